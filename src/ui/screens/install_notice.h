// Keeping the application on the device like any other: offered on the start once something is kept, and in
// the settings. On iPhone and iPad only a person can do it, and should before entering anything: Safari may
// clear what a page keeps after seven days without a visit. Finding out what is possible is web/install.ts's.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

/// The offer on the start, until it is put off.
void install_notice(Context& c, bool something_kept);

/// The row in the settings; nothing where it cannot be installed.
void install_setting(Context& c);

} // namespace sanpo
