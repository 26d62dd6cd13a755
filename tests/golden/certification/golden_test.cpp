// The golden cases of the certification page, one test each, against the real edition.
// "others" = every other optional item answered 不適合. Rule: certification.md, Golden cases.
#include <doctest/doctest.h>

#include "core/certification/shortest_way.h"
#include "support/certification.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

constexpr Judged met{Value::met, Value::met};
constexpr Judged not_met{Value::not_met, Value::not_met};
constexpr Judged undecided{Value::undecided, Value::undecided};

Company company() { return Company(edition_2024()); }

Judged checkup_rate(Company given) { return given.item("checkup_rate").judged; }

Company one_reminder(Company given) {
  given.tick("checkup_rate.reminders",
             {edition_2024().items.empty()
                  ? ""
                  : find_question(edition_2024(), Slug{"checkup_rate.reminders"})->options.front().id.value});
  return given;
}

Company no_reminder(Company given) { return given.none("checkup_rate.reminders"); }

std::vector<std::string> items_of(const Way& way) {
  std::vector<std::string> items;
  for (const auto& step : way.steps)
    items.push_back(step.item.value);
  return items;
}

/// All mandatory, checkup_rate and four of group 3 適合, the others 不適合 but changeable.
Company four_measures_and_rate() {
  auto given = company();
  given.pass_mandatory().pass("checkup_rate").fail("checkup_followup").fail("stress_check_small");
  given.group("foundations", 0).group("measures", 4);
  return given;
}

} // namespace

TEST_CASE("checkup_rate: 100 people, 100 examined: 適合, no reminder asked") {
  const auto given = company().checkups(100, 0, 100);
  CHECK(checkup_rate(given) == met);
  CHECK(std::ranges::contains(given.result().not_asked, Slug{"checkup_rate.reminders"}));
}

TEST_CASE("checkup_rate: 100 people, 95 examined: one reminder 適合, none 不適合, unanswered 未確定") {
  const auto given = company().checkups(100, 0, 95);
  CHECK(checkup_rate(one_reminder(given)) == met);
  CHECK(checkup_rate(no_reminder(given)) == not_met);
  CHECK(checkup_rate(given) == undecided);
  CHECK_FALSE(std::ranges::contains(given.result().not_asked, Slug{"checkup_rate.reminders"}));
}

TEST_CASE("checkup_rate: 100 people, 94 examined, one reminder: 不適合") {
  CHECK(checkup_rate(one_reminder(company().checkups(100, 0, 94))) == not_met);
}

TEST_CASE("checkup_rate: 10 people, 9 examined, one reminder: 適合 (90 %)") {
  CHECK(checkup_rate(one_reminder(company().checkups(10, 0, 9))) == met);
}

TEST_CASE("checkup_rate: 19 people, 18 examined: one reminder 適合, none 不適合") {
  CHECK(checkup_rate(one_reminder(company().checkups(19, 0, 18))) == met);
  CHECK(checkup_rate(no_reminder(company().checkups(19, 0, 18))) == not_met);
}

TEST_CASE("checkup_rate: 19 people, 17 examined, reminders: 不適合") {
  CHECK(checkup_rate(one_reminder(company().checkups(19, 0, 17))) == not_met);
}

TEST_CASE("checkup_rate: 20 people, 19 examined, one reminder: 適合 (95 %)") {
  CHECK(checkup_rate(one_reminder(company().checkups(20, 0, 19))) == met);
}

TEST_CASE("checkup_rate: 21 eligible, 2 exempt, 18 examined, one reminder: 適合 (1 of 19 missed)") {
  CHECK(checkup_rate(one_reminder(company().checkups(21, 2, 18))) == met);
}

TEST_CASE("checkup_rate: 100 eligible, 5 exempt, 95 examined: 適合 (100 %)") {
  CHECK(checkup_rate(company().checkups(100, 5, 95)) == met);
}

TEST_CASE("all mandatory, 13 optional, both misses in group 1: 不適合") {
  auto given = company();
  given.pass_mandatory().group("checkups", 1).group("foundations", 4).group("measures", 8);
  CHECK(given.title("bright500").optional_met == Count{13});
  CHECK(given.title("certified").judged == not_met);
  CHECK(given.title("bright500").judged == not_met);
}

