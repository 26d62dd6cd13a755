// Find (Ctrl+F): in a case over its fields, values, questions and findings; on the other screens over all
// cases. What there is to find is app/find_in_case.h's; going there is left to the root. Rule: ux.md,
// Everywhere.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/find_in_case.h"
#include "ui/screens/context.h"
#include "ui/widgets/picker.h"

namespace sanpo {

/// What was found last, kept while neither the words nor the case change.
struct FindView {
  std::string typed;
  std::shared_ptr<const Case> document; ///< of the open case
  Language language = Language::ja;
  bool sales = false, in_case = false;
  std::vector<FindHit> hits;
  // What is still to be looked through: a slice in each pass.
  std::optional<FindInCase> search; ///< the case that it is about now
  std::vector<Id> left;             ///< the cases after it, the last first
  [[nodiscard]] bool searching() const { return search || !left.empty(); }
};

struct FindResult {
  bool closed = false;
  std::optional<Route> route; ///< whose place holds what was found
  std::string target;         ///< the node to go to
};

FindResult find_dialog(Context& c, Picker& picker, FindView& view);

} // namespace sanpo
