// The options of a question as boxes to tick, 該当なし as an answer of its own, その他 with its text, counts.
// No tick is not "no". Rule: certification.md, Evaluation, Answered.
#include <algorithm>

#include "core/base/find_by_id.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"
#include "ui/widgets/answer_box.h"

namespace sanpo::certification {
namespace {

void tick(const Scope& s, const Question& question, const Slug& option, bool on) {
  s.change_answer(question, [&](Answer& answer) {
    std::erase(answer.chosen, option);
    if (!on) return;
    answer.chosen.push_back(option);
    answer.none = false; // an option and 該当なし would contradict each other
  });
}

void say_none(const Scope& s, const Question& question, bool none) {
  s.change_answer(question, [&](Answer& answer) {
    answer.none = none;
    if (none) answer.chosen.clear();
  });
}

void detail_text(const Scope& s, const Question& question, const QuestionOption& option) {
  const Path field = s.answer_path(question.id) / "details" / option.id.value / "text";
  const bool missing = s.c.editor().text_of(field.text()).empty();
  std::string name(s.c.l(option.label));
  (name += s.c.words.marks().phrases) += s.c.t("field.option_detail.text"_text);
  bound_field(s.c, field,
              {.label = name,
               .hint = missing ? s.c.t("ui.certification.other_needs_text"_text) : std::string_view(),
               .placeholder = s.c.t("ui.certification.other_example"_text)});
}

void ticks(const Scope& s, const Question& question, const Answer& answer) {
  Ui& ui = s.c.ui;
  const Path path = s.answer_path(question.id);
  const Group group(ui, path / "chosen", Role::group, s.c.l(question.label));
  Slug part;
  for (const QuestionOption& option : question.options) {
    if (option.part != part) {
      part = option.part;
      if (const QuestionPart* const heads = find_by_id(question.parts, part))
        heading(ui, path / "part" / part.value, 4, s.c.l(heads->label), type::label_strong);
    }
    const bool on = std::ranges::contains(answer.chosen, option.id);
    if (answer_box(ui, path / "chosen" / option.id.value, s.c.l(option.label), on,
                   {.note = s.c.l(option.note)}))
      tick(s, question, option.id, !on);
    if (on && option.needs_text) detail_text(s, question, option);
  }
}

void choice(const Scope& s, const Question& question, const Answer& answer) {
  Ui& ui = s.c.ui;
  const Path path = s.answer_path(question.id) / "chosen";
  const Group group(ui, path, Role::radio_group, s.c.l(question.label));
  for (const QuestionOption& option : question.options) {
    const bool on = std::ranges::contains(answer.chosen, option.id);
    if (!answer_box(ui, path / option.id.value, s.c.l(option.label), on,
                    {.note = s.c.l(option.note), .one_of_several = true}))
      continue;
    s.change_answer(question, [&](Answer& changed) {
      changed.chosen.clear();
      changed.none = false;
      if (!on) changed.chosen.push_back(option.id); // pressed again: unanswered
    });
  }
}

void counts(const Scope& s, const Question& question) {
  const Path path = s.answer_path(question.id) / "details";
  const Group group(s.c.ui, path, Role::group, s.c.l(question.label));
  for (const QuestionOption& option : question.options) {
    bound_field(s.c, path / option.id.value / "count",
                {.label = s.c.l(option.label),
                 .hint = s.c.l(option.note),
                 .unit = s.c.t("ui.certification.times"_text),
                 .width = 200});
    if (option.needs_text) detail_text(s, question, option);
  }
}

} // namespace

void options(const Scope& s, const Question& question) {
  const Answer& answer = s.answer(question.id);
  if (question.kind == QuestionKind::counts)
    counts(s, question);
  else if (question.kind == QuestionKind::one)
    choice(s, question, answer);
  else
    ticks(s, question, answer);
  // Of many options 該当なし is always an answer; of one only where the edition offers it.
  if (question.kind == QuestionKind::one && !question.none) return;
  if (answer_box(s.c.ui, s.answer_path(question.id) / "none", s.c.t("field.answer.none"_text), answer.none,
                 {.note = s.c.t("help.answer.none"_text), .tone = Tone::error}))
    say_none(s, question, !answer.none);
}

} // namespace sanpo::certification
