// What a cost sheet adds up to: every line, row, section and total, and what was noticed on the way.
// Computed by evaluate.h; comparing is left to compare.h, words to `words`. Rule: cost-sheet.md, Formulas.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/cost_sheet/costs.h"
#include "core/cost_sheet/line_costs.h"

namespace sanpo {

struct RowResult {
  Costs costs; ///< what counts in the section; of a total row with a breakdown no opportunity cost
  std::optional<ExactYen> derived_total; ///< of a total row with a breakdown: its sum, to be shown read-only
  std::optional<ExactYen> ignored;       ///< typed into such a row all the same: told, not counted
  std::optional<Quantity> people;        ///< sum of its P lines
  bool filled = false;                   ///< a number is entered in some line of the row
  bool refused = false;                  ///< above the largest amount; nothing of it counts

  /// What the row shows: its costs, or the sum of its breakdown.
  [[nodiscard]] Costs shown() const;
  bool operator==(const RowResult&) const = default;
};

struct SectionResult {
  Costs costs;                            ///< subtotals by type: rows and 内訳不明
  Costs unknown;                          ///< of them 内訳不明
  bool unknown_refused = false;           ///< 内訳不明 above the largest amount; nothing of it counts
  std::optional<Percent> share;           ///< of the 年間コスト
  std::optional<Percent> published_share; ///< of the published view's K + D + P, for its sections
  bool operator==(const SectionResult&) const = default;
};

/// A printed total that the sum of its printed parts misses, each rounded by itself: wants a footnote.
struct RoundingGap {
  std::string place; ///< the row, section, summary or published table (place.h)
  CostColumn column; ///< of the total
  Yen parts;
  Yen total;
  bool operator==(const RoundingGap&) const = default;
};

struct CostSheetResult {
  // parallel to the lists of the sheet
  std::vector<LineResult> staff_lines;
  std::vector<LineResult> expense_lines;
  std::vector<LineResult> time_lines;
  std::vector<LineResult> investment_lines;
  std::vector<LineResult> unknown_lines;
  // parallel to the lists of the form
  std::vector<RowResult> rows;
  std::vector<SectionResult> sections;

  Costs total;     ///< the whole sheet
  Costs published; ///< the published view: the form's published sections
  std::optional<Count> headcount;
  std::optional<Yen> per_head;           ///< 年間コスト for each of the headcount
  std::optional<Yen> published_per_head; ///< K + D + P of the published view
  bool complete = true;                  ///< all that is entered is counted: nothing incomplete or refused
  std::vector<RoundingGap> rounding_gaps;
  std::vector<Finding> findings;
};

} // namespace sanpo
