#include "ui/semantic/tree.h"

#include <cstring>
#include <unordered_set>

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

void Tree::begin() {
  nodes_.clear();
  arena_.clear();
  index_.clear();
  last_child_.clear();
}

Node& Tree::add(NodeId id, NodeId parent, Role role, const NodeText& text) {
  SANPO_CHECK(id != NodeId::none);
  const bool unique = index_.emplace(number(id), static_cast<std::uint32_t>(nodes_.size())).second;
  SANPO_CHECK(unique);
  Node& node = nodes_.emplace_back();
  node.id = id;
  node.parent = parent;
  node.role = role;
  std::uint32_t& last = last_child_[number(parent)];
  node.previous = NodeId{last};
  last = number(id);
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

Node* Tree::find(NodeId id) {
  const auto found = index_.find(number(id));
  return found == index_.end() ? nullptr : &nodes_[found->second];
}

std::string_view Tree::name(const Node& node) const {
  return std::string_view(arena_).substr(node.name_at, node.name_length);
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
  hash = mix_bytes(hash, &node.text_size, sizeof node.text_size);
  hash = mix_bytes(hash, arena_.data() + node.name_at, node.name_length);
  hash = mix_bytes(hash, arena_.data() + node.value_at, node.value_length);
  node.hash = mix_bytes(hash, arena_.data() + node.description_at, node.description_length);
}

const std::vector<Operation>& Tree::finish() {
  operations_.clear();
  for (const Node& old : before_)
    if (!index_.contains(number(old.id))) {
      Operation operation{};
      operation.kind = Operation::remove;
      operation.id = number(old.id);
      operations_.push_back(operation);
    }
  const auto address = [this](std::uint32_t at) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(arena_.data() + at));
  };
  std::unordered_set<std::uint32_t> remade;
  for (Node& node : nodes_) {
    // The page places a node relative to its parent; inside a region that is the region's content.
    Rect local = node.rect;
    if (const Node* parent = find(node.parent); parent && parent->parent != NodeId::none) {
      local.x -= parent->rect.x;
      local.y -= parent->rect.y;
    }
    const Rect absolute = node.rect;
    node.rect = local;
    seal(node);
    node.rect = absolute;
    const auto found = index_before_.find(number(node.id));
    const Node* old = found == index_before_.end() ? nullptr : &before_[found->second];
    // An element cannot change its kind or its parent: it is removed and made again.
    if (old && (old->role != node.role || old->parent != node.parent)) {
      Operation removal{};
      removal.kind = Operation::remove;
      removal.id = number(node.id);
      operations_.push_back(removal);
      remade.insert(number(node.id));
      old = nullptr;
    }
    if (remade.contains(number(node.parent))) { // its element went with the parent's
      remade.insert(number(node.id));
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
    operation.name = address(node.name_at), operation.name_length = node.name_length;
    operation.value = address(node.value_at), operation.value_length = node.value_length;
    operation.description = address(node.description_at),
    operation.description_length = node.description_length;
    operations_.push_back(operation);
  }
  before_ = nodes_;
  index_before_ = index_;
  return operations_;
}

void Tree::forget() {
  before_.clear();
  index_before_.clear();
}

} // namespace sanpo
