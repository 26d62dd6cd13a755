// Everything a person has on this device: the cases, the one that is open, the bin, the settings, and how it
// stands with saving. What one can do inside a case is left to case_editor, the protocol of saving to
// storage/, files that come and go to exchange. Rule: design.md, Keeping data; ux.md, Start and データ.
#pragma once

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "app/archive.h"
#include "app/attachments.h"
#include "app/case_editor.h"
#include "app/case_files.h"
#include "app/device_notes.h"
#include "app/history.h"
#include "app/settings.h"
#include "app/storage/saver.h"
#include "platform/clock.h"

namespace sanpo {

/// Must live as long as the storage's answers may come; the references longer.
class Workspace {
public:
  /// A case stays in the bin this long.
  static constexpr Milliseconds bin_time{std::chrono::days{30}};

  Workspace(Storage& storage, Blobs& blobs, const Clock& clock, Ids& ids, const Catalogues& catalogues);

  // Saving.
  /// Reads what is on the device; `ready` is called when that ended without error, also after a later retry.
  /// Until then everything works, and is saved once it did.
  void load(std::function<void()> ready);
  /// `answered` is called after every answer of the storage: the status is a new one, to be shown.
  void when_answered(std::function<void()> answered) { answered_ = std::move(answered); }
  [[nodiscard]] const SaveStatus& save_status() const { return saver_.status(); }
  /// How it stands with undo and backups, which are saved on their own.
  [[nodiscard]] const SaveStatus& archive_status() const { return archive_.status(); }
  [[nodiscard]] StorageMode mode() const { return storage_.mode(); }
  void flush();
  void retry();
  void tick();
  [[nodiscard]] std::optional<Instant> next_wake() const;
  /// The lock is ours now, or the writer saved something: reads again. The open case stays open.
  void reload();
  /// Another tab has the lock now.
  void taken_over();

  // Cases.
  /// Those that are not in the bin, the last changed first. Valid until the next change.
  [[nodiscard]] std::vector<const CaseEntry*> cases() const;
  /// Those in the bin, the last thrown away first.
  [[nodiscard]] std::vector<const CaseEntry*> bin() const;
  /// Null when there is none.
  [[nodiscard]] const CaseEntry* find(const Id& id) const;
  /// Adds a case with this content (its id and dates are given here) and opens it.
  Id create(Case content);
  /// As above, but a case that was never changed is forgotten when it is closed.
  Id create_untouched(Case content);
  /// Adds cases as they are, with their own ids (import); one that is there already is replaced, and what it
  /// was goes to the bin as a case of its own.
  void put(std::vector<Case> documents);
  /// A copy with a new id and this title.
  std::optional<Id> duplicate(const Id& id, std::string_view title);
  bool throw_away(const Id& id);
  bool take_from_bin(const Id& id);
  /// For good: only from the bin.
  bool erase(const Id& id);
  /// Everything, for good: cases, bin, settings, undo, backups, attachments. `erased` is called when all of
  /// it is through.
  bool erase_everything(std::function<void()> erased);
  /// Erasing everything left the attachments, because their store failed: it may be done again.
  [[nodiscard]] bool files_left() const { return files_left_; }

  // Backups.
  /// Of the case, the oldest first; nothing while `backups_ready` says no. Reads a file: not for every frame.
  [[nodiscard]] std::vector<Backup> backups(const Id& id) { return archive_.backups(id); }
  /// Whether backups can be told; asked for the first time, they are read.
  bool backups_ready();
  /// Opens the case as the backup has it; what it was is backed up first, and undo takes it back.
  bool restore(const Id& id, const Backup& backup);

  // Attachments.
  [[nodiscard]] Attachments& attachments() { return attachments_; }
  [[nodiscard]] const Attachments& attachments() const { return attachments_; }

  // Copies outside of this device.
  /// Everything was exported: from here on changes are counted anew.
  void exported();
  /// The reminder was seen.
  void put_off_export();
  [[nodiscard]] const DeviceNotes& notes() const { return notes_; }

  // The open case.
  /// False when there is no such case, it cannot be read, or it is in the bin.
  bool open(const Id& id);
  void close();
  /// Null when no case is open.
  [[nodiscard]] CaseEditor* editor() { return editor_.get(); }

