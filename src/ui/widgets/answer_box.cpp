#include "ui/widgets/answer_box.h"

#include <algorithm>
#include <string>

namespace sanpo {

bool answer_box(Ui& ui, const Path& path, std::string_view name, bool ticked, const AnswerLook& look) {
  constexpr float side = 20, inner = 14, gap = 12, pill_height = 22;
  const NodeId id = path.id();
  const Theme& theme = ui.theme();
  const ToneColors tone = colors_of(theme, look.tone);
  const float pill = look.mark.empty() ? 0 : ui.text().width(type::axis, look.mark) + 16;
  const float text_width =
      std::max(60.0f, ui.available() - side - gap - 2 * inner - (pill > 0 ? pill + 8 : 0));
  const float line = ui.text().line_height(type::body), note_line = ui.text().line_height(type::label);
  // Lines hold until the next text is broken, so the heights come first.
  const auto name_lines = static_cast<float>(ui.text().lines(type::body, name, text_width).size());
  const auto note_lines =
      look.note.empty() ? 0.0f
                        : static_cast<float>(ui.text().lines(type::label, look.note, text_width).size());
  const float text_height = line * name_lines + note_line * note_lines;
  const Rect rect =
      snapped(ui.place(0, std::max(ui.control_height() + 4, text_height + 20)), ui.surroundings.ratio);
  const bool hover = ui.hovered == id;
  ui.painter().box(rect,
                   ticked  ? tone.weak
                   : hover ? theme.sunken
                           : theme.surface,
                   space::control_radius, ticked ? tone.text : theme.line);
  const Rect square{rect.x + inner, rect.y + (rect.h - side) / 2, side, side};
  const float corner = look.one_of_several ? side / 2 : 6;
  ui.painter().box(square, ticked ? tone.text : theme.surface, corner,
                   ticked || hover ? tone.text : theme.faint, 1.5f);
  if (ticked) ui.painter().icon(square.inset(2, 2), Icon::check, theme.surface, 2.2f);
  float top = rect.y + (rect.h - text_height) / 2;
  const float left = square.right() + gap;
  const auto draw = [&](TextStyle style, std::string_view words, Color color, float step) {
    for (const TextLine& part : ui.text().lines(style, words, text_width)) {
      ui.painter().text({left, top, text_width, step}, style, color,
                        words.substr(part.begin, part.end - part.begin));
      top += step;
    }
  };
  draw(type::body, name, theme.text, line);
  if (!look.note.empty()) draw(type::label, look.note, theme.muted, note_line);
  if (pill > 0) {
    const ToneColors colors = colors_of(theme, look.mark_tone);
    const Rect place{rect.right() - inner - pill + 4, rect.y + (rect.h - pill_height) / 2, pill, pill_height};
    ui.painter().box(place, colors.weak, pill_height / 2);
    draw_text(ui, place, look.mark, type::axis, colors.text, false, true);
  }
  if (ui.focused == id)
    ui.painter().box({rect.x - 3, rect.y - 3, rect.w + 6, rect.h + 6}, {}, space::control_radius + 3,
                     theme.accent, 2);
  std::string more(look.note);
  if (!look.mark.empty()) more.append(more.empty() ? "" : " ").append(look.mark);
  ui.node(id, look.one_of_several ? Role::radio : Role::checkbox,
          {.name = name, .value = {}, .description = more}, rect, ticked ? state::checked : 0u);
  return ui.take_press(id);
}

} // namespace sanpo
