// Names, kinds and sizes of files that come from a person's device and go back to it: what a name may hold,
// which kinds are taken as evidence, and how a size is told. A kind follows from the name alone; what a
// stranger's document says of it is not believed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sanpo {

/// The media type by the name's ending; empty when files of this kind are not taken (programs, pages with
/// scripts, archives).
std::string_view media_type_of(std::string_view name);

/// Without folders, control characters, signs that turn the direction of writing, and what no file system
/// takes; never empty.
std::string safe_file_name(std::string_view name);

/// "340 KB", "1.2 MB": in steps of a thousand, never 0 for something.
std::string file_size_text(std::uint64_t bytes);

} // namespace sanpo
