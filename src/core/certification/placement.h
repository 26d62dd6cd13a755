// Which items are mandatory or in which group, and the minimums, under the regime that an assessment chose.
// Internal to the room. Rule: certification.md, Editions are data ("regimes").
#pragma once

#include <optional>
#include <vector>

#include "core/catalogue/edition.h"

namespace sanpo {

struct Placement {
  struct Item {
    bool mandatory = false;
    Slug group;
    bool counted = true;
  };
  std::vector<Item> items; ///< in the edition's order
  std::vector<CriterionGroup> groups;
  const Regime* regime = nullptr;

  /// The minimum of optional items of a title, if it has one that is known.
  [[nodiscard]] std::optional<Count> optional_minimum(const EditionTitle& title) const;
};

/// An unknown or empty regime means the ordinary rules.
Placement placement(const Edition& edition, const Slug& regime);

} // namespace sanpo
