// See judge.h.
#include "core/certification/judge.h"

#include <algorithm>
#include <format>

#include "core/base/check.h"
#include "core/base/find_by_id.h"
#include "core/certification/action_plan.h"
#include "core/certification/checkup_rate.h"
#include "core/certification/choices.h"
#include "core/certification/codes.h"
#include "core/certification/sites.h"

namespace sanpo {

namespace reason = certification_reason;
namespace finding = certification_finding;

void JudgeContext::find(Severity severity, std::string_view code, const std::string& place,
                        std::vector<std::pair<std::string, Argument>> arguments) const {
  Finding found{severity, std::string{code}, std::format("assessments/{}/{}", assessment.id.value, place),
                std::move(arguments)};
  if (!std::ranges::contains(findings, found)) findings.push_back(std::move(found));
}

namespace {

/// What the reviews of a question's disqualifiers say.
struct Reviewed {
  std::vector<Slug> knocked_out_by;
  std::vector<Slug> open;      ///< not looked at, or said to apply without saying to which option
  std::vector<Slug> uncounted; ///< options
};

class Judge {
public:
  Judge(const JudgeContext& context, const std::vector<Question>& questions,
        const std::vector<Disqualifier>& disqualifiers)
      : context_(context), questions_(questions), disqualifiers_(disqualifiers) {}

  [[nodiscard]] JudgedRule operator()(const Rule& rule) const { return std::visit(*this, rule.form); }

  [[nodiscard]] JudgedRule operator()(const AtLeastRule& rule) const {
    std::vector<JudgedRule> parts;
    for (const auto& part : rule.of)
      parts.push_back((*this)(part));
    return combined(rule.n, std::move(parts));
  }

  [[nodiscard]] JudgedRule operator()(const NotRule& rule) const {
    JudgedRule result = (*this)(rule.of.front());
    result.judged = opposite(result.judged);
    return result;
  }

  [[nodiscard]] JudgedRule operator()(const IfRule& rule) const {
    JudgedRule condition = (*this)(rule.parts[0]);
    condition.judged = opposite(condition.judged);
    return combined(1, {std::move(condition), (*this)(rule.parts[1])});
  }

  [[nodiscard]] JudgedRule operator()(const SiteBelowRule& rule) const {
    JudgedRule result = (*this)(rule.then.front());
    if (!no_site_below(context_, rule.below)) return result;
    context_.find(Severity::warning, finding::no_small_site, "sites", {{"below", rule.below}});
    const Reason reason{std::string{reason::no_small_site}, {{"below", rule.below}}};
    for (auto& leaf : result.deciding) {
      leaf.judged = {};
      leaf.reasons = {reason};
    }
    result.judged = {};
    return result;
  }

  [[nodiscard]] JudgedRule operator()(const ChosenRule& rule) const {
    const auto [question, answer, reviewed] = look_up(rule.question);
    return leaf(*question, *answer, reviewed,
                judge_chosen(context_, *question, *answer, rule.in, reviewed.uncounted));
  }

  [[nodiscard]] JudgedRule operator()(const CountRule& rule) const {
    const auto [question, answer, reviewed] = look_up(rule.question);
    return leaf(*question, *answer, reviewed,
                judge_count(context_, *question, *answer, rule, reviewed.uncounted));
  }

  [[nodiscard]] JudgedRule operator()(const NumberRule& rule) const {
    const auto [question, answer, reviewed] = look_up(rule.question);
    return leaf(*question, *answer, reviewed, judge_number(*answer, rule));
  }

  [[nodiscard]] JudgedRule operator()(const RateRule& rule) const {
    const auto [question, answer, reviewed] = look_up(rule.question);
    return leaf(*question, *answer, reviewed, judge_rate(context_, rule));
  }

  [[nodiscard]] JudgedRule operator()(const PlanRule& rule) const {
    const auto [question, answer, reviewed] = look_up(rule.question);
    return leaf(*question, *answer, reviewed, judge_plans(context_, *question, *answer));
  }

  [[nodiscard]] JudgedRule operator()(const SmokingRule& rule) const {
    const auto [question, answer, reviewed] = look_up(rule.question);
    return leaf(*question, *answer, reviewed, judge_smoking(context_));
  }

