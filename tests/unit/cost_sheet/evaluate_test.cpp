// How lines make rows, sections and the sheet. Rule: cost-sheet.md, Rows and Formulas.
#include <doctest/doctest.h>

#include "core/cost_sheet/place.h"
#include "support/cost_sheet.h"

using namespace sanpo;
using namespace sanpo::fixtures;

namespace {

constexpr auto physician = "checkups.followup_meeting_physician";
constexpr auto nurse = "checkups.followup_meeting_nurse";
constexpr auto total = "checkups.followup_meeting_total";

TimeLine hour(std::string_view slug, std::int64_t hourly_cost) {
  return time_line(slug, hourly_cost, hundredths_of_hours(100), people(1));
}

std::int64_t opportunity(const Costs& costs) { return whole(costs[CostType::opportunity]); }

} // namespace

TEST_CASE("An empty sheet is 0 everywhere, without findings, shares or cost per head") {
  const auto result = evaluate(empty_sheet(), form());
  CHECK(result.total == Costs{});
  CHECK(result.findings.empty());
  CHECK(result.complete);
  CHECK_FALSE(result.per_head.has_value());
  for (const auto& part : result.sections)
    CHECK_FALSE(part.share.has_value());
}

TEST_CASE("A row is the sum of its lines") {
  CostSheet sheet = empty_sheet();
  sheet.expense_lines = {expense("programmes.health_education", 300),
                         expense("programmes.health_education", 7)};
  sheet.time_lines = {hour("programmes.health_education", 40), hour("programmes.health_education", 2)};
  const auto result = evaluate(sheet, form());
  CHECK(whole(row(result, "programmes.health_education").costs[CostType::expense]) == 307);
  CHECK(opportunity(row(result, "programmes.health_education").costs) == 42);
}

