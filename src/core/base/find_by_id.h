// Looking up a record or a catalogue's element by its id, in the order they stand. Lists are short (< 200).
#pragma once

#include <algorithm>
#include <vector>

namespace sanpo {

/// The element with the id, or null.
template <class T, class I> const T* find_by_id(const std::vector<T>& elements, const I& id) {
  const auto found = std::ranges::find(elements, id, &T::id);
  return found == elements.end() ? nullptr : &*found;
}

} // namespace sanpo
