// Glyphs drawn by the browser with the device's own fonts (web/glyph_canvas.ts).
#pragma once

#include "platform/glyphs.h"

namespace sanpo {

class BrowserGlyphs final : public Glyphs {
public:
  GlyphBox measure(GlyphFace face, float pixels, std::string_view cluster) override;
  void rasterize(const GlyphBox& box, std::span<std::uint8_t> coverage) override;
  float baseline(float pixels, float line_height) override;
};

} // namespace sanpo
