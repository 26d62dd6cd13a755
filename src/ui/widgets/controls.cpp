#include "ui/widgets/controls.h"

#include <algorithm>
#include <string>

#include "ui/widgets/look.h"
#include "words/values.h"

namespace sanpo {
namespace {

Color ink_of(const Ui& ui, const ButtonLook& look) {
  const Theme& theme = ui.theme();
  if (look.disabled) return theme.disabled;
  switch (look.kind) {
  case ButtonKind::primary: return theme.on_accent;
  case ButtonKind::secondary: return theme.text;
  case ButtonKind::quiet: return theme.accent;
  case ButtonKind::danger: return theme.error;
  }
  return theme.text;
}

Ground ground_of(ButtonKind kind) {
  return kind == ButtonKind::primary ? Ground::filled
         : kind == ButtonKind::quiet ? Ground::quiet
                                     : Ground::outlined;
}

// Only the one thing to do here is bold.
TextStyle style_of(const ButtonLook& look) {
  return look.kind == ButtonKind::primary ? type::body_strong : type::body;
}

constexpr float icon_size = 18;

// What stands above a field: the browser's own find sees it, and a press on it leads into the field.
void field_label(Ui& ui, const Path& field, std::string_view words, const Rect& rect) {
  draw_lines(ui, rect.x, rect.y, rect.w, type::label, ui.theme().muted, words);
  Node& node = ui.node((field / "field-label").id(), Role::label,
                       {.name = words, .value = {}, .description = {}}, rect);
  node.controls = field.id();
  node.text_size = ui.text().css_size(type::label);
}

constexpr float inset = 16, quiet_inset = 8; // beside the words

} // namespace

float button_width(Ui& ui, std::string_view name, const ButtonLook& look) {
  if (look.icon_only) return ui.control_height();
  return ui.text().width(style_of(look), look.shown.empty() ? name : look.shown) +
         2 * (look.kind == ButtonKind::quiet ? quiet_inset : inset) +
         (look.icon != Icon::none ? icon_size + 8 : 0);
}

bool button(Ui& ui, const Path& path, std::string_view name, const ButtonLook& wanted) {
  const NodeId id = path.id();
  ButtonLook look = wanted;
  if (look.opens) look.icon = *look.opens ? Icon::chevron_down : Icon::chevron_right;
  const float height = ui.control_height();
  float width = button_width(ui, name, look);
  if (look.full_width) width = ui.available();
  width = std::min(width, std::max(height, look.right ? width : ui.box().w));
  Rect rect = look.right ? ui.place_right(width, height) : ui.place(width, height);
  // Without a ground of its own it begins where the text above it does.
  const bool words_only =
      look.kind == ButtonKind::quiet && !look.icon_only && !look.full_width && !look.right;
  if (words_only && rect.x <= ui.box().x + 1 && rect.x >= quiet_inset) rect.x -= quiet_inset;
  rect = snapped(rect, ui.surroundings.ratio);
  const Color ink = ink_of(ui, look);
  const TextStyle style = style_of(look);
  const std::string_view words = look.shown.empty() ? name : look.shown;
  draw_ground(ui, id, rect, ground_of(look.kind), {.disabled = look.disabled});
  const float text_width = look.icon_only ? 0 : std::min(ui.text().width(style, words), rect.w - 16);
  const float icon_space = look.icon == Icon::none ? 0 : look.icon_only ? icon_size : icon_size + 8;
  float x = rect.x + (rect.w - text_width - icon_space) / 2;
  if (look.icon != Icon::none) {
    ui.painter().icon({x, rect.y + (rect.h - icon_size) / 2, icon_size, icon_size}, look.icon, ink);
    x += icon_space;
  }
  if (!look.icon_only) draw_text(ui, {x, rect.y, text_width + 1, rect.h}, words, style, ink);
  draw_focus(ui, id, rect, space::control_radius);
  Node& node = ui.node(id, look.opens ? Role::disclosure : Role::button,
                       {.name = name, .value = {}, .description = look.description}, rect,
                       (look.disabled ? state::disabled : 0u) | (style.bold ? state::strong : 0u) |
                           (look.opens.value_or(false) ? state::checked : 0u));
  node.level = look.icon_only || !look.shown.empty() ? 1 : 0; // the name is said, not shown
  return ui.take_press(id) && !look.disabled;
}

bool link(Ui& ui, const Path& path, std::string_view name, TextStyle style, std::string_view full_name) {
  const NodeId id = path.id();
  const bool wraps = ui.box().flow == Flow::row && ui.box().wraps;
  const float most = wraps ? ui.box().w : std::max(24.0f, ui.available());
  const auto lines = ui.text().lines(style, name, most);
  const float line = ui.text().line_height(style), height = line * static_cast<float>(lines.size());
  float width = 0;
  for (const TextLine& part : lines)
    width = std::max(width, part.width + 1);
  const bool touch = ui.surroundings.touch;
  const Rect rect = snapped(ui.place(touch ? std::max(width, space::touch_height) : width,
                                     touch ? std::max(height, space::touch_height) : height),
                            ui.surroundings.ratio);
  float top = rect.y + (rect.h - height) / 2;
  if (ui.box().flow == Flow::column) ui.box().blank = top - rect.y;
  for (const TextLine& part : lines) {
    draw_text(ui, {rect.x, top, part.width + 1, line}, name.substr(part.begin, part.end - part.begin), style,
              ui.theme().accent);
    top += line;
    ui.painter().line(rect.x, top - 3, rect.x + part.width, top - 3,
                      ui.hovered == id ? ui.theme().accent : ui.theme().accent.with_alpha(90));
  }
  draw_focus(ui, id, rect, 4);
  Node& node = ui.node(id, Role::button,
                       {.name = full_name.empty() ? name : full_name, .value = {}, .description = {}}, rect,
                       style.bold ? state::strong : 0u);
  node.text_size = ui.text().css_size(style);
  node.level = full_name.empty() ? 0 : 1; // said, while the short one is drawn
  return ui.take_press(id);
}

bool checkbox(Ui& ui, const Path& path, std::string_view name, bool checked, std::string_view description,
              bool boxed) {
  const NodeId id = path.id();
  const Theme& theme = ui.theme();
  const float side = 20, inner = boxed ? 14.0f : 0.0f, gap = 12;
  const float text_width = std::max(60.0f, ui.available() - side - gap - 2 * inner);
  const auto lines = ui.text().lines(type::body, name, text_width);
  const float line = ui.text().line_height(type::body);
  const float height =
      std::max(ui.control_height() + (boxed ? 4.0f : 0.0f), line * static_cast<float>(lines.size()) + 18);
  float width = 0;
  if (ui.box().flow == Flow::row && !boxed) {
    for (const TextLine& part : lines)
      width = std::max(width, part.width);
    width += side + gap + 2;
  }
  const Rect rect = snapped(ui.place(width, height), ui.surroundings.ratio);
  if (boxed) draw_ground(ui, id, rect, Ground::outlined, {.chosen = checked});
  const Rect square{rect.x + inner, rect.y + (rect.h - side) / 2, side, side};
  draw_mark(ui, id, square, checked, false, theme.accent);
  const float text_top = rect.y + (rect.h - line * static_cast<float>(lines.size())) / 2;
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.painter().text({square.right() + gap, text_top + line * static_cast<float>(i), text_width, line},
                      type::body, theme.text, name.substr(lines[i].begin, lines[i].end - lines[i].begin));
  draw_focus(ui, id, boxed ? rect : square, boxed ? space::control_radius : space::small_radius);
  ui.node(id, Role::checkbox, {.name = name, .value = {}, .description = description}, rect,
          checked ? state::checked : 0u);
  return ui.take_press(id);
}

bool toggle(Ui& ui, const Path& path, std::string_view name, bool on, std::string_view full_name) {
  const NodeId id = path.id();
  const Theme& theme = ui.theme();
  const bool in_row = ui.box().flow == Flow::row;
  const float height = ui.surroundings.touch ? space::touch_height : 38;
  const Rect rect = snapped(ui.place(in_row ? ui.text().width(type::label_strong, name) + 24 : 0, height),
                            ui.surroundings.ratio);
  draw_ground(ui, id, rect, on ? Ground::filled : Ground::sunken);
  draw_text(ui, rect, name, on ? type::label_strong : type::label, on ? theme.on_accent : theme.muted, false,
            true);
  draw_focus(ui, id, rect, space::control_radius);
  ui.node(id, Role::toggle, {.name = full_name.empty() ? name : full_name, .value = {}, .description = {}},
          rect, on ? state::checked : 0u)
      .level = full_name.empty() ? 0 : 1; // said, while the short one is drawn
  return ui.take_press(id);
}

bool disclosure(Ui& ui, const Path& path, std::string_view name, bool open, std::string_view value) {
  const NodeId id = path.id();
  const Theme& theme = ui.theme();
  // A long value leaves the name its room, half the line at most, and is cut.
  const float room =
      std::max(ui.available() / 2 - 40, ui.available() - ui.text().width(type::body, name) - 48);
  const float value_width =
      value.empty() ? 0 : std::min(ui.text().width(type::body_strong, value) + 1, std::max(60.0f, room));
  const auto lines = ui.text().lines(type::body, name, std::max(60.0f, ui.available() - value_width - 40));
  const float line = ui.text().line_height(type::body);
  const Rect rect =
      snapped(ui.place(0, std::max(ui.control_height(), line * static_cast<float>(lines.size()) + 16)),
              ui.surroundings.ratio);
  draw_ground(ui, id, rect, Ground::quiet);
  ui.painter().icon({rect.x + 4, rect.y + (rect.h - 16) / 2, 16, 16},
                    open ? Icon::chevron_down : Icon::chevron_right, theme.muted);
  const float top = rect.y + (rect.h - line * static_cast<float>(lines.size())) / 2;
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.painter().text({rect.x + 28, top + line * static_cast<float>(i), rect.w, line}, type::body, theme.text,
                      name.substr(lines[i].begin, lines[i].end - lines[i].begin));
  if (!value.empty())
    draw_text(ui, {rect.right() - value_width - 4, rect.y, value_width, rect.h}, value, type::body_strong,
              theme.text, true);
  draw_focus(ui, id, rect, space::control_radius, 0);
  ui.node(id, Role::disclosure, {.name = name, .value = value, .description = {}}, rect,
          open ? state::checked : 0u);
  return ui.take_press(id);
}

namespace {

constexpr float strip_pad = 4;

std::optional<std::size_t> strip(Ui& ui, const Path& path, std::string_view name,
                                 std::span<const Option> options, std::size_t chosen, bool full_width,
                                 Role group_role, Role role, NodeId panel = NodeId::none) {
  const Theme& theme = ui.theme();
  constexpr float pad = strip_pad;
  const bool touch = ui.surroundings.touch;
  const float height = strip_height(ui);
  constexpr float roomy = 28, tight = 12; // beside the words of an option, together
  const auto count = static_cast<float>(std::max<std::size_t>(1, options.size()));
  float wanted = 2 * pad + roomy * count, widest = 0;
  for (const Option& option : options) {
    float width = ui.text().width(type::body_strong, option.name);
    if (touch) width = std::max(width, space::touch_height - tight);
    wanted += width;
    widest = std::max(widest, width + tight);
  }
  // In a row that wraps, a strip that would fit on a line of its own is not squeezed into what is left of
  // this one.
  const Box& box = ui.box();
  const bool own_line = box.flow == Flow::row && box.wraps && wanted > ui.available();
  const float available = own_line ? box.w : ui.available();
  // They move closer before they break into several lines of equal cells.
  const float room = std::clamp(roomy - (wanted - available) / count, tight, roomy);
  wanted -= (roomy - room) * count;
  const bool fits = wanted <= available + 0.5f;
  const std::size_t per_line =
      fits ? options.size()
           : std::max<std::size_t>(1, static_cast<std::size_t>((available - 2 * pad) / widest));
  const std::size_t line_count = per_line == 0 ? 1 : (options.size() + per_line - 1) / per_line;
  const float width = fits && !full_width && ui.box().flow == Flow::row ? wanted
                      : fits && !full_width                             ? wanted
                                                                        : available;
  const Rect rect = snapped(ui.place(width, height * static_cast<float>(line_count)), ui.surroundings.ratio);
  ui.painter().box(rect, theme.well, space::control_radius + 2, tint_edge(theme, {}));
  ui.node(path.id(), group_role, {.name = name, .value = {}, .description = {}}, rect);
  ui.open(path.id());
  std::optional<std::size_t> pressed;
  float x = rect.x + pad;
  const float spare = fits && full_width ? (rect.w - wanted) / static_cast<float>(options.size()) : 0;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Path option_path = path / options[i].slug;
    const NodeId id = option_path.id();
    float words = ui.text().width(type::body_strong, options[i].name);
    if (touch) words = std::max(words, space::touch_height - tight);
    const float cell = fits ? words + room + spare : (rect.w - 2 * pad) / static_cast<float>(per_line);
    const std::size_t line = i / per_line;
    if (line > 0 && i % per_line == 0) x = rect.x + pad;
    const Rect part = snapped({x, rect.y + height * static_cast<float>(line) + pad, cell, height - 2 * pad},
                              ui.surroundings.ratio);
    const bool on = i == chosen;
    if (on) {
      ui.painter().shadow(part, theme.shadow, space::control_radius - 2);
      draw_chosen(ui, part, theme.raised, space::control_radius - 2);
    } else {
      draw_ground(ui, id, part, Ground::quiet, {.radius = space::control_radius - 2});
      // Neighbours that are not chosen are told apart, or a strip without a choice reads as a sentence.
      if (i % per_line > 0 && i != chosen + 1)
        ui.painter().line(part.x, part.y + part.h * 0.28f, part.x, part.bottom() - part.h * 0.28f,
                          theme.faint.with_alpha(110));
    }
    draw_text(ui, part.inset(4, 0), options[i].name, on ? type::body_strong : type::body,
              on || chosen >= options.size() ? theme.text : theme.muted, false, true);
    draw_focus(ui, id, part, space::control_radius - 2, 0);
    ui.node(id, role, {.name = options[i].name, .value = {}, .description = {}}, part,
            on ? state::checked : 0u)
        .controls = on ? panel : NodeId::none;
    if (ui.take_press(id)) pressed = i;
    x += cell;
  }
  ui.close();
  return pressed;
}

} // namespace

