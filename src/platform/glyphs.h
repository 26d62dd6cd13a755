// Where glyphs come from: the browser's own fonts, or fixed advances for native tests.
// Sizes are device pixels; y grows downwards; positions are relative to the pen on the baseline.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sanpo {

/// Weight and ink of a face. Browsers draw light text on dark a little bolder: the ink picks the right shape.
struct GlyphFace {
  bool bold = false;
  bool light_ink = false;
};

struct GlyphBox {
  float advance = 0; ///< unrounded
  int x = 0, y = 0;  ///< of the bitmap's top left corner
  int width = 0, height = 0;
};

class Glyphs {
public:
  virtual ~Glyphs() = default;
  /// Advance and bitmap box of a grapheme cluster (UTF-8) at a CSS font size of `pixels` device pixels.
  virtual GlyphBox measure(GlyphFace face, float pixels, std::string_view cluster) = 0;
  /// Coverage (0–255), row by row, of the cluster measured last.
  virtual void rasterize(const GlyphBox& box, std::span<std::uint8_t> coverage) = 0;
  /// Distance in device pixels from the top of a line box of `line_height` to its baseline.
  virtual float baseline(float pixels, float line_height) = 0;
};

} // namespace sanpo
