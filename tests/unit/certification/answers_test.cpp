// What answers, disqualifiers and whole answers are worth. Rule: certification.md, Evaluation.
#include "core/certification/codes.h"
#include "support/certification.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

namespace finding = certification_finding;
namespace reason = certification_reason;

constexpr Judged met{Value::met, Value::met};
constexpr Judged met_provisional{Value::met, Value::undecided};
constexpr Judged not_met{Value::not_met, Value::not_met};
constexpr Judged not_met_provisional{Value::not_met, Value::undecided};
constexpr Judged undecided{};

Company company() { return Company(edition_2024()); }

bool has_reason(const ItemResult& item, std::string_view code) {
  return std::ranges::any_of(item.deciding, [&](const LeafResult& leaf) {
    return std::ranges::contains(leaf.reasons, code, &Reason::code);
  });
}

} // namespace

TEST_CASE("no tick is not 'no': 未確定 until 該当なし is ticked") {
  CHECK(company().item("infection").judged == undecided);
  CHECK(company().none("infection.measures").item("infection").judged == not_met);
}

TEST_CASE("該当なし beside a tick contradicts it: 未確定 with a finding") {
  auto given = company();
  given.pass("infection").none("infection.measures");
  CHECK(given.item("infection").judged == undecided);
  CHECK(given.found(finding::none_beside_options));
}

TEST_CASE("two options of a question for one contradict each other: 未確定 with a finding") {
  auto given = company();
  given.pass("data_provision");
  auto& chosen = given.answer("data_provision.state").chosen;
  chosen = {Slug{"provided"}, Slug{"nobody_40"}};
  CHECK(given.item("data_provision").judged == undecided);
  CHECK(given.found(finding::several_chosen));
}

TEST_CASE("その他 counts only with its text") {
  const Edition edition = decoded(R"({
    "id": "small", "name": {"ja": "小", "en": "Small"},
    "period": {"from": "2030-01-01", "to": "2030-12-31"}, "source": {"label": {"ja": "出典", "en": "Source"}},
    "groups": [], "titles": [],
    "items": [{"id": "a", "mandatory": true, "name": {"ja": "甲", "en": "A"}, "summary": {"ja": "甲", "en": "A"},
      "effort": 1, "lead_weeks": 1, "rule": {"count": "a.q", "at_least": 1},
      "questions": [{"id": "a.q", "kind": "many", "label": {"ja": "問", "en": "Q"},
        "options": [{"id": "other", "label": {"ja": "その他", "en": "Other"}, "needs_text": true}]}]}]})");
  Company given(edition);
  given.tick("a.q", {"other"});
  CHECK(given.item("a").judged == undecided);
  CHECK(has_reason(given.item("a"), reason::text_missing));
  given.answer("a.q").details.push_back({Slug{"other"}, "独自の取り組み", {}});
  CHECK(given.item("a").judged == met);
}

TEST_CASE("a whole answer is provisional, and detailed answers override it") {
  auto given = company();
  given.record("infection").whole = WholeAnswer::met;
  CHECK(given.item("infection").judged == met_provisional);
  CHECK(given.item("infection").from_whole);
  given.none("infection.measures");
  CHECK(given.item("infection").judged == not_met);
  CHECK_FALSE(given.item("infection").from_whole);
}

TEST_CASE("a whole answer stands while the questions leave the item open; わからない is 未確定") {
  auto given = company();
  given.record("overwork").whole = WholeAnswer::not_met;
  given.tick("overwork.measures", {"doctor"});
  CHECK(given.item("overwork").judged == not_met_provisional);
  given.record("overwork").whole = WholeAnswer::unknown;
  CHECK(given.item("overwork").judged == undecided);
}

TEST_CASE("an answer is provisional until its disqualifiers are looked at") {
  auto given = company();
  given.tick("exercise.measures",
             {find_question(edition_2024(), Slug{"exercise.measures"})->options[0].id.value});
  const auto before = given.item("exercise");
  CHECK(before.judged == met_provisional);
  CHECK(before.deciding.front().to_review.size() == 4);
  CHECK(given.review_all("exercise").item("exercise").judged == met);
}

