// What is said in passing: seen for some seconds, announced politely, in nobody's way.
#include <algorithm>

#include "ui/screens/frame/frame.h"

namespace sanpo {

void draw_toast(Context& c, std::string_view words, float bottom) {
  Ui& ui = c.ui;
  const float page = ui.surroundings.width, side = 16, across = 20, down = 12;
  const float line = ui.text().line_height(type::body);
  const float most = std::min(560.0f, page - 2 * side) - 2 * across;
  const auto lines = ui.text().lines(type::body, words, most);
  float width = 0;
  for (const TextLine& part : lines)
    width = std::max(width, part.width);
  Rect view{0, bottom, 0, 0};
  if (!words.empty()) {
    view.w = std::min(width, most) + 2 * across + 1;
    view.h = line * static_cast<float>(lines.size()) + 2 * down;
    view.x = (page - view.w) / 2;
    view.y = bottom - view.h - side;
  }
  const Theme& theme = ui.theme();
  if (!ui.begin_region(Path("toast").id(), Role::toast, {}, view, false, theme.text)) return;
  if (!words.empty()) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      ui.painter().text({across, down + line * static_cast<float>(i), most, line}, type::body, theme.surface,
                        words.substr(lines[i].begin, lines[i].end - lines[i].begin));
    ui.node(Path("toast/words").id(), Role::text, {.name = words, .value = {}, .description = {}},
            {across, down, view.w - 2 * across, view.h - 2 * down});
  }
  ui.end_region();
}

} // namespace sanpo
