// cost_sheet: see ux.md.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

/// What is open and chosen on the screen; not part of the document.
struct CostSheetView {};

/// The screen's main part. There is at least one record of the tool in the open case.
void cost_sheet_screen(Context& c, CostSheetView& view);
/// The panel at the right, or folded under the bar.
void cost_sheet_summary(Context& c, CostSheetView& view);
/// The result in one line, for the bar: caption and figure.
std::pair<std::string, std::string> cost_sheet_result(Context& c);

} // namespace sanpo
