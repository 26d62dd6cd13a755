#include "core/record/schema.h"

#include <format>
#include <set>
#include <vector>

#include "core/base/text_forms.h"
#include "core/record/case.h"
#include "core/record/json_writer.h"

namespace sanpo {

namespace {

/// Whole numbers below `limit` without leading zeros, as a pattern.
std::string below(std::int64_t limit) {
  const std::string digits = std::to_string(limit);
  std::string pattern = "0";
  if (digits.size() > 1) pattern += std::format("|[1-9][0-9]{{0,{}}}", digits.size() - 2);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const char low = i == 0 ? '1' : '0';
    const char high = static_cast<char>(digits[i] - 1);
    if (high < low) continue;
    pattern += std::format("|{}[{}-{}]", digits.substr(0, i), low, high);
    if (i + 1 < digits.size()) pattern += std::format("[0-9]{{{}}}", digits.size() - i - 1);
  }
  return "(" + pattern + ")";
}

std::string hours_pattern(std::int64_t max_hours) {
  return std::format("^({0}((\\.[0-9]?[1-9])?|:[0-5][0-9])|{1}(:00)?)$", below(max_hours), max_hours);
}

std::string quantity_pattern(std::int64_t max_whole) {
  return std::format("^({}(\\.[0-9]?[1-9])?|{})$", below(max_whole), max_whole);
}

constexpr std::string_view percent_pattern = "^((0|[1-9][0-9]?)(\\.[1-9])?|100)$";
constexpr std::string_view date_pattern = "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
constexpr std::string_view month_pattern = "^[12][0-9]{3}-(0[1-9]|1[0-2])$";
constexpr std::string_view moment_pattern =
    "^(19[7-9][0-9]|2[0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$";

/// Writes the definition of one record, and remembers the records inside it.
class DefinitionWriter final : public RecordVisitor {
public:
  explicit DefinitionWriter(JsonWriter& writer) : writer_(writer) {}

  std::vector<const RecordType*> inner;
  bool has_id = false;

  void field(std::string_view slug, const Member& member, const FieldSpec& spec) override {
    has_id = has_id || slug == "id";
    writer_.key(slug);
    value(member, spec);
  }
  void array(std::string_view slug, const ArrayMember& member, const FieldSpec& spec) override {
    writer_.key(slug).begin_object();
    writer_.key("type").string("array");
    writer_.key("minItems").integer(static_cast<std::int64_t>(member.size));
    writer_.key("maxItems").integer(static_cast<std::int64_t>(member.size));
    writer_.key("items");
    value(member.at(member.member, 0), spec);
    writer_.end_object();
  }
  void slugs(std::string_view slug, std::vector<Slug>&) override {
    writer_.key(slug).begin_object();
    writer_.key("type").string("array");
    writer_.key("uniqueItems").tick(true);
    writer_.key("items").begin_object();
    pattern(slug_pattern);
    writer_.end_object();
    writer_.end_object();
  }
  void object(std::string_view slug, const RecordMember& member) override {
    writer_.key(slug).begin_object();
    reference(*member.type);
    writer_.end_object();
  }
  void list(std::string_view slug, const ListMember& member) override {
    writer_.key(slug).begin_object();
    writer_.key("type").string("array");
    writer_.key("uniqueItemProperties").begin_row();
    writer_.string("id");
    writer_.end_row();
    writer_.key("items").begin_object();
    reference(*member.type->element);
    writer_.end_object();
    writer_.end_object();
  }
  void json(std::string_view slug, JsonText&) override { writer_.key(slug).raw("true"); }
private:
  void reference(const RecordType& type) {
    writer_.key("$ref").string("#/$defs/" + std::string(type.name));
    inner.push_back(&type);
  }
  void pattern(std::string_view text) {
    writer_.key("type").string("string");
    writer_.key("pattern").string(text);
  }
  void described(std::string_view text) { writer_.key("description").string(text); }
  void bounds(const FieldSpec& spec) {
    writer_.key("type").string("integer");
    writer_.key("minimum").integer(spec.min);
    writer_.key("maximum").integer(spec.max);
  }

