// A finding: something the core noticed about the input. It has a stable code; `words` turns it into text
// ("finding.<code>" with the arguments by name). Amounts are computed all the same.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/units.h"

namespace sanpo {

enum class Severity : unsigned char { error, warning, hint, assumption };

/// An argument of a finding's text. Strings are user text or ids that the text shows as they are.
using Argument = std::variant<Yen, Count, Quantity, Hours, Percent, Date, Month, std::string>;

struct Finding {
  Severity severity = Severity::hint;
  std::string code;  ///< stable, snake_case with a domain prefix: "pricing.patrol_needs_consent"
  std::string place; ///< path of the record or field it belongs to ("sites/<id>/employees"), or empty
  std::vector<std::pair<std::string, Argument>> arguments;
  bool operator==(const Finding&) const = default;
};

} // namespace sanpo
