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
  bound_segments(s.c, field, s.c.t(Text::ui_certification_unanswered));
}

void plan_card(const Scope& s, const Question& question, const ActionPlan& plan, std::size_t number) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "plans" / plan.id.value;
  const std::string name =
      s.c.f(Text::ui_certification_plan_numbered, {{"number", Count{static_cast<std::int64_t>(number)}}});
  const Card card(
      ui, path, name,
      {.padding = 14, .gap = space::s, .fill = ui.theme().sunken, .radius = space::control_radius});
  bool removed = false;
  {
    Row row(ui, space::s, ui.control_height(), false);
    removed = button(ui, path / "remove", s.c.f(Text::ui_certification_remove, {{"name", name}}),
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
  reference_select(s, path / "theme", s.c.t(Text::field_action_plan_theme), {}, themes,
                   s.c.t(Text::ui_certification_not_chosen));
  bound_field(s.c, path / "problem", {.placeholder = s.c.t(Text::ui_certification_plan_problem_example)});
  bound_field(s.c, path / "indicator", {.placeholder = s.c.t(Text::ui_certification_plan_indicator_example)});
  {
    Grid grid(ui, 150, space::m, 2);
    grid.cell();
    bound_field(s.c, path / "current", {.hint = s.c.t(Text::help_action_plan_current)});
    grid.cell();
    bound_field(s.c, path / "target", {.hint = s.c.t(Text::help_action_plan_target)});
    grid.cell();
    person_select(s, path / "responsible", s.c.t(Text::field_action_plan_responsible));
    grid.cell();
    bound_field(s.c, path / "deadline", {.placeholder = "2027-03-31"});
  }
  label(ui, path / "state-label", s.c.t(Text::field_action_plan_state), type::label);
  bound_segments(s.c, path / "state", s.c.t(Text::ui_certification_not_chosen));
  confirmation(s, path / "beyond_law");
  paragraph(ui, path / "law-hint", s.c.t(Text::help_action_plan_beyond_law), type::label, ui.theme().muted);
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
  if (button(ui, list / "add", s.c.t(Text::ui_certification_add_plan),
             {.icon = Icon::plus, .disabled = s.c.editor().read_only() || s.c.editor().full()})) {
    if (const auto id = s.c.editor().add(list.text()))
      s.c.requests.focus((list / id->value / "problem").id());
    return;
  }
  const Answer& answer = s.answer(question.id);
  if (s.assessment.plans.empty() || answer.none)
    bound_checkbox(s.c, s.answer_path(question.id) / "none", s.c.t(Text::ui_certification_no_plan), true);
}

} // namespace sanpo::certification
