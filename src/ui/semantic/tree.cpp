#include "ui/semantic/tree.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/base/check.h"

namespace sanpo {
namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15ull;
  return hash ^ (hash >> 29);
}

std::uint64_t mix_bytes(std::uint64_t hash, const void* data, std::size_t size) {
  const char* bytes = static_cast<const char*>(data);
  std::uint64_t word = 0;
  for (; size >= 8; bytes += 8, size -= 8) {
    std::memcpy(&word, bytes, 8);
    hash = mix(hash, word);
  }
  word = 0;
  std::memcpy(&word, bytes, size);
  return mix(hash, word ^ (static_cast<std::uint64_t>(size) << 56));
}

std::uint32_t number(NodeId id) { return static_cast<std::uint32_t>(id); }

} // namespace

void NodeIndex::clear() {
  if (used_ > 0) std::ranges::fill(slots_, Slot{});
  used_ = 0;
}

// The slot that holds the id, or the free one where it belongs. Ids are hashes already.
std::size_t NodeIndex::slot_of(NodeId id) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (number(id) >> 1) & mask; // the lowest bit is always set
  while (slots_[at].id != NodeId::none && slots_[at].id != id)
    at = (at + 1) & mask;
  return at;
}

void NodeIndex::grow() {
  std::vector<Slot> old(std::max<std::size_t>(256, slots_.size() * 2));
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.id != NodeId::none) slots_[slot_of(slot.id)] = slot;
}

bool NodeIndex::add(NodeId id, std::uint32_t at) {
  if (2 * (used_ + 1) > slots_.size()) grow();
  Slot& slot = slots_[slot_of(id)];
  if (slot.id != NodeId::none) return false;
  slot = {id, at};
  ++used_;
  return true;
}

void NodeIndex::move(NodeId id, std::uint32_t at) { slots_[slot_of(id)].at = at; }

std::optional<std::uint32_t> NodeIndex::find(NodeId id) const {
  if (used_ == 0 || id == NodeId::none) return std::nullopt;
  const Slot& slot = slots_[slot_of(id)];
  return slot.id == id ? std::optional(slot.at) : std::nullopt;
}

void Tree::begin() {
  if (finished_) {
    before_.swap(nodes_);
    std::swap(index_before_, index_);
    arena_before_.swap(arena_);
  }
  finished_ = false;
  nodes_.clear();
  arena_.clear();
  index_.clear();
  last_root_ = NodeId::none;
}

Node& Tree::add(NodeId id, NodeId parent, Role role, const NodeText& text) {
  SANPO_CHECK(id != NodeId::none);
  const bool unique = index_.add(id, static_cast<std::uint32_t>(nodes_.size()));
  SANPO_CHECK(unique);
  NodeId* last = &last_root_;
  std::uint32_t parent_at = Node::nowhere;
  if (parent != NodeId::none) {
    const auto found = index_.find(parent);
    SANPO_CHECK(found.has_value());
    parent_at = *found;
    last = &nodes_[parent_at].last_child;
  }
  const NodeId previous = std::exchange(*last, id);
  Node& node = nodes_.emplace_back();
  node.id = id;
  node.parent = parent;
  node.parent_at = parent_at;
  node.role = role;
  node.previous = previous;
  const auto store = [this](std::string_view words, std::uint32_t& at, std::uint32_t& length) {
    at = static_cast<std::uint32_t>(arena_.size());
    length = static_cast<std::uint32_t>(words.size());
    arena_ += words;
  };
  store(text.name, node.name_at, node.name_length);
  store(text.value, node.value_at, node.value_length);
  store(text.description, node.description_at, node.description_length);
  return node;
}

std::size_t Tree::take_over(std::size_t first, std::size_t end) {
  SANPO_CHECK(first < end && end <= before_.size() && before_[first].parent == NodeId::none);
  const std::size_t place = nodes_.size();
  const auto moved = static_cast<std::uint32_t>(place) - static_cast<std::uint32_t>(first); // may wrap
  // Their texts lie together, though not in the order of the nodes (turn_line_end).
  std::uint32_t text_begin = before_[first].name_at, text_end = text_begin;
  for (std::size_t i = first; i < end; ++i)
    text_end = std::max(text_end, before_[i].description_at + before_[i].description_length);
  const auto text_moved = static_cast<std::uint32_t>(arena_.size()) - text_begin;
  arena_.append(arena_before_, text_begin, text_end - text_begin);
  for (std::size_t i = first; i < end; ++i) {
    Node& node = nodes_.emplace_back(before_[i]);
    SANPO_CHECK(index_.add(node.id, static_cast<std::uint32_t>(nodes_.size() - 1)));
    if (node.parent_at == Node::nowhere)
      node.previous = std::exchange(last_root_, node.id);
    else
      node.parent_at += moved;
    node.stands = node.previous == before_[i].previous;
    node.remade = false;
    for (std::uint32_t* const at : {&node.name_at, &node.value_at, &node.description_at})
      *at += text_moved;
  }
  return place;
}

