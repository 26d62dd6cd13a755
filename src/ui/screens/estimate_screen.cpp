#include "ui/screens/estimate_screen.h"

namespace sanpo {

void estimate_screen(Context&, EstimateView&) {}
void estimate_summary(Context&, EstimateView&) {}
std::pair<std::string, std::string> estimate_result(Context&) { return {}; }

} // namespace sanpo
