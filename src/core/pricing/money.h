// Products and shares of yen, exact in 128 bits and never above the largest amount that is taken.
// Rule: pricing.md, Totals.
#pragma once

#include <optional>

#include "core/base/units.h"

namespace sanpo {

/// Unit price × quantity, both ≥ 0; nothing when that is above `max_yen`.
constexpr std::optional<Yen> times(Yen unit_price, Count quantity) {
  const Int128 product = Int128{unit_price.value} * quantity.value;
  if (product > max_yen.value) return std::nullopt;
  return Yen{static_cast<std::int64_t>(product)};
}

/// The share of an amount ≥ 0, the fraction of a yen cut off.
constexpr Yen share_of(Yen amount, Percent percent) {
  return {static_cast<std::int64_t>(Int128{amount.value} * percent.tenths / 1'000)};
}

/// What a price with tax is without it, the fraction of a yen cut off: floor(price ÷ 1.1) at 10 %.
constexpr Yen without_tax(Yen with_tax, Percent rate) {
  return {static_cast<std::int64_t>(Int128{with_tax.value} * 1'000 / (1'000 + rate.tenths))};
}

} // namespace sanpo