TEST_CASE("all mandatory; group 1: 2, group 2: 1, group 3: 4; others: 適合, 7 of 15") {
  auto given = company();
  given.pass_mandatory().group("checkups", 2).group("foundations", 1).group("measures", 4);
  const auto certified = given.title("certified");
  CHECK(certified.judged == met);
  CHECK(certified.optional_met == Count{7});
  CHECK(certified.optional_size == Count{15});
}

TEST_CASE("the same with passive_smoking unanswered: now 未確定, still possible") {
  auto given = company();
  given.pass_mandatory().group("checkups", 2).group("foundations", 1).group("measures", 4);
  for (auto& facts : given.assessment.sites) {
    facts.facility.reset();
    facts.indoor.reset();
    facts.outdoor.reset();
  }
  const auto certified = given.title("certified");
  CHECK(certified.judged == undecided);
  CHECK(certified.still_possible());
  CHECK(certified.deciding_items == std::vector{Slug{"passive_smoking"}});
}

TEST_CASE("all mandatory, groups 3/3, 4/4, 1/8 (8 of 15), others: 不適合") {
  auto given = company();
  given.pass_mandatory().group("checkups", 3).group("foundations", 4).group("measures", 1);
  CHECK(given.title("certified").optional_met == Count{8});
  CHECK(given.title("certified").judged == not_met);
}

TEST_CASE("overwork: no-overtime day marked not_counted, doctor's interviews ticked: 適合") {
  auto given = company();
  given.tick("overwork.measures", {"doctor", "hr"});
  given.answer("overwork.threshold").number = Quantity{8'000};
  given.tick("overwork.basis", {"one_month"});
  given.review("overwork.measures", "no_overtime_day", Applies::yes, {"hr"}).review_all("overwork");
  CHECK(given.item("overwork").judged == met);
}

TEST_CASE("overwork: only interviews on request: 不適合") {
  auto given = company();
  given.pass("overwork").review("overwork.measures", "only_on_request", Applies::yes);
  CHECK(given.item("overwork").judged == not_met);
}

TEST_CASE(
    "education: training with some absent and nothing passed on, information monthly: 適合 through it") {
  auto given = company();
  given.pass("education");
  given.answer("education.everyone_attended").chosen = {Slug{"no"}};
  given.answer("education.passing_on").chosen.clear();
  given.none("education.passing_on");
  given.tick("education.information_frequency", {"monthly"})
      .tick("education.information_individual", {"yes"});
  given.tick("education.information_theme",
             {find_question(edition_2024(), Slug{"education.information_theme"})->options.front().id.value});
  given.review_all("education");
  const auto education = given.item("education");
  CHECK(education.judged == met);
  std::vector<std::string> deciding;
  for (const auto& leaf : education.deciding)
    deciding.push_back(leaf.question.value);
  CHECK(deciding == std::vector<std::string>{"education.information_frequency",
                                             "education.information_individual",
                                             "education.information_theme"});
}

TEST_CASE("all mandatory, checkup_rate and four of group 3: shortest way checkup_followup, communication") {
  const auto way = shortest_way(four_measures_and_rate().result(), Slug{"certified"}, std::nullopt);
  REQUIRE(way.state == WayState::open);
  CHECK(items_of(way.ways.front()) == std::vector<std::string>{"checkup_followup", "communication"});
}

TEST_CASE("as before, ブライト500: eight more items, the least effort of all sets that reach 13") {
  const auto result = four_measures_and_rate().result();
  const auto way = shortest_way(result, Slug{"bright500"}, std::nullopt);
  REQUIRE(way.state == WayState::open);
  CHECK(way.ways.front().steps.size() == 8);

  std::vector<const ItemResult*> open;
  for (const auto& item : result.items)
    if (item.judged.value != Value::met) open.push_back(&item);
  REQUIRE(open.size() == 10);
  std::int64_t least = 1'000;
  for (unsigned set = 0; set < 1U << open.size(); ++set) {
    std::int64_t effort = 0;
    int size = 0;
    int checkups = 1;
    int foundations = 0;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if ((set >> i & 1U) == 0) continue;
      ++size;
      effort += open[i]->effort.value;
      checkups += open[i]->group.value == "checkups" ? 1 : 0;
      foundations += open[i]->group.value == "foundations" ? 1 : 0;
    }
    if (size == 8 && checkups >= 2 && foundations >= 1) least = std::min(least, effort);
  }
  CHECK(way.ways.front().effort == Count{least});
}
