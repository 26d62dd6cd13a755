// estimate: see ux.md.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

/// What is open and chosen on the screen; not part of the document.
struct EstimateView {};

/// The screen's main part. There is at least one record of the tool in the open case.
void estimate_screen(Context& c, EstimateView& view);
/// The panel at the right, or folded under the bar.
void estimate_summary(Context& c, EstimateView& view);
/// The result in one line, for the bar: caption and figure.
std::pair<std::string, std::string> estimate_result(Context& c);

} // namespace sanpo
