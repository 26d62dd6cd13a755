// Controls of the device's settings, as they stand on 設定 and, some of them, at the foot of the start.
// A change holds at once and is kept like everything else. Rule: ux.md, Everywhere.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

void language_control(Context& c);
void theme_control(Context& c);
void text_size_control(Context& c);
void calendar_control(Context& c);
void sales_mode_control(Context& c);

} // namespace sanpo
