// See placement.h.
#include "core/certification/placement.h"

#include "core/base/find_by_id.h"

namespace sanpo {

std::optional<Count> Placement::optional_minimum(const EditionTitle& title) const {
  if (regime)
    for (const auto& minimum : regime->minimums)
      if (minimum.title == title.id) return minimum.optional_minimum;
  return title.optional_minimum;
}

Placement placement(const Edition& edition, const Slug& regime_id) {
  Placement result{{}, edition.groups, find_by_id(edition.regimes, regime_id)};
  if (result.regime)
    for (const auto& group : result.regime->groups) {
      const auto known = std::ranges::find(result.groups, group.id, &CriterionGroup::id);
      if (known == result.groups.end())
        result.groups.push_back(group);
      else
        *known = group;
    }
  for (const auto& item : edition.items) {
    Placement::Item place{item.mandatory, item.group, true};
    if (result.regime)
      for (const auto& move : result.regime->moves)
        if (move.item == item.id) place = {false, move.group, true};
    if (const auto* group = find_by_id(result.groups, place.group)) place.counted = group->counted;
    result.items.push_back(std::move(place));
  }
  return result;
}

} // namespace sanpo
