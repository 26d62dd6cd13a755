// UTF-8 text: validity, counting and walking characters (code points). Normalisation (NFC, NFKC) is left to
// the platform: the browser's own, or a library natively.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sanpo {

/// True when the bytes are valid UTF-8: shortest forms, no surrogates, nothing above U+10FFFF.
bool is_valid_utf8(std::string_view bytes);

/// Number of characters (code points) of valid UTF-8.
std::size_t count_characters(std::string_view text);

/// The character at `position` of valid UTF-8; moves `position` behind it.
char32_t next_character(std::string_view text, std::size_t& position);

/// The beginning of valid UTF-8, of at most so many bytes (four or more), with no character parted.
std::string_view beginning_of(std::string_view text, std::size_t most);

/// Appends the character's UTF-8 bytes.
void append_character(std::string& text, char32_t character);

/// C0 and C1 control characters and DEL.
constexpr bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

} // namespace sanpo
