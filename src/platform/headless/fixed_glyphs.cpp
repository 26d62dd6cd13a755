#include "platform/headless/fixed_glyphs.h"

namespace sanpo {

GlyphBox FixedGlyphs::measure(GlyphFace, float pixels, std::string_view cluster) {
  const bool wide = !cluster.empty() && static_cast<unsigned char>(cluster.front()) >= 0xE2;
  return {wide ? pixels : pixels / 2, 0, 0, 0, 0};
}

void FixedGlyphs::rasterize(const GlyphBox&, std::span<std::uint8_t>) {}

float FixedGlyphs::baseline(float pixels, float line_height) {
  return (line_height - pixels) / 2 + pixels * 0.88f;
}

} // namespace sanpo
