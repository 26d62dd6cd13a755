#include "ui/screens/estimate/sites.h"

#include <algorithm>

#include "app/commands.h"
#include "app/step_codes.h"
#include "core/pricing/helpful_services.h"
#include "core/pricing/proposal.h"
#include "core/pricing/visit_patterns.h"
#include "ui/screens/estimate/findings.h"
#include "ui/screens/estimate/quick_start.h"
#include "ui/screens/estimate/reference_block.h"

namespace sanpo::estimate {
namespace {

/// The summed lines of a plan in the first year, without tax.
std::string first_year_of(const Scope& s, const SitePlan& plan) {
  Yen sum;
  bool from = false, quoted = false;
  for (const PriceLine& line : s.result.lines) {
    if (line.origin != LineOrigin::plan || line.record.value != plan.id.value ||
        line.role != LineRole::counted)
      continue;
    if (line.amount) sum += *line.amount;
    from = from || line.flags.from;
    quoted = quoted || (!line.amount && !line.flags.at_cost);
  }
  if (quoted && sum == Yen{}) return std::string(s.c.t("choice.price_line.flag.to_be_quoted"_text));
  return amount_text(s.c, sum, from || quoted);
}

std::string plan_name(const Context& c, PlanChoice choice) {
  return c.key("choice.site_plan.choice." + std::string(slug_of(choice)));
}

void head(const Scope& s, const SitePlan& plan, const Site* site, const PlanOutcome& outcome) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "plans" / plan.id.value;
  Row row(ui, space::s, ui.control_height());
  if (s.document->sites.size() > 1 || !site) {
    const ButtonLook look{.kind = ButtonKind::quiet,
                          .icon = Icon::trash,
                          .disabled = s.c.editor().read_only(),
                          .icon_only = true,
                          .right = true};
    if (button(ui, path / "remove",
               s.c.f("ui.estimate.site_remove"_text, {{"site", site_name(s.c, *s.document, plan.site)}}),
               look)) {
      if (site)
        s.c.editor().act({std::string(step_code::remove_site), "sites/" + plan.site.value},
                         [id = plan.site](Case& document) { remove_site(document, id); });
      else
        s.c.editor().remove(path.text());
    }
  }
  heading(ui, path / "heading", 2, site_name(s.c, *s.document, plan.site), type::section);
  if (site && site->employees)
    tag(ui, path / "people-tag", s.c.f("ui.estimate.people"_text, {{"people", *site->employees}}));
  if (outcome.effective != PlanChoice::none)
    tag(ui, path / "plan-tag", plan_name(s.c, outcome.effective), Tone::accent);
  label_right(ui, path / "amount",
              s.c.f("ui.estimate.site_amount"_text, {{"amount", first_year_of(s, plan)}}));
}

void site_fields(const Scope& s, const Site& site) {
  Ui& ui = s.c.ui;
  const Path path = Path("sites") / site.id.value;
  const bool phone = s.c.breadth == Breadth::phone;
  Grid grid(ui, phone ? 140 : 156, space::m, 4);
  grid.cell(phone ? 2 : 1);
  bound_field(s.c, path / "name", {.placeholder = s.c.t("ui.estimate.site_placeholder"_text)});
  grid.cell();
  bound_field(s.c, path / "employees", {.unit = s.c.t("ui.estimate.unit_people"_text)});
  grid.cell();
  bound_field(s.c, path / "hazardous", {.unit = s.c.t("ui.estimate.unit_people"_text)});
  grid.cell(grid.columns() == 4 ? 1 : grid.columns());
  if (grid.columns() == 4) ui.skip(ui.text().line_height(type::label) + 4);
  bound_checkbox(s.c, path / "full_time_physician");
}

/// What is proposed for the site, and why.
void proposal(const Scope& s, const SitePlan& plan, const PlanOutcome& outcome) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "plans" / plan.id.value / "proposal";
  const std::string reason = s.c.words.text(outcome.proposal.reason);
  if (outcome.proposal.service == ProposedService::unknown) {
    paragraph(ui, path, reason, type::label, ui.theme().muted);
    return;
  }
  const std::string service =
      s.c.key("choice.plan_proposal.service." + std::string(slug_of(outcome.proposal.service)));
  paragraph(ui, path, s.c.f("ui.estimate.proposal"_text, {{"service", service}, {"reason", reason}}),
            type::label, ui.theme().muted);
}

void plan_choice(const Scope& s, const SitePlan& plan) {
  const Path path = s.path / "plans" / plan.id.value / "choice";
  const std::string standard = plan_name(s.c, PlanChoice::standard),
                    compact = plan_name(s.c, PlanChoice::compact);
  const Option options[] = {{"recommended", s.c.t("ui.estimate.follow"_text)},
                            {"standard", standard},
                            {"compact", compact},
                            {"none", s.c.t("ui.estimate.no_plan"_text)}};
  std::size_t chosen = 0;
  for (std::size_t i = 1; i < std::size(options); ++i)
    if (plan.choice && options[i].slug == slug_of(*plan.choice)) chosen = i;
  if (const auto picked = segmented(s.c.ui, path, s.c.t("field.site_plan.choice"_text), options, chosen,
                                    s.c.breadth == Breadth::phone))
    s.enter(path, *picked == 0 ? std::string_view() : options[*picked].slug);
}

