// The screens by name: a rail at the left, tabs at the bottom on a phone.
#include <algorithm>
#include <iterator>

#include "ui/screens/frame/frame.h"
#include "ui/widgets/look.h"

namespace sanpo {
namespace {

struct Entry {
  Screen screen;
  Icon icon;
  Text name, short_name;
};
constexpr Entry case_entries[] = {
    {Screen::summary, Icon::overview, "ui.nav.summary"_text, "ui.nav.summary_short"_text},
    {Screen::sites, Icon::sites, "ui.nav.sites"_text, "ui.nav.sites_short"_text},
    {Screen::estimate, Icon::estimate, "ui.nav.estimate"_text, "ui.nav.estimate_short"_text},
    {Screen::cost_sheet, Icon::cost_sheet, "ui.nav.cost_sheet"_text, "ui.nav.cost_sheet_short"_text},
    {Screen::certification, Icon::certification, "ui.nav.certification"_text,
     "ui.nav.certification_short"_text},
    {Screen::documents, Icon::documents, "ui.nav.documents"_text, "ui.nav.documents_short"_text},
};
constexpr Entry general_entries[] = {
    {Screen::cases, Icon::home, "ui.nav.cases"_text, "ui.nav.cases_short"_text},
    {Screen::data, Icon::data, "ui.nav.data"_text, "ui.nav.data_short"_text},
    {Screen::settings, Icon::settings, "ui.nav.settings"_text, "ui.nav.settings"_text},
    {Screen::help, Icon::help, "ui.nav.help"_text, "ui.nav.help"_text},
};

// One entry of the navigation; wide with its name beside the icon, narrow with a short name below it.
void entry_button(Context& c, const Entry& entry, bool narrow) {
  Ui& ui = c.ui;
  const Theme& theme = ui.theme();
  const Path path = Path("nav") / slug_of(entry.screen);
  const NodeId id = path.id();
  const bool current = c.route.screen == entry.screen;
  const std::string_view name = c.t(entry.name);
  const Rect rect = snapped(ui.place(0, ui.enlarged(narrow ? 58 : 44)), ui.surroundings.ratio);
  if (current)
    draw_chosen(ui, rect, theme.accent_weak);
  else
    draw_ground(ui, id, rect, Ground::quiet);
  const Color color = current ? theme.accent : theme.muted;
  if (narrow) {
    ui.painter().icon({rect.x + (rect.w - 22) / 2, rect.y + 8, 22, 22}, entry.icon, color);
    draw_text(ui, {rect.x, rect.y + 32, rect.w, rect.h - 40}, c.t(entry.short_name), type::axis, color, false,
              true);
  } else {
    ui.painter().icon({rect.x + 12, rect.y + (rect.h - 20) / 2, 20, 20}, entry.icon, color);
    draw_text(ui, {rect.x + 42, rect.y, rect.w - 44, rect.h}, name, current ? type::body_strong : type::body,
              current ? theme.accent : theme.text);
  }
  draw_focus(ui, id, rect, space::control_radius, 0);
  // What is read on it is in its name, so that it can be asked for by voice.
  const std::string_view shown = narrow ? c.t(entry.short_name) : name;
  const bool named = name.contains(shown);
  ui.node(id, Role::link,
          {.name = named ? name : shown, .value = {}, .description = named ? std::string_view() : name}, rect,
          current ? state::current : 0u)
      .level = narrow ? 1 : 0; // said, while the short one is drawn
  if (ui.take_press(id)) {
    if (belongs_to_case(entry.screen))
      c.go(Route{entry.screen, c.around.value_or(c.route.case_id), {}});
    else
      c.go(Route{entry.screen, {}, {}});
  }
}

/// Whether the screens of a case are shown: of the one that is shown, or that was left for settings, data or
/// help.
bool leads_into_case(const Context& c) { return belongs_to_case(c.route.screen) || c.around; }

} // namespace

void navigation_rail(Context& c, const Rect& view) {
  Ui& ui = c.ui;
  const bool narrow = c.breadth != Breadth::desktop;
  const float step = ui.enlarged(narrow ? 58 : 44) + 4;
  const float low = step * static_cast<float>(std::size(general_entries)) + 20;
  const float needed = 36 + 44 + step * static_cast<float>(std::size(case_entries)) + low;
  if (!ui.begin_region(Path("nav").id(), Role::navigation, c.t("ui.nav"_text), view, needed > view.h,
                       ui.theme().surface))
    return;
  {
    Padding pad(ui, narrow ? 8 : 12, 16, 4);
    const Rect brand = ui.place(0, 36);
    const float left = narrow ? brand.x + (brand.w - 30) / 2 : brand.x + 10;
    ui.painter().box({left, brand.y + 3, 30, 30}, ui.theme().accent, 8);
    ui.painter().icon({left, brand.y + 3, 30, 30}, Icon::brand, ui.theme().on_accent, 2.4f);
    if (!narrow)
      draw_text(ui, {left + 40, brand.y, brand.w - 50, brand.h}, c.t("ui.product"_text), type::section,
                ui.theme().text);
    ui.node(Path("brand").id(), narrow ? Role::image : Role::text,
            {.name = c.t("ui.product"_text), .value = {}, .description = {}}, brand);
    ui.skip(12);
    if (leads_into_case(c))
      for (const Entry& entry : case_entries)
        entry_button(c, entry, narrow);
    ui.box().pen_y = std::max(ui.box().pen_y, view.h - low);
    for (const Entry& entry : general_entries)
      entry_button(c, entry, narrow);
  }
  ui.painter().line(view.w - 1, 0, view.w - 1, view.h, ui.theme().line);
  ui.end_region();
}

void bottom_tabs(Context& c, const Rect& view) {
  Ui& ui = c.ui;
  if (!ui.begin_region(Path("nav").id(), Role::navigation, c.t("ui.nav"_text), view, false,
                       ui.theme().surface))
    return;
  ui.painter().line(0, 0, view.w, 0, ui.theme().line);
  {
    Padding pad(ui, 4, 3, 0);
    const bool in_case = leads_into_case(c);
    const std::size_t count = in_case ? std::size(case_entries) + 1 : std::size(general_entries);
    Grid grid(ui, 44, 0, static_cast<int>(count), 0);
    const auto cell = [&](const Entry& entry) {
      grid.cell();
      entry_button(c, entry, true);
    };
    if (in_case) {
      cell(general_entries[0]);
      for (const Entry& entry : case_entries)
        cell(entry);
    } else {
      for (const Entry& entry : general_entries)
        cell(entry);
    }
  }
  ui.end_region();
}

Text name_of(Screen screen) {
  for (const Entry& entry : case_entries)
    if (entry.screen == screen) return entry.name;
  for (const Entry& entry : general_entries)
    if (entry.screen == screen) return entry.name;
  return "ui.nav.summary"_text;
}

Icon icon_of(Screen screen) {
  for (const Entry& entry : case_entries)
    if (entry.screen == screen) return entry.icon;
  for (const Entry& entry : general_entries)
    if (entry.screen == screen) return entry.icon;
  return Icon::documents;
}

std::optional<Screen> screen_by_number(std::size_t number, bool in_case) {
  if (number == 0) return Screen::cases;
  if (!in_case || number > std::size(case_entries)) return std::nullopt;
  return case_entries[number - 1].screen;
}

std::vector<Screen> all_screens(bool in_case) {
  std::vector<Screen> screens;
  if (in_case)
    for (const Entry& entry : case_entries)
      screens.push_back(entry.screen);
  for (const Entry& entry : general_entries)
    screens.push_back(entry.screen);
  return screens;
}

} // namespace sanpo
