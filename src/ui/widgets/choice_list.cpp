#include "ui/widgets/choice_list.h"

#include <algorithm>

namespace sanpo {

std::optional<std::size_t> choice_list(Ui& ui, const Path& path, std::string_view name,
                                       std::span<const Option> options, std::size_t chosen, float minimum) {
  constexpr float dot = 18, inner = 14, gap = 10;
  const Theme& theme = ui.theme();
  std::optional<std::size_t> pressed;
  const Group group(ui, path, Role::radio_group, name);
  Grid grid(ui, minimum, space::s);
  for (std::size_t i = 0; i < options.size(); ++i) {
    grid.cell();
    const NodeId id = (path / options[i].slug).id();
    const bool on = i == chosen, hover = ui.hovered == id;
    const float text_width = std::max(60.0f, ui.available() - 2 * inner - dot - gap);
    const auto lines = ui.text().lines(type::body, options[i].name, text_width);
    const float line = ui.text().line_height(type::body);
    const float height = std::max(ui.control_height() + 6, line * static_cast<float>(lines.size()) + 20);
    const Rect rect = snapped(ui.place(0, height), ui.surroundings.ratio);
    ui.painter().box(rect,
                     on      ? theme.accent_weak
                     : hover ? theme.sunken
                             : theme.surface,
                     space::control_radius, on ? theme.accent : theme.line, on ? 1.5f : 1.0f);
    const Rect circle{rect.x + inner, rect.y + (rect.h - dot) / 2, dot, dot};
    ui.painter().box(circle, theme.surface, dot / 2, on || hover ? theme.accent : theme.faint, 1.5f);
    if (on) ui.painter().box(circle.inset(4, 4), theme.accent, dot / 2 - 4);
    const float top = rect.y + (rect.h - line * static_cast<float>(lines.size())) / 2;
    for (std::size_t part = 0; part < lines.size(); ++part)
      ui.painter().text({circle.right() + gap, top + line * static_cast<float>(part), text_width, line},
                        type::body, theme.text,
                        options[i].name.substr(lines[part].begin, lines[part].end - lines[part].begin));
    if (ui.focused == id)
      ui.painter().box({rect.x - 3, rect.y - 3, rect.w + 6, rect.h + 6}, {}, space::control_radius + 3,
                       theme.accent, 2);
    ui.node(id, Role::radio, {.name = options[i].name, .value = {}, .description = {}}, rect,
            on ? state::checked : 0u);
    if (ui.take_press(id)) pressed = i;
  }
  return pressed;
}

} // namespace sanpo
