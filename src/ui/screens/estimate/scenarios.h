// The scenarios of a case (案): tabs, adding, copying and removing, and what holds for a whole scenario.
// Rule: ux.md, 料金見積 ("Scenarios as tabs, up to four").
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

/// Title, tabs and settings. True when the scenarios are to be shown side by side.
bool scenarios_part(const Scope& s);

} // namespace sanpo::estimate
