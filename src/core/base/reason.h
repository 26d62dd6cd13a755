// Why a result is what it is: a stable code with arguments. `words` turns it into text ("reason.<code>" with
// the arguments by name). Unlike a finding it asks nothing of the reader.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/finding.h"

namespace sanpo {

struct Reason {
  std::string code; ///< stable, snake_case with a domain prefix: "pricing.visits_from_schedule"
  std::vector<std::pair<std::string, Argument>> arguments;
  bool operator==(const Reason&) const = default;
};

} // namespace sanpo
