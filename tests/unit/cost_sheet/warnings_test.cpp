// Warnings, never errors: the amounts are the same with and without them. Rule: cost-sheet.md, Header.
#include <doctest/doctest.h>

#include "core/cost_sheet/place.h"
#include "golden/cost_sheet/company_a.h"
#include "support/cost_sheet.h"

using namespace sanpo;
using namespace sanpo::fixtures;

namespace {

/// Company A without anything to warn of.
CostSheet clean() {
  CostSheet sheet = company_a();
  sheet.header.managers.people = Count{220};
  return sheet;
}

Finding only_finding(const CostSheet& sheet) {
  const auto result = evaluate(sheet, form());
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].severity == Severity::warning);
  CHECK(result.complete);
  return result.findings[0];
}

} // namespace

TEST_CASE("Men and women that do not make the headcount are a warning") {
  CostSheet sheet = clean();
  sheet.header.women = Count{171};
  const auto finding = only_finding(sheet);
  CHECK(finding.code == codes::headcount_sum_differs);
  CHECK(finding.place == header_place(sheet, "total"));
  CHECK(finding.arguments ==
        decltype(finding.arguments){
            {"men", Count{1'200}}, {"women", Count{171}}, {"sum", Count{1'371}}, {"total", Count{1'370}}});
}

TEST_CASE("Nothing is said about a number that is not entered") {
  CostSheet sheet = clean();
  sheet.header.women.reset();
  sheet.header.managers.people.reset();
  sheet.header.period_to.reset();
  CHECK(evaluate(sheet, form()).findings.empty());
  sheet.header.total.reset();
  CHECK(evaluate(sheet, form()).findings.empty());
}

TEST_CASE("管理職 and 一般社員 that do not make the headcount are a warning") {
  CostSheet sheet = clean();
  sheet.header.managers.people = Count{221};
  CHECK(only_finding(sheet).code == codes::group_sum_differs);
}

TEST_CASE("A period other than 12 months is a warning, and nothing is scaled") {
  CostSheet sheet = clean();
  sheet.header.period_to = Month{2011, 2};
  const auto finding = only_finding(sheet);
  CHECK(finding.code == codes::period_not_a_year);
  CHECK(finding.arguments == decltype(finding.arguments){{"months", Count{11}}});
  CHECK(evaluate(sheet, form()).total == evaluate(clean(), form()).total);
  sheet.header.period_to = Month{2010, 3};
  CHECK(only_finding(sheet).code == codes::period_reversed);
}

TEST_CASE("People on a row above the headcount are a warning, at the headcount they are not") {
  CostSheet sheet = clean();
  TimeLine line = time_line("checkups.general", 1, minutes(30), people(70)); // beside 209 and 1,091
  sheet.time_lines.push_back(line);
  CHECK(evaluate(sheet, form()).findings.empty());
  sheet.time_lines.back().people = Quantity{7'001};
  const auto finding = only_finding(sheet);
  CHECK(finding.code == codes::row_people_above_headcount);
  CHECK(finding.place == row_place(sheet, {"checkups.general"}));
  CHECK(finding.arguments ==
        decltype(finding.arguments){{"people", Quantity{137'001}}, {"total", Count{1'370}}});
}

TEST_CASE("People on 一般 lines above the header's number are a warning") {
  CostSheet sheet = clean();
  sheet.header.staff.people = Count{1'090};
  sheet.header.managers.people = Count{280};
  CHECK(only_finding(sheet).code == codes::row_staff_above_header);
}

TEST_CASE("Times do not multiply people, and rows are not added together") {
  CostSheet sheet = clean();
  TimeLine line = time_line("programmes.health_promotion", 1, minutes(30), people(1'370), people(12));
  sheet.time_lines.push_back(line);
  CHECK(evaluate(sheet, form()).findings.empty());
}

TEST_CASE("A row whose breakdown wins is not checked for the people of its ignored lines") {
  CostSheet sheet = clean();
  sheet.time_lines.push_back(time_line("checkups.followup_meeting_total", 1, minutes(30), people(100'000)));
  CHECK(only_finding(sheet).code == codes::total_row_ignored);
}
