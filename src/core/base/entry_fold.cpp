// Folding of what input methods produce in place of ASCII. Rule: entry.md ("NFKC", as far as numbers need
// it).
#include "core/base/entry.h"
#include "core/base/utf8.h"

namespace sanpo {

std::string fold_for_numbers(std::string_view typed) {
  std::string folded;
  if (!is_valid_utf8(typed)) return std::string(typed); // no reader takes it
  for (std::size_t i = 0; i < typed.size();) {
    const char32_t c = next_character(typed, i);
    if (c >= U'！' && c <= U'～') {
      append_character(folded, c - U'！' + U'!');
    } else if (c == U'\u3000' || c == U'\u00A0' || is_control(c)) {
      folded += ' ';
    } else if (c == U'￥' || c == U'\\') {
      append_character(folded, U'¥');
    } else if (c == U'\u2212') {
      folded += '-';
    } else {
      append_character(folded, c);
    }
  }
  const std::size_t first = folded.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return folded.substr(first, folded.find_last_not_of(' ') - first + 1);
}

} // namespace sanpo
