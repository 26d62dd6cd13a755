// Text, headings, tags, notices, icons: what is only read. Each draws and adds its node; drawn text = node
// text.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/layout/layout.h"
#include "ui/ui.h"

namespace sanpo {

enum class Tone : std::uint8_t { neutral, accent, ok, warning, error };
struct ToneColors {
  Color text, weak;
};
ToneColors colors_of(const Theme& theme, Tone tone);

/// A heading of level 1–4; the text style follows the level unless one is given.
void heading(Ui& ui, const Path& path, int level, std::string_view words);
void heading(Ui& ui, const Path& path, int level, std::string_view words, TextStyle style);

/// A paragraph, broken to the available width. In a row it is as wide as its text.
void paragraph(Ui& ui, const Path& path, std::string_view words, TextStyle style = type::body,
               Color color = {}, Role role = Role::text);
/// A short text on one line; cut with … when there is no room (the node keeps the full text).
void label(Ui& ui, const Path& path, std::string_view words, TextStyle style = type::label, Color color = {});
/// A text at the right end of the open row.
/// In a row: at its right end. What is longer than a line is broken into several.
void label_right(Ui& ui, const Path& path, std::string_view words, TextStyle style = type::body_strong,
                 Color color = {});

/// A name with its figure at the right, or below it where both have no room beside each other.
void name_with_figure(Ui& ui, const Path& name_path, std::string_view name, const Path& figure_path,
                      std::string_view figure, Color color);
/// A text inside a given rectangle, aligned right when told: table cells, figures.
void text_at(Ui& ui, const Path& path, const Rect& rect, std::string_view words, TextStyle style, Color color,
             bool right = false, Role role = Role::text);
/// Only draws (the node belongs to the widget that calls it). True when it had to be cut.
bool draw_text(Ui& ui, const Rect& rect, std::string_view words, TextStyle style, Color color,
               bool right = false, bool centre = false);

/// A pill: 820人, 確定 …
void tag(Ui& ui, const Path& path, std::string_view words, Tone tone = Tone::neutral);
/// A tinted box with a title and a text; widgets between construction and destruction stand inside.
class Notice {
public:
  Notice(Ui& ui, const Path& path, Tone tone, std::string_view title, std::string_view words);
private:
  Card card_;
};

/// What stands where there is nothing yet: an icon, what is missing, and how it comes; the button that brings
/// it follows.
void empty_state(Ui& ui, const Path& path, Icon icon, std::string_view title, std::string_view words);

void divider(Ui& ui, float space_around = space::s);

/// A labelled figure on one line: 初期費用 … 205,000円.
void figure_line(Ui& ui, const Path& path, std::string_view name, std::string_view value, bool strong = true,
                 bool divided = true);

/// A bar with a fill, a mark at the minimum, and its meaning as a meter node.
void gauge(Ui& ui, const Path& path, std::string_view name, std::string_view value_text, float value,
           float maximum, float mark, Tone tone = Tone::accent);

/// One column of a bar chart.
struct Bar {
  double value = 0;
  std::string caption; ///< below it: 4
  std::string words;   ///< what it says: 4月 3,860,000円
};
/// Bars beside each other, one of which says its figure: the pointed or focused one, else the highest. They
/// are a radio group, so that each is reached by keyboard and touch and read as a list.
void bars(Ui& ui, const Path& path, std::string_view name, std::span<const Bar> all, float height = 88);

/// Shares of a whole as one stacked bar; `parts` need not sum to 1. With `longest`, the largest sum of
/// several bars, it is as long as its own sum is beside that one.
void stacked_bar(Ui& ui, const Path& path, std::string_view name, std::span<const double> parts,
                 double longest = 0);
/// The square in a stacked bar's colour that stands before the name of its part, in the middle of the line.
void draw_key(Ui& ui, const Rect& line, std::size_t part);
/// What the colours of stacked bars stand for, in the order of their parts.
void legend(Ui& ui, const Path& path, std::string_view name, std::span<const std::string> parts);

} // namespace sanpo
