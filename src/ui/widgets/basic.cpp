#include "ui/widgets/basic.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "ui/widgets/look.h"

namespace sanpo {
namespace {

Color or_text(const Ui& ui, Color color) { return color.visible() ? color : ui.theme().text; }

// The browser measures a little otherwise than the picture; it is not to need another line for that.
Rect roomy(Rect rect) {
  rect.w += 2;
  return rect;
}

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

bool draw_text(Ui& ui, const Rect& rect, std::string_view words, TextStyle style, Color color, bool right,
               bool centre) {
  const float width = ui.text().width(style, words);
  if (width > rect.w + 0.75f && rect.w > 0) {
    ui.painter().text(rect, style, color, words.substr(0, ui.text().cut(style, words, rect.w)), "…");
    return true;
  }
  Rect at = rect;
  if (right)
    at.x = rect.right() - width;
  else if (centre)
    at.x = rect.x + (rect.w - width) / 2;
  ui.painter().text(at, style, color, words);
  return false;
}

void heading(Ui& ui, const Path& path, int level, std::string_view words) {
  heading(ui, path, level, words, level <= 1 ? type::page : level == 2 ? type::section : type::body_strong);
}

void heading(Ui& ui, const Path& path, int level, std::string_view words, TextStyle style) {
  const float available = ui.available();
  const float width = ui.box().flow == Flow::row ? std::min(available, ui.text().width(style, words) + 1) : 0;
  const Rect rect = ui.place(width, lines_height(ui, style, words, available));
  draw_lines(ui, rect.x, rect.y, available, style, ui.theme().text, words);
  text_node(ui, path, Role::heading, words, roomy(rect), style).level = ui.heading_level(level);
}

void paragraph(Ui& ui, const Path& path, std::string_view words, TextStyle style, Color color, Role role) {
  if (words.empty()) return;
  const float available = ui.available();
  float widest = 0;
  for (const TextLine& part : ui.text().lines(style, words, available))
    widest = std::max(widest, part.width);
  const Rect rect =
      ui.place(ui.box().flow == Flow::row ? widest + 1 : 0, lines_height(ui, style, words, available));
  draw_lines(ui, rect.x, rect.y, available, style, or_text(ui, color), words);
  text_node(ui, path, role, words, roomy(rect), style);
}

void label(Ui& ui, const Path& path, std::string_view words, TextStyle style, Color color) {
  if (words.empty()) return;
  // In a row that wraps it goes to the next line before it is cut.
  const bool wraps = ui.box().flow == Flow::row && ui.box().wraps;
  const float most = wraps ? ui.box().w : std::max(24.0f, ui.available());
  const float width = std::min(ui.text().width(style, words) + 1, most);
  const Rect rect = ui.place(ui.box().flow == Flow::row ? width : 0, ui.text().line_height(style));
  const bool cut = draw_text(ui, rect, words, style, color.visible() ? color : ui.theme().muted);
  text_node(ui, path, Role::text, words, rect, style).state |= cut ? state::cut : 0u;
}

void label_right(Ui& ui, const Path& path, std::string_view words, TextStyle style, Color color) {
  const float width = ui.text().width(style, words) + 1, whole = ui.box().w;
  if (ui.box().wraps && width > whole) { // more than a line of its own
    const Rect rect = ui.place(whole, lines_height(ui, style, words, whole));
    draw_lines(ui, rect.x, rect.y, whole, style, or_text(ui, color), words);
    text_node(ui, path, Role::text, words, roomy(rect), style);
    return;
  }
  const Rect rect = ui.place_right(width, ui.text().line_height(style));
  draw_text(ui, rect, words, style, or_text(ui, color), true);
  text_node(ui, path, Role::text, words, rect, style);
}

void name_with_figure(Ui& ui, const Path& name_path, std::string_view name, const Path& figure_path,
                      std::string_view figure, Color color) {
  constexpr TextStyle style = type::body_strong;
  float longest_word = 0;
  for (std::string_view rest = name; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    longest_word = std::max(longest_word, ui.text().width(style, rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const bool beside = ui.available() - ui.text().width(style, figure) - 2 * space::s > longest_word;
  if (!beside || figure.empty()) {
    paragraph(ui, name_path, name, style);
    paragraph(ui, figure_path, figure, style, color);
    return;
  }
  Row row(ui, space::s, 24, false);
  label_right(ui, figure_path, figure, style, color);
  paragraph(ui, name_path, name, style);
}

void text_at(Ui& ui, const Path& path, const Rect& rect, std::string_view words, TextStyle style, Color color,
             bool right, Role role) {
  const bool cut = draw_text(ui, rect, words, style, or_text(ui, color), right);
  text_node(ui, path, role, words, rect, style).state |=
      (right ? state::align_right : 0u) | (cut ? state::cut : 0u);
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
  const bool cut = draw_text(ui, rect.inset(10, 0), words, type::label, colors.text);
  // A pixel more than the drawing has, so that the browser does not break it.
  text_node(ui, path, Role::text, words, rect.inset(9, 0), type::label).state |= cut ? state::cut : 0u;
}

Notice::Notice(Ui& ui, const Path& path, Tone tone, std::string_view title, std::string_view words)
    : card_(ui, path, title,
            {.padding = 14,
             .gap = 4,
             .fill = colors_of(ui.theme(), tone).weak,
             .border = tint_edge(ui.theme(), colors_of(ui.theme(), tone).weak),
             .radius = space::control_radius,
             .role = Role::group}) {
  const Color color = colors_of(ui.theme(), tone).text;
  if (!title.empty()) paragraph(ui, path / "title", title, type::label_strong, color);
  paragraph(ui, path / "text", words, type::label, color);
}

void empty_state(Ui& ui, const Path& path, Icon icon, std::string_view title, std::string_view words) {
  constexpr float badge = 56, icon_size = 26;
  const Theme& theme = ui.theme();
  ui.skip(space::xxl);
  const Rect rect = ui.place(0, badge);
  const Rect round{rect.x + (rect.w - badge) / 2, rect.y, badge, badge};
  ui.painter().box(round, theme.accent_weak, badge / 2);
  ui.painter().icon(round.inset((badge - icon_size) / 2, (badge - icon_size) / 2), icon, theme.accent);
  const auto centred = [&](const Path& at, std::string_view text, TextStyle style, Color color, Role role) {
    const float width = std::min(ui.available(), 420.0f), line = ui.text().line_height(style);
    Rect place = ui.place(0, lines_height(ui, style, text, width));
    for (float y = place.y; const TextLine& part : ui.text().lines(style, text, width)) {
      ui.painter().text({place.x + (place.w - part.width) / 2, y, part.width, line}, style, color,
                        text.substr(part.begin, part.end - part.begin));
      y += line;
    }
    place.x += (place.w - width) / 2;
    place.w = width;
    text_node(ui, at, role, text, place, style).level = 2;
  };
  centred(path / "title", title, type::section, theme.text, Role::heading);
  ui.skip(-6);
  centred(path / "text", words, type::body, theme.muted, Role::text);
  ui.skip(space::s);
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
  // In a wide card the eye loses the line between the name and its figure; in one that is hardly wider than
  // the line, an end before the card's own would only look misplaced.
  constexpr float wide = 840, readable = 560;
  const float scale = std::max(1.0f, ui.surroundings.text_scale), available = ui.available();
  const float width = available > wide * scale ? readable * scale : available;
  const float line = ui.text().line_height(type::body);
  // A name that the figure would squeeze stands above it.
  const float beside = width - value_width - 12, wanted = ui.text().width(type::body, name);
  const auto squeezed = [&](const TextLine& part) { return part.width > beside + 0.75f; };
  const bool above = beside < std::min(wanted, 0.4f * width) ||
                     std::ranges::any_of(ui.text().lines(type::body, name, std::max(1.0f, beside)), squeezed);
  const float name_width = above ? width : beside;
  const float name_height = lines_height(ui, type::body, name, name_width);
  const float value_height = above && !value.empty() ? lines_height(ui, style, value, width) : 0;
  Rect rect = ui.place(0, name_height + value_height + 16);
  rect.w = std::min(rect.w, width);
  draw_lines(ui, rect.x, rect.y + 8, name_width, type::body, ui.theme().muted, name);
  text_node(ui, path / "name", Role::text, name, {rect.x, rect.y + 8, name_width, name_height}, type::body);
  if (above && !value.empty()) {
    const Rect figure{rect.x, rect.y + 8 + name_height, rect.w, value_height};
    float y = figure.y;
    for (const TextLine& part : ui.text().lines(style, value, width)) {
      draw_text(ui, {figure.x, y, figure.w, line}, value.substr(part.begin, part.end - part.begin), style,
                ui.theme().text, true);
      y += line;
    }
    text_node(ui, path / "value", Role::text, value, figure, style).state |= state::align_right;
  } else {
    text_at(ui, path / "value", {rect.right() - value_width, rect.y + 8, value_width, line}, value, style,
            ui.theme().text, true);
  }
  if (divided) ui.painter().line(rect.x, rect.bottom(), rect.right(), rect.bottom(), ui.theme().line);
}

void gauge(Ui& ui, const Path& path, std::string_view name, std::string_view value_text, float value,
           float maximum, float mark, Tone tone) {
  const float line = ui.text().line_height(type::label);
  const float value_width = ui.text().width(type::label_strong, value_text) + 1;
  const float name_width = std::max(60.0f, ui.available() - value_width - 12);
  const float name_height = lines_height(ui, type::label, name, name_width);
  const Rect rect = ui.place(0, name_height + 20);
  draw_lines(ui, rect.x, rect.y, name_width, type::label, ui.theme().text, name);
  draw_text(ui, {rect.right() - value_width, rect.y + name_height - line, value_width, line}, value_text,
            type::label_strong, ui.theme().text, true);
  const Rect bar{rect.x, rect.y + name_height + 6, rect.w, 8};
  ui.painter().box(bar, ui.theme().well, 4, tint_edge(ui.theme(), {}));
  const float share = ui.eased(path.id(), maximum > 0 ? std::clamp(value / maximum, 0.0f, 1.0f) : 0);
  if (share > 0)
    ui.painter().box({bar.x, bar.y, std::max(8.0f, bar.w * share), 8}, colors_of(ui.theme(), tone).text, 4);
  if (mark > 0 && mark < maximum) {
    const float x = bar.x + bar.w * mark / maximum;
    ui.painter().box({x - 2, bar.y - 3, 4, 14}, ui.theme().text, 2, ui.theme().surface);
  }
  Node& node = ui.node(path.id(), Role::meter, {.name = name, .value = value_text, .description = {}}, rect);
  node.row = static_cast<std::int32_t>(value);
  node.row_count = static_cast<std::int32_t>(maximum);
}

void bars(Ui& ui, const Path& path, std::string_view name, std::span<const Bar> all, float height) {
  const Theme& theme = ui.theme();
  const float line = ui.text().line_height(type::axis), gap = 6;
  const Rect rect = ui.place(0, line + gap + height + 4 + line);
  std::size_t highest = 0, said = all.size();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].value > all[highest].value) highest = i;
    const Contact contact = contact_with(ui, (path / i).id());
    if (contact.hover || (contact.focus && said == all.size())) said = i;
  }
  const float step = all.empty() ? 0 : rect.w / static_cast<float>(all.size());
  float widest = 0;
  for (const Bar& bar : all)
    widest = std::max(widest, ui.text().width(type::axis_strong, bar.caption));
  // Captions that would run together: every other one, every third …
  const std::size_t every =
      step > 0 ? static_cast<std::size_t>(std::max(1.0f, std::ceil((widest + 3) / step))) : 1;
  // Bars too narrow for a finger are one slider: nothing small has to be hit, and the finger may move.
  const bool slides = ui.surroundings.touch && step < space::touch_height && !all.empty();
  if (slides) {
    if (const auto asked = ui.take_edit(path.id()))
      ui.asked_bar = {path.id(), static_cast<std::size_t>(std::atoi(std::string(*asked).c_str()))};
    if (ui.asked_bar.chart == path.id()) said = ui.asked_bar.bar;
  }
  if (said >= all.size()) said = highest;
  if (slides) {
    std::string captions;
    for (const Bar& bar : all)
      captions.append(captions.empty() ? "" : " ").append(bar.caption);
    Node& node = ui.node(path.id(), Role::slider,
                         {.name = name, .value = all[said].words, .description = captions}, rect);
    node.row = static_cast<std::int32_t>(said);
    node.row_count = static_cast<std::int32_t>(all.size());
    draw_focus(ui, path.id(), rect, space::small_radius);
  } else {
    ui.node(path.id(), Role::radio_group, {.name = name, .value = {}, .description = {}}, rect);
    ui.open(path.id());
  }
  const float floor = rect.y + line + gap + height;
  ui.painter().line(rect.x, floor, rect.right(), floor, theme.line);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Bar& bar = all[i];
    const NodeId id = (path / i).id();
    const float x = rect.x + step * static_cast<float>(i), middle = x + step / 2;
    const float share = all[highest].value > 0 ? static_cast<float>(bar.value / all[highest].value) : 0;
    const float h = bar.value > 0 ? std::max(3.0f, height * share) : 0;
    const float w = std::clamp(step - 5, 2.0f, 40.0f);
    if (h > 0)
      ui.painter().box({middle - w / 2, floor - h, w, h}, i == said ? theme.accent : theme.chart[1],
                       std::min(4.0f, h / 2));
    const std::size_t from_said = i > said ? i - said : said - i;
    const float room = step * static_cast<float>(every);
    if (i == said || (i % every == 0 && from_said >= every))
      draw_text(ui, {std::clamp(middle - room / 2, rect.x, rect.right() - room), floor + 4, room, line},
                bar.caption, i == said ? type::axis_strong : type::axis, i == said ? theme.text : theme.muted,
                false, true);
    if (i == said && !bar.words.empty()) {
      const float width = ui.text().width(type::axis_strong, bar.words);
      const float left = std::clamp(middle - width / 2, rect.x, std::max(rect.x, rect.right() - width));
      ui.painter().text({left, floor - h - gap - line, width, line}, type::axis_strong, theme.text,
                        bar.words);
    }
    if (slides) continue;
    const Rect place{x, rect.y, step, rect.h};
    draw_focus(ui, id, {x, floor - height, step, height + 4 + line}, space::small_radius, 0);
    ui.node(id, Role::radio, {.name = bar.words, .value = {}, .description = {}}, place,
            i == said ? state::checked : 0u)
        .level = 1;          // said, and drawn for one bar at a time
    (void)ui.take_press(id); // the press gives it the focus, which is all it does
  }
  if (!slides) ui.close();
}

void stacked_bar(Ui& ui, const Path& path, std::string_view name, std::span<const double> parts,
                 double longest) {
  constexpr float seam = 2;
  const Rect rect = ui.place(0, 16);
  double sum = 0;
  for (const double part : parts)
    sum += part;
  if (sum <= 0) ui.painter().box(rect, ui.theme().well, 5, tint_edge(ui.theme(), {}));
  float x = rect.x;
  for (std::size_t i = 0; i < parts.size() && sum > 0; ++i) {
    const float w = rect.w * static_cast<float>(parts[i] / std::max(sum, longest));
    if (w >= 0.5f)
      ui.painter().box({x, rect.y, std::max(1.0f, w - seam), rect.h}, ui.theme().chart[i % 4],
                       std::min(5.0f, w / 3));
    x += w;
  }
  ui.node(path.id(), Role::image, {.name = name, .value = {}, .description = {}}, rect);
}

constexpr float key_side = 10;

void draw_key(Ui& ui, const Rect& line, std::size_t part) {
  ui.painter().box({line.x, line.y + (line.h - key_side) / 2, key_side, key_side}, ui.theme().chart[part % 4],
                   3);
}

void legend(Ui& ui, const Path& path, std::string_view name, std::span<const std::string> parts) {
  const Group list(ui, path, Role::list, name);
  Row row(ui, space::l, ui.text().line_height(type::label));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const float before = key_side + 6, width = before + ui.text().width(type::label, parts[i]) + 1;
    const Rect rect = ui.place(std::min(width, ui.box().w), ui.text().line_height(type::label));
    draw_key(ui, rect, i);
    text_at(ui, path / i, {rect.x + before, rect.y, rect.w - before, rect.h}, parts[i], type::label,
            ui.theme().muted, false, Role::list_item);
  }
}

} // namespace sanpo
