#include "core/base/file_names.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"

namespace sanpo {
namespace {

constexpr std::pair<std::string_view, std::string_view> kinds[] = {
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"webp", "image/webp"},
    {"bmp", "image/bmp"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"heic", "image/heic"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {"doc", "application/msword"},
    {"xls", "application/vnd.ms-excel"},
    {"ppt", "application/vnd.ms-powerpoint"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"odp", "application/vnd.oasis.opendocument.presentation"},
    {"txt", "text/plain"},
    {"csv", "text/csv"},
    {"tsv", "text/tab-separated-values"},
};

/// Marks that turn or join what is written around them: "exe.fdp" must not look like "pdf.exe".
bool is_hidden_sign(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0xFEFF;
}

} // namespace

std::string_view media_type_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos) return {};
  std::string ending{name.substr(dot + 1)};
  for (char& c : ending)
    c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  const auto found = std::ranges::find(kinds, ending, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(kinds) ? std::string_view{} : found->second;
}

std::string safe_file_name(std::string_view name) {
  constexpr std::string_view forbidden = "/\\:*?\"<>|";
  constexpr std::size_t longest = 60; // in characters: file systems take 255 bytes, a kanji has 3
  std::string safe;
  std::size_t length = 0;
  const std::size_t dot = name.rfind('.');
  const std::string_view ending = dot == name.npos || name.size() - dot > 8 ? "" : name.substr(dot);
  for (std::size_t i = 0; i < name.size() - ending.size() && length < longest;) {
    const char32_t c = next_character(name, i);
    if (is_control(c) || is_hidden_sign(c) || (safe.empty() && (c == U'.' || c == U' '))) continue;
    append_character(safe, c < 0x80 && forbidden.contains(static_cast<char>(c)) ? U'_' : c);
    ++length;
  }
  if (safe.empty()) safe = "file";
  for (std::size_t i = 0; i < ending.size();) {
    const char32_t c = next_character(ending, i);
    if (is_control(c) || is_hidden_sign(c)) continue;
    append_character(safe, c < 0x80 && forbidden.contains(static_cast<char>(c)) ? U'_' : c);
  }
  return safe;
}

std::string file_size_text(std::uint64_t bytes) {
  if (bytes == 0) return "0 KB";
  if (bytes < 999'500) return std::to_string(std::max<std::uint64_t>(1, (bytes + 500) / 1'000)) + " KB";
  const std::uint64_t tenths = (bytes + 50'000) / 100'000;
  return std::to_string(tenths / 10) + (tenths < 1'000 ? "." + std::to_string(tenths % 10) : "") + " MB";
}

} // namespace sanpo
