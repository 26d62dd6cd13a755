// The semantic tree of one frame, and the difference to the tree before as operations for the page.
// Rule: design.md, One DOM layer ("The tree goes over only when its hash changed, as add / update / move /
// remove").
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
  std::int32_t level = 0;     ///< of a heading; of a field: the button that Enter presses
  std::int32_t row = 0;       ///< aria-rowindex, 1-based
  std::int32_t column = 0;    ///< aria-colindex, 1-based
  std::int32_t row_count = 0; ///< of a table; the content height of a region
  float text_size = 15;       ///< CSS pixels, as drawn: the page sets its text alike
  NodeId described_by = NodeId::none;
  /// Of a combobox: its list; of a tab: its panel; of a label: its field; of a region that lies over part of
  /// another: that one, to which it belongs.
  NodeId controls = NodeId::none;
  NodeId active = NodeId::none; ///< of a combobox: the option that Enter takes
  bool region = false;          ///< has content coordinates of its own
  std::uint32_t name_at = 0, name_length = 0;
  std::uint32_t value_at = 0, value_length = 0;
  std::uint32_t description_at = 0, description_length = 0;
  std::uint64_t hash = 0;
  // Kept while the tree grows, so that nobody has to be looked for.
  std::uint32_t parent_at = nowhere; ///< where the parent stands
  NodeId last_child = NodeId::none;  ///< so far
  bool remade = false;               ///< its element is not the one the page had
  bool stands = false;               ///< taken over from the frame before, with its hash
  static constexpr std::uint32_t nowhere = 0xFFFFFFFFu;
};

/// One operation as the page reads it: 24 words of 32 bits. Layout shared with web/dom_layer.ts.
struct Operation {
  enum Kind : std::int32_t { add = 1, update = 2, remove = 3, move = 4 };
  std::int32_t kind;
  std::uint32_t id, parent, previous;
  std::int32_t role;
  std::uint32_t state;
  float x, y, w, h; ///< relative to the parent's rectangle
  std::int32_t level, row, column, row_count;
  float text_size;
  std::uint32_t described_by, controls, active;
  std::uint32_t name, name_length, value, value_length, description, description_length; ///< addresses, bytes
};

/// Where the nodes stand, by id: one block of memory that is used again in every frame.
class NodeIndex {
public:
  void clear();
  /// False when the id is there already.
  bool add(NodeId id, std::uint32_t at);
  /// One that is there stands elsewhere.
  void move(NodeId id, std::uint32_t at);
  [[nodiscard]] std::optional<std::uint32_t> find(NodeId id) const;
private:
  struct Slot {
    NodeId id = NodeId::none;
    std::uint32_t at = 0;
  };
  [[nodiscard]] std::size_t slot_of(NodeId id) const;
  void grow();
  std::vector<Slot> slots_; ///< a power of two, at most half of them used
  std::size_t used_ = 0;
};

class Tree {
public:
  /// Starts a new frame; the last finished one stays for comparison.
  void begin();
  /// Adds a node in document order, behind its parent. Ids are unique in a frame (asserted).
  Node& add(NodeId id, NodeId parent, Role role, const NodeText& text);
  /// Takes the nodes at these places of the frame before over as they stood there, a region without a parent
  /// and all that was added in it; returns the place of the first.
  std::size_t take_over(std::size_t first, std::size_t end);
  /// Of the frame before.
  [[nodiscard]] const Node& before(std::size_t place) const { return before_[place]; }
  [[nodiscard]] std::string_view name_before(const Node& node) const;
  /// The frame before is whole: its nodes can be taken over.
  [[nodiscard]] bool finished() const { return finished_; }
  /// Nodes stand in the order in which they are read. Those at these places (ascending, all below one parent)
  /// were added from right to left at the end of a line that began with the node at `from`: they change
  /// places, behind what else stands in the line.
  void turn_line_end(std::size_t from, std::span<const std::size_t> places);
  /// A node of this frame, or nothing. The pointer holds until the next add().
  Node* find(NodeId id);
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] std::string_view name(const Node& node) const;
  [[nodiscard]] std::string_view value(const Node& node) const;
  [[nodiscard]] std::string_view description(const Node& node) const;

  /// Ends the frame. The operations lead from the frame before to this one; they and their text stay valid
  /// until the next begin().
  const std::vector<Operation>& finish();
private:
  void seal(Node& node) const;
  std::vector<Node> nodes_, before_;
  std::string arena_, arena_before_;
  NodeIndex index_, index_before_;
  NodeId last_root_ = NodeId::none;
  bool finished_ = false; ///< what stands here is what the page has
  std::vector<Operation> operations_;
};

} // namespace sanpo
