#include "ui/screens/update_notice.h"

namespace sanpo {

void update_notice(Context& c, NewBuild& offer) {
  if (offer == NewBuild::none) return;
  const SaveState state = c.work.save_status().state;
  const bool lost_by_switching =
      state == SaveState::not_kept || state == SaveState::failed || state == SaveState::refused;
  Notice notice(c.ui, "update", Tone::accent, c.t(Text::ui_update_title),
                c.t(lost_by_switching              ? Text::ui_update_not_kept
                    : offer == NewBuild::elsewhere ? Text::ui_update_elsewhere
                                                   : Text::ui_update_ready));
  c.ui.skip(4);
  Row row(c.ui);
  if (button(c.ui, "update/take", c.t(Text::ui_update_take),
             {.kind = ButtonKind::primary, .disabled = lost_by_switching}))
    c.requests.switch_build();
  if (button(c.ui, "update/later", c.t(Text::ui_update_later))) offer = NewBuild::none;
}

} // namespace sanpo
