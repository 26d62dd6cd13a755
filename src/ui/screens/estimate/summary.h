// The panel: what the scenario comes to, month by month and line by line with reasons, what is found about
// it, what it assumes. Rule: ux.md, 料金見積; pricing.md, Totals.
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

void summary_part(const Scope& s);

} // namespace sanpo::estimate
