// See checkup_rate.h.
#include "core/certification/checkup_rate.h"

#include "core/certification/codes.h"

namespace sanpo {

namespace reason = certification_reason;
namespace finding = certification_finding;

namespace {

/// Below `small_below` people the rule of the missed ones *replaces* the rate. 100 % always passes.
LeafValue judge_figures(const RateRule& rule, Count people, Count examined) {
  const Count missed{people.value - examined.value};
  if (missed.value == 0) return leaf_value(Value::met, reason::everyone_examined, {{"people", people}});
  if (rule.small_below && people < *rule.small_below) {
    const Count allowed = rule.small_missed.value_or(Count{0});
    if (missed <= allowed)
      return leaf_value(Value::met, reason::small_reached, {{"people", people}, {"missed", missed}});
    return leaf_value(Value::not_met, reason::small_missed,
                      {{"people", people}, {"missed", missed}, {"allowed", allowed}});
  }
  const Percent rate{static_cast<std::int32_t>(examined.value * 1'000 / people.value)};
  const bool reached = examined.value * 1'000 >= std::int64_t{rule.at_least.tenths} * people.value;
  return leaf_value(reached ? Value::met : Value::not_met,
                    reached ? reason::rate_reached : reason::rate_missed,
                    {{"people", people}, {"missed", missed}, {"percent", rate}});
}

/// Without a number of exempt people nobody is taken as exempt, and only 適合 is certain: an exempt person
/// never makes the rate worse.
LeafValue judge_year(const JudgeContext& context, const RateRule& rule, const CheckupYear& year,
                     const std::string& place) {
  if (!year.eligible) return leaf_value(Value::undecided, reason::figures_missing);
  const Count exempt = year.exempt.value_or(Count{0});
  if (exempt > *year.eligible) {
    context.find(Severity::error, finding::too_many_exempt, place + "/exempt",
                 {{"exempt", exempt}, {"eligible", *year.eligible}});
    return leaf_value(Value::undecided, reason::figures_impossible);
  }
  const Count people{year.eligible->value - exempt.value};
  if (people.value == 0) {
    context.find(Severity::warning, finding::no_people_to_examine, place + "/eligible");
    return leaf_value(Value::undecided, reason::figures_impossible);
  }
  if (!year.examined) return leaf_value(Value::undecided, reason::figures_missing);
  if (*year.examined > people) {
    context.find(Severity::error, finding::too_many_examined, place + "/examined",
                 {{"examined", *year.examined}, {"people", people}});
    return leaf_value(Value::undecided, reason::figures_impossible);
  }
  LeafValue result = judge_figures(rule, people, *year.examined);
  if (result.judged.value == Value::not_met && !year.exempt)
    return leaf_value(Value::undecided, reason::figures_missing);
  return result;
}

} // namespace

LeafValue judge_rate(const JudgeContext& context, const RateRule& rule) {
  const Assessment& assessment = context.assessment;
  LeafValue latest = judge_year(context, rule, assessment.checkups_latest, "checkups_latest");
  if (!assessment.use_previous) return latest;
  const LeafValue previous = judge_year(context, rule, assessment.checkups_previous, "checkups_previous");
  const Judged years[] = {latest.judged, previous.judged};
  LeafValue result{at_least(1, years), {}};
  for (const auto position : deciding(1, years)) {
    const auto& reasons = position == 0 ? latest.reasons : previous.reasons;
    result.reasons.insert(result.reasons.end(), reasons.begin(), reasons.end());
  }
  return result;
}

} // namespace sanpo
