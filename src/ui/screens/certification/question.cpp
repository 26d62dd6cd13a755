// A question of an item or of the readiness form: its label with what it is worth, its help and notes, its
// answer.
#include <algorithm>

#include "core/base/find_by_id.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

/// What the question says in the verdict, when it is one of those that decide.
const LeafResult* leaf_of(const Scope& s, const CriterionItem* item, const Question& question) {
  if (!item) return nullptr;
  for (const LeafResult& leaf : s.judged(item->id).deciding)
    if (leaf.question == question.id) return &leaf;
  return nullptr;
}

void head(const Scope& s, const CriterionItem* item, const Question& question, std::string_view count,
          const Path& path) {
  Ui& ui = s.c.ui;
  heading(ui, path / "heading", 3, s.c.l(question.label), type::body_strong);
  const LeafResult* const leaf = leaf_of(s, item, question);
  if (leaf || question.ask_insurer || !count.empty()) {
    Row row(ui, space::s, 26);
    if (leaf) {
      tag(ui, path / "decides", s.c.t("ui.certification.decides"_text), Tone::accent);
      tag(ui, path / "worth", standing_name(s.c, leaf->judged), tone_of(leaf->judged));
    }
    if (!count.empty()) tag(ui, path / "count", count);
    if (question.ask_insurer)
      tag(ui, path / "insurer", s.c.t("ui.certification.ask_insurer"_text), Tone::warning);
  }
  if (!question.help.empty())
    paragraph(ui, path / "help", s.c.l(question.help), type::label, ui.theme().muted);
  if (!question.notes.empty() && opens(s, path / "notes", s.c.t("ui.certification.notes"_text)))
    bullet_list(s, path / "note", question.notes);
}

/// The answer came from another edition: it is to be looked at again.
void recheck(const Scope& s, const Question& question, const Path& path) {
  if (!s.answer(question.id).recheck) return;
  const Notice notice(s.c.ui, path / "recheck", Tone::warning, s.c.t("field.answer.recheck"_text),
                      s.c.t("help.answer.recheck"_text));
  bound_checkbox(s.c, s.answer_path(question.id) / "recheck");
}

void answer_form(const Scope& s, const Question& question) {
  const Path answer = s.answer_path(question.id);
  switch (question.kind) {
  case QuestionKind::one:
  case QuestionKind::many:
  case QuestionKind::counts: options(s, question); break;
  case QuestionKind::number: {
    bound_field(s.c, answer / "number", {.unit = s.c.l(question.unit), .width = 200});
    break;
  }
  case QuestionKind::text: bound_field(s.c, answer / "text"); break;
  case QuestionKind::url:
    bound_field(s.c, answer / "text",
                {.label = s.c.t("ui.certification.address"_text), .placeholder = "https://"});
    break;
  case QuestionKind::month:
    bound_field(s.c, answer / "month",
                {.placeholder = s.c.t("ui.estimate.month_placeholder"_text), .width = 200});
    break;
  case QuestionKind::checkups: checkup_form(s, question); break;
  case QuestionKind::plans: plan_form(s, question); break;
  case QuestionKind::smoking: smoking_form(s, question); break;
  case QuestionKind::officers: officer_form(s, question); break;
  }
  const bool has_free_text = question.kind != QuestionKind::text && question.kind != QuestionKind::url;
  if (has_free_text && !question.free_text.empty())
    bound_field(s.c, answer / "text", {.label = s.c.l(question.free_text)});
}

} // namespace

void question(const Scope& s, const CriterionItem* item, const Question& question, std::string_view count) {
  Ui& ui = s.c.ui;
  const Path path = Path("certification/question") / question.id.value;
  const bool not_asked = std::ranges::contains(s.result.not_asked, question.id);
  const Card card(ui, path, s.c.l(question.label), {.padding = 16, .gap = space::s});
  head(s, item, question, count, path);
  if (not_asked) {
    paragraph(ui, path / "not-asked", s.c.t("ui.certification.not_asked"_text), type::label,
              ui.theme().muted);
    const Answer& given = s.answer(question.id);
    if (given.chosen.empty() && !given.none) return;
  }
  recheck(s, question, path);
  answer_form(s, question);
  findings_at(s, path, {s.answer_path(question.id)});
  if (item) disqualifiers(s, *item, question);
}

} // namespace sanpo::certification
