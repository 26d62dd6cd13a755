#include "ui/screens/estimate/scenarios.h"

#include <algorithm>

#include "app/commands.h"
#include "app/own_prices.h"
#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "core/record/structure.h"
#include "ui/screens/estimate/findings.h"
#include "ui/screens/estimate/quick_start.h"
#include "ui/screens/prices_screen.h"

namespace sanpo::estimate {
namespace {

/// Another scenario begins as the one that is shown: what differs is changed in it.
void add_scenario(const Scope& s) {
  std::optional<std::string> added;
  s.c.editor().act({std::string(step_code::add_estimate), {}}, [&](Case& document) {
    added = copy_record(document, s.path.text(), [&] { return s.c.work.ids().next(); });
    for (Estimate& each : document.estimates)
      if (added && each.id.value == *added) each.name.clear();
  });
  if (added) s.view.estimate = Id{*added};
}

void tab_row(const Scope& s) {
  Ui& ui = s.c.ui;
  const std::vector<Estimate>& all = s.document->estimates;
  std::vector<std::string> names;
  for (const Estimate& each : all)
    names.push_back(estimate_name(s.c, *s.document, each));
  std::vector<Option> options;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    options.push_back({all[i].id.value, names[i]});
    if (all[i].id == s.estimate.id) chosen = i;
  }
  if (all.size() > 1) options.push_back({"compare", s.c.t("ui.estimate.compare"_text)});
  if (s.view.comparing && all.size() > 1) chosen = all.size();
  Row row(ui, space::s, strip_height(ui));
  if (const auto picked = tabs(ui, "estimate/scenarios", s.c.t("ui.estimate.scenarios"_text), options, chosen,
                               Path(scenario_panel).id())) {
    s.view.comparing = *picked == all.size();
    if (!s.view.comparing) s.view.estimate = all[*picked].id;
  }
  const bool closed = s.c.editor().read_only() || s.c.editor().full();
  if (all.size() < most_estimates &&
      button(ui, "estimate/add-scenario", s.c.t("ui.estimate.scenario_add"_text),
             {.kind = ButtonKind::quiet, .icon = Icon::plus, .disabled = closed}))
    add_scenario(s);
  if (all.size() >= most_estimates)
    label(ui, "estimate/scenarios-full",
          s.c.f("ui.estimate.scenarios_full"_text,
                {{"number", Count{static_cast<std::int64_t>(most_estimates)}}}));
}

std::string settings_text(const Scope& s) {
  std::string text = s.estimate.start ? s.c.f("ui.estimate.starts"_text, {{"month", *s.estimate.start}})
                                      : std::string(s.c.t("ui.estimate.no_start"_text));
  if (s.result.years_summed.value > 1)
    (text += s.c.words.marks().phrases) +=
        s.c.f("ui.estimate.years_value"_text, {{"years", s.result.years_summed}});
  return text;
}

void take_list(const Scope& s, const Slug& list) {
  s.c.editor().act(
      {std::string(step_code::preset), std::string((s.path / "price_list").text())},
      [&](Case& document) { choose_price_list(document, s.estimate.id, list, s.c.work.catalogues()); });
}

void price_list_select(const Scope& s) {
  const std::vector<PriceList>& lists = s.c.work.catalogues().price_lists;
  std::vector<Option> options;
  std::size_t chosen = lists.size();
  for (std::size_t i = 0; i < lists.size(); ++i) {
    options.push_back({lists[i].id.value, s.c.l(lists[i].title)});
    if (lists[i].id == s.estimate.price_list) chosen = i;
  }
  const Path field = s.path / "price_list";
  if (const auto picked = select(s.c.ui, field, s.c.t("field.estimate.price_list"_text), options, chosen))
    take_list(s, lists[*picked].id);
}

/// The estimate keeps the list it was made with; a newer one is offered with what it would change.
void newer_list(const Scope& s) {
  const Catalogues& catalogues = s.c.work.catalogues();
  const PriceList& newest = newest_list(catalogues);
  const PriceList* const now = catalogues.price_list(s.estimate.price_list);
  if (!now || now->id == newest.id || s.c.work.settings().price_list.empty()) return;
  const bool same = price_changes(*now, newest).empty();
  const Path path = s.path / "newer-list";
  const Arguments name{{"name", std::string(s.c.l(newest.title))}};
  const Notice notice(s.c.ui, path, Tone::accent, s.c.t("prices.newer"_text),
                      same ? s.c.f("prices.newer_same"_text, name) : s.c.f("prices.newer_text"_text, name));
  price_change_lines(s.c, path / "changes", *now, newest);
  if (button(s.c.ui, path / "switch", s.c.t("prices.switch"_text), {.disabled = s.c.editor().read_only()}))
    take_list(s, newest.id);
}

} // namespace

void scenario_settings_part(const Scope& s) {
  Ui& ui = s.c.ui;
  const Card card(ui, "estimate/settings", s.c.t("ui.estimate.settings"_text),
                  {.padding = 8, .gap = space::s});
  if (!opens(s, s.path / "settings", s.c.t("ui.estimate.settings"_text), settings_text(s))) return;
  Padding padding(ui, 12, 4);
  {
    Grid grid(ui, s.c.breadth == Breadth::phone ? 140 : 200, space::m, 3);
    grid.cell(s.c.breadth == Breadth::phone ? 2 : 1);
    bound_field(s.c, s.path / "name", {.placeholder = estimate_name(s.c, *s.document, s.estimate)});
    grid.cell();
    bound_field(s.c, s.path / "start", {.placeholder = s.c.t("ui.estimate.month_placeholder"_text)});
    grid.cell();
    bound_field(s.c, s.path / "years", {.unit = s.c.t("ui.estimate.unit_years"_text), .placeholder = "1"});
    grid.cell();
    bound_select(s.c, s.path / "rounding");
    grid.cell();
    price_list_select(s);
  }
  findings_at(s, s.path / "settings-at", {s.path / "start"});
  Row row(ui, space::s, ui.control_height());
  const bool closed = s.c.editor().read_only();
  if (s.document->estimates.size() > 1 &&
      button(ui, "estimate/remove-scenario", s.c.t("ui.estimate.scenario_remove"_text),
             {.kind = ButtonKind::danger, .icon = Icon::trash, .disabled = closed})) {
    s.c.editor().remove(s.path.text());
    s.view.estimate = {};
  }
}

bool scenarios_part(const Scope& s) {
  Ui& ui = s.c.ui;
  {
    Column column(ui, 2);
    heading(ui, "estimate/heading", 1, s.c.t("ui.nav.estimate"_text));
    paragraph(ui, "estimate/sentence", s.c.t("ui.estimate.sentence"_text), type::label, ui.theme().muted);
  }
  tab_row(s);
  if (s.view.comparing && s.document->estimates.size() > 1) return true;
  newer_list(s);
  return false;
}

} // namespace sanpo::estimate
