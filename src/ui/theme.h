// The design system: colours light and dark, type scale, spacing, radii, motion. Everything drawn takes them
// from here; how a control looks in each of its states is in widgets/look. Rule: mockups, Tokens.
#pragma once

#include <cstdint>

namespace sanpo {

/// 0xRRGGBBAA.
struct Color {
  std::uint32_t rgba = 0;
  bool operator==(const Color&) const = default;
  [[nodiscard]] constexpr bool visible() const { return (rgba & 0xFF) != 0; }
  /// The same colour with another opacity, 0–255.
  [[nodiscard]] constexpr Color with_alpha(std::uint8_t alpha) const {
    return {(rgba & 0xFFFFFF00u) | alpha};
  }
};
constexpr Color rgb(std::uint32_t hex) { return {hex << 8 | 0xFF}; }

/// The colours a person set for the whole system (high contrast), as the browser names them.
struct SystemColors {
  Color canvas, text, gray, highlight, link;
};

struct Theme {
  bool forced = false; ///< surfaces do not differ: only edges tell what is chosen
  Color background, surface, sunken, line;
  Color well, raised; ///< of a row of segments, and of the chosen one in it
  Color hover, press; ///< ground of an unfilled control under the pointer, and held down
  Color text, muted;
  Color faint;    ///< edges of fields and boxes, signs: 3 to 1, so no text that is to be read
  Color disabled; ///< ink of what cannot be pressed
  Color accent, accent_hover, accent_press, accent_weak, on_accent;
  Color focus; ///< the ring around what has the focus
  Color ok, ok_weak, warning, warning_weak, error, error_weak;
  Color chart[4]; ///< told apart in grey, too
  Color shadow;   ///< of one layer; they lie on each other

  static const Theme& light_theme();
  static const Theme& dark_theme();
  /// Nothing but the system's colours.
  static Theme of_system(const SystemColors& colors);
};

/// Text styles: size and line height in CSS pixels at the middle text size.
struct TextStyle {
  float size = 15;
  float line = 24;
  bool bold = false;
  bool operator==(const TextStyle&) const = default;
};

namespace type {
inline constexpr TextStyle result{34, 44, true};
inline constexpr TextStyle page{22, 32, true};
inline constexpr TextStyle section{17, 26, true};
inline constexpr TextStyle body{15, 24, false};
inline constexpr TextStyle body_strong{15, 24, true};
inline constexpr TextStyle label{13, 20, false};
inline constexpr TextStyle label_strong{13, 20, true};
inline constexpr TextStyle axis{12, 18, false};
inline constexpr TextStyle axis_strong{12, 18, true};
} // namespace type

namespace space {
inline constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 20, xxl = 28;
inline constexpr float card_radius = 14, control_radius = 10, control_height = 42, touch_height = 44;
inline constexpr float small_radius = 6, pill_height = 26;
} // namespace space

/// How long a change is shown, in milliseconds; nothing moves where less motion is wished.
namespace motion {
inline constexpr float gauge = 260; ///< a length that follows its value; what comes in is in shell/app.css
} // namespace motion

} // namespace sanpo