TEST_CASE("items without disqualifiers are confirmed once their questions are answered") {
  auto given = company();
  given.tick("infection.measures",
             {find_question(edition_2024(), Slug{"infection.measures"})->options[0].id.value});
  CHECK(given.item("infection").judged == met);
}

TEST_CASE("not_counted: the ticked options it hits are ignored, another one is enough") {
  auto given = company();
  const auto& options = find_question(edition_2024(), Slug{"exercise.measures"})->options;
  const std::string first = options[0].id.value;
  given.tick("exercise.measures", {first, options[1].id.value});
  given.review("exercise.measures", "seminars", Applies::yes, {first}).review_all("exercise");
  CHECK(given.item("exercise").judged == met);
}

TEST_CASE("not_counted: when it hits every ticked option the question fails") {
  auto given = company();
  const std::string first = find_question(edition_2024(), Slug{"exercise.measures"})->options[0].id.value;
  given.tick("exercise.measures", {first});
  given.review("exercise.measures", "seminars", Applies::yes, {first});
  CHECK(given.item("exercise").judged == not_met);
  CHECK(has_reason(given.item("exercise"), reason::not_counted));
}

TEST_CASE("not_counted that applies to no named option settles nothing") {
  auto given = company();
  given.pass("exercise").review("exercise.measures", "seminars", Applies::yes);
  CHECK(given.item("exercise").judged == met_provisional);
}

TEST_CASE("knock_out fails the branch, not the other branch") {
  auto given = company();
  given.pass("guidance").review("guidance.chance", "employer_not_involved", Applies::yes);
  const auto open = given.item("guidance");
  CHECK(open.judged == undecided);
  given.tick("guidance.held", {"yes"}).review_all("guidance");
  CHECK(given.item("guidance").judged == met);
}

TEST_CASE("knock_out names the disqualifier") {
  auto given = company();
  given.pass("overwork").review("overwork.measures", "laxer_than_80", Applies::yes);
  const auto item = given.item("overwork");
  CHECK(item.judged == not_met);
  CHECK(item.deciding.front().knocked_out_by == std::vector{Slug{"laxer_than_80"}});
}

TEST_CASE("要再確認 makes an answer provisional, with a finding") {
  auto given = company();
  given.pass("infection");
  given.answer("infection.measures").recheck = true;
  CHECK(given.item("infection").judged == met_provisional);
  CHECK(given.found(finding::recheck));
}

TEST_CASE("guidance held: nobody needed it fails that branch") {
  auto given = company();
  given.tick("guidance.held", {"nobody_needed"}).none("guidance.chance");
  CHECK(given.item("guidance").judged == not_met);
}

TEST_CASE("education: less than monthly does not pass") {
  auto given = company();
  given.fail("education");
  given.answer("education.information_frequency") = {.id = Slug{"education.information_frequency"},
                                                     .chosen = {Slug{"less"}}};
  CHECK(given.item("education").judged == not_met);
}

TEST_CASE("education: training passes without passing it on when everyone attended") {
  auto given = company();
  given.pass("education");
  given.answer("education.everyone_attended").chosen = {Slug{"yes"}};
  given.answer("education.passing_on") = {.id = Slug{"education.passing_on"}};
  CHECK(given.item("education").judged == met);
  CHECK(std::ranges::contains(given.result().not_asked, Slug{"education.passing_on"}));
}

TEST_CASE("overwork: 80 hours in one month pass, more or an average do not") {
  auto given = company();
  given.pass("overwork");
  given.answer("overwork.threshold").number = Quantity{8'000};
  CHECK(given.item("overwork").judged == met);
  given.answer("overwork.threshold").number = Quantity{8'001};
  CHECK(given.item("overwork").judged == not_met);
  given.answer("overwork.threshold").number = Quantity{4'500};
  given.answer("overwork.basis").chosen = {Slug{"average"}};
  CHECK(given.item("overwork").judged == not_met);
}

TEST_CASE("compliance: a company without a site of 50 needs no stress check") {
  auto given = company();
  given.pass("compliance");
  given.answer("compliance.stress_check").chosen = {Slug{"no_such_site"}};
  CHECK(given.item("compliance").judged == met);
}

TEST_CASE("data provision: nobody of 40 or older passes") {
  CHECK(company().tick("data_provision.state", {"nobody_40"}).item("data_provision").judged == met);
}
