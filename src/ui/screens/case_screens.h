// Screens of a case that belong to all tools: 概要 and 会社と事業場.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

/// 概要: how the three tools stand, and the way into each.
void summary_screen(Context& c);
/// 会社と事業場: client, sites, people; entered once, used by all tools.
void sites_screen(Context& c);

} // namespace sanpo
