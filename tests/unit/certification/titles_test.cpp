// Groups, titles, regimes and readiness. Rule: certification.md, Structure; Editions are data.
#include "core/certification/codes.h"
#include "core/certification/services.h"
#include "support/certification.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

constexpr Judged met{Value::met, Value::met};
constexpr Judged met_provisional{Value::met, Value::undecided};
constexpr Judged not_met{Value::not_met, Value::not_met};
constexpr Judged undecided{};

/// What later editions are known to bring: items known only as a whole, a title whose minimum is unknown, and
/// a regime that moves a mandatory item into a choice.
constexpr std::string_view later_edition = R"({
  "id": "later", "name": {"ja": "後の版", "en": "Later"},
  "period": {"from": "2030-08-01", "to": "2030-10-31"}, "source": {"label": {"ja": "出典", "en": "Source"}},
  "size_classes": [
    {"id": "tiny", "label": {"ja": "小規模", "en": "Tiny"}, "max_employees": 5},
    {"id": "small", "label": {"ja": "中小", "en": "Small"}, "max_employees": 300}],
  "groups": [{"id": "g", "name": {"ja": "群", "en": "Group"}, "minimum": 1}],
  "titles": [
    {"id": "certified", "name": {"ja": "優良法人", "en": "Certified"}},
    {"id": "bright500", "name": {"ja": "ブライト500", "en": "Bright 500"}, "optional_minimum": 2, "ranked": true},
    {"id": "next", "name": {"ja": "ネクストブライト1000", "en": "Next Bright 1000"}, "optional_minimum_unknown": true, "ranked": true}],
  "items": [
    {"id": "m1", "mandatory": true, "name": {"ja": "甲", "en": "M1"}, "summary": {"ja": "甲", "en": "M1"}, "effort": 1, "lead_weeks": 1},
    {"id": "m2", "mandatory": true, "name": {"ja": "乙", "en": "M2"}, "summary": {"ja": "乙", "en": "M2"}, "effort": 1, "lead_weeks": 1},
    {"id": "o1", "group": "g", "name": {"ja": "丙", "en": "O1"}, "summary": {"ja": "丙", "en": "O1"}, "effort": 1, "lead_weeks": 1},
    {"id": "o2", "group": "g", "name": {"ja": "丁", "en": "O2"}, "summary": {"ja": "丁", "en": "O2"}, "effort": 1, "lead_weeks": 1}],
  "regimes": [{"id": "tiny_rules", "name": {"ja": "小規模法人特例", "en": "Tiny"}, "size_classes": ["tiny"],
    "groups": [{"id": "choice", "name": {"ja": "選択", "en": "Choice"}, "minimum": 1, "counted": false}],
    "moves": [{"item": "m1", "group": "choice"}, {"item": "m2", "group": "choice"}],
    "minimums": [{"title": "next", "optional_minimum": 1}]}]
})";

const Edition& later() {
  static const Edition edition = decoded(later_edition);
  return edition;
}

Company whole(std::initializer_list<std::string_view> passing) {
  Company given(later());
  for (const auto& item : later().items)
    given.record(item.id.value).whole = WholeAnswer::not_met;
  for (const auto item : passing)
    given.record(item).whole = WholeAnswer::met;
  return given;
}

} // namespace

TEST_CASE("nothing answered: 未確定, still possible, every item decides") {
  const Company given(edition_2024());
  const auto certified = given.title("certified");
  CHECK(certified.judged == undecided);
  CHECK(certified.still_possible());
  CHECK(certified.deciding_items.size() == 22);
  CHECK(certified.missing.size() == 4);
}

TEST_CASE("one mandatory item 不適合 decides the title") {
  Company given(edition_2024());
  given.fail("evaluation");
  const auto certified = given.title("certified");
  CHECK(certified.judged == not_met);
  CHECK_FALSE(certified.still_possible());
  CHECK(certified.deciding_items == std::vector{Slug{"evaluation"}});
}

TEST_CASE("the quick pass: 22 whole answers give a provisional verdict") {
  Company given(edition_2024());
  for (const auto& item : edition_2024().items)
    given.record(item.id.value).whole = WholeAnswer::met;
  CHECK(given.title("certified").judged == met_provisional);
  CHECK(given.title("bright500").judged == met_provisional);
}

TEST_CASE("the verdict is confirmed only when every deciding leaf is") {
  Company given(edition_2024());
  given.pass_mandatory().group("checkups", 2).group("foundations", 1).group("measures", 4);
  CHECK(given.title("certified").judged == met);
  given.answer("evaluation.improve").recheck = true;
  CHECK(given.title("certified").judged == met_provisional);
}

TEST_CASE("a provisional item beyond the group's minimum leaves the verdict confirmed") {
  Company given(edition_2024());
  given.pass_mandatory().group("checkups", 2).group("foundations", 1).group("measures", 4);
  given.answer("work_life.measures") = {.id = Slug{"work_life.measures"}};
  given.record("work_life").whole = WholeAnswer::met;
  CHECK(given.title("certified").judged == met);
}

