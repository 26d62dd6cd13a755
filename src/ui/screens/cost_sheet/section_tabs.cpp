// 基本情報 and the sections of the form with their subtotals: tiles, or one list on the phone.
#include <algorithm>
#include <vector>

#include "ui/screens/cost_sheet/sheet_part.h"
#include "ui/widgets/look.h"

namespace sanpo {
namespace {

constexpr float tile_inset = 12, notice_room = 14;

struct Tile {
  std::string slug, name, amount;
  bool noticed = false; ///< something wants to be looked at
};

/// The tiles in the form's order, 基本情報 first.
std::vector<Tile> tiles_of(const SheetPart& p) {
  std::vector<Tile> tiles;
  tiles.push_back(
      {"header", std::string(p.c.t("ui.cost_sheet.header"_text)), sheet_name(p.c, p.sheet), false});
  for (std::size_t i = 0; i < p.form.sections.size(); ++i) {
    const SheetSection& section = p.form.sections[i];
    const ExactYen annual = column_of(p.result.sections[i].costs, CostColumn::annual);
    tiles.push_back({section.slug.value, section.part + ' ' + std::string(p.c.l(section.short_label)),
                     annual == ExactYen{} ? "—" : figure(annual), false});
  }
  for (const Finding& finding : p.result.findings) {
    if (finding.severity != Severity::error && finding.severity != Severity::warning) continue;
    const SheetLocation at = locate(finding.place, *p.document, p.form);
    if (at.view == SheetLocation::View::entry) tiles[at.section ? *at.section + 1 : 0].noticed = true;
  }
  return tiles;
}

bool tile_tab(Ui& ui, const Path& path, const Tile& tile, bool chosen) {
  const Theme& theme = ui.theme();
  const NodeId id = path.id();
  const float name_line = ui.text().line_height(type::label),
              amount_line = ui.text().line_height(type::body_strong);
  const Rect rect = snapped(ui.place(0, name_line + amount_line + 16), ui.surroundings.ratio);
  draw_ground(ui, id, rect, Ground::outlined, {.chosen = chosen});
  const Rect inner = rect.inset(tile_inset, 8);
  draw_text(ui, {inner.x, inner.y, inner.w - (tile.noticed ? notice_room : 0), name_line}, tile.name,
            type::label, chosen ? theme.accent : theme.muted);
  draw_text(ui, {inner.x, inner.y + name_line, inner.w, amount_line}, tile.amount, type::body_strong,
            tile.amount == "—" ? theme.muted : theme.text);
  if (tile.noticed)
    ui.painter().box({inner.right() - 8, inner.y + (name_line - 8) / 2, 8, 8}, theme.warning, 4);
  draw_focus(ui, id, rect, space::control_radius);
  ui.node(id, Role::tab, {.name = tile.name + ' ' + tile.amount, .value = {}, .description = {}}, rect,
          chosen ? state::checked : 0u)
      .controls = chosen ? Path(section_panel).id() : NodeId::none;
  return ui.take_press(id);
}

} // namespace

void section_tabs(SheetPart& p) {
  Ui& ui = p.c.ui;
  const std::vector<Tile> tiles = tiles_of(p);
  const std::size_t chosen = p.at.section ? *p.at.section + 1 : 0;
  std::optional<std::size_t> picked;
  if (p.c.breadth == Breadth::phone) {
    std::vector<std::string> names;
    std::vector<Option> options;
    names.reserve(tiles.size());
    for (const Tile& tile : tiles) {
      names.push_back(&tile == &tiles.front() ? tile.name : tile.name + "  " + tile.amount);
      options.push_back({tile.slug, names.back()});
    }
    picked = select(ui, "sections", p.c.t("ui.cost_sheet.sections"_text), options, chosen);
  } else {
    Group list(ui, "sections", Role::tab_list, p.c.t("ui.cost_sheet.sections"_text));
    float widest = 148;
    for (const Tile& tile : tiles)
      widest = std::max(widest, ui.text().width(type::label, tile.name) + 2 * tile_inset +
                                    (tile.noticed ? notice_room : 0));
    // The form's nine stand without a hole, or nearly: five and four, or three by three.
    Grid grid(ui, widest, space::s, 5 * widest + 4 * space::s <= ui.available() ? 5 : 3);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
      grid.cell();
      if (tile_tab(ui, Path("sections") / tiles[i].slug, tiles[i], i == chosen)) picked = i;
    }
  }
  if (picked)
    p.c.go(Screen::cost_sheet,
           entry_place(p.sheet, p.form, *picked == 0 ? std::nullopt : std::optional(*picked - 1)));
}

} // namespace sanpo