/// The lengths of the price list, and any other as a number.
void visit_length(const Scope& s, const SitePlan& plan, const PlanPrices& prices) {
  Ui& ui = s.c.ui;
  const Path field = s.path / "plans" / plan.id.value / "visit_minutes";
  std::vector<std::string> names, slugs;
  for (const TimedService& visit : prices.visits) {
    names.push_back(minutes_text(s.c, visit.minutes));
    slugs.push_back(std::to_string(visit.minutes.value));
  }
  names.emplace_back(s.c.t("ui.estimate.other_length"_text));
  slugs.emplace_back("other");
  std::vector<Option> options;
  for (std::size_t i = 0; i < names.size(); ++i)
    options.push_back({slugs[i], names[i]});
  // While somebody types in it, the field stays, whatever it holds.
  const NodeId other = (field / "other-length").id();
  std::size_t chosen = options.size();
  if (plan.visit_minutes) {
    chosen = prices.visits.size();
    for (std::size_t i = 0; i < prices.visits.size(); ++i)
      if (prices.visits[i].minutes == *plan.visit_minutes && !s.view.open.contains(other)) chosen = i;
  }
  const auto picked = segmented(ui, field / "listed", s.c.t("ui.estimate.visit_length"_text), options, chosen,
                                s.c.breadth == Breadth::phone);
  if (picked && *picked < prices.visits.size()) {
    s.view.open.erase(other);
    s.enter(field, slugs[*picked]);
  } else if (picked) {
    s.view.open.insert(other);
  }
  if (chosen == prices.visits.size() || s.view.open.contains(other)) {
    s.view.open.insert(other);
    bound_field(s.c, field,
                {.unit = s.c.t("ui.estimate.unit_minutes"_text), .show_label = false, .width = 130});
  }
}

void visit_months(const Scope& s, const SitePlan& plan) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "plans" / plan.id.value;
  const NodeId numbers = (path / "as-numbers").id();
  bool as_numbers = s.view.open.contains(numbers);
  {
    Row row(ui, space::m, ui.control_height());
    label(ui, path / "visits-label", s.c.t("ui.estimate.visit_months"_text), type::label);
    tag(ui, path / "visits-tag", s.c.f("ui.estimate.visits_in_year"_text, {{"visits", sum_of(plan.visits)}}));
    std::vector<std::string> names;
    for (const auto& each : Choices<VisitPattern>::table)
      names.push_back(s.c.key("choice.visit_pattern.pattern." + std::string(each.slug)));
    std::vector<Option> options;
    std::size_t chosen = names.size();
    for (std::size_t i = 0; i < names.size(); ++i) {
      options.push_back({Choices<VisitPattern>::table[i].slug, names[i]});
      if (pattern_of(plan.visits) == Choices<VisitPattern>::table[i].value) chosen = i;
    }
    if (const auto picked =
            segmented(ui, path / "pattern", s.c.t("ui.estimate.pattern"_text), options, chosen))
      s.change(step_code::preset, [&, id = plan.id](Estimate& estimate) {
        for (SitePlan& each : estimate.plans)
          if (each.id == id) each.visits = visits_of(Choices<VisitPattern>::table[*picked].value);
      });
    if (link(ui, path / "as-numbers",
             s.c.t(as_numbers ? "ui.estimate.as_toggles"_text : "ui.estimate.as_numbers"_text))) {
      if (as_numbers)
        s.view.open.erase(numbers);
      else
        s.view.open.insert(numbers);
      as_numbers = !as_numbers;
    }
  }
  Group group(ui, path / "visits", Role::group, s.c.t("field.site_plan.visits"_text),
              as_numbers ? 0u : state::roving);
  Grid grid(ui, month_cell(ui), 6);
  for (std::size_t month = 0; month < plan.visits.size(); ++month) {
    grid.cell();
    const Path field = path / "visits" / month;
    const std::int64_t count = plan.visits[month].value;
    const std::string name = month_short(s, month), full = month_long(s, month);
    if (as_numbers) {
      bound_field(s.c, field, {.label = name});
    } else if (toggle(ui, field,
                      count > 1
                          ? s.c.f("ui.estimate.month_times"_text, {{"month", name}, {"times", Count{count}}})
                          : name,
                      count > 0,
                      s.c.f("ui.estimate.month_visits"_text, {{"month", full}, {"times", Count{count}}}))) {
      s.enter(field, count > 0 ? "0" : "1");
    }
  }
}

