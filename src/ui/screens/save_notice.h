// What a person must know about saving, and what can be done about it: nothing is kept, another tab writes, a
// load or a save failed. Silent while all is well. Rule: design.md, Keeping data, 1 and 6.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

void save_notice(Context& c);
/// Offers the file with everything on this device.
void save_all_as_file(Context& c);
/// Offers the open case as a file.
void save_case_as_file(Context& c);

} // namespace sanpo
