// Storage without a device: a "disk" in memory that several tabs can share, with faults on demand.
// Answers come when the test delivers them, so that every order of events can be played.
// Rule: design.md, Keeping data, 1–3; the browser's side of the same rules is
// platform/browser/storage_library.js.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>

#include "platform/storage.h"

namespace sanpo {

/// What a browser would keep: it survives the storages that are opened on it.
struct MemoryDisk {
  struct Kept {
    std::uint64_t epoch = 0;
    std::map<std::string, std::string, std::less<>> files;
  };
  Kept live;
  Kept archive;
  Kept& of(StorageArea area) { return area == StorageArea::live ? live : archive; }
};

enum class StorageCall : unsigned char { load, sync, write, rename, remove };

/// How a call goes wrong. Nothing is kept in any of these cases but the last.
enum class StorageFault : unsigned char {
  throws,  ///< fails at once, inside the call
  fails,   ///< a request fails later
  aborts,  ///< the transaction is aborted although every request succeeded
  never,   ///< no answer ever comes
  closed,  ///< the browser has closed the connection
  quota,   ///< the device is full
  unheard, ///< everything is kept, but no answer ever comes
};

class MemoryStorage final : public Storage {
public:
  explicit MemoryStorage(std::shared_ptr<MemoryDisk> disk = std::make_shared<MemoryDisk>(),
                         StorageMode mode = StorageMode::writer);

  [[nodiscard]] StorageMode mode() const override { return mode_; }
  /// The lock was taken from this tab, or given to it.
  void become(StorageMode mode) { mode_ = mode; }
  void load(StorageArea area, StorageDone done) override;
  [[nodiscard]] std::vector<std::string> list(StorageArea area) const override;
  [[nodiscard]] std::optional<std::string> read(StorageArea area, std::string_view name) const override;
  StorageResult write(StorageArea area, std::string_view name, std::string_view bytes) override;
  StorageResult rename(StorageArea area, std::string_view from, std::string_view to) override;
  StorageResult remove(StorageArea area, std::string_view name) override;
  void sync(StorageArea area, StorageDone done) override;

  /// The next call of this kind goes wrong in this way; several queue up.
  void inject(StorageCall call, StorageFault fault);
  /// Asked at every call; what it answers happens. Changes of files in memory fail at once or not at all.
  using Watch = std::function<std::optional<StorageFault>(StorageCall, StorageArea)>;
  void watch(Watch watch) { watch_ = std::move(watch); }
  /// The next change of a file in memory fails, as when the file system throws.
  void fail_next_write() { write_fails_ = true; }
  /// Delivers the answer that has waited longest; false when none waits.
  bool answer();
  /// Delivers all, with those that come of them.
  void answer_all();
  [[nodiscard]] int waiting() const { return static_cast<int>(pending_.size()); }
  /// The largest number of syncs that were under way at the same time: the protocol promises 1.
  [[nodiscard]] int most_syncs_at_once() const { return most_syncs_; }
  [[nodiscard]] int syncs_asked() const { return syncs_asked_; }
private:
  using FileMap = std::map<std::string, std::string, std::less<>>;
  struct Copy {
    FileMap files;
    std::uint64_t epoch = 0;
    bool loaded = false;
  };

  Copy& of(StorageArea area) { return area == StorageArea::live ? live_ : archive_; }
  [[nodiscard]] const Copy& of(StorageArea area) const {
    return area == StorageArea::live ? live_ : archive_;
  }
  std::optional<StorageFault> next_fault(StorageCall call, StorageArea area);
  void respond(StorageCall call, StorageArea area, StorageDone done, std::function<StorageResult()> outcome);
  [[nodiscard]] StorageResult may_change(StorageCall call, StorageArea area);

  std::shared_ptr<MemoryDisk> disk_;
  StorageMode mode_;
  Copy live_;
  Copy archive_;
  std::deque<std::pair<StorageCall, StorageFault>> faults_;
  Watch watch_;
  std::deque<std::function<void()>> pending_;
  bool write_fails_ = false;
  int syncs_ = 0;
  int most_syncs_ = 0;
  int syncs_asked_ = 0;
};

} // namespace sanpo
