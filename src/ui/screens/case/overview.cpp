// 概要: how certification, cost and estimate of a case stand, each with the way into its tool; how they hang
// together (open items → services → price → row of the sheet); what to do next.
// Rule: ux.md, 概要; certification.md ("never 認定": verdicts are of a self-check).
#include <algorithm>
#include <array>

#include "core/base/find_by_id.h"
#include "core/certification/services.h"
#include "ui/screens/case/carrying.h"
#include "ui/screens/case/next_steps.h"
#include "ui/screens/case/service_help.h"
#include "ui/screens/case_screens.h"
#include "ui/screens/case_status.h"
#include "ui/screens/copy_button.h"
#include "ui/screens/estimate/parts.h"

namespace sanpo {
namespace {

struct Part {
  Screen screen;
  Icon icon;
  Text name, empty, begin, open;
};
constexpr Part certification_part{Screen::certification,
                                  Icon::certification,
                                  "ui.nav.certification"_text,
                                  "ui.overview.certification_empty"_text,
                                  "ui.overview.certification_begin"_text,
                                  "ui.overview.certification_open"_text};
constexpr Part cost_part{Screen::cost_sheet,
                         Icon::cost_sheet,
                         "ui.nav.cost_sheet"_text,
                         "ui.overview.cost_empty"_text,
                         "ui.overview.cost_begin"_text,
                         "ui.overview.cost_open"_text};
constexpr Part estimate_part{Screen::estimate,
                             Icon::estimate,
                             "ui.nav.estimate"_text,
                             "ui.overview.estimate_empty"_text,
                             "ui.overview.estimate_begin"_text,
                             "ui.overview.estimate_open"_text};

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
    const Text verdict = status->value == Value::met       ? "certification.verdict.met"_text
                         : status->value == Value::not_met ? "certification.verdict.not_met"_text
                                                           : "certification.verdict.undecided"_text;
    label(c.ui, path / "title", c.l(status->title));
    paragraph(c.ui, path / "verdict", c.t(verdict), type::section, colors_of(c.ui.theme(), tone).text);
    if (status->value == Value::undecided && status->still_possible)
      paragraph(c.ui, path / "possible", c.t("certification.verdict.still_possible"_text), type::label,
                c.ui.theme().muted);
    const auto share = [&](Count met, Count size) {
      return c.f("ui.overview.share"_text, {{"met", met}, {"size", size}});
    };
    gauge(c.ui, path / "mandatory", c.t("ui.overview.mandatory"_text),
          share(status->mandatory_met, status->mandatory_size),
          static_cast<float>(status->mandatory_met.value), static_cast<float>(status->mandatory_size.value),
          0);
    gauge(c.ui, path / "optional", c.t("ui.overview.optional"_text),
          share(status->optional_met, status->optional_size), static_cast<float>(status->optional_met.value),
          static_cast<float>(status->optional_size.value),
          status->optional_minimum ? static_cast<float>(status->optional_minimum->value) : 0.0f);
    if (status->optional_minimum)
      paragraph(c.ui, path / "minimum",
                c.f("ui.overview.minimum"_text, {{"count", *status->optional_minimum}}), type::label,
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
                                    ? std::string(c.t("cost_sheet.column.annual"_text))
                                    : c.f("ui.overview.annual_of"_text, {{"name", status->name}});
    big_figure(c, path, caption, c.show(status->annual));
    {
      Column lines(c.ui, 0);
      figure_line(c.ui, path / "per-head", c.t("ui.overview.per_head"_text),
                  status->per_head ? c.show(*status->per_head)
                                   : std::string(c.t("ui.overview.no_headcount"_text)));
      figure_line(c.ui, path / "spending", c.t("cost_sheet.column.spending"_text), c.show(status->spending));
      figure_line(c.ui, path / "opportunity", c.t("cost_sheet.column.opportunity"_text),
                  c.show(status->opportunity), true, false);
    }
    const double parts[] = {static_cast<double>(status->spending.value),
                            static_cast<double>(status->opportunity.value)};
    stacked_bar(c.ui, path / "shares",
                c.f("ui.overview.shares"_text,
                    {{"spending", status->spending}, {"opportunity", status->opportunity}}),
                parts);
    const std::array names{std::string(c.t("cost_sheet.column.spending"_text)),
                           std::string(c.t("cost_sheet.column.opportunity"_text))};
    legend(c.ui, path / "legend", c.t("ui.cost_sheet.legend"_text), names);
  }
  part_end(c, cost_part, status.has_value());
}

void estimate_card(Context& c, const std::optional<CaseStatus::EstimateStatus>& status) {
  const Path path = path_of(estimate_part);
  Card card(c.ui, path, c.t(estimate_part.name));
  part_head(c, estimate_part);
  if (status) {
    const auto amount = [&](Yen yen) { return estimate::amount_text(c, yen, status->lower_bound); };
    const std::vector<Estimate>& estimates = c.document().estimates;
    big_figure(c, path,
               estimates.size() > 1
                   ? c.f("ui.overview.first_year_of"_text,
                         {{"name", estimate::estimate_name(c, c.document(), estimates.front())}})
                   : std::string(c.t("ui.overview.first_year"_text)),
               amount(status->first_year));
    Column lines(c.ui, 0);
    figure_line(c.ui, path / "following", c.t("ui.overview.following"_text), amount(status->following_year));
    const std::size_t scenarios = estimates.size();
    if (scenarios > 1)
      figure_line(c.ui, path / "scenarios", c.t("ui.overview.scenarios"_text),
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
  return c.f("ui.overview.company"_text,
             {{"sites", Count{static_cast<std::int32_t>(document.sites.size())}}, {"people", Count{people}}});
}

/// The services that help with what is still open, with their prices.
void services_card(Context& c) {
  Ui& ui = c.ui;
  const Path path("overview/services");
  const Card card(ui, path, c.t("ui.link.services"_text));
  heading(ui, path / "heading", 2, c.t("ui.link.services"_text));
  const CaseEditor::Shared document = c.editor().shared();
  const Assessment* const assessment =
      document->assessments.empty() ? nullptr : &document->assessments.back();
  const Edition* const edition = assessment ? c.work.catalogues().edition(assessment->edition) : nullptr;
  const AssessmentResult* const result = assessment ? c.editor().assessment(assessment->id) : nullptr;
  if (!edition || !result || (assessment->answers.empty() && assessment->items.empty())) {
    paragraph(ui, path / "begin", c.t("ui.link.services_begin"_text), type::body, ui.theme().muted);
    return;
  }
  const std::vector<ServiceHelp> helps = services_for_open_items(*edition, *result);
  const std::string_view about =
      c.t(helps.empty() ? "ui.link.services_none"_text : "ui.link.services_text"_text);
  paragraph(ui, path / "text", about, type::label, ui.theme().muted);
  for (const ServiceHelp& help : helps) {
    constexpr std::size_t most = 2; // a list of names is not read
    std::string items;
    for (std::size_t i = 0; i < std::min(most, help.items.size()); ++i) {
      const CriterionItem* const found = find_by_id(edition->items, help.items[i]);
      if (!items.empty()) items += c.t("ui.link.and"_text);
      if (found) items += c.l(found->name);
    }
    if (help.items.size() > most)
      items += c.f("ui.link.more_items"_text,
                   {{"count", Count{static_cast<std::int64_t>(help.items.size() - most)}}});
    if (&help != &helps.front()) divider(ui, space::xs);
    service_help(c, path / help.service->id.value, *help.service,
                 c.f("ui.link.helps"_text, {{"items", items}}), about);
  }
}

/// Where the cost of the estimate stands on the sheet; which scenario, where there are several.
void carrying_card(Context& c, const std::optional<Carrying>& carrying) {
  Ui& ui = c.ui;
  const Path path("overview/carrying");
  const Card card(ui, path, c.t("ui.link.to_sheet"_text));
  heading(ui, path / "heading", 2, c.t("ui.link.to_sheet"_text));
  if (!carrying) {
    paragraph(ui, path / "empty", c.t("ui.link.nothing"_text), type::body, ui.theme().muted);
    return;
  }
  paragraph(ui, path / "text", c.f("ui.link.to_sheet_text"_text, {{"basis", basis_text(c, *carrying)}}),
            type::label, ui.theme().muted);
  const std::vector<Estimate>& estimates = carrying->document->estimates;
  if (estimates.size() > 1) {
    std::vector<std::string> names;
    std::vector<Option> options;
    std::size_t chosen = 0;
    names.reserve(estimates.size());
    for (const Estimate& estimate : estimates) {
      if (&estimate == carrying->estimate) chosen = options.size();
      names.push_back(estimate::estimate_name(c, *carrying->document, estimate));
      options.push_back({estimate.id.value, names.back()});
    }
    if (const auto picked =
            select(ui, path / "estimate", c.t("ui.link.which_estimate"_text), options, chosen))
      c.go(Screen::summary, "estimates/" + estimates[*picked].id.value);
  }
  carrying_list(c, path, *carrying);
}

/// The page in short, for a message or a spreadsheet.
std::string main_points(Context& c, const CaseStatus& status) {
  CellText text;
  const auto point = [&](std::string_view name, std::string_view value) {
    text.cell(name).cell(value).end_row();
  };
  point(c.t("ui.nav.summary"_text), c.document().client.name);
  if (status.assessment) {
    const auto& check = *status.assessment;
    const Text verdict = check.value == Value::met       ? "certification.verdict.met"_text
                         : check.value == Value::not_met ? "certification.verdict.not_met"_text
                                                         : "certification.verdict.undecided"_text;
    point(c.l(check.title), c.t(verdict));
    point(c.t("ui.overview.mandatory"_text),
          c.f("ui.overview.share"_text, {{"met", check.mandatory_met}, {"size", check.mandatory_size}}));
    point(c.t("ui.overview.optional"_text),
          c.f("ui.overview.share"_text, {{"met", check.optional_met}, {"size", check.optional_size}}));
  }
  if (status.cost_sheet) {
    point(c.t("cost_sheet.column.annual"_text), c.show(status.cost_sheet->annual));
    if (status.cost_sheet->per_head)
      point(c.t("ui.overview.per_head"_text), c.show(*status.cost_sheet->per_head));
  }
  if (status.estimate) {
    const auto amount = [&](Yen yen) { return estimate::amount_text(c, yen, status.estimate->lower_bound); };
    point(c.t("ui.overview.first_year"_text), amount(status.estimate->first_year));
    point(c.t("ui.overview.following"_text), amount(status.estimate->following_year));
  }
  for (const NextStep& step : next_steps(c, carrying_of(c, {}, {})))
    point(step.words, step.mark);
  for (const NextStep& due : due_dates(c))
    point(due.words, due.mark);
  return text.take();
}

/// The estimate that the place names, for the carrying over.
Id estimate_of(std::string_view place) {
  constexpr std::string_view list = "estimates/";
  return place.starts_with(list) ? Id{std::string(place.substr(list.size()))} : Id{};
}

} // namespace

void summary_screen(Context& c) {
  Ui& ui = c.ui;
  const CaseStatus status = status_of(c.editor(), c.work.catalogues());
  {
    Row row(ui, space::m, ui.control_height());
    heading(ui, "overview/title", 1, c.t("ui.nav.summary"_text));
    const bool phone = c.breadth == Breadth::phone; // there the tab bar has it at the thumb
    if (!phone && button(ui, "overview/company", c.t("ui.overview.to_company"_text),
                         {.icon = Icon::sites, .right = true}))
      c.go(Screen::sites);
    if (copy_button(c, "overview/copy", c.t("ui.overview.points"_text), true))
      copy(c, "overview/copy", main_points(c, status));
  }
  {
    Row line(ui, space::l);
    paragraph(ui, "overview/client", c.document().title, type::body, ui.theme().muted);
    label(ui, "overview/size", company_line(c), type::body); // on the next line rather than squeezed
  }
  {
    Grid grid(ui, 300, space::l, 3, space::s, true);
    grid.cell(grid.columns() == 2 ? 2 : 1); // three beside each other, or one above two
    certification_card(c, status.assessment);
    grid.cell();
    cost_card(c, status.cost_sheet);
    grid.cell();
    estimate_card(c, status.estimate);
  }
  const std::optional<Carrying> carrying = carrying_of(c, estimate_of(c.route.place), {});
  Stacks stacks(ui, 400, space::l, 2);
  stacks.next();
  services_card(c);
  stacks.next();
  carrying_card(c, carrying);
  stacks.next();
  next_steps_card(c, carrying);
  stacks.next();
  due_dates_card(c);
  stacks.next();
  people_card(c);
}

} // namespace sanpo
