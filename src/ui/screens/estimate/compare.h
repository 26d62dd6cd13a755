// The scenarios of a case side by side, with what differs marked and the distance to the first one.
// Rule: ux.md, 料金見積 ("compare shows them side by side with differences marked").
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

void compare_part(const Scope& s);

} // namespace sanpo::estimate
