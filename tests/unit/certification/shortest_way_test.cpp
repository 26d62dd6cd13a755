// The shortest way is valid and none is better: against all subsets. Rule: certification.md, Shortest way.
#include "core/certification/shortest_way.h"

#include <random>
#include <tuple>

#include "core/certification/codes.h"
#include "support/certification.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

/// Sets compare as the page says: number of items, effort, longest lead time, item order.
using Rank = std::tuple<std::size_t, std::int64_t, std::int64_t, std::vector<std::size_t>>;

/// Groups of 3, 4 and 8 items and two mandatory ones, in random states.
AssessmentResult random_result(std::mt19937& random) {
  const auto upto = [&](std::int64_t n) {
    return static_cast<std::int64_t>(random() % static_cast<unsigned>(n));
  };
  AssessmentResult result;
  result.application = {2024, 10, 18};
  constexpr int sizes[] = {3, 4, 8};
  for (int i = 0; i < 2; ++i) {
    ItemResult item;
    item.id = Slug{"m" + std::to_string(i)};
    item.mandatory = true;
    item.judged.value = upto(2) == 0 ? Value::met : Value::undecided;
    item.effort = Count{1 + upto(3)};
    item.lead_weeks = Count{1 + upto(6)};
    result.items.push_back(item);
  }
  TitleResult title;
  title.id = Slug{"title"};
  for (int g = 0; g < 3; ++g) {
    GroupResult group;
    group.id = Slug{"g" + std::to_string(g)};
    group.minimum = Count{upto(sizes[g] / 2 + 2)};
    const bool counted = upto(8) != 0;
    for (int i = 0; i < sizes[g]; ++i) {
      ItemResult item;
      item.id = Slug{group.id.value + "_" + std::to_string(i)};
      item.group = group.id;
      item.counted = counted;
      item.judged.value = static_cast<Value>(upto(3));
      item.effort = Count{1 + upto(3)};
      item.lead_weeks = Count{1 + upto(6)};
      item.fixed = upto(6) == 0;
      if (item.judged.value == Value::met) {
        ++group.met.value;
        if (counted) ++title.optional_met.value;
      }
      result.items.push_back(item);
    }
    result.groups.push_back(group);
  }
  if (upto(2) == 0) title.optional_minimum = Count{upto(15)};
  result.titles.push_back(title);
  return result;
}

bool reaches(const AssessmentResult& result, const std::vector<bool>& chosen) {
  std::int64_t counted = 0;
  std::vector<std::int64_t> met(result.groups.size());
  for (std::size_t i = 0; i < result.items.size(); ++i) {
    const auto& item = result.items[i];
    const bool passes = item.judged.value == Value::met || chosen[i];
    if (item.mandatory && !passes) return false;
    if (item.mandatory || !passes) continue;
    counted += item.counted ? 1 : 0;
    for (std::size_t g = 0; g < result.groups.size(); ++g)
      if (result.groups[g].id == item.group) ++met[g];
  }
  for (std::size_t g = 0; g < result.groups.size(); ++g)
    if (met[g] < result.groups[g].minimum.value) return false;
  return counted >= result.titles.front().optional_minimum.value_or(Count{0}).value;
}

/// Every set that reaches the title and has no superfluous item, the best first.
std::vector<Rank> all_ways(const AssessmentResult& result) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < result.items.size(); ++i)
    if (result.items[i].judged.value != Value::met && !result.items[i].fixed) open.push_back(i);
  std::vector<Rank> ways;
  for (unsigned set = 0; set < 1U << open.size(); ++set) {
    std::vector<bool> chosen(result.items.size());
    Rank rank;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if ((set >> i & 1U) == 0) continue;
      chosen[open[i]] = true;
      ++std::get<0>(rank);
      std::get<1>(rank) += result.items[open[i]].effort.value;
      std::get<2>(rank) = std::max(std::get<2>(rank), result.items[open[i]].lead_weeks.value);
      std::get<3>(rank).push_back(open[i]);
    }
    if (reaches(result, chosen)) ways.push_back(std::move(rank));
  }
  std::ranges::sort(ways);
  const auto larger = std::ranges::find_if(
      ways, [&](const Rank& rank) { return std::get<0>(rank) > std::get<0>(ways.front()); });
  ways.erase(larger, ways.end());
  return ways;
}

