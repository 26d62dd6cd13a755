#include "ui/widgets/picker.h"

#include <algorithm>

#include "ui/widgets/basic.h"
#include "ui/widgets/look.h"

namespace sanpo {
namespace {

constexpr float inner = 12, row_side = 12, icon_room = 32;
constexpr float scroll_bar = 8; // beside the rows, where there are many

/// The dialog's place: high on a large page, nearly all of a small one.
Rect place_of(const Ui& ui) {
  const float w = ui.surroundings.width, h = ui.surroundings.height;
  if (w < 600) return {8, 8, w - 16, h - 16};
  const float width = std::min(680.0f, w - 64), top = std::min(80.0f, h * 0.08f);
  return {(w - width) / 2, top, width, std::min(600.0f, h - 2 * top)};
}

void row_of(Ui& ui, const PickerRow& row, NodeId id, bool active, std::string_view gap) {
  const Theme& theme = ui.theme();
  const std::string_view mark = ui.surroundings.touch ? std::string_view() : row.mark; // keys
  const float mark_width = mark.empty() ? 0 : ui.text().width(type::label, mark) + space::m;
  const float text_width =
      ui.available() - 2 * row_side - (row.icon == Icon::none ? 0 : icon_room) - mark_width;
  const auto broken = [&](TextStyle style, std::string_view words) {
    if (words.empty()) return std::vector<TextLine>();
    const auto lines = ui.text().lines(style, words, text_width);
    return std::vector<TextLine>(lines.begin(), lines.end());
  };
  const auto names = broken(type::body, row.name), details = broken(type::label, row.detail);
  const float line = ui.text().line_height(type::body), small = ui.text().line_height(type::label);
  const float text_height =
      line * static_cast<float>(names.size()) + small * static_cast<float>(details.size());
  const Rect rect =
      snapped(ui.place(0, std::max(ui.control_height(), text_height + 14)), ui.surroundings.ratio);
  if (active)
    draw_chosen(ui, rect, theme.accent_weak);
  else if (ui.hovered == id)
    ui.painter().box(rect, theme.sunken, space::control_radius);
  float x = rect.x + row_side;
  if (row.icon != Icon::none) {
    ui.painter().icon({x, rect.y + (rect.h - 20) / 2, 20, 20}, row.icon, active ? theme.accent : theme.muted);
    x += icon_room;
  }
  float y = rect.y + (rect.h - text_height) / 2;
  const auto draw = [&](const std::vector<TextLine>& lines, std::string_view words, TextStyle style,
                        Color color, float height) {
    for (const TextLine& part : lines) {
      ui.painter().text({x, y, text_width, height}, style, color,
                        words.substr(part.begin, part.end - part.begin));
      y += height;
    }
  };
  draw(names, row.name, type::body, theme.text, line);
  draw(details, row.detail, type::label, theme.muted, small);
  if (!mark.empty())
    draw_text(ui, {rect.right() - row_side - mark_width, rect.y, mark_width, rect.h}, mark, type::label,
              theme.muted, true);
  std::string said = row.name;
  for (const std::string_view part : {std::string_view(row.detail), mark})
    if (!part.empty()) (said += gap) += part;
  ui.node(id, Role::option, {.name = said, .value = {}, .description = {}}, rect,
          active ? state::checked : 0u);
}

} // namespace

Picked pick(Ui& ui, const Path& path, Picker& picker, std::span<const PickerRow> rows,
            const PickerLook& look) {
  Picked picked;
  const Rect view = snapped(place_of(ui), ui.surroundings.ratio);
  const NodeId dialog = path.id(), list = (path / "list").id();
  const auto active =
      std::ranges::find_if(rows, [&](const PickerRow& row) { return row.path.id() == picker.active; });
  const NodeId taken = active != rows.end() ? picker.active : rows.empty() ? NodeId::none : rows[0].path.id();
  if (!ui.begin_region(dialog, Role::dialog, look.name, view, false, ui.theme().surface, true)) return {};
  {
    const Padding padding(ui, inner, inner, space::xs);
    {
      const float height = ui.control_height();
      Columns columns(ui, {-1, height}, space::s);
      columns.next();
      const Path field = path / "query";
      if (const auto typed = field_at(ui, field, ui.place(0, height), picker.typed,
                                      {.label = look.placeholder, .placeholder = look.placeholder})) {
        picker.typed = *typed;
        picker.active = NodeId::none;
        picked.typed = true;
      }
      Node& node = *ui.tree().find(field.id());
      node.role = Role::combobox;
      node.controls = list;
      node.active = taken;
      columns.next();
      if (button(ui, path / "close", look.close,
                 {.kind = ButtonKind::quiet, .icon = Icon::cross, .icon_only = true}))
        picked.closed = true;
    }
    const Rect line = ui.place(0, ui.text().line_height(type::label));
    draw_text(ui, line.inset(row_side, 0), look.state, type::label, ui.theme().muted);
    ui.node((path / "state").id(), Role::status, {.name = look.state, .value = {}, .description = {}},
            line.inset(row_side, 0))
        .text_size = ui.text().css_size(type::label);
  }
  const float top = ui.box().bottom;
  if (ui.begin_region(list, Role::list_box, look.name, {view.x, view.y + top, view.w, view.h - top - 8}, true,
                      ui.theme().surface)) {
    const Padding padding(ui, inner, 0, 2);
    const Column list_column(ui, 2, ui.available() - scroll_bar);
    std::string_view group;
    bool open = false;
    for (const PickerRow& row : rows) {
      const NodeId id = row.path.id();
      if (row.group != group) {
        if (open) ui.close();
        group = row.group;
        const Rect head = ui.place(0, ui.text().line_height(type::label_strong) + 14);
        draw_text(ui, {head.x + row_side, head.y + 8, head.w - 2 * row_side, head.h - 8}, group,
                  type::label_strong, ui.theme().muted);
        const NodeId group_id = (path / "group" / group).id();
        ui.node(group_id, Role::group, {.name = group, .value = {}, .description = {}}, head);
        ui.open(group_id);
        open = true;
      }
      row_of(ui, row, id, id == taken, look.gap);
      if (ui.take_press(id)) picked.row = static_cast<std::size_t>(&row - rows.data());
      if (ui.take_visit(id, Action::Kind::move)) picker.active = id;
    }
    if (open) ui.close();
    ui.end_region();
  }
  ui.end_region();
  if (ui.take_visit(dialog, Action::Kind::dismiss)) picked.closed = true;
  return picked;
}

} // namespace sanpo
