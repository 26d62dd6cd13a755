// 概要: how certification, cost and estimate of a case stand, each with the way into its tool.
// Rule: ux.md, 概要; certification.md ("never 認定": verdicts are of a self-check).
#include <algorithm>

#include "ui/screens/case_screens.h"
#include "ui/screens/case_status.h"

namespace sanpo {
namespace {

struct Part {
  Screen screen;
  Icon icon;
  Text name, empty, begin, open;
};
constexpr Part certification_part{Screen::certification,
                                  Icon::certification,
                                  Text::ui_nav_certification,
                                  Text::ui_overview_certification_empty,
                                  Text::ui_overview_certification_begin,
                                  Text::ui_overview_certification_open};
constexpr Part cost_part{Screen::cost_sheet,           Icon::cost_sheet,
                         Text::ui_nav_cost_sheet,      Text::ui_overview_cost_empty,
                         Text::ui_overview_cost_begin, Text::ui_overview_cost_open};
constexpr Part estimate_part{Screen::estimate,
                             Icon::estimate,
                             Text::ui_nav_estimate,
                             Text::ui_overview_estimate_empty,
                             Text::ui_overview_estimate_begin,
                             Text::ui_overview_estimate_open};

Path path_of(const Part& part) { return Path("overview") / slug_of(part.screen); }

// The head of a tool's card, and its end: what to do next.
void part_head(Context& c, const Part& part) {
  Ui& ui = c.ui;
  Row row(ui, space::m, 40, false);
  const Rect badge = ui.place(40, 40);
  ui.painter().box(badge, ui.theme().accent_weak, space::control_radius);
  ui.painter().icon(badge.inset(10, 10), part.icon, ui.theme().accent);
  heading(ui, path_of(part) / "name", 2, c.t(part.name));
}

void part_end(Context& c, const Part& part, bool begun) {
  c.ui.skip(4);
  if (!begun) paragraph(c.ui, path_of(part) / "empty", c.t(part.empty), type::body, c.ui.theme().muted);
  if (button(c.ui, path_of(part) / "open", c.t(begun ? part.open : part.begin),
             {.kind = begun ? ButtonKind::secondary : ButtonKind::primary}))
    c.go(part.screen);
}

void big_figure(Context& c, const Path& path, std::string_view caption, std::string_view figure) {
  label(c.ui, path / "caption", caption);
  c.ui.skip(-8);
  paragraph(c.ui, path / "figure", figure, {28, 38, true});
}

void certification_card(Context& c, const std::optional<CaseStatus::CertificationStatus>& status) {
  const Path path = path_of(certification_part);
  Card card(c.ui, path, c.t(certification_part.name));
  part_head(c, certification_part);
  if (status) {
    const Tone tone = status->value == Value::met       ? Tone::ok
                      : status->value == Value::not_met ? Tone::error
                                                        : Tone::neutral;
    const Text verdict = status->value == Value::met       ? Text::certification_verdict_met
                         : status->value == Value::not_met ? Text::certification_verdict_not_met
                                                           : Text::certification_verdict_undecided;
    label(c.ui, path / "title", c.l(status->title));
    paragraph(c.ui, path / "verdict", c.t(verdict), type::section, colors_of(c.ui.theme(), tone).text);
    if (status->value == Value::undecided && status->still_possible)
      paragraph(c.ui, path / "possible", c.t(Text::certification_verdict_still_possible), type::label,
                c.ui.theme().muted);
    const auto share = [&](Count met, Count size) {
      return c.f(Text::ui_overview_share, {{"met", met}, {"size", size}});
    };
    gauge(c.ui, path / "mandatory", c.t(Text::ui_overview_mandatory),
          share(status->mandatory_met, status->mandatory_size),
          static_cast<float>(status->mandatory_met.value), static_cast<float>(status->mandatory_size.value),
          0);
    gauge(c.ui, path / "optional", c.t(Text::ui_overview_optional),
          share(status->optional_met, status->optional_size), static_cast<float>(status->optional_met.value),
          static_cast<float>(status->optional_size.value),
          status->optional_minimum ? static_cast<float>(status->optional_minimum->value) : 0.0f);
    if (status->optional_minimum)
      paragraph(c.ui, path / "minimum",
                c.f(Text::ui_overview_minimum, {{"count", *status->optional_minimum}}), type::label,
                c.ui.theme().muted);
  }
  part_end(c, certification_part, status.has_value());
}

void cost_card(Context& c, const std::optional<CaseStatus::CostStatus>& status) {
  const Path path = path_of(cost_part);
  Card card(c.ui, path, c.t(cost_part.name));
  part_head(c, cost_part);
  if (status) {
    const std::string caption = status->name.empty()
                                    ? std::string(c.t(Text::cost_sheet_column_annual))
                                    : c.f(Text::ui_overview_annual_of, {{"name", status->name}});
    big_figure(c, path, caption, c.show(status->annual));
    {
      Column lines(c.ui, 0);
      figure_line(c.ui, path / "per-head", c.t(Text::ui_overview_per_head),
                  status->per_head ? c.show(*status->per_head)
                                   : std::string(c.t(Text::ui_overview_no_headcount)));
      figure_line(c.ui, path / "spending", c.t(Text::cost_sheet_column_spending), c.show(status->spending));
      figure_line(c.ui, path / "opportunity", c.t(Text::cost_sheet_column_opportunity),
                  c.show(status->opportunity), true, false);
    }
    const double parts[] = {static_cast<double>(status->spending.value),
                            static_cast<double>(status->opportunity.value)};
    stacked_bar(
        c.ui, path / "shares",
        c.f(Text::ui_overview_shares, {{"spending", status->spending}, {"opportunity", status->opportunity}}),
        parts);
  }
  part_end(c, cost_part, status.has_value());
}

void estimate_card(Context& c, const std::optional<CaseStatus::EstimateStatus>& status) {
  const Path path = path_of(estimate_part);
  Card card(c.ui, path, c.t(estimate_part.name));
  part_head(c, estimate_part);
  if (status) {
    const auto amount = [&](Yen yen) {
      return status->lower_bound ? c.f(Text::ui_start_from, {{"amount", yen}}) : c.show(yen);
    };
    big_figure(c, path, c.t(Text::ui_overview_first_year), amount(status->first_year));
    Column lines(c.ui, 0);
    figure_line(c.ui, path / "following", c.t(Text::ui_overview_following), amount(status->following_year));
    const std::size_t scenarios = c.document().estimates.size();
    if (scenarios > 1)
      figure_line(c.ui, path / "scenarios", c.t(Text::ui_overview_scenarios),
                  c.show(Count{static_cast<std::int32_t>(scenarios)}), true, false);
  }
  part_end(c, estimate_part, status.has_value());
}

// The company in one line: sites and people.
std::string company_line(const Context& c) {
  const Case& document = c.document();
  std::int64_t people = 0;
  for (const Site& site : document.sites)
    people += site.employees ? site.employees->value : 0;
  return c.f(Text::ui_overview_company,
             {{"sites", Count{static_cast<std::int32_t>(document.sites.size())}}, {"people", Count{people}}});
}

} // namespace

void summary_screen(Context& c) {
  Ui& ui = c.ui;
  const CaseStatus status = status_of(c.editor(), c.work.catalogues());
  {
    Row row(ui, space::m, ui.control_height());
    heading(ui, "overview/title", 1, c.t(Text::ui_nav_summary));
    if (button(ui, "overview/company", c.t(Text::ui_overview_to_company),
               {.icon = Icon::sites, .right = c.breadth != Breadth::phone}))
      c.go(Screen::sites);
  }
  paragraph(ui, "overview/client",
            c.document().title.empty()
                ? company_line(c)
                : c.document().title + c.f(Text::ui_overview_separator, {}) + company_line(c),
            type::body, ui.theme().muted);
  Grid grid(ui, 300, space::l, 3);
  grid.cell();
  certification_card(c, status.assessment);
  grid.cell();
  cost_card(c, status.cost_sheet);
  grid.cell();
  estimate_card(c, status.estimate);
}

} // namespace sanpo
