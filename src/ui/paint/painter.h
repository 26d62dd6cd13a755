// What a region shows, as a list of shapes in CSS pixels. Widgets write it, and a card's ground can be fitted
// after its contents are known; at the end it is turned into Dear ImGui's draw list, in device pixels. All
// drawn text goes through text(): tests compare it with the nodes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/paint/icons.h"
#include "ui/text/text_layout.h"
#include "ui/theme.h"

struct ImDrawList;

namespace sanpo {

struct Shape {
  enum class Kind : std::uint8_t { box, shadow, text, icon, line, clip, unclip };
  Kind kind = Kind::box;
  Icon icon = Icon::none;
  bool field = false; ///< text where a field of this height has it
  Rect rect;
  Color color, border;
  float radius = 0; ///< of a box's corners; stroke width of a line or an icon
  float border_width = 1;
  TextStyle style;
  std::uint32_t at = 0, length = 0;
};

/// A hash that has taken in one word more.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15ull;
  return hash ^ hash >> 31;
}

class Painter {
public:
  void clear();
  /// A filled box; a transparent colour leaves it out. Returns a number for fit().
  std::size_t box(const Rect& rect, Color fill, float radius = 0, Color border = {}, float border_width = 1);
  /// What a raised box casts on its ground; drawn before the box. Returns a number for fit().
  std::size_t shadow(const Rect& rect, Color color, float radius);
  /// Gives a box or a shadow its place after its contents are known.
  void fit(std::size_t box, const Rect& rect) { shapes_[box].rect = rect; }
  /// One line of text: `rect.x` is its left edge, its line box is centred in `rect.h`. `ending` follows the
  /// words.
  void text(const Rect& rect, TextStyle style, Color color, std::string_view words,
            std::string_view ending = {});
  /// The same where the page's own field, as high as the rectangle, would show it: to the device pixel.
  void field_text(const Rect& rect, TextStyle style, Color color, std::string_view words);
  void icon(const Rect& rect, Icon icon, Color color, float stroke = 1.6f);
  void line(float x0, float y0, float x1, float y1, Color color, float width = 1);
  /// Draws only inside of the rectangle until unclip().
  void clip(const Rect& rect);
  void unclip();

  /// A hash for each of the bands of this height that lie one below the other from `top` on; it changes when
  /// anything visible in its band changes.
  void hash_bands(float top, float height, std::span<std::uint64_t> bands) const;
  [[nodiscard]] const std::vector<Shape>& shapes() const { return shapes_; }
  [[nodiscard]] std::string_view words(const Shape& shape) const {
    return std::string_view(words_).substr(shape.at, shape.length);
  }
  /// Appends what lies between `top` and `bottom` (CSS pixels) to the list; `origin` is where content (0,
  /// top) goes, in device pixels.
  void flush(ImDrawList& list, TextLayout& layout, float top, float bottom, float origin_x,
             float origin_y) const;
private:
  std::vector<Shape> shapes_;
  std::string words_;
};

} // namespace sanpo
