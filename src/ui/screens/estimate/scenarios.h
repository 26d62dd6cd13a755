// The scenarios of a case (案): tabs, adding, copying and removing, and what holds for a whole scenario.
// Rule: ux.md, 料金見積 ("Scenarios as tabs, up to four").
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

/// Title and tabs. True when the scenarios are to be shown side by side. What the chosen tab shows is the
/// node `scenario_panel`.
bool scenarios_part(const Scope& s);
inline constexpr std::string_view scenario_panel = "estimate/panel";
/// What holds for the whole scenario.
void scenario_settings_part(const Scope& s);

} // namespace sanpo::estimate
