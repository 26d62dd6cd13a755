// The options of a question as boxes to tick, 該当なし as an answer of its own, その他 with its text, counts.
// No tick is not "no". Rule: certification.md, Evaluation, Answered.
#include <algorithm>

#include "core/base/find_by_id.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"
#include "ui/widgets/choice_list.h"

namespace sanpo::certification {
namespace {

std::string option_name(const Scope& s, const QuestionOption& option) {
  std::string name(s.c.l(option.label));
  if (!option.note.empty()) name.append("\n").append(s.c.l(option.note));
  return name;
}

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
  bound_field(s.c, field,
              {.hint = missing ? s.c.t(Text::ui_certification_other_needs_text) : std::string_view(),
               .placeholder = s.c.t(Text::ui_certification_other_example)});
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
    if (checkbox(ui, path / "chosen" / option.id.value, option_name(s, option), on, {}, true))
      tick(s, question, option.id, !on);
    if (on && option.needs_text) detail_text(s, question, option);
  }
}

void choice(const Scope& s, const Question& question, const Answer& answer) {
  const Path path = s.answer_path(question.id) / "chosen";
  std::vector<std::string> names;
  for (const QuestionOption& option : question.options)
    names.push_back(option_name(s, option));
  std::vector<Option> options;
  std::size_t chosen = names.size();
  for (std::size_t i = 0; i < names.size(); ++i) {
    options.push_back({question.options[i].id.value, names[i]});
    if (std::ranges::contains(answer.chosen, question.options[i].id)) chosen = i;
  }
  const auto picked = choice_list(s.c.ui, path, s.c.l(question.label), options, chosen, 2'000);
  if (!picked) return;
  s.change_answer(question, [&](Answer& changed) {
    changed.chosen.clear();
    changed.none = false;
    if (*picked != chosen)
      changed.chosen.push_back(question.options[*picked].id); // pressed again: unanswered
  });
}

void counts(const Scope& s, const Question& question) {
  const Path path = s.answer_path(question.id) / "details";
  const Group group(s.c.ui, path, Role::group, s.c.l(question.label));
  for (const QuestionOption& option : question.options) {
    bound_field(s.c, path / option.id.value / "count",
                {.label = s.c.l(option.label),
                 .hint = s.c.l(option.note),
                 .unit = s.c.t(Text::ui_certification_times),
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
  if (checkbox(s.c.ui, s.answer_path(question.id) / "none", s.c.t(Text::field_answer_none), answer.none,
               s.c.t(Text::help_answer_none), true))
    say_none(s, question, !answer.none);
}

} // namespace sanpo::certification
