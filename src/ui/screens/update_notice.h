// A new build of the site: offered on every screen, taken only by a press. Finding and switching are
// web/offline.ts's.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

enum class NewBuild : std::uint8_t {
  none,
  ready,     ///< it waits for this tab
  elsewhere, ///< another tab has taken it
};

/// Draws the offer; `offer` becomes none when the person puts it off.
void update_notice(Context& c, NewBuild& offer);

} // namespace sanpo
