#include "core/record/decode.h"

#include <algorithm>
#include <set>

#include "core/base/text_forms.h"
#include "core/record/codes.h"
#include "core/record/decode_value.h"
#include "core/record/json_writer.h"

namespace sanpo {

namespace {

using Arguments = std::vector<std::pair<std::string, Argument>>;

/// Reads one JSON object into one record, and what is inside it.
class Decoder final : public RecordVisitor {
public:
  explicit Decoder(std::vector<DocumentError>& errors) : errors_(errors) {}

  /// `reserved`: keys of the object that are not members of the record. `named`: it must have an id.
  void decode(const RecordMember& record, const JsonValue::Object& object, std::string pointer, bool named,
              std::span<const std::string_view> reserved = {}) {
    Place place{&object, std::vector<bool>(object.size()), std::move(pointer), record.type->name, named};
    std::swap(place_, place);
    for (std::size_t i = 0; i < object.size(); ++i)
      if (std::ranges::contains(reserved, std::string_view(object[i].first))) place_.used[i] = true;
    record.type->describe(record.record, *this);
    for (std::size_t i = 0; i < object.size(); ++i)
      if (!place_.used[i])
        fail(child_pointer(place_.pointer, object[i].first), {}, document_code::unknown_key,
             {{"key", object[i].first}});
    std::swap(place_, place);
  }

  void field(std::string_view slug, const Member& member, const FieldSpec& spec) override {
    const JsonValue* json = take(slug);
    if (json == nullptr) {
      if (place_.named && slug == "id")
        fail(place_.pointer, slug, document_code::missing_key, {{"key", std::string(slug)}});
      clear_member(member);
      return;
    }
    set(member, spec, *json, slug, [&] { return child_pointer(place_.pointer, slug); });
  }

  void array(std::string_view slug, const ArrayMember& member, const FieldSpec& spec) override {
    for (std::size_t i = 0; i < member.size; ++i)
      clear_member(member.at(member.member, i));
    const JsonValue* json = take(slug);
    if (json == nullptr) return;
    const std::string pointer = child_pointer(place_.pointer, slug);
    const JsonValue::Array* elements = json->array();
    if (elements == nullptr || elements->size() != member.size)
      return fail(pointer, slug, document_code::expected_values,
                  {{"count", Count{static_cast<std::int64_t>(member.size)}}});
    for (std::size_t i = 0; i < member.size; ++i)
      set(member.at(member.member, i), spec, (*elements)[i], slug,
          [&] { return child_pointer(pointer, std::to_string(i)); });
  }

  void slugs(std::string_view slug, std::vector<Slug>& member) override {
    const JsonValue* json = take(slug);
    if (json == nullptr) return;
    const std::string pointer = child_pointer(place_.pointer, slug);
    const JsonValue::Array* elements = json->array();
    if (elements == nullptr) return fail(pointer, slug, document_code::expected_set);
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < elements->size(); ++i) {
      const std::string* name = (*elements)[i].string();
      if (name == nullptr || !has_slug_form(*name))
        fail(child_pointer(pointer, std::to_string(i)), slug, document_code::expected_slug);
      else if (!seen.insert(*name).second)
        fail(child_pointer(pointer, std::to_string(i)), slug, document_code::duplicate_id, {{"id", *name}});
      else
        member.push_back(Slug{*name});
    }
  }

  void object(std::string_view slug, const RecordMember& member) override {
    const JsonValue* json = take(slug);
    if (json == nullptr) return;
    std::string pointer = child_pointer(place_.pointer, slug);
    const JsonValue::Object* inner = json->object();
    if (inner == nullptr) return fail(pointer, slug, document_code::expected_object);
    decode(member, *inner, std::move(pointer), false);
  }

  void list(std::string_view slug, const ListMember& member) override {
    const JsonValue* json = take(slug);
    if (json == nullptr) return;
    const std::string pointer = child_pointer(place_.pointer, slug);
    const JsonValue::Array* elements = json->array();
    if (elements == nullptr) return fail(pointer, slug, document_code::expected_list);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < elements->size(); ++i) {
      std::string place = child_pointer(pointer, std::to_string(i));
      const JsonValue::Object* inner = (*elements)[i].object();
      if (inner == nullptr) {
        fail(place, slug, document_code::expected_object);
        continue;
      }
      const std::size_t position = member.size();
      member.type->append(member.list);
      decode(member.at(position), *inner, place, true);
      const std::string& id = member.id(position);
      if (!id.empty() && !seen.insert(id).second)
        fail(child_pointer(place, "id"), slug, document_code::duplicate_id, {{"id", id}});
    }
  }

  void json(std::string_view slug, JsonText& member) override {
    const JsonValue* json = take(slug);
    if (json == nullptr) return;
    JsonWriter writer(JsonLayout::compact);
    writer.value(*json);
    member.text = writer.take();
  }
private:
  struct Place {
    const JsonValue::Object* object = nullptr;
    std::vector<bool> used; ///< keys that are members
    std::string pointer;
    std::string_view record;
    bool named = false;
  };

