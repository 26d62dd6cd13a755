// The published totals of companies A–G as printed. Rule: cost-sheet.md, Benchmark.
#include <doctest/doctest.h>

#include "core/cost_sheet/compare.h"
#include "golden/cost_sheet/company_a.h"
#include "support/cost_sheet.h"

using namespace sanpo;
using namespace sanpo::fixtures;

namespace {

PublishedCosts sum_of(const BenchmarkCompany& company) {
  PublishedCosts sum;
  for (const auto& section : company.sections) {
    sum.expense += section.costs.expense;
    sum.depreciation += section.costs.depreciation;
    sum.investment += section.costs.investment;
    sum.opportunity += section.costs.opportunity;
  }
  return sum;
}

} // namespace

TEST_CASE("Benchmark: seven companies, and only A's headcount") {
  REQUIRE(companies().companies.size() == 7);
  for (const auto& company : companies().companies) {
    CAPTURE(company.id.value);
    CHECK(company.headcount.has_value() == (company.id.value == "company-a"));
    CHECK(company.sections.size() == 4);
    for (const auto& part : company.sections) {
      const auto index = form().find_section(part.section.value);
      REQUIRE(index.has_value());
      CHECK(form().sections[*index].published);
    }
  }
}

TEST_CASE("Benchmark: printed totals are the sums, but C's opportunity cost is printed one yen lower") {
  for (const auto& company : companies().companies) {
    CAPTURE(company.id.value);
    PublishedCosts expected = sum_of(company);
    if (company.id.value == "company-c") expected.opportunity = expected.opportunity - Yen{1};
    CHECK(company.printed_totals == expected);
  }
  CHECK(companies().find("company-c")->printed_totals.opportunity == Yen{7'040'853});
}

TEST_CASE("Benchmark: company A's own sheet is its published row") {
  const auto result = evaluate(company_a(), form());
  const auto comparison = compare(result, form(), *companies().find("company-a"));
  CHECK(comparison.own == comparison.company);
  CHECK(comparison.own_per_head == Yen{28'728});
  CHECK(comparison.company_per_head == Yen{28'728});
  REQUIRE(comparison.sections.size() == 4);
  CHECK(comparison.sections[0].company_share == Percent{651});
  for (const auto& part : comparison.sections) {
    CHECK(part.own == part.company);
    CHECK(part.own_share == part.company_share);
  }
}

TEST_CASE("Benchmark: a company without headcount compares by share and total only") {
  const auto result = evaluate(company_a(), form());
  const auto comparison = compare(result, form(), *companies().find("company-e"));
  CHECK_FALSE(comparison.company_per_head.has_value());
  CHECK(whole(column_of(comparison.company, CostColumn::activity)) == 895'040 + 139'198 + 27'282);
  CHECK(comparison.sections[0].company_share == Percent{974}); // 1,034,238 of 1,061,520
  CHECK(comparison.sections[3].company_share == Percent{0});
}
