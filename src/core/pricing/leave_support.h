// 休職復職対応サポート: copies of the manual and the options, which are quoted one by one (別途見積).
// Rule: pricing.md, Price list (leave.*).
#pragma once

#include "core/pricing/line_writer.h"

namespace sanpo {

/// Adds the lines of the estimate's leave support. Options stand in the first year unless a line setting says
/// otherwise; one that is counted by the month stands in as many months from the start month.
void add_leave_support(LineWriter& out);

} // namespace sanpo
