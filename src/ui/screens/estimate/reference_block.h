// Facts that help at a place of the estimate, behind a line that opens them. The facts are case/reference's.
// Rule: pricing.md, Reference contents shown where they help.
#pragma once

#include "ui/screens/case/reference.h"
#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

void reference_block(const Scope& s, const Path& path, Text title, void (*draw)(Context&, const Path&));

} // namespace sanpo::estimate
