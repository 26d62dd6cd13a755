#include "ui/widgets/kept_heights.h"

#include <cmath>
#include <utility>

namespace sanpo {

void KeptHeights::begin(Ui& ui) {
  const float width = ui.available(), scale = ui.surroundings.text_scale;
  if (width != width_ || scale != text_scale_) {
    heights_.clear();
    sum_ = 0;
  }
  width_ = width;
  text_scale_ = scale;
  made_ = 0;
  guessed_.reset();
  if (ui.focused != focused_) {
    if (focused_item_ == newest_) newest_ = NodeId::none;
    focused_item_ = before_focused_ = NodeId::none;
  }
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
  const std::optional<float> height = known != heights_.end() ? std::optional(known->second) : usual();
  if (!height || ui.wanted != NodeId::none || item == newest_) return false;
  if (focused_item_ != NodeId::none &&
      (item == focused_item_ || item == before_focused_ || before_last_ == focused_item_))
    return false;
  const float from = top(ui);
  if (ui.near_view(from, from + *height)) return false;
  if (known == heights_.end()) {
    if (guessed_ && guessed_ != height) ui.unsettle();
    guessed_ = height;
  }
  ui.place(0, *height);
  return true;
}

std::optional<float> KeptHeights::usual() const {
  if (unknown_ == Unknown::drawn || heights_.empty()) return std::nullopt;
  return std::round(sum_ / static_cast<float>(heights_.size()));
}

void KeptHeights::keep(Ui& ui, NodeId item, float top) {
  const auto [known, made] = heights_.try_emplace(static_cast<std::uint32_t>(item), 0.0f);
  if (made) newest_ = made_++ == 0 ? item : NodeId::none;
  float& height = known->second;
  sum_ -= height;
  height = ui.box().bottom - top;
  sum_ += height;
  // One that was drawn to be measured is left out from now on.
  const bool measured_only = made && !ui.near_view(top, ui.box().bottom);
  if (measured_only || (guessed_ && guessed_ != usual())) ui.unsettle();
  if (focused_ == NodeId::none || focused_item_ != NodeId::none) return;
  for (const Node* node = ui.tree().find(focused_); node; node = ui.tree().find(node->parent))
    if (node->id == item) {
      focused_item_ = item;
      before_focused_ = before_last_;
      ui.unsettle(); // its neighbours are to be drawn
      return;
    }
}

} // namespace sanpo
