// Rectangles in CSS pixels, and the rounding that makes canvas and elements agree: every edge lies on a whole
// device pixel before it is drawn or handed to the page.
#pragma once

#include <cmath>

namespace sanpo {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;
  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
};

/// A CSS length moved to the nearest device pixel; `ratio` is device pixels per CSS pixel.
inline float snapped(float css, float ratio) { return std::round(css * ratio) / ratio; }

/// A rectangle whose four edges lie on device pixels.
inline Rect snapped(const Rect& r, float ratio) {
  const float x = snapped(r.x, ratio), y = snapped(r.y, ratio);
  return {x, y, snapped(r.right(), ratio) - x, snapped(r.bottom(), ratio) - y};
}

} // namespace sanpo
