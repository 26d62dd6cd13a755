// 不適合例 held against the answer to a question: which apply, and for those that only do not count, which of
// the ticked options consist of nothing else. Rule: certification.md, Firmness.
#include <algorithm>

#include "core/base/find_by_id.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"
#include "ui/widgets/answer_box.h"

namespace sanpo::certification {
namespace {

std::vector<const Disqualifier*> those_of(const CriterionItem& item, const Question& question, bool in_form) {
  std::vector<const Disqualifier*> list;
  for (const Disqualifier& each : item.disqualifiers)
    if (each.in_form == in_form && std::ranges::contains(each.questions, question.id)) list.push_back(&each);
  return list;
}

DisqualifierReview& review_in(Answer& answer, const Slug& disqualifier) {
  const auto found = std::ranges::find(answer.reviews, disqualifier, &DisqualifierReview::id);
  if (found != answer.reviews.end()) return *found;
  return answer.reviews.emplace_back(DisqualifierReview{.id = disqualifier});
}

/// Of an answer whose options the disqualifier hits, which ones.
void hits(const Scope& s, const Question& question, const Disqualifier& disqualifier,
          const DisqualifierReview& review) {
  Ui& ui = s.c.ui;
  const Path path = s.answer_path(question.id) / "reviews" / disqualifier.id.value / "hits";
  const Answer& answer = s.answer(question.id);
  Padding inset(ui, space::l, 0, space::s);
  const Group group(ui, path, Role::group, s.c.t("field.disqualifier_review.hits"_text));
  label(ui, path / "label", s.c.t("ui.certification.hits"_text), type::label_strong, ui.theme().text);
  for (const QuestionOption& option : question.options) {
    if (!std::ranges::contains(answer.chosen, option.id)) continue;
    const bool on = std::ranges::contains(review.hits, option.id);
    if (checkbox(ui, path / option.id.value, s.c.l(option.label), on))
      s.enter(path / option.id.value, on ? "false" : "true");
  }
}

std::string name_of(const Scope& s, const Disqualifier& disqualifier) {
  std::string name(s.c.l(disqualifier.label));
  if (!disqualifier.note.empty()) name.append("\n").append(s.c.l(disqualifier.note));
  return name;
}

void review_line(const Scope& s, const Question& question, const Disqualifier& disqualifier) {
  static const DisqualifierReview none;
  const DisqualifierReview* const found = find_by_id(s.answer(question.id).reviews, disqualifier.id);
  const DisqualifierReview& review = found ? *found : none;
  const Path field = s.answer_path(question.id) / "reviews" / disqualifier.id.value / "applies";
  const bool applies = review.applies == Applies::yes;
  const Text state = applies          ? "choice.disqualifier_review.applies.yes"_text
                     : review.applies ? "choice.disqualifier_review.applies.no"_text
                                      : "ui.certification.not_reviewed"_text;
  if (answer_box(s.c.ui, field, s.c.l(disqualifier.label), applies,
                 {.note = s.c.l(disqualifier.note),
                  .mark = s.c.t(state),
                  .mark_tone = applies          ? Tone::error
                               : review.applies ? Tone::ok
                                                : Tone::warning,
                  .tone = Tone::error}))
    s.enter(field, applies ? "no" : "yes");
  if (!applies) return;
  if (disqualifier.kind == DisqualifierKind::not_counted)
    hits(s, question, disqualifier, review);
  else
    paragraph(s.c.ui, field / "knocked-out", s.c.t("ui.certification.knocks_out"_text), type::label,
              s.c.ui.theme().error);
}

} // namespace

void disqualifiers(const Scope& s, const CriterionItem& item, const Question& question) {
  Ui& ui = s.c.ui;
  const Path path = Path("certification/disqualifiers") / question.id.value;
  if (const auto in_form = those_of(item, question, true); !in_form.empty()) {
    if (!opens(s, path / "in-form", s.c.t("ui.certification.disqualifiers_in_form"_text))) return;
    for (const Disqualifier* const each : in_form)
      paragraph(ui, path / each->id.value, name_of(s, *each), type::label, ui.theme().muted);
    return;
  }
  const auto list = those_of(item, question, false);
  if (list.empty()) return;
  const Answer& answer = s.answer(question.id);
  const auto open = std::ranges::count_if(list, [&](const Disqualifier* each) {
    const DisqualifierReview* const review = find_by_id(answer.reviews, each->id);
    return !review || !review->applies;
  });
  const bool answered = !answer.chosen.empty();
  const std::string state = open > 0 ? s.c.f("ui.certification.reviews_open"_text, {{"open", Count{open}}})
                                     : std::string(s.c.t("ui.certification.reviews_done"_text));
  if (!opens(s, path, s.c.t("ui.certification.disqualifiers"_text), state, answered && open > 0)) return;
  paragraph(ui, path / "sentence", s.c.t("ui.certification.disqualifiers_sentence"_text), type::label,
            ui.theme().muted);
  for (const Disqualifier* const each : list)
    review_line(s, question, *each);
  if (open == 0) return;
  const bool some_apply = static_cast<std::size_t>(open) < list.size();
  if (button(ui, path / "confirm",
             s.c.t(some_apply ? "ui.certification.others_do_not_apply"_text
                              : "ui.certification.none_applies"_text),
             {.kind = ButtonKind::primary, .disabled = s.c.editor().read_only()}))
    s.change_answer(question, [&](Answer& changed) {
      for (const Disqualifier* const each : list)
        if (auto& review = review_in(changed, each->id); !review.applies) review.applies = Applies::no;
    });
}

} // namespace sanpo::certification
