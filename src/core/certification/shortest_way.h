// 最短ルート: the least work that reaches a title from where the company stands. Exact, not a heuristic.
// What has to be done for an item is left to its questions. Rule: certification.md, Shortest way.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/finding.h"
#include "core/certification/result.h"

namespace sanpo {

struct WayStep {
  Slug item;
  Count effort; ///< 1–3
  Count lead_weeks;
  std::optional<Date> ready; ///< when begun today
  bool late = false;         ///< ready only after the planned application
};

/// A set of items that reaches the title, in the edition's order.
struct Way {
  std::vector<WayStep> steps;
  Count effort;       ///< sum
  Count longest_lead; ///< weeks
};

enum class WayState : unsigned char {
  reached,         ///< nothing is left to do
  open,            ///< `ways` says what to do
  impossible,      ///< what cannot change this year stands in the way: `blocked`
  minimum_unknown, ///< `ways` reaches all of the title's conditions that are known
};

struct ShortestWay {
  WayState state = WayState::impossible;
  std::vector<Way> ways; ///< the best first
  std::vector<Slug> blocked;
  std::vector<Finding> findings; ///< about the best way
};

/// The best ways to the title, at most `how_many`. All open mandatory items are in each; provisional 適合
/// costs nothing. Among the sets that reach it the order is: number of items, total effort, longest lead
/// time, item order (of the edition). A set from which an item could be left out is no way. `today`: for lead
/// times beyond the application, which are a warning and exclude nothing.
ShortestWay shortest_way(const AssessmentResult& result, const Slug& title, std::optional<Date> today,
                         std::size_t how_many = 1);

} // namespace sanpo
