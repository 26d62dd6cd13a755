// 巡視: whether a pattern of visits lets the physician walk the workplace as often as the law wants.
// Only for sites with 50 or more people. Rule: pricing.md, Visits (安衛則15条).
#pragma once

#include <vector>

#include "core/base/finding.h"
#include "core/base/site.h"
#include "core/pricing/months.h"

namespace sanpo {

/// Two months without a visit follow each other; the last and the first month of the year do, too.
bool has_two_empty_months_in_a_row(const MonthCounts& visits);

/// Errors and hints about the pattern of a plan with visits. `place` is the path of the plan.
/// A site with a full-time physician of its own is walked by that physician: nothing is said.
std::vector<Finding> check_patrol(const Site& site, const SitePlan& plan, const std::string& place);

} // namespace sanpo
