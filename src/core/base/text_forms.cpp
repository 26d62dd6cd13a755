#include "core/base/text_forms.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace sanpo {

namespace {

bool all_of(std::string_view text, auto accepts) {
  for (std::size_t i = 0; i < text.size();)
    if (!accepts(next_character(text, i))) return false;
  return true;
}

bool is_printable(char32_t c) { return !is_control(c) && c != U' '; }

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

} // namespace

bool has_url_form(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (text.size() > scheme.size() && text.starts_with(scheme))
      return all_of(text, [](char32_t c) {
        return is_printable(c) && std::u32string_view(U"\"<>\\^`{|}").find(c) == std::u32string_view::npos;
      });
  return false;
}

bool has_email_form(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != text.npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
         all_of(text, is_printable);
}

bool has_telephone_form(std::string_view text) {
  return has_text_form(text, false) && text.find_first_of("0123456789") != text.npos;
}

bool has_registration_number_form(std::string_view text) {
  return text.size() == 14 && text[0] == 'T' && all_of(text.substr(1), is_digit);
}

bool has_slug_form(std::string_view text) {
  const auto letter = [](char32_t c) { return (c >= U'a' && c <= U'z') || is_digit(c); };
  return !text.empty() && text.size() <= 64 && letter(static_cast<unsigned char>(text[0])) &&
         all_of(text, [&](char32_t c) { return letter(c) || c == U'_' || c == U'.' || c == U'-'; });
}

bool has_id_form(std::string_view text) {
  return text.size() == 12 &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); });
}

bool has_text_form(std::string_view text, bool note) {
  return all_of(text, [&](char32_t c) { return !is_control(c) || (note && (c == U'\n' || c == U'\t')); });
}

int registration_check_digit(std::string_view twelve_digits) {
  int sum = 0;
  for (std::size_t i = 0; i < twelve_digits.size(); ++i) {
    const bool odd = (twelve_digits.size() - i) % 2 == 1;
    sum += (twelve_digits[i] - '0') * (odd ? 1 : 2);
  }
  return 9 - sum % 9;
}

} // namespace sanpo
