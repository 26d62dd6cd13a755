// Lets a long list leave out what is far from the view: the pass only moves the pen over it, by the height it
// had when it was drawn. An item that holds the focus and its neighbours are always drawn, so that Tab finds
// the way on, and every one while the focus is on its way (Ui::wanted). Rule: design.md, One DOM layer (lists
// are windowed).
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "ui/ui.h"

namespace sanpo {

class KeptHeights {
public:
  /// What becomes of an item that was never drawn.
  enum class Unknown : unsigned char {
    drawn, ///< each once, wherever it is
    usual, ///< taken to be as high as the others: for lists of a thousand alike
  };
  explicit KeptHeights(Unknown unknown = Unknown::drawn) : unknown_(unknown) {}

  /// To be called once in each pass before the list: a change of width or text size makes all heights
  /// unknown.
  void begin(Ui& ui);
  /// True when the item is far from the view: the pen has moved over it, nothing is to be drawn.
  [[nodiscard]] bool skip(Ui& ui, NodeId item);
  /// Where the next item of the innermost column begins; to be handed to keep() after drawing it.
  [[nodiscard]] static float top(Ui& ui);
  /// Keeps the height of the item that began at `top` and was just drawn; `item` is the node around it.
  void keep(Ui& ui, NodeId item, float top);
private:
  /// Of an item that was not drawn yet, in whole pixels; nothing while it is to be drawn.
  [[nodiscard]] std::optional<float> usual() const;

  Unknown unknown_;
  std::unordered_map<std::uint32_t, float> heights_;
  float sum_ = 0; ///< of the heights
  float width_ = 0, text_scale_ = 0;
  NodeId focused_ = NodeId::none, focused_item_ = NodeId::none;
  NodeId before_focused_ = NodeId::none, ///< the item before the one that holds the focus
      last_ = NodeId::none,              ///< asked about in this pass
      before_last_ = NodeId::none;
  /// Drawn until the focus has been there: a single new item gets it, and how far the page scrolled may not
  /// have been told yet.
  NodeId newest_ = NodeId::none;
  std::size_t made_ = 0;         ///< new ones in this pass
  std::optional<float> guessed_; ///< by usual(), of those that were skipped in this pass
};

} // namespace sanpo
