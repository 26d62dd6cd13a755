// Yen with an exact fraction, for sums of products of hours, people, times and ratios.
// 3,000,000 is the common denominator of hours (1/300) × people (1/100) × times (1/100), and of
// ratio (1/1000) × people (1/100), and of a fifth of an investment; so sums stay exact until they are shown.
// Rule: cost-sheet.md, Formulas.
#pragma once

#include "core/base/units.h"

namespace sanpo {

struct ExactYen {
  Int128 parts = 0; ///< 1/3,000,000 yen
  static constexpr Int128 scale = 3'000'000;

  static constexpr ExactYen whole(Yen yen) { return {Int128{yen.value} * scale}; }

  /// Rounded to whole yen, half up (away from zero for negative amounts is not needed: amounts are ≥ 0).
  [[nodiscard]] constexpr Yen rounded() const {
    const Int128 doubled = parts * 2 + scale;
    Int128 quotient = doubled / (scale * 2);
    if (doubled < 0 && doubled % (scale * 2) != 0) --quotient;
    return {static_cast<std::int64_t>(quotient)};
  }
  [[nodiscard]] constexpr bool is_whole() const { return parts % scale == 0; }

  constexpr bool operator==(const ExactYen&) const = default;
  friend constexpr bool operator<(ExactYen a, ExactYen b) { return a.parts < b.parts; }
  friend constexpr bool operator>(ExactYen a, ExactYen b) { return a.parts > b.parts; }
  friend constexpr ExactYen operator+(ExactYen a, ExactYen b) { return {a.parts + b.parts}; }
  friend constexpr ExactYen operator-(ExactYen a, ExactYen b) { return {a.parts - b.parts}; }
  friend constexpr ExactYen& operator+=(ExactYen& a, ExactYen b) { return a = a + b; }
};

} // namespace sanpo