/// The two conditions of 巡視 every two months, where a month goes without a visit.
void patrol(const Scope& s, const SitePlan& plan, const Site& site) {
  constexpr std::int64_t duty_from = 50; // 安衛令5条
  const bool needed = site.employees.value_or(Count{}).value >= duty_from && !site.full_time_physician &&
                      empty_months(plan.visits).value > 0;
  if (!needed && !plan.patrol_information && !plan.patrol_consent) return;
  Ui& ui = s.c.ui;
  const Path path = s.path / "plans" / plan.id.value;
  const bool both = plan.patrol_information && plan.patrol_consent;
  Column column(ui, space::s);
  paragraph(ui, path / "patrol-label",
            s.c.t(both ? "ui.estimate.patrol_met"_text : "ui.estimate.patrol_open"_text), type::label_strong,
            both ? ui.theme().ok : ui.theme().text);
  bound_checkbox(s.c, path / "patrol_information", {}, true);
  bound_checkbox(s.c, path / "patrol_consent", {}, true);
}

void details(const Scope& s, const SitePlan& plan) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "plans" / plan.id.value;
  const Count pieces = plan.extension_half_hours.value_or(Count{});
  std::string value;
  if (pieces.value > 0)
    (value += s.c.f("ui.estimate.extension_value"_text, {{"pieces", pieces}})) += s.c.words.marks().phrases;
  value += travel_text(s.c, plan.travel);
  if (!opens(s, path / "details", s.c.t("ui.estimate.details"_text), value)) return;
  {
    Grid grid(ui, 240, space::m, 2);
    grid.cell();
    bound_field(s.c, path / "extension_half_hours",
                {.hint = s.c.t("help.site_plan.extension_half_hours"_text),
                 .unit = s.c.t("ui.estimate.unit_half_hours"_text)});
  }
  travel_fields(s, path / "travel");
}

void site_card(const Scope& s, const SitePlan& plan, bool first_of_site) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "plans" / plan.id.value;
  const Site* const site = s.site(plan.site);
  const PlanOutcome* const outcome = s.outcome(plan.id);
  if (!outcome) return;
  const Card card(ui, path, site_name(s.c, *s.document, plan.site));
  head(s, plan, site, *outcome);
  if (site && first_of_site)
    site_fields(s, *site);
  else
    site_select(s, path / "site", plan.site);
  proposal(s, plan, *outcome);
  {
    const bool phone = s.c.breadth == Breadth::phone;
    // Each choice behind its name; on the phone below it.
    const auto named = [&](std::string_view slug, std::string_view name, const auto& choose) {
      if (phone) {
        Column column(ui, space::s);
        label(ui, path / slug, name, type::label);
        choose();
      } else {
        Row row(ui, space::m, ui.control_height());
        label(ui, path / slug, name, type::label);
        choose();
      }
    };
    named("choice-label", s.c.t("field.site_plan.choice"_text), [&] { plan_choice(s, plan); });
    if (outcome->effective != PlanChoice::none)
      named("length-label", s.c.t("ui.estimate.visit_length"_text), [&] {
        visit_length(s, plan, outcome->effective == PlanChoice::standard ? s.list.standard : s.list.compact);
      });
  }
  if (outcome->effective != PlanChoice::none) {
    visit_months(s, plan);
    if (site) patrol(s, plan, *site);
  }
  if (outcome->effective == PlanChoice::compact)
    reference_block(s, path / "compact-uses", "ui.reference.compact"_text, compact_reference);
  findings_at(s, path / "at", {path, Path("sites") / plan.site.value});
  if (outcome->effective != PlanChoice::none) details(s, plan);
}

/// Sites that this scenario leaves out get a way in.
void left_out(const Scope& s) {
  for (const Site& site : s.document->sites) {
    if (std::ranges::any_of(s.estimate.plans, [&](const SitePlan& plan) { return plan.site == site.id; }))
      continue;
    const std::string name =
        s.c.f("ui.estimate.site_take_in"_text, {{"site", site_name(s.c, *s.document, site.id)}});
    if (button(s.c.ui, s.path / "take-in" / site.id.value, name, {.icon = Icon::plus}))
      s.change(step_code::add, [&](Estimate& estimate) {
        estimate.plans.push_back(started_plan(s.c.editor().new_id(), site));
      });
  }
}

} // namespace

void sites_part(const Scope& s) {
  Ui& ui = s.c.ui;
  std::vector<Id> seen;
  for (const SitePlan& plan : s.estimate.plans) {
    const bool first = std::ranges::find(seen, plan.site) == seen.end();
    seen.push_back(plan.site);
    site_card(s, plan, first);
  }
  left_out(s);
  const ButtonLook look{.icon = Icon::plus, .disabled = s.c.editor().read_only() || s.c.editor().full()};
  if (button(ui, "estimate/add-site", s.c.t("ui.estimate.site_add"_text), look)) {
    Id added;
    s.c.editor().act({std::string(step_code::add_site), {}}, [&](Case& document) {
      added = add_site(document, s.c.work.ids());
      start_visits(document, added);
    });
    s.c.requests.focus((Path("sites") / added.value / "name").id());
  }
  reference_block(s, "estimate/first-visit", "ui.reference.steps"_text, steps_reference);
  reference_block(s, "estimate/duties", "ui.reference.who"_text, duties_reference);
}

} // namespace sanpo::estimate
