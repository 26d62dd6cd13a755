// 面接指導: occasions of a site, and the cheapest way to hold them. The packing is core/pricing's.
// Rule: pricing.md, 面接指導.
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

void interviews_part(const Scope& s);

} // namespace sanpo::estimate
