#include "core/base/value_text.h"

#include <format>

#include "core/base/eras.h"

namespace sanpo {

namespace {

/// Hundredths or tenths as a decimal without trailing zeros.
std::string decimal_text(std::int64_t parts, std::int64_t scale, std::string whole) {
  std::int64_t fraction = parts % scale;
  if (fraction == 0) return whole;
  std::string digits = std::format("{:0{}}", fraction, scale == 100 ? 2 : 1);
  while (digits.ends_with('0'))
    digits.pop_back();
  return std::move(whole) + '.' + digits;
}

std::string grouped(std::int64_t value) {
  std::string digits = std::to_string(value < 0 ? -value : value);
  for (std::size_t at = digits.size(); at > 3;)
    digits.insert(at -= 3, 1, ',');
  return (value < 0 ? "▲" : "") + digits;
}

std::string hours_text(Hours hours, bool with_commas) {
  const std::int64_t whole = hours.parts / hour_parts;
  const std::int64_t rest = hours.parts % hour_parts;
  std::string whole_text = with_commas ? grouped(whole) : std::to_string(whole);
  if (hours.clock) return std::format("{}:{:02}", whole_text, rest / (hour_parts / 60));
  return decimal_text(rest / (hour_parts / 100), 100, std::move(whole_text));
}

/// `2026年` or `令和8年`; the days before 1868 have no era here and are shown in the Gregorian calendar.
std::string year_text(Date last_day, Calendar calendar) {
  if (calendar == Calendar::japanese)
    for (const Era& era : eras)
      if (last_day >= era.first) {
        const int year = last_day.year - era.first.year + 1;
        return std::format("{}{}年", era.name, year == 1 ? std::string("元") : std::to_string(year));
      }
  return std::format("{}年", last_day.year);
}

} // namespace

std::string canonical(Quantity quantity) {
  return decimal_text(quantity.hundredths, 100, std::to_string(quantity.hundredths / 100));
}

std::string canonical(Hours hours) { return hours_text(hours, false); }

std::string canonical(Percent percent) {
  return decimal_text(percent.tenths, 10, std::to_string(percent.tenths / 10));
}

std::string canonical(Date date) { return std::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

std::string canonical(Month month) { return std::format("{:04}-{:02}", month.year, month.month); }

std::string canonical(Moment moment) {
  const std::int64_t seconds = moment.seconds % 86'400;
  return std::format("{}T{:02}:{:02}:{:02}Z", canonical(date_of_days(moment.seconds / 86'400)),
                     seconds / 3'600, seconds / 60 % 60, seconds % 60);
}

std::string field_text(Yen yen) { return grouped(yen.value); }

std::string field_text(Count count) { return grouped(count.value); }

std::string field_text(Quantity quantity) {
  return decimal_text(quantity.hundredths, 100, grouped(quantity.hundredths / 100));
}

std::string field_text(Hours hours) { return hours_text(hours, true); }

std::string field_text(Percent percent) { return canonical(percent); }

std::string field_text(Date date, Calendar calendar) {
  return std::format("{}{}月{}日", year_text(date, calendar), date.month, date.day);
}

std::string field_text(Month month, Calendar calendar) {
  const Date last{month.year, month.month, static_cast<std::int8_t>(days_in_month(month))};
  return std::format("{}{}月", year_text(last, calendar), month.month);
}

} // namespace sanpo
