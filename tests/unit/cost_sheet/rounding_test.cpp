// Footnotes where printed parts miss a printed total. Rule: cost-sheet.md, Formulas (arithmetic is exact).
#include <doctest/doctest.h>

#include "core/cost_sheet/place.h"
#include "support/cost_sheet.h"

using namespace sanpo;
using namespace sanpo::fixtures;

namespace {

/// 0.5 yen of opportunity cost.
TimeLine half_a_yen(std::string_view slug) { return time_line(slug, 1, hundredths_of_hours(50), people(1)); }

} // namespace

TEST_CASE("Sums are exact, and only the shown figure is rounded, half up") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {half_a_yen("checkups.general"), half_a_yen("checkups.general")};
  const auto result = evaluate(sheet, form());
  CHECK(result.time_lines[0].costs[CostType::opportunity].rounded() == Yen{1});
  CHECK(row(result, "checkups.general").costs[CostType::opportunity].rounded() == Yen{1});
}

TEST_CASE("Lines of 0.5 + 0.5 yen printed as 1 + 1 under 1 get a footnote at the row") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {half_a_yen("checkups.general"), half_a_yen("checkups.general")};
  const auto result = evaluate(sheet, form());
  REQUIRE(result.rounding_gaps.size() == 1);
  CHECK(result.rounding_gaps[0] ==
        RoundingGap{row_place(sheet, {"checkups.general"}), CostColumn::opportunity, Yen{2}, Yen{1}});
}

TEST_CASE("Rows that miss their section's subtotal get a footnote at the section") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {half_a_yen("checkups.general"), half_a_yen("checkups.hiring")};
  const auto result = evaluate(sheet, form());
  REQUIRE(result.rounding_gaps.size() == 1);
  CHECK(result.rounding_gaps[0].place == section_place(sheet, {"checkups"}));
}

TEST_CASE("A breakdown that misses 面談合計 gets a footnote at the total row") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {half_a_yen("overwork.meeting_physician"), half_a_yen("overwork.meeting_nurse")};
  const auto result = evaluate(sheet, form());
  REQUIRE(result.rounding_gaps.size() == 2);
  CHECK(result.rounding_gaps[0].place == row_place(sheet, {"overwork.meeting_total"}));
  CHECK(result.rounding_gaps[1].place == section_place(sheet, {"overwork"}));
}

TEST_CASE("Sections that miss the column totals get a footnote at the summary and the published view") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {half_a_yen("checkups.general"), half_a_yen("overwork.meeting_physician")};
  const auto result = evaluate(sheet, form());
  REQUIRE(result.rounding_gaps.size() == 4);
  CHECK(result.rounding_gaps[0] ==
        RoundingGap{summary_place(sheet), CostColumn::opportunity, Yen{2}, Yen{1}});
  CHECK(result.rounding_gaps[1].column == CostColumn::annual);
  CHECK(result.rounding_gaps[2].place == published_place(sheet));
  CHECK(result.rounding_gaps[3].column == CostColumn::activity);
}

TEST_CASE("D and P of half a yen each miss their sum in a section") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {half_a_yen("checkups.general")};
  sheet.investment_lines = {purchase(1, 3)}; // D 0.6
  const auto result = evaluate(sheet, form());
  bool found = false;
  for (const auto& gap : result.rounding_gaps)
    found |= gap == RoundingGap{section_place(sheet, {"checkups"}), CostColumn::annual, Yen{2}, Yen{1}};
  CHECK(found);
}

TEST_CASE("Whole yen never need a footnote") {
  CostSheet sheet = empty_sheet();
  sheet.expense_lines = {expense("checkups.general", 1), expense("overwork.fatigue_survey", 2)};
  sheet.time_lines = {time_line("checkups.general", 3, minutes(20), people(1))};
  CHECK(evaluate(sheet, form()).rounding_gaps.empty());
}
