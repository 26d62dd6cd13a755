// Spreads an amount over parts in proportion to their weights, in whole yen, so that the parts make up the
// amount exactly: the yen left over go to the largest fractions, among equals to the first.
// For discounts over tax rates and months, and for tax over the rows of a cost sheet. Rule: pricing.md,
// Totals.
#pragma once

#include <span>
#include <vector>

#include "core/base/units.h"

namespace sanpo {

/// `amount` ≥ 0, `weights` ≥ 0. All weights 0: all parts 0.
std::vector<Yen> apportion(Yen amount, std::span<const Yen> weights);

} // namespace sanpo
