// How a file stands in the storage: one readable line with a checksum, then the JSON as it is.
// Where the files lie and which of them opens is left to case_files. Rule: design.md, Keeping data, 4.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "platform/clock.h"

namespace sanpo {

struct StoredFile {
  std::string kind;              ///< "case" or "settings"
  std::uint32_t schema = 1;      ///< version of the body's schema
  std::uint64_t revision = 0;    ///< counts the changes of this file
  Instant changed;               ///< last change by a person
  std::optional<Instant> binned; ///< set while the case is in the bin
  std::string body;              ///< the document, JSON
  bool operator==(const StoredFile&) const = default;
};

enum class FrameError : unsigned char {
  not_a_frame,  ///< the first line is not ours
  newer_format, ///< framed by a newer version of the application
  damaged,      ///< length or checksum does not fit
};

/// `sanpo 1 case schema=1 revision=17 changed=1795316580000 binned=- bytes=1234 crc64=…`, newline, body.
std::string frame(const StoredFile& file);
std::expected<StoredFile, FrameError> unframe(std::string_view bytes);

/// CRC-64/XZ of the bytes.
std::uint64_t crc64(std::string_view bytes);

} // namespace sanpo