  const JsonValue* take(std::string_view slug) {
    for (std::size_t i = 0; i < place_.object->size(); ++i)
      if ((*place_.object)[i].first == slug) {
        place_.used[i] = true;
        return &(*place_.object)[i].second;
      }
    return nullptr;
  }

  /// `pointer` makes the place's pointer when something is wrong with it.
  void set(const Member& member, const FieldSpec& spec, const JsonValue& json, std::string_view slug,
           const auto& pointer) {
    if (std::optional<Expectation> expected = set_member(member, spec, json))
      fail(pointer(), slug, expected->code, std::move(expected->arguments));
  }

  void fail(std::string pointer, std::string_view slug, std::string_view code, Arguments arguments = {}) {
    if (errors_.size() >= max_document_errors) return;
    errors_.push_back({std::move(pointer), slug.empty() ? std::string() : field_label(place_.record, slug),
                       std::string(code), std::move(arguments)});
  }

  std::vector<DocumentError>& errors_;
  Place place_;
};

/// Collects the ids of all records, and all references by id with their paths.
class ReferenceCollector final : public RecordVisitor {
public:
  std::set<std::string_view> ids;
  std::vector<std::pair<std::string, std::string_view>> references;

  void field(std::string_view slug, const Member& member, const FieldSpec& spec) override {
    const auto* id = std::get_if<Id*>(&member);
    if (id == nullptr || (*id)->empty()) return;
    if (spec.kind == FieldKind::identity)
      ids.insert((*id)->value);
    else
      references.emplace_back(path_ + std::string(slug), (*id)->value);
  }
  void array(std::string_view, const ArrayMember&, const FieldSpec&) override {}
  void slugs(std::string_view, std::vector<Slug>&) override {}
  void object(std::string_view slug, const RecordMember& member) override {
    inside(std::string(slug) + '/', [&] { member.type->describe(member.record, *this); });
  }
  void list(std::string_view slug, const ListMember& member) override {
    for (std::size_t i = 0; i < member.size(); ++i)
      inside(std::string(slug) + '/' + member.id(i) + '/',
             [&] { member.type->element->describe(member.at(i).record, *this); });
  }
  void json(std::string_view, JsonText&) override {}
private:
  void inside(const std::string& step, auto visit) {
    const std::size_t length = path_.size();
    path_ += step;
    visit();
    path_.resize(length);
  }
  std::string path_;
};

std::vector<DocumentError> one_error(std::string_view code, Arguments arguments = {}) {
  return {{{}, {}, std::string(code), std::move(arguments)}};
}

} // namespace

std::string field_label(std::string_view record, std::string_view slug) {
  return "field." + std::string(record) + '.' + std::string(slug);
}

std::expected<Case, std::vector<DocumentError>> decode_case(std::string_view bytes) {
  const std::expected<JsonValue, DocumentError> json = read_json(bytes);
  if (!json) return std::unexpected(std::vector{json.error()});
  return decode_case(*json);
}

namespace {

/// The schema version of a case's JSON; nothing when it is none.
std::optional<std::int64_t> version_of(const JsonValue& json) {
  const JsonValue* format = json.find("format");
  const JsonValue* schema = json.find("schema");
  if (format == nullptr || format->string() == nullptr || *format->string() != case_format ||
      schema == nullptr || schema->integer() == nullptr || *schema->integer() < 1)
    return std::nullopt;
  return *schema->integer();
}

Case decode_members(const JsonValue::Object& object, std::vector<DocumentError>& errors) {
  Case document;
  static constexpr std::string_view reserved[] = {"format", "schema"};
  Decoder(errors).decode({&case_type(), &document}, object, {}, true, reserved);
  return document;
}

} // namespace

std::expected<Case, std::vector<DocumentError>> decode_case(const JsonValue& json) {
  const auto version = version_of(json);
  if (!version) return std::unexpected(one_error(document_code::not_a_case));
  if (*version > case_schema_version)
    return std::unexpected(one_error(document_code::newer_version,
                                     {{"version", Count{*version}}, {"known", Count{case_schema_version}}}));
  std::vector<DocumentError> errors;
  Case document = decode_members(*json.object(), errors);
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return document;
}

bool decode_record(const RecordMember& record, const JsonValue& json) {
  const JsonValue::Object* const object = json.object();
  if (!object) return false;
  std::vector<DocumentError> errors;
  Decoder(errors).decode(record, *object, {}, true);
  return errors.empty();
}

std::optional<Case> decode_newer_case(std::string_view bytes) {
  const auto json = read_json(bytes);
  if (!json || version_of(*json).value_or(0) <= case_schema_version) return std::nullopt;
  std::vector<DocumentError> not_understood;
  return decode_members(*json->object(), not_understood);
}

std::vector<Finding> check_references(const Case& document) {
  ReferenceCollector collector;
  case_type().describe(const_cast<Case*>(&document), collector); // only read
  std::vector<Finding> findings;
  for (const auto& [path, id] : collector.references)
    if (!collector.ids.contains(id))
      findings.push_back(
          {Severity::warning, std::string(case_code::reference_missing), path, {{"id", std::string(id)}}});
  return findings;
}

} // namespace sanpo
