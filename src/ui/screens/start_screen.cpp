#include "ui/screens/start_screen.h"

namespace sanpo {

void start_screen(Context&, StartView&) {}

} // namespace sanpo
