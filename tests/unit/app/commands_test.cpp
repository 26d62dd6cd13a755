// Acts on several records: what belongs together comes and goes together.
#include <doctest/doctest.h>

#include "app/commands.h"
#include "core/certification/application_season.h"
#include "core/record/decode.h"
#include "fixtures.h"

namespace sanpo {
namespace {

TEST_CASE("new case: a site for each number of people, and the tool that was asked for") {
  SeededIds ids;
  const Case document =
      new_case({.people = {Count{50}, Count{12}}, .tool = Screen::estimate}, built_in_catalogues(), ids);
  REQUIRE(document.sites.size() == 2);
  CHECK(document.sites[1].employees == Count{12});
  REQUIRE(document.estimates.size() == 1);
  CHECK(document.estimates.front().plans.size() == 2);
  CHECK(document.cost_sheets.empty());
  CHECK(check_references(document).empty());
}

TEST_CASE("new case: every tool can be the first, and begins with what it needs") {
  SeededIds ids;
  CHECK(new_case({.tool = Screen::estimate}, built_in_catalogues(), ids).estimates.front().plans.size() == 1);
  CHECK(new_case({.tool = Screen::cost_sheet}, built_in_catalogues(), ids).cost_sheets.size() == 1);
  CHECK(new_case({.tool = Screen::certification}, built_in_catalogues(), ids).assessments.front().edition ==
        built_in_catalogues().editions.back().id);
  CHECK(new_case({.tool = Screen::summary}, built_in_catalogues(), ids).estimates.empty());
}

TEST_CASE("new assessment: the application is planned for the next season when the edition's own is past") {
  SeededIds ids;
  const Date last = built_in_catalogues().editions.back().period_to; // 2023-10-20
  const auto planned = [&](Date today) {
    return new_case({.tool = Screen::certification}, built_in_catalogues(), ids, today)
        .assessments.front()
        .application;
  };
  CHECK(planned(last) == std::nullopt);
  CHECK(planned({2023, 10, 21}) == Date{2024, 10, 20});
  CHECK(planned({2026, 11, 29}) == Date{2027, 10, 20});
  CHECK(next_application({2024, 2, 29}, {2024, 3, 1}) == Date{2025, 2, 28});
}

TEST_CASE("sample: what it plans lies ahead, by the years that its application moved") {
  Case sample;
  Assessment& assessment = sample.assessments.emplace_back();
  assessment.application = Date{2023, 10, 10};
  assessment.items.push_back({.id = Slug{"education"}, .due = Date{2023, 9, 15}});
  assessment.plans.push_back({.deadline = Date{2024, 2, 29}});
  bring_up_to_date(sample, {2026, 11, 29});
  CHECK(sample.assessments.front().application == Date{2027, 10, 10});
  CHECK(sample.assessments.front().items.front().due == Date{2027, 9, 15});
  CHECK(sample.assessments.front().plans.front().deadline == Date{2028, 2, 29});
  bring_up_to_date(sample, {2027, 10, 10});
  CHECK(sample.assessments.front().application == Date{2027, 10, 10}); // not past
  bring_up_to_date(sample, {2027, 10, 11});
  CHECK(sample.assessments.front().plans.front().deadline == Date{2029, 2, 28});
}

TEST_CASE("sites: a new one gets its plan in every scenario") {
  SeededIds ids;
  Case document = new_case({}, built_in_catalogues(), ids);
  REQUIRE(add_estimate(document, built_in_catalogues(), ids).has_value());
  const Id site = add_site(document, ids);
  for (const Estimate& estimate : document.estimates)
    CHECK(estimate.plans.back().site == site);
}

TEST_CASE("sites: a removed one leaves nothing behind") {
  SeededIds ids;
  Case document = new_case({.people = {Count{50}, Count{12}}}, built_in_catalogues(), ids);
  const Id site = document.sites.front().id;
  Estimate& estimate = document.estimates.front();
  estimate.interviews.push_back({.id = ids.next(), .site = site});
  estimate.referrals.push_back({.id = ids.next(), .site = site});
  add_assessment(document, built_in_catalogues(), ids);
  document.assessments.front().sites.push_back({.id = site});
  document.drafts.push_back({ids.next(), "sites/" + site.value + "/employees", "?"});
  document.drafts.push_back(
      {ids.next(),
       "estimates/" + estimate.id.value + "/plans/" + estimate.plans.front().id.value + "/visits/0", "?"});
  remove_site(document, site);
  CHECK(document.sites.size() == 1);
  CHECK(document.estimates.front().plans.size() == 1);
  CHECK(document.drafts.empty());
  CHECK(check_references(document).empty());
}

TEST_CASE("scenarios: at most four") {
  SeededIds ids;
  Case document = new_case({}, built_in_catalogues(), ids);
  while (add_estimate(document, built_in_catalogues(), ids)) {
  }
  CHECK(document.estimates.size() == 4);
}

TEST_CASE("cost sheets: the next year stands behind this one") {
  SeededIds ids;
  Case document;
  const Id first = add_cost_sheet(document, ids);
  const Id other = add_cost_sheet(document, ids);
  const auto next = add_next_year(document, first, TakeOver::structure, ids);
  REQUIRE(next.has_value());
  CHECK(document.cost_sheets[1].id == *next);
  CHECK(document.cost_sheets[2].id == other);
  CHECK_FALSE(add_next_year(document, {"aaaaaaaaaaaa"}, TakeOver::structure, ids).has_value());
}

} // namespace
} // namespace sanpo
