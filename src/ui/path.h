// The path of a record's field or of a control, built without allocation; its hash is the node's id.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/base/check.h"
#include "ui/semantic/node.h"

namespace sanpo {

class Path {
public:
  Path() = default;
  Path(std::string_view text) { append(text); }
  Path(const char* text) { append(text); }
  /// The path with one step more: `Path("sites") / site.id.value / "name"`.
  friend Path operator/(Path path, std::string_view step) {
    if (path.length_ > 0) path.append("/");
    path.append(step);
    return path;
  }
  friend Path operator/(Path path, std::size_t index) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, index).ptr;
    return path / std::string_view(digits, static_cast<std::size_t>(end - digits));
  }
  [[nodiscard]] std::string_view text() const { return {text_.data(), length_}; }
  /// FNV-1a; never 0, and below 2³¹ so that it is a positive number in the page.
  [[nodiscard]] NodeId id() const {
    std::uint32_t hash = 2166136261u;
    for (const char c : text())
      hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    hash ^= hash >> 31;
    return NodeId{(hash & 0x7fffffffu) | 1u};
  }
private:
  void append(std::string_view text) {
    SANPO_CHECK(length_ + text.size() <= text_.size());
    std::memcpy(text_.data() + length_, text.data(), text.size());
    length_ += text.size();
  }
  std::array<char, 224> text_;
  std::size_t length_ = 0;
};

} // namespace sanpo