void Tree::turn_line_end(std::size_t from, std::span<const std::size_t> places) {
  if (places.empty() || places.back() >= nodes_.size()) return;
  const std::uint32_t parent_at = nodes_[places.front()].parent_at;
  const auto is_part = [&](std::size_t at) { return nodes_[at].parent_at == parent_at; };
  const std::size_t begin =
      std::max(from, parent_at == Node::nowhere ? 0 : static_cast<std::size_t>(parent_at) + 1);
  std::size_t limit = begin;
  while (limit < nodes_.size() && (is_part(limit) || nodes_[limit].parent_at >= begin))
    ++limit;
  // The parts of the line in their new order, each with all below it.
  std::vector<std::pair<std::size_t, std::size_t>> line, end;
  for (std::size_t at = begin; at < limit;) {
    std::size_t after = at + 1;
    while (after < limit && !is_part(after))
      ++after;
    const bool at_end = std::ranges::find(places, at) != places.end() && is_part(at);
    (at_end ? end : line).emplace_back(at, after);
    at = after;
  }
  line.insert(line.end(), end.rbegin(), end.rend());
  if (std::ranges::is_sorted(line)) return;
  const std::vector<Node> before(nodes_.begin() + static_cast<std::ptrdiff_t>(begin),
                                 nodes_.begin() + static_cast<std::ptrdiff_t>(limit));
  NodeId previous = before.front().previous;
  std::size_t to = begin;
  for (const auto& [at, after] : line) {
    for (std::size_t i = at; i < after; ++i, ++to) {
      nodes_[to] = before[i - begin];
      if (i == at)
        nodes_[to].previous = std::exchange(previous, nodes_[to].id);
      else
        nodes_[to].parent_at = static_cast<std::uint32_t>(nodes_[to].parent_at - at + (to - (i - at)));
      index_.move(nodes_[to].id, static_cast<std::uint32_t>(to));
    }
  }
  NodeId& last = parent_at == Node::nowhere ? last_root_ : nodes_[parent_at].last_child;
  last = previous;
}

Node* Tree::find(NodeId id) {
  const auto found = index_.find(id);
  return found ? &nodes_[*found] : nullptr;
}

std::string_view Tree::name(const Node& node) const {
  return std::string_view(arena_).substr(node.name_at, node.name_length);
}
std::string_view Tree::name_before(const Node& node) const {
  return std::string_view(arena_before_).substr(node.name_at, node.name_length);
}
std::string_view Tree::value(const Node& node) const {
  return std::string_view(arena_).substr(node.value_at, node.value_length);
}
std::string_view Tree::description(const Node& node) const {
  return std::string_view(arena_).substr(node.description_at, node.description_length);
}

// Everything the page shows of a node, except its place among its siblings, which is compared apart.
void Tree::seal(Node& node) const {
  std::uint64_t hash = mix(number(node.parent), static_cast<std::uint64_t>(node.role) << 32 | node.state);
  hash = mix_bytes(hash, &node.rect, sizeof node.rect);
  hash = mix(hash, static_cast<std::uint64_t>(node.row) << 32 ^ static_cast<std::uint64_t>(node.row_count));
  hash = mix(hash, static_cast<std::uint64_t>(node.column) << 32 ^ static_cast<std::uint64_t>(node.level));
  hash = mix(hash, number(node.described_by));
  hash = mix(hash, static_cast<std::uint64_t>(number(node.controls)) << 32 ^ number(node.active));
  hash = mix_bytes(hash, &node.text_size, sizeof node.text_size);
  hash = mix_bytes(hash, arena_.data() + node.name_at, node.name_length);
  hash = mix_bytes(hash, arena_.data() + node.value_at, node.value_length);
  node.hash = mix_bytes(hash, arena_.data() + node.description_at, node.description_length);
}

const std::vector<Operation>& Tree::finish() {
  operations_.clear();
  if (finished_) return operations_; // the page has it
  const auto remove = [this](NodeId id) {
    Operation operation{};
    operation.kind = Operation::remove;
    operation.id = number(id);
    operations_.push_back(operation);
  };
  for (const Node& old : before_)
    if (!index_.find(old.id)) remove(old.id);
  const auto address = [this](std::uint32_t at) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(arena_.data() + at));
  };
  for (Node& node : nodes_) {
    if (node.stands) continue;
    const Node* const parent = node.parent_at == Node::nowhere ? nullptr : &nodes_[node.parent_at];
    // The page places a node relative to its parent; inside a region that is the region's content.
    Rect local = node.rect;
    if (parent && (!parent->region || node.region)) {
      local.x -= parent->rect.x;
      local.y -= parent->rect.y;
    }
    const Rect absolute = node.rect;
    node.rect = local;
    seal(node);
    node.rect = absolute;
    const auto found = index_before_.find(node.id);
    const Node* old = found ? &before_[*found] : nullptr;
    // An element cannot change its kind or its parent: it is removed and made again.
    node.remade = false;
    if (old && (old->role != node.role || old->parent != node.parent)) {
      remove(node.id);
      node.remade = true;
      old = nullptr;
    }
    if (parent && parent->remade) { // its element went with the parent's
      node.remade = true;
      old = nullptr;
    }
    if (old && old->hash == node.hash && old->previous == node.previous) continue;
    Operation operation{};
    operation.kind = !old                             ? Operation::add
                     : old->previous != node.previous ? Operation::move
                                                      : Operation::update;
    operation.id = number(node.id);
    operation.parent = number(node.parent);
    operation.previous = number(node.previous);
    operation.role = static_cast<std::int32_t>(node.role);
    operation.state = node.state;
    operation.x = local.x, operation.y = local.y, operation.w = local.w, operation.h = local.h;
    operation.level = node.level, operation.row = node.row;
    operation.column = node.column, operation.row_count = node.row_count;
    operation.text_size = node.text_size;
    operation.described_by = number(node.described_by);
    operation.controls = number(node.controls), operation.active = number(node.active);
    operation.name = address(node.name_at), operation.name_length = node.name_length;
    operation.value = address(node.value_at), operation.value_length = node.value_length;
    operation.description = address(node.description_at),
    operation.description_length = node.description_length;
    operations_.push_back(operation);
  }
  finished_ = true;
  return operations_;
}

} // namespace sanpo
