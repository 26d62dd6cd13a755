// 推進計画: one form a plan. Several are possible, one valid plan suffices. What is checked by itself and
// what a person confirms follows the edition's disqualifiers. Rule: certification.md, action_plan.
#include <algorithm>

#include "app/step_codes.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

void confirmation(const Scope& s, const Path& field) {
  Ui& ui = s.c.ui;
  const std::string_view slug = field.text().substr(field.text().rfind('/') + 1);
  label(ui, field / "label", field_label(s.c, "action_plan", slug), type::label);
  bound_segments(s.c, field, s.c.t("ui.certification.unanswered"_text));
}

void plan_card(const Scope& s, const Question& question, const ActionPlan& plan, std::size_t number) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "plans" / plan.id.value;
  const std::string name =
      s.c.f("ui.certification.plan_numbered"_text, {{"number", Count{static_cast<std::int64_t>(number)}}});
  const Card card(
      ui, path, name,
      {.padding = 14, .gap = space::s, .fill = ui.theme().sunken, .radius = space::control_radius});
  bool removed = false;
  {
    Row row(ui, space::s, ui.control_height(), false);
    removed = button(ui, path / "remove", s.c.f("ui.certification.remove"_text, {{"name", name}}),
                     {.kind = ButtonKind::quiet,
                      .icon = Icon::trash,
                      .disabled = s.c.editor().read_only(),
                      .icon_only = true,
                      .right = true});
    heading(ui, path / "heading", 4, name);
  }
  std::vector<Named> themes;
  for (const QuestionOption& option : question.options)
    themes.push_back({option.id.value, std::string(s.c.l(option.label))});
  reference_select(s, path / "theme", s.c.t("field.action_plan.theme"_text), {}, themes,
                   s.c.t("ui.certification.not_chosen"_text));
  bound_field(s.c, path / "problem", {.placeholder = s.c.t("ui.certification.plan_problem_example"_text)});
  bound_field(s.c, path / "indicator",
              {.placeholder = s.c.t("ui.certification.plan_indicator_example"_text)});
  {
    Grid grid(ui, 150, space::m, 2);
    grid.cell();
    bound_field(s.c, path / "current", {.hint = s.c.t("help.action_plan.current"_text)});
    grid.cell();
    bound_field(s.c, path / "target", {.hint = s.c.t("help.action_plan.target"_text)});
    grid.cell();
    person_select(s, path / "responsible", s.c.t("field.action_plan.responsible"_text));
    grid.cell();
    bound_field(s.c, path / "deadline", {.placeholder = s.c.t("ui.estimate.date_placeholder"_text)});
  }
  label(ui, path / "state-label", s.c.t("field.action_plan.state"_text), type::label);
  bound_segments(s.c, path / "state", s.c.t("ui.certification.not_chosen"_text));
  confirmation(s, path / "beyond_law");
  paragraph(ui, path / "law-hint", s.c.t("help.action_plan.beyond_law"_text), type::label, ui.theme().muted);
  confirmation(s, path / "about_outcomes");
  if (removed) s.c.editor().remove(path.text());
}

} // namespace

void plan_form(const Scope& s, const Question& question) {
  Ui& ui = s.c.ui;
  std::size_t number = 0;
  for (const ActionPlan& plan : s.assessment.plans)
    plan_card(s, question, plan, ++number);
  const Path list = s.path / "plans";
  if (button(ui, list / "add", s.c.t("ui.certification.add_plan"_text),
             {.icon = Icon::plus, .disabled = s.c.editor().read_only() || s.c.editor().full()})) {
    if (const auto id = s.c.editor().add(list.text()))
      s.c.requests.focus((list / id->value / "problem").id());
    return;
  }
  const Answer& answer = s.answer(question.id);
  if (s.assessment.plans.empty() || answer.none)
    bound_checkbox(s.c, s.answer_path(question.id) / "none", s.c.t("ui.certification.no_plan"_text), true);
}

} // namespace sanpo::certification
