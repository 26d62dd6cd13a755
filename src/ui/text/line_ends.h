// Where a line of Japanese ends well: behind a phrase, else before a new word, so that no word is torn apart.
// A rule of thumb by the kinds of characters around the place, without a dictionary; where a line may end at
// all is left to the line breaker (禁則). Rule: ux.md, "real typography".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sanpo {

enum class LineEnd : std::uint8_t { poor, word, phrase };

/// How well a line of `text` ends before the byte `at`, the beginning of a character.
LineEnd line_end_at(std::string_view text, std::size_t at);
/// True where no line ends although the line breaker allows it: within a word in katakana, and before a ・
/// that has a space before it.
bool is_one_piece(std::string_view text, std::size_t at);

} // namespace sanpo
