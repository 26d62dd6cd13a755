#include "ui/widgets/kept_heights.h"

#include <utility>

namespace sanpo {

void KeptHeights::begin(Ui& ui) {
  const float width = ui.available(), scale = ui.surroundings.text_scale;
  if (width != width_ || scale != text_scale_) heights_.clear();
  width_ = width;
  text_scale_ = scale;
  if (ui.focused != focused_) focused_item_ = before_focused_ = NodeId::none;
  focused_ = ui.focused;
  last_ = before_last_ = NodeId::none;
}

float KeptHeights::top(Ui& ui) {
  const Box& box = ui.box();
  return box.empty ? box.pen_y : box.pen_y + box.gap;
}

bool KeptHeights::skip(Ui& ui, NodeId item) {
  before_last_ = std::exchange(last_, item);
  const auto known = heights_.find(static_cast<std::uint32_t>(item));
  if (known == heights_.end() || ui.wanted != NodeId::none) return false;
  if (focused_item_ != NodeId::none &&
      (item == focused_item_ || item == before_focused_ || before_last_ == focused_item_))
    return false;
  const float from = top(ui);
  if (ui.near_view(from, from + known->second)) return false;
  ui.place(0, known->second);
  return true;
}

void KeptHeights::keep(Ui& ui, NodeId item, float top) {
  heights_[static_cast<std::uint32_t>(item)] = ui.box().bottom - top;
  if (focused_ == NodeId::none || focused_item_ != NodeId::none) return;
  for (const Node* node = ui.tree().find(focused_); node; node = ui.tree().find(node->parent))
    if (node->id == item) {
      focused_item_ = item;
      before_focused_ = before_last_;
      return;
    }
}

} // namespace sanpo
