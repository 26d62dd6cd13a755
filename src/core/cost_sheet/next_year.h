// A sheet for the next year, made from this year's. Evaluating it is left to evaluate.h.
// Rule: cost-sheet.md, Formulas (five years); ux.md, コスト集計.
#pragma once

#include <functional>

#include "core/cost_sheet/sheet.h"

namespace sanpo {

/// What the new sheet takes over of the figures that a year brings anew: numbers of people, hourly costs,
/// hours, times, amounts. Rows, notes, sources and past purchases are taken over in either case.
enum class TakeOver : unsigned char { figures, structure };

/// The sheet of the following year: the period 12 months on, purchases a year older (the amounts of past
/// purchases are always kept; those that are written off by then are left out), 投資 of 内訳不明 left out
/// because it was this year's, effects empty because nothing has come of the year yet. A name that tells the
/// year the period begins in tells the next one (2010年度 → 2011年度), any other is left out. `new_id` gives
/// the ids of the sheet and its lines.
[[nodiscard]] CostSheet next_year(const CostSheet& sheet, TakeOver take_over,
                                  const std::function<Id()>& new_id);

} // namespace sanpo
