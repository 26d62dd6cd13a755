// Widgets bound to a field of the open case by its path: label, unit, keyboard, value, draft and message come
// from the catalogue of fields; what is typed goes to the editor. Rule: design.md, Entry; entry.md.
#pragma once

#include "ui/screens/context.h"

namespace sanpo {

struct BoundLook {
  std::string_view label = {}; ///< instead of the catalogue's
  std::string_view hint = {};
  std::string_view unit = {}; ///< instead of the kind's
  std::string_view placeholder = {};
  bool show_label = true;
  float width = 0;
};

/// A text, number, date or note field. The path must exist (or name a record that exists by being named).
void bound_field(Context& c, const Path& path, const BoundLook& look = {});
/// The same box at a given place, without label (cells of a table); `label` is said by assistive technology.
/// A unit is shown only when given: in tables it stands in the heading.
void bound_cell(Context& c, const Path& path, const Rect& rect, std::string_view label,
                std::string_view unit = {}, std::string_view placeholder = {});
/// A tick.
void bound_checkbox(Context& c, const Path& path, std::string_view label = {}, bool boxed = false);
/// A choice as segments; `with_none` adds an empty choice with this label first.
void bound_segments(Context& c, const Path& path, std::string_view with_none = {}, bool full_width = false);
/// A choice as a native list.
void bound_select(Context& c, const Path& path, std::string_view with_none = {}, const BoundLook& look = {});
/// The label of a field in the language in use.
std::string field_label(const Context& c, std::string_view record, std::string_view slug);
/// The same by the field's path; empty when there is no such field.
std::string label_of(const Context& c, const Path& path);

} // namespace sanpo
