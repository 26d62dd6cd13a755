// See compare.h.
#include "core/cost_sheet/compare.h"

#include <algorithm>
#include <string>

#include "core/base/check.h"
#include "core/cost_sheet/codes.h"
#include "core/cost_sheet/header_checks.h"
#include "core/cost_sheet/place.h"

namespace sanpo {

namespace {

namespace codes = cost_sheet_codes;

Costs costs_of_company(const BenchmarkCompany& company, const Slug& section) {
  Costs costs;
  const auto found = std::ranges::find(company.sections, section, &BenchmarkSection::section);
  if (found == company.sections.end()) return costs;
  costs[CostType::expense] = ExactYen::whole(found->costs.expense);
  costs[CostType::depreciation] = ExactYen::whole(found->costs.depreciation);
  costs[CostType::investment] = ExactYen::whole(found->costs.investment);
  costs[CostType::opportunity] = ExactYen::whole(found->costs.opportunity);
  return costs;
}

/// Months of the period, or nothing while an end of it is missing.
std::optional<Count> months_of(const CostSheetHeader& header) {
  if (!header.period_from || !header.period_to) return std::nullopt;
  return Count{months_in(*header.period_from, *header.period_to)};
}

} // namespace

SheetComparison compare(const EvaluatedSheet& before, const EvaluatedSheet& after) {
  SANPO_CHECK(before.result.rows.size() == after.result.rows.size());
  SANPO_CHECK(before.result.sections.size() == after.result.sections.size());
  SheetComparison comparison;
  for (std::size_t i = 0; i < after.result.rows.size(); ++i)
    comparison.rows.push_back({before.result.rows[i].shown(), after.result.rows[i].shown()});
  for (std::size_t i = 0; i < after.result.sections.size(); ++i)
    comparison.sections.push_back({before.result.sections[i].costs, after.result.sections[i].costs});
  comparison.total = {before.result.total, after.result.total};
  comparison.per_head_before = before.result.per_head;
  comparison.per_head_after = after.result.per_head;

  const CostSheetHeader& old_header = before.sheet.header;
  const CostSheetHeader& new_header = after.sheet.header;
  if (old_header.tax_basis != new_header.tax_basis)
    comparison.findings.push_back({Severity::warning,
                                   std::string(codes::compared_tax_basis_differs),
                                   header_place(after.sheet, "tax_basis"),
                                   {}});
  const auto old_months = months_of(old_header);
  const auto new_months = months_of(new_header);
  if (old_months && new_months && *old_months != *new_months)
    comparison.findings.push_back({Severity::warning,
                                   std::string(codes::compared_period_differs),
                                   header_place(after.sheet, "period_to"),
                                   {{"before", *old_months}, {"after", *new_months}}});
  return comparison;
}

BenchmarkComparison compare(const CostSheetResult& result, const SheetForm& form,
                            const BenchmarkCompany& company) {
  BenchmarkComparison comparison;
  for (std::size_t i = 0; i < form.sections.size(); ++i) {
    if (!form.sections[i].published) continue;
    BenchmarkComparisonRow row{i, result.sections[i].costs, costs_of_company(company, form.sections[i].slug),
                               result.sections[i].published_share, std::nullopt};
    comparison.company += row.company;
    comparison.sections.push_back(row);
  }
  const ExactYen activity = column_of(comparison.company, CostColumn::activity);
  for (auto& row : comparison.sections)
    row.company_share = share_of(column_of(row.company, CostColumn::activity), activity);
  comparison.own = result.published;
  comparison.own_per_head = result.published_per_head;
  comparison.company_per_head = per_head(activity, company.headcount);
  return comparison;
}

} // namespace sanpo
