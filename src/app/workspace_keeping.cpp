// The workspace and its storage: the saver asks for every revision that is not in its file yet when it opens
// a transaction, and says when they are kept; what is read anew is taken in beside what is not saved yet.
#include "app/workspace.h"

#include <algorithm>
#include <set>
#include <utility>

namespace sanpo {
namespace {

constexpr StorageArea live = StorageArea::live;
constexpr std::string_view settings_file = "settings";
constexpr std::string_view notes_file = "notes";

} // namespace

void Workspace::load(std::function<void()> ready) {
  ready_ = std::move(ready);
  saver_.load([this] { loaded(); });
}

void Workspace::reload() {
  current_ = false;
  saver_.load([this] { loaded(); });
}

void Workspace::taken_over() {
  saver_.taken_over();
  archive_.taken_over();
  if (editor_) editor_->set_read_only(!may_change());
}

void Workspace::flush() {
  saver_.flush();
  archive_.flush();
}

void Workspace::retry() {
  saver_.retry();
  archive_.retry();
}

void Workspace::tick() {
  saver_.tick();
  archive_.tick();
}

std::optional<Instant> Workspace::next_wake() const {
  const auto cases = saver_.next_wake();
  const auto archive = archive_.next_wake();
  return cases && archive ? std::min(*cases, *archive) : cases ? cases : archive;
}

bool Workspace::may_change() const {
  return storage_.mode() != StorageMode::follower && saver_.status().state != SaveState::refused;
}

bool Workspace::read_some(bool first) {
  if (first) {
    loaded_ = false;
    archive_.forget();
    attachments_.forget();
    read_.clear();
    reading_.reset();
    to_read_ = names_of_cases(storage_);
    std::ranges::reverse(to_read_);
  }
  const Instant begun = clock_.now();
  while (!to_read_.empty()) {
    if (!reading_) reading_.emplace(storage_, to_read_.back());
    if (reading_->step()) {
      read_.push_back(reading_->take());
      reading_.reset();
      to_read_.pop_back();
    }
    if (clock_.now() - begun >= Saver::slice) break;
  }
  return to_read_.empty();
}

void Workspace::loaded() {
  // What is not saved yet stays; everything else is as it is on the device.
  std::erase_if(entries_, [](const CaseEntry& entry) { return !entry.unsaved() && !entry.untouched; });
  for (CaseEntry& entry : entries_)
    entry.written = 0;
  settings_written_ = 0;
  notes_changed_ = notes_changed_ || notes_unkept_;
  erased_written_ = 0;
  erase_all_written_ = false;
  for (CaseEntry& read : std::exchange(read_, {}))
    if (!erase_all_ && !std::ranges::contains(erased_, read.id)) take_in(std::move(read));
  load_settings();
  current_ = true;
  if (may_change()) empty_old_bin();
  if (editor_) {
    const CaseEntry* const now = find(editor_->document().id);
    if (!now || !now->document || now->binned) {
      drop_editor();
    } else if (*now->document != editor_->document()) {
      open_editor(*now);
    } else {
      editor_->set_read_only(!may_change(*now));
    }
  }
  loaded_ = true;
  if (editor_)
    archive_.open(*editor_);
  else
    archive_.resume();
  if (ready_) ready_();
}

void Workspace::take_in(CaseEntry&& read) {
  CaseEntry* const ours = entry(read.id);
  if (!ours) {
    entries_.push_back(std::move(read));
    return;
  }
  if (read.revision == ours->kept) return; // only we have changed it since
  if (ours->handed_over && read.whole() && *read.document == *ours->handed_over &&
      read.binned == ours->handed_over_binned) {
    ours->kept = read.revision; // it was kept although no answer came
    return;
  }
  // Another tab has changed it as well. Neither version may be lost, so ours goes on as a case of its own.
  const bool open = editor_ && editor_->document().id == read.id;
  Case copy = *ours->document;
  copy.id = ours->id = ids_.next();
  ours->document = std::make_shared<const Case>(std::move(copy));
  ours->kept = 0;
  ours->trouble = CaseTrouble::parted;
  if (open) open_editor(*ours);
  entries_.push_back(std::move(read));
}

void Workspace::load_settings() {
  const auto text_of = [this](std::string_view name) {
    return open_safely(storage_, live, name, [&](const StoredFile& file) { return file.kind == name; }).file;
  };
  if (!notes_changed_)
    if (const auto notes = text_of(notes_file)) notes_ = decode_notes(notes->body);
  if (settings_revision_ != settings_kept_ || settings_of_tab_) return;
  if (const auto settings = text_of(settings_file)) {
    if (auto read = decode_settings(settings->body); read != this->settings())
      settings_ = History(std::make_shared<const Settings>(std::move(read)));
    settings_revision_ = settings_written_ = settings_kept_ = settings->revision;
  }
}

void Workspace::empty_old_bin() {
  std::vector<Id> old;
  for (const CaseEntry& entry : entries_)
    if (entry.binned && clock_.now() - *entry.binned >= bin_time) old.push_back(entry.id);
  for (const Id& id : old)
    erase(id);
}

std::expected<bool, StorageFailure> Workspace::write_changes(bool first) {
  const auto failure = [](StorageResult& result) { return std::unexpected(std::move(result.error())); };
  if (first) {
    if (erase_all_ && !erase_all_written_)
      for (const std::string& name : storage_.list(live))
        if (auto removed = storage_.remove(live, name); !removed) return failure(removed);
    erase_all_written_ = erase_all_;
    writing_.reset(); // of a save that failed, and perhaps of a case that is gone
  }
  for (; erased_written_ < erased_.size(); ++erased_written_)
    if (auto removed = remove_case(storage_, erased_[erased_written_]); !removed) return failure(removed);
  const Instant begun = clock_.now();
  for (CaseEntry& entry : entries_) {
    if (entry.revision == entry.written || !entry.unsaved()) continue;
    if (!writing_ || writing_->id() != entry.id) writing_ = std::make_unique<CaseFileWriter>(entry);
    do
      if (clock_.now() - begun >= Saver::slice) return false;
    while (!writing_->step());
    auto written = writing_->finish(storage_, entry);
    writing_.reset();
    if (!written) return failure(written);
  }
  if (settings_revision_ != settings_written_ && settings_revision_ != settings_kept_) {
    auto written = write_text(settings_file, encode_settings(settings()), settings_revision_);
    if (!written) return failure(written);
    settings_written_ = settings_revision_;
  }
  if (notes_changed_) {
    if (auto written = write_text(notes_file, encode_notes(notes_), saver_.status().revision); !written)
      return failure(written);
    notes_changed_ = false;
    notes_unkept_ = true;
  }
  return true;
}

StorageResult Workspace::write_text(std::string_view name, std::string body, std::uint64_t revision) {
  return put_safely(
      storage_, live, name,
      {.kind = std::string{name}, .revision = revision, .changed = clock_.now(), .body = std::move(body)});
}

void Workspace::changes_kept() {
  for (CaseEntry& entry : entries_)
    if (entry.written != 0) entry.kept = entry.written;
  if (settings_written_ != 0) settings_kept_ = settings_written_;
  erased_.erase(erased_.begin(), erased_.begin() + static_cast<std::ptrdiff_t>(erased_written_));
  erased_written_ = 0;
  notes_unkept_ = false;
  if (editor_)
    if (const CaseEntry* const open = find(editor_->document().id))
      editor_->set_full(open->bytes >= largest_case_bytes);
  if (std::exchange(erase_all_written_, false)) erase_all_ = false;
  tell_erased();
  tidy_files();
}

// Once a run, behind the first save: nothing waits for it.
void Workspace::tidy_files() {
  if (files_tidied_ || !archive_.ready() || storage_.mode() != StorageMode::writer) return;
  files_tidied_ = true;
  attachments_.tidy(clock_.now(), [this](std::set<std::string>& unused) {
    for (const CaseEntry& entry : entries_)
      if (entry.document)
        for (const Attachment& file : entry.document->attachments)
          unused.erase(file.sha256);
    // What is left may still stand in something that can come back: undo, backups, files set aside, cases of
    // a newer version. A way of undo holds what differs of two documents; two SHA-256 differ within the first
    // and the last digits, so the middle is what is looked for.
    const auto middle_of = [](const std::string& sha256) {
      constexpr std::size_t cut = 8;
      return sha256.size() > 2 * cut ? sha256.substr(cut, sha256.size() - 2 * cut) : sha256;
    };
    std::set<std::string> middles;
    for (const std::string& sha256 : unused)
      middles.insert(middle_of(sha256));
    if (middles.empty()) return;
    take_out_mentioned_in(storage_, live, middles);
    if (!archive_.take_out_mentioned(middles)) middles.clear();
    std::erase_if(unused, [&](const std::string& sha256) { return !middles.contains(middle_of(sha256)); });
  });
}

bool Workspace::erase_everything(std::function<void()> erased) {
  if (!may_change() || !loaded_) return false;
  drop_editor();
  entries_.clear();
  settings_ = History(std::make_shared<const Settings>());
  settings_revision_ = settings_written_ = settings_kept_ = 0;
  notes_ = {};
  notes_changed_ = notes_unkept_ = false;
  erase_all_ = true;
  erase_all_written_ = false;
  when_erased_ = std::move(erased);
  files_erased_ = files_left_ = false;
  attachments_.clear([this](const StorageResult& cleared) {
    (cleared ? files_erased_ : files_left_) = true;
    tell_erased();
  });
  archive_.remove_all();
  saver_.changed();
  flush();
  tell_erased();
  return true;
}

void Workspace::tell_erased() {
  const bool kept_nowhere = storage_.mode() == StorageMode::memory;
  if (!when_erased_ || !files_erased_ || (!kept_nowhere && (erase_all_ || archive_.status().has_unsaved())))
    return;
  std::exchange(when_erased_, nullptr)();
}

std::vector<std::string> Workspace::damaged_files() const {
  std::vector<std::string> names = storage_.list(live);
  std::erase_if(names, [](const std::string& name) { return !name.contains(".damaged-"); });
  return names;
}

std::optional<std::string> Workspace::damaged_file(std::string_view name) const {
  return storage_.read(live, name);
}

} // namespace sanpo
