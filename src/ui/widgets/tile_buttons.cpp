#include "ui/widgets/tile_buttons.h"

#include <algorithm>
#include <string>

#include "ui/widgets/look.h"

namespace sanpo {
namespace {

constexpr float badge = 44, icon_size = 22;

/// Where the words stand: below the sign in a tile among others, beside it in one that has the line to
/// itself.
struct TilePlan {
  float pad = 24, left = 0, top = badge + 14; ///< of the words, within the padding
};
TilePlan plan_of(const EntryTileLook& look) {
  return look.beside ? TilePlan{.pad = 18, .left = badge + 16, .top = 0} : TilePlan{};
}

} // namespace

float entry_tile_height(Ui& ui, std::string_view title, const EntryTileLook& look, float width) {
  const TilePlan plan = plan_of(look);
  const float inner = width - 2 * plan.pad - plan.left;
  return 2 * plan.pad + plan.top + lines_height(ui, type::section, title, inner) + 6 +
         lines_height(ui, type::label, look.text, inner) + 10 + ui.text().line_height(type::body_strong);
}

bool entry_tile(Ui& ui, const Path& path, std::string_view title, const EntryTileLook& look) {
  const Theme& theme = ui.theme();
  const NodeId id = path.id();
  const bool low = look.text.empty() && look.action.empty();
  const float width = ui.available();
  const float height = low ? 64 * std::max(1.0f, ui.surroundings.text_scale)
                           : std::max(look.height, entry_tile_height(ui, title, look, width));
  const Rect rect = snapped(ui.place(0, height), ui.surroundings.ratio);
  const Contact contact = contact_with(ui, id);
  ui.painter().shadow(rect, theme.shadow, space::card_radius);
  ui.painter().box(rect, contact.press ? theme.hover : theme.surface, space::card_radius,
                   contact.hover || contact.press ? theme.accent : theme.line);
  if (low) {
    const Rect box{rect.x + 12, rect.y + (rect.h - 40) / 2, 40, 40};
    ui.painter().box(box, theme.accent_weak, space::control_radius);
    ui.painter().icon(box.inset(10, 10), look.icon, theme.accent);
    draw_text(ui, {box.right() + 12, rect.y, rect.right() - box.right() - 24, rect.h}, title,
              type::body_strong, theme.text);
  } else {
    const TilePlan plan = plan_of(look);
    const float x = rect.x + plan.pad + plan.left, inner = rect.right() - plan.pad - x;
    const Rect box{rect.x + plan.pad, rect.y + plan.pad, badge, badge};
    ui.painter().box(box, theme.accent_weak, 12);
    ui.painter().icon(box.inset((badge - icon_size) / 2, (badge - icon_size) / 2), look.icon, theme.accent);
    float y = draw_lines(ui, x, box.y + plan.top, inner, type::section, theme.text, title);
    draw_lines(ui, x, y + 6, inner, type::label, theme.muted, look.text);
    const float line = ui.text().line_height(type::body_strong);
    const float action_width = std::min(ui.text().width(type::body_strong, look.action), inner - 24);
    y = rect.bottom() - plan.pad - line;
    draw_text(ui, {x, y, action_width + 1, line}, look.action, type::body_strong, theme.accent);
    ui.painter().icon({x + action_width + 6, y + (line - 16) / 2, 16, 16}, Icon::arrow_right, theme.accent);
  }
  draw_focus(ui, id, rect, space::card_radius);
  std::string description(look.text);
  if (!look.action.empty()) (description += ' ') += look.action;
  ui.node(id, Role::button, {.name = title, .value = {}, .description = description}, rect);
  return ui.take_press(id);
}

bool figure_tile(Ui& ui, const Path& path, std::string_view caption, std::string_view figure, Tone tone,
                 bool faint) {
  const Theme& theme = ui.theme();
  const NodeId id = path.id();
  const float caption_line = ui.text().line_height(type::axis),
              figure_line = ui.text().line_height(type::body_strong);
  const Rect rect = snapped(ui.place(0, caption_line + figure_line + 18), ui.surroundings.ratio);
  draw_ground(ui, id, rect, Ground::sunken);
  draw_text(ui, {rect.x + 12, rect.y + 8, rect.w - 40, caption_line}, caption, type::axis, theme.muted);
  const Color color = faint ? theme.muted : tone == Tone::neutral ? theme.text : colors_of(theme, tone).text;
  draw_text(ui, {rect.x + 12, rect.y + 8 + caption_line + 2, rect.w - 40, figure_line}, figure,
            faint ? type::body : type::body_strong, color);
  ui.painter().icon({rect.right() - 26, rect.y + (rect.h - 16) / 2, 16, 16}, Icon::chevron_right,
                    theme.faint);
  draw_focus(ui, id, rect, space::control_radius);
  std::string name(caption);
  (name += ' ') += figure;
  ui.node(id, Role::button, {.name = name, .value = {}, .description = {}}, rect).text_size =
      ui.text().css_size(type::axis);
  return ui.take_press(id);
}

} // namespace sanpo
