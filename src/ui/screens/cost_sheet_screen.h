// コスト集計: the sheets of a case (years), one of them open: entry by section, totals, comparisons, and the
// panel with the result. The parts of the screen stand in cost_sheet/. Rule: ux.md, コスト集計;
// cost-sheet.md.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "ui/screens/context.h"
#include "ui/widgets/kept_heights.h"

namespace sanpo {

/// The button that asks what a new year takes over.
inline constexpr std::string_view next_year_button = "sheet-next-year";

/// What is open and chosen on the screen; not part of the document. Which sheet and section is shown stands
/// in the route's place, so that back and links lead to it.
struct CostSheetView {
  std::set<std::string, std::less<>> open_reasons; ///< rows (slugs) whose calculation is shown
  bool next_year_open = false;                     ///< what a new year takes over is being asked
  Id compared_with;                                ///< the other year
  Id entered;                                      ///< the sheet that was entered into last
  std::optional<std::size_t> section;              ///< and where; nothing is 基本情報
  Slug company;                                    ///< the company compared with
  KeptHeights heights;
};

/// The screen's main part. There is at least one record of the tool in the open case.
void cost_sheet_screen(Context& c, CostSheetView& view);
/// The panel at the right, or folded under the bar.
void cost_sheet_summary(Context& c, CostSheetView& view);
/// The result in one line, for the bar: caption and figure.
std::pair<std::string, std::string> cost_sheet_result(Context& c, CostSheetView& view);

} // namespace sanpo
