// Measures text and breaks it into lines by 禁則 (libunibreak); results are kept, since every frame asks
// again. Lengths are CSS pixels.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/text/fonts.h"

namespace sanpo {

enum class LineEnd : std::uint8_t;

/// A line of a broken text: the bytes [begin, end) without blanks at its end.
struct TextLine {
  std::uint32_t begin = 0, end = 0;
  float width = 0;
};

class TextLayout {
public:
  explicit TextLayout(Fonts& fonts) : fonts_(fonts) {}
  /// Device pixels per CSS pixel and the user's text size (1 = middle). Clears what is kept.
  void set_scale(float ratio, float text_scale);
  [[nodiscard]] float ratio() const { return ratio_; }
  [[nodiscard]] float text_scale() const { return text_scale_; }
  /// Font size in whole device pixels.
  [[nodiscard]] float pixels(TextStyle style) const;
  /// The same in CSS pixels: what the page sets its elements in.
  [[nodiscard]] float css_size(TextStyle style) const { return pixels(style) / ratio_; }
  /// Line height in CSS pixels, on the device's grid.
  [[nodiscard]] float line_height(TextStyle style) const;
  float width(TextStyle style, std::string_view text);
  /// Bytes of the longest beginning that fits into `width` with an ellipsis behind it.
  std::size_t cut(TextStyle style, std::string_view text, float width);
  /// Lines no wider than `width`; at least one. Where it costs no line, they end with a phrase or a word
  /// (line_ends), and a last line is not left with a few characters; a field's text is broken plainly, as the
  /// browser does. The span holds until the next call.
  std::span<const TextLine> lines(TextStyle style, std::string_view text, float width, bool field = false);
  Fonts& fonts() { return fonts_; }
private:
  std::vector<TextLine> broken(TextStyle style, std::string_view text, float width,
                               std::span<const char> places, LineEnd sought);
  Fonts& fonts_;
  float ratio_ = 1, text_scale_ = 1;
  std::unordered_map<std::uint64_t, float> widths_;
  std::unordered_map<std::uint64_t, std::size_t> cuts_;
  std::unordered_map<std::uint64_t, std::vector<TextLine>> lines_;
};

} // namespace sanpo
