#include "ui/screens/shown_fields.h"

#include <algorithm>
#include <utility>

#include "app/drafts.h"
#include "core/record/binding.h"

namespace sanpo {
namespace {

constexpr std::size_t kept_at_most = 4'000;

const std::vector<CatalogueField>& catalogue_fields() {
  static const std::vector<CatalogueField> fields = all_fields();
  return fields;
}

// 2026年4月 is no date to an English reader: there the field shows what its example asks for.
std::string text_in(const FieldBinding& field, const Style& style) {
  if (style.language == Language::en) {
    if (const auto* const date = std::get_if<std::optional<Date>*>(&field.member); date && **date)
      return canonical(***date);
    if (const auto* const month = std::get_if<std::optional<Month>*>(&field.member); month && **month)
      return canonical(***month);
  }
  return shown_text(field, style.calendar);
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

} // namespace

std::string field_label(const Words& words, std::string_view record, std::string_view slug) {
  std::string key = "field.";
  key += record;
  key += '.';
  key += slug;
  return words.text(key, {});
}

void ShownFields::begin(const CaseEditor* editor, const Words& words) {
  editor_ = editor;
  words_ = &words;
  const Style style = words.style();
  if (style.language != style_.language) {
    fields_.clear();
    choices_.clear();
  }
  const CaseEditor::Shared document = editor ? editor->shared() : nullptr;
  if (document == document_ && style.language == style_.language && style.calendar == style_.calendar) return;
  document_ = document;
  style_ = style;
  ++version_;
  if (fields_.size() > kept_at_most) fields_.clear();
}

const ShownField& ShownFields::field(const Path& path) {
  Kept& kept = fields_[static_cast<std::uint32_t>(path.id())];
  if (kept.version == version_ && kept.path == path.text()) return kept.field;
  if (kept.path != path.text()) {
    kept.path = path.text();
    kept.field = {};
  }
  kept.version = version_;
  read(path, kept.field);
  return kept.field;
}

void ShownFields::read(const Path& path, ShownField& field) const {
  const std::pair before{field.record, field.slug};
  field.value.clear();
  field.message.clear();
  if (const auto found = find_field(*document_, path.text())) {
    field.value = text_in(*found, style_);
    field.spec = found->spec;
    field.record = found->record;
    field.slug = found->slug;
  } else {
    const auto& all = catalogue_fields();
    const auto known =
        std::ranges::find_if(all, [&](const CatalogueField& each) { return fits(each.path, path.text()); });
    if (known == all.end()) return void(field = {});
    field.spec = known->spec;
    field.record = known->record;
    field.slug = known->slug;
  }
  if (before != std::pair{field.record, field.slug})
    field.label = field_label(*words_, field.record, field.slug);
  if (const Draft* const draft = find_draft(*document_, path.text())) {
    const std::string in_force = std::exchange(field.value, draft->text);
    if (const auto error = editor_->error_of(path.text())) {
      field.message = words_->text(error->code, error->arguments);
      // The last valid value stays in force and is shown beside the refused text.
      if (!in_force.empty()) {
        field.message += ' ';
        field.message += words_->format("ui.field_in_force"_text, {{"value", in_force}});
      }
    }
  }
}

const ShownChoices& ShownFields::choices(const ShownField& field, std::string_view with_none) {
  for (const ShownChoices& each : choices_)
    if (each.record == field.record && each.slug == field.slug && each.with_none == with_none) return each;
  ShownChoices& made = choices_.emplace_back();
  made.record = field.record;
  made.slug = field.slug;
  made.with_none = with_none;
  std::vector<std::string_view> slugs;
  if (!with_none.empty()) {
    made.names.emplace_back(with_none);
    slugs.emplace_back("none-chosen");
  }
  for (const CatalogueField& each : catalogue_fields()) {
    if (each.record != field.record || each.slug != field.slug) continue;
    for (const std::string_view slug : each.choices) {
      std::string key = "choice.";
      for (const std::string_view step : {field.record, field.slug})
        (key += step) += '.';
      made.names.push_back(words_->text(key += slug, {}));
      slugs.push_back(slug);
    }
    break;
  }
  for (std::size_t i = 0; i < slugs.size(); ++i)
    made.options.push_back({slugs[i], made.names[i]});
  return made;
}

} // namespace sanpo
