// See choices.h.
#include "core/certification/choices.h"

#include <algorithm>
#include <format>

#include "core/base/find_by_id.h"
#include "core/certification/codes.h"

namespace sanpo {

namespace reason = certification_reason;
namespace finding = certification_finding;

namespace {

bool contains(const std::vector<Slug>& slugs, const Slug& slug) { return std::ranges::contains(slugs, slug); }

Count count_of(std::size_t number) { return {static_cast<std::int64_t>(number)}; }

std::string place_of(const Answer& answer) { return std::format("answers/{}", answer.id.value); }

bool is_ticked(const Question& question, const Answer& answer, const QuestionOption& option) {
  if (question.kind != QuestionKind::counts) return contains(answer.chosen, option.id);
  const auto* detail = find_by_id(answer.details, option.id);
  return detail && detail->count && detail->count->value > 0;
}

bool lacks_text(const Answer& answer, const QuestionOption& option) {
  if (!option.needs_text) return false;
  const auto* detail = find_by_id(answer.details, option.id);
  return !detail || detail->text.empty();
}

/// Every option has a count, and every count is 0: as explicit as 該当なし.
bool all_counts_zero(const Question& question, const Answer& answer) {
  return question.kind == QuestionKind::counts &&
         std::ranges::all_of(question.options, [&](const QuestionOption& option) {
           const auto* detail = find_by_id(answer.details, option.id);
           return detail && detail->count == Count{0};
         });
}

LeafValue contradiction(const JudgeContext& context, const Answer& answer, std::string_view code) {
  context.find(Severity::error, code, place_of(answer));
  return leaf_value(Value::undecided, reason::contradiction);
}

} // namespace

std::vector<Slug> complete_options(const Question& question, const Answer& answer) {
  std::vector<Slug> result;
  for (const auto& option : question.options)
    if (is_ticked(question, answer, option) && !lacks_text(answer, option)) result.push_back(option.id);
  return result;
}

LeafValue judge_chosen(const JudgeContext& context, const Question& question, const Answer& answer,
                       const std::vector<Slug>& in, const std::vector<Slug>& uncounted) {
  if (answer.none && !answer.chosen.empty())
    return contradiction(context, answer, finding::none_beside_options);
  if (answer.none) return leaf_value(Value::not_met, reason::none_applies);
  if (answer.chosen.size() > 1) return contradiction(context, answer, finding::several_chosen);
  if (answer.chosen.empty()) return leaf_value(Value::undecided, reason::unanswered);
  const Slug& chosen = answer.chosen.front();
  const auto* option = find_by_id(question.options, chosen);
  if (!option) return leaf_value(Value::undecided, reason::unanswered);
  if (!contains(in, chosen)) return leaf_value(Value::not_met, reason::failing_option);
  if (contains(uncounted, chosen))
    return leaf_value(Value::not_met, reason::not_counted, {{"options", Count{1}}});
  if (lacks_text(answer, *option)) return leaf_value(Value::undecided, reason::text_missing);
  return leaf_value(Value::met, reason::passing_option);
}

LeafValue judge_count(const JudgeContext& context, const Question& question, const Answer& answer,
                      const CountRule& rule, const std::vector<Slug>& uncounted) {
  std::size_t complete = 0;
  std::size_t without_text = 0;
  std::size_t dropped = 0;
  for (const auto& option : question.options) {
    if (!is_ticked(question, answer, option) || (!rule.in.empty() && !contains(rule.in, option.id))) continue;
    if (contains(uncounted, option.id))
      ++dropped;
    else if (lacks_text(answer, option))
      ++without_text;
    else
      ++complete;
  }
  const bool ticked = complete + without_text + dropped > 0 || !answer.chosen.empty();
  if (answer.none && ticked) return contradiction(context, answer, finding::none_beside_options);
  if (answer.none || all_counts_zero(question, answer))
    return leaf_value(Value::not_met, reason::none_applies);
  if (complete >= rule.at_least)
    return leaf_value(Value::met, reason::enough_chosen,
                      {{"chosen", count_of(complete)}, {"needed", count_of(rule.at_least)}});
  if (complete + without_text >= rule.at_least) return leaf_value(Value::undecided, reason::text_missing);
  if (dropped > 0) return leaf_value(Value::not_met, reason::not_counted, {{"options", count_of(dropped)}});
  if (!ticked) return leaf_value(Value::undecided, reason::unanswered);
  return leaf_value(Value::undecided, reason::too_few_chosen,
                    {{"chosen", count_of(complete)}, {"needed", count_of(rule.at_least)}});
}

LeafValue judge_number(const Answer& answer, const NumberRule& rule) {
  if (!answer.number)
    return answer.none ? leaf_value(Value::not_met, reason::none_applies)
                       : leaf_value(Value::undecided, reason::unanswered);
  const Quantity number = *answer.number;
  const bool within =
      (!rule.at_least || number >= *rule.at_least) && (!rule.at_most || number <= *rule.at_most);
  return within ? leaf_value(Value::met, reason::number_within, {{"number", number}})
                : leaf_value(Value::not_met, reason::number_beyond, {{"number", number}});
}

LeafValue judge_certificate(const JudgeContext& context, const Question& question, const Answer& answer,
                            const CertificateRule& rule) {
  const Insurer* insurer = find_by_id(context.edition.insurers, context.assessment.insurer);
  const auto need = insurer ? insurer->certificate : CertificateNeed::ask;
  if (need == CertificateNeed::none) return leaf_value(Value::met, reason::certificate_not_needed);
  if (answer.chosen.size() > 1) return contradiction(context, answer, finding::several_chosen);
  if (answer.chosen.empty() || !find_by_id(question.options, answer.chosen.front())) {
    if (need == CertificateNeed::ask)
      context.find(Severity::hint, finding::ask_insurer_certificate,
                   std::format("answers/{}", question.id.value));
    return leaf_value(Value::undecided, reason::certificate_open);
  }
  const Slug& chosen = answer.chosen.front();
  if (chosen == rule.obtained) return leaf_value(Value::met, reason::certificate_obtained);
  if (chosen != rule.not_required) return leaf_value(Value::not_met, reason::certificate_missing);
  if (need == CertificateNeed::required) {
    context.find(Severity::warning, finding::certificate_contradicts, place_of(answer));
    return leaf_value(Value::undecided, reason::certificate_open);
  }
  return leaf_value(Value::met, reason::certificate_not_needed);
}

} // namespace sanpo
