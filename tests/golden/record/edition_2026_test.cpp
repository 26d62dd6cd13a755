// Edition 2026, which is incomplete and says so: other items, groups and minimums, as data alone; answers of
// 2024 come along and are to be checked again. Rule: certification.md, Editions are data.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/find_by_id.h"
#include "core/certification/carry_over.h"
#include "core/certification/evaluate.h"
#include "core/certification/shortest_way.h"
#include "core/record/decode.h"
#include "support/asset.h"

using namespace sanpo;

namespace {

Edition shipped(const std::string& id) {
  auto decoded = decode_edition(fixtures::asset("editions/" + id + ".json"));
  REQUIRE_MESSAGE(decoded.has_value(),
                  (decoded ? "" : decoded.error().pointer + ": " + decoded.error().expected));
  return *std::move(decoded);
}

std::vector<std::string> items_of(const Edition& edition, std::string_view group) {
  std::vector<std::string> names;
  for (const CriterionItem& item : edition.items)
    if (item.group.value == group) names.push_back(item.number + " " + item.id.value);
  return names;
}

} // namespace

TEST_CASE("Edition 2026: seventeen optional items in groups of 3, 7 and 7, minimums 2, 2 and 4") {
  const Edition edition = shipped("2026");
  CHECK(edition.incomplete);
  CHECK(items_of(edition, "checkups") ==
        std::vector<std::string>{"1 checkup_rate", "2 checkup_followup", "3 stress_check_small"});
  CHECK(items_of(edition, "foundations") ==
        std::vector<std::string>{"4 education", "5 work_life", "6 childcare_eldercare", "7 communication",
                                 "8 treatment_balance", "9 womens_health", "10 senior_employees"});
  CHECK(items_of(edition, "measures") == std::vector<std::string>{"11 guidance", "12 diet", "13 exercise",
                                                                  "14 overwork", "15 mental_health",
                                                                  "16 infection", "17 smoking_rate"});
  REQUIRE(edition.groups.size() == 3);
  CHECK(edition.groups[0].minimum == Count{2});
  CHECK(edition.groups[1].minimum == Count{2});
  CHECK(edition.groups[2].minimum == Count{4});
  CHECK(find_by_id(edition.titles, Slug{"bright500"})->optional_minimum_unknown);
  CHECK(find_by_id(edition.items, Slug{"mental_health"})->name.ja == "心の健康の保持・増進に関する取り組み");
  for (const char* id : {"childcare_eldercare", "senior_employees", "mental_health"})
    CHECK_FALSE(find_by_id(edition.items, Slug{id})->rule.has_value()); // known only as wholes
}

TEST_CASE("Edition 2026: every answer of 2024 that it still asks is to be checked again, none is lost") {
  const Edition before = shipped("2024"), after = shipped("2026");
  const Case sample = decode_case(fixtures::asset("samples/certification.json")).value();
  const Assessment& assessment = sample.assessments.at(0);
  REQUIRE(assessment.answers.size() > 10);
  const CarriedOver over = carry_over(assessment, before, after);
  CHECK(over.assessment.edition == after.id);
  CHECK(over.assessment.answers.size() == assessment.answers.size());
  CHECK(over.to_recheck.size() + over.dropped.size() == assessment.answers.size());
  for (const Slug& id : over.dropped)
    CHECK(id.value.starts_with("mental_health."));
  const AssessmentResult result = evaluate(over.assessment, sample.sites, sample.people, after);
  CHECK(result.titles.front().optional_size == Count{17});
  const Assessment back = carry_over(over.assessment, after, before).assessment;
  CHECK(back.answers.size() == assessment.answers.size());
}

TEST_CASE("Edition 2026: items known only as wholes are part of the shortest way") {
  const Edition edition = shipped("2026");
  Assessment blank;
  blank.edition = edition.id;
  const AssessmentResult nothing = evaluate(blank, {}, {}, edition);
  const ShortestWay way = shortest_way(nothing, edition.titles.front().id, Date{2025, 8, 18});
  REQUIRE(way.state == WayState::open);
  REQUIRE_FALSE(way.ways.empty());
  CHECK(way.ways.front().steps.size() == 7 + 2 + 2 + 4);
}
