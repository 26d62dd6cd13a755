// The semantic tree of one frame, and the difference to the tree before as operations for the page.
// Rule: design.md, One DOM layer ("The tree goes over only when its hash changed, as add / update / move /
// remove").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/semantic/node.h"

namespace sanpo {

/// A node as stored: text lies in the tree's arena; the rectangle is relative to the region, in CSS pixels.
struct Node {
  NodeId id = NodeId::none;
  NodeId parent = NodeId::none;
  NodeId previous = NodeId::none; ///< the sibling before it
  Role role = Role::none;
  std::uint32_t state = 0;
  Rect rect;
  std::int32_t level = 0;     ///< of a heading
  std::int32_t row = 0;       ///< aria-rowindex, 1-based
  std::int32_t column = 0;    ///< aria-colindex, 1-based
  std::int32_t row_count = 0; ///< of a table; the content height of a region
  float text_size = 15;       ///< CSS pixels, as drawn: the page sets its text alike
  NodeId described_by = NodeId::none;
  std::uint32_t name_at = 0, name_length = 0;
  std::uint32_t value_at = 0, value_length = 0;
  std::uint32_t description_at = 0, description_length = 0;
  std::uint64_t hash = 0;
};

/// One operation as the page reads it: 22 words of 32 bits. Layout shared with web/dom_layer.ts.
struct Operation {
  enum Kind : std::int32_t { add = 1, update = 2, remove = 3, move = 4 };
  std::int32_t kind;
  std::uint32_t id, parent, previous;
  std::int32_t role;
  std::uint32_t state;
  float x, y, w, h; ///< relative to the parent's rectangle
  std::int32_t level, row, column, row_count;
  float text_size;
  std::uint32_t described_by;
  std::uint32_t name, name_length, value, value_length, description, description_length; ///< addresses, bytes
};

class Tree {
public:
  /// Starts a new frame; the finished frame stays for comparison.
  void begin();
  /// Adds a node in document order. Ids are unique in a frame (asserted).
  Node& add(NodeId id, NodeId parent, Role role, const NodeText& text);
  /// A node of this frame, or nothing. The pointer holds until the next add().
  Node* find(NodeId id);
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] std::string_view name(const Node& node) const;
  [[nodiscard]] std::string_view value(const Node& node) const;
  [[nodiscard]] std::string_view description(const Node& node) const;

  /// Ends the frame. The operations lead from the frame before to this one; they and their text stay valid
  /// until the next begin().
  const std::vector<Operation>& finish();
  /// Forgets what the page has: the next finish() adds everything.
  void forget();
private:
  void seal(Node& node) const;
  std::vector<Node> nodes_, before_;
  std::string arena_;
  std::unordered_map<std::uint32_t, std::uint32_t> index_, index_before_;
  std::unordered_map<std::uint32_t, std::uint32_t> last_child_;
  std::vector<Operation> operations_;
};

} // namespace sanpo
