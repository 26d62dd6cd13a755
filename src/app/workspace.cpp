// A change raises its entry's revision and tells the saver; the saver asks for every revision that is not in
// its file yet when it opens a transaction, and says when they are kept.
#include "app/workspace.h"

#include <algorithm>
#include <utility>

#include "core/base/check.h"
#include "core/record/structure.h"

namespace sanpo {
namespace {

constexpr StorageArea live = StorageArea::live;
constexpr std::string_view settings_file = "settings";

Moment moment_of(Instant instant) { return {instant.milliseconds / 1'000}; }

} // namespace

Workspace::Workspace(Storage& storage, const Clock& clock, Ids& ids, const Catalogues& catalogues)
    : storage_(storage), clock_(clock), ids_(ids), catalogues_(catalogues),
      saver_(storage, clock, live,
             {[this] { return write_changes(); }, [this] { changes_kept(); }, [this] { answered_(); }}) {}

void Workspace::load(std::function<void()> ready) {
  ready_ = std::move(ready);
  saver_.load([this] { loaded(); });
}

void Workspace::reload() {
  saver_.load([this] { loaded(); });
}

void Workspace::taken_over() {
  saver_.taken_over();
  if (editor_) editor_->set_read_only(!may_change());
}

bool Workspace::may_change() const {
  return storage_.mode() != StorageMode::follower && saver_.status().state != SaveState::refused;
}

void Workspace::loaded() {
  // What is not saved yet stays; everything else is as it is on the device.
  std::erase_if(entries_, [](const CaseEntry& entry) { return !entry.unsaved() && !entry.untouched; });
  for (CaseEntry& entry : entries_)
    entry.written = 0;
  for (CaseEntry& read : read_cases(storage_))
    take_in(std::move(read));
  load_settings();
  if (may_change()) empty_old_bin();
  if (editor_) {
    const CaseEntry* const now = find(editor_->document().id);
    if (!now || !now->document || now->binned) {
      editor_.reset();
    } else if (*now->document != editor_->document()) {
      open_editor(now->document);
    } else {
      editor_->set_read_only(!may_change());
    }
  }
  if (ready_) ready_();
}

void Workspace::take_in(CaseEntry&& read) {
  CaseEntry* const ours = entry(read.id);
  if (!ours) {
    entries_.push_back(std::move(read));
    return;
  }
  if (read.revision == ours->kept) return; // only we have changed it since
  // Another tab has changed it as well. Neither version may be lost, so ours goes on as a case of its own.
  const bool open = editor_ && editor_->document().id == read.id;
  Case copy = *ours->document;
  copy.id = ours->id = ids_.next();
  ours->document = std::make_shared<const Case>(std::move(copy));
  ours->kept = 0;
  ours->trouble = CaseTrouble::parted;
  if (open) open_editor(ours->document);
  entries_.push_back(std::move(read));
}

void Workspace::load_settings() {
  if (settings_revision_ != settings_kept_) return;
  const auto any = [](const StoredFile& file) { return file.kind == settings_file; };
  const OpenedFile opened = open_safely(storage_, live, settings_file, any);
  if (!opened.file) return;
  settings_ = decode_settings(opened.file->body);
  settings_revision_ = settings_written_ = settings_kept_ = opened.file->revision;
}

void Workspace::empty_old_bin() {
  std::vector<Id> old;
  for (const CaseEntry& entry : entries_)
    if (entry.binned && clock_.now() - *entry.binned >= bin_time) old.push_back(entry.id);
  for (const Id& id : old)
    erase(id);
}

StorageResult Workspace::write_changes() {
  for (const Id& id : erased_)
    if (auto removed = remove_case(storage_, id); !removed) return removed;
  erased_.clear();
  for (CaseEntry& entry : entries_) {
    if (entry.revision == entry.written) continue;
    if (auto written = write_case(storage_, entry); !written) return written;
  }
  if (settings_revision_ != settings_written_) {
    const StoredFile file{.kind = std::string{settings_file},
                          .revision = settings_revision_,
                          .changed = clock_.now(),
                          .body = encode_settings(settings_)};
    if (auto written = put_safely(storage_, live, settings_file, file); !written) return written;
    settings_written_ = settings_revision_;
  }
  return {};
}

void Workspace::changes_kept() {
  for (CaseEntry& entry : entries_)
    entry.kept = entry.written;
  settings_kept_ = settings_written_;
  if (editor_)
    if (const CaseEntry* const open = find(editor_->document().id))
      editor_->set_full(open->bytes >= largest_case_bytes);
}

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
  touched(entry);
  open_editor(entry.document);
  return editor_->document().id;
}

Id Workspace::create_untouched(Case content) {
  close();
  content.id = ids_.next();
  CaseEntry& entry = add(std::move(content));
  entry.untouched = true;
  open_editor(entry.document);
  return editor_->document().id;
}

void Workspace::put(std::vector<Case> documents) {
  if (!may_change()) return;
  for (Case& document : documents) {
    CaseEntry* present = entry(document.id);
    if (present && !present->document) { // what cannot be read is not written over
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
  if (!original || !original->document || !may_change()) return std::nullopt;
  Case copy = *original->document;
  copy.id = ids_.next();
  copy.title = title;
  CaseEntry& entry = add(std::move(copy));
  touched(entry);
  return entry.id;
}

bool Workspace::throw_away(const Id& id) {
  CaseEntry* const thrown = entry(id);
  if (!thrown || !thrown->document || thrown->binned || !may_change()) return false;
  if (editor_ && editor_->document().id == id) editor_.reset();
  thrown->binned = clock_.now();
  touched(*thrown);
  return true;
}

bool Workspace::take_from_bin(const Id& id) {
  CaseEntry* const taken = entry(id);
  if (!taken || !taken->binned || !may_change()) return false;
  taken->binned.reset();
  touched(*taken);
  return true;
}

bool Workspace::erase(const Id& id) {
  const CaseEntry* const erased = find(id);
  if (!erased || !erased->binned || !may_change()) return false;
  erased_.push_back(id);
  std::erase_if(entries_, [&](const CaseEntry& entry) { return entry.id == id; });
  saver_.changed();
  return true;
}

bool Workspace::open(const Id& id) {
  const CaseEntry* const opened = find(id);
  if (!opened || !opened->document || opened->binned) return false;
  if (editor_ && editor_->document().id == id) return true;
  close();
  open_editor(find(id)->document);
  return true;
}

void Workspace::open_editor(const std::shared_ptr<const Case>& document) {
  editor_ = std::make_unique<CaseEditor>(document, catalogues_, ids_, [this] { document_changed(); });
  editor_->set_read_only(!may_change());
}

void Workspace::close() {
  if (!editor_) return;
  editor_->end_visit();
  const Id id = editor_->document().id;
  editor_.reset();
  std::erase_if(entries_, [&](const CaseEntry& entry) { return entry.id == id && entry.untouched; });
}

void Workspace::document_changed() {
  CaseEntry* const changed = entry(editor_->document().id);
  SANPO_CHECK(changed != nullptr);
  changed->document = editor_->shared();
  changed->changed = clock_.now();
  touched(*changed);
}

std::vector<std::string> Workspace::damaged_files() const {
  std::vector<std::string> names = storage_.list(live);
  std::erase_if(names, [](const std::string& name) { return !name.contains(".damaged-"); });
  return names;
}

std::optional<std::string> Workspace::damaged_file(std::string_view name) const {
  return storage_.read(live, name);
}

void Workspace::set_settings(const Settings& settings) {
  if (settings == settings_) return;
  settings_ = settings;
  ++settings_revision_;
  saver_.changed();
}

} // namespace sanpo
