#include "ui/screens/update_notice.h"

namespace sanpo {

void update_notice(Context& c, NewBuild& offer) {
  if (offer == NewBuild::none) return;
  const SaveState state = c.work.save_status().state;
  const bool lost_by_switching =
      state == SaveState::not_kept || state == SaveState::failed || state == SaveState::refused;
  Notice notice(c.ui, "update", Tone::accent, c.t("ui.update.title"_text),
                c.t(lost_by_switching              ? "ui.update.not_kept"_text
                    : offer == NewBuild::elsewhere ? "ui.update.elsewhere"_text
                                                   : "ui.update.ready"_text));
  c.ui.skip(4);
  Row row(c.ui);
  if (button(c.ui, "update/take", c.t("ui.update.take"_text),
             {.kind = ButtonKind::primary, .disabled = lost_by_switching}))
    c.requests.switch_build();
  if (button(c.ui, "update/later", c.t("ui.update.later"_text))) offer = NewBuild::none;
}

} // namespace sanpo
