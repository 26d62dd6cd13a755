// Edition 2024 as shipped, counted against the original and certification.md: nothing is left out.
// What its rules decide is left to the tests of core/certification.
// Rule: certification.md, Structure of edition 2024; The original holds 65 disqualifiers.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/find_by_id.h"
#include "core/catalogue/edition.h"
#include "support/asset.h"

using namespace sanpo;

namespace {

const Edition& edition() {
  static const Edition shipped = [] {
    auto decoded = decode_edition(fixtures::asset("editions/2024.json"));
    REQUIRE_MESSAGE(decoded.has_value(),
                    (decoded ? "" : decoded.error().pointer + ": " + decoded.error().expected));
    return *decoded;
  }();
  return shipped;
}

const CriterionItem& item(std::string_view id) {
  const auto* found = find_by_id(edition().items, Slug{std::string(id)});
  REQUIRE_MESSAGE(found, id);
  return *found;
}

using Names = std::vector<std::string>;

/// Items of a group in their order; an empty group stands for the mandatory ones.
Names items_of(std::string_view group) {
  Names names;
  for (const auto& one : edition().items)
    if (one.group.value == group) names.push_back(one.id.value);
  return names;
}

std::string key(const CriterionItem& item, const Disqualifier& one) {
  return item.id.value + "." + one.id.value;
}

} // namespace

TEST_CASE("Edition 2024: seven mandatory items and fifteen in three groups") {
  CHECK(items_of("") == Names{"declaration", "health_officer", "data_provision", "action_plan",
                              "passive_smoking", "evaluation", "compliance"});
  CHECK(items_of("checkups") == Names{"checkup_rate", "checkup_followup", "stress_check_small"});
  CHECK(items_of("foundations") == Names{"education", "work_life", "communication", "treatment_balance"});
  CHECK(items_of("measures") == Names{"guidance", "diet", "exercise", "womens_health", "overwork",
                                      "mental_health", "infection", "smoking_rate"});
  std::vector<std::int64_t> minimums;
  for (const auto& group : edition().groups)
    minimums.push_back(group.minimum.value);
  CHECK(minimums == std::vector<std::int64_t>{2, 1, 4});
}

TEST_CASE("Edition 2024: the fifteen optional items carry the numbers 1 to 15") {
  int number = 0;
  for (const auto& one : edition().items)
    if (!one.mandatory) CHECK(one.number == std::to_string(++number));
  CHECK(number == 15);
}

TEST_CASE("Edition 2024: ブライト500 asks for 13 optional items and ranks the applicants") {
  REQUIRE(edition().titles.size() == 2);
  CHECK_FALSE(edition().titles[0].optional_minimum.has_value());
  CHECK(edition().titles[1].optional_minimum == Count{13});
  CHECK(edition().titles[1].ranked);
}

TEST_CASE("Edition 2024: compliance is not in the original and names its own source") {
  for (const auto& one : edition().items)
    CHECK(one.source.has_value() == (one.id.value == "compliance"));
}

TEST_CASE("Edition 2024: every question offers as many options as the original") {
  // Yes/no questions, which this product adds, are left out.
  const std::map<std::string, std::size_t> options{
      {"declaration.content", 3},
      {"declaration.inside", 7},
      {"declaration.outside", 6},
      {"health_officer.activities", 8},
      {"health_officer.qualifications", 14},
      {"data_provision.state", 3},
      {"action_plan.known_by", 9},
      {"action_plan.plans", 10},
      {"checkup_rate.reminders", 3},
      {"checkup_followup.reexamination", 8},
      {"checkup_followup.screening", 6},
      {"education.training_method", 6},
      {"education.training_theme", 11},
      {"education.passing_on", 4},
      {"education.information_frequency", 2},
      {"education.information_theme", 11},
      {"work_life.measures", 12},
      {"communication.measures", 7},
      {"treatment_balance.measures", 11},
      {"guidance.chance", 8},
      {"diet.measures", 6},
      {"exercise.measures", 13},
      {"womens_health.measures", 15},
      {"overwork.measures", 9},
      {"mental_health.measures", 9},
      {"infection.measures", 11},
      {"smoking_rate.measures", 8},
      {"evaluation.evaluate", 4},
      {"evaluation.improve", 4},
      {"bright.management", 6},
      {"bright.evaluated", 4},
      {"bright.evaluation_detail", 4 + 8 + 8},
      {"bright.theme", 10},
      {"bright.channels", 7},
      {"bright.published_content", 6 + 6 + 5},
      {"bright.frequency", 5},
      {"bright.requested", 5},
      {"bright.requested_content", 7},
  };
  for (const auto& [id, count] : options) {
    CAPTURE(id);
    const Question* question = find_question(edition(), Slug{id});
    REQUIRE(question);
    CHECK(question->options.size() == count);
  }
  REQUIRE(edition().bright);
  CHECK(edition().bright->questions.size() == 11);
}

TEST_CASE("Edition 2024: 65 disqualifiers, as many for each item as in the original") {
  const std::map<std::string, std::size_t> expected{
      {"declaration", 7}, {"action_plan", 4},  {"checkup_followup", 2}, {"stress_check_small", 3},
      {"education", 5},   {"work_life", 3},    {"communication", 5},    {"treatment_balance", 3},
      {"guidance", 3},    {"diet", 8},         {"exercise", 4},         {"womens_health", 4},
      {"overwork", 8},    {"mental_health", 6}};
  std::size_t total = 0;
  for (const auto& one : edition().items) {
    CAPTURE(one.id.value);
    const auto counted = expected.find(one.id.value);
    CHECK(one.disqualifiers.size() == (counted == expected.end() ? 0 : counted->second));
    total += one.disqualifiers.size();
  }
  CHECK(total == 65);
}

