#include "ui/screens/bound.h"

#include <algorithm>
#include <vector>

#include "core/record/binding.h"

namespace sanpo {
namespace {

struct Found {
  std::string label, value, message;
  std::string_view unit;
  FieldSpec spec;
  std::string_view record, slug;
};

bool is_number(FieldKind kind) {
  return kind == FieldKind::yen || kind == FieldKind::count || kind == FieldKind::quantity ||
         kind == FieldKind::hours || kind == FieldKind::percent;
}

const std::vector<CatalogueField>& catalogue_fields() {
  static const std::vector<CatalogueField> fields = all_fields();
  return fields;
}

// `sites/*/employees` against `sites/<id>/employees`.
bool fits(std::string_view pattern, std::string_view path) {
  while (true) {
    const std::size_t in_pattern = pattern.find('/'), in_path = path.find('/');
    const std::string_view wanted = pattern.substr(0, in_pattern);
    if (wanted != "*" && wanted != path.substr(0, in_path)) return false;
    if (in_pattern == pattern.npos || in_path == path.npos)
      return in_pattern == pattern.npos && in_path == path.npos;
    pattern.remove_prefix(in_pattern + 1);
    path.remove_prefix(in_path + 1);
  }
}

// Everything a field shows, from the catalogue and the editor. Of a record that will exist by being named
// only the catalogue knows.
Found find(const Context& c, const Path& path) {
  Found found;
  if (const auto field = find_field(c.document(), path.text())) {
    found.spec = field->spec;
    found.record = field->record;
    found.slug = field->slug;
  } else {
    const auto& all = catalogue_fields();
    const auto known =
        std::ranges::find_if(all, [&](const CatalogueField& each) { return fits(each.path, path.text()); });
    if (known == all.end()) return found;
    found.spec = known->spec;
    found.record = known->record;
    found.slug = known->slug;
  }
  found.label = field_label(c, found.record, found.slug);
  const CaseEditor& editor = c.editor();
  found.value = editor.text_of(path.text(), c.words.style().calendar);
  if (const auto error = editor.error_of(path.text())) {
    found.message = c.words.text(error->code, error->arguments);
    // The last valid value stays in force and is shown beside the refused text.
    const std::string in_force = editor.value_text_of(path.text(), c.words.style().calendar);
    if (!in_force.empty()) {
      found.message += ' ';
      found.message += c.f(Text::ui_field_in_force, {{"value", in_force}});
    }
  }
  switch (found.spec.kind) {
  case FieldKind::yen: found.unit = c.t(Text::ui_unit_yen); break;
  case FieldKind::percent: found.unit = "%"; break;
  case FieldKind::hours: found.unit = c.t(Text::ui_unit_hours); break;
  default: break;
  }
  return found;
}

FieldLook look_of(const Context& c, const Found& found, const BoundLook& look) {
  FieldLook result{.label = look.label.empty() ? std::string_view(found.label) : look.label};
  result.unit = look.unit.empty() ? found.unit : look.unit;
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

struct ChoiceList {
  std::vector<std::string> names;
  std::vector<std::string_view> slugs;
  std::vector<Option> options;
  std::size_t chosen = 0;
};

ChoiceList choices_of(const Context& c, const Found& found, std::string_view with_none) {
  ChoiceList list;
  if (!with_none.empty()) {
    list.names.emplace_back(with_none);
    list.slugs.emplace_back("none-chosen");
  }
  for (const CatalogueField& field : catalogue_fields()) {
    if (field.record != found.record || field.slug != found.slug) continue;
    for (const std::string_view slug : field.choices) {
      list.names.push_back(c.key("choice." + std::string(found.record) + '.' + std::string(found.slug) + '.' +
                                 std::string(slug)));
      list.slugs.push_back(slug);
    }
    break;
  }
  list.chosen = list.slugs.size();
  for (std::size_t i = 0; i < list.slugs.size(); ++i) {
    list.options.push_back({list.slugs[i], list.names[i]});
    if (list.slugs[i] == found.value || (found.value.empty() && !with_none.empty() && i == 0))
      list.chosen = i;
  }
  return list;
}

void choose(Context& c, const Path& path, const ChoiceList& list, std::optional<std::size_t> chosen,
            bool with_none) {
  if (!chosen) return;
  c.editor().begin_visit(path.text());
  c.editor().edit(path.text(), with_none && *chosen == 0 ? std::string_view() : list.slugs[*chosen]);
  c.editor().end_visit();
}

} // namespace

std::string field_label(const Context& c, std::string_view record, std::string_view slug) {
  return c.key("field." + std::string(record) + '.' + std::string(slug));
}

void bound_field(Context& c, const Path& path, const BoundLook& look) {
  const Found found = find(c, path);
  act(c, path, field(c.ui, path, found.value, look_of(c, found, look)));
}

void bound_cell(Context& c, const Path& path, const Rect& rect, std::string_view label,
                std::string_view unit) {
  const Found found = find(c, path);
  FieldLook look = look_of(c, found, {.label = label});
  look.unit = unit;
  act(c, path, field_at(c.ui, path, rect, found.value, look));
}

void bound_checkbox(Context& c, const Path& path, std::string_view label, bool boxed) {
  const Found found = find(c, path);
  const bool on = found.value == "true";
  if (checkbox(c.ui, path, label.empty() ? std::string_view(found.label) : label, on, {}, boxed))
    c.editor().edit(path.text(), on ? "false" : "true");
}

void bound_segments(Context& c, const Path& path, std::string_view with_none, bool full_width) {
  const Found found = find(c, path);
  const ChoiceList list = choices_of(c, found, with_none);
  choose(c, path, list, segmented(c.ui, path, found.label, list.options, list.chosen, full_width),
         !with_none.empty());
}

void bound_select(Context& c, const Path& path, std::string_view with_none, const BoundLook& look) {
  const Found found = find(c, path);
  const ChoiceList list = choices_of(c, found, with_none);
  choose(c, path, list,
         select(c.ui, path, look.label.empty() ? std::string_view(found.label) : look.label, list.options,
                list.chosen, look.width, look.show_label),
         !with_none.empty());
}

} // namespace sanpo
