// 概要: one page for a meeting: where certification stands, the yearly cost, the estimate, and how they hang
// together. Rule: ux.md, 概要; quotation.md, Rules for all.
#pragma once

#include "documents/certification_page.h"
#include "documents/cost_sheet_page.h"
#include "documents/quotation.h"

namespace sanpo {

/// What the case has; null: not begun.
struct OverviewSource {
  const QuotationSource* estimate = nullptr;
  const CostSheetSource* cost_sheet = nullptr;
  const CertificationSource* certification = nullptr;
};

PageModel overview_page(const Desk& desk, const OverviewSource& source);

} // namespace sanpo
