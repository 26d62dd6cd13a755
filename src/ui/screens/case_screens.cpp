#include "ui/screens/case_screens.h"

namespace sanpo {

void summary_screen(Context&) {}
void sites_screen(Context&) {}

} // namespace sanpo
