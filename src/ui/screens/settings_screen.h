// 設定: language, theme, text size, calendar, sales mode; in sales mode who issues and the price list; the
// editions. They hold at once and for this device.
// Rule: ux.md, Everywhere.
#pragma once

#include "ui/screens/context.h"
#include "ui/screens/documents_screen.h"
#include "ui/screens/editions_card.h"
#include "ui/screens/prices_screen.h"

namespace sanpo {

void settings_screen(Context& c, PricesView& prices, EditionsView& editions, IssuerView& issuer);

} // namespace sanpo
