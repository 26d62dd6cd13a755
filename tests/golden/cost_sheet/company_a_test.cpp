// Every figure of company A that the rules name. Rule: cost-sheet.md, Company A.
#include <doctest/doctest.h>

#include "core/cost_sheet/place.h"
#include "golden/cost_sheet/company_a.h"
#include "support/cost_sheet.h"

using namespace sanpo;
using namespace sanpo::fixtures;

namespace {

struct Golden {
  std::string_view slug;
  std::int64_t staff, expense, depreciation, investment, opportunity;
};

void check(const Costs& costs, const Golden& golden) {
  CAPTURE(golden.slug);
  CHECK(whole(costs[CostType::staff]) == golden.staff);
  CHECK(whole(costs[CostType::expense]) == golden.expense);
  CHECK(whole(costs[CostType::depreciation]) == golden.depreciation);
  CHECK(whole(costs[CostType::investment]) == golden.investment);
  CHECK(whole(costs[CostType::opportunity]) == golden.opportunity);
}

} // namespace

TEST_CASE("Company A: amount of every row") {
  const auto result = evaluate(company_a(), form());
  const Golden rows[] = {
      {"staff.physician", 58'500'000, 0, 0, 0, 0},
      {"staff.dietitian", 7'250'000, 0, 0, 0, 0},
      {"staff_training.training", 0, 0, 0, 0, 0},
      {"staff_training.conference", 0, 1'500'000, 0, 0, 0},
      {"guidance.specific", 0, 300'000, 0, 0, 420'000},
      {"checkups.general", 0, 10'500'000, 0, 0, 1'881'000 + 7'855'200},
      {"checkups.reexamination", 0, 200'000, 0, 0, 144'000 + 556'800},
      {"checkups.followup_meeting_expense", 0, 0, 0, 0, 0},
      {"checkups.followup_meeting_physician", 0, 0, 0, 0, 18'000 + 81'600},
      {"checkups.followup_meeting_nurse", 0, 0, 0, 0, 36'000 + 163'200},
      {"checkups.followup_meeting_total", 0, 0, 0, 0, 0},
      {"checkups.feedback_superior", 0, 0, 0, 0, 24'000 + 180'000},
      {"checkups.it_system", 0, 1'000'000, 3'000'000, 15'000'000, 0},
      {"overwork.meeting_physician", 0, 0, 0, 0, 24'000 + 100'800},
      {"overwork.fatigue_survey", 0, 5'000, 0, 0, 0},
  };
  for (const Golden& golden : rows)
    check(row(result, golden.slug).costs, golden);
}

TEST_CASE("Company A: amount of every line of opportunity cost") {
  const auto result = evaluate(company_a(), form());
  const std::int64_t golden[] = {84'000, 336'000, 1'881'000, 7'855'200, 144'000, 556'800, 18'000,
                                 81'600, 36'000,  163'200,   24'000,    180'000, 24'000,  100'800};
  REQUIRE(result.time_lines.size() == std::size(golden));
  for (std::size_t i = 0; i < std::size(golden); ++i)
    CHECK(whole(result.time_lines[i].costs[CostType::opportunity]) == golden[i]);
}

TEST_CASE("Company A: 面談合計 shows 298,800 and 124,800, and counts once") {
  const auto result = evaluate(company_a(), form());
  CHECK(whole(*row(result, "checkups.followup_meeting_total").derived_total) == 298'800);
  CHECK(whole(*row(result, "overwork.meeting_total").derived_total) == 124'800);
  const auto opportunity = section(result, "checkups").costs[CostType::opportunity];
  CHECK(whole(opportunity) == 10'939'800);
  CHECK(whole(opportunity) != 11'238'600); // 面談合計 counted twice
}

TEST_CASE("Company A: subtotal of every section") {
  const auto result = evaluate(company_a(), form());
  const Golden sections[] = {
      {"staff", 65'750'000, 0, 0, 0, 0},       {"staff_training", 0, 1'500'000, 0, 0, 0},
      {"guidance", 0, 300'000, 0, 0, 420'000}, {"checkups", 0, 11'700'000, 3'000'000, 15'000'000, 10'939'800},
      {"overwork", 0, 5'000, 0, 0, 124'800},   {"mental_health", 0, 800'000, 0, 0, 4'498'320},
      {"consultation", 0, 0, 0, 0, 0},         {"programmes", 0, 1'300'000, 0, 0, 6'990'000},
  };
  for (const Golden& golden : sections)
    check(section(result, golden.slug).costs, golden);
}

TEST_CASE("Company A: whole sheet") {
  const auto result = evaluate(company_a(), form());
  check(result.total, {"total", 65'750'000, 15'605'000, 3'000'000, 15'000'000, 22'972'920});
  CHECK(whole(column_of(result.total, CostColumn::annual)) == 107'327'920);
  CHECK(whole(column_of(result.total, CostColumn::spending)) == 84'355'000);
  CHECK(result.headcount == Count{1'370});
  CHECK(result.per_head == Yen{78'342});
  CHECK(result.complete);
  CHECK(result.rounding_gaps.empty());
}

TEST_CASE("Company A: published view") {
  const auto result = evaluate(company_a(), form());
  check(result.published, {"published", 0, 13'805'000, 3'000'000, 15'000'000, 22'552'920});
  CHECK(whole(column_of(result.published, CostColumn::activity)) == 39'357'920);
  CHECK(result.published_per_head == Yen{28'728});
  CHECK(section(result, "checkups").published_share == Percent{651});
  CHECK_FALSE(section(result, "staff").published_share.has_value());
}

TEST_CASE("Company A: exactly two warnings") {
  const CostSheet sheet = company_a();
  const auto result = evaluate(sheet, form());
  REQUIRE(result.findings.size() == 2);
  CHECK(result.findings[0] == Finding{Severity::warning,
                                      std::string(codes::group_sum_differs),
                                      header_place(sheet, "managers/people"),
                                      {{"managers", Count{63}},
                                       {"staff", Count{1'150}},
                                       {"sum", Count{1'213}},
                                       {"total", Count{1'370}}}});
  CHECK(result.findings[1] == Finding{Severity::warning,
                                      std::string(codes::row_managers_above_header),
                                      row_place(sheet, {"checkups.general"}),
                                      {{"people", people(209)}, {"managers", Count{63}}}});
}

TEST_CASE("Company A: with 220 managers nothing is left to warn of") {
  CostSheet sheet = company_a();
  sheet.header.managers.people = Count{220};
  CHECK(evaluate(sheet, form()).findings.empty());
}

TEST_CASE("Company A: the weighted mean of the two groups is 4,862 yen") {
  CHECK(offered_hourly_cost(company_a().header) == Yen{4'862}); // 5,898,000 ÷ 1,213 = 4,862.3
}

TEST_CASE("Depreciation: this year 1,000,000, last year 2,000,000, four years ago 3,000,000") {
  CostSheet sheet = empty_sheet();
  sheet.investment_lines = {purchase(0, 1'000'000), purchase(1, 2'000'000), purchase(4, 3'000'000)};
  const auto result = evaluate(sheet, form());
  CHECK(whole(result.total[CostType::depreciation]) == 1'200'000);
  CHECK(whole(result.total[CostType::investment]) == 1'000'000);
}
