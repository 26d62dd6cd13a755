// 産業医サポート of one site: appointment, visits, extension, the adviser fee of months without a visit,
// travel. Rule: pricing.md, Visits.
#pragma once

#include "core/pricing/line_writer.h"

namespace sanpo {

/// Adds the lines of a plan with the prices that go with it, and what is to be said about lengths and numbers
/// of visits. `site` may be null when the plan names none of the case.
void add_visits(LineWriter& out, const SitePlan& plan, const Site* site, const PlanPrices& prices);

} // namespace sanpo
