// コスト集計表: the sheet in the form's own order with subtotals, the summary, shares, notes and warnings, as
// a page. Rule: quotation.md, コスト集計表; cost-sheet.md, Formulas.
#pragma once

#include "core/catalogue/sheet_form.h"
#include "core/cost_sheet/result.h"
#include "documents/desk.h"

namespace sanpo {

struct CostSheetSource {
  const CostSheet& sheet;
  const CostSheetResult& result;
  const SheetForm& form;
  bool lines = true; ///< with every line; else rows and subtotals alone
};

PageModel cost_sheet_page(const Desk& desk, const CostSheetSource& source);

/// Its name, else its period, else the form's title.
std::string sheet_title(const Desk& desk, const CostSheet& sheet, const SheetForm& form);
/// K, D, I, P with their names.
std::string cost_type_name(const Desk& desk, CostType type);

} // namespace sanpo
