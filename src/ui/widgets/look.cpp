#include "ui/widgets/look.h"

namespace sanpo {

Contact contact_with(const Ui& ui, NodeId id) {
  return {.hover = ui.hovered == id, .press = ui.pressed == id, .focus = ui.focused == id};
}

void draw_ground(Ui& ui, NodeId id, const Rect& rect, Ground ground, const GroundLook& look) {
  const Theme& theme = ui.theme();
  const Contact contact = look.disabled ? Contact{} : contact_with(ui, id);
  const auto by_contact = [&](Color rest, Color hover, Color press) {
    return contact.press ? press : contact.hover ? hover : rest;
  };
  if (look.chosen) return draw_chosen(ui, rect, theme.accent_weak, look.radius, theme.accent);
  Color fill, edge;
  switch (ground) {
  case Ground::filled:
    fill = look.disabled ? theme.sunken : by_contact(theme.accent, theme.accent_hover, theme.accent_press);
    break;
  case Ground::outlined:
    fill = look.disabled ? theme.sunken : by_contact(theme.surface, theme.hover, theme.press);
    edge = look.disabled && theme.forced    ? theme.disabled
           : contact.hover || contact.press ? theme.faint
                                            : theme.line;
    break;
  case Ground::quiet: fill = by_contact({}, theme.hover, theme.press); break;
  case Ground::sunken:
    fill = theme.forced ? theme.sunken : by_contact(theme.sunken, theme.press, theme.line);
    edge = tint_edge(theme, {});
    break;
  }
  ui.painter().box(rect, fill, look.radius, edge);
}

void draw_chosen(Ui& ui, const Rect& rect, Color ground, float radius, Color edge) {
  const Theme& theme = ui.theme();
  if (theme.forced)
    ui.painter().box(rect, ground, radius, theme.text, 3);
  else
    ui.painter().box(rect, ground, radius, edge);
}

Color tint_edge(const Theme& theme, Color weak) { return theme.forced ? theme.text : weak; }

void draw_focus(Ui& ui, NodeId id, const Rect& rect, float radius, float out) {
  if (ui.focused != id || !ui.ring) return;
  const Theme& theme = ui.theme();
  // What is chosen has an edge of its own there, so the ring is a heavier one.
  ui.painter().box(rect.inset(-out, -out), {}, radius + out, theme.focus, theme.forced ? 4.0f : 2.0f);
}

void draw_mark(Ui& ui, NodeId id, const Rect& square, bool ticked, bool round, Color color) {
  const Theme& theme = ui.theme();
  const Contact contact = contact_with(ui, id);
  const float radius = round ? square.w / 2 : space::small_radius;
  const Color edge = ticked || contact.hover || contact.press ? color : theme.faint;
  ui.painter().box(square, ticked && !round ? color : theme.surface, radius, edge, 1.5f);
  if (!ticked) return;
  if (round)
    ui.painter().box(square.inset(5, 5), color, square.w / 2 - 5);
  else
    ui.painter().icon(square.inset(2, 2), Icon::check, theme.surface, 2.2f);
}

void draw_field(Ui& ui, NodeId id, const Rect& rect, const FieldState& state) {
  const Theme& theme = ui.theme();
  const Contact contact = contact_with(ui, id);
  const Color edge = state.wrong       ? (state.warning ? theme.warning : theme.error)
                     : contact.focus   ? theme.accent
                     : state.read_only ? theme.line
                     : contact.hover   ? theme.muted
                                       : theme.faint;
  ui.painter().box(rect, state.read_only ? theme.sunken : theme.surface, space::control_radius, edge,
                   contact.focus || state.wrong ? 2.0f : 1.0f);
}

float lines_height(Ui& ui, TextStyle style, std::string_view words, float width) {
  return words.empty()
             ? 0
             : ui.text().line_height(style) * static_cast<float>(ui.text().lines(style, words, width).size());
}

float draw_lines(Ui& ui, float x, float y, float width, TextStyle style, Color color,
                 std::string_view words) {
  const float line = ui.text().line_height(style);
  for (const TextLine& part : ui.text().lines(style, words, width)) {
    ui.painter().text({x, y, width, line}, style, color, words.substr(part.begin, part.end - part.begin));
    y += line;
  }
  return y;
}

} // namespace sanpo