float strip_height(const Ui& ui) { // each option is a finger high
  return ui.control_height() + (ui.surroundings.touch ? 2 * strip_pad : 0);
}

std::optional<std::size_t> segmented(Ui& ui, const Path& path, std::string_view name,
                                     std::span<const Option> options, std::size_t chosen, bool full_width) {
  return strip(ui, path, name, options, chosen, full_width, Role::radio_group, Role::radio);
}

std::optional<std::size_t> tabs(Ui& ui, const Path& path, std::string_view name,
                                std::span<const Option> options, std::size_t chosen, NodeId panel) {
  return strip(ui, path, name, options, chosen, false, Role::tab_list, Role::tab, panel);
}

std::optional<std::size_t> select(Ui& ui, const Path& path, std::string_view name,
                                  std::span<const Option> options, std::size_t chosen, float width,
                                  bool show_label) {
  const Theme& theme = ui.theme();
  const NodeId id = path.id();
  // In a row that wraps, one with a width of its own goes to the next line rather than get narrower.
  const float room = ui.box().flow == Flow::row && ui.box().wraps ? ui.box().w : ui.available();
  const float available = width > 0 ? std::min(width, room) : ui.available();
  const float label_line = show_label ? lines_height(ui, type::label, name, available) + 4 : 0;
  const Rect rect = ui.place(available, label_line + ui.control_height());
  if (show_label) field_label(ui, path, name, {rect.x, rect.y, rect.w, label_line - 4});
  const Rect box = snapped({rect.x, rect.y + label_line, rect.w, ui.control_height()}, ui.surroundings.ratio);
  draw_field(ui, id, box);
  const std::string_view shown = chosen < options.size() ? options[chosen].name : std::string_view("—");
  draw_text(ui, {box.x + 12, box.y, box.w - 40, box.h}, shown, ui.field_style(), theme.text);
  ui.painter().icon({box.right() - 28, box.y + (box.h - 16) / 2, 16, 16}, Icon::chevron_down, theme.muted);
  std::string list;
  for (const Option& option : options) {
    if (!list.empty()) list += '\n';
    list += option.slug;
    list += '\t';
    list += option.name;
  }
  ui.node(id, Role::choice,
          {.name = name,
           .value = chosen < options.size() ? options[chosen].slug : std::string_view(),
           .description = list},
          box)
      .text_size = ui.text().css_size(ui.field_style());
  if (const auto slug = ui.take_edit(id))
    for (std::size_t i = 0; i < options.size(); ++i)
      if (options[i].slug == *slug) return i;
  return std::nullopt;
}

