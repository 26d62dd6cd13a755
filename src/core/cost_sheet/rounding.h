// Where figures that are printed rounded do not add up to the rounded total under them.
// The sums themselves are exact and done in evaluate.cpp. Rule: cost-sheet.md, Formulas (footnote).
#pragma once

#include <vector>

#include "core/cost_sheet/result.h"
#include "core/cost_sheet/sheet.h"

namespace sanpo {

/// The gaps of all sums that are printed: lines of a row, rows of a section, breakdown of a total row,
/// columns and rows of the summary, columns and rows of the published view. Reads the finished amounts of the
/// result.
[[nodiscard]] std::vector<RoundingGap> rounding_gaps(const CostSheet& sheet, const SheetForm& form,
                                                     const CostSheetResult& result);

} // namespace sanpo
