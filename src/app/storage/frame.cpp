// The checksum covers the line before it and the body, so that a changed revision is noticed as well.
#include "app/storage/frame.h"

#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <format>

namespace sanpo {
namespace {

/// What a byte does to the checksum, and in the others what it does with as many bytes behind it: eight of
/// them are taken at once, as a case may have megabytes and is checked many times.
using CrcTables = std::array<std::array<std::uint64_t, 256>, 8>;

CrcTables crc_tables() {
  CrcTables tables{};
  for (std::uint64_t byte = 0; byte < 256; ++byte) {
    std::uint64_t value = byte;
    for (int bit = 0; bit < 8; ++bit)
      value = (value >> 1) ^ ((value & 1) ? 0xc96c5795d7870f42U : 0);
    tables[0][byte] = value;
  }
  for (std::size_t behind = 1; behind < tables.size(); ++behind)
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const std::uint64_t value = tables[behind - 1][byte];
      tables[behind][byte] = tables[0][value & 0xff] ^ (value >> 8);
    }
  return tables;
}

std::uint64_t crc64_of_two(std::string_view head, std::string_view body) {
  static const CrcTables tables = crc_tables();
  std::uint64_t crc = ~std::uint64_t{0};
  for (std::string_view part : {head, body}) {
    for (; part.size() >= 8; part.remove_prefix(8)) {
      static_assert(std::endian::native == std::endian::little);
      std::uint64_t word = 0;
      std::memcpy(&word, part.data(), 8);
      crc ^= word;
      std::uint64_t next = 0;
      for (std::size_t i = 0; i < 8; ++i)
        next ^= tables[7 - i][(crc >> (8 * i)) & 0xff];
      crc = next;
    }
    for (const char c : part)
      crc = tables[0][(crc ^ static_cast<unsigned char>(c)) & 0xff] ^ (crc >> 8);
  }
  return ~crc;
}

/// Takes one word off the line; nothing when it does not begin with the name.
std::optional<std::string_view> take(std::string_view& line, std::string_view name) {
  const std::size_t end = line.find(' ');
  std::string_view word = line.substr(0, end);
  if (!word.starts_with(name)) return std::nullopt;
  line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  word.remove_prefix(name.size());
  return word;
}

template <class Number>
bool take_number(std::string_view& line, std::string_view name, Number& number, int base = 10) {
  const auto word = take(line, name);
  if (!word) return false;
  const auto [end, error] = std::from_chars(word->data(), word->data() + word->size(), number, base);
  return error == std::errc{} && end == word->data() + word->size();
}

} // namespace

std::uint64_t crc64(std::string_view bytes) { return crc64_of_two(bytes, {}); }

std::string frame(const StoredFile& file) {
  const std::string binned = file.binned ? std::to_string(file.binned->milliseconds) : "-";
  const std::string head =
      std::format("sanpo 1 {} schema={} revision={} changed={} binned={} bytes={}", file.kind, file.schema,
                  file.revision, file.changed.milliseconds, binned, file.body.size());
  std::string framed = std::format("{} crc64={:016x}\n", head, crc64_of_two(head, file.body));
  framed.reserve(framed.size() + file.body.size()); // in one piece: it may have megabytes
  return framed += file.body;
}

std::expected<StoredFile, FrameError> unframe(std::string_view bytes) {
  const std::size_t end_of_line = bytes.find('\n');
  if (end_of_line == std::string_view::npos) return std::unexpected(FrameError::not_a_frame);
  const std::string_view whole = bytes.substr(0, end_of_line);
  const std::string_view body = bytes.substr(end_of_line + 1);

  std::string_view line = whole;
  unsigned format = 0;
  if (take(line, "sanpo") != "" || !take_number(line, "", format))
    return std::unexpected(FrameError::not_a_frame);
  if (format > 1) return std::unexpected(FrameError::newer_format);

  StoredFile file;
  const auto kind = take(line, "");
  file.kind = kind.value_or("");
  std::uint64_t length = 0;
  std::uint64_t checksum = 0;
  if (!take_number(line, "schema=", file.schema) || !take_number(line, "revision=", file.revision) ||
      !take_number(line, "changed=", file.changed.milliseconds))
    return std::unexpected(FrameError::damaged);
  if (line.starts_with("binned=-")) {
    take(line, "binned=");
  } else {
    Instant binned;
    if (!take_number(line, "binned=", binned.milliseconds)) return std::unexpected(FrameError::damaged);
    file.binned = binned;
  }
  if (!take_number(line, "bytes=", length) || !take_number(line, "crc64=", checksum, 16) || !line.empty())
    return std::unexpected(FrameError::damaged);
  const std::string_view head = whole.substr(0, whole.rfind(" crc64="));
  if (length != body.size() || checksum != crc64_of_two(head, body))
    return std::unexpected(FrameError::damaged);
  file.body = body;
  return file;
}

} // namespace sanpo