TEST_CASE("groups tell how many are met, confirmed and open") {
  Company given(edition_2024());
  given.pass("checkup_followup");
  given.record("checkup_rate").whole = WholeAnswer::met;
  const auto result = given.result();
  const auto* group = find_by_id(result.groups, Slug{"checkups"});
  REQUIRE(group != nullptr);
  CHECK(group->judged == met_provisional);
  CHECK(group->met == Count{2});
  CHECK(group->confirmed == Count{1});
  CHECK(group->undecided == Count{1});
  CHECK(group->size == Count{3});
}

TEST_CASE("ブライト500 needs 13 of 15 and the group minimums") {
  Company given(edition_2024());
  given.pass_mandatory().group("checkups", 3).group("foundations", 4).group("measures", 6);
  CHECK(given.title("bright500").judged == met);
  given.none("mental_health.measures");
  given.group("measures", 0).group("measures", 5);
  CHECK(given.title("bright500").judged.value != Value::met);
}

TEST_CASE("items known only as a whole are judged by the whole answer") {
  CHECK(whole({"m1", "m2", "o1"}).title("certified").judged == met_provisional);
  CHECK(whole({"m1", "o1"}).title("certified").judged.value == Value::not_met);
}

TEST_CASE("a title whose minimum is unknown is never 適合") {
  const auto title = whole({"m1", "m2", "o1", "o2"}).title("next");
  CHECK(title.judged.value == Value::undecided);
  CHECK(title.minimum_unknown);
  CHECK(whole({"m1", "m2"}).title("next").judged.value == Value::not_met);
}

TEST_CASE("regime: an item moved from mandatory into a choice, a minimum of its own") {
  auto given = whole({"m1", "o1"});
  given.assessment.regime = Slug{"tiny_rules"};
  CHECK(given.title("certified").judged == met_provisional);
  CHECK(given.title("next").judged == met_provisional);
  CHECK(given.title("bright500").judged.value == Value::not_met);
  CHECK(given.result().mandatory_size == Count{0});
}

TEST_CASE("regime for another size of company: a warning") {
  auto given = whole({});
  given.assessment.regime = Slug{"tiny_rules"};
  given.assessment.size_class = Slug{"small"};
  CHECK(given.found(certification_finding::regime_not_for_size));
}

TEST_CASE("a company too large for the division is warned") {
  auto given = whole({});
  given.assessment.size_class = Slug{"small"};
  CHECK_FALSE(given.found(certification_finding::too_large));
  given.sites[0].employees = Count{271};
  CHECK(given.found(certification_finding::too_large));
}

TEST_CASE("a planned application outside the edition's period is warned; empty means its last day") {
  auto given = whole({});
  CHECK(given.result().application == Date{2030, 10, 31});
  CHECK_FALSE(given.found(certification_finding::outside_period));
  given.assessment.application = Date{2030, 11, 1};
  CHECK(given.found(certification_finding::outside_period));
}

TEST_CASE("an assessment of another edition is an error") {
  auto given = whole({});
  given.assessment.edition = Slug{"2024"};
  CHECK(given.found(certification_finding::edition_mismatch));
}

TEST_CASE("readiness: n of m questions with a real choice, m one less without requested outreach") {
  Company given(edition_2024());
  CHECK(given.result().readiness->asked == Count{11});
  CHECK(given.result().readiness->answered == Count{0});
  const auto& outreach = *find_question(edition_2024(), Slug{"bright.requested"});
  for (const auto& option : outreach.options)
    given.answer("bright.requested").details.push_back({option.id, "", Count{0}});
  CHECK(given.result().readiness->asked == Count{10});
  CHECK(given.result().readiness->answered == Count{0});
  given.answer("bright.requested").details.front().count = Count{2};
  CHECK(given.result().readiness->asked == Count{11});
  CHECK(given.result().readiness->answered == Count{1});
}

TEST_CASE("readiness: 該当なし is no real choice; an address and a month are") {
  Company given(edition_2024());
  given.none("bright.channels");
  CHECK(given.result().readiness->answered == Count{0});
  given.answer("bright.url").text = "https://example.com/health";
  given.answer("bright.latest").month = Month{2024, 9};
  CHECK(given.result().readiness->answered == Count{2});
}

TEST_CASE("services help with open items only, the most helpful first") {
  Company given(edition_2024());
  given.pass("overwork");
  const auto helps = services_for_open_items(edition_2024(), given.result());
  REQUIRE_FALSE(helps.empty());
  CHECK(helps.front().items.size() == 8);
  for (const auto& help : helps)
    CHECK_FALSE(std::ranges::contains(help.items, Slug{"overwork"}));
}
