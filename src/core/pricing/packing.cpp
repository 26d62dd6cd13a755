// See packing.h.
#include "core/pricing/packing.h"

#include <algorithm>
#include <numeric>

#include "core/base/check.h"

namespace sanpo {

InterviewPacking::InterviewPacking(std::span<const InterviewBlock> blocks, Count limit)
    : kinds_(blocks.size()), steps_(static_cast<std::size_t>(limit.value) + 1) {
  // Blocks are tried from the largest, and a later one must be better: so the largest comes first among
  // equals.
  std::vector<std::uint32_t> order(blocks.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t i) { return blocks[i].people_max; });
  for (std::size_t people = 1; people < steps_.size(); ++people) {
    Step best;
    for (const std::uint32_t i : order) {
      const InterviewBlock& block = blocks[i];
      const auto most = std::min(static_cast<std::size_t>(block.people_max.value), people);
      for (std::size_t holds = most; holds >= static_cast<std::size_t>(block.people_min.value); --holds) {
        const Step& rest = steps_[people - holds];
        const Int128 price = rest.price + block.service.price->value;
        const std::int64_t count = rest.blocks + 1;
        if (best.blocks == 0 || price < best.price || (price == best.price && count < best.blocks))
          best = {price, count, i, static_cast<std::uint32_t>(holds)};
      }
    }
    SANPO_CHECK(best.blocks > 0);
    steps_[people] = best;
  }
}

std::vector<Count> InterviewPacking::blocks_for(Count people) const {
  std::vector<Count> counts(kinds_);
  SANPO_CHECK(people.value >= 0 && static_cast<std::size_t>(people.value) < steps_.size());
  for (auto left = static_cast<std::size_t>(people.value); left > 0; left -= steps_[left].holds)
    ++counts[steps_[left].last].value;
  return counts;
}

} // namespace sanpo
