#include "ui/screens/settings_screen.h"

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

void settings_screen(Context& c) {
  heading(c.ui, "settings/title", 1, c.t(Text::ui_nav_settings));
  paragraph(c.ui, "settings/text", c.t(Text::settings_text), type::body, c.ui.theme().muted);
  {
    const Card card(c.ui, "settings/look", c.t(Text::settings_look));
    heading(c.ui, "settings/look/title", 2, c.t(Text::settings_look));
    setting(c, "settings/language-name", Text::ui_settings_language, language_control);
    setting(c, "settings/theme-name", Text::ui_settings_theme, theme_control);
    setting(c, "settings/text-size-name", Text::ui_settings_text_size, text_size_control);
    setting(c, "settings/calendar-name", Text::ui_settings_calendar, calendar_control);
  }
  const Card card(c.ui, "settings/work", c.t(Text::settings_work));
  heading(c.ui, "settings/work/title", 2, c.t(Text::settings_work));
  sales_mode_control(c);
  c.ui.skip(-8);
  paragraph(c.ui, "settings/sales-mode-help", c.t(Text::ui_settings_sales_mode_help), type::label,
            c.ui.theme().muted);
}

} // namespace sanpo
