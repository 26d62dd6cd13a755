// The physician's travel: billed at cost (実費), a journey for each visit or interview occasion at an office.
// Rule: pricing.md, Travel and other at-cost lines.
#pragma once

#include "core/pricing/line_writer.h"

namespace sanpo {

/// Adds the line of the journeys. A fare that was entered with tax becomes its base at the rate in force,
/// with a line for each rate where it changes within the year, or 立替 outside the tax; without a fare the
/// line has no amount and stays outside the total.
void add_travel(LineWriter& out, const TravelEstimate& travel, LineOrigin origin, std::string_view record,
                const Id& site, const MonthCounts& journeys, ServiceTiming timing);

} // namespace sanpo
