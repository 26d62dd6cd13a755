// Two years side by side, and the template of the next one. Rule: cost-sheet.md, Benchmark and Formulas.
#include <doctest/doctest.h>

#include "core/cost_sheet/compare.h"
#include "core/cost_sheet/next_year.h"
#include "core/cost_sheet/place.h"
#include "golden/cost_sheet/company_a.h"
#include "support/cost_sheet.h"

using namespace sanpo;
using namespace sanpo::fixtures;

namespace {

/// An id source that never gives an id twice.
auto fresh_ids() {
  return [next = 1000]() mutable { return cost_line_id(++next); };
}

SheetComparison compared(const CostSheet& before, const CostSheet& after) {
  return compare({before, evaluate(before, form())}, {after, evaluate(after, form())});
}

} // namespace

TEST_CASE("Two sheets compare row by row, by section, in total and per head") {
  const CostSheet before = company_a();
  CostSheet after = company_a();
  after.expense_lines[3].amount = Yen{10'000'000}; // 一般健康診断, before 10,500,000
  const auto comparison = compared(before, after);
  const auto general = *form().find_row("checkups.general");
  const auto checkups = *form().find_section("checkups");
  CHECK(comparison.rows[general].difference(CostColumn::expense) == ExactYen::whole({-500'000}));
  CHECK(comparison.sections[checkups].difference(CostColumn::annual) == ExactYen::whole({-500'000}));
  CHECK(comparison.total.difference(CostColumn::annual) == ExactYen::whole({-500'000}));
  CHECK(comparison.total.difference(CostColumn::opportunity) == ExactYen{});
  CHECK(comparison.per_head_before == Yen{78'342});
  CHECK(comparison.per_head_after == Yen{77'977});
  CHECK(comparison.findings.empty());
}

TEST_CASE("面談合計 with a breakdown compares with 面談合計 typed as a whole") {
  const CostSheet before = company_a();
  CostSheet after = empty_sheet();
  after.time_lines = {
      time_line("checkups.followup_meeting_total", 300'000, hundredths_of_hours(100), people(1))};
  const auto comparison = compared(before, after);
  const auto total = *form().find_row("checkups.followup_meeting_total");
  CHECK(comparison.rows[total].difference(CostColumn::opportunity) == ExactYen::whole({1'200}));
}

TEST_CASE("Sheets of different tax basis or period are compared with a warning") {
  const CostSheet before = company_a();
  CostSheet after = company_a();
  after.header.tax_basis = TaxBasis::included;
  after.header.period_to = Month{2010, 9};
  const auto comparison = compared(before, after);
  REQUIRE(comparison.findings.size() == 2);
  CHECK(comparison.findings[0].code == codes::compared_tax_basis_differs);
  CHECK(comparison.findings[1] == Finding{Severity::warning,
                                          std::string(codes::compared_period_differs),
                                          header_place(after, "period_to"),
                                          {{"before", Count{12}}, {"after", Count{6}}}});
}

TEST_CASE("Next year: the period moves on by 12 months") {
  const CostSheet next = next_year(company_a(), TakeOver::figures, fresh_ids());
  CHECK(next.header.period_from == Month{2011, 4});
  CHECK(next.header.period_to == Month{2012, 3});
}

TEST_CASE("Next year: with its figures it costs what this year did, but for 投資") {
  const auto this_year = evaluate(company_a(), form());
  const auto next = evaluate(next_year(company_a(), TakeOver::figures, fresh_ids()), form());
  CHECK(column_of(next.total, CostColumn::annual) == column_of(this_year.total, CostColumn::annual));
  CHECK(next.total[CostType::investment] == ExactYen{});
}

TEST_CASE("Next year: purchases are a year older, those written off are left out, amounts stay") {
  CostSheet sheet = empty_sheet();
  sheet.investment_lines = {purchase(0, 1'000), purchase(3, 2'000), purchase(4, 3'000)};
  const CostSheet next = next_year(sheet, TakeOver::structure, fresh_ids());
  REQUIRE(next.investment_lines.size() == 2);
  CHECK(next.investment_lines[0].years_ago == Count{1});
  CHECK(next.investment_lines[0].amount == Yen{1'000});
  CHECK(next.investment_lines[1].years_ago == Count{4});
}

TEST_CASE("Next year: a line without a price is no purchase yet and does not age") {
  CostSheet sheet = empty_sheet();
  sheet.investment_lines = {purchase(0, 0)};
  sheet.investment_lines[0].amount.reset();
  CHECK(next_year(sheet, TakeOver::figures, fresh_ids()).investment_lines[0].years_ago == Count{0});
}

TEST_CASE("Next year: five templates on, a purchase is gone") {
  CostSheet sheet = empty_sheet();
  sheet.investment_lines = {purchase(0, 1'000)};
  auto ids = fresh_ids();
  for (int year = 1; year <= 4; ++year) {
    sheet = next_year(sheet, TakeOver::figures, ids);
    CHECK(whole(evaluate(sheet, form()).total[CostType::depreciation]) == 200);
  }
  CHECK(next_year(sheet, TakeOver::figures, ids).investment_lines.empty());
}

TEST_CASE("Next year: 投資 of 内訳不明 belongs to its year") {
  CostSheet sheet = empty_sheet();
  UnknownBreakdownLine line{.id = {"unknownaaaaa"}, .section = {"checkups"}};
  line.depreciation = Yen{10};
  line.investment = Yen{50};
  sheet.unknown_lines = {line};
  const CostSheet next = next_year(sheet, TakeOver::figures, fresh_ids());
  CHECK(next.unknown_lines[0].depreciation == Yen{10});
  CHECK_FALSE(next.unknown_lines[0].investment.has_value());
}

TEST_CASE("Next year as a structure: rows, notes and sources stay, figures and effects are empty") {
  CostSheet sheet = company_a();
  sheet.section_texts = {{{"checkups"}, "全員に案内", "受診率が上がった"}};
  sheet.investment_lines.clear();
  const CostSheet next = next_year(sheet, TakeOver::structure, fresh_ids());
  REQUIRE(next.time_lines.size() == sheet.time_lines.size());
  CHECK(next.time_lines[0].row == sheet.time_lines[0].row);
  CHECK(next.time_lines[0].note == sheet.time_lines[0].note);
  CHECK(next.time_lines[0].source == HourlyCostSource::managers);
  CHECK(next.staff_lines[0].title == sheet.staff_lines[0].title);
  CHECK(next.header.manager_definition == sheet.header.manager_definition);
  CHECK(next.section_texts[0].activities == "全員に案内");
  CHECK(next.section_texts[0].effects.empty());
  const auto result = evaluate(next, form());
  CHECK(result.total == Costs{});
  CHECK(result.findings.empty());
  for (const auto& line : result.time_lines)
    CHECK(line.state == LineState::empty);
  CHECK_FALSE(result.headcount.has_value());
}

TEST_CASE("Next year: sheet and lines have ids of their own") {
  const CostSheet sheet = company_a();
  const CostSheet next = next_year(sheet, TakeOver::figures, fresh_ids());
  CHECK(next.id != sheet.id);
  for (std::size_t i = 0; i < next.time_lines.size(); ++i)
    CHECK(next.time_lines[i].id != sheet.time_lines[i].id);
  CHECK(next.investment_lines[0].id != sheet.investment_lines[0].id);
}

TEST_CASE("Next year: a name that tells the year tells the next one, any other stays with its sheet") {
  CostSheet sheet = company_a();
  sheet.name = "2010年度";
  CHECK(next_year(sheet, TakeOver::figures, fresh_ids()).name == "2011年度");
  sheet.name = "FY2009"; // not the year in which the period begins
  CHECK(next_year(sheet, TakeOver::figures, fresh_ids()).name.empty());
  sheet.name = "2010年度";
  sheet.header.period_from.reset();
  CHECK(next_year(sheet, TakeOver::figures, fresh_ids()).name.empty());
}
