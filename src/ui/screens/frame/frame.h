// What stands around every screen: rail or tabs, head, menu, toast. Internal to the root; what they lead to
// is left to it. Rule: ux.md, Layout and Everywhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/history.h"
#include "ui/screens/context.h"

namespace sanpo {

/// The region of a screen's main part.
Path main_of(Screen screen);

// Screens by name.
Text name_of(Screen screen);
Icon icon_of(Screen screen);
/// Those of the navigation, in its order.
std::vector<Screen> all_screens(bool in_case);
/// By their place in the navigation, from 1; 0 is 案件一覧.
std::optional<Screen> screen_by_number(std::size_t number, bool in_case);
/// Whether the tool has a panel with its result.
constexpr bool has_result(Screen screen) {
  return screen == Screen::estimate || screen == Screen::cost_sheet || screen == Screen::certification;
}

void navigation_rail(Context& c, const Rect& view);
void bottom_tabs(Context& c, const Rect& view);

/// "「会社名」の入力": what a step of undo is called.
std::string step_text(const Context& c, const StepName& step);
/// What is said to somebody who saves by hand.
std::string saved_message(const Context& c);
/// Says something in passing, above the bottom edge; the region is always there, so that it is announced.
void draw_toast(Context& c, std::string_view words, float bottom);

} // namespace sanpo
