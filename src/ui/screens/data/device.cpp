// What is kept on this device and how, the settings, and what the program works with.
#include "ui/screens/data/parts.h"
#include "ui/screens/save_notice.h"
#include "ui/screens/setting_controls.h"
#include "ui/screens/start/parts.h"

namespace sanpo::data {
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

struct Licence {
  std::string_view name, licence;
};
constexpr Licence licences[] = {
    {"Dear ImGui", "MIT"}, {"nlohmann/json", "MIT"}, {"Emscripten", "MIT"}, {"libunibreak", "zlib"}};

} // namespace

void saving_card(Context& c) {
  Ui& ui = c.ui;
  Card card(ui, "saving", c.t(Text::ui_data_saving));
  heading(ui, "saving/title", 2, c.t(Text::ui_data_saving));
  const SaveStatus& status = c.work.save_status();
  paragraph(ui, "saving/mode", c.key("app.mode." + std::string(slug_of(c.work.mode()))));
  {
    Column lines(ui, 0);
    figure_line(ui, "saving/cases", c.t(Text::ui_data_cases),
                c.show(Count{static_cast<std::int32_t>(c.work.cases().size())}));
    figure_line(ui, "saving/bin", c.t(Text::ui_data_in_bin),
                c.show(Count{static_cast<std::int32_t>(c.work.bin().size())}));
    figure_line(ui, "saving/last", c.t(Text::ui_data_last_saved),
                status.saved_at ? start::when(c, *status.saved_at) : std::string(c.t(Text::ui_data_not_yet)),
                true, false);
  }
  if (button(ui, "saving/export-all", c.t(Text::ui_save_export_all),
             {.kind = ButtonKind::primary, .icon = Icon::download}))
    save_all_as_file(c);
  paragraph(ui, "saving/export-text", c.t(Text::ui_data_export_text), type::label, ui.theme().muted);
  if (const auto& exported = c.work.notes().exported)
    figure_line(ui, "saving/exported", c.t(Text::ui_keeping_exported), start::when(c, *exported), false,
                false);
  const SaveState archive = c.work.archive_status().state;
  if (archive == SaveState::failed || archive == SaveState::load_failed) {
    Notice notice(ui, "saving/archive", Tone::warning, c.t(Text::ui_keeping_archive_failed),
                  c.t(Text::ui_keeping_archive_failed_text));
    ui.skip(4);
    if (button(ui, "saving/archive/retry", c.t(Text::ui_save_retry))) c.work.retry();
  }
  const auto damaged = c.work.damaged_files();
  if (damaged.empty()) return;
  Notice notice(ui, "saving/damaged", Tone::warning, c.t(Text::ui_data_damaged),
                c.t(Text::ui_data_damaged_text));
  for (const std::string& name : damaged) {
    Row row(ui, space::m, ui.control_height());
    label(ui, Path("saving/damaged") / name, name, type::label, ui.theme().text);
    if (button(ui, Path("saving/damaged") / name / "save", c.t(Text::ui_export),
               {.icon = Icon::download, .right = true, .description = name}))
      if (const auto bytes = c.work.damaged_file(name))
        c.requests.save_file(name, "application/octet-stream", *bytes);
  }
}

void settings_card(Context& c) {
  Card card(c.ui, "settings", c.t(Text::ui_settings));
  heading(c.ui, "settings/title", 2, c.t(Text::ui_settings));
  setting(c, "settings/language-name", Text::ui_settings_language, language_control);
  setting(c, "settings/theme-name", Text::ui_settings_theme, theme_control);
  setting(c, "settings/text-size-name", Text::ui_settings_text_size, text_size_control);
  setting(c, "settings/calendar-name", Text::ui_settings_calendar, calendar_control);
  divider(c.ui);
  sales_mode_control(c);
  c.ui.skip(-8);
  paragraph(c.ui, "settings/sales-mode-help", c.t(Text::ui_settings_sales_mode_help), type::label,
            c.ui.theme().muted);
}

void about_card(Context& c) {
  Ui& ui = c.ui;
  Card card(ui, "about", c.t(Text::ui_data_about));
  heading(ui, "about/title", 2, c.t(Text::ui_data_about));
  const Catalogues& catalogues = c.work.catalogues();
  const auto line = [&](const Path& path, Text name, std::string_view value, std::string_view note) {
    label(ui, path / "name", c.t(name));
    ui.skip(-8);
    paragraph(ui, path / "value", value);
    if (note.empty()) return;
    ui.skip(-10);
    paragraph(ui, path / "note", note, type::label, ui.theme().muted);
  };
  for (const PriceList& list : catalogues.price_lists)
    line(Path("about/price-list") / list.id.value, Text::ui_data_price_list, c.l(list.title),
         c.l(list.effective_note));
  for (const Edition& edition : catalogues.editions)
    line(Path("about/edition") / edition.id.value, Text::ui_data_edition, c.l(edition.name),
         c.l(edition.certainty));
  label(ui, "about/licences", c.t(Text::ui_data_licences));
  ui.skip(-8);
  Group list(ui, "about/licence-list", Role::list, c.t(Text::ui_data_licences));
  Column lines(ui, 0);
  for (const Licence& each : licences)
    figure_line(ui, Path("about/licence") / each.name, each.name, each.licence, false);
}

} // namespace sanpo::data
