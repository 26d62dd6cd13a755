#include "ui/screens/estimate/parts.h"

#include <algorithm>

#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "words/values.h"

namespace sanpo::estimate {

void Scope::change(std::string_view step, const std::function<void(Estimate&)>& act) const {
  c.editor().act({std::string{step}, std::string{path.text()}}, [&](Case& changed) {
    const auto found = std::ranges::find(changed.estimates, estimate.id, &Estimate::id);
    if (found != changed.estimates.end()) act(*found);
  });
}

const Site* Scope::site(const Id& id) const { return find_by_id(document->sites, id); }

const PlanOutcome* Scope::outcome(const Id& plan) const {
  const auto found = std::ranges::find(result.plans, plan, &PlanOutcome::plan);
  return found == result.plans.end() ? nullptr : &*found;
}

const Estimate& chosen_estimate(const Case& document, const EstimateView& view) {
  const Estimate* const chosen = find_by_id(document.estimates, view.estimate);
  return chosen ? *chosen : document.estimates.front();
}

std::optional<Scope> scope_of(Context& c, EstimateView& view) {
  const CaseEditor::Shared document = c.editor().shared();
  const Estimate& chosen = chosen_estimate(*document, view);
  const PriceList* const list = c.work.catalogues().price_list(chosen.price_list);
  const EstimateResult* const result = c.editor().estimate(chosen.id);
  if (!list || !result) return std::nullopt;
  return Scope{c, view, document, chosen, *list, *result, Path("estimates") / chosen.id.value};
}

std::string month_short(const Scope& s, std::size_t month) {
  if (!s.estimate.start) return std::to_string(month + 1);
  const Month shown = plus_months(*s.estimate.start, static_cast<int>(month));
  if (s.c.english()) return s.c.show(shown).substr(0, 3);
  return s.c.f("ui.estimate.month_short"_text, {{"month", Count{shown.month}}});
}

std::string month_long(const Scope& s, std::size_t month) {
  if (s.estimate.start) return s.c.show(plus_months(*s.estimate.start, static_cast<int>(month)));
  return s.c.f("ui.estimate.month_numbered"_text, {{"number", Count{static_cast<std::int64_t>(month) + 1}}});
}

namespace {

template <class Record>
std::string numbered(const Context& c, Text text, const std::vector<Record>& records, const Id& id) {
  const auto found = std::ranges::find(records, id, &Record::id);
  return c.f(text, {{"number", Count{found - records.begin() + 1}}});
}

} // namespace

std::string estimate_name(const Context& c, const Case& document, const Estimate& estimate) {
  if (!estimate.name.empty()) return estimate.name;
  return numbered(c, "ui.estimate.numbered"_text, document.estimates, estimate.id);
}

std::string site_name(const Context& c, const Case& document, const Id& id) {
  const Site* const site = find_by_id(document.sites, id);
  if (!site) return "—";
  return site->name.empty() ? numbered(c, "ui.estimate.site_numbered"_text, document.sites, id) : site->name;
}

std::string service_name(const Context& c, const PriceList& list, const Slug& service) {
  const Service* const found = find_service(list, service.value);
  return found ? std::string(c.l(found->name)) : service.value;
}

std::string amount_text(const Context& c, Yen amount, bool from) {
  return from ? c.f("ui.start.from"_text, {{"amount", amount}}) : c.show(amount);
}

std::string total_text(const Context& c, const EstimateResult& result) {
  return result.unpriced() ? std::string(c.t("choice.price_line.flag.to_be_quoted"_text))
                           : amount_text(c, result.first_year().with_tax, result.lower_bound);
}

std::string line_amount_text(const Context& c, const PriceLine& line) {
  if (line.amount) return amount_text(c, *line.amount, line.flags.from);
  return std::string(c.t(line.flags.at_cost ? "choice.price_line.flag.at_cost"_text
                                            : "choice.price_line.flag.to_be_quoted"_text));
}

std::string minutes_text(const Context& c, Count minutes) {
  constexpr std::int64_t parts_per_minute = hour_parts / 60;
  return c.show(Hours{minutes.value * parts_per_minute, minutes.value % 60 != 0});
}

bool opens(const Scope& s, const Path& path, std::string_view name, std::string_view value) {
  const NodeId id = path.id();
  if (disclosure(s.c.ui, path, name, s.view.open.contains(id), value) && !s.view.open.erase(id))
    s.view.open.insert(id);
  return s.view.open.contains(id);
}

void site_select(const Scope& s, const Path& field, const Id& site) {
  const std::vector<Site>& sites = s.document->sites;
  std::vector<std::string> names;
  for (const Site& each : sites)
    names.push_back(site_name(s.c, *s.document, each.id));
  std::vector<Option> options;
  std::size_t chosen = sites.size();
  for (std::size_t i = 0; i < sites.size(); ++i) {
    options.push_back({sites[i].id.value, names[i]});
    if (sites[i].id == site) chosen = i;
  }
  if (const auto picked = select(s.c.ui, field, s.c.t("field.interview_occasion.site"_text), options, chosen))
    s.enter(field, sites[*picked].id.value);
}

float month_cell(const Ui& ui) {
  constexpr float gap = 6, least = 44;
  const float twelfth = (ui.available() - 11 * gap) / 12;
  return twelfth >= least ? twelfth - 0.5f : (ui.available() - 5 * gap) / 6 - 0.5f;
}

void month_ticks(const Scope& s, const Path& field, std::string_view name,
                 const std::array<bool, contract_months>& months) {
  Group group(s.c.ui, field, Role::group, name, state::roving);
  Grid grid(s.c.ui, month_cell(s.c.ui), 6);
  for (std::size_t month = 0; month < months.size(); ++month) {
    grid.cell();
    if (toggle(s.c.ui, field / month, month_short(s, month), months[month], month_long(s, month)))
      s.enter(field / month, months[month] ? "false" : "true");
  }
}

std::string travel_text(const Context& c, const TravelEstimate& travel) {
  if (!travel.fare) return std::string(c.t("ui.estimate.travel_at_cost"_text));
  return c.f("ui.estimate.travel_fare"_text, {{"fare", *travel.fare}});
}

void travel_fields(const Scope& s, const Path& travel) {
  Grid grid(s.c.ui, 240, space::m, 2);
  grid.cell();
  bound_field(s.c, travel / "fare", {.hint = s.c.t("help.travel_estimate.fare"_text)});
  grid.cell();
  bound_select(s.c, travel / "treatment");
}

bool section_head(const Scope& s, const Path& path, std::string_view name, std::string_view sentence,
                  std::string_view add) {
  Ui& ui = s.c.ui;
  bool pressed = false;
  Column column(ui, 2);
  {
    const ButtonLook look{
        .kind = ButtonKind::quiet, .icon = Icon::plus, .disabled = s.c.editor().read_only(), .right = true};
    // The heading is not broken for the button's sake: then that stands on a line of its own.
    const bool fits =
        add.empty() ||
        ui.text().width(type::section, name) + space::s + button_width(ui, add, look) <= ui.available();
    if (!fits) heading(ui, path / "heading", 2, name);
    Row row(ui, space::s, ui.control_height());
    if (!add.empty()) pressed = button(ui, path / "add", add, look);
    if (fits) heading(ui, path / "heading", 2, name);
  }
  paragraph(ui, path / "sentence", sentence, type::label, ui.theme().muted);
  return pressed;
}

} // namespace sanpo::estimate
