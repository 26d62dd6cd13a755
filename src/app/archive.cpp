// The area is a copy in memory like that of the cases: closing a case writes into it, the saver makes it
// last.
#include "app/archive.h"

#include <algorithm>
#include <utility>

#include "app/storage/safe_file.h"

namespace sanpo {
namespace {

constexpr StorageArea area = StorageArea::archive;
constexpr std::string_view kind = "archive";

std::string file_name(const Id& id) { return id.value + ".archive"; }

} // namespace

Archive::Archive(Storage& storage, const Clock& clock, std::function<bool(const Id&)> exists,
                 std::function<void()> answered)
    : storage_(storage), clock_(clock), exists_(std::move(exists)),
      saver_(storage, clock, area,
             {.write = [this](bool) { return write(); }, .kept = [] {}, .answered = std::move(answered)},
             pace) {}

void Archive::need() {
  if (std::exchange(asked_, true)) return;
  saver_.load([this] { loaded(); });
}

void Archive::forget() { asked_ = ready_ = attached_ = false; }

void Archive::resume() {
  if (editor_ || remove_all_ || !removed_.empty() || saver_.status().has_unsaved()) need();
}

void Archive::loaded() {
  ready_ = true;
  if (storage_.mode() != StorageMode::follower)
    for (const std::string& name : names_with_ending(storage_, area, kind))
      if (!exists_({name})) remove({name});
  if (editor_) attach();
}

void Archive::open(CaseEditor& editor) {
  if (editor_ == &editor) return resume();
  close();
  editor_ = &editor;
  last_backup_ = clock_.now();
  if (ready_)
    attach();
  else if (storage_.mode() != StorageMode::follower)
    need();
}

void Archive::attach() {
  attached_ = true;
  std::optional<CaseArchive> kept;
  open_safely(storage_, area, file_name(editor_->document().id), [&](const StoredFile& file) {
    if (file.kind != kind || file.schema > case_schema_version) return file.kind == kind;
    kept = decode_archive(file.body);
    return kept.has_value();
  });
  const bool first_time = !editor_->read_only() && !std::exchange(steps_below_, true);
  if (!kept) return;
  std::erase_if(kept->backups,
                [this](const Backup& backup) { return std::ranges::contains(backups_, backup); });
  backups_.insert(backups_.begin(), std::make_move_iterator(kept->backups.begin()),
                  std::make_move_iterator(kept->backups.end()));
  std::ranges::stable_sort(backups_, {}, &Backup::stood);
  if (first_time) editor_->put_below(kept->present, std::move(kept->undo), std::move(kept->redo));
}

std::optional<CaseArchive> Archive::read(const Id& id) const {
  const auto bytes = storage_.read(area, file_name(id));
  const auto file = bytes ? unframe(*bytes) : std::unexpected(FrameError::not_a_frame);
  if (!file || file->kind != kind || file->schema > case_schema_version) return std::nullopt;
  return decode_archive(file->body);
}

void Archive::before_change(const CaseEntry& entry) {
  if (!editor_ || entry.untouched || entry.revision == 0) return;
  const Instant now = clock_.now();
  if (now - entry.changed >= worth_a_backup || now - last_backup_ >= longest_without)
    back_up(entry.document, entry.changed);
}

void Archive::back_up(std::shared_ptr<const Case> document, Instant stood) {
  finish_backup();
  last_backup_ = clock_.now();
  const Case& written = *document;
  unwritten_.emplace(std::move(document), stood, CaseWriter(written));
  changed();
}

/// A slice of it; true when nothing of it is left.
bool Archive::write_backup_some() {
  if (!unwritten_) return true;
  if (!unwritten_->writer.step()) return false;
  std::string bytes = unwritten_->writer.take();
  if (backups_.empty() || backups_.back().document != bytes)
    backups_.push_back({unwritten_->stood, std::move(bytes)});
  unwritten_.reset();
  return true;
}

void Archive::finish_backup() {
  while (!write_backup_some()) {
  }
}

void Archive::changed() {
  dirty_ = true;
  saver_.changed();
}

void Archive::close() {
  if (!editor_) return;
  // A failure is the next save's: the case is written again when it is opened and changed again.
  if (dirty_ && attached_) static_cast<void>(write_open());
  editor_ = nullptr;
  backups_.clear();
  unwritten_.reset();
  attached_ = steps_below_ = dirty_ = false;
}

std::vector<Backup> Archive::backups(const Id& id) {
  if (!ready_) return {};
  if (attached_ && editor_->document().id == id) {
    finish_backup();
    return backups_;
  }
  auto kept = read(id);
  return kept ? std::move(kept->backups) : std::vector<Backup>{};
}

void Archive::remove(const Id& id) {
  removed_.push_back(id);
  saver_.changed();
  need();
}

void Archive::remove_all() {
  remove_all_ = true;
  saver_.changed();
  need();
}

bool Archive::take_out_mentioned(std::set<std::string>& words) {
  if (!ready_ || (editor_ && !attached_)) return false;
  if (editor_ && dirty_ && !write_open()) return false;
  take_out_mentioned_in(storage_, area, words);
  return true;
}

std::expected<bool, StorageFailure> Archive::write() {
  const auto failure = [](StorageResult& result) { return std::unexpected(std::move(result.error())); };
  if (remove_all_) {
    for (const std::string& name : storage_.list(area))
      if (auto removed = storage_.remove(area, name); !removed) return failure(removed);
    remove_all_ = false;
  }
  for (const Id& id : removed_)
    if (auto removed = remove_safely(storage_, area, file_name(id)); !removed) return failure(removed);
  removed_.clear();
  if (!editor_ || !dirty_ || !attached_) return true;
  if (!write_backup_some() || !editor_->write_some()) return false;
  if (auto written = write_open(); !written) return failure(written);
  return true;
}

StorageResult Archive::write_open() {
  finish_backup();
  thin_out(backups_, clock_);
  auto [undo, redo] = editor_->kept_steps();
  const StoredFile file{.kind = std::string{kind},
                        .schema = case_schema_version,
                        .changed = clock_.now(),
                        .body = encode_archive({.present = editor_->written(),
                                                .undo = std::move(undo),
                                                .redo = std::move(redo),
                                                .backups = backups_})};
  auto written = storage_.write(area, file_name(editor_->document().id), frame(file));
  if (written) dirty_ = false;
  return written;
}

} // namespace sanpo
