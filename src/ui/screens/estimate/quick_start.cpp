#include "ui/screens/estimate/quick_start.h"

#include <algorithm>

#include "app/commands.h"
#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "core/pricing/helpful_services.h"
#include "core/pricing/months.h"
#include "ui/widgets/choice_list.h"

namespace sanpo::estimate {
namespace {

bool has_people(const Case& document) {
  return std::ranges::any_of(document.sites, [](const Site& site) { return site.employees.has_value(); });
}

/// A number of people that cannot be read: the value before it is not what is meant.
bool is_refused(const Scope& s) {
  return std::ranges::any_of(s.document->sites, [&](const Site& site) {
    return s.c.editor().error_of((Path("sites") / site.id.value / "employees").text()).has_value();
  });
}

bool is_untouched(const Estimate& estimate) {
  return estimate.interviews.empty() && estimate.referrals.empty() && estimate.leave == LeaveSupport{} &&
         std::ranges::all_of(estimate.plans, [](const SitePlan& plan) { return !plan.choice; });
}

void begin(Estimate& estimate, const Case& document, Problem problem, Ids& ids) {
  const ServiceArea area = service_for(problem);
  for (SitePlan& plan : estimate.plans) {
    const Site* const site = find_by_id(document.sites, plan.site);
    if (!site) continue;
    if (area == ServiceArea::support)
      plan = started_plan(plan.id, *site);
    else
      plan.choice = PlanChoice::none;
    if (area == ServiceArea::referral && site->employees.value_or(Count{}).value > 0)
      estimate.referrals.push_back({.id = ids.next(),
                                    .site = site->id,
                                    .physician = problem == Problem::full_time_physician
                                                     ? PhysicianKind::full_time
                                                     : PhysicianKind::part_time});
    if (area == ServiceArea::interviews && site->employees.value_or(Count{}).value > 0) {
      InterviewOccasion occasion{.id = ids.next(), .site = site->id};
      if (problem == Problem::overwork_interviews) occasion.kind = InterviewKind::overwork_office;
      occasion.people = Count{1};
      occasion.months[0] = true;
      estimate.interviews.push_back(std::move(occasion));
    }
  }
  if (area == ServiceArea::leave) estimate.leave.manual_copies = Count{1};
}

void problem_question(const Scope& s) {
  const Path path("estimate/problem");
  const Card card(s.c.ui, path / "card", s.c.t("ui.estimate.quick_problem"_text));
  heading(s.c.ui, path / "heading", 2, s.c.t("ui.estimate.quick_problem"_text));
  std::vector<std::string> names;
  for (const auto& each : Choices<Problem>::table)
    names.push_back(s.c.key("choice.quick_start.problem." + std::string(each.slug)));
  std::vector<Option> options;
  std::size_t chosen = names.size();
  for (std::size_t i = 0; i < names.size(); ++i) {
    options.push_back({Choices<Problem>::table[i].slug, names[i]});
    if (s.view.problem == Choices<Problem>::table[i].value) chosen = i;
  }
  if (const auto picked = choice_list(s.c.ui, path, s.c.t("ui.estimate.quick_problem"_text), options, chosen))
    s.view.problem = Choices<Problem>::table[*picked].value;
}

void people_question(const Scope& s) {
  Ui& ui = s.c.ui;
  const Path path("estimate/people");
  const Card card(ui, path, s.c.t("ui.estimate.quick_people"_text));
  heading(ui, path / "heading", 2, s.c.t("ui.estimate.quick_people"_text));
  paragraph(ui, path / "sentence", s.c.t("help.site.employees"_text), type::label, ui.theme().muted);
  for (const Site& site : s.document->sites) {
    const Path field = Path("sites") / site.id.value;
    const bool several = s.document->sites.size() > 1;
    Columns columns =
        several ? Columns(ui, {-3, -2, ui.control_height()}, space::s) : Columns(ui, {-3, -2}, space::m);
    columns.next();
    bound_field(s.c, field / "name", {.placeholder = s.c.t("ui.estimate.site_placeholder"_text)});
    columns.next();
    bound_field(
        s.c, field / "employees",
        {.label = s.c.t("ui.estimate.quick_employees"_text), .unit = s.c.t("ui.estimate.unit_people"_text)});
    if (!several) continue;
    columns.next();
    ui.skip(ui.text().line_height(type::label) + 4);
    const std::string name =
        s.c.f("ui.estimate.site_remove"_text, {{"site", site_name(s.c, *s.document, site.id)}});
    if (button(ui, path / "remove" / site.id.value, name,
               {.kind = ButtonKind::quiet, .icon = Icon::trash, .icon_only = true}))
      s.c.editor().act({std::string(step_code::remove_site), "sites/" + site.id.value},
                       [id = site.id](Case& document) { remove_site(document, id); });
  }
  if (button(ui, path / "add-site", s.c.t("ui.estimate.site_add"_text),
             {.kind = ButtonKind::quiet, .icon = Icon::plus})) {
    Id added;
    s.c.editor().act({std::string(step_code::add_site), {}},
                     [&](Case& document) { added = add_site(document, s.c.work.ids()); });
    s.c.requests.focus((Path("sites") / added.value / "name").id());
  }
}

void finish(const Scope& s, Problem problem) {
  s.c.editor().act({std::string(step_code::preset), std::string(s.path.text())}, [&](Case& document) {
    answer_problem(document, s.estimate.id, problem, s.c.work.clock().today(), s.c.work.ids());
  });
  settle(s.view, s.document->id, problem);
  s.c.requests.focus(Path("estimate/heading").id()); // the answer is seen from its beginning
}

} // namespace

void settle(EstimateView& view, const Id& document, Problem problem) {
  view.answer = service_for(problem);
  view.settled_case = document;
  view.quick_case = {};
  // Other services than visits are not told all they need by the two questions.
  if (*view.answer != ServiceArea::support)
    view.open.insert(Path(details_path).id());
  else
    view.open.erase(Path(details_path).id());
}

void start_visits(Case& document, const Id& id) {
  const Site* const site = find_by_id(document.sites, id);
  for (Estimate& estimate : document.estimates)
    for (SitePlan& plan : estimate.plans)
      if (site && plan.site == id) plan = started_plan(plan.id, *site);
}

void answer_problem(Case& document, const Id& estimate, Problem problem, Date today, Ids& ids) {
  const auto found = std::ranges::find(document.estimates, estimate, &Estimate::id);
  if (found == document.estimates.end()) return;
  begin(*found, document, problem, ids);
  if (!found->start) found->start = plus_months({today.year, today.month}, 1);
}

void ask_again(const Scope& s) {
  s.change(step_code::preset, [](Estimate& estimate) {
    estimate.interviews.clear();
    estimate.referrals.clear();
    estimate.leave = {};
    for (SitePlan& plan : estimate.plans)
      plan = {.id = plan.id, .site = plan.site};
  });
  s.view.quick_case = s.document->id;
  s.view.settled_case = {};
  s.view.answer.reset();
}

bool quick_start_is_due(const Scope& s) {
  const Id& here = s.document->id;
  if (s.view.quick_case == here) return true;
  if (s.view.settled_case == here) return false;
  const bool due = !has_people(*s.document) && is_untouched(s.estimate) && !s.c.editor().read_only();
  if (due) {
    s.view.quick_case = here;
    s.view.problem.reset();
    s.view.answer.reset();
  } else {
    s.view.settled_case = here;
  }
  return due;
}

void quick_start_part(const Scope& s) {
  Ui& ui = s.c.ui;
  heading(ui, "estimate/heading", 1, s.c.t("ui.estimate.quick_title"_text));
  paragraph(ui, "estimate/sentence",
            s.c.t(s.c.work.mode() == StorageMode::memory ? "ui.estimate.quick_sentence_unkept"_text
                                                         : "ui.estimate.quick_sentence"_text),
            type::body, ui.theme().muted);
  problem_question(s);
  people_question(s);
  const bool refused = is_refused(s);
  const bool ready = s.view.problem && has_people(*s.document) && !refused;
  const bool phone = s.c.breadth == Breadth::phone;
  if (!ready)
    paragraph(ui, "estimate/quick-missing",
              s.c.t(refused           ? "ui.estimate.quick_refused"_text
                    : !s.view.problem ? "ui.estimate.quick_choose"_text
                                      : "ui.estimate.quick_enter"_text),
              type::label, ui.theme().muted);
  Row row(ui, space::m, ui.control_height());
  if (button(
          ui, "estimate/quick-show", s.c.t("ui.estimate.quick_show"_text),
          {.kind = ButtonKind::primary, .icon = Icon::arrow_right, .disabled = !ready, .full_width = phone}))
    finish(s, *s.view.problem);
  if (button(ui, "estimate/quick-skip", s.c.t("ui.estimate.quick_skip"_text), {.kind = ButtonKind::quiet})) {
    s.change(step_code::preset, [&](Estimate& estimate) {
      for (SitePlan& plan : estimate.plans)
        if (const Site* const site = s.site(plan.site); site && sum_of(plan.visits).value == 0)
          plan = started_plan(plan.id, *site);
    });
    s.view.quick_case = {};
    s.view.settled_case = s.document->id;
  }
}

void quick_summary_part(const Scope& s) {
  label(s.c.ui, "panel/estimate/caption", s.c.t("ui.estimate.first_year"_text), type::label);
  paragraph(s.c.ui, "panel/estimate/quick",
            s.c.t(!s.view.problem            ? "ui.estimate.quick_choose"_text
                  : !has_people(*s.document) ? "ui.estimate.quick_enter"_text
                                             : "ui.estimate.quick_title"_text),
            type::body, s.c.ui.theme().muted);
}

void quick_answer_part(const Scope& s) {
  if (!s.view.answer) return;
  Ui& ui = s.c.ui;
  const std::string area = std::string(slug_of(*s.view.answer));
  const std::string service = s.c.key("choice.quick_start.service_area." + area);
  const Notice notice(ui, "estimate/answer", Tone::accent,
                      s.c.f("ui.estimate.answer"_text, {{"service", service}}),
                      s.c.key("ui.estimate.answer." + area));
  if (link(ui, "estimate/answer/close", s.c.t("ui.estimate.answer_close"_text))) s.view.answer.reset();
}

} // namespace sanpo::estimate
