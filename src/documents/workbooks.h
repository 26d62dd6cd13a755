// The tables of each document as sheets to go on working with. Figures and formulas agree with the core: a
// changed input gives what the core would give. Rule: quotation.md, last paragraph; cost-sheet.md, Formulas.
#pragma once

#include "documents/certification_page.h"
#include "documents/cost_sheet_page.h"
#include "documents/quotation.h"
#include "documents/workbook.h"

namespace sanpo {

/// 明細 and 月別.
Workbook quotation_workbook(const Desk& desk, const QuotationSource& source);
/// The sheet in the form's order with live formulas, and 集計 that reads it.
Workbook cost_sheet_workbook(const Desk& desk, const CostSheetSource& source);
/// The items as a checklist, and what decides the open ones.
Workbook certification_workbook(const Desk& desk, const CertificationSource& source);

} // namespace sanpo
