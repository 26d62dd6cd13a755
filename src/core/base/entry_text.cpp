// Words, notes, and texts that must have a form. Rule: entry.md, rows text and 登録番号, tel, e-mail, URL;
// quotation.md, 登録番号.
#include <algorithm>
#include <format>

#include "core/base/entry.h"
#include "core/base/entry_codes.h"
#include "core/base/text_forms.h"
#include "core/base/utf8.h"

namespace sanpo {

namespace {

std::unexpected<EntryError> refuse(std::string_view code) {
  return std::unexpected(EntryError{std::string(code), {}});
}

EntryError doubt(std::string_view code) { return {std::string(code), {}}; }

bool is_blank(char32_t c) { return c == U' ' || c == U'\u3000' || c == U'\n' || c == U'\t'; }

/// Drops control characters (but line feeds and tabs of a note) and the blanks around the text.
std::string cleaned(std::string_view typed, bool note) {
  std::string text;
  std::size_t end = 0; // behind the last character that is not a blank
  for (std::size_t i = 0; i < typed.size();) {
    char32_t c = next_character(typed, i);
    if (c == U'\r') {
      if (i < typed.size() && typed[i] == '\n') continue;
      c = U'\n';
    }
    if (!note && (c == U'\n' || c == U'\t')) c = U' ';
    if (is_control(c) && c != U'\n' && c != U'\t') continue;
    if (text.empty() && is_blank(c)) continue;
    append_character(text, c);
    if (!is_blank(c)) end = text.size();
  }
  text.resize(end);
  return text;
}

EntryResult<std::string> read(std::string_view typed, std::size_t max_characters, bool note) {
  if (!is_valid_utf8(typed)) return refuse(entry_code::not_text);
  std::string text = cleaned(typed, note);
  const std::size_t length = count_characters(text);
  if (length > max_characters || text.size() > max_text_bytes)
    return std::unexpected(EntryError{std::string(entry_code::too_long),
                                      {{"max", Count{static_cast<std::int64_t>(max_characters)}},
                                       {"length", Count{static_cast<std::int64_t>(length)}}}});
  if (text.empty()) return Entered<std::string>{};
  return Entered<std::string>{std::move(text), std::nullopt};
}

} // namespace

EntryResult<std::string> read_text(std::string_view typed, std::size_t max_characters) {
  return read(typed, max_characters, false);
}

EntryResult<std::string> read_note(std::string_view typed, std::size_t max_characters) {
  return read(typed, max_characters, true);
}

EntryResult<std::string> read_url(std::string_view typed, std::size_t max_characters) {
  EntryResult<std::string> result = read(typed, max_characters, false);
  if (!result || !result->value) return result;
  const std::string& url = *result->value;
  if (!has_url_form(url)) return refuse(entry_code::url_form);
  const std::size_t host_start = url.find("//") + 2;
  const std::string_view host =
      std::string_view(url).substr(host_start, url.find_first_of("/?#", host_start) - host_start);
  if (host.find('.') == host.npos || host.ends_with('.')) result->doubt = doubt(entry_code::url_doubtful);
  return result;
}

EntryResult<std::string> read_email(std::string_view typed, std::size_t max_characters) {
  EntryResult<std::string> result = read(fold_for_numbers(typed), max_characters, false);
  if (!result || !result->value) return result;
  const std::string& address = *result->value;
  if (!has_email_form(address)) return refuse(entry_code::email_form);
  const std::string_view domain = std::string_view(address).substr(address.find('@') + 1);
  const bool ascii = count_characters(address) == address.size();
  if (!ascii || domain.find('.') == domain.npos || domain.starts_with('.') || domain.ends_with('.') ||
      domain.find("..") != domain.npos)
    result->doubt = doubt(entry_code::email_doubtful);
  return result;
}

EntryResult<std::string> read_postal_code(std::string_view typed, std::size_t max_characters) {
  constexpr std::string_view sign = "〒";
  std::string folded = fold_for_numbers(typed);
  if (folded.starts_with(sign)) folded.erase(0, sign.size());
  EntryResult<std::string> result = read(folded, max_characters, false);
  if (!result || !result->value) return result;
  std::string digits = *result->value;
  if (digits.size() == 8 && digits[3] == '-') digits.erase(3, 1);
  const bool usual =
      digits.size() == 7 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (usual)
    result->value = digits.insert(3, 1, '-');
  else
    result->doubt = doubt(entry_code::postal_code_doubtful);
  return result;
}

EntryResult<std::string> read_telephone(std::string_view typed, std::size_t max_characters) {
  EntryResult<std::string> result = read(fold_for_numbers(typed), max_characters, false);
  if (!result || !result->value) return result;
  const std::string& number = *result->value;
  if (!has_telephone_form(number)) return refuse(entry_code::telephone_form);
  std::string digits;
  bool others = false;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const char c = number[i];
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c == '+' ? i != 0 : c != '-' && c != ' ' && c != '(' && c != ')')
      others = true;
  }
  const bool abroad = number.starts_with('+');
  const bool usual = abroad ? digits.size() >= 8 && digits.size() <= 15
                            : digits.starts_with('0') && (digits.size() == 10 || digits.size() == 11);
  if (others || !usual) result->doubt = doubt(entry_code::telephone_doubtful);
  return result;
}

EntryResult<std::string> read_registration_number(std::string_view typed) {
  std::string number;
  for (const char c : fold_for_numbers(typed))
    if (c != ' ' && c != '-') number += c == 't' ? 'T' : c;
  if (number.empty()) return Entered<std::string>{};
  if (!has_registration_number_form(number)) return refuse(entry_code::registration_number_form);
  const int expected = registration_check_digit(std::string_view(number).substr(2));
  Entered<std::string> entered{number, std::nullopt};
  if (number[1] - '0' != expected)
    entered.doubt =
        EntryError{std::string(entry_code::registration_check_digit), {{"expected", Count{expected}}}};
  return entered;
}

} // namespace sanpo