std::optional<std::string_view> field_at(Ui& ui, const Path& path, const Rect& place, std::string_view value,
                                         const FieldLook& look) {
  const Theme& theme = ui.theme();
  const NodeId id = path.id();
  const Rect box = snapped(place, ui.surroundings.ratio);
  const bool focused = ui.focused == id;
  const bool wrong = !look.message.empty();
  draw_field(ui, id, box, {.wrong = wrong, .warning = look.warning, .read_only = look.read_only});
  const TextStyle style = ui.field_style();
  const std::string_view unit = form_for(value.empty() ? look.placeholder : value, look.unit);
  const float unit_width = unit.empty() ? 0 : ui.text().width(type::label, unit) + 8;
  const Rect inner{box.x + 10, box.y, box.w - 20 - unit_width, box.h};
  const auto show = [&](std::string_view words, Color color) {
    const float width = ui.text().width(style, words);
    if (width > inner.w + 0.75f) {
      draw_text(ui, inner, words, style, color);
      return;
    }
    ui.painter().field_text({look.numeric ? inner.right() - width : inner.x, inner.y, inner.w, inner.h},
                            style, color, words);
  };
  if (!focused) { // the element shows its own text while it is edited
    if (!value.empty() && look.lines) {
      const auto lines = ui.text().lines(style, value, inner.w, true);
      const float line = ui.text().line_height(style);
      ui.painter().clip(box);
      for (std::size_t i = 0; i < lines.size(); ++i)
        ui.painter().text({inner.x, box.y + 8 + line * static_cast<float>(i), inner.w, line}, style,
                          theme.text, value.substr(lines[i].begin, lines[i].end - lines[i].begin));
      ui.painter().unclip();
    } else if (!value.empty()) {
      show(value, theme.text);
    } else if (!look.placeholder.empty()) {
      show(look.placeholder, theme.forced ? theme.disabled : theme.muted);
    }
  }
  if (!unit.empty())
    draw_text(ui, {box.right() - 10 - unit_width + 8, box.y, unit_width - 8, box.h}, unit, type::label,
              theme.muted, true);
  const Rect element{box.x, box.y, box.w - unit_width, box.h};
  // Unit and example are drawn in the box; who does not see it is told them with the rest.
  std::string description(unit);
  const auto tell = [&](std::string_view words) {
    if (words.empty()) return;
    if (!description.empty()) description += '\n';
    description += words;
  };
  tell(wrong ? look.message : look.hint);
  if (value.empty()) tell(look.placeholder);
  Node& node = ui.node(id, look.lines ? Role::note_box : Role::textbox,
                       {.name = look.label, .value = value, .description = description}, element,
                       look.state_bits | (look.numeric ? state::numeric | state::align_right : 0u) |
                           (wrong && !look.warning ? state::invalid : 0u) |
                           (look.read_only ? state::read_only : 0u) | (look.required ? state::required : 0u));
  node.text_size = ui.text().css_size(style);
  return ui.take_edit(id);
}

