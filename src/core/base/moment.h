// A moment in time, for "created", "changed" and "issued": seconds of UTC. Days of the calendar stay Date.
// The clock itself is left to the platform; `core` never asks for the time.
#pragma once

#include <compare>
#include <cstdint>

#include "core/base/units.h"

namespace sanpo {

/// Seconds since 1970-01-01T00:00:00Z.
struct Moment {
  std::int64_t seconds = 0;
  constexpr auto operator<=>(const Moment&) const = default;
};

/// The last moment that a document takes: 2999-12-31T23:59:59Z.
inline constexpr Moment max_moment{32'503'679'999};

/// Days from 1970-01-01 to the date (negative before), in the proleptic Gregorian calendar.
constexpr std::int64_t days_since_epoch(Date date) {
  const std::int64_t y = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719'468;
}

/// The date that lies so many days after 1970-01-01.
constexpr Date date_of_days(std::int64_t days) {
  const std::int64_t z = days + 719'468;
  const std::int64_t era = (z >= 0 ? z : z - 146'096) / 146'097;
  const std::int64_t day_of_era = z - era * 146'097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(day_of_year - (153 * shifted + 2) / 5 + 1)};
}

/// Number of days of the month.
constexpr int days_in_month(Month month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = month.year % 4 == 0 && (month.year % 100 != 0 || month.year % 400 == 0);
  return month.month == 2 && leap ? 29 : days[month.month - 1];
}

} // namespace sanpo
