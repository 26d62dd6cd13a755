#include "ui/screens/cost_sheet_screen.h"

namespace sanpo {

void cost_sheet_screen(Context&, CostSheetView&) {}
void cost_sheet_summary(Context&, CostSheetView&) {}
std::pair<std::string, std::string> cost_sheet_result(Context&) { return {}; }

} // namespace sanpo
