// 休職復職対応サポート: copies of the manual and the options, which are priced when they are quoted.
// Rule: pricing.md, Price list (leave.*).
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

void leave_part(const Scope& s);

} // namespace sanpo::estimate
