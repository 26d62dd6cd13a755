#include "ui/screens/root.h"

#include "app/commands.h"
#include "app/step_codes.h"
#include "ui/screens/save_notice.h"
#include "words/values.h"

namespace sanpo {
namespace {

constexpr float rail_wide = 208, rail_narrow = 76, panel_width = 348, head_height = 68, bar_height = 64;
constexpr float phone_bar = 104, tabs_height = 64;
constexpr float content_max = 1'180; ///< lines longer than this are hard to read

struct Entry {
  Screen screen;
  Icon icon;
  Text name, short_name;
};
constexpr Entry case_entries[] = {
    {Screen::summary, Icon::overview, Text::ui_nav_summary, Text::ui_nav_summary_short},
    {Screen::sites, Icon::sites, Text::ui_nav_sites, Text::ui_nav_sites_short},
    {Screen::estimate, Icon::estimate, Text::ui_nav_estimate, Text::ui_nav_estimate_short},
    {Screen::cost_sheet, Icon::cost_sheet, Text::ui_nav_cost_sheet, Text::ui_nav_cost_sheet_short},
    {Screen::certification, Icon::certification, Text::ui_nav_certification,
     Text::ui_nav_certification_short},
};
constexpr Entry general_entries[] = {
    {Screen::cases, Icon::home, Text::ui_nav_cases, Text::ui_nav_cases_short},
    {Screen::data, Icon::data, Text::ui_nav_data, Text::ui_nav_data_short},
};

bool has_result(Screen screen) {
  return screen == Screen::estimate || screen == Screen::cost_sheet || screen == Screen::certification;
}

Text title_of(Screen screen) {
  for (const Entry& entry : case_entries)
    if (entry.screen == screen) return entry.name;
  return screen == Screen::data ? Text::ui_nav_data : Text::ui_nav_cases;
}

// How it stands with saving, in a few words and a colour.
std::pair<std::string, Tone> saved_text(const Context& c) {
  const SaveStatus& status = c.work.save_status();
  switch (status.state) {
  case SaveState::loading: return {std::string(c.t(Text::ui_save_loading)), Tone::neutral};
  case SaveState::load_failed: return {std::string(c.t(Text::ui_save_load_failed)), Tone::error};
  case SaveState::read_only: return {std::string(c.t(Text::ui_save_read_only)), Tone::warning};
  case SaveState::not_kept: return {std::string(c.t(Text::ui_save_not_kept)), Tone::warning};
  case SaveState::waiting:
  case SaveState::saving: return {std::string(c.t(Text::ui_save_saving)), Tone::neutral};
  case SaveState::failed: return {std::string(c.t(Text::ui_save_failed)), Tone::error};
  case SaveState::refused: return {std::string(c.t(Text::ui_save_refused)), Tone::error};
  case SaveState::saved: break;
  }
  if (!status.saved_at) return {std::string(c.t(Text::ui_save_saved)), Tone::ok};
  const LocalTime time = c.work.clock().local(*status.saved_at);
  return {std::format("{} {:02}:{:02}", c.t(Text::ui_save_saved), time.hour, time.minute), Tone::ok};
}

void saved_state(Context& c) {
  const auto [words, tone] = saved_text(c);
  const Color color = colors_of(c.ui.theme(), tone).text;
  const float width = c.ui.text().width(type::label, words) + 16;
  const Rect rect = c.ui.place(width, c.ui.text().line_height(type::label));
  c.ui.painter().box({rect.x, rect.y + rect.h / 2 - 3, 6, 6}, color, 3);
  draw_text(c.ui, {rect.x + 14, rect.y, rect.w, rect.h}, words, type::label, color);
  c.ui.node(Path("saved-state").id(), Role::status, {.name = words, .value = {}, .description = {}}, rect)
      .text_size = 13;
}

} // namespace

Root::Root(Workspace& work, Requests requests) : work_(work), requests_(std::move(requests)) {}

void Root::go(const Route& route) {
  const bool same_place = route.screen == route_.screen && route.case_id == route_.case_id;
  if (belongs_to_case(route.screen)) {
    const CaseEditor* editor = work_.editor();
    if ((!editor || editor->document().id != route.case_id) && !work_.open(route.case_id)) {
      route_ = {};
      return;
    }
    CaseEditor& open = *work_.editor();
    Case begun = open.document();
    begin_tool(begun, route.screen, work_.catalogues(), work_.ids());
    if (begun != open.document()) {
      if (open.read_only()) { // another tab writes: there is nothing of this tool to show yet
        route_ = {Screen::summary, route.case_id, {}};
        return;
      }
      open.act({std::string(step_code::begin_tool), {}},
               [&](Case& document) { document = std::move(begun); });
    }
  }
  route_ = route;
  if (!same_place) panel_open_ = false;
}

void Root::make_case(Screen tool, const NewCaseLink& link) {
  NewCaseLink wanted = link;
  wanted.tool = tool;
  const Id id = work_.create_untouched(new_case(wanted, work_.catalogues(), work_.ids()));
  go({tool, id, {}});
}

void Root::follow(std::string_view hash) {
  const Link link = parse_link(std::string("#") + std::string(hash));
  if (const auto* route = std::get_if<Route>(&link))
    go(*route);
  else if (const auto* fresh = std::get_if<NewCaseLink>(&link))
    make_case(fresh->tool, *fresh);
  else if (const auto* file = std::get_if<ImportLink>(&link))
    take_file("link", file->bytes);
}

void Root::take_file(std::string_view name, std::string bytes) {
  data_.import = std::make_unique<Import>(work_, std::move(bytes));
  data_.file_name = name;
  data_.reading = true;
  route_ = {Screen::data, {}, {}};
}

void Root::take_sample(const std::string& bytes) {
  Import sample(work_, bytes);
  while (!sample.step()) {
  }
  if (sample.error() || sample.items().empty() || !sample.items().front().document) return;
  Case& document = *sample.items().front().document;
  const Screen screen = !document.cost_sheets.empty()   ? Screen::cost_sheet
                        : !document.assessments.empty() ? Screen::certification
                                                        : Screen::estimate;
  const Id id = work_.create(std::move(document));
  go({screen, id, {}});
}

bool Root::work_on_import() {
  if (!data_.reading || !data_.import) return false;
  data_.reading = !data_.import->step();
  return data_.reading;
}

bool Root::undo() { return work_.editor() && work_.editor()->undo(); }
bool Root::redo() { return work_.editor() && work_.editor()->redo(); }

void Root::build(Ui& ui, const Words& words) {
  const Surroundings& page = ui.surroundings;
  Context c{.ui = ui,
            .work = work_,
            .words = words,
            .requests = requests_,
            .fields = fields_,
            .route = route_,
            .breadth = page.width >= 1'100 ? Breadth::desktop
                       : page.width >= 600 ? Breadth::tablet
                                           : Breadth::phone,
            .next = {}};
  if (belongs_to_case(c.route.screen) && !work_.editor()) c.route = route_ = {};
  fields_.begin(work_.editor(), words);
  const bool in_case = belongs_to_case(c.route.screen);
  const bool with_panel = in_case && has_result(c.route.screen);
  const Theme& theme = ui.theme();

  Rect main{0, 0, page.width, page.height};
  if (c.breadth == Breadth::phone) {
    const float top = in_case ? (with_panel ? phone_bar : 56) : 56;
    head(c, {0, 0, page.width, top});
    main = {0, top, page.width, page.height - top - tabs_height};
  } else {
    const float rail = c.breadth == Breadth::desktop ? rail_wide : rail_narrow;
    navigation(c, {0, 0, rail, page.height});
    const float panel = with_panel && c.breadth == Breadth::desktop ? panel_width : 0;
    const float top =
        in_case ? head_height + (with_panel && c.breadth == Breadth::tablet ? bar_height : 0) : 0;
    if (in_case) head(c, {rail, 0, page.width - rail - panel, top});
    main = {rail, top, page.width - rail - panel, page.height - top};
  }
  const bool folded_out = with_panel && c.breadth != Breadth::desktop && panel_open_;
  const Path main_path = folded_out ? Path("main-summary") : Path("main") / slug_of(c.route.screen);
  ui.begin_region(main_path.id(), Role::main, c.t(title_of(c.route.screen)), main, true, theme.background);
  {
    const float side = c.breadth == Breadth::phone ? 16 : std::max(28.0f, (main.w - content_max) / 2);
    Padding pad(ui, side, c.breadth == Breadth::phone ? 16 : 28, 16);
    if (in_case) {
      save_notice(c);
      case_notice(c);
    }
    if (folded_out)
      summary(c);
    else
      screen(c);
    ui.skip(24);
  }
  ui.end_region();
  if (with_panel && c.breadth == Breadth::desktop) {
    ui.begin_region(Path("panel").id(), Role::complementary, c.t(Text::ui_panel),
                    {page.width - panel_width, 0, panel_width, page.height}, true, theme.surface);
    {
      Padding pad(ui, 24, 24, 12);
      summary(c);
    }
    ui.painter().line(0, 0, 0, std::max(page.height, 10'000.0f), theme.line);
    ui.end_region();
  }
  if (c.breadth == Breadth::phone) bottom_tabs(c, {0, page.height - tabs_height, page.width, tabs_height});

  if (c.leave_panel) panel_open_ = false;
  if (start_.wanted) {
    const Screen tool = *start_.wanted;
    start_.wanted.reset();
    make_case(tool, {});
  } else if (c.next) {
    go(*c.next);
  }
}

void Root::screen(Context& c) {
  switch (c.route.screen) {
  case Screen::cases: start_screen(c, start_); break;
  case Screen::data: data_screen(c, data_); break;
  case Screen::documents:
  case Screen::summary: summary_screen(c); break;
  case Screen::sites: sites_screen(c); break;
  case Screen::estimate: estimate_screen(c, estimate_); break;
  case Screen::cost_sheet: cost_sheet_screen(c, cost_sheet_); break;
  case Screen::certification: certification_screen(c, certification_); break;
  }
}

void Root::summary(Context& c) {
  switch (c.route.screen) {
  case Screen::estimate: estimate_summary(c, estimate_); break;
  case Screen::cost_sheet: cost_sheet_summary(c, cost_sheet_); break;
  case Screen::certification: certification_summary(c, certification_); break;
  default: break;
  }
}

namespace {

// One entry of the navigation; wide with its name beside the icon, narrow with a short name below it.
void entry_button(Context& c, const Entry& entry, bool narrow) {
  Ui& ui = c.ui;
  const Theme& theme = ui.theme();
  const Path path = Path("nav") / slug_of(entry.screen);
  const NodeId id = path.id();
  const bool current = c.route.screen == entry.screen;
  const std::string_view name = c.t(entry.name);
  const Rect rect = snapped(ui.place(0, narrow ? 58 : 44), ui.surroundings.ratio);
  if (current)
    ui.painter().box(rect, theme.accent_weak, space::control_radius);
  else if (ui.hovered == id)
    ui.painter().box(rect, theme.sunken, space::control_radius);
  const Color color = current ? theme.accent : theme.muted;
  if (narrow) {
    ui.painter().icon({rect.x + (rect.w - 22) / 2, rect.y + 8, 22, 22}, entry.icon, color);
    draw_text(ui, {rect.x, rect.y + 32, rect.w, 18}, c.t(entry.short_name), type::axis, color, false, true);
  } else {
    ui.painter().icon({rect.x + 12, rect.y + 12, 20, 20}, entry.icon, color);
    draw_text(ui, {rect.x + 44, rect.y, rect.w - 48, rect.h}, name, current ? type::body_strong : type::body,
              current ? theme.accent : theme.text);
  }
  if (ui.focused == id) ui.painter().box(rect, {}, space::control_radius, theme.accent, 2);
  ui.node(id, Role::link, {.name = name, .value = {}, .description = {}}, rect, current ? state::current : 0u)
      .level = 1;
  if (ui.take_press(id)) {
    if (belongs_to_case(entry.screen))
      c.go(entry.screen);
    else
      c.go(Route{entry.screen, {}, {}});
  }
}

} // namespace

void Root::navigation(Context& c, const Rect& view) {
  Ui& ui = c.ui;
  const bool narrow = c.breadth != Breadth::desktop;
  ui.begin_region(Path("nav").id(), Role::navigation, c.t(Text::ui_nav), view, false, ui.theme().surface);
  {
    Padding pad(ui, narrow ? 8 : 12, 16, 4);
    const Rect brand = ui.place(0, 36);
    const float left = narrow ? brand.x + (brand.w - 30) / 2 : brand.x + 10;
    ui.painter().box({left, brand.y + 3, 30, 30}, ui.theme().accent, 8);
    ui.painter().icon({left + 6, brand.y + 9, 18, 18}, Icon::plus, ui.theme().on_accent, 3);
    if (!narrow)
      draw_text(ui, {left + 40, brand.y, brand.w - 50, brand.h}, c.t(Text::ui_product), type::section,
                ui.theme().text);
    ui.node(Path("brand").id(), Role::text, {.name = c.t(Text::ui_product), .value = {}, .description = {}},
            brand)
        .level = 1;
    ui.skip(12);
    if (belongs_to_case(c.route.screen))
      for (const Entry& entry : case_entries)
        entry_button(c, entry, narrow);
    const float low = view.h - (narrow ? 2 * 62.0f : 2 * 48.0f) - 20;
    if (ui.box().pen_y < low) ui.box().pen_y = low;
    for (const Entry& entry : general_entries)
      entry_button(c, entry, narrow);
  }
  ui.painter().line(view.w - 1, 0, view.w - 1, view.h, ui.theme().line);
  ui.end_region();
}

void Root::bottom_tabs(Context& c, const Rect& view) {
  Ui& ui = c.ui;
  ui.begin_region(Path("nav").id(), Role::navigation, c.t(Text::ui_nav), view, false, ui.theme().surface);
  ui.painter().line(0, 0, view.w, 0, ui.theme().line);
  {
    Padding pad(ui, 4, 3, 0);
    Grid grid(ui, 48, 0, 6, 0);
    const auto cell = [&](const Entry& entry) {
      grid.cell();
      entry_button(c, entry, true);
    };
    if (belongs_to_case(c.route.screen)) {
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

void Root::head(Context& c, const Rect& view) {
  Ui& ui = c.ui;
  const bool phone = c.breadth == Breadth::phone;
  ui.begin_region(Path("head").id(), Role::banner, c.t(Text::ui_head), view, false, ui.theme().surface);
  ui.painter().line(0, view.h - 1, view.w, view.h - 1, ui.theme().line);
  {
    Padding pad(ui, phone ? 16 : 28, phone ? 4 : 13, phone ? 0 : 13);
    {
      Row row(ui, phone ? 4 : 8, phone ? 44 : 42, false);
      if (!belongs_to_case(c.route.screen)) {
        heading(ui, "head-title", 2, c.t(Text::ui_product));
        ui.skip(8);
        saved_state(c);
      } else {
        const CaseEditor& editor = c.editor();
        // From the right: what is pressed; the rest is for the name.
        if (button(ui, "redo", c.t(Text::ui_redo),
                   {.kind = ButtonKind::quiet,
                    .icon = Icon::redo,
                    .disabled = !editor.redo_name(),
                    .icon_only = true,
                    .right = true}))
          c.editor().redo();
        if (button(ui, "undo", c.t(Text::ui_undo),
                   {.kind = ButtonKind::quiet,
                    .icon = Icon::undo,
                    .disabled = !editor.undo_name(),
                    .icon_only = true,
                    .right = true}))
          c.editor().undo();
        if (!phone &&
            button(ui, "export-case", c.t(Text::ui_export), {.icon = Icon::download, .right = true})) {
          const std::string bytes = export_case(work_, c.route.case_id);
          requests_.save_file(std::string(c.t(Text::ui_export_file_name)) + ".json", "application/json",
                              bytes);
        }
        const std::string& client = c.document().client.name;
        const std::string name = !client.empty()               ? client
                                 : !c.document().title.empty() ? c.document().title
                                                               : std::string(c.t(Text::ui_case_unnamed));
        const auto [saved, tone] = saved_text(c);
        const float saved_width = ui.text().width(type::label, saved) + 28;
        const float width =
            std::max(60.0f, std::min(ui.text().width(type::section, name) + 2, ui.available() - saved_width));
        text_at(ui, "case-name", ui.place(width, 26), name, type::section, ui.theme().text);
        ui.skip(4);
        saved_state(c);
      }
    }
    if (belongs_to_case(c.route.screen) && has_result(c.route.screen) && c.breadth != Breadth::desktop) {
      Row row(ui, 8, phone ? 48 : 44, false);
      const auto [caption, figure] = c.route.screen == Screen::estimate ? estimate_result(c, estimate_)
                                     : c.route.screen == Screen::cost_sheet
                                         ? cost_sheet_result(c, cost_sheet_)
                                         : certification_result(c, certification_);
      if (button(ui, "toggle-panel", panel_open_ ? c.t(Text::ui_panel_close) : c.t(Text::ui_panel_open),
                 {.right = true}))
        panel_open_ = !panel_open_;
      Column column(ui, 0, ui.available());
      label(ui, "result-caption", caption, type::axis);
      const Rect rect = ui.place(0, 28);
      const TextStyle style{22, 28, true};
      draw_text(ui, rect, figure, style, ui.theme().text);
      ui.node(Path("result").id(), Role::status, {.name = figure, .value = {}, .description = {}}, rect,
              state::strong)
          .text_size = 22;
    }
  }
  ui.end_region();
}

} // namespace sanpo
