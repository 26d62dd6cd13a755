// Days and months as people type them, in 西暦 and 和暦. Rule: entry.md, row date, month.
#include <format>

#include "core/base/decimal.h"
#include "core/base/entry.h"
#include "core/base/entry_codes.h"
#include "core/base/eras.h"

namespace sanpo {

namespace {

constexpr int first_year = 1'000; // four digits; both limits hold in documents too
constexpr int last_year = 2'999;

std::unexpected<EntryError> refuse(std::string_view code) {
  return std::unexpected(EntryError{std::string(code), {}});
}

std::unexpected<EntryError> no_such_day(std::string_view typed) {
  return std::unexpected(
      EntryError{std::string(entry_code::no_such_day), {{"text", fold_for_numbers(typed)}}});
}

struct Parts {
  const Era* era = nullptr;
  int year = 0; ///< of the era, or of the Gregorian calendar
  int month = 0;
  int day = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes between one and `most` digits.
std::optional<int> take_digits(std::string_view& text, int most) {
  int number = 0;
  int taken = 0;
  while (!text.empty() && is_digit(text[0]) && taken <= most) {
    number = number * 10 + (text[0] - '0');
    text.remove_prefix(1);
    ++taken;
  }
  if (taken == 0 || taken > most) return std::nullopt;
  return number;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  while (text.starts_with(' '))
    text.remove_prefix(1);
  return true;
}

const Era* take_era(std::string_view& text) {
  for (const Era& era : eras) {
    if (take(text, era.name)) return &era;
    const char lower = static_cast<char>(era.letter - 'A' + 'a');
    if (text.size() > 1 && (text[0] == era.letter || text[0] == lower) && is_digit(text[1])) {
      text.remove_prefix(1);
      return &era;
    }
  }
  return nullptr;
}

/// Year, month and (with `day`) day, joined by the same one of `-`, `/`, `.`, or by 年 月 日, or by nothing.
std::optional<Parts> take_parts(std::string_view text, bool day) {
  Parts parts;
  parts.era = take_era(text);
  const std::size_t compact = day ? 8 : 6;
  if (parts.era == nullptr && text.size() == compact && text.find_first_not_of("0123456789") == text.npos) {
    std::string_view year = text.substr(0, 4);
    std::string_view month = text.substr(4, 2);
    std::string_view rest = text.substr(6);
    parts.year = *take_digits(year, 4);
    parts.month = *take_digits(month, 2);
    if (day) parts.day = *take_digits(rest, 2);
    return parts;
  }
  if (parts.era != nullptr && take(text, "元")) {
    parts.year = 1;
  } else {
    const std::size_t before = text.size();
    const std::optional<int> year = take_digits(text, parts.era != nullptr ? 3 : 4);
    if (!year || (parts.era == nullptr && before - text.size() != 4)) return std::nullopt;
    parts.year = *year;
  }
  const bool kanji = take(text, "年");
  const char joint = text.empty() ? ' ' : text[0];
  const auto take_joint = [&] {
    return (joint == '-' || joint == '/' || joint == '.') && take(text, {&joint, 1});
  };
  if (!kanji && !take_joint()) return std::nullopt;
  const std::optional<int> month = take_digits(text, 2);
  if (!month) return std::nullopt;
  parts.month = *month;
  if (kanji && !take(text, "月")) return std::nullopt;
  if (day) {
    if (!kanji && !take_joint()) return std::nullopt;
    const std::optional<int> number = take_digits(text, 2);
    if (!number || (kanji && !take(text, "日"))) return std::nullopt;
    parts.day = *number;
  }
  return text.empty() ? std::optional(parts) : std::nullopt;
}

/// The Gregorian year of the parts.
int gregorian_year(const Parts& parts) {
  return parts.era == nullptr ? parts.year : parts.era->first.year + parts.year - 1;
}

bool is_month(const Parts& parts, int year) {
  return year >= first_year && year <= last_year && parts.month >= 1 && parts.month <= 12 &&
         (parts.era == nullptr || parts.year >= 1);
}

/// A doubt when the days do not lie in the era that was named.
std::optional<EntryError> era_doubt(const Era* era, Date first, Date last) {
  if (era == nullptr) return std::nullopt;
  const bool before = last < era->first;
  const bool after = era != eras.data() && first >= (era - 1)->first;
  if (!before && !after) return std::nullopt;
  return EntryError{std::string(entry_code::outside_era), {{"date", first}}};
}

} // namespace

EntryResult<Date> read_date(std::string_view typed) {
  const std::string folded = fold_for_numbers(typed);
  if (folded.empty()) return Entered<Date>{};
  const std::optional<Parts> parts = take_parts(folded, true);
  if (!parts) return refuse(entry_code::not_a_date);
  const int year = gregorian_year(*parts);
  if (!is_month(*parts, year)) return no_such_day(typed);
  const Month month{static_cast<std::int16_t>(year), static_cast<std::int8_t>(parts->month)};
  if (parts->day < 1 || parts->day > days_in_month(month)) return no_such_day(typed);
  const Date date{month.year, month.month, static_cast<std::int8_t>(parts->day)};
  return Entered<Date>{date, era_doubt(parts->era, date, date)};
}

EntryResult<Month> read_month(std::string_view typed) {
  const std::string folded = fold_for_numbers(typed);
  if (folded.empty()) return Entered<Month>{};
  const std::optional<Parts> parts = take_parts(folded, false);
  if (!parts) return refuse(entry_code::not_a_month);
  const int year = gregorian_year(*parts);
  if (!is_month(*parts, year)) return refuse(entry_code::not_a_month);
  const Month month{static_cast<std::int16_t>(year), static_cast<std::int8_t>(parts->month)};
  const Date first{month.year, month.month, 1};
  const Date last{month.year, month.month, static_cast<std::int8_t>(days_in_month(month))};
  return Entered<Month>{month, era_doubt(parts->era, first, last)};
}

EntryResult<Moment> read_moment(std::string_view typed) {
  if (typed.empty()) return Entered<Moment>{};
  if (typed.size() != 20 || typed[10] != 'T' || typed[13] != ':' || typed[16] != ':' || typed[19] != 'Z')
    return refuse(entry_code::not_a_date);
  const EntryResult<Date> date = read_date(typed.substr(0, 10));
  const auto two = [&](std::size_t at) -> std::int64_t {
    std::string_view digits = typed.substr(at, 2);
    const std::optional<int> number = take_digits(digits, 2);
    return number && digits.empty() ? *number : 99;
  };
  const std::int64_t hour = two(11);
  const std::int64_t minute = two(14);
  const std::int64_t second = two(17);
  if (!date || !date->value || hour > 23 || minute > 59 || second > 59) return no_such_day(typed);
  return Entered<Moment>{
      Moment{days_since_epoch(*date->value) * 86'400 + hour * 3'600 + minute * 60 + second}, std::nullopt};
}

} // namespace sanpo
