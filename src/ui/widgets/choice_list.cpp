#include "ui/widgets/choice_list.h"

#include <algorithm>

#include "ui/widgets/look.h"

namespace sanpo {

std::optional<std::size_t> choice_list(Ui& ui, const Path& path, std::string_view name,
                                       std::span<const Option> options, std::size_t chosen, float minimum) {
  constexpr float dot = 20, inner = 14, gap = 10;
  const Theme& theme = ui.theme();
  std::optional<std::size_t> pressed;
  const Group group(ui, path, Role::radio_group, name);
  Grid grid(ui, minimum, space::s);
  const auto in_line = static_cast<std::size_t>(grid.columns());
  float height = 0; // of the line: its boxes are alike
  for (std::size_t i = 0; i < options.size(); ++i) {
    grid.cell();
    const NodeId id = (path / options[i].slug).id();
    const bool on = i == chosen;
    const float text_width = std::max(60.0f, ui.available() - 2 * inner - dot - gap);
    const auto words_height = [&](const Option& option) {
      return lines_height(ui, type::body, option.name, text_width);
    };
    if (i % in_line == 0) {
      height = ui.control_height() + 6;
      for (const Option& option : options.subspan(i, std::min(in_line, options.size() - i)))
        height = std::max(height, words_height(option) + 20);
    }
    const float text_height = words_height(options[i]);
    const Rect rect = snapped(ui.place(0, height), ui.surroundings.ratio);
    draw_ground(ui, id, rect, Ground::outlined, {.chosen = on});
    const Rect circle{rect.x + inner, rect.y + (rect.h - dot) / 2, dot, dot};
    draw_mark(ui, id, circle, on, true, theme.accent);
    const float top = rect.y + (rect.h - text_height) / 2;
    draw_lines(ui, circle.right() + gap, top, text_width, type::body, theme.text, options[i].name);
    draw_focus(ui, id, rect, space::control_radius);
    ui.node(id, Role::radio, {.name = options[i].name, .value = {}, .description = {}}, rect,
            on ? state::checked : 0u);
    if (ui.take_press(id)) pressed = i;
  }
  return pressed;
}

} // namespace sanpo
