// The path of a record's field or of a control, built without allocation; its hash is the node's id.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ui/semantic/node.h"

namespace sanpo {

class Path {
public:
  Path() = default;
  Path(std::string_view text) { append(text); }
  Path(const char* text) { append(text); }
  // Only what is used is copied: a screen builds hundreds of paths in a frame.
  Path(const Path& other);
  Path& operator=(const Path& other);
  ~Path() = default;
  /// The path with one step more: `Path("sites") / site.id.value / "name"`.
  friend Path operator/(const Path& path, std::string_view step);
  friend Path operator/(const Path& path, std::size_t index);
  [[nodiscard]] std::string_view text() const { return {text_.data(), length_}; }
  /// FNV-1a; never 0, and below 2³¹ so that it is a positive number in the page.
  [[nodiscard]] NodeId id() const;
private:
  /// Longer paths than the room for them end the program.
  void append(std::string_view text);
  std::array<char, 224> text_;
  std::uint32_t length_ = 0;
  std::uint32_t hash_ = 2166136261u; ///< of the text so far
};

} // namespace sanpo
