// The counts that the certification page gives, against the file of the edition 2024.
// Rule: certification.md, Evaluation (disqualifiers); Structure of edition 2024; What the tool gives.
#include <algorithm>
#include <map>
#include <numeric>
#include <string>

#include "support/certification.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

const CriterionItem& item(const std::string& id) {
  const auto* found = find_by_id(edition_2024().items, Slug{id});
  REQUIRE(found != nullptr);
  return *found;
}

std::size_t options(const std::string& question) {
  const auto* found = find_question(edition_2024(), Slug{question});
  REQUIRE(found != nullptr);
  return found->options.size();
}

} // namespace

TEST_CASE("edition 2024: 7 mandatory items, groups of 3, 4 and 8 with minimums 2, 1 and 4") {
  const auto& edition = edition_2024();
  CHECK(edition.id == Slug{"2024"});
  CHECK(std::ranges::count(edition.items, true, &CriterionItem::mandatory) == 7);
  REQUIRE(edition.groups.size() == 3);
  const std::int64_t minimums[] = {2, 1, 4};
  const std::int64_t sizes[] = {3, 4, 8};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(edition.groups[i].minimum == Count{minimums[i]});
    CHECK(std::ranges::count(edition.items, edition.groups[i].id, &CriterionItem::group) == sizes[i]);
  }
}

TEST_CASE("edition 2024: the optional items carry the numbers 1 to 15 in order") {
  int number = 0;
  for (const auto& one : edition_2024().items)
    if (!one.mandatory) CHECK(one.number == std::to_string(++number));
  CHECK(number == 15);
}

TEST_CASE("edition 2024: ブライト500 asks 13 of 15") {
  const auto* title = find_by_id(edition_2024().titles, Slug{"bright500"});
  REQUIRE(title != nullptr);
  CHECK(title->optional_minimum == Count{13});
  CHECK(title->ranked);
}

TEST_CASE("edition 2024: 65 disqualifiers, by item, as the page counts them") {
  const std::map<std::string, std::size_t> counts = {
      {"declaration", 7}, {"action_plan", 4},  {"checkup_followup", 2}, {"stress_check_small", 3},
      {"education", 5},   {"work_life", 3},    {"communication", 5},    {"treatment_balance", 3},
      {"guidance", 3},    {"diet", 8},         {"exercise", 4},         {"womens_health", 4},
      {"overwork", 8},    {"mental_health", 6}};
  std::size_t sum = 0;
  for (const auto& one : edition_2024().items) {
    CAPTURE(one.id.value);
    CHECK(one.disqualifiers.size() == (counts.contains(one.id.value) ? counts.at(one.id.value) : 0));
    sum += one.disqualifiers.size();
  }
  CHECK(sum == 65);
}

TEST_CASE("edition 2024: what knocks out") {
  const std::map<std::string, std::int64_t> counts = {{"declaration", 3},        {"action_plan", 4},
                                                      {"stress_check_small", 3}, {"guidance", 2},
                                                      {"overwork", 4},           {"mental_health", 1}};
  for (const auto& one : edition_2024().items) {
    CAPTURE(one.id.value);
    CHECK(std::ranges::count(one.disqualifiers, DisqualifierKind::knock_out, &Disqualifier::kind) ==
          (counts.contains(one.id.value) ? counts.at(one.id.value) : 0));
  }
}

TEST_CASE("edition 2024: what does not belong to an item: check-up follow-up 3, diet 2") {
  const auto entries = [](const std::string& id) {
    std::size_t sum = 0;
    for (const auto& list : item(id).not_here)
      sum += list.entries.size();
    return sum;
  };
  CHECK(entries("checkup_followup") == 3);
  CHECK(entries("diet") == 2);
}

