// What the core found about the scenario, said at its place and in the panel, with a way to put it right.
// The findings themselves are core/pricing's. Rule: ux.md, 料金見積 ("findings with a way to fix them").
#pragma once

#include <string_view>

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

/// The findings whose place begins with one of the paths, as tinted boxes. `around` names where they stand.
void findings_at(const Scope& s, const Path& around, std::initializer_list<Path> places);
/// All findings but the assumptions, worst first, each with where it belongs.
void all_findings(const Scope& s, const Path& around);
/// Findings of this severity.
std::size_t count_of(const EstimateResult& result, Severity severity);
/// Leads to a field or record of the scenario on the screen, and opens what hides it.
void go_to(const Scope& s, std::string_view place);

} // namespace sanpo::estimate
