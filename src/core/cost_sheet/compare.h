// Two sheets side by side (years, scopes), and a sheet beside a published company. Nothing is scaled.
// Rule: cost-sheet.md, Formulas (published view) and Benchmark.
#pragma once

#include <optional>
#include <vector>

#include "core/catalogue/benchmark.h"
#include "core/cost_sheet/result.h"
#include "core/cost_sheet/sheet.h"

namespace sanpo {

/// The same figure in two sheets.
struct CostChange {
  Costs before;
  Costs after;

  /// After less before; below 0 when it became less.
  [[nodiscard]] ExactYen difference(CostColumn column) const {
    return column_of(after, column) - column_of(before, column);
  }
  bool operator==(const CostChange&) const = default;
};

/// A sheet and its result: they belong together.
struct EvaluatedSheet {
  const CostSheet& sheet;
  const CostSheetResult& result;
};

struct SheetComparison {
  std::vector<CostChange> rows;     ///< parallel to the form's; 面談合計 as shown, so rows do not make sums
  std::vector<CostChange> sections; ///< parallel to the form's
  CostChange total;
  std::optional<Yen> per_head_before;
  std::optional<Yen> per_head_after;
  std::vector<Finding> findings; ///< what makes the two hard to compare: tax basis, length of the period
};

/// Row by row. Both results come from the same form.
[[nodiscard]] SheetComparison compare(const EvaluatedSheet& before, const EvaluatedSheet& after);

/// A section of the published view in the sheet and at the company.
struct BenchmarkComparisonRow {
  std::size_t section = 0; ///< index in the form
  Costs own;
  Costs company;
  std::optional<Percent> own_share; ///< of K + D + P
  std::optional<Percent> company_share;
};

/// By share and by total; per head where the company's headcount is published. 投資 stands aside.
struct BenchmarkComparison {
  std::vector<BenchmarkComparisonRow> sections; ///< the published ones, in the form's order
  Costs own;
  Costs company; ///< the sum of its sections, which a printed total may miss by a yen
  std::optional<Yen> own_per_head;
  std::optional<Yen> company_per_head;
};

/// The published view of a sheet beside a company. A section the company does not name is 0 there.
[[nodiscard]] BenchmarkComparison compare(const CostSheetResult& result, const SheetForm& form,
                                          const BenchmarkCompany& company);

} // namespace sanpo
