// Small questions about the twelve contract months of a year.
// Rule: pricing.md, Visits.
#pragma once

#include <array>

#include "core/pricing/estimate.h"

namespace sanpo {

using MonthCounts = std::array<Count, contract_months>;

constexpr Count sum_of(const MonthCounts& months) {
  std::int64_t sum = 0;
  for (const Count count : months)
    sum += count.value;
  return {sum};
}

constexpr Count empty_months(const MonthCounts& months) {
  std::int64_t empty = 0;
  for (const Count count : months)
    empty += count.value == 0 ? 1 : 0;
  return {empty};
}

/// One in the start month.
constexpr MonthCounts in_start_month(Count quantity) {
  MonthCounts months{};
  months[0] = quantity;
  return months;
}

} // namespace sanpo
