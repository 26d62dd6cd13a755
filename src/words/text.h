// Keys of texts: the generated enumeration `Text` (a missing key does not compile), and the way from a key
// that is only known at run time ("finding.<code>", "field.<record>.<slug>") to it.
#pragma once

#include <optional>
#include <string_view>

#include "words/text_keys.h"

namespace sanpo {

/// The text of a key, or nothing when there is no such key.
std::optional<Text> find_text(std::string_view key);

} // namespace sanpo
