// 内訳不明: what is known of a section only as a total, one amount for each cost type. Rule: cost-sheet.md,
// Rows.
#include "app/step_codes.h"
#include "core/cost_sheet/place.h"
#include "ui/screens/bound.h"
#include "ui/screens/cost_sheet/sheet_part.h"

namespace sanpo {
namespace {

void unknown_line(SheetPart& p, const SheetSection& section, const UnknownBreakdownLine& line) {
  Ui& ui = p.c.ui;
  const Path path = p.line_path("unknown_lines", line.id);
  Card card(
      ui, path, p.c.t("ui.cost_sheet.unknown"_text),
      {.padding = space::m, .gap = space::s, .fill = ui.theme().sunken, .radius = space::control_radius});
  {
    Grid grid(ui, p.c.breadth == Breadth::phone ? 130 : 160, space::m, 4);
    grid.cell(2);
    bound_field(p.c, path / "note");
    for (const CostType type : all_cost_types)
      if (section.types.has(type)) {
        grid.cell();
        bound_field(p.c, path / slug_of(type));
      }
  }
  show_findings_below(p, std::string(path.text()) + '/');
  Row acts(ui);
  if (button(ui, path / "remove", p.c.t("ui.cost_sheet.remove_line"_text),
             {.kind = ButtonKind::quiet, .icon = Icon::cross, .disabled = p.c.editor().read_only()}))
    p.c.editor().remove(path.text());
}

} // namespace

void unknown_lines_entry(SheetPart& p, std::size_t index) {
  Ui& ui = p.c.ui;
  const SheetSection& section = p.form.sections[index];
  const Path path = Path("unknown") / section.slug.value;
  Card card(ui, path, p.c.t("ui.cost_sheet.unknown"_text));
  {
    Column head(ui, 2);
    heading(ui, path / "title", 3, p.c.t("ui.cost_sheet.unknown"_text));
    paragraph(ui, path / "help", help_of(p.c, "cost_sheet", "unknown_lines"), type::label, ui.theme().muted);
  }
  for (const UnknownBreakdownLine& line : p.sheet.unknown_lines)
    if (line.section == section.slug) unknown_line(p, section, line);
  Row acts(ui);
  if (!button(ui, path / "add", p.c.t("ui.cost_sheet.add_unknown"_text),
              {.kind = ButtonKind::quiet, .icon = Icon::plus, .disabled = !p.may_add()}))
    return;
  const Id id = p.c.editor().new_id();
  change_sheet(p, step_code::add, place_of(p.sheet) + "/unknown_lines", [&](Case&, CostSheet& sheet) {
    sheet.unknown_lines.push_back({.id = id, .section = section.slug});
  });
  focus(p, p.line_path("unknown_lines", id) /
               slug_of(section.types.has(CostType::staff) ? CostType::staff : CostType::expense));
}

} // namespace sanpo
