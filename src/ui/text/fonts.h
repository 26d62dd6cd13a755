// Faces of Dear ImGui whose glyphs come from the platform. Grapheme clusters that need several code points
// (葛 with a variation selector, combining marks) get a private code point each and are drawn whole.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/glyphs.h"
#include "ui/theme.h"

struct ImFont;
struct ImFontBaked;

namespace sanpo {

class Fonts {
public:
  /// Adds the faces to the current ImGui context's atlas. `glyphs` outlives the fonts.
  explicit Fonts(Glyphs& glyphs);
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  /// The face at a size in device pixels. Valid in this frame.
  ImFontBaked* baked(GlyphFace face, float pixels);
  /// Next cluster of `text` from `at` (moved on): its code point, or the private one that stands for it.
  char32_t next(std::string_view text, std::size_t& at);
  /// Width in device pixels, unrounded advances.
  float width(GlyphFace face, float pixels, std::string_view text);
  /// Baseline from the top of a line box or of a field of that height, in device pixels.
  float baseline(float pixels, float height);
  /// Another pixel ratio: the browser rounds differently.
  void forget_baselines() { baselines_.clear(); }
  /// The UTF-8 of a code point given by next().
  [[nodiscard]] std::string cluster(char32_t code) const;
  Glyphs& glyphs() { return glyphs_; }
private:
  Glyphs& glyphs_;
  ImFont* faces_[4] = {};
  std::vector<std::string> clusters_;
  std::unordered_map<std::string, char32_t> cluster_codes_;
  std::unordered_map<std::uint64_t, float> baselines_;
};

} // namespace sanpo
