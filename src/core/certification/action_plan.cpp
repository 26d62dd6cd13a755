// See action_plan.h.
#include "core/certification/action_plan.h"

#include <algorithm>

#include "core/base/entry.h"
#include "core/base/find_by_id.h"
#include "core/certification/codes.h"

namespace sanpo {

namespace reason = certification_reason;

namespace {

bool is_text_without_figure(std::string_view text) { return !text.empty() && !states_figure(text); }

bool is_incomplete(const JudgeContext& context, const Question& question, const ActionPlan& plan) {
  const bool known_person = std::ranges::contains(context.people, plan.responsible, &Person::id);
  return !find_by_id(question.options, plan.theme) || plan.current.empty() || plan.target.empty() ||
         !known_person || !plan.deadline || !plan.state;
}

/// What speaks against the plan first, then what is missing, then what nobody has confirmed.
LeafValue judge_plan(const JudgeContext& context, const Question& question, const ActionPlan& plan) {
  const std::pair<std::string, Argument> name{"plan", plan.indicator.empty() ? plan.problem : plan.indicator};
  if (plan.state == PlanState::ended || plan.state == PlanState::suspended)
    return leaf_value(Value::not_met, reason::plan_ended, {name});
  if (is_text_without_figure(plan.current) || is_text_without_figure(plan.target))
    return leaf_value(Value::not_met, reason::plan_not_numeric, {name});
  if (plan.deadline && *plan.deadline < context.application)
    return leaf_value(Value::not_met, reason::plan_too_early,
                      {name, {"deadline", *plan.deadline}, {"date", context.application}});
  if (plan.beyond_law == YesNo::no) return leaf_value(Value::not_met, reason::plan_legal_minimum, {name});
  if (plan.about_outcomes == YesNo::no) return leaf_value(Value::not_met, reason::plan_facility, {name});
  if (is_incomplete(context, question, plan))
    return leaf_value(Value::undecided, reason::plan_incomplete, {name});
  if (!plan.beyond_law || !plan.about_outcomes) {
    LeafValue result = leaf_value(Value::met, reason::plan_to_confirm, {name});
    result.judged = Judged::of(Value::met, Firmness::provisional);
    return result;
  }
  return leaf_value(Value::met, reason::plan_valid, {name});
}

} // namespace

bool states_figure(std::string_view text) {
  return std::ranges::any_of(fold_for_numbers(text), [](char c) { return c >= '0' && c <= '9'; });
}

LeafValue judge_plans(const JudgeContext& context, const Question& question, const Answer& answer) {
  const auto& plans = context.assessment.plans;
  if (plans.empty())
    return answer.none ? leaf_value(Value::not_met, reason::none_applies)
                       : leaf_value(Value::undecided, reason::unanswered);
  std::vector<LeafValue> values;
  std::vector<Judged> judged;
  for (const auto& plan : plans) {
    values.push_back(judge_plan(context, question, plan));
    judged.push_back(values.back().judged);
  }
  LeafValue result{at_least(1, judged), {}};
  for (const auto position : deciding(1, judged))
    result.reasons.insert(result.reasons.end(), values[position].reasons.begin(),
                          values[position].reasons.end());
  return result;
}

} // namespace sanpo
