// The sums of an estimate by year: initial and annual cost, discounts, consumption tax.
// Tax is taken once for each year and rate, on that year's sum after discounts, by the month of service.
// Rule: pricing.md, Totals.
#pragma once

#include "core/pricing/result.h"

namespace sanpo {

/// The tax on a base ≥ 0, rounded to whole yen.
Yen consumption_tax(Yen base, Percent rate, TaxRounding rounding);

/// Fills years and sums of `result` from its lines; adds findings about rates, discounts and limits.
void add_totals(const Estimate& estimate, const PriceList& list, EstimateResult& result);

} // namespace sanpo
