// A change raises its entry's revision and tells the saver; what happens then stands in
// workspace_keeping.cpp.
#include "app/workspace.h"

#include <algorithm>
#include <utility>

#include "app/step_codes.h"
#include "core/base/check.h"
#include "core/record/decode.h"
#include "core/record/structure.h"

namespace sanpo {
namespace {

/// Steps of the settings may hold files (price lists, editions, the seal): together about so much.
constexpr std::size_t most_setting_bytes = std::size_t{16} * 1024 * 1024, fewest_setting_steps = 5;

std::size_t bytes_of(const Settings& settings) {
  std::size_t bytes = sizeof settings + settings.issuer.seal.size() + settings.price_list.size() +
                      settings.price_draft.size();
  for (const auto& [id, file] : settings.editions)
    bytes += file.size();
  return bytes;
}

Moment moment_of(Instant instant) { return {instant.milliseconds / 1'000}; }

} // namespace

Workspace::Workspace(Storage& storage, Blobs& blobs, const Clock& clock, Ids& ids,
                     const Catalogues& catalogues)
    : storage_(storage), clock_(clock), ids_(ids), catalogues_(catalogues),
      saver_(storage, clock, StorageArea::live,
             {.write = [this](bool first) { return write_changes(first); },
              .kept = [this] { changes_kept(); },
              .answered = [this] { answered_(); },
              .read = [this](bool first) { return read_some(first); }}),
      archive_(
          storage, clock, [this](const Id& id) { return find(id) != nullptr; },
          [this] {
            tell_erased();
            answered_();
          }),
      attachments_(blobs, [this] { answered_(); }) {}

std::vector<const CaseEntry*> Workspace::cases() const {
  std::vector<const CaseEntry*> list;
  for (const CaseEntry& entry : entries_)
    if (!entry.binned) list.push_back(&entry);
  std::ranges::stable_sort(list, std::ranges::greater{}, &CaseEntry::changed);
  return list;
}

std::vector<const CaseEntry*> Workspace::bin() const {
  std::vector<const CaseEntry*> list;
  for (const CaseEntry& entry : entries_)
    if (entry.binned) list.push_back(&entry);
  std::ranges::stable_sort(list, std::ranges::greater{},
                           [](const CaseEntry* entry) { return *entry->binned; });
  return list;
}

const CaseEntry* Workspace::find(const Id& id) const {
  const auto found = std::ranges::find(entries_, id, &CaseEntry::id);
  return found == entries_.end() ? nullptr : &*found;
}

CaseEntry* Workspace::entry(const Id& id) { return const_cast<CaseEntry*>(find(id)); }

void Workspace::touched(CaseEntry& entry) {
  count_change();
  raise_revision(entry);
}

void Workspace::count_change() {
  ++notes_.changes;
  notes_changed_ = true;
}

void Workspace::raise_revision(CaseEntry& entry) {
  ++entry.revision;
  entry.untouched = false;
  saver_.changed();
}

CaseEntry& Workspace::add(Case&& content) {
  content.created = content.changed = moment_of(clock_.now());
  CaseEntry entry{.id = content.id, .changed = clock_.now()};
  entry.document = std::make_shared<const Case>(std::move(content));
  return entries_.emplace_back(std::move(entry));
}

Id Workspace::create(Case content) {
  close();
  content.id = ids_.next();
  CaseEntry& entry = add(std::move(content));
  if (may_change())
    touched(entry);
  else
    entry.untouched = true; // only to be looked at
  open_editor(entry);
  return editor_->document().id;
}

Id Workspace::create_untouched(Case content) {
  close();
  content.id = ids_.next();
  CaseEntry& entry = add(std::move(content));
  entry.untouched = true;
  open_editor(entry);
  return editor_->document().id;
}

void Workspace::put(std::vector<Case> documents) {
  if (!may_change()) return;
  for (Case& document : documents) {
    CaseEntry* present = entry(document.id);
    if (present && !present->whole()) { // what cannot be read is not written over
      document.id = ids_.next();
      present = nullptr;
    }
    if (present) {
      if (editor_ && editor_->document().id == document.id) close();
      move_to_bin_as_copy(*present);
      present = entry(document.id);
    } else {
      present = &entries_.emplace_back(CaseEntry{.id = document.id});
    }
    // What is taken over was last changed when its file says so: exported again it is the same.
    present->changed = document.changed ? Instant{document.changed->seconds * 1'000} : clock_.now();
    present->document = std::make_shared<const Case>(std::move(document));
    present->binned.reset();
    touched(*present);
  }
}

void Workspace::move_to_bin_as_copy(const CaseEntry& original) {
  Case copy = *original.document;
  copy.id = ids_.next();
  CaseEntry binned{.id = copy.id, .changed = original.changed, .binned = clock_.now()};
  binned.document = std::make_shared<const Case>(std::move(copy));
  touched(entries_.emplace_back(std::move(binned)));
}

std::optional<Id> Workspace::duplicate(const Id& id, std::string_view title) {
  const CaseEntry* const original = find(id);
  if (!original || !may_change(*original)) return std::nullopt;
  Case copy = *original->document;
  copy.id = ids_.next();
  copy.title = title;
  // What was issued left once, under its number, for the case that it is in.
  std::erase_if(copy.papers, [](const Paper& paper) { return paper.issued.has_value(); });
  CaseEntry& entry = add(std::move(copy));
  touched(entry);
  return entry.id;
}

bool Workspace::throw_away(const Id& id) {
  CaseEntry* const thrown = entry(id);
  if (!thrown || thrown->binned || !may_change(*thrown)) return false;
  if (editor_ && editor_->document().id == id) drop_editor();
  thrown->binned = clock_.now();
  touched(*thrown);
  return true;
}

bool Workspace::take_from_bin(const Id& id) {
  CaseEntry* const taken = entry(id);
  if (!taken || !taken->binned || !may_change(*taken)) return false;
  taken->binned.reset();
  touched(*taken);
  return true;
}

bool Workspace::erase(const Id& id) {
  const CaseEntry* const erased = find(id);
  if (!erased || !erased->binned || !may_change(*erased)) return false;
  erased_.push_back(id);
  archive_.remove(id);
  std::erase_if(entries_, [&](const CaseEntry& entry) { return entry.id == id; });
  saver_.changed();
  return true;
}

bool Workspace::open(const Id& id) {
  const CaseEntry* const opened = find(id);
  if (!opened || !opened->document || opened->binned) return false;
  if (editor_ && editor_->document().id == id) return true;
  close();
  open_editor(*find(id));
  return true;
}

void Workspace::open_editor(const CaseEntry& entry) {
  drop_editor();
  editor_ = std::make_unique<CaseEditor>(entry.document, catalogues_, ids_, [this] { document_changed(); });
  editor_->set_read_only(!may_change(entry));
  steps_counted_ = 0;
  if (loaded_) archive_.open(*editor_);
}

void Workspace::drop_editor() {
  archive_.close();
  editor_.reset();
}

void Workspace::close() {
  if (!editor_) return;
  editor_->end_visit();
  const Id id = editor_->document().id;
  drop_editor();
  std::erase_if(entries_, [&](const CaseEntry& entry) { return entry.id == id && entry.untouched; });
}

void Workspace::document_changed() {
  CaseEntry* const changed = entry(editor_->document().id);
  SANPO_CHECK(changed != nullptr);
  archive_.before_change(*changed);
  archive_.changed();
  changed->document = editor_->shared();
  settings_last_ = false;
  changed->changed = clock_.now();
  if (std::exchange(steps_counted_, editor_->steps_begun()) != editor_->steps_begun()) count_change();
  raise_revision(*changed);
}

void Workspace::change_settings(StepName name, const std::function<void(Settings&)>& change) {
  Settings changed = settings();
  change(changed);
  if (changed == settings()) return;
  if (name.code != step_code::edit)
    settings_.end_visit();
  else if (!settings_.visits(name.path))
    settings_.begin_visit(name.path);
  const std::size_t bytes = bytes_of(changed);
  settings_.record(std::move(name), std::make_shared<const Settings>(std::move(changed)));
  settings_.keep_last(std::max(fewest_setting_steps, most_setting_bytes / bytes));
  settings_last_ = true;
  settings_changed();
}

void Workspace::keep_settings(const std::function<void(Settings&)>& change) {
  Settings changed = settings();
  change(changed);
  if (changed == settings()) return;
  settings_.rewrite(change);
  settings_changed();
}

bool Workspace::undo_settings() { return step_settings(&History<Settings>::undo); }

bool Workspace::redo_settings() { return step_settings(&History<Settings>::redo); }

bool Workspace::step_settings(bool (History<Settings>::*step)()) {
  if (!(settings_.*step)()) return false;
  settings_last_ = true;
  settings_changed();
  return true;
}

void Workspace::settings_changed() {
  settings_of_tab_ = !may_change();
  if (settings_of_tab_) return;
  ++settings_revision_;
  saver_.changed();
}

bool Workspace::backups_ready() {
  if (loaded_) archive_.need();
  return archive_.ready();
}

bool Workspace::restore(const Id& id, const Backup& backup) {
  auto document = decode_case(backup.document);
  if (!document || document->id != id || !open(id) || editor_->read_only() || !backups_ready()) return false;
  editor_->end_visit();
  archive_.back_up(editor_->shared(), find(id)->changed);
  editor_->act({std::string{step_code::restore}, {}}, [&](Case& present) { present = *std::move(document); });
  return true;
}

void Workspace::exported() { set_notes({.exported = clock_.now()}); }

void Workspace::put_off_export() {
  DeviceNotes notes = notes_;
  notes.reminded_at = notes.changes;
  set_notes(notes);
}

void Workspace::set_notes(const DeviceNotes& notes) {
  notes_ = notes;
  if (!may_change()) return;
  notes_changed_ = true;
  saver_.changed();
}

} // namespace sanpo
