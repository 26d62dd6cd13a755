// An estimate against the sites of the case and a price list: lines, findings, totals.
// Pure: same input, same result. Nothing is silently corrected; amounts are computed whatever the findings
// say. Rule: pricing.md.
#pragma once

#include <span>

#include "core/base/site.h"
#include "core/pricing/result.h"

namespace sanpo {

/// `list` is the one the estimate names (`estimate.price_list`): finding it is the caller's task.
/// Values must lie in the bounds of their fields (core/record/describe_pricing.h).
EstimateResult evaluate(const Estimate& estimate, std::span<const Site> sites, const PriceList& list);

} // namespace sanpo
