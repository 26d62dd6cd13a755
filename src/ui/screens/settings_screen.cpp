#include "ui/screens/settings_screen.h"

#include "ui/screens/install_notice.h"
#include "ui/screens/setting_controls.h"

namespace sanpo {
namespace {

// A setting with its name: beside the control, or above it where there is no room.
void setting(Context& c, const Path& path, Text name, void (*control)(Context&)) {
  Ui& ui = c.ui;
  if (c.breadth == Breadth::phone) {
    label(ui, path, c.t(name));
    ui.skip(-6);
    control(c);
    return;
  }
  Columns columns(ui, {180, -1}, space::l);
  columns.next();
  text_at(ui, path, ui.place(0, ui.control_height()), c.t(name), type::body, ui.theme().text);
  columns.next();
  control(c);
}

} // namespace

void settings_screen(Context& c, PricesView& prices, EditionsView& editions, IssuerView& issuer) {
  if (c.sales() && c.route.place == prices_place) return prices_screen(c, prices);
  heading(c.ui, "settings/title", 1, c.t("ui.nav.settings"_text));
  paragraph(c.ui, "settings/text", c.t("settings.text"_text), type::body, c.ui.theme().muted);
  {
    const Card card(c.ui, "settings/look", c.t("settings.look"_text));
    heading(c.ui, "settings/look/title", 2, c.t("settings.look"_text));
    setting(c, "settings/language-name", "ui.settings.language"_text, language_control);
    setting(c, "settings/theme-name", "ui.settings.theme"_text, theme_control);
    setting(c, "settings/text-size-name", "ui.settings.text_size"_text, text_size_control);
    setting(c, "settings/calendar-name", "ui.settings.calendar"_text, calendar_control);
  }
  install_setting(c);
  {
    const Card card(c.ui, "settings/work", c.t("settings.work"_text));
    heading(c.ui, "settings/work/title", 2, c.t("settings.work"_text));
    sales_mode_control(c);
    c.ui.skip(-8);
    paragraph(c.ui, "settings/sales-mode-help", c.t("ui.settings.sales_mode_help"_text), type::label,
              c.ui.theme().muted);
  }
  if (c.sales()) issuer_card(c, issuer);
  prices_card(c);
  editions_card(c, editions);
}

} // namespace sanpo
