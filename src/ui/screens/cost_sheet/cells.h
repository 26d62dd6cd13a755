// A line of a table cut into cells from both ends, and widgets put into one of them.
#pragma once

#include "ui/ui.h"

namespace sanpo {

class Cells {
public:
  Cells(const Rect& rect, float gap) : rest_(rect), gap_(gap) {}
  Rect left(float width) {
    const Rect cell{rest_.x, rest_.y, width, rest_.h};
    rest_.x += width + gap_;
    rest_.w -= width + gap_;
    return cell;
  }
  Rect right(float width) {
    const Rect cell{rest_.right() - width, rest_.y, width, rest_.h};
    rest_.w -= width + gap_;
    return cell;
  }
  /// What is left between.
  [[nodiscard]] Rect rest() const { return rest_; }
private:
  Rect rest_;
  float gap_;
};

/// Opens a box at a rectangle: widgets that take their place from the innermost box stand there.
class InCell {
public:
  InCell(Ui& ui, const Rect& rect) : ui_(ui) {
    Box box;
    box.x = box.pen_x = rect.x;
    box.y = box.pen_y = box.bottom = rect.y;
    box.w = rect.w;
    box.right_edge = rect.right();
    ui.push_box(box);
  }
  ~InCell() { ui_.pop_box(); }
  InCell(const InCell&) = delete;
  InCell& operator=(const InCell&) = delete;
private:
  Ui& ui_;
};

} // namespace sanpo
