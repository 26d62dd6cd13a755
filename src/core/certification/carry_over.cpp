// See carry_over.h.
#include "core/certification/carry_over.h"

#include <algorithm>

#include "core/base/find_by_id.h"

namespace sanpo {

namespace {

template <class Visit> void for_each_question(const Edition& edition, Visit visit) {
  for (const auto& item : edition.items)
    for (const auto& question : item.questions)
      visit(question);
  if (edition.bright)
    for (const auto& question : edition.bright->questions)
      visit(question);
}

/// Item by item: an answer to the whole means the same only when all its questions do.
bool asks_the_same(const CriterionItem* before, const CriterionItem* after) {
  return before && after &&
         std::ranges::equal(before->questions, after->questions, [](const Question& a, const Question& b) {
           return a.id == b.id && sanpo::asks_the_same(a, b);
         });
}

} // namespace

bool asks_the_same(const Question& before, const Question& after) {
  return before.kind == after.kind && before.revision == after.revision &&
         std::ranges::is_permutation(before.options, after.options, {}, &QuestionOption::id,
                                     &QuestionOption::id);
}

CarriedOver carry_over(const Assessment& assessment, const Edition& from, const Edition& to) {
  CarriedOver result{assessment, {}, {}, {}};
  result.assessment.edition = to.id;
  result.assessment.application.reset();
  result.assessment.regime = {};
  for (auto& record : result.assessment.items)
    if (!asks_the_same(find_by_id(from.items, record.id), find_by_id(to.items, record.id)))
      record.whole.reset();
  for (auto& answer : result.assessment.answers) {
    const Question* before = find_question(from, answer.id);
    const Question* after = find_question(to, answer.id);
    if (!after) {
      result.dropped.push_back(answer.id);
    } else if (!before || !asks_the_same(*before, *after)) {
      answer.recheck = true;
      result.to_recheck.push_back(answer.id);
    }
  }
  for_each_question(to, [&](const Question& question) {
    if (!find_question(from, question.id)) result.added.push_back(question.id);
  });
  return result;
}

} // namespace sanpo