  [[nodiscard]] JudgedRule operator()(const OfficersRule& rule) const {
    const auto [question, answer, reviewed] = look_up(rule.question);
    return leaf(*question, *answer, reviewed, judge_officers(context_, *answer));
  }

  [[nodiscard]] JudgedRule operator()(const CertificateRule& rule) const {
    const auto [question, answer, reviewed] = look_up(rule.question);
    return leaf(*question, *answer, reviewed, judge_certificate(context_, *question, *answer, rule));
  }
private:
  struct LookedUp {
    const Question* question;
    const Answer* answer;
    Reviewed reviewed;
  };

  static JudgedRule combined(std::size_t n, std::vector<JudgedRule> parts) {
    std::vector<Judged> judged;
    for (const auto& part : parts)
      judged.push_back(part.judged);
    JudgedRule result{at_least(n, judged), {}};
    for (const auto position : deciding(n, judged))
      for (auto& leaf : parts[position].deciding)
        add_leaf(result.deciding, std::move(leaf));
    return result;
  }

  /// A question that two branches look at is listed once, with the reasons of both.
  static void add_leaf(std::vector<LeafResult>& leaves, LeafResult leaf) {
    const auto known = std::ranges::find(leaves, leaf.question, &LeafResult::question);
    if (known == leaves.end()) {
      leaves.push_back(std::move(leaf));
      return;
    }
    for (auto& reason : leaf.reasons)
      if (!std::ranges::contains(known->reasons, reason)) known->reasons.push_back(std::move(reason));
  }

  [[nodiscard]] LookedUp look_up(const Slug& id) const {
    static const Answer unanswered;
    const Question* question = find_by_id(questions_, id);
    SANPO_CHECK(question != nullptr); // decode_edition refuses a rule that names another one
    const Answer* answer = find_by_id(context_.assessment.answers, id);
    return {question, answer ? answer : &unanswered, reviewed(id, answer ? *answer : unanswered)};
  }

  [[nodiscard]] Reviewed reviewed(const Slug& question, const Answer& answer) const {
    Reviewed result;
    for (const auto& disqualifier : disqualifiers_) {
      if (disqualifier.in_form || !std::ranges::contains(disqualifier.questions, question)) continue;
      const auto* review = find_by_id(answer.reviews, disqualifier.id);
      const bool counts_less = disqualifier.kind == DisqualifierKind::not_counted;
      if (!review || !review->applies ||
          (*review->applies == Applies::yes && counts_less && review->hits.empty()))
        result.open.push_back(disqualifier.id);
      else if (*review->applies == Applies::yes && counts_less)
        result.uncounted.insert(result.uncounted.end(), review->hits.begin(), review->hits.end());
      else if (*review->applies == Applies::yes)
        result.knocked_out_by.push_back(disqualifier.id);
    }
    return result;
  }

  [[nodiscard]] static JudgedRule leaf(const Question& question, const Answer& answer,
                                       const Reviewed& reviewed, LeafValue value) {
    LeafResult result{question.id, value.judged, std::move(value.reasons), reviewed.knocked_out_by, {}};
    if (!reviewed.knocked_out_by.empty()) {
      result.judged = Judged::of(Value::not_met, Firmness::confirmed);
      result.reasons = {{std::string{reason::knocked_out}, {}}};
    } else if (result.judged.value == Value::met && !reviewed.open.empty()) {
      result.judged.firm = Value::undecided;
      result.to_review = reviewed.open;
      result.reasons.push_back({std::string{reason::not_reviewed},
                                {{"open", Count{static_cast<std::int64_t>(reviewed.open.size())}}}});
    }
    if (answer.recheck) {
      result.judged.firm = Value::undecided;
      result.reasons.push_back({std::string{reason::to_recheck}, {}});
    }
    const Judged judged = result.judged;
    return {judged, {std::move(result)}};
  }

  const JudgeContext& context_;
  const std::vector<Question>& questions_;
  const std::vector<Disqualifier>& disqualifiers_;
};

} // namespace

JudgedRule judge(const JudgeContext& context, const Rule& rule, const std::vector<Question>& questions,
                 const std::vector<Disqualifier>& disqualifiers) {
  return Judge(context, questions, disqualifiers)(rule);
}

} // namespace sanpo
