// Out of line: paths are built in hundreds of places, and every one would carry the copying along.
#include "ui/path.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "core/base/check.h"

namespace sanpo {

void Path::append(std::string_view text) {
  SANPO_CHECK(length_ + text.size() <= text_.size());
  std::copy(text.begin(), text.end(), text_.data() + length_);
  length_ += text.size();
}

Path operator/(const Path& path, std::string_view step) {
  Path longer;
  longer.append(path.text());
  if (path.length_ > 0) longer.append("/");
  longer.append(step);
  return longer;
}

Path operator/(const Path& path, std::size_t index) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, index).ptr;
  return path / std::string_view(digits, static_cast<std::size_t>(end - digits));
}

NodeId Path::id() const {
  std::uint32_t hash = 2166136261u;
  for (const char c : text())
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  hash ^= hash >> 31;
  return NodeId{(hash & 0x7fffffffu) | 1u};
}

} // namespace sanpo
