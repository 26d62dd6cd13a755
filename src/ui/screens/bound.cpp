#include "ui/screens/bound.h"

#include "ui/screens/shown_fields.h"

namespace sanpo {
namespace {

bool is_number(FieldKind kind) {
  return kind == FieldKind::yen || kind == FieldKind::count || kind == FieldKind::quantity ||
         kind == FieldKind::hours || kind == FieldKind::percent;
}

std::string_view unit_of(const Context& c, FieldKind kind) {
  switch (kind) {
  case FieldKind::yen: return c.t("ui.unit.yen"_text);
  case FieldKind::percent: return "%";
  case FieldKind::hours: return c.t("ui.unit.hours"_text);
  default: return {};
  }
}

FieldLook look_of(const Context& c, const ShownField& found, const BoundLook& look) {
  FieldLook result{.label = look.label.empty() ? std::string_view(found.label) : look.label};
  result.unit = look.unit.empty() ? unit_of(c, found.spec.kind) : look.unit;
  result.hint = look.hint;
  result.message = found.message;
  result.numeric = is_number(found.spec.kind);
  result.lines = found.spec.kind == FieldKind::note;
  result.read_only = c.editor().read_only();
  result.show_label = look.show_label;
  result.width = look.width;
  result.placeholder = look.placeholder;
  if (found.spec.kind == FieldKind::email) result.state_bits = state::email;
  if (found.spec.kind == FieldKind::telephone) result.state_bits = state::telephone;
  return result;
}

void act(Context& c, const Path& path, const std::optional<std::string_view>& typed) {
  const NodeId id = path.id();
  if (c.ui.take_visit(id, Action::Kind::enter_visit)) c.editor().begin_visit(path.text());
  if (c.ui.take_visit(id, Action::Kind::leave_visit)) c.editor().end_visit();
  if (typed) c.editor().edit(path.text(), *typed);
}

// The option that is in force; none: behind the last.
std::size_t chosen_of(const ShownChoices& choices, std::string_view value) {
  if (value.empty() && !choices.with_none.empty()) return 0;
  std::size_t at = 0;
  while (at < choices.options.size() && choices.options[at].slug != value)
    ++at;
  return at;
}

void choose(Context& c, const Path& path, const ShownChoices& choices, std::optional<std::size_t> chosen) {
  if (!chosen) return;
  c.editor().begin_visit(path.text());
  c.editor().edit(path.text(), !choices.with_none.empty() && *chosen == 0 ? std::string_view()
                                                                          : choices.options[*chosen].slug);
  c.editor().end_visit();
}

} // namespace

std::string field_label(const Context& c, std::string_view record, std::string_view slug) {
  return field_label(c.words, record, slug);
}

std::string label_of(const Context& c, const Path& path) { return c.fields.field(path).label; }

void bound_field(Context& c, const Path& path, const BoundLook& look) {
  const ShownField& found = c.fields.field(path);
  act(c, path, field(c.ui, path, found.value, look_of(c, found, look)));
}

void bound_cell(Context& c, const Path& path, const Rect& rect, std::string_view label, std::string_view unit,
                std::string_view placeholder) {
  const ShownField& found = c.fields.field(path);
  FieldLook look = look_of(c, found, {.label = label, .placeholder = placeholder});
  look.unit = unit;
  act(c, path, field_at(c.ui, path, rect, found.value, look));
}

void bound_checkbox(Context& c, const Path& path, std::string_view label, bool boxed) {
  const ShownField& found = c.fields.field(path);
  const bool on = found.value == "true";
  if (checkbox(c.ui, path, label.empty() ? std::string_view(found.label) : label, on, {}, boxed))
    c.editor().edit(path.text(), on ? "false" : "true");
}

void bound_segments(Context& c, const Path& path, std::string_view with_none, bool full_width) {
  const ShownField& found = c.fields.field(path);
  const ShownChoices& choices = c.fields.choices(found, with_none);
  choose(c, path, choices,
         segmented(c.ui, path, found.label, choices.options, chosen_of(choices, found.value), full_width));
}

void bound_select(Context& c, const Path& path, std::string_view with_none, const BoundLook& look) {
  const ShownField& found = c.fields.field(path);
  const ShownChoices& choices = c.fields.choices(found, with_none);
  choose(c, path, choices,
         select(c.ui, path, look.label.empty() ? std::string_view(found.label) : look.label, choices.options,
                chosen_of(choices, found.value), look.width, look.show_label));
}

} // namespace sanpo
