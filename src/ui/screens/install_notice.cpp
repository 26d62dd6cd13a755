#include "ui/screens/install_notice.h"

namespace sanpo {
namespace {

void not_again(Context& c) {
  c.work.keep_settings([](Settings& settings) { settings.install_put_off = true; });
}

} // namespace

void install_notice(Context& c, bool something_kept) {
  if (c.work.settings().install_put_off || c.work.save_status().state == SaveState::not_kept) return;
  if (c.installing == Installing::by_hand) {
    Notice notice(c.ui, "install", Tone::accent, c.t("ui.install.by_hand_title"_text),
                  c.t("ui.install.by_hand"_text));
    c.ui.skip(4);
    if (button(c.ui, "install/later", c.t("ui.install.seen"_text))) not_again(c);
    return;
  }
  if (c.installing != Installing::offered || !something_kept) return;
  Notice notice(c.ui, "install", Tone::accent, c.t("ui.install.title"_text), c.t("ui.install.text"_text));
  c.ui.skip(4);
  Row row(c.ui);
  if (button(c.ui, "install/take", c.t("ui.install.take"_text), {.kind = ButtonKind::primary}))
    c.requests.install();
  if (button(c.ui, "install/later", c.t("ui.install.later"_text))) not_again(c);
}

void install_setting(Context& c) {
  if (c.installing == Installing::none) return;
  const Card card(c.ui, "settings/install", c.t("ui.install.title"_text));
  heading(c.ui, "settings/install/title", 2, c.t("ui.install.title"_text));
  const bool by_hand = c.installing == Installing::by_hand;
  paragraph(c.ui, "settings/install/text", c.t(by_hand ? "ui.install.by_hand"_text : "ui.install.text"_text),
            type::body, c.ui.theme().muted);
  if (!by_hand && button(c.ui, "settings/install/take", c.t("ui.install.take"_text))) c.requests.install();
}

} // namespace sanpo
