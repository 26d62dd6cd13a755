// An item's page: what it asks, what the answers are worth and why, the answers, the work on it, what helps.
#include <algorithm>
#include <format>

#include "core/base/find_by_id.h"
#include "core/certification/services.h"
#include "ui/screens/case/service_help.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"
#include "ui/widgets/look.h"

namespace sanpo::certification {
namespace {

std::string_view label_of(const Scope& s, const CriterionItem& item, const Slug& id) {
  const Question* const question = find_by_id(item.questions, id);
  return question ? s.c.l(question->label) : s.c.t("field.item_record.whole"_text);
}

std::string reasons_text(const Scope& s, const LeafResult& leaf) {
  std::string text;
  for (const Reason& reason : leaf.reasons) {
    if (!text.empty()) text += s.c.t("ui.certification.and"_text);
    text += s.c.words.text(reason);
  }
  return text;
}

/// The verdict on the item, and the questions that decide it with their reasons.
void verdict(const Scope& s, const CriterionItem& item, const ItemResult& judged) {
  Ui& ui = s.c.ui;
  const Path path = Path("certification/verdict");
  const Tone tone = tone_of(judged.judged);
  const ToneColors colors = colors_of(ui.theme(), tone);
  const Card card(ui, path, s.c.t("ui.certification.verdict"_text),
                  {.padding = 14,
                   .gap = 6,
                   .fill = colors.weak,
                   .border = tint_edge(s.c.ui.theme(), colors.weak),
                   .radius = space::control_radius});
  {
    Row row(ui, space::s, 26, false);
    const Rect sign = ui.place(20, 20);
    draw_standing(ui, sign, judged.judged);
    label(ui, path / "value", standing_name(s.c, judged.judged), type::body_strong, colors.text);
  }
  if (!judged.deciding.empty())
    paragraph(ui, path / "because",
              s.c.t(judged.judged.value == Value::undecided ? "ui.certification.still_open"_text
                                                            : "ui.certification.decided_by"_text),
              type::label, ui.theme().muted);
  for (const LeafResult& leaf : judged.deciding) {
    const Path line =
        path / (leaf.question.empty() ? std::string_view("whole") : std::string_view(leaf.question.value));
    Column column(ui, 0);
    if (link(ui, line, label_of(s, item, leaf.question))) {
      const Path to = leaf.question.empty() ? s.item_path(item.id) / "whole"
                                            : Path("certification/question") / leaf.question.value;
      s.c.requests.focus(to.id());
    }
    paragraph(ui, line / "reason", reasons_text(s, leaf), type::label, ui.theme().text);
  }
}

void head(const Scope& s, const CriterionItem& item, const ItemResult& judged) {
  Ui& ui = s.c.ui;
  Column column(ui, space::xs);
  {
    Row row(ui, space::s, 28);
    tag(ui, "certification/item/group", group_name(s, judged.mandatory ? Slug{} : judged.group),
        judged.mandatory ? Tone::accent : Tone::neutral);
    tag(ui, "certification/item/effort",
        s.c.f("ui.certification.effort_tag"_text, {{"effort", judged.effort}, {"weeks", judged.lead_weeks}}));
    if (judged.fixed)
      tag(ui, "certification/item/fixed", s.c.t("field.item_record.fixed"_text), Tone::warning);
  }
  heading(ui, "certification/item/heading", 2, item_name(s, item), type::page);
  paragraph(ui, "certification/item/summary", s.c.l(item.summary), type::body, ui.theme().muted);
}

void explanation(const Scope& s, const CriterionItem& item) {
  if (item.notes.empty() && item.not_here.empty() && !item.source) return;
  Ui& ui = s.c.ui;
  const Path path = Path("certification/explanation");
  if (!opens(s, path, s.c.t("ui.certification.explanation"_text))) return;
  bullet_list(s, path / "notes", item.notes);
  for (std::size_t i = 0; i < item.not_here.size(); ++i) {
    paragraph(ui, path / "not-here" / i, s.c.l(item.not_here[i].label), type::label_strong);
    bullet_list(s, path / "not-here-entries" / i, item.not_here[i].entries);
  }
  if (item.source)
    paragraph(ui, path / "source",
              s.c.f("ui.certification.source"_text,
                    {{"source", std::string(s.c.l(item.source->label))}, {"url", item.source->url}}),
              type::label, ui.theme().muted);
}

void whole_answer(const Scope& s, const CriterionItem& item, const ItemResult& judged) {
  Ui& ui = s.c.ui;
  const Path path = s.item_path(item.id) / "whole";
  const Card card(ui, "certification/whole", s.c.t("field.item_record.whole"_text),
                  {.padding = 16, .gap = space::s});
  heading(ui, path / "heading", 3, s.c.t("field.item_record.whole"_text));
  bound_segments(s.c, path, s.c.t("ui.certification.unanswered"_text));
  const bool overridden =
      s.record(item.id).whole && !judged.from_whole && judged.judged.value != Value::undecided;
  paragraph(ui, path / "hint",
            s.c.t(!item.rule   ? "ui.certification.whole_only"_text
                  : overridden ? "ui.certification.whole_overridden"_text
                               : "help.item_record.whole"_text),
            type::label, ui.theme().muted);
}

/// The items before and behind, as the outline shows them.
void neighbours(const Scope& s, const CriterionItem& item) {
  Ui& ui = s.c.ui;
  const auto items = in_order(s);
  const auto at = std::ranges::find(items, &item);
  Row row(ui, space::s, ui.control_height());
  if (at + 1 < items.end() &&
      button(ui, "certification/next", s.c.t("ui.certification.next_item"_text),
             {.kind = ButtonKind::primary, .icon = Icon::chevron_right, .right = true}))
    s.go(**(at + 1));
  if (at > items.begin() && button(ui, "certification/previous", s.c.t("ui.certification.previous_item"_text),
                                   {.icon = Icon::chevron_left}))
    s.go(**(at - 1));
}

} // namespace

void item_page(const Scope& s, const CriterionItem& item) {
  const ItemResult& judged = s.judged(item.id);
  head(s, item, judged);
  verdict(s, item, judged);
  explanation(s, item);
  whole_answer(s, item, judged);
  for (const Question& each : item.questions)
    question(s, &item, each);
  helpful_services(s, item);
  work_record(s, item);
  neighbours(s, item);
}

void helpful_services(const Scope& s, const CriterionItem& item) {
  const auto services = services_for(s.edition, item.id);
  if (services.empty()) return;
  Ui& ui = s.c.ui;
  const Path path = Path("certification/services");
  const Notice notice(ui, path, Tone::accent, s.c.t("ui.certification.helps"_text),
                      s.c.t("ui.certification.helps_note"_text));
  for (const HelpfulService* const service : services) {
    divider(ui, space::s);
    service_help(s.c, path / service->id.value, *service, {});
  }
}

} // namespace sanpo::certification
