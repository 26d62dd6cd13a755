// How what is pressed looks in each of its states: at rest, under the pointer, held, focused, chosen,
// disabled, wrong. Every control takes its ground, its ring and its mark from here. Colours are the theme's.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace sanpo {

/// What pointer and keyboard do with a control.
struct Contact {
  bool hover = false, press = false, focus = false;
};
Contact contact_with(const Ui& ui, NodeId id);

enum class Ground : std::uint8_t {
  filled,   ///< the accent: the one thing to do here, or something switched on
  outlined, ///< a box of its own: choices, secondary buttons
  quiet,    ///< nothing at rest: lines of a list, small actions
  sunken,   ///< a tinted box without an edge
};
struct GroundLook {
  bool chosen = false;   ///< in the weak accent with an accent edge
  bool disabled = false; ///< never follows the pointer
  float radius = space::control_radius;
};
void draw_ground(Ui& ui, NodeId id, const Rect& rect, Ground ground, const GroundLook& look = {});

/// The ground of what is chosen among others. Where a person's own colours tell surfaces apart by nothing
/// else, a strong edge says it.
void draw_chosen(Ui& ui, const Rect& rect, Color ground, float radius = space::control_radius,
                 Color edge = {});

/// The edge of a tinted box: seen only where a person's own colours tell surfaces apart by nothing else.
Color tint_edge(const Theme& theme, Color weak);
/// The ring around what has the focus; `out` is its distance from the rectangle (0: on its edge, where a
/// neighbour or the region's border is near).
void draw_focus(Ui& ui, NodeId id, const Rect& rect, float radius, float out = 3);

/// The square of a check box or, `round`, the circle of a radio button.
void draw_mark(Ui& ui, NodeId id, const Rect& square, bool ticked, bool round, Color color);

/// The edge of what is typed or chosen in: it says focus and error.
struct FieldState {
  bool wrong = false, warning = false, read_only = false;
};
void draw_field(Ui& ui, NodeId id, const Rect& rect, const FieldState& state = {});

/// Height of the text broken to the width.
float lines_height(Ui& ui, TextStyle style, std::string_view words, float width);
/// Draws the text broken to the width, from `y` on; returns where it ends.
float draw_lines(Ui& ui, float x, float y, float width, TextStyle style, Color color, std::string_view words);

} // namespace sanpo
