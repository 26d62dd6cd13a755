// When what was changed is kept, and what may be said about it: the load gate, one sync at a time, the dirty
// mark, the retry after a failure. What is written is left to whoever owns the changes (workspace).
// Rule: design.md, Keeping data, 2, 3, 5, 6.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>

#include "platform/clock.h"
#include "platform/storage.h"

namespace sanpo {

enum class SaveState : unsigned char {
  loading,     ///< nothing was read yet; nothing is written
  load_failed, ///< what is on the device could not be read; nothing is written over it
  read_only,   ///< another tab writes
  not_kept,    ///< memory only, by choice or because the browser offers nothing else
  saved,       ///< the transaction with the last change is through
  waiting,     ///< a change is about to be saved
  saving,      ///< a transaction is under way
  failed,      ///< the last attempt failed; it is tried again by itself
  refused,     ///< another tab took over while there were changes; they can only be exported
};

struct SaveStatus {
  SaveState state = SaveState::loading;
  std::optional<Instant> saved_at;  ///< when the last transaction went through
  std::uint64_t revision = 0;       ///< changes since the start
  std::uint64_t saved_revision = 0; ///< the last of them that is kept
  std::optional<StorageFailure> failure;
  [[nodiscard]] bool has_unsaved() const { return revision != saved_revision; }
};

/// Must live as long as the storage's answers may come.
class Saver {
public:
  /// Saved within 300 ms: this long changes are gathered, the rest is the transaction's.
  static constexpr Milliseconds gather{150};
  /// No answer within this time counts as a failure.
  static constexpr Milliseconds patience{10'000};
  /// A failed attempt is repeated after this time.
  static constexpr Milliseconds retry_after{5'000};
  /// What is long to read or to write is done in slices of about this time, with the page's frames between.
  static constexpr Milliseconds slice{10};

  /// Whose changes are saved. Reading and writing are called again until they say that all is done.
  struct Owner {
    /// Puts changes that are not in the storage's files into them; `first` in the first slice of a save.
    std::function<std::expected<bool, StorageFailure>(bool first)> write;
    std::function<void()> kept;     ///< the transaction with what was last written is through
    std::function<void()> answered; ///< the storage answered, so the status is a new one
    /// Reads what was loaded; `first` in the first slice after a load. May be left out.
    std::function<bool(bool first)> read = [](bool) { return true; };
  };

  /// @param pace how long changes are gathered before they are saved
  Saver(Storage& storage, const Clock& clock, StorageArea area, Owner owner, Milliseconds pace = gather);
  Saver(const Saver&) = delete;
  Saver& operator=(const Saver&) = delete;

  /// Reads the area; `loaded` is called when that ended without error and all was read, also after a later
  /// retry.
  void load(std::function<void()> loaded);
  /// Something was changed: it will be saved.
  void changed();
  /// Saves at once what was changed (visibilitychange, pagehide).
  void flush();
  /// Tries again now: the load that failed, or the save.
  void retry();
  /// Another tab has the lock now: nothing is written any more, and what is not kept can only be exported.
  void taken_over();
  /// To be called when `next_wake` is due; harmless at any time.
  void tick();
  /// When `tick` has something to do; nothing when it never will.
  [[nodiscard]] std::optional<Instant> next_wake() const;
  [[nodiscard]] const SaveStatus& status() const { return status_; }
private:
  void begin_load();
  void begin_sync();
  void write(bool first);
  void loaded(StorageResult result);
  void read(bool first);
  void synced(StorageResult result, std::uint64_t revision);
  void fail(SaveState state, StorageFailure failure);

  Storage& storage_;
  const Clock& clock_;
  StorageArea area_;
  Owner owner_;
  Milliseconds pace_;
  std::function<void()> when_loaded_;
  SaveStatus status_;
  bool open_ = false;          ///< the load gate: the last load ended without error
  bool under_way_ = false;     ///< an answer is awaited
  std::uint64_t attempt_ = 0;  ///< answers of earlier attempts are not ours any more
  std::optional<Instant> due_; ///< next slice, save, retry or end of patience
  bool reading_ = false;       ///< what was loaded is read in slices; the gate is still closed
  /// What is saved is written in slices: the revision it began with.
  std::optional<std::uint64_t> writing_;
};

} // namespace sanpo
