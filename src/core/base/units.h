// Values that carry their unit. All are exact: whole yen, hundredths, tenths of a percent, 1/300 of an hour.
// Reading and writing them as text is left to core/base/entry; bounds are left to the catalogue of fields.
// Rule: entry.md; cost-sheet.md, Formulas ("Arithmetic is exact").
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace sanpo {

using Int128 = __int128;

/// Whole Japanese yen; negative only for discounts.
struct Yen {
  std::int64_t value = 0;
  constexpr auto operator<=>(const Yen&) const = default;
};

/// The largest amount that is taken: pricing.md, Totals; cost-sheet.md, Formulas.
inline constexpr Yen max_yen{999'999'999'999};

constexpr Yen operator+(Yen a, Yen b) { return {a.value + b.value}; }
constexpr Yen operator-(Yen a, Yen b) { return {a.value - b.value}; }
constexpr Yen operator-(Yen a) { return {-a.value}; }
constexpr Yen& operator+=(Yen& a, Yen b) { return a = a + b; }

/// A whole number of people, visits, months, copies, years …
struct Count {
  std::int64_t value = 0;
  constexpr auto operator<=>(const Count&) const = default;
};

/// People or times with up to two decimals (cost sheet).
struct Quantity {
  std::int64_t hundredths = 0;
  constexpr auto operator<=>(const Quantity&) const = default;
};

/// Hours, exact for two decimals and for minutes alike: 1/300 h is their common measure.
struct Hours {
  std::int64_t parts = 0; ///< 1/300 of an hour
  bool clock = false;     ///< entered as h:mm, shown again as h:mm
  constexpr bool operator==(const Hours&) const = default;
};
inline constexpr std::int64_t hour_parts = 300;

/// 0–100 % in tenths.
struct Percent {
  std::int32_t tenths = 0;
  constexpr auto operator<=>(const Percent&) const = default;
};

/// A day of the Gregorian calendar.
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;
  constexpr auto operator<=>(const Date&) const = default;
};

/// A month of the Gregorian calendar.
struct Month {
  std::int16_t year = 0;
  std::int8_t month = 0;
  constexpr auto operator<=>(const Month&) const = default;
};

/// The month that lies `offset` months after (before, when negative) `start`.
constexpr Month plus_months(Month start, int offset) {
  const int index = start.year * 12 + (start.month - 1) + offset;
  return {static_cast<std::int16_t>(index / 12), static_cast<std::int8_t>(index % 12 + 1)};
}

/// Identity of a record inside a case: 12 characters of lower-case base32 (a–z, 2–7), given by the id source.
struct Id {
  std::string value;
  auto operator<=>(const Id&) const = default;
  [[nodiscard]] bool empty() const { return value.empty(); }
};

/// A stable name from a catalogue (service, row, question, option …): lower-case letters, digits, `_`, `.`,
/// `-`.
struct Slug {
  std::string value;
  auto operator<=>(const Slug&) const = default;
  [[nodiscard]] bool empty() const { return value.empty(); }
};

} // namespace sanpo
