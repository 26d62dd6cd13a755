// The checksum covers the line before it and the body, so that a changed revision is noticed as well.
#include "app/storage/frame.h"

#include <array>
#include <charconv>
#include <format>

namespace sanpo {
namespace {

constexpr std::array<std::uint64_t, 256> crc_table() {
  std::array<std::uint64_t, 256> table{};
  for (std::uint64_t byte = 0; byte < 256; ++byte) {
    std::uint64_t value = byte;
    for (int bit = 0; bit < 8; ++bit)
      value = (value >> 1) ^ ((value & 1) ? 0xc96c5795d7870f42U : 0);
    table[byte] = value;
  }
  return table;
}

std::uint64_t crc64_of_two(std::string_view head, std::string_view body) {
  static constexpr auto table = crc_table();
  std::uint64_t crc = ~std::uint64_t{0};
  for (const std::string_view part : {head, body})
    for (const char c : part)
      crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xff] ^ (crc >> 8);
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
  return std::format("{} crc64={:016x}\n{}", head, crc64_of_two(head, file.body), file.body);
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
