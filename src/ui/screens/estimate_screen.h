// 料金見積: one scenario of the case at a time, from the sites and their visits to the lines of the 御見積書.
// The parts stand in estimate/; amounts, findings and reasons come from core/pricing. Rule: ux.md, 料金見積.
#pragma once

#include <optional>
#include <set>

#include "core/pricing/quick_start.h"
#include "ui/screens/context.h"

namespace sanpo {

/// What is open and chosen on the screen; not part of the document.
struct EstimateView {
  Id estimate;                       ///< the scenario shown; the first one when the case has none of that id
  Id quick_case;                     ///< the case whose quick start is under way
  Id settled_case;                   ///< the case whose quick start is over, or was not needed
  std::optional<Problem> problem;    ///< the quick start's first answer
  std::optional<ServiceArea> answer; ///< what the quick start proposed, until it is closed
  bool comparing = false;
  std::set<NodeId> open; ///< disclosures that are open
};

/// The screen's main part. There is at least one record of the tool in the open case.
void estimate_screen(Context& c, EstimateView& view);
/// Inside another site's page: the two questions, then the estimate with its reasons, and what it is made of.
void embedded_estimate(Context& c, EstimateView& view);
/// The panel at the right, or folded under the bar.
void estimate_summary(Context& c, EstimateView& view);
/// Whether the two questions are still to be answered: there is no result yet.
bool estimate_asks_first(Context& c, EstimateView& view);
/// The result in one line, for the bar: caption and figure.
std::pair<std::string, std::string> estimate_result(Context& c, EstimateView& view);

} // namespace sanpo