  /// Files that were damaged and set aside, for whoever wants to rescue something from them.
  [[nodiscard]] std::vector<std::string> damaged_files() const;
  [[nodiscard]] std::optional<std::string> damaged_file(std::string_view name) const;

  // Settings.
  [[nodiscard]] const Settings& settings() const { return *settings_.present(); }
  /// An act of a person, which undo takes back by this name. What is typed (`undo.edit`) into the field of
  /// the path is one step.
  void change_settings(StepName name, const std::function<void(Settings&)>& change);
  /// What undo does not take back: a number that was given, a notice that was seen.
  void keep_settings(const std::function<void(Settings&)>& change);
  [[nodiscard]] const StepName* settings_undo_name() const { return settings_.undo_name(); }
  [[nodiscard]] const StepName* settings_redo_name() const { return settings_.redo_name(); }
  bool undo_settings();
  bool redo_settings();
  /// Whether the last act, undo and redo included, was about them and not about the open case.
  [[nodiscard]] bool settings_came_last() const { return settings_last_; }

  [[nodiscard]] const Catalogues& catalogues() const { return catalogues_; }
  [[nodiscard]] const Clock& clock() const { return clock_; }
  [[nodiscard]] Ids& ids() { return ids_; }
private:
  CaseEntry* entry(const Id& id);
  CaseEntry& add(Case&& content);
  void touched(CaseEntry& entry);
  void count_change();
  void raise_revision(CaseEntry& entry);
  void move_to_bin_as_copy(const CaseEntry& original);
  void open_editor(const CaseEntry& entry);
  void document_changed();
  void loaded();
  void empty_old_bin();
  [[nodiscard]] bool may_change() const;
  bool read_some(bool first);
  std::expected<bool, StorageFailure> write_changes(bool first);
  void changes_kept();
  void load_settings();
  void settings_changed();
  bool step_settings(bool (History<Settings>::*step)());
  void take_in(CaseEntry&& read);
  void drop_editor();
  /// What another tab may have changed waits until it is read anew.
  [[nodiscard]] bool may_change(const CaseEntry& entry) const {
    return may_change() && entry.whole() && (current_ || entry.kept == 0);
  }
  StorageResult write_text(std::string_view name, std::string body, std::uint64_t revision);
  void set_notes(const DeviceNotes& notes);
  void tell_erased();
  void tidy_files();

  Storage& storage_;
  const Clock& clock_;
  Ids& ids_;
  const Catalogues& catalogues_;
  Saver saver_;
  Archive archive_;
  Attachments attachments_;
  bool files_tidied_ = false;
  bool files_erased_ = true;
  bool files_left_ = false;
  bool loaded_ = false;              ///< all that is on the device was read
  bool current_ = true;              ///< it is not about to be read anew
  std::vector<std::string> to_read_; ///< files of cases that were loaded, in slices
  std::optional<CaseFileReader> reading_;
  std::vector<CaseEntry> read_; ///< those that were read since
  std::unique_ptr<CaseFileWriter> writing_;
  std::function<void()> ready_;
  std::function<void()> answered_ = [] {};
  std::vector<CaseEntry> entries_;
  std::vector<Id> erased_;         ///< of which it is not known yet that their removal lasts
  std::size_t erased_written_ = 0; ///< the first of these, whose files were removed
  bool erase_all_ = false;         ///< whatever is in the area goes with the next save
  bool erase_all_written_ = false; ///< it went, and it is not known yet that this lasts
  std::function<void()> when_erased_;
  std::unique_ptr<CaseEditor> editor_;
  std::uint64_t steps_counted_ = 0; ///< of the editor's steps, in the notes
  History<Settings> settings_{std::make_shared<const Settings>()};
  bool settings_last_ = false; ///< the last act was about them, not about the case
  std::uint64_t settings_revision_ = 0;
  std::uint64_t settings_written_ = 0;
  std::uint64_t settings_kept_ = 0;
  bool settings_of_tab_ = false; ///< chosen while another tab writes: they hold here and are not kept
  DeviceNotes notes_;
  bool notes_changed_ = false; ///< they are to be written
  bool notes_unkept_ = false;  ///< they were written, and it is not known yet that this lasts
};

} // namespace sanpo
