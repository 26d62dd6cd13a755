#include "ui/widgets/answer_box.h"

#include <algorithm>
#include <string>

#include "ui/widgets/look.h"

namespace sanpo {

bool answer_box(Ui& ui, const Path& path, std::string_view name, bool ticked, const AnswerLook& look) {
  constexpr float side = 20, inner = 14, gap = 12, pill_height = 22;
  const NodeId id = path.id();
  const Theme& theme = ui.theme();
  const ToneColors tone = colors_of(theme, look.tone);
  const float pill = look.mark.empty() ? 0 : ui.text().width(type::axis, look.mark) + 16;
  const float text_width =
      std::max(60.0f, ui.available() - side - gap - 2 * inner - (pill > 0 ? pill + 8 : 0));
  const float text_height =
      lines_height(ui, type::body, name, text_width) + lines_height(ui, type::label, look.note, text_width);
  const Rect rect =
      snapped(ui.place(0, std::max(ui.control_height() + 4, text_height + 20)), ui.surroundings.ratio);
  if (ticked)
    ui.painter().box(rect, tone.weak, space::control_radius, tone.text);
  else
    draw_ground(ui, id, rect, Ground::outlined);
  const Rect square{rect.x + inner, rect.y + (rect.h - side) / 2, side, side};
  draw_mark(ui, id, square, ticked, look.one_of_several, tone.text);
  const float left = square.right() + gap, top = rect.y + (rect.h - text_height) / 2;
  const float below = draw_lines(ui, left, top, text_width, type::body, theme.text, name);
  if (!look.note.empty()) draw_lines(ui, left, below, text_width, type::label, theme.muted, look.note);
  if (pill > 0) {
    const ToneColors colors = colors_of(theme, look.mark_tone);
    const Rect place{rect.right() - inner - pill + 4, rect.y + (rect.h - pill_height) / 2, pill, pill_height};
    ui.painter().box(place, colors.weak, pill_height / 2);
    draw_text(ui, place, look.mark, type::axis, colors.text, false, true);
  }
  draw_focus(ui, id, rect, space::control_radius);
  std::string more(look.note);
  if (!look.mark.empty()) more.append(more.empty() ? "" : " ").append(look.mark);
  ui.node(id, look.one_of_several ? Role::radio : Role::checkbox,
          {.name = name, .value = {}, .description = more}, rect, ticked ? state::checked : 0u);
  return ui.take_press(id);
}

} // namespace sanpo
