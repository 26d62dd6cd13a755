// Keys of texts as values: `"ui.certification.head"_text` is the text of that key in assets/texts. Code and
// data name a text alike, and a new text rebuilds nothing else. That each key written in the program has a
// text is checked in every build (tools/assets/text-keys.mjs), as is that no two keys give the same value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sanpo {

/// A text of a screen or a message: a hash of its key, 27 bits wide (four bytes in the program's code).
enum class Text : std::uint32_t {};

/// The value of a key, FNV-1a folded; tools/assets/texts.mjs computes the same.
constexpr Text text_of(std::string_view key) {
  std::uint32_t hash = 2166136261;
  for (const char byte : key)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return static_cast<Text>((hash ^ (hash >> 27)) & 0x7ffffff);
}

consteval Text operator""_text(const char* key, std::size_t length) { return text_of({key, length}); }

} // namespace sanpo
