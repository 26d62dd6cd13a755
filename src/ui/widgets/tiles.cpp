#include "ui/widgets/tiles.h"

#include <algorithm>
#include <string>

namespace sanpo {
namespace {

constexpr float pad = 24, badge = 44, icon_size = 22;

void ring(Ui& ui, NodeId id, const Rect& rect, float radius) {
  if (ui.focused == id) ui.painter().box(rect.inset(-3, -3), {}, radius + 3, ui.theme().accent, 2);
}

float lines_height(Ui& ui, TextStyle style, std::string_view words, float width) {
  return words.empty()
             ? 0
             : ui.text().line_height(style) * static_cast<float>(ui.text().lines(style, words, width).size());
}

// Draws the text broken to the rectangle's width; returns where it ends.
float draw_lines(Ui& ui, float x, float y, float width, TextStyle style, Color color,
                 std::string_view words) {
  const float line = ui.text().line_height(style);
  for (const TextLine& part : ui.text().lines(style, words, width)) {
    ui.painter().text({x, y, width, line}, style, color, words.substr(part.begin, part.end - part.begin));
    y += line;
  }
  return y;
}

} // namespace

float entry_tile_height(Ui& ui, std::string_view title, const EntryTileLook& look, float width) {
  const float inner = width - 2 * pad;
  return 2 * pad + badge + 14 + lines_height(ui, type::section, title, inner) + 6 +
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
  const bool hover = ui.hovered == id || ui.pressed == id;
  ui.painter().box({rect.x, rect.y + 1, rect.w, rect.h + 1}, theme.shadow, space::card_radius + 1);
  ui.painter().box(rect, theme.surface, space::card_radius, hover ? theme.accent : theme.line,
                   hover ? 1.5f : 1.0f);
  if (low) {
    const Rect box{rect.x + 12, rect.y + (rect.h - 40) / 2, 40, 40};
    ui.painter().box(box, theme.accent_weak, space::control_radius);
    ui.painter().icon(box.inset(10, 10), look.icon, theme.accent);
    draw_text(ui, {box.right() + 12, rect.y, rect.right() - box.right() - 40, rect.h}, title,
              type::body_strong, theme.text);
    ui.painter().icon({rect.right() - 30, rect.y + (rect.h - 16) / 2, 16, 16}, Icon::chevron_right,
                      theme.faint);
  } else {
    const float x = rect.x + pad, inner = rect.w - 2 * pad;
    const Rect box{x, rect.y + pad, badge, badge};
    ui.painter().box(box, theme.accent_weak, 12);
    ui.painter().icon(box.inset((badge - icon_size) / 2, (badge - icon_size) / 2), look.icon, theme.accent);
    float y = draw_lines(ui, x, box.bottom() + 14, inner, type::section, theme.text, title);
    draw_lines(ui, x, y + 6, inner, type::label, theme.muted, look.text);
    const float line = ui.text().line_height(type::body_strong);
    const float action_width = std::min(ui.text().width(type::body_strong, look.action), inner - 24);
    y = rect.bottom() - pad - line;
    draw_text(ui, {x, y, action_width + 1, line}, look.action, type::body_strong, theme.accent);
    ui.painter().icon({x + action_width + 6, y + (line - 16) / 2, 16, 16}, Icon::arrow_right, theme.accent);
  }
  ring(ui, id, rect, space::card_radius);
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
  const bool hover = ui.hovered == id || ui.pressed == id;
  ui.painter().box(rect, hover ? theme.accent_weak : theme.sunken, space::control_radius);
  draw_text(ui, {rect.x + 12, rect.y + 8, rect.w - 40, caption_line}, caption, type::axis, theme.muted);
  const Color color = faint ? theme.muted : tone == Tone::neutral ? theme.text : colors_of(theme, tone).text;
  draw_text(ui, {rect.x + 12, rect.y + 8 + caption_line + 2, rect.w - 40, figure_line}, figure,
            faint ? type::body : type::body_strong, color);
  ui.painter().icon({rect.right() - 26, rect.y + (rect.h - 16) / 2, 16, 16}, Icon::chevron_right,
                    theme.faint);
  ring(ui, id, rect, space::control_radius);
  std::string name(caption);
  (name += ' ') += figure;
  ui.node(id, Role::button, {.name = name, .value = {}, .description = {}}, rect);
  return ui.take_press(id);
}

} // namespace sanpo