std::optional<std::string_view> field(Ui& ui, const Path& path, std::string_view value,
                                      const FieldLook& look) {
  constexpr float readable = 480; // of a line of words below a field
  const Theme& theme = ui.theme();
  // In a row that wraps, a field with a width of its own goes to the next line rather than get narrower.
  const float room = ui.box().flow == Flow::row && ui.box().wraps ? ui.box().w : ui.available();
  const float width = look.width > 0 ? std::min(look.width, room) : ui.available();
  const float label_height =
      look.show_label && !look.label.empty() ? lines_height(ui, type::label, look.label, width) + 4 : 0;
  const TextStyle style = ui.field_style();
  float box_height = ui.control_height();
  if (look.lines) {
    const auto lines = ui.text().lines(style, value, width - 20, true);
    box_height = std::max(3.0f, static_cast<float>(lines.size()) + 1) * ui.text().line_height(style) + 16;
  }
  const std::string_view below = !look.message.empty() ? look.message : look.hint;
  // Below a short field its words need not be as narrow.
  const float below_width = ui.box().flow == Flow::column ? std::max(width, std::min(room, readable)) : width;
  const float below_height = below.empty() ? 0 : 4 + lines_height(ui, type::label, below, below_width);
  const Rect rect = ui.place(width, label_height + box_height + below_height);
  if (label_height > 0) field_label(ui, path, look.label, {rect.x, rect.y, width, label_height - 4});
  const auto result = field_at(ui, path, {rect.x, rect.y + label_height, rect.w, box_height}, value, look);
  if (!below.empty()) {
    const Color color = look.message.empty() ? theme.muted : look.warning ? theme.warning : theme.error;
    const float top = rect.y + label_height + box_height + 4;
    draw_lines(ui, rect.x, top, below_width, type::label, color, below);
    if (!look.message.empty())
      ui.node((path / "message").id(), look.warning ? Role::text : Role::alert,
              {.name = look.message, .value = {}, .description = {}},
              {rect.x, top, below_width, below_height - 4})
          .text_size = ui.text().css_size(type::label);
  }
  return result;
}

} // namespace sanpo
