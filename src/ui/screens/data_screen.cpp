#include "ui/screens/data_screen.h"

#include "ui/screens/data/parts.h"
#include "ui/screens/save_notice.h"

namespace sanpo {

void data_screen(Context& c, DataView& view) {
  heading(c.ui, "data/title", 1, c.t("ui.nav.data"_text));
  paragraph(c.ui, "data/text", c.t("ui.data.text"_text), type::body, c.ui.theme().muted);
  save_notice(c);
  data::table_card(c, view);
  data::import_card(c, view);
  data::saving_card(c, view);
  data::backups_card(c, view);
  data::room_card(c, view);
  data::about_card(c);
}

} // namespace sanpo
