// Editions and assessments for the tests of the certification check: a company with two sites, and items
// answered so that they pass or fail, in detail and confirmed.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/find_by_id.h"
#include "core/base/site.h"
#include "core/catalogue/edition.h"
#include "core/certification/assessment.h"
#include "core/certification/evaluate.h"
#include "support/asset.h"

namespace sanpo::test {

inline Edition decoded(std::string_view bytes) {
  auto edition = decode_edition(bytes);
  if (!edition) FAIL(edition.error().pointer << ": expected " << edition.error().expected);
  return std::move(*edition);
}

inline const Edition& edition_2024() {
  static const Edition edition = decoded(fixtures::asset("editions/2024.json"));
  return edition;
}

/// A company and what it entered. Two sites of 30 people, each with somebody of its own.
struct Company {
  const Edition& edition;
  std::vector<Site> sites{{Id{"siteaaaaaaaa"}, "本社", Count{30}, {}, false},
                          {Id{"sitebbbbbbbb"}, "工場", Count{30}, {}, false}};
  std::vector<Person> people{{Id{"personaaaaaa"}, "青木", ""}, {Id{"personbbbbbb"}, "馬場", ""}};
  Assessment assessment;

  explicit Company(const Edition& of) : edition(of) {
    assessment.id = Id{"assessaaaaaa"};
    assessment.edition = edition.id;
  }

  [[nodiscard]] AssessmentResult result() const { return evaluate(assessment, sites, people, edition); }

  [[nodiscard]] ItemResult item(std::string_view id) const {
    const auto all = result();
    const auto* found = find_by_id(all.items, Slug{std::string{id}});
    REQUIRE(found != nullptr);
    return *found;
  }

  [[nodiscard]] TitleResult title(std::string_view id) const {
    const auto all = result();
    const auto* found = find_by_id(all.titles, Slug{std::string{id}});
    REQUIRE(found != nullptr);
    return *found;
  }

  [[nodiscard]] bool found(std::string_view code) const {
    return std::ranges::contains(result().findings, code, &Finding::code);
  }

  Answer& answer(std::string_view question) {
    const Slug id{std::string{question}};
    const auto known = std::ranges::find(assessment.answers, id, &Answer::id);
    if (known != assessment.answers.end()) return *known;
    return assessment.answers.emplace_back(Answer{.id = id});
  }

  ItemRecord& record(std::string_view item) {
    const Slug id{std::string{item}};
    const auto known = std::ranges::find(assessment.items, id, &ItemRecord::id);
    if (known != assessment.items.end()) return *known;
    return assessment.items.emplace_back(ItemRecord{.id = id});
  }

  SiteFacts& facts(const Site& site) {
    const auto known = std::ranges::find(assessment.sites, site.id, &SiteFacts::id);
    if (known != assessment.sites.end()) return *known;
    return assessment.sites.emplace_back(SiteFacts{.id = site.id});
  }

  Company& tick(std::string_view question, std::vector<std::string> options) {
    auto& given = answer(question);
    for (auto& option : options)
      given.chosen.push_back(Slug{std::move(option)});
    return *this;
  }

  Company& none(std::string_view question) {
    answer(question).none = true;
    return *this;
  }

  Company& review(std::string_view question, std::string_view disqualifier, Applies applies,
                  std::vector<std::string> hits = {}) {
    auto& reviews = answer(question).reviews;
    const Slug id{std::string{disqualifier}};
    const auto known = std::ranges::find(reviews, id, &DisqualifierReview::id);
    auto& one = known != reviews.end() ? *known : reviews.emplace_back(DisqualifierReview{.id = id});
    one.applies = applies;
    one.hits.clear();
    for (auto& hit : hits)
      one.hits.push_back(Slug{std::move(hit)});
    return *this;
  }

  /// どれも当てはまらない（確定）, for every question of the item.
  Company& review_all(std::string_view item_id) {
    const auto* criterion = find_by_id(edition.items, Slug{std::string{item_id}});
    REQUIRE(criterion != nullptr);
    for (const auto& disqualifier : criterion->disqualifiers)
      for (const auto& question : disqualifier.questions)
        if (!disqualifier.in_form && !find_by_id(answer(question.value).reviews, disqualifier.id))
          review(question.value, disqualifier.id.value, Applies::no);
    return *this;
  }

  /// Answers the item so that it is 適合, confirmed.
  Company& pass(std::string_view item_id) {
    const auto* criterion = find_by_id(edition.items, Slug{std::string{item_id}});
    REQUIRE(criterion != nullptr);
    REQUIRE(criterion->rule.has_value());
    satisfy(*criterion->rule);
    return review_all(item_id);
  }

  /// Answers the item so that it is 不適合, confirmed.
  Company& fail(std::string_view item_id) {
    const auto* criterion = find_by_id(edition.items, Slug{std::string{item_id}});
    REQUIRE(criterion != nullptr);
    REQUIRE(criterion->rule.has_value());
    refuse(*criterion->rule);
    return *this;
  }

