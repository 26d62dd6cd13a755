// 御見積書: an estimate as a page. Until a sales rep issues it, and while a counted price is a minimum or an
// estimate, it is 概算御見積書. Numbering and issuing are left to `app`. Rule: quotation.md, 御見積書.
#pragma once

#include "core/catalogue/price_list.h"
#include "core/pricing/result.h"
#include "core/record/issuer.h"
#include "documents/desk.h"

namespace sanpo {

struct QuotationSource {
  const Estimate& estimate;
  const EstimateResult& result;
  const PriceList& list;
  const Issuer* issuer = nullptr; ///< null: the price list's provider is named as the source only
  const Paper* paper = nullptr;   ///< number, dates, addressee, terms; null: a rough estimate of anybody
  bool issued = false;            ///< this is the copy that leaves
  bool months = false;            ///< with the table of months
};

/// Whether issuing it would still say 概算: a counted ～ price, an estimated or unlisted one.
bool stays_rough(const EstimateResult& result);

PageModel quotation_page(const Desk& desk, const QuotationSource& source);

/// 御見積書, or 概算御見積書.
std::string quotation_title(const Desk& desk, const QuotationSource& source);

/// What a line is called: its service, with the site where the case has several.
std::string line_label(const Desk& desk, const PriceList& list, const PriceLine& line);
/// 摘要: months, 初年度のみ, 要確認 and the like.
std::string line_remark(const Desk& desk, const Estimate& estimate, const PriceLine& line);

} // namespace sanpo
