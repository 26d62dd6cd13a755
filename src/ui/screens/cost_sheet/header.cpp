// 基本情報: period and scope, headcount, hourly labour costs, who filled the sheet in. What can be taken from
// elsewhere (sums, the weighted mean, the company's own data) is offered, never put in by itself.
// Rule: cost-sheet.md, Header.
#include <algorithm>

#include "core/base/value_text.h"
#include "core/cost_sheet/evaluate.h"
#include "core/cost_sheet/place.h"
#include "ui/screens/bound.h"
#include "ui/screens/cost_sheet/sheet_part.h"

namespace sanpo {
namespace {

constexpr std::string_view record = "cost_sheet_header";

void header_field(SheetPart& p, std::string_view slug, bool with_help = true, std::string_view unit = {},
                  std::string_view example = {}) {
  bound_field(p.c, p.header_path() / slug,
              {.hint = with_help ? help_of(p.c, record, slug) : std::string_view(),
               .unit = unit,
               .placeholder = example});
}

/// A value found elsewhere, one press away.
void offer(SheetPart& p, std::string_view field, std::string_view slug, Text words, std::string shown,
           std::string_view typed) {
  if (button(p.c.ui, Path("offer") / slug, p.c.f(words, {{"value", std::move(shown)}}),
             {.kind = ButtonKind::quiet, .icon = Icon::arrow_right, .disabled = p.c.editor().read_only()}))
    p.c.editor().edit((p.header_path() / field).text(), typed);
}

void period_and_scope(SheetPart& p) {
  Ui& ui = p.c.ui;
  Card card(ui, "header-period", p.c.t("ui.cost_sheet.header.period"_text));
  heading(ui, "header-period-title", 2, p.c.t("ui.cost_sheet.header.period"_text));
  {
    Grid grid(ui, 220, space::l, 3);
    grid.cell();
    header_field(p, "period_from", true, {}, p.c.t("ui.cost_sheet.example.from"_text));
    grid.cell();
    header_field(p, "period_to", true, {}, p.c.t("ui.cost_sheet.example.to"_text));
    grid.cell();
    bound_field(p.c, p.path() / "name", {.hint = help_of(p.c, "cost_sheet", "name")});
  }
  show_findings(p, header_place(p.sheet, "period_to"));
  {
    Grid grid(ui, 260, space::l, 2);
    grid.cell();
    header_field(p, "scope", true, {}, p.c.t("ui.cost_sheet.example.scope"_text));
    grid.cell();
    header_field(p, "industry");
    const std::string& known = p.document->client.industry;
    if (!known.empty() && p.sheet.header.industry.empty())
      offer(p, "industry", "industry", "ui.cost_sheet.offer.industry"_text, known, known);
  }
  label(ui, "tax-basis-label", field_label(p.c, record, "tax_basis"));
  bound_segments(p.c, p.header_path() / "tax_basis");
}

void headcount(SheetPart& p) {
  Ui& ui = p.c.ui;
  const CostSheetHeader& header = p.sheet.header;
  Card card(ui, "header-people", p.c.t("ui.cost_sheet.header.people"_text));
  heading(ui, "header-people-title", 2, p.c.t("ui.cost_sheet.header.people"_text));
  paragraph(ui, "header-people-note", p.c.t("ui.cost_sheet.header.people_note"_text), type::label,
            ui.theme().muted);
  const std::string_view people = p.c.t("ui.cost_sheet.unit.people"_text);
  {
    Grid grid(ui, 150, space::l, 3);
    grid.cell();
    header_field(p, "men", false, people);
    grid.cell();
    header_field(p, "women", false, people);
    grid.cell();
    header_field(p, "total", true, people);
  }
  std::int64_t at_sites = 0;
  for (const Site& site : p.document->sites)
    at_sites += site.employees ? site.employees->value : 0;
  {
    Row row(ui);
    if (const auto sum = offered_headcount(header); sum && sum != header.total)
      offer(p, "total", "headcount", "ui.cost_sheet.offer.headcount"_text, field_text(*sum),
            field_text(*sum));
    if (at_sites > 0 && header.total != Count{at_sites})
      offer(p, "total", "sites", "ui.cost_sheet.offer.sites"_text, field_text(Count{at_sites}),
            field_text(Count{at_sites}));
  }
  show_findings(p, header_place(p.sheet, "total"));
}

void hourly_costs(SheetPart& p) {
  Ui& ui = p.c.ui;
  Card card(ui, "header-costs", p.c.t("ui.cost_sheet.header.costs"_text));
  heading(ui, "header-costs-title", 2, p.c.t("ui.cost_sheet.header.costs"_text));
  paragraph(ui, "header-costs-note", p.c.t("ui.cost_sheet.header.costs_note"_text), type::label,
            ui.theme().muted);
  const auto weighted = offered_hourly_cost(p.sheet.header);
  Grid grid(ui, 230, space::l, 3);
  for (const std::string_view group : {"managers", "staff", "all"}) {
    grid.cell();
    const std::string name = field_label(p.c, record, group);
    const Group fields(ui, Path("header-group") / group / "fields", Role::group, name);
    heading(ui, Path("header-group") / group, 3, name);
    const Path path = p.header_path() / group;
    bound_field(p.c, path / "people", {.unit = p.c.t("ui.cost_sheet.unit.people"_text)});
    bound_field(p.c, path / "hourly_cost");
    if (group == "all") {
      paragraph(ui, "header-group-all-help", help_of(p.c, record, "all"), type::label, ui.theme().muted);
      if (weighted && weighted != p.sheet.header.all.hourly_cost)
        offer(p, "all/hourly_cost", "weighted", "ui.cost_sheet.offer.weighted"_text, p.c.show(*weighted),
              field_text(*weighted));
    }
    show_findings_below(p, header_place(p.sheet, group));
  }
}

void definitions(SheetPart& p) {
  Ui& ui = p.c.ui;
  Card card(ui, "header-definitions", p.c.t("ui.cost_sheet.header.definitions"_text));
  heading(ui, "header-definitions-title", 2, p.c.t("ui.cost_sheet.header.definitions"_text));
  Grid grid(ui, 260, space::l, 2);
  grid.cell();
  header_field(p, "manager_definition");
  grid.cell();
  header_field(p, "labour_cost_includes");
}

void preparer(SheetPart& p) {
  Ui& ui = p.c.ui;
  Card card(ui, "header-preparer", p.c.t("ui.cost_sheet.header.preparer"_text));
  heading(ui, "header-preparer-title", 2, p.c.t("ui.cost_sheet.header.preparer"_text));
  Grid grid(ui, 220, space::l, 2);
  for (const std::string_view slug : {"preparer", "email", "tel", "fax"}) {
    grid.cell();
    header_field(p, slug, false);
  }
}

} // namespace

void header_entry(SheetPart& p) {
  period_and_scope(p);
  headcount(p);
  hourly_costs(p);
  definitions(p);
  preparer(p);
  if (button(p.c.ui, "next-section",
             p.c.f("ui.cost_sheet.next"_text,
                   {{"section", std::string(p.c.l(p.form.sections.front().short_label))}}),
             {.kind = ButtonKind::primary, .icon = Icon::arrow_right})) {
    p.c.go(Screen::cost_sheet, entry_place(p.sheet, p.form, 0));
    focus(p, "cost-sheet-title"); // the section is read from its top
  }
}

} // namespace sanpo
