// The picture of a region is cut into tiles, one below the other: only those whose drawing changed are drawn
// again, those in view at once and those around it a few in a frame, so that scrolling finds them there.
// Knows which tiles are due; drawing them is the page's.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "ui/paint/painter.h"

namespace sanpo {

class Tiles {
public:
  /// What is to be seen of a region, in CSS pixels.
  struct Sight {
    float width = 0, height = 0; ///< of the view
    float content = 0;           ///< height of all there is
    float scroll_top = 0;
    float overscan = 0; ///< above and below the view, up to where the content is laid out
    float ratio = 1;    ///< device pixels per CSS pixel
    float text_scale = 1;
    std::uint32_t ground = 0;
  };
  struct Tile {
    int number = 0;            ///< counted from the top of the content
    float top = 0, height = 0; ///< CSS pixels, on whole device pixels
  };

  /// The tiles to be drawn now, after a pass; they count as drawn. All in view; with those out of view at
  /// most `ahead`, so that a picture that is new as a whole is not late.
  std::vector<Tile> take_due(const Painter& painter, const Sight& sight, std::size_t ahead);
  /// There are tiles out of view that have not been drawn yet.
  [[nodiscard]] bool more() const { return more_; }
  /// Whether the view, and what a turn of the wheel may show, is drawn as the last pass laid it out.
  [[nodiscard]] bool covers(const Sight& sight) const;
  /// Only tiles with these numbers are worth keeping.
  [[nodiscard]] int first_kept() const { return first_kept_; }
  [[nodiscard]] int last_kept() const { return last_kept_; }
  /// Everything is drawn anew.
  void forget() { drawn_.clear(); }
private:
  std::map<int, std::uint64_t> drawn_; ///< what each tile shows, as a hash
  float sure_top_ = 0, sure_bottom_ = -1;
  int first_kept_ = 0, last_kept_ = 0;
  bool more_ = false;
};

} // namespace sanpo
