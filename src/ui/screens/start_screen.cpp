#include "ui/screens/start_screen.h"

#include <algorithm>

#include "ui/screens/install_notice.h"
#include "ui/screens/save_notice.h"
#include "ui/screens/setting_controls.h"
#include "ui/screens/start/parts.h"

namespace sanpo {

void start_screen(Context& c, StartView& view) {
  save_notice(c);
  if (c.work.save_status().state == SaveState::loading) {
    paragraph(c.ui, "start/loading", c.t("ui.save.loading"_text), type::body, c.ui.theme().muted);
    return;
  }
  const auto cases = c.work.cases();
  const bool first_visit =
      std::ranges::none_of(cases, [](const CaseEntry* entry) { return !entry->untouched; });
  install_notice(c, !first_visit);
  if (first_visit) {
    start::thrown_notice(c, view);
    start::welcome(c, view);
  } else {
    start::beginnings(c, view);
    start::case_list(c, view);
  }
  start::bin(c, view);
  c.ui.skip(12);
  divider(c.ui);
  Row row(c.ui, space::l, c.ui.control_height());
  language_control(c);
  theme_control(c);
}

} // namespace sanpo