TEST_CASE("面談合計 is the sum of its breakdown and counts once") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {hour(physician, 1'000), hour(nurse, 200)};
  const auto result = evaluate(sheet, form());
  CHECK(whole(*row(result, total).derived_total) == 1'200);
  CHECK(opportunity(row(result, total).shown()) == 1'200);
  CHECK(opportunity(section(result, "checkups").costs) == 1'200);
}

TEST_CASE("面談合計 takes lines of its own while no breakdown row holds a filled line") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {hour(total, 5'000), TimeLine{.row = {physician}}};
  const auto result = evaluate(sheet, form());
  CHECK_FALSE(row(result, total).derived_total.has_value());
  CHECK(opportunity(row(result, total).shown()) == 5'000);
  CHECK(opportunity(section(result, "checkups").costs) == 5'000);
  CHECK(result.findings.empty());
}

TEST_CASE("Breakdown and 面談合計 both filled: the breakdown wins and a warning tells the ignored amount") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {hour(physician, 1'000), hour(total, 5'000)};
  const auto result = evaluate(sheet, form());
  CHECK(opportunity(section(result, "checkups").costs) == 1'000);
  CHECK(whole(*row(result, total).ignored) == 5'000);
  CHECK(result.time_lines[1].state == LineState::ignored);
  CHECK(opportunity(result.time_lines[1].costs) == 5'000);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0] == Finding{Severity::warning,
                                      std::string(codes::total_row_ignored),
                                      row_place(sheet, {total}),
                                      {{"amount", Yen{5'000}}}});
}

TEST_CASE("A breakdown row of 0, or with a single number, is filled all the same") {
  CostSheet sheet = empty_sheet();
  TimeLine started{.id = {"timelineaaab"}, .row = {nurse}};
  started.people = Quantity{0};
  sheet.time_lines = {started, hour(total, 5'000)};
  const auto result = evaluate(sheet, form());
  CHECK(opportunity(section(result, "checkups").costs) == 0);
  CHECK(findings(result, codes::total_row_ignored).size() == 1);
}

TEST_CASE("The K of 面談に要する stands outside the rule of 面談合計") {
  CostSheet sheet = empty_sheet();
  sheet.expense_lines = {expense("checkups.followup_meeting_expense", 70)};
  sheet.time_lines = {hour(total, 5'000)};
  const auto result = evaluate(sheet, form());
  CHECK(whole(section(result, "checkups").costs[CostType::expense]) == 70);
  CHECK(opportunity(section(result, "checkups").costs) == 5'000);
}

TEST_CASE("健康相談合計 follows the same rule") {
  CostSheet sheet = empty_sheet();
  sheet.time_lines = {hour("consultation.physician", 1), hour("consultation.nurse", 20),
                      hour("consultation.other_staff", 300), hour("consultation.total", 9)};
  const auto result = evaluate(sheet, form());
  CHECK(whole(*row(result, "consultation.total").derived_total) == 321);
  CHECK(opportunity(section(result, "consultation").costs) == 321);
}

TEST_CASE("内訳不明 is added to the subtotal of its section") {
  CostSheet sheet = empty_sheet();
  sheet.expense_lines = {expense("checkups.general", 1)};
  UnknownBreakdownLine line{.id = {"unknownaaaaa"}, .section = {"checkups"}};
  line.expense = Yen{10};
  line.depreciation = Yen{200};
  line.investment = Yen{3'000};
  line.opportunity = Yen{40'000};
  UnknownBreakdownLine staff{.id = {"unknownaaaab"}, .section = {"staff"}};
  staff.staff = Yen{500'000};
  sheet.unknown_lines = {line, staff};
  const auto result = evaluate(sheet, form());
  const Costs& costs = section(result, "checkups").costs;
  CHECK(whole(costs[CostType::expense]) == 11);
  CHECK(whole(costs[CostType::depreciation]) == 200);
  CHECK(whole(costs[CostType::investment]) == 3'000);
  CHECK(opportunity(costs) == 40'000);
  CHECK(whole(section(result, "staff").costs[CostType::staff]) == 500'000);
  CHECK(result.findings.empty());
}

TEST_CASE("内訳不明 holds only the cost types of its section") {
  CostSheet sheet = empty_sheet();
  UnknownBreakdownLine line{.id = {"unknownaaaaa"}, .section = {"overwork"}};
  line.expense = Yen{10};
  line.staff = Yen{77};
  sheet.unknown_lines = {line};
  const auto result = evaluate(sheet, form());
  CHECK(whole(column_of(result.total, CostColumn::annual)) == 10);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0] == Finding{Severity::error,
                                      std::string(codes::type_not_in_section),
                                      line_place(sheet, "unknown_lines", line.id, "staff"),
                                      {{"amount", Yen{77}}}});
  CHECK_FALSE(result.complete);
}

TEST_CASE("年間コスト is A + K + D + P, 支出・費用計上分 is A + K + D, and 投資 is in neither") {
  Costs costs;
  costs[CostType::staff] = ExactYen::whole({1});
  costs[CostType::expense] = ExactYen::whole({20});
  costs[CostType::depreciation] = ExactYen::whole({300});
  costs[CostType::investment] = ExactYen::whole({4'000});
  costs[CostType::opportunity] = ExactYen::whole({50'000});
  CHECK(whole(column_of(costs, CostColumn::annual)) == 50'321);
  CHECK(whole(column_of(costs, CostColumn::spending)) == 321);
  CHECK(whole(column_of(costs, CostColumn::activity)) == 50'320);
  CHECK(whole(column_of(costs, CostColumn::investment)) == 4'000);
}

TEST_CASE("No column adds 投資 and 減価償却") {
  for (const CostColumn column : all_cost_columns) {
    CAPTURE(heading_of(column));
    CHECK_FALSE((types_of(column).has(CostType::investment) && types_of(column).has(CostType::depreciation)));
  }
}

TEST_CASE("The published view is B1, B2, B3 and B5 only") {
  std::string parts;
  for (const auto& part : form().sections)
    if (part.published) parts += part.part + " ";
  CHECK(parts == "B1 B2 B3 B5 ");
}

TEST_CASE("Shares are tenths of a percent, half up, without 投資") {
  CHECK(share_of(ExactYen::whole({1}), ExactYen::whole({3})) == Percent{333});
  CHECK(share_of(ExactYen::whole({2}), ExactYen::whole({3})) == Percent{667});
  CHECK(share_of(ExactYen::whole({1}), ExactYen::whole({2'000})) == Percent{1});
  CHECK_FALSE(share_of(ExactYen{}, ExactYen{}).has_value());
  CostSheet sheet = empty_sheet();
  sheet.investment_lines = {purchase(0, 5'000)};
  sheet.expense_lines = {expense("overwork.fatigue_survey", 1'000)};
  const auto result = evaluate(sheet, form());
  CHECK(section(result, "checkups").published_share == Percent{500}); // D 1,000 beside K 1,000
  CHECK(section(result, "overwork").share == Percent{500});
}

TEST_CASE("Cost per head is whole yen, half up; there is none without people") {
  CHECK(per_head(ExactYen::whole({5}), Count{2}) == Yen{3});
  CHECK(per_head(ExactYen::whole({7}), Count{3}) == Yen{2});
  CHECK_FALSE(per_head(ExactYen::whole({5}), Count{0}).has_value());
  CHECK_FALSE(per_head(ExactYen::whole({5}), std::nullopt).has_value());
}

TEST_CASE("A row of an unknown name, and a line its row does not take, are left out with an error") {
  CostSheet sheet = empty_sheet();
  sheet.expense_lines = {expense("checkups.horoscope", 5), expense(physician, 7),
                         expense("checkups.general", 1)};
  UnknownBreakdownLine line{.id = {"unknownaaaaa"}, .section = {"leisure"}};
  line.expense = Yen{10};
  sheet.unknown_lines = {line};
  const auto result = evaluate(sheet, form());
  CHECK(whole(column_of(result.total, CostColumn::annual)) == 1);
  REQUIRE(result.findings.size() == 3);
  CHECK(result.findings[0].code == codes::unknown_row);
  CHECK(result.findings[1].code == codes::row_takes_no_such_line);
  CHECK(result.findings[2].code == codes::unknown_section);
  for (const auto& finding : result.findings)
    CHECK(finding.severity == Severity::error);
  CHECK_FALSE(result.complete);
}

TEST_CASE("A missing number is a hint at its field; a missing hourly cost of the header is said once") {
  CostSheet sheet = empty_sheet();
  TimeLine line{.id = {"timelineaaaa"}, .row = {"checkups.general"}, .source = HourlyCostSource::managers};
  line.hours = minutes(30);
  TimeLine typed = line;
  typed.source = HourlyCostSource::typed;
  typed.hourly_cost = Yen{1};
  sheet.time_lines = {line, line, typed};
  const auto result = evaluate(sheet, form());
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0].code == codes::header_hourly_cost_missing);
  CHECK(result.findings[0].place == header_place(sheet, "managers/hourly_cost"));
  CHECK(result.findings[1].code == codes::factor_missing);
  CHECK(result.findings[1].place == line_place(sheet, "time_lines", typed.id, "people"));
  CHECK_FALSE(result.complete);
}

TEST_CASE("An older purchase is refused with the reason at its year") {
  CostSheet sheet = empty_sheet();
  sheet.investment_lines = {purchase(5, 1'000'000), purchase(4, 500)};
  const auto result = evaluate(sheet, form());
  CHECK(whole(result.total[CostType::depreciation]) == 100);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0] == Finding{Severity::error,
                                      std::string(codes::investment_too_old),
                                      line_place(sheet, "investment_lines", {"investaaaaaa"}, "years_ago"),
                                      {{"years", Count{5}}, {"age", Count{5}}}});
}

TEST_CASE(
    "The whole sheet's headcount may be offered from men and women, the mean only from all four numbers") {
  CostSheetHeader header;
  CHECK_FALSE(offered_headcount(header).has_value());
  header.men = Count{1'200};
  header.women = Count{170};
  CHECK(offered_headcount(header) == Count{1'370});
  header.managers = {Count{1}, Yen{1}};
  CHECK_FALSE(offered_hourly_cost(header).has_value());
  header.staff = {Count{1}, Yen{2}};
  CHECK(offered_hourly_cost(header) == Yen{2}); // 1.5, half up
  header.managers.people = header.staff.people = Count{0};
  CHECK_FALSE(offered_hourly_cost(header).has_value());
}
