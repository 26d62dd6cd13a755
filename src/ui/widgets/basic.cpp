#include "ui/widgets/basic.h"

#include <algorithm>

namespace sanpo {
namespace {

Color or_text(const Ui& ui, Color color) { return color.visible() ? color : ui.theme().text; }

Node& text_node(Ui& ui, const Path& path, Role role, std::string_view words, const Rect& rect,
                TextStyle style) {
  Node& node = ui.node(path.id(), role, {.name = words, .value = {}, .description = {}}, rect,
                       style.bold ? state::strong : 0u);
  node.text_size = ui.text().css_size(style);
  return node;
}

} // namespace

ToneColors colors_of(const Theme& theme, Tone tone) {
  switch (tone) {
  case Tone::neutral: return {theme.muted, theme.sunken};
  case Tone::accent: return {theme.accent, theme.accent_weak};
  case Tone::ok: return {theme.ok, theme.ok_weak};
  case Tone::warning: return {theme.warning, theme.warning_weak};
  case Tone::error: return {theme.error, theme.error_weak};
  }
  return {theme.muted, theme.sunken};
}

void draw_text(Ui& ui, const Rect& rect, std::string_view words, TextStyle style, Color color, bool right,
               bool centre) {
  const float width = ui.text().width(style, words);
  if (width > rect.w + 0.75f && rect.w > 0) {
    ui.painter().text(rect, style, color, words.substr(0, ui.text().cut(style, words, rect.w)), "…");
    return;
  }
  Rect at = rect;
  if (right)
    at.x = rect.right() - width;
  else if (centre)
    at.x = rect.x + (rect.w - width) / 2;
  ui.painter().text(at, style, color, words);
}

void heading(Ui& ui, const Path& path, int level, std::string_view words) {
  heading(ui, path, level, words, level <= 1 ? type::page : level == 2 ? type::section : type::body_strong);
}

void heading(Ui& ui, const Path& path, int level, std::string_view words, TextStyle style) {
  const float line = ui.text().line_height(style);
  const float available = ui.available();
  const auto lines = ui.text().lines(style, words, available);
  const float width = ui.box().flow == Flow::row ? std::min(available, ui.text().width(style, words) + 1) : 0;
  const Rect rect = ui.place(width, line * static_cast<float>(lines.size()));
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.painter().text({rect.x, rect.y + line * static_cast<float>(i), rect.w, line}, style, ui.theme().text,
                      words.substr(lines[i].begin, lines[i].end - lines[i].begin));
  text_node(ui, path, Role::heading, words, rect, style).level = ui.heading_level(level);
}

void paragraph(Ui& ui, const Path& path, std::string_view words, TextStyle style, Color color, Role role) {
  if (words.empty()) return;
  const float available = ui.available();
  const auto lines = ui.text().lines(style, words, available);
  const float line = ui.text().line_height(style);
  float widest = 0;
  for (const TextLine& part : lines)
    widest = std::max(widest, part.width);
  const Rect rect =
      ui.place(ui.box().flow == Flow::row ? widest + 1 : 0, line * static_cast<float>(lines.size()));
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.painter().text({rect.x, rect.y + line * static_cast<float>(i), rect.w, line}, style,
                      or_text(ui, color), words.substr(lines[i].begin, lines[i].end - lines[i].begin));
  text_node(ui, path, role, words, rect, style);
}

void label(Ui& ui, const Path& path, std::string_view words, TextStyle style, Color color) {
  if (words.empty()) return;
  const float width = std::min(ui.text().width(style, words) + 1, std::max(24.0f, ui.available()));
  const Rect rect = ui.place(ui.box().flow == Flow::row ? width : 0, ui.text().line_height(style));
  draw_text(ui, rect, words, style, color.visible() ? color : ui.theme().muted);
  text_node(ui, path, Role::text, words, rect, style);
}

void label_right(Ui& ui, const Path& path, std::string_view words, TextStyle style, Color color) {
  const Rect rect = ui.place_right(ui.text().width(style, words) + 1, ui.text().line_height(style));
  draw_text(ui, rect, words, style, or_text(ui, color), true);
  text_node(ui, path, Role::text, words, rect, style);
}

void text_at(Ui& ui, const Path& path, const Rect& rect, std::string_view words, TextStyle style, Color color,
             bool right, Role role) {
  draw_text(ui, rect, words, style, or_text(ui, color), right);
  text_node(ui, path, role, words, rect, style).state |= right ? state::align_right : 0u;
}

void tag(Ui& ui, const Path& path, std::string_view words, Tone tone) {
  const ToneColors colors = colors_of(ui.theme(), tone);
  const float line = ui.text().line_height(type::label);
  // In a row that wraps it goes to the next line before it is cut.
  const bool wraps = ui.box().flow == Flow::row && ui.box().wraps;
  const float most = wraps ? ui.box().w : std::max(40.0f, ui.available());
  const float width = std::min(ui.text().width(type::label, words) + 20, most);
  const Rect rect = ui.place(width, line + 6);
  ui.painter().box(rect, colors.weak, rect.h / 2);
  draw_text(ui, rect.inset(10, 0), words, type::label, colors.text);
  text_node(ui, path, Role::text, words, rect, type::label);
}

Notice::Notice(Ui& ui, const Path& path, Tone tone, std::string_view title, std::string_view words)
    : card_(ui, path, title,
            {.padding = 14,
             .gap = 4,
             .fill = colors_of(ui.theme(), tone).weak,
             .border = colors_of(ui.theme(), tone).weak,
             .radius = space::control_radius,
             .role = Role::group}) {
  const Color color = colors_of(ui.theme(), tone).text;
  if (!title.empty()) paragraph(ui, path / "title", title, type::label_strong, color);
  paragraph(ui, path / "text", words, type::label, color);
}

void divider(Ui& ui, float space_around) {
  ui.skip(space_around / 2);
  const Rect rect = ui.place(0, 1);
  ui.painter().line(rect.x, rect.y, rect.right(), rect.y, ui.theme().line);
  ui.skip(space_around / 2);
}

void figure_line(Ui& ui, const Path& path, std::string_view name, std::string_view value, bool strong,
                 bool divided) {
  const TextStyle style = strong ? type::body_strong : type::body;
  const float value_width = ui.text().width(style, value) + 1;
  const float available = ui.available();
  const auto lines = ui.text().lines(type::body, name, std::max(60.0f, available - value_width - 12));
  const float line = ui.text().line_height(type::body);
  const Rect rect = ui.place(0, line * static_cast<float>(lines.size()) + 16);
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.painter().text({rect.x, rect.y + 8 + line * static_cast<float>(i), rect.w, line}, type::body,
                      ui.theme().muted, name.substr(lines[i].begin, lines[i].end - lines[i].begin));
  const Rect figure{rect.right() - value_width, rect.y + 8, value_width, line};
  text_node(ui, path / "name", Role::text, name, {rect.x, rect.y + 8, rect.w - value_width - 12, rect.h - 16},
            type::body);
  text_at(ui, path / "value", figure, value, style, ui.theme().text, true);
  if (divided) ui.painter().line(rect.x, rect.bottom(), rect.right(), rect.bottom(), ui.theme().line);
}

void gauge(Ui& ui, const Path& path, std::string_view name, std::string_view value_text, float value,
           float maximum, float mark, Tone tone) {
  const float line = ui.text().line_height(type::label);
  const float value_width = ui.text().width(type::label_strong, value_text) + 1;
  const auto lines = ui.text().lines(type::label, name, std::max(60.0f, ui.available() - value_width - 12));
  const float name_height = line * static_cast<float>(lines.size());
  const Rect rect = ui.place(0, name_height + 18);
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.painter().text({rect.x, rect.y + line * static_cast<float>(i), rect.w, line}, type::label,
                      ui.theme().text, name.substr(lines[i].begin, lines[i].end - lines[i].begin));
  draw_text(ui, {rect.right() - value_width, rect.y + name_height - line, value_width, line}, value_text,
            type::label_strong, ui.theme().text, true);
  const Rect bar{rect.x, rect.y + name_height + 4, rect.w, 8};
  ui.painter().box(bar, ui.theme().sunken, 4, ui.theme().line);
  const float share = maximum > 0 ? std::clamp(value / maximum, 0.0f, 1.0f) : 0;
  if (share > 0)
    ui.painter().box({bar.x, bar.y, std::max(8.0f, bar.w * share), 8}, colors_of(ui.theme(), tone).text, 4);
  if (mark > 0 && mark < maximum) {
    const float x = bar.x + bar.w * mark / maximum;
    ui.painter().line(x, bar.y - 2, x, bar.y + 10, ui.theme().text, 2);
  }
  Node& node = ui.node(path.id(), Role::meter, {.name = name, .value = value_text, .description = {}}, rect);
  node.row = static_cast<std::int32_t>(value);
  node.row_count = static_cast<std::int32_t>(maximum);
}

void bars(Ui& ui, const Path& path, std::string_view name, std::span<const double> values,
          std::span<const std::string> captions, float height) {
  const float line = ui.text().line_height(type::axis);
  const Rect rect = ui.place(0, height + line + 4);
  const double most = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
  const float step = values.empty() ? 0 : rect.w / static_cast<float>(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float share = most > 0 ? static_cast<float>(values[i] / most) : 0;
    const float x = rect.x + step * static_cast<float>(i);
    const float h = std::max(values[i] > 0 ? 3.0f : 1.0f, height * share);
    ui.painter().box({x + 2, rect.y + height - h, std::max(2.0f, step - 4), h},
                     values[i] > 0 ? ui.theme().chart[0] : ui.theme().line, 3);
    if (i < captions.size())
      draw_text(ui, {x, rect.y + height + 4, step, line}, captions[i], type::axis, ui.theme().muted, false,
                true);
  }
  ui.node(path.id(), Role::image, {.name = name, .value = {}, .description = {}}, rect);
}

void stacked_bar(Ui& ui, const Path& path, std::string_view name, std::span<const double> parts) {
  const Rect rect = ui.place(0, 16);
  double sum = 0;
  for (const double part : parts)
    sum += part;
  ui.painter().box(rect, ui.theme().sunken, 8);
  float x = rect.x;
  for (std::size_t i = 0; i < parts.size() && sum > 0; ++i) {
    const float w = rect.w * static_cast<float>(parts[i] / sum);
    if (w >= 0.5f)
      ui.painter().box({x, rect.y, std::max(1.0f, w - 1), rect.h}, ui.theme().chart[i % 4],
                       w > 16 ? 4.0f : 0.0f);
    x += w;
  }
  ui.node(path.id(), Role::image, {.name = name, .value = {}, .description = {}}, rect);
}

} // namespace sanpo