  Company& pass_mandatory() {
    for (const auto& criterion : edition.items)
      if (criterion.mandatory) pass(criterion.id.value);
    return *this;
  }

  /// The first `n` items of the group pass, the others fail.
  Company& group(std::string_view id, int n) {
    for (const auto& criterion : edition.items) {
      if (criterion.group.value != id) continue;
      if (n-- > 0)
        pass(criterion.id.value);
      else
        fail(criterion.id.value);
    }
    return *this;
  }

  Company& checkups(std::int64_t eligible, std::int64_t exempt, std::int64_t examined) {
    assessment.checkups_latest = {Count{eligible}, Count{exempt}, Count{examined}};
    return *this;
  }

  Company& valid_plan() {
    const auto& plans =
        *find_by_id(find_by_id(edition.items, Slug{"action_plan"})->questions, Slug{"action_plan.plans"});
    assessment.plans.push_back({.id = Id{"planaaaaaaaa"},
                                .theme = plans.options.front().id,
                                .problem = "運動不足",
                                .indicator = "運動習慣のある人の割合",
                                .current = "20%",
                                .target = "３５％",
                                .responsible = people.front().id,
                                .deadline = Date{2999, 3, 31},
                                .state = PlanState::running,
                                .beyond_law = YesNo::yes,
                                .about_outcomes = YesNo::yes});
    return *this;
  }
private:
  void satisfy(const Rule& rule) {
    std::visit([this](const auto& form) { satisfy_form(form); }, rule.form);
  }
  void satisfy_form(const AtLeastRule& rule) {
    for (std::size_t i = 0; i < rule.n; ++i)
      satisfy(rule.of[i]);
  }
  void satisfy_form(const NotRule& rule) { refuse(rule.of.front()); }
  void satisfy_form(const IfRule& rule) {
    satisfy(rule.parts[0]);
    satisfy(rule.parts[1]);
  }
  void satisfy_form(const SiteBelowRule& rule) { satisfy(rule.then.front()); }
  void satisfy_form(const ChosenRule& rule) { answer(rule.question.value).chosen = {rule.in.front()}; }
  void satisfy_form(const CountRule& rule) {
    const auto* question = find_question(edition, rule.question);
    for (std::size_t i = 0; i < rule.at_least; ++i)
      answer(rule.question.value).chosen.push_back(question->options[i].id);
  }
  void satisfy_form(const NumberRule& rule) {
    answer(rule.question.value).number = rule.at_most ? rule.at_most : rule.at_least;
  }
  void satisfy_form(const RateRule&) { checkups(100, 0, 100); }
  void satisfy_form(const PlanRule&) { valid_plan(); }
  void satisfy_form(const SmokingRule&) {
    for (const auto& site : sites) {
      facts(site).facility = FacilityKind::second;
      facts(site).indoor = IndoorRule::no_smoking;
      facts(site).outdoor = OutdoorRule::no_outdoor_area;
    }
  }
  void satisfy_form(const OfficersRule&) {
    for (std::size_t i = 0; i < sites.size(); ++i)
      facts(sites[i]).officer = people[i].id;
  }
  void satisfy_form(const CertificateRule& rule) { answer(rule.question.value).chosen = {rule.obtained}; }

  void refuse(const Rule& rule) {
    std::visit([this](const auto& form) { refuse_form(form); }, rule.form);
  }
  void refuse_form(const AtLeastRule& rule) {
    for (const auto& part : rule.of)
      refuse(part);
  }
  void refuse_form(const NotRule& rule) { satisfy(rule.of.front()); }
  void refuse_form(const IfRule& rule) {
    satisfy(rule.parts[0]);
    refuse(rule.parts[1]);
  }
  void refuse_form(const SiteBelowRule& rule) { refuse(rule.then.front()); }
  void refuse_form(const ChosenRule& rule) {
    const auto* question = find_question(edition, rule.question);
    if (question->none) {
      none(rule.question.value);
      return;
    }
    for (const auto& option : question->options)
      if (!std::ranges::contains(rule.in, option.id)) answer(rule.question.value).chosen = {option.id};
  }
  void refuse_form(const CountRule& rule) { none(rule.question.value); }
  void refuse_form(const NumberRule& rule) {
    answer(rule.question.value).number = Quantity{rule.at_most->hundredths + 1};
  }
  void refuse_form(const RateRule&) { checkups(100, 0, 50); }
  void refuse_form(const PlanRule& rule) { none(rule.question.value); }
  void refuse_form(const SmokingRule&) {
    facts(sites.front()).facility = FacilityKind::second;
    facts(sites.front()).indoor = IndoorRule::other;
  }
  void refuse_form(const OfficersRule& rule) { none(rule.question.value); }
  void refuse_form(const CertificateRule& rule) {
    answer(rule.question.value).chosen = {Slug{"not_obtained"}};
  }
};

} // namespace sanpo::test
