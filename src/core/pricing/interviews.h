// 面接指導: the lines of each occasion, packed into the cheapest blocks, and the physician's journeys.
// People are never packed across sites, months or kinds; the packing itself: packing.h.
// Rule: pricing.md, 面接指導: the cheapest packing.
#pragma once

#include <functional>

#include "core/pricing/line_writer.h"

namespace sanpo {

/// What the interviews need to know of a site.
struct SiteSupport {
  const Site* site = nullptr;          ///< null: not a site of the case
  const MonthCounts* visits = nullptr; ///< visits of its 産業医サポート; null: it has none
};

/// Adds the lines of all occasions of the estimate.
void add_interviews(LineWriter& out, const std::function<SiteSupport(const Id&)>& support_of);

} // namespace sanpo
