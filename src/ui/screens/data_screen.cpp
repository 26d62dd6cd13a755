#include "ui/screens/data_screen.h"

namespace sanpo {

void data_screen(Context&, DataView&) {}

} // namespace sanpo
