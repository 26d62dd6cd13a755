// The screens of a case that belong to no single tool: 概要 (case/overview.cpp) and 会社と事業場
// (case/company.cpp). Rule: ux.md, Case and 概要.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

/// One page to show in a meeting.
void summary_screen(Context& c);
/// The client, its sites and people: entered here once, used by all three tools.
void sites_screen(Context& c);

} // namespace sanpo
