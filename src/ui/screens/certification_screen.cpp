#include "ui/screens/certification_screen.h"

#include <algorithm>
#include <utility>

#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo {

using namespace certification;

namespace {

constexpr float outline_width = 332, split_from = 760, split_height = 360; ///< of a window for both
constexpr float inset = 18; ///< beside what scrolls by itself: room for its scroll bar

/// What the chosen view's tab shows, where it is not the outline that scrolls by itself.
constexpr std::string_view panel_path = "certification/panel", outline_path = "certification/outline-region";

void head(const Scope& s, Location::View shown, std::string_view panel = panel_path) {
  Ui& ui = s.c.ui;
  constexpr Location::View views[] = {Location::View::outline, Location::View::way, Location::View::history,
                                      Location::View::terms};
  const Option tabs_shown[] = {{"items", s.c.t("ui.certification.items"_text)},
                               {"way", s.c.t("ui.certification.way"_text)},
                               {"history", s.c.t("ui.certification.history"_text)},
                               {"terms", s.c.t("ui.certification.terms"_text)}};
  std::size_t chosen = 0;
  for (std::size_t i = 1; i < std::size(views); ++i)
    if (views[i] == shown) chosen = i;
  const auto words = [&] {
    heading(ui, "certification/heading", 1, s.c.t("ui.nav.certification"_text));
    paragraph(ui, "certification/edition",
              s.c.f("ui.certification.head"_text,
                    {{"edition", std::string(s.c.l(s.edition.name))}, {"date", s.result.application}}),
              type::label, ui.theme().muted);
  };
  const auto choice = [&] {
    if (const auto picked = tabs(ui, "certification/view", s.c.t("ui.certification.views"_text), tabs_shown,
                                 chosen, Path(panel).id()))
      s.go(*picked == 0 ? std::string() : std::string(word_of(views[*picked])));
  };
  if (ui.available() < 700) {
    words();
    choice();
    return;
  }
  float wide = 10;
  for (const Option& option : tabs_shown)
    wide += ui.text().width(type::body_strong, option.name) + 28;
  Columns columns(ui, {-1, wide}, space::l, 2);
  columns.next();
  words();
  columns.next();
  choice();
}

/// Who begins is asked item by item and not to choose among 22 first; the first answer does not end that.
bool begins_quickly(const Scope& s) {
  if (!s.c.route.place.empty()) {
    s.view.begun = {};
    return false;
  }
  if (s.assessment.items.empty() && s.assessment.answers.empty()) s.view.begun = s.assessment.id;
  return s.view.begun == s.assessment.id;
}

/// What a place that names nothing shows beside the outline: the first item that is open.

Location first_detail(const Scope& s) {
  const auto items = in_order(s);
  for (const Value value : {Value::undecided, Value::not_met})
    for (const CriterionItem* const item : items)
      if (s.judged(item->id).judged.value == value) return {Location::View::item, item};
  return {Location::View::item, items.front()};
}

void detail(const Scope& s, const Location& location) {
  switch (location.view) {
  case Location::View::item: item_page(s, *location.item); break;
  case Location::View::quick: quick_pass(s); break;
  case Location::View::basics: basics(s); break;
  case Location::View::bright: bright_questions(s); break;
  default: break;
  }
}

/// A part of the screen that scrolls by itself. Each detail has its own, so that it begins at its top.
template <class Draw>
void scroller(const Scope& s, const Path& path, std::string_view name, const Rect& view, float side,
              const Draw& draw) {
  Ui& ui = s.c.ui;
  if (!ui.begin_region(path.id(), Role::region, name, view, true, ui.theme().background)) return;
  {
    Padding padding(ui, side, space::s, space::m);
    draw();
    ui.skip(24);
  }
  ui.end_region();
}

template <class Draw> void panelled(Ui& ui, std::string_view name, const Draw& draw) {
  const Group panel(ui, panel_path, Role::tab_panel, name);
  draw();
}

Path detail_path(const Location& location) {
  const Path path = Path("certification/detail") / word_of(location.view);
  return location.item ? path / location.item->id.value : path;
}

} // namespace

void embedded_certification(Context& c, CertificationView& view) {
  const auto s = scope_of(c, view);
  if (!s) return;
  quick_pass(*s);
  quick_standing(*s);
  // An item that is missing is answered in its line above.
  if (!c.next || c.next->place.empty()) return;
  if (const Location wanted = locate(*s, std::exchange(c.next, std::nullopt)->place); wanted.item)
    c.requests.focus((Path("certification/quick") / wanted.item->id.value).id());
}

void certification_screen(Context& c, CertificationView& view) {
  Ui& ui = c.ui;
  view.shown_item.reset();
  const auto s = scope_of(c, view);
  if (!s) {
    const Notice notice(ui, "certification/no-edition", Tone::warning,
                        c.t("ui.certification.no_edition"_text),
                        c.t("ui.certification.no_edition_help"_text));
    return;
  }
  const Rect page = ui.current_region().view;
  Location location = locate(*s, c.route.place);
  const bool split = page.w >= split_from && page.h >= split_height;
  if (begins_quickly(*s)) location = {Location::View::quick};
  const std::string_view items = c.t("ui.certification.items"_text);
  switch (location.view) {
  case Location::View::way:
    head(*s, location.view);
    return panelled(ui, c.t("ui.certification.way"_text), [&] { shortest_way_view(*s); });
  case Location::View::history:
    head(*s, location.view);
    return panelled(ui, c.t("ui.certification.history"_text), [&] { history(*s); });
  case Location::View::terms:
    head(*s, location.view);
    return panelled(ui, c.t("ui.certification.terms"_text), [&] { glossary(*s); });
  default: break;
  }
  if (split) {
    head(*s, Location::View::outline, outline_path);
    if (location.view == Location::View::outline) location = first_detail(*s);
    const float left = page.x + ui.box().x, top = page.y + ui.box().bottom + space::m,
                height = page.y + page.h - top;
    const float rest = ui.box().w - outline_width - space::xl;
    scroller(*s, outline_path, items, {left - inset, top, outline_width + 2 * inset, height}, inset,
             [&] { outline(*s, location); });
    scroller(*s, detail_path(location), c.t("ui.certification.detail"_text),
             {left + outline_width + space::xl - inset, top, rest + 2 * inset, height}, inset,
             [&] { detail(*s, location); });
    return;
  }
  if (location.view == Location::View::outline) {
    head(*s, location.view);
    panelled(ui, items, [&] { outline(*s, location); });
    view.outline_height = ui.box().bottom;
    return;
  }
  // The outline keeps its length, and with it its place, while the detail lies over it.
  ui.skip(view.outline_height);
  scroller(
      *s, detail_path(location), c.t("ui.certification.detail"_text), page,
      c.breadth == Breadth::phone ? 16 : 28, [&] {
        if (button(ui, "certification/back", items, {.kind = ButtonKind::quiet, .icon = Icon::chevron_left}))
          s->go(std::string(word_of(Location::View::outline)));
        detail(*s, location);
      });
}

} // namespace sanpo