TEST_CASE("Edition 2024: only these disqualifiers knock out, all others are not counted") {
  const std::set<std::string> expected{"declaration.without_insurer",
                                       "declaration.single_disease_test",
                                       "declaration.only_planned",
                                       "action_plan.legal_minimum",
                                       "action_plan.facility_or_system",
                                       "action_plan.not_numeric",
                                       "action_plan.ended",
                                       "stress_check_small.no_professional",
                                       "stress_check_small.no_interview_system",
                                       "stress_check_small.employer_sees_results",
                                       "guidance.employer_not_involved",
                                       "guidance.somebody_else",
                                       "overwork.laxer_than_80",
                                       "overwork.only_on_request",
                                       "overwork.referred_each_time",
                                       "overwork.prevention_only",
                                       "mental_health.referral_case_by_case"};
  std::set<std::string> found;
  for (const auto& one : edition().items)
    for (const auto& disqualifier : one.disqualifiers)
      if (disqualifier.kind == DisqualifierKind::knock_out) found.insert(key(one, disqualifier));
  CHECK(found == expected);
}

TEST_CASE("Edition 2024: the plan's disqualifiers are answered in its own form, no others") {
  for (const auto& one : edition().items)
    for (const auto& disqualifier : one.disqualifiers) {
      CAPTURE(key(one, disqualifier));
      CHECK(disqualifier.in_form == (one.id.value == "action_plan"));
    }
}

TEST_CASE("Edition 2024: what does not belong to 受診勧奨 (3) and 食生活 (2)") {
  for (const auto& one : edition().items) {
    std::size_t entries = 0;
    for (const auto& list : one.not_here)
      entries += list.entries.size();
    CAPTURE(one.id.value);
    CHECK(entries == (one.id.value == "checkup_followup" ? 3 : one.id.value == "diet" ? 2 : 0));
  }
}

TEST_CASE("Edition 2024: その他 needs its text, nothing else does") {
  std::set<std::string> found;
  const auto note = [&](const std::vector<Question>& questions) {
    for (const auto& question : questions)
      for (const auto& option : question.options)
        if (option.needs_text) found.insert(question.id.value + "." + option.id.value);
  };
  for (const auto& one : edition().items)
    note(one.questions);
  note(edition().bright->questions);
  CHECK(found == std::set<std::string>{
                     "health_officer.qualifications.other", "bright.evaluation_detail.other",
                     "bright.published_content.strategy_other", "bright.published_content.activities_other",
                     "bright.published_content.effects_other", "bright.requested.other"});
}

TEST_CASE("Edition 2024: effort and lead time as the table of defaults has them") {
  struct Default {
    std::string_view id;
    int effort;
    int weeks;
  };
  constexpr Default defaults[] = {{"declaration", 2, 8},      {"health_officer", 1, 2},
                                  {"data_provision", 1, 4},   {"action_plan", 2, 6},
                                  {"passive_smoking", 2, 8},  {"evaluation", 1, 4},
                                  {"compliance", 2, 8},       {"checkup_rate", 3, 12},
                                  {"checkup_followup", 1, 2}, {"stress_check_small", 3, 12},
                                  {"education", 2, 4},        {"work_life", 2, 8},
                                  {"communication", 1, 4},    {"treatment_balance", 2, 8},
                                  {"guidance", 2, 8},         {"diet", 1, 4},
                                  {"exercise", 1, 2},         {"womens_health", 2, 4},
                                  {"overwork", 1, 4},         {"mental_health", 1, 4},
                                  {"infection", 1, 2},        {"smoking_rate", 1, 4}};
  CHECK(std::size(defaults) == edition().items.size());
  for (const auto& expected : defaults) {
    CAPTURE(expected.id);
    CHECK(item(expected.id).effort == Count{expected.effort});
    CHECK(item(expected.id).lead_weeks == Count{expected.weeks});
  }
  CHECK(item("declaration").certificate_lead_weeks == Count{26});
}

TEST_CASE("Edition 2024: which service helps which item") {
  const std::map<std::string, Names> expected{
      {"physician_support",
       {"stress_check_small", "checkup_followup", "guidance", "overwork", "treatment_balance",
        "mental_health", "action_plan", "education", "compliance"}},
      {"interview.overwork", {"overwork"}},
      {"interview.stress", {"stress_check_small", "compliance"}},
      {"leave.manual", {"mental_health"}},
      {"leave.option.training", {"education"}}};
  std::map<std::string, Names> found;
  for (const auto& service : edition().services)
    for (const auto& one : service.items)
      found[service.id.value].push_back(one.value);
  CHECK(found == expected);
}

TEST_CASE("Edition 2024: it says how sure it is, who decides, and whose trademark 健康経営 is") {
  CHECK(edition().certainty.ja == "版は文書に明記なし（2024と推定）");
  CHECK(edition().source.url == "https://kenko-keiei.jp/");
  CHECK(edition().trademark.ja.find("登録商標") != std::string::npos);
}
