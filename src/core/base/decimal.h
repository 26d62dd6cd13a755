// Decimal numbers as people write them, before they get a unit. Exact: an integer and a number of decimals.
// Rule: entry.md.
#pragma once

#include <expected>
#include <optional>
#include <string_view>

#include "core/base/units.h"

namespace sanpo {

/// digits / 10^decimals, without trailing zeros behind the point.
struct Decimal {
  Int128 digits = 0;
  int decimals = 0;
};

/// Takes a number from the start of `text`: digits, groups of three by commas, a point. Nothing is taken when
/// there is none, when commas are elsewhere, or when there are more than 24 digits.
std::optional<Decimal> take_decimal(std::string_view& text);

/// The number times 10^`decimals`, or nothing when that is not whole.
std::optional<Int128> scaled(Decimal number, int decimals);

} // namespace sanpo
