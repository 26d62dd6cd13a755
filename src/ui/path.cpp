// Out of line: paths are built in hundreds of places, and every one would carry the copying along.
#include "ui/path.h"

#include <algorithm>
#include <charconv>

#include "core/base/check.h"

namespace sanpo {

Path::Path(const Path& other) : length_(other.length_), hash_(other.hash_) {
  std::copy_n(other.text_.data(), length_, text_.data());
}

Path& Path::operator=(const Path& other) {
  if (this == &other) return *this;
  length_ = other.length_;
  hash_ = other.hash_;
  std::copy_n(other.text_.data(), length_, text_.data());
  return *this;
}

void Path::append(std::string_view text) {
  SANPO_CHECK(length_ + text.size() <= text_.size());
  char* to = text_.data() + length_;
  for (const char c : text) {
    *to++ = c;
    hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  length_ += static_cast<std::uint32_t>(text.size());
}

Path operator/(const Path& path, std::string_view step) {
  Path longer(path);
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
  const std::uint32_t hash = hash_ ^ hash_ >> 31;
  return NodeId{(hash & 0x7fffffffu) | 1u};
}

} // namespace sanpo