  void value(const Member& member, const FieldSpec& spec) {
    writer_.begin_object();
    if (const auto* choice = std::get_if<ChoiceMember>(&member)) {
      writer_.key("enum").begin_row();
      for (const std::string_view slug : choice->type->slugs)
        writer_.string(slug);
      writer_.end_row();
    } else if (std::holds_alternative<Slug*>(member)) {
      pattern(slug_pattern);
    } else {
      by_kind(spec);
    }
    writer_.end_object();
  }

  void by_kind(const FieldSpec& spec) {
    switch (spec.kind) {
    case FieldKind::identity:
    case FieldKind::reference: return pattern(id_pattern);
    case FieldKind::tick: writer_.key("type").string("boolean"); return;
    case FieldKind::choice: return;
    case FieldKind::yen: described("whole yen"); return bounds(spec);
    case FieldKind::count: return bounds(spec);
    case FieldKind::quantity:
      described("decimal text with up to two decimals: 2.25");
      return pattern(quantity_pattern(spec.max / 100));
    case FieldKind::hours:
      described("hours, as decimal text with up to two decimals or as h:mm: 1.5, 1:30");
      return pattern(hours_pattern(spec.max / hour_parts));
    case FieldKind::percent:
      described("percent, as decimal text with up to one decimal: 12.5");
      return pattern(percent_pattern);
    case FieldKind::date: writer_.key("format").string("date"); return pattern(date_pattern);
    case FieldKind::month: return pattern(month_pattern);
    case FieldKind::moment: writer_.key("format").string("date-time"); return pattern(moment_pattern);
    case FieldKind::text:
    case FieldKind::postal_code: pattern(text_pattern); break;
    case FieldKind::note: pattern(note_pattern); break;
    case FieldKind::url: pattern(url_pattern); break;
    case FieldKind::email: pattern(email_pattern); break;
    case FieldKind::telephone: pattern(telephone_pattern); break;
    case FieldKind::registration_number: pattern(registration_number_pattern); break;
    }
    writer_.key("maxLength").integer(spec.max);
  }

  JsonWriter& writer_;
};

/// The body of one record's definition; what has an id must have it.
void write_body(JsonWriter& writer, const RecordType& type, bool root,
                std::vector<const RecordType*>& inner) {
  writer.key("type").string("object");
  writer.key("additionalProperties").tick(false);
  DefinitionWriter definition(writer);
  writer.key("properties").begin_object();
  if (root) {
    writer.key("format").begin_object();
    writer.key("const").string(case_format);
    writer.end_object();
    writer.key("schema").begin_object();
    writer.key("const").integer(case_schema_version);
    writer.end_object();
  }
  type.describe_blank(definition);
  writer.end_object();
  if (definition.has_id) {
    writer.key("required").begin_row();
    if (root) {
      writer.string("format");
      writer.string("schema");
    }
    writer.string("id");
    writer.end_row();
  }
  inner = std::move(definition.inner);
}

} // namespace

std::string case_json_schema() {
  JsonWriter writer(JsonLayout::indented);
  writer.begin_object();
  writer.key("$schema").string("https://json-schema.org/draft/2020-12/schema");
  writer.key("title").string("Sanpo Planner: a case");
  writer.key("description")
      .string("A client, its sites and people, estimates, cost sheets and assessments. What is empty is left "
              "out.");
  std::vector<const RecordType*> open;
  write_body(writer, case_type(), true, open);
  std::set<std::string_view> written;
  writer.key("$defs").begin_object();
  while (!open.empty()) {
    const RecordType& type = *open.front();
    open.erase(open.begin());
    if (!written.insert(type.name).second) continue;
    std::vector<const RecordType*> inner;
    writer.key(type.name).begin_object();
    write_body(writer, type, false, inner);
    writer.end_object();
    open.insert(open.end(), inner.begin(), inner.end());
  }
  writer.end_object();
  writer.end_object();
  return writer.take();
}

} // namespace sanpo
