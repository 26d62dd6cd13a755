// What a catalogue's decoder says when the bytes are not what they should be: where, and what was expected.
#pragma once

#include <string>

namespace sanpo {

struct CatalogueError {
  std::string pointer;  ///< JSON pointer (RFC 6901) of the value; empty: the whole file
  std::string expected; ///< what should have stood there, in English, for whoever edits the file
  bool operator==(const CatalogueError&) const = default;
};

} // namespace sanpo
