// Lines as small cards: each field under its label. Rule: ux.md, Layout (one column).
#include "ui/screens/bound.h"
#include "ui/screens/cost_sheet/line_fields.h"

namespace sanpo {
namespace {

void card_fields(SheetPart& p, LineRef line, const Path& path) {
  Ui& ui = p.c.ui;
  const float part = p.c.breadth == Breadth::phone ? 84 : 120; // three fields beside each other on a phone
  const auto in_cell = [&](Grid& grid, std::string_view slug, Text words, std::string_view unit = {},
                           int span = 1) {
    grid.cell(span);
    bound_field(p.c, path / slug, {.label = p.c.t(words), .unit = unit});
  };
  switch (line.kind) {
  case LineKind::staff: {
    const bool typed = p.sheet.staff_lines[line.index].basis == StaffCostBasis::typed;
    bound_field(p.c, path / "title");
    bound_select(p.c, path / "basis");
    Grid grid(ui, part + 24, space::s, 3);
    if (typed) {
      in_cell(grid, "people", "ui.cost_sheet.head.people"_text);
      in_cell(grid, "amount", "ui.cost_sheet.head.amount"_text, {}, 2); // the sum of the whole staff
    } else {
      in_cell(grid, "labour_cost", "ui.cost_sheet.head.labour_cost"_text);
      in_cell(grid, "ratio", "ui.cost_sheet.head.ratio"_text);
      in_cell(grid, "people", "ui.cost_sheet.head.people"_text);
    }
    break;
  }
  case LineKind::expense: {
    Grid grid(ui, 260, space::s, 2);
    in_cell(grid, "note", "ui.cost_sheet.head.note"_text);
    in_cell(grid, "amount", "ui.cost_sheet.head.amount"_text);
    break;
  }
  case LineKind::time: {
    const TimeLine& time = p.sheet.time_lines[line.index];
    {
      Grid pair(ui, 260, space::s, 2);
      in_cell(pair, "note", "ui.cost_sheet.head.note"_text);
      pair.cell();
      source_select(p, path, time);
    }
    if (time.source == HourlyCostSource::typed) bound_field(p.c, path / "hourly_cost");
    Grid grid(ui, part, space::s, 3);
    in_cell(grid, "hours", "ui.cost_sheet.head.hours"_text);
    in_cell(grid, "people", "ui.cost_sheet.head.people"_text);
    in_cell(grid, "times", "ui.cost_sheet.head.times"_text);
    break;
  }
  case LineKind::investment: {
    bound_field(p.c, path / "note", {.label = p.c.t("ui.cost_sheet.head.note"_text)});
    Grid grid(ui, part + 46, space::s, 2); // what was paid is a long number with a long unit
    in_cell(grid, "years_ago", "ui.cost_sheet.head.years_ago"_text,
            p.c.t("ui.cost_sheet.unit.years_ago"_text));
    in_cell(grid, "amount", "ui.cost_sheet.head.price"_text);
    break;
  }
  }
}

} // namespace

void card_line(SheetPart& p, const SheetRow& row, LineRef line, std::size_t number) {
  Ui& ui = p.c.ui;
  const Path path = p.line_path(list_of(line.kind), id_of(p, line));
  const LineResult& result = result_of(p, line);
  const CellNames names(p, row, number);
  Card card(
      ui, path, names.of(kind_name(p, line.kind)),
      {.padding = space::m, .gap = space::s, .fill = ui.theme().sunken, .radius = space::control_radius});
  {
    Row head(ui, space::s, ui.control_height(), false);
    remove_button(p, names, path, true);
    label(ui, path / "kind", kind_name(p, line.kind), type::label_strong, ui.theme().text);
    label_right(ui, path / "result", amount_text(result), type::body_strong,
                result.state == LineState::counted ? ui.theme().text : ui.theme().muted);
  }
  card_fields(p, line, path);
  line_message(p, line);
  carried_note(p, line);
}

} // namespace sanpo
