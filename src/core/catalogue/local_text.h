// Human text inside a catalogue, in the two languages of the product: {"ja": "…", "en": "…"}.
// Texts of screens and messages are not here: they are in assets/texts by key.
#pragma once

#include <string>

namespace sanpo {

struct LocalText {
  std::string ja;
  std::string en;
  bool operator==(const LocalText&) const = default;
  [[nodiscard]] bool empty() const { return ja.empty() && en.empty(); }
};

} // namespace sanpo
