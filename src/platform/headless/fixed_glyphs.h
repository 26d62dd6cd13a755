// Glyphs for native tests: every full-width character is one em wide, every other half an em; no bitmaps.
#pragma once

#include "platform/glyphs.h"

namespace sanpo {

class FixedGlyphs final : public Glyphs {
public:
  GlyphBox measure(GlyphFace face, float pixels, std::string_view cluster) override;
  void rasterize(const GlyphBox& box, std::span<std::uint8_t> coverage) override;
  float baseline(float pixels, float line_height) override;
};

} // namespace sanpo
