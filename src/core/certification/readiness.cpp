// See readiness.h.
#include "core/certification/readiness.h"

#include "core/base/find_by_id.h"
#include "core/certification/choices.h"
#include "core/certification/judge.h"

namespace sanpo {

namespace {

Count count_of(std::size_t number) { return {static_cast<std::int64_t>(number)}; }

bool has_real_answer(const Question& question, const Answer& answer) {
  switch (question.kind) {
  case QuestionKind::one:
  case QuestionKind::many:
  case QuestionKind::counts: return !answer.none && !complete_options(question, answer).empty();
  case QuestionKind::number: return answer.number.has_value();
  case QuestionKind::text:
  case QuestionKind::url: return !answer.text.empty();
  case QuestionKind::month: return answer.month.has_value();
  case QuestionKind::checkups:
  case QuestionKind::plans:
  case QuestionKind::smoking:
  case QuestionKind::officers: break;
  }
  return false;
}

} // namespace

bool is_asked(const JudgeContext& context, const Question& question, const std::vector<Question>& questions,
              const std::vector<Disqualifier>& disqualifiers) {
  return !question.asked_if ||
         judge(context, *question.asked_if, questions, disqualifiers).judged.value != Value::not_met;
}

ReadinessResult judge_readiness(const JudgeContext& context, const ReadinessForm& form) {
  ReadinessResult result{form.title, {}, {}, {}};
  for (const auto& question : form.questions) {
    ReadinessEntry entry{question.id,
                         is_asked(context, question, form.questions, {}),
                         false,
                         {},
                         count_of(question.options.size())};
    const Answer* answer = find_by_id(context.assessment.answers, question.id);
    if (entry.asked && answer) {
      entry.answered = has_real_answer(question, *answer);
      if (entry.answered) entry.chosen = count_of(complete_options(question, *answer).size());
    }
    if (entry.asked) ++result.asked.value;
    if (entry.answered) ++result.answered.value;
    result.entries.push_back(std::move(entry));
  }
  return result;
}

} // namespace sanpo
