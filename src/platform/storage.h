// A small file store on the device with two areas, and the moment at which it is really kept.
// Reading and writing work on a copy in memory; only `sync` makes it last, and only its answer says so.
// What the files mean is left to app/storage. Rule: design.md, Keeping data, 1–5.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/choice.h"

namespace sanpo {

/// What this tab may do with the data on the device.
enum class StorageMode : unsigned char {
  writer,   ///< it holds the exclusive lock: reads and writes
  follower, ///< another tab writes: reads only
  memory,   ///< nothing is kept on the device
};
template <> struct Choices<StorageMode> {
  static constexpr ChoiceName<StorageMode> table[] = {
      {StorageMode::writer, "writer"}, {StorageMode::follower, "follower"}, {StorageMode::memory, "memory"}};
};

/// Areas are loaded and synced on their own.
enum class StorageArea : unsigned char {
  live,    ///< the cases and the settings
  archive, ///< backups, undo, snapshots
};

struct StorageFailure {
  enum class Kind : unsigned char {
    refused,     ///< another tab has taken over (the epoch is not ours any more)
    quota,       ///< the device has no room
    closed,      ///< the browser closed the connection; the next attempt opens it again
    not_loaded,  ///< the area was not loaded without error before, so nothing may be written
    no_answer,   ///< the browser did not answer in time
    read_only,   ///< this tab does not hold the lock
    unavailable, ///< the browser offers no storage here
    failed,      ///< anything else
  };
  Kind kind = Kind::failed;
  std::string detail; ///< the browser's own words, for whoever looks into it; may be empty
  bool operator==(const StorageFailure&) const = default;
};

template <> struct Choices<StorageFailure::Kind> {
  using enum StorageFailure::Kind;
  static constexpr ChoiceName<StorageFailure::Kind> table[] = {
      {refused, "refused"},         {quota, "quota"},         {closed, "closed"},
      {not_loaded, "not_loaded"},   {no_answer, "no_answer"}, {read_only, "read_only"},
      {unavailable, "unavailable"}, {failed, "failed"},
  };
};

using StorageResult = std::expected<void, StorageFailure>;
/// Called at most once, possibly before the call it was given to returns, possibly never.
using StorageDone = std::function<void(StorageResult)>;

/// File names are one to 64 characters of a–z, 0–9, `-`, `.`; there are no folders inside an area.
class Storage {
public:
  virtual ~Storage() = default;
  [[nodiscard]] virtual StorageMode mode() const = 0;

  /// Fills the area's copy in memory with what is kept on the device. A writer raises the epoch first.
  /// May be repeated after a failure, and by a follower at any time.
  virtual void load(StorageArea area, StorageDone done) = 0;

  [[nodiscard]] virtual std::vector<std::string> list(StorageArea area) const = 0; ///< sorted
  [[nodiscard]] virtual std::optional<std::string> read(StorageArea area, std::string_view name) const = 0;
  virtual StorageResult write(StorageArea area, std::string_view name, std::string_view bytes) = 0;
  /// Puts the file in the place of whatever has the new name.
  virtual StorageResult rename(StorageArea area, std::string_view from, std::string_view to) = 0;
  virtual StorageResult remove(StorageArea area, std::string_view name) = 0;

  /// Keeps the area as it is now, all of it or nothing of it. Success means that the transaction is through.
  virtual void sync(StorageArea area, StorageDone done) = 0;
};

} // namespace sanpo
