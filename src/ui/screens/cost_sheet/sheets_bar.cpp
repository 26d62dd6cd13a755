// The views of a sheet, the sheets of the case as tabs, and what can be done with them: add, next year from
// this year, copy, remove. Naming is left to the header's entry.
#include <algorithm>
#include <array>
#include <vector>

#include "app/commands.h"
#include "app/step_codes.h"
#include "core/cost_sheet/place.h"
#include "ui/screens/cost_sheet/sheet_part.h"

namespace sanpo {
namespace {

void go_to(const SheetPart& p, const Id& sheet) {
  p.c.go(Screen::cost_sheet, "cost_sheets/" + sheet.value + "/header");
}

// The four views of a sheet.
void view_tabs(SheetPart& p) {
  using View = SheetLocation::View;
  constexpr std::array views{View::entry, View::totals, View::years, View::companies};
  const std::array options{Option{"entry", p.c.t("ui.cost_sheet.view.entry"_text)},
                           Option{"totals", p.c.t("ui.cost_sheet.view.totals"_text)},
                           Option{"years", p.c.t("ui.cost_sheet.view.years"_text)},
                           Option{"companies", p.c.t("ui.cost_sheet.view.companies"_text)}};
  if (const auto chosen = tabs(p.c.ui, "cost-sheet-views", p.c.t("ui.cost_sheet.views"_text), options,
                               static_cast<std::size_t>(p.at.view), Path(cost_sheet_panel).id()))
    p.c.go(Screen::cost_sheet, place_of(p.sheet, views[*chosen]));
}

// What the new year takes over: asked in place, since both answers are usual.
void next_year_choice(SheetPart& p) {
  Ui& ui = p.c.ui;
  Card card(ui, "next-year", p.c.t("ui.cost_sheet.next_year"_text), {.padding = space::l, .gap = space::s});
  paragraph(ui, "next-year-question", p.c.t("ui.cost_sheet.next_year.question"_text), type::body_strong);
  paragraph(ui, "next-year-kept", p.c.t("ui.cost_sheet.next_year.kept"_text), type::label, ui.theme().muted);
  std::optional<TakeOver> take_over;
  {
    Row row(ui);
    if (button(ui, "next-year-figures", p.c.t("ui.cost_sheet.next_year.figures"_text),
               {.kind = ButtonKind::primary}))
      take_over = TakeOver::figures;
    if (button(ui, "next-year-structure", p.c.t("ui.cost_sheet.next_year.structure"_text)))
      take_over = TakeOver::structure;
    if (button(ui, "next-year-cancel", p.c.t("ui.cost_sheet.cancel"_text), {.kind = ButtonKind::quiet})) {
      p.view.next_year_open = false;
      focus(p, next_year_button);
    }
  }
  if (!take_over) return;
  p.view.next_year_open = false;
  std::optional<Id> made;
  p.c.editor().act({std::string(step_code::next_year), place_of(p.sheet)}, [&](Case& document) {
    made = add_next_year(document, p.sheet.id, *take_over, p.c.work.ids());
  });
  if (made) go_to(p, *made);
}

} // namespace

void sheets_bar(SheetPart& p) {
  Ui& ui = p.c.ui;
  const std::vector<CostSheet>& sheets = p.document->cost_sheets;
  const bool may_add = p.may_add();
  {
    Row row(ui, space::s, strip_height(ui));
    view_tabs(p);
    ui.skip(space::s);
    if (sheets.size() > 1) {
      std::vector<std::string> names;
      std::vector<Option> options;
      std::size_t chosen = 0;
      names.reserve(sheets.size());
      for (const CostSheet& sheet : sheets) {
        if (&sheet == &p.sheet) chosen = options.size();
        names.push_back(sheet_name(p.c, sheet));
        options.push_back({sheet.id.value, names.back()});
      }
      const bool few = sheets.size() <= 4 && p.c.breadth == Breadth::desktop;
      const auto picked =
          few ? tabs(ui, "sheets", p.c.t("ui.cost_sheet.sheets"_text), options, chosen,
                     Path(cost_sheet_panel).id())
              : select(ui, "sheets", p.c.t("ui.cost_sheet.sheets"_text), options, chosen, 240, false);
      if (picked) p.c.go(Screen::cost_sheet, place_of(sheets[*picked], p.at.view));
    }
    if (p.nothing_entered()) return; // one year at a time, until there is something to carry on
    if (button(ui, next_year_button, p.c.t("ui.cost_sheet.next_year"_text),
               {.kind = ButtonKind::quiet, .disabled = !may_add, .opens = p.view.next_year_open})) {
      p.view.next_year_open = !p.view.next_year_open;
      if (p.view.next_year_open) focus(p, "next-year-figures");
    }
    if (button(ui, "sheet-add", p.c.t("ui.cost_sheet.add_sheet"_text),
               {.kind = ButtonKind::quiet, .icon = Icon::plus, .disabled = !may_add})) {
      Id made;
      p.c.editor().act({std::string(step_code::add_cost_sheet), {}},
                       [&](Case& document) { made = add_cost_sheet(document, p.c.work.ids()); });
      go_to(p, made);
    }
    if (sheets.size() > 1 &&
        button(ui, "sheet-remove", p.c.t("ui.cost_sheet.remove_sheet"_text),
               {.kind = ButtonKind::quiet, .icon = Icon::trash, .disabled = p.c.editor().read_only()})) {
      const auto at = std::ranges::find(sheets, p.sheet.id, &CostSheet::id);
      const CostSheet& neighbour = at + 1 != sheets.end() ? *(at + 1) : *(at - 1);
      if (p.c.editor().remove(place_of(p.sheet))) {
        p.c.say(p.c.f("ui.cost_sheet.sheet_removed"_text, {{"name", sheet_name(p.c, p.sheet)}}));
        p.c.go(Screen::cost_sheet, place_of(neighbour, p.at.view));
      }
    }
  }
  if (p.view.next_year_open) next_year_choice(p);
}

} // namespace sanpo