TEST_CASE("edition 2024: number of options of each question") {
  const std::map<std::string, std::size_t> counts = {{"declaration.content", 3},
                                                     {"declaration.inside", 7},
                                                     {"declaration.outside", 6},
                                                     {"health_officer.activities", 8},
                                                     {"health_officer.qualifications", 14},
                                                     {"data_provision.state", 3},
                                                     {"action_plan.known_by", 9},
                                                     {"action_plan.plans", 10},
                                                     {"evaluation.evaluate", 4},
                                                     {"evaluation.improve", 4},
                                                     {"checkup_rate.reminders", 3},
                                                     {"checkup_followup.reexamination", 8},
                                                     {"checkup_followup.screening", 6},
                                                     {"education.training_method", 6},
                                                     {"education.training_theme", 11},
                                                     {"education.passing_on", 4},
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
                                                     {"smoking_rate.measures", 8}};
  for (const auto& [question, count] : counts) {
    CAPTURE(question);
    CHECK(options(question) == count);
  }
}

TEST_CASE("edition 2024: ブライト500's own questions, in the page's order") {
  const auto& questions = edition_2024().bright->questions;
  const std::size_t counts[] = {6, 4, 20, 10, 7, 17, 0, 5, 0, 5, 7};
  const std::size_t texts[] = {0, 0, 1, 0, 0, 3, 0, 0, 0, 1, 0};
  REQUIRE(questions.size() == std::size(counts));
  for (std::size_t i = 0; i < questions.size(); ++i) {
    CAPTURE(questions[i].id.value);
    CHECK(questions[i].options.size() == counts[i]);
    if (questions[i].kind != QuestionKind::counts)
      CHECK(std::ranges::count(questions[i].options, true, &QuestionOption::needs_text) ==
            static_cast<std::ptrdiff_t>(texts[i]));
  }
  CHECK(questions[2].parts.size() == 3);
  CHECK(questions[5].parts.size() == 3);
  CHECK_FALSE(questions[3].free_text.empty());
}

TEST_CASE("edition 2024: default effort and lead time") {
  const std::map<std::string, std::pair<int, int>> defaults = {
      {"declaration", {2, 8}},      {"health_officer", {1, 2}},
      {"data_provision", {1, 4}},   {"action_plan", {2, 6}},
      {"passive_smoking", {2, 8}},  {"evaluation", {1, 4}},
      {"compliance", {2, 8}},       {"checkup_rate", {3, 12}},
      {"checkup_followup", {1, 2}}, {"stress_check_small", {3, 12}},
      {"education", {2, 4}},        {"work_life", {2, 8}},
      {"communication", {1, 4}},    {"treatment_balance", {2, 8}},
      {"guidance", {2, 8}},         {"diet", {1, 4}},
      {"exercise", {1, 2}},         {"womens_health", {2, 4}},
      {"overwork", {1, 4}},         {"mental_health", {1, 4}},
      {"infection", {1, 2}},        {"smoking_rate", {1, 4}}};
  REQUIRE(defaults.size() == edition_2024().items.size());
  for (const auto& [id, default_] : defaults) {
    CAPTURE(id);
    CHECK(item(id).effort == Count{default_.first});
    CHECK(item(id).lead_weeks == Count{default_.second});
  }
  CHECK(item("declaration").certificate_lead_weeks == Count{26});
}

TEST_CASE("edition 2024: compliance has a source of its own") {
  CHECK(item("compliance").source.has_value());
  CHECK(std::ranges::count_if(edition_2024().items, [](const auto& one) { return one.source.has_value(); }) ==
        1);
}

TEST_CASE("edition 2024: which service helps with which item") {
  const std::map<std::string, std::vector<std::string>> helps = {
      {"physician_support",
       {"stress_check_small", "checkup_followup", "guidance", "overwork", "treatment_balance",
        "mental_health", "action_plan", "education", "compliance"}},
      {"interview.overwork", {"overwork"}},
      {"interview.stress", {"stress_check_small", "compliance"}},
      {"leave.manual", {"mental_health"}}};
  for (const auto& [service, items] : helps) {
    CAPTURE(service);
    const auto* found = find_by_id(edition_2024().services, Slug{service});
    REQUIRE(found != nullptr);
    std::vector<std::string> listed;
    for (const auto& one : found->items)
      listed.push_back(one.value);
    CHECK(std::ranges::is_permutation(listed, items));
  }
  CHECK(edition_2024().services.size() == 5);
  CHECK(edition_2024().services.back().items == std::vector{Slug{"education"}});
}
