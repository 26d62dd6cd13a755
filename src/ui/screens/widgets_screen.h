// A page for engineers, at #/widgets and in no menu: every widget in every state, colours, type and icons, in
// the theme and text size in use. Its words are samples and belong to no language. Rule: ux.md, Look.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

void widgets_screen(Context& c);

} // namespace sanpo
