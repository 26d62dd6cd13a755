// The cheapest way to hold interviews for n people of one occasion in blocks of the price list.
// Lowest price; among equals the fewest blocks; then the largest first.
// Rule: pricing.md, 面接指導: the cheapest packing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/catalogue/price_list.h"

namespace sanpo {

/// Answers for one kind of interview and any number of people up to the limit it was made for.
class InterviewPacking {
public:
  /// `blocks`: all priced, one of them taking a single person. `limit` ≥ 0 people.
  InterviewPacking(std::span<const InterviewBlock> blocks, Count limit);

  /// How many of each block (in the order of the list) hold `people` ≤ limit people.
  [[nodiscard]] std::vector<Count> blocks_for(Count people) const;
private:
  struct Step {
    Int128 price = 0;
    std::int64_t blocks = 0;
    std::uint32_t last = 0;  ///< the block taken
    std::uint32_t holds = 0; ///< the people it takes
  };
  std::size_t kinds_;
  std::vector<Step> steps_;
};

} // namespace sanpo
