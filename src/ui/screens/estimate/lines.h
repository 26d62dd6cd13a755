// What a sales rep decides about single lines: price, part in the total, recurrence; discounts; remarks and
// internal notes. Sales mode only. Rule: pricing.md, Totals; ux.md, 料金見積.
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

void line_settings_part(const Scope& s);
void discounts_part(const Scope& s);
void notes_part(const Scope& s);

} // namespace sanpo::estimate
