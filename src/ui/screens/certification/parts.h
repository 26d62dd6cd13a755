// Small groups of controls that come back on 認定チェック: a line that opens, choices by reference, the sign
// of a standing, findings at their place. What they act on is left to their callers.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/screens/certification/scope.h"

namespace sanpo::certification {

/// A line that opens and closes what follows; whether it is open.
bool opens(const Scope& s, const Path& path, std::string_view name, std::string_view value = {},
           bool open_by_itself = false);

/// ✓, ✕ or an empty ring; only drawn, the words of the standing belong to the caller's node.
void draw_standing(Ui& ui, const Rect& rect, Judged judged);

/// A line that leads somewhere: a sign, a name broken into lines and a mark at the right end. True when
/// pressed.
struct NavLook {
  Judged judged;
  bool sign = true; ///< of the standing
  Icon icon = Icon::none;
  std::string_view mark = {};
  Tone mark_tone = Tone::neutral;
  std::string_view description = {};
  bool current = false;
};
bool nav_line(Ui& ui, const Path& path, std::string_view name, const NavLook& look);

/// A field that names something: one of these ids, or nothing.
struct Named {
  std::string id, name;
};
void reference_select(const Scope& s, const Path& field, std::string_view label, std::string_view hint,
                      const std::vector<Named>& list, std::string_view none);

/// A person of the case for a reference field, with a way to add one.
void person_select(const Scope& s, const Path& field, std::string_view label);

/// The findings whose place is one of these or lies in it, as tinted boxes.
void findings_at(const Scope& s, const Path& around, std::initializer_list<Path> places);
void finding_notice(const Scope& s, const Path& around, const Finding& finding, bool with_way);

/// Sentences with a dot before each.
void bullet_list(const Scope& s, const Path& path, std::span<const LocalText> sentences);

} // namespace sanpo::certification
