// Answering more never turns 適合 or 不適合 around. Rule: certification.md, Evaluation, Verdict now.
// A step answers one question for the first time, with its disqualifiers looked at: looking at them later,
// and detail after a whole answer, override what was provisional.
#include <functional>
#include <random>

#include "support/certification.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

using Step = std::function<void(Company&)>;

class Answers {
public:
  Answers(const Edition& edition, unsigned seed) : edition_(edition), random_(seed) {}

  /// One step for each question and form, in random order, with random answers.
  std::vector<Step> steps() {
    std::vector<Step> all = figures();
    for (const auto& item : edition_.items)
      for (const auto& question : item.questions)
        if (auto answer = answer_to(item, question)) all.push_back(with_answer(std::move(*answer)));
    const Company company(edition_);
    for (std::size_t i = 0; i < company.sites.size(); ++i)
      site_steps(company, i, all);
    std::ranges::shuffle(all, random_);
    return all;
  }

  /// Looking at one disqualifier after another.
  std::vector<Step> reviews() {
    std::vector<Step> all;
    for (const auto& item : edition_.items)
      for (const auto& disqualifier : item.disqualifiers)
        for (const auto& question : disqualifier.questions)
          if (!disqualifier.in_form) {
            const auto applies = chance(4) ? Applies::yes : Applies::no;
            const auto* asked = find_by_id(item.questions, question);
            const auto hit = asked->options[below(asked->options.size())].id.value;
            all.push_back([=](Company& company) {
              company.review(question.value, disqualifier.id.value, applies, {hit});
            });
          }
    std::ranges::shuffle(all, random_);
    return all;
  }
private:
  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(std::size_t n) { return below(n) == 0; }

  static Step with_answer(Answer answer) {
    return [answer](Company& company) { company.answer(answer.id.value) = answer; };
  }

  std::optional<Answer> answer_to(const CriterionItem& item, const Question& question) {
    Answer answer{.id = question.id};
    if (question.kind == QuestionKind::one) {
      answer.chosen = {question.options[below(question.options.size())].id};
    } else if (question.kind == QuestionKind::many) {
      for (const auto& option : question.options)
        if (chance(3)) answer.chosen.push_back(option.id);
      answer.none = answer.chosen.empty();
    } else if (question.kind == QuestionKind::number) {
      answer.number = Quantity{static_cast<std::int64_t>(7'900 + below(200))};
    } else {
      return std::nullopt;
    }
    for (const auto& disqualifier : item.disqualifiers)
      if (std::ranges::contains(disqualifier.questions, question.id) && chance(2)) {
        answer.reviews.push_back({disqualifier.id, chance(5) ? Applies::yes : Applies::no, {}});
        if (!answer.chosen.empty()) answer.reviews.back().hits = {answer.chosen.front()};
      }
    return answer;
  }

  std::vector<Step> figures() {
    const auto eligible = static_cast<std::int64_t>(2 + below(60));
    const auto exempt = static_cast<std::int64_t>(below(2));
    const auto examined = eligible - exempt - static_cast<std::int64_t>(below(2));
    std::vector<Step> all;
    all.push_back([=](Company& c) { c.assessment.checkups_latest.eligible = Count{eligible}; });
    all.push_back([=](Company& c) { c.assessment.checkups_latest.exempt = Count{exempt}; });
    all.push_back([=](Company& c) { c.assessment.checkups_latest.examined = Count{examined}; });
    const auto state = static_cast<PlanState>(below(4));
    all.push_back([=](Company& c) { c.valid_plan().assessment.plans.front().state = state; });
    return all;
  }

  void site_steps(const Company& company, std::size_t i, std::vector<Step>& all) {
    const auto facility = static_cast<FacilityKind>(below(2));
    const auto indoor = static_cast<IndoorRule>(below(3));
    const auto outdoor = static_cast<OutdoorRule>(below(4));
    const Id officer = company.people[below(2)].id;
    all.push_back([=](Company& c) { c.facts(c.sites[i]).facility = facility; });
    all.push_back([=](Company& c) { c.facts(c.sites[i]).indoor = indoor; });
    all.push_back([=](Company& c) { c.facts(c.sites[i]).outdoor = outdoor; });
    all.push_back([=](Company& c) { c.facts(c.sites[i]).officer = officer; });
  }

  const Edition& edition_;
  std::mt19937 random_;
};

/// Is there a value that turned around? `axis`: of all answers, or of the confirmed ones.
bool turned(const AssessmentResult& before, const AssessmentResult& after, Value Judged::* axis) {
  const auto is_turned = [&](const auto& earlier, const auto& later) {
    for (std::size_t i = 0; i < earlier.size(); ++i)
      if (earlier[i].judged.*axis != Value::undecided && earlier[i].judged.*axis != later[i].judged.*axis)
        return true;
    return false;
  };
  return is_turned(before.items, after.items) || is_turned(before.groups, after.groups) ||
         is_turned(before.titles, after.titles);
}

} // namespace

TEST_CASE("answering more never turns 適合 or 不適合 around") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Company company(edition_2024());
    auto before = company.result();
    for (const auto& step : Answers(edition_2024(), seed).steps()) {
      step(company);
      auto after = company.result();
      REQUIRE_FALSE(turned(before, after, &Judged::value));
      before = std::move(after);
    }
  }
}

TEST_CASE("looking at disqualifiers never turns a confirmed value around, and whole answers none at all") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Company company(edition_2024());
    for (const auto& item : edition_2024().items)
      company.record(item.id.value).whole = seed % 2 == 0 ? WholeAnswer::met : WholeAnswer::not_met;
    auto answers = Answers(edition_2024(), seed);
    for (const auto& step : answers.steps())
      step(company);
    for (auto& answer : company.assessment.answers)
      answer.reviews.clear();
    auto before = company.result();
    for (const auto& step : answers.reviews()) {
      step(company);
      auto after = company.result();
      REQUIRE_FALSE(turned(before, after, &Judged::firm));
      before = std::move(after);
    }
  }
}
