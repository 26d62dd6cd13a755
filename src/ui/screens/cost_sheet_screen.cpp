#include "ui/screens/cost_sheet_screen.h"

#include <algorithm>

#include "core/base/value_text.h"
#include "core/cost_sheet/place.h"
#include "ui/screens/cost_sheet/sheet_part.h"

namespace sanpo {
std::optional<SheetPart> open_sheet(Context& c, CostSheetView& view) {
  const CaseEditor::Shared document = c.editor().shared();
  if (document->cost_sheets.empty()) return std::nullopt;
  const SheetForm& form = c.work.catalogues().sheet_form;
  SheetLocation at = locate(c.route.place, *document, form);
  // Who comes back to the entry goes on where the entry was left.
  const bool anywhere = c.route.place.empty() || c.route.place == place_of(*at.sheet);
  if (anywhere && view.entered == at.sheet->id) at.section = view.section;
  const CostSheetResult* result = c.editor().cost_sheet(at.sheet->id);
  if (!result) return std::nullopt;
  SheetPart part{c, view, document, form, at, *at.sheet, *result, std::nullopt};
  if (std::ranges::any_of(document->carried_amounts,
                          [&](const CarriedAmount& link) { return link.cost_sheet == part.sheet.id; }))
    part.carrying = carrying_of(c, {}, part.sheet.id);
  return part;
}

std::string figure(ExactYen amount) { return field_text(amount.rounded()); }

std::string column_name(const Context& c, CostColumn column) { return c.key(heading_of(column)); }

std::string_view help_of(const Context& c, std::string_view record, std::string_view slug) {
  const std::string key = "help." + std::string(record) + '.' + std::string(slug);
  return c.words.get(std::string_view(key)).value_or(std::string_view());
}

std::string sheet_name(const Context& c, const CostSheet& sheet) {
  if (!sheet.name.empty()) return sheet.name;
  const auto& [from, to] = std::pair{sheet.header.period_from, sheet.header.period_to};
  if (from && to) return c.f("ui.cost_sheet.period"_text, {{"from", *from}, {"to", *to}});
  if (from) return c.f("ui.cost_sheet.period_from"_text, {{"from", *from}});
  return std::string(c.t("ui.cost_sheet.unnamed"_text));
}

void focus(const SheetPart& p, const Path& path) {
  if (p.c.requests.focus) p.c.requests.focus(path.id());
}

void change_sheet(SheetPart& p, std::string_view step, std::string_view place,
                  const std::function<void(Case&, CostSheet&)>& change) {
  p.c.editor().act({std::string(step), std::string(place)}, [&](Case& document) {
    const auto sheet = std::ranges::find(document.cost_sheets, p.sheet.id, &CostSheet::id);
    if (sheet != document.cost_sheets.end()) change(document, *sheet);
  });
}

Tone tone_of(Severity severity) {
  switch (severity) {
  case Severity::error: return Tone::error;
  case Severity::warning: return Tone::warning;
  case Severity::hint:
  case Severity::assumption: break;
  }
  return Tone::accent;
}

namespace {

template <class Matches> void show_matching(SheetPart& p, const Matches& matches) {
  for (const Finding& finding : p.result.findings)
    if (matches(finding.place))
      Notice(p.c.ui, Path("noticed") / finding.code / finding.place, tone_of(finding.severity), {},
             p.c.words.text(finding));
}

} // namespace

void show_findings(SheetPart& p, std::string_view place) {
  show_matching(p, [&](std::string_view other) { return other == place; });
}

void show_findings_below(SheetPart& p, std::string_view place) {
  show_matching(p, [&](std::string_view other) { return other.starts_with(place); });
}

void cost_sheet_screen(Context& c, CostSheetView& view) {
  auto part = open_sheet(c, view);
  if (!part) return;
  SheetPart& p = *part;
  {
    Column title(c.ui, 2);
    {
      Row line(c.ui, space::m);
      heading(c.ui, "cost-sheet-title", 1, c.t("ui.nav.cost_sheet"_text));
      if (p.document->cost_sheets.size() == 1) // several are told apart by the choice below
        paragraph(c.ui, "sheet-name", sheet_name(c, p.sheet), TextStyle{22, 32, false}, c.ui.theme().muted);
    }
    paragraph(c.ui, "cost-sheet-purpose", c.t("ui.cost_sheet.purpose"_text), type::label, c.ui.theme().muted);
  }
  sheets_bar(p);
  const Group panel(c.ui, cost_sheet_panel, Role::tab_panel, sheet_name(c, p.sheet));
  switch (p.at.view) {
  case SheetLocation::View::entry: {
    view.entered = p.sheet.id;
    view.section = p.at.section;
    section_tabs(p);
    const Group section(c.ui, section_panel, c.breadth == Breadth::phone ? Role::group : Role::tab_panel,
                        p.at.section ? c.l(p.form.sections[*p.at.section].label)
                                     : c.t("ui.cost_sheet.header"_text));
    if (p.at.section)
      section_entry(p, *p.at.section);
    else
      header_entry(p);
    break;
  }
  case SheetLocation::View::totals: totals_view(p); break;
  case SheetLocation::View::years: years_view(p); break;
  case SheetLocation::View::companies: companies_view(p); break;
  }
}

std::pair<std::string, std::string> cost_sheet_result(Context& c, CostSheetView& view) {
  const auto p = open_sheet(c, view);
  if (!p) return {};
  return {column_name(c, CostColumn::annual),
          c.show(column_of(p->result.total, CostColumn::annual).rounded())};
}

} // namespace sanpo
