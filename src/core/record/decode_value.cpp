#include "core/record/decode_value.h"

#include <algorithm>

#include "core/base/entry.h"
#include "core/base/text_forms.h"
#include "core/base/utf8.h"
#include "core/base/value_text.h"
#include "core/record/codes.h"

namespace sanpo {

namespace {

using Result = std::optional<Expectation>;

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};

std::optional<std::int64_t> integer_within(const JsonValue& json, const FieldSpec& spec) {
  const std::int64_t* number = json.integer();
  if (number == nullptr || *number < spec.min || *number > spec.max) return std::nullopt;
  return *number;
}

/// A value whose document text is canonical: what is read, written again, must be the same text.
template <class T>
Result set_canonical(std::optional<T>& member, const JsonValue& json, auto read, Expectation expected) {
  const std::string* text = json.string();
  if (text == nullptr) return expected;
  const auto entered = read(*text);
  if (!entered || !entered->value || canonical(*entered->value) != *text) return expected;
  member = *entered->value;
  return std::nullopt;
}

Result set_text(std::string& member, const FieldSpec& spec, const JsonValue& json) {
  const auto expected = [&]() -> Expectation {
    switch (spec.kind) {
    case FieldKind::url: return {document_code::expected_url, {}};
    case FieldKind::email: return {document_code::expected_email, {}};
    case FieldKind::telephone: return {document_code::expected_telephone, {}};
    case FieldKind::registration_number: return {document_code::expected_registration_number, {}};
    default: return {document_code::expected_text, {{"max", Count{spec.max}}}};
    }
  };
  const std::string* text = json.string();
  if (text == nullptr || count_characters(*text) > static_cast<std::size_t>(spec.max)) return expected();
  const bool fits = [&] {
    switch (spec.kind) {
    case FieldKind::url: return has_url_form(*text);
    case FieldKind::email: return has_email_form(*text);
    case FieldKind::telephone: return has_telephone_form(*text);
    case FieldKind::registration_number: return has_registration_number_form(*text);
    default: return has_text_form(*text, spec.kind == FieldKind::note);
    }
  }();
  if (!fits) return expected();
  member = *text;
  return std::nullopt;
}

} // namespace

std::optional<Expectation> set_member(const Member& member, const FieldSpec& spec, const JsonValue& json) {
  const auto bounds = [&] {
    return std::vector<std::pair<std::string, Argument>>{{"min", Count{spec.min}}, {"max", Count{spec.max}}};
  };
  return std::visit(
      Overloaded{
          [&](bool* tick) -> Result {
            const bool* value = std::get_if<bool>(&json.value);
            if (value == nullptr) return Expectation{document_code::expected_tick, {}};
            *tick = *value;
            return std::nullopt;
          },
          [&](const ChoiceMember& choice) -> Result {
            const auto& slugs = choice.type->slugs;
            const std::string* slug = json.string();
            const auto found = slug == nullptr ? slugs.end() : std::ranges::find(slugs, *slug);
            if (found == slugs.end()) {
              std::string choices;
              for (const std::string_view name : slugs) {
                if (!choices.empty()) choices += ", ";
                choices += name;
              }
              return Expectation{document_code::expected_choice, {{"choices", choices}}};
            }
            choice.type->set(choice.member, static_cast<std::size_t>(found - slugs.begin()));
            return std::nullopt;
          },
          [](const SetMember&) -> Result { return std::nullopt; },
          [&](std::string* text) -> Result { return set_text(*text, spec, json); },
          [&](Id* id) -> Result {
            const std::string* text = json.string();
            if (text == nullptr || !has_id_form(*text)) return Expectation{document_code::expected_id, {}};
            id->value = *text;
            return std::nullopt;
          },
          [&](Slug* slug) -> Result {
            const std::string* text = json.string();
            if (text == nullptr || !has_slug_form(*text))
              return Expectation{document_code::expected_slug, {}};
            slug->value = *text;
            return std::nullopt;
          },
          [&](Count* count) -> Result {
            const auto value = integer_within(json, spec);
            if (!value) return Expectation{document_code::expected_count, bounds()};
            *count = Count{*value};
            return std::nullopt;
          },
          [&](std::optional<Count>* count) -> Result {
            const auto value = integer_within(json, spec);
            if (!value) return Expectation{document_code::expected_count, bounds()};
            *count = Count{*value};
            return std::nullopt;
          },
          [&](std::optional<Yen>* yen) -> Result {
            const auto value = integer_within(json, spec);
            if (!value)
              return Expectation{document_code::expected_yen,
                                 {{"min", Yen{spec.min}}, {"max", Yen{spec.max}}}};
            *yen = Yen{*value};
            return std::nullopt;
          },
          [&](std::optional<Quantity>* quantity) -> Result {
            const Bounds<Quantity> limits{{spec.min}, {spec.max}};
            return set_canonical(*quantity, json,
                                 [&](const std::string& text) { return read_quantity(text, limits); },
                                 {document_code::expected_quantity, {{"max", limits.max}}});
          },
          [&](std::optional<Hours>* hours) -> Result {
            const Bounds<Hours> limits{{spec.min}, {spec.max}};
            return set_canonical(*hours, json,
                                 [&](const std::string& text) { return read_hours(text, limits); },
                                 {document_code::expected_hours, {{"max", limits.max}}});
          },
          [&](std::optional<Percent>* percent) -> Result {
            return set_canonical(*percent, json, [](const std::string& text) { return read_percent(text); },
                                 {document_code::expected_percent, {}});
          },
          [&](std::optional<Date>* date) -> Result {
            return set_canonical(*date, json, read_date, {document_code::expected_date, {}});
          },
          [&](std::optional<Month>* month) -> Result {
            return set_canonical(*month, json, read_month, {document_code::expected_month, {}});
          },
          [&](std::optional<Moment>* moment) -> Result {
            Result failed = set_canonical(*moment, json, read_moment, {document_code::expected_moment, {}});
            if (!failed && (*moment)->seconds < 0) failed = Expectation{document_code::expected_moment, {}};
            return failed;
          },
      },
      member);
}

void clear_member(const Member& member) {
  std::visit(Overloaded{
                 [](bool* tick) { *tick = false; },
                 [](const ChoiceMember& choice) { choice.type->set(choice.member, std::nullopt); },
                 [](const SetMember& name) {
                   std::erase_if(*name.set, [&](const Slug& slug) { return slug.value == name.name; });
                 },
                 [](auto* value) { *value = {}; },
             },
             member);
}

} // namespace sanpo
