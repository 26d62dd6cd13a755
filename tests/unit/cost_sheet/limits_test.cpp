// Nothing overflows, and a row above the largest amount is refused. Rule: cost-sheet.md, Formulas.
#include <doctest/doctest.h>

#include "core/cost_sheet/place.h"
#include "support/cost_sheet.h"

using namespace sanpo;
using namespace sanpo::fixtures;

TEST_CASE("A row of exactly ¥999,999,999,999 is taken") {
  CostSheet sheet = empty_sheet();
  sheet.expense_lines = {expense("checkups.general", max_yen.value - 1), expense("checkups.general", 1)};
  const auto result = evaluate(sheet, form());
  CHECK(result.findings.empty());
  CHECK(whole(column_of(result.total, CostColumn::annual)) == max_yen.value);
}

TEST_CASE("A row above ¥999,999,999,999 is refused, and the other rows count") {
  CostSheet sheet = empty_sheet();
  sheet.expense_lines = {expense("checkups.general", max_yen.value), expense("checkups.general", 1),
                         expense("checkups.hiring", 5)};
  const auto result = evaluate(sheet, form());
  CHECK(whole(column_of(result.total, CostColumn::annual)) == 5);
  CHECK(row(result, "checkups.general").refused);
  CHECK(result.expense_lines[0].state == LineState::refused);
  CHECK(result.expense_lines[1].refusal == codes::row_too_large);
  CHECK_FALSE(result.complete);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0] == Finding{Severity::error,
                                      std::string(codes::row_too_large),
                                      row_place(sheet, {"checkups.general"}),
                                      {{"max", max_yen}}});
}

TEST_CASE("K and P of a row are above the largest amount together") {
  CostSheet sheet = empty_sheet();
  sheet.expense_lines = {expense("checkups.general", max_yen.value)};
  sheet.time_lines = {time_line("checkups.general", 1, hundredths_of_hours(100), people(1))};
  CHECK(row(evaluate(sheet, form()), "checkups.general").refused);
}

TEST_CASE("A fraction of a yen above is above") {
  CostSheet sheet = empty_sheet();
  sheet.expense_lines = {expense("checkups.general", max_yen.value)};
  sheet.time_lines = {time_line("checkups.general", 1, hundredths_of_hours(1), people(1))};
  CHECK(row(evaluate(sheet, form()), "checkups.general").refused);
}

TEST_CASE("内訳不明 above the largest amount is refused for its section") {
  CostSheet sheet = empty_sheet();
  for (const char* id : {"unknownaaaaa", "unknownaaaab"}) {
    UnknownBreakdownLine line{.id = {id}, .section = {"overwork"}};
    line.expense = max_yen;
    sheet.unknown_lines.push_back(line);
  }
  sheet.expense_lines = {expense("overwork.fatigue_survey", 3)};
  const auto result = evaluate(sheet, form());
  CHECK(whole(column_of(result.total, CostColumn::annual)) == 3);
  CHECK(section(result, "overwork").unknown_refused);
  CHECK(result.unknown_lines[0].state == LineState::refused);
  REQUIRE(findings(result, codes::row_too_large).size() == 1);
  CHECK(result.findings[0].place == section_place(sheet, {"overwork"}));
}

TEST_CASE("Thousands of the largest lines are refused without overflow") {
  CostSheet sheet = empty_sheet();
  const Quantity most{1'000'000'000};
  for (int i = 0; i < 5'000; ++i)
    sheet.time_lines.push_back(
        time_line("checkups.general", max_yen.value, Hours{10'000 * hour_parts}, most, most));
  const auto result = evaluate(sheet, form());
  CHECK(result.total == Costs{});
  CHECK(findings(result, codes::row_too_large).size() == 1);
}

TEST_CASE("Every row at the largest amount still adds up") {
  CostSheet sheet = empty_sheet();
  std::int64_t count = 0;
  for (const auto& each : form().rows) {
    if (!each.types.has(CostType::expense)) continue;
    sheet.expense_lines.push_back(expense(each.slug.value, max_yen.value));
    ++count;
  }
  sheet.header.total = Count{1};
  const auto result = evaluate(sheet, form());
  CHECK(whole(column_of(result.total, CostColumn::annual)) == count * max_yen.value);
  CHECK(result.per_head == Yen{count * max_yen.value});
}
