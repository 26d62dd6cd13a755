// The archive of the open case: its undo history and backups, read when a case is first opened and saved on
// their own, so that neither starting nor saving the cases waits for them. What a file holds is
// case_archive's, when it is really kept saver's. Rule: design.md, Keeping data, 4, 7, 8.
#pragma once

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/case_archive.h"
#include "app/case_editor.h"
#include "app/case_files.h"
#include "app/storage/saver.h"
#include "core/record/encode.h"

namespace sanpo {

/// Must live as long as the storage's answers may come; the references longer.
class Archive {
public:
  /// Steps are gathered for longer than changes of the cases: they are worth less.
  static constexpr Milliseconds pace{2'000};
  /// A state that stood for this long is backed up before it is changed.
  static constexpr Milliseconds worth_a_backup{std::chrono::minutes{15}};
  /// In uninterrupted work there is a backup at least this often.
  static constexpr Milliseconds longest_without{std::chrono::hours{1}};

  /// @param exists says whether there is such a case: what is kept of others is removed
  /// @param answered is called after every answer of the storage
  Archive(Storage& storage, const Clock& clock, std::function<bool(const Id&)> exists,
          std::function<void()> answered);

  /// Reads the area unless that was done. To be called when the cases were read.
  void need();
  /// Another tab may have written: what was read is not used any more, until `resume`.
  void forget();
  /// The cases were read again: reads the area again if it was in use.
  void resume();
  /// True when backups can be told.
  [[nodiscard]] bool ready() const { return ready_; }

  // The open case.
  /// Its earlier steps come below the editor's as soon as they are read. The editor must live until `close`.
  void open(CaseEditor& editor);
  /// The entry's document is about to be replaced by a changed one.
  void before_change(const CaseEntry& entry);
  void changed();
  void close();
  /// Backs up this state of the open case, whatever its age.
  void back_up(std::shared_ptr<const Case> document, Instant stood);

  /// Backups of any case, the oldest first; nothing before the area was read.
  [[nodiscard]] std::vector<Backup> backups(const Id& id);
  void remove(const Id& id);
  /// Removes everything of the area, for good.
  void remove_all();
  /// Takes out of the set what some file of the area holds as text; false when that cannot be told (yet).
  bool take_out_mentioned(std::set<std::string>& words);

  // Saving: as in saver.h.
  [[nodiscard]] const SaveStatus& status() const { return saver_.status(); }
  void flush() { saver_.flush(); }
  void retry() { saver_.retry(); }
  void tick() { saver_.tick(); }
  void taken_over() { saver_.taken_over(); }
  [[nodiscard]] std::optional<Instant> next_wake() const { return saver_.next_wake(); }
private:
  /// A backup of which not all is written yet.
  struct Unwritten {
    std::shared_ptr<const Case> document;
    Instant stood;
    CaseWriter writer; ///< of the document
  };

  void loaded();
  void attach();
  [[nodiscard]] std::optional<CaseArchive> read(const Id& id) const;
  bool write_backup_some();
  void finish_backup();
  std::expected<bool, StorageFailure> write();
  StorageResult write_open();

  Storage& storage_;
  const Clock& clock_;
  std::function<bool(const Id&)> exists_;
  Saver saver_;
  bool asked_ = false;
  bool ready_ = false;
  bool remove_all_ = false;
  std::vector<Id> removed_; ///< whose files are still to be removed

  CaseEditor* editor_ = nullptr;
  std::vector<Backup> backups_; ///< of the open case; before `attached_` only those of this run
  std::optional<Unwritten> unwritten_;
  Instant last_backup_;      ///< or when the case was opened
  bool attached_ = false;    ///< what was kept of the open case has been read
  bool steps_below_ = false; ///< and its steps, if any, stand below the editor's
  bool dirty_ = false;
};

} // namespace sanpo
