// What an issued document keeps: its pages as they left, its tables to go on working with, and its facts by
// name, so that the next revision can say what it changed. Issuing itself is left to `app`. Rule:
// quotation.md ("issuing stores an unchangeable copy with a revision number (Rev. 2 names what changed)").
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "documents/quotation.h"
#include "documents/workbook.h"

namespace sanpo {

/// What a reader would compare: total, dates, terms, who issues it, every line. Names are unique.
using Facts = std::vector<std::pair<std::string, std::string>>;

Facts quotation_facts(const Desk& desk, const QuotationSource& source);

JsonText issued_content(const PageModel& page, const Facts& facts, const Workbook& workbook);

struct IssuedPaper {
  std::string page; ///< JSON, as page_json wrote it
  std::string file_name;
  Facts facts;
  std::optional<Workbook> workbook; ///< nothing: it was issued without
};
/// Nothing when the content is none (a newer version's, or damaged).
std::optional<IssuedPaper> read_issued(const JsonText& content);

/// "お見積金額 770,000円 → 786,500円、追加：…": what `after` says otherwise. Empty when nothing is.
std::string changes_between(const Desk& desk, const Facts& before, const Facts& after);

} // namespace sanpo
