// The sites of the case as cards: people, 産業医サポート, months and length of visits, 巡視, travel.
// What fits a site and what it costs is core/pricing's. Rule: pricing.md, Which plan fits, and Visits.
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

void sites_part(const Scope& s);

} // namespace sanpo::estimate
