// Adds a cost sheet up by its form. What one line costs is in line_costs.h, comparisons are in compare.h.
// Rule: cost-sheet.md.
#pragma once

#include <optional>

#include "core/catalogue/sheet_form.h"
#include "core/cost_sheet/result.h"
#include "core/cost_sheet/sheet.h"

namespace sanpo {

/// Every amount, subtotal and total of the sheet, exact, with findings in the order: header, lines, rows.
/// Never fails: what cannot be counted is left out, with an error that says why.
/// Expects numbers within the bounds of their fields (record/describe_cost_sheet.h).
[[nodiscard]] CostSheetResult evaluate(const CostSheet& sheet, const SheetForm& form);

/// The mean hourly labour cost of 管理職 and 一般社員 weighted by their numbers, in whole yen, half up: what
/// is offered for 全社員. Nothing while one of the four numbers is missing or there is nobody.
[[nodiscard]] std::optional<Yen> offered_hourly_cost(const CostSheetHeader& header);

/// Men and women together: what is offered for the headcount. Nothing while one of them is missing.
[[nodiscard]] std::optional<Count> offered_headcount(const CostSheetHeader& header);

} // namespace sanpo
