// A file that survives: the new one is written beside the old one and then renamed, the one before is kept,
// and a damaged one is set aside instead of being opened or deleted. When all this is really kept is left to
// saver. Rule: design.md, Keeping data, 4.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/storage/frame.h"
#include "platform/storage.h"

namespace sanpo {

/// Writes `<name>.new`, keeps the present file as `<name>.previous`, puts the new one in its place.
StorageResult put_safely(Storage& storage, StorageArea area, std::string_view name, const StoredFile& file);

struct OpenedFile {
  std::optional<StoredFile> file;   ///< the newest sound one; nothing when none is sound
  std::vector<std::string> damaged; ///< where the damaged ones stand now
  bool older = false;               ///< a damaged one was in front of it, so the last change may be missing
  bool newer = false;               ///< the newest is framed by a newer version of the application
};

/// Opens the newest file of this name that is sound. Damaged ones are renamed to `<name>.damaged-<n>`; a
/// follower, who may not write, leaves them where they are. What a newer version framed stays as it is, and
/// nothing older is opened in its place.
/// @param readable says whether the body makes sense; a file it refuses counts as damaged. The previous one
/// is not asked about while it is not needed
/// @param bytes of the file of this name, where they were read already
OpenedFile open_safely(Storage& storage, StorageArea area, std::string_view name,
                       const std::function<bool(const StoredFile&)>& readable,
                       std::optional<std::string> bytes = {});

/// Removes the file with its previous one; damaged ones stay.
StorageResult remove_safely(Storage& storage, StorageArea area, std::string_view name);

/// Names with this ending ("case" for "<id>.case"), without it, each once, whatever is left of the file.
std::vector<std::string> names_with_ending(const Storage& storage, StorageArea area, std::string_view ending);

/// Takes out of the set what some file of the area, damaged or not, holds as text.
void take_out_mentioned_in(const Storage& storage, StorageArea area, std::set<std::string>& words);

} // namespace sanpo