Rank rank_of(const AssessmentResult& result, const Way& way) {
  Rank rank{way.steps.size(), way.effort.value, way.longest_lead.value, {}};
  for (const auto& step : way.steps)
    std::get<3>(rank).push_back(static_cast<std::size_t>(
        std::ranges::find(result.items, step.item, &ItemResult::id) - result.items.begin()));
  return rank;
}

} // namespace

TEST_CASE("shortest way: the best sets of all subsets, in their order") {
  std::mt19937 random(20241018);
  for (int round = 0; round < 40; ++round) {
    const auto result = random_result(random);
    const auto expected = all_ways(result);
    const auto found = shortest_way(result, Slug{"title"}, std::nullopt, 5);
    CAPTURE(round);
    REQUIRE(found.ways.size() == std::min<std::size_t>(5, expected.size()));
    for (std::size_t i = 0; i < found.ways.size(); ++i)
      CHECK(rank_of(result, found.ways[i]) == expected[i]);
    CHECK((found.state == WayState::impossible) == expected.empty());
  }
}

TEST_CASE("shortest way: following it reaches the title") {
  for (const auto* title : {"certified", "bright500"}) {
    Company given(edition_2024());
    given.fail("stress_check_small").pass("infection");
    const auto way = shortest_way(given.result(), Slug{title}, std::nullopt);
    REQUIRE(way.state == WayState::open);
    for (const auto& step : way.ways.front().steps)
      given.record(step.item.value).whole = WholeAnswer::met;
    CHECK(given.title(title).judged.value == Value::met);
  }
}

TEST_CASE("shortest way: provisional items cost nothing") {
  Company given(edition_2024());
  for (const auto& item : edition_2024().items)
    given.record(item.id.value).whole = WholeAnswer::met;
  const auto way = shortest_way(given.result(), Slug{"certified"}, std::nullopt);
  CHECK(way.state == WayState::reached);
  CHECK(way.ways.front().steps.empty());
}

TEST_CASE("shortest way: items that cannot change this year are out") {
  Company given(edition_2024());
  given.record("exercise").fixed = true;
  const auto way = shortest_way(given.result(), Slug{"certified"}, std::nullopt);
  REQUIRE(way.state == WayState::open);
  CHECK_FALSE(std::ranges::contains(way.ways.front().steps, Slug{"exercise"}, &WayStep::item));
  given.record("evaluation").fixed = true;
  CHECK(shortest_way(given.result(), Slug{"certified"}, std::nullopt).state == WayState::impossible);
}

TEST_CASE("shortest way: effort and lead time of one's own replace the estimates") {
  Company given(edition_2024());
  given.pass_mandatory().group("checkups", 2).group("measures", 4);
  given.record("communication").effort = Count{3};
  given.record("education").lead_weeks = Count{20};
  const auto way = shortest_way(given.result(), Slug{"certified"}, std::nullopt);
  REQUIRE(way.state == WayState::open);
  REQUIRE(way.ways.front().steps.size() == 1);
  CHECK(way.ways.front().steps.front().item == Slug{"work_life"});
}

TEST_CASE("shortest way: a lead time beyond the application is a warning, not an exclusion") {
  Company given(edition_2024());
  given.pass_mandatory().group("checkups", 2).group("measures", 4);
  given.assessment.application = Date{2024, 10, 18};
  const auto in_time = shortest_way(given.result(), Slug{"certified"}, Date{2024, 9, 20});
  CHECK(in_time.findings.empty());
  CHECK(in_time.ways.front().steps.front().ready == Date{2024, 10, 18});
  const auto late = shortest_way(given.result(), Slug{"certified"}, Date{2024, 9, 21});
  CHECK(late.ways.front().steps.front().item == in_time.ways.front().steps.front().item);
  REQUIRE(late.findings.size() == 1);
  CHECK(late.findings.front().code == certification_finding::lead_beyond_application);
}

TEST_CASE("shortest way: a title whose minimum is unknown is aimed at as far as it is known") {
  AssessmentResult result;
  result.titles.push_back({.id = Slug{"next"}, .minimum_unknown = true});
  CHECK(shortest_way(result, Slug{"next"}, std::nullopt).state == WayState::minimum_unknown);
}
