// What lies over the screen: the menu その他, the palette, find. One at a time; each gives the focus back.
#include <algorithm>

#include "ui/screens/frame/frame.h"
#include "ui/screens/root.h"
#include "ui/screens/save_notice.h"
#include "ui/widgets/look.h"

namespace sanpo {
namespace {

constexpr float menu_width = 300, menu_inset = 6;

/// One line of the menu; true when it was chosen.
bool item(Ui& ui, const Path& path, std::string_view name, Icon icon, std::string_view keys = {}) {
  const Theme& theme = ui.theme();
  const NodeId id = path.id();
  const float keys_width =
      keys.empty() || ui.surroundings.touch ? 0 : ui.text().width(type::label, keys) + 12;
  const float text_width = ui.available() - 46 - keys_width;
  const auto lines = ui.text().lines(type::body, name, text_width);
  const float line = ui.text().line_height(type::body);
  const Rect rect =
      snapped(ui.place(0, std::max(ui.control_height(), line * static_cast<float>(lines.size()) + 16)),
              ui.surroundings.ratio);
  const bool on = ui.focused == id;
  if (on)
    draw_chosen(ui, rect, theme.accent_weak);
  else if (ui.hovered == id)
    ui.painter().box(rect, theme.sunken, space::control_radius);
  ui.painter().icon({rect.x + 12, rect.y + (rect.h - 18) / 2, 18, 18}, icon, theme.muted);
  const float top = rect.y + (rect.h - line * static_cast<float>(lines.size())) / 2;
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.painter().text({rect.x + 42, top + line * static_cast<float>(i), text_width, line}, type::body,
                      theme.text, name.substr(lines[i].begin, lines[i].end - lines[i].begin));
  if (keys_width > 0)
    draw_text(ui, {rect.right() - keys_width - 4, rect.y, keys_width - 8, rect.h}, keys, type::label,
              theme.muted, true);
  ui.node(id, Role::menu_item,
          {.name = name, .value = {}, .description = keys_width > 0 ? keys : std::string_view()}, rect);
  return ui.take_press(id);
}

} // namespace

void Root::menu(Context& c, const Rect& head) {
  Ui& ui = c.ui;
  const Path path("menu");
  const bool in_case = belongs_to_case(c.route.screen), phone = c.breadth == Breadth::phone;
  const float side = phone ? 8 : 28;
  const float width = std::min(menu_width, ui.surroundings.width - 2 * side);
  const float top = head.y + ui.enlarged(phone ? 52 : 60);
  // As high as it was drawn last; the page below its head at most.
  const Region* const drawn = ui.region(path.id());
  const float content = drawn ? drawn->content_height : 400.0f;
  const float height = std::min(content, ui.surroundings.height - top - 8);
  if (!ui.begin_region(path.id(), Role::menu, c.t("ui.menu"_text),
                       {head.right() - side - width, top, width, height}, content > height,
                       ui.theme().surface, true))
    return;
  bool chosen = false;
  const auto line = [&](std::string_view slug, std::string_view name, Icon icon, std::string_view keys = {}) {
    const bool pressed = item(ui, path / slug, name, icon, keys);
    chosen = chosen || pressed;
    return pressed;
  };
  Overlay next = Overlay::none;
  {
    const Padding padding(ui, menu_inset, menu_inset, 0);
    if (const StepName* const step = phone ? redo_name() : nullptr)
      if (line("redo", c.f("palette.redo"_text, {{"step", step_text(c, *step)}}), Icon::redo)) redo();
    if (in_case && c.breadth != Breadth::desktop &&
        line("export", c.t("palette.export_case"_text), Icon::download))
      save_case_as_file(c);
    if (line("palette", c.t("ui.palette"_text), Icon::command, "Ctrl+K")) next = Overlay::palette;
    if (line("find", c.t(in_case ? "ui.find"_text : "ui.find_cases"_text), Icon::search, "Ctrl+F"))
      next = Overlay::find;
    if (in_case && phone && line("cases", c.t("ui.nav.cases"_text), Icon::home))
      c.go(Route{Screen::cases, {}, {}});
    if (line("data", c.t("ui.nav.data"_text), Icon::data)) c.go(Route{Screen::data, {}, {}});
    if (line("export-all", c.t("ui.save.export_all"_text), Icon::download)) c.export_all(Leaving::saved);
    if (line("settings", c.t("ui.nav.settings"_text), Icon::settings)) c.go(Route{Screen::settings, {}, {}});
    if (line("help", c.t("ui.nav.help"_text), Icon::help, "?")) c.go(Route{Screen::help, {}, {}});
  }
  ui.end_region();
  if (chosen || ui.take_visit(path.id(), Action::Kind::dismiss)) show(next);
}

void Root::overlays(Context& c, const Rect& head) {
  switch (overlay_) {
  case Overlay::none: break;
  case Overlay::menu: menu(c, head); break;
  case Overlay::palette: {
    const PaletteResult result = palette(c, picker_);
    if (!result.closed) break;
    show(Overlay::none);
    switch (result.act) {
    case PaletteResult::Act::none: break;
    case PaletteResult::Act::go: c.go(result.route); break;
    case PaletteResult::Act::go_to_field: found_ = Wanted{result.route, result.route.place}; break;
    case PaletteResult::Act::new_case: start_.wanted = result.route.screen; break;
    case PaletteResult::Act::undo: undo(); break;
    case PaletteResult::Act::redo: redo(); break;
    case PaletteResult::Act::find: show(Overlay::find); break;
    }
    break;
  }
  case Overlay::find: {
    const FindResult result = find_dialog(c, picker_, find_);
    if (!result.closed) break;
    show(Overlay::none);
    if (result.route) found_ = Wanted{*result.route, result.target};
    break;
  }
  }
}

} // namespace sanpo
