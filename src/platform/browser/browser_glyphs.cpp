#include "platform/browser/browser_glyphs.h"

#include "platform/browser/host.h"

namespace sanpo {

GlyphBox BrowserGlyphs::measure(GlyphFace face, float pixels, std::string_view cluster) {
  GlyphBox box;
  static_assert(sizeof box == 20, "host.js writes five words");
  host_measure_glyph((face.bold ? 1 : 0) | (face.light_ink ? 2 : 0), pixels, cluster.data(), cluster.size(),
                     &box);
  return box;
}

void BrowserGlyphs::rasterize(const GlyphBox& box, std::span<std::uint8_t> coverage) {
  host_rasterize_glyph(box.x, box.y, box.width, box.height, coverage.data());
}

float BrowserGlyphs::baseline(float pixels, float line_height) { return host_baseline(pixels, line_height); }

} // namespace sanpo
