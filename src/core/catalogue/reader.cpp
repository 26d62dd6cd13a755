// See reader.h.
#include "core/catalogue/reader.h"

#include <algorithm>
#include <format>

#include <nlohmann/json.hpp>

namespace sanpo {

namespace {

using nlohmann::json;

/// A key as a step of a JSON pointer (RFC 6901).
std::string step(std::string_view key) {
  std::string escaped = "/";
  for (const char c : key) {
    if (c == '~')
      escaped += "~0";
    else if (c == '/')
      escaped += "~1";
    else
      escaped += c;
  }
  return escaped;
}

/// The JSON pointer of a value within another: looked for when it is told, or every value would carry its
/// own.
std::optional<std::string> pointer_of(const json& wanted, const json& in) {
  if (&wanted == &in) return std::string();
  if (!in.is_structured()) return std::nullopt;
  for (auto member = in.begin(); member != in.end(); ++member)
    if (const auto rest = pointer_of(wanted, *member))
      return step(in.is_object() ? member.key() : std::to_string(member - in.begin())) + *rest;
  return std::nullopt;
}

/// Deeper than any catalogue (its rules nest): whoever looks through such a file would run out of stack.
bool too_deep(std::string_view bytes) {
  constexpr int deepest = 64;
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (in_string && c == '\\')
      ++i;
    else if (c == '"')
      in_string = !in_string;
    else if (!in_string && (c == '{' || c == '['))
      ++depth;
    else if (!in_string && (c == '}' || c == ']'))
      --depth;
    if (depth > deepest) return true;
  }
  return false;
}

bool is_slug(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
  });
}

} // namespace

CatalogueReader::CatalogueReader(std::string_view bytes)
    : document_(new json(too_deep(bytes) ? json(json::value_t::discarded)
                                         : json::parse(bytes.begin(), bytes.end(), nullptr, false))) {
  if (document_->is_discarded()) error_ = CatalogueError{"", "well-formed JSON, at most 64 levels deep"};
}

CatalogueReader::~CatalogueReader() { delete document_; }

CatalogueNode CatalogueReader::root() { return {this, error_ ? nullptr : document_}; }

void CatalogueNode::fail(std::string expected) const {
  if (reader_->error_ || !value_) return;
  reader_->error_ =
      CatalogueError{pointer_of(*value_, *reader_->document_).value_or(std::string()), std::move(expected)};
}

std::optional<CatalogueNode> CatalogueNode::find(std::string_view key) const {
  if (!value_) return std::nullopt;
  if (!value_->is_object()) {
    fail("an object");
    return std::nullopt;
  }
  const auto member = value_->find(key);
  if (member == value_->end()) return std::nullopt;
  return CatalogueNode{reader_, &*member};
}

CatalogueNode CatalogueNode::at(std::string_view key) const {
  if (auto member = find(key)) return *member;
  if (!reader_->error_ && value_) {
    fail("a value");
    reader_->error_->pointer += step(key);
  }
  return {reader_, nullptr};
}

std::vector<CatalogueNode> CatalogueNode::elements() const {
  std::vector<CatalogueNode> nodes;
  if (!value_) return nodes;
  if (!value_->is_array()) {
    fail("an array");
    return nodes;
  }
  nodes.reserve(value_->size());
  for (std::size_t i = 0; i < value_->size(); ++i)
    nodes.push_back({reader_, &(*value_)[i]});
  return nodes;
}

std::vector<std::pair<std::string, CatalogueNode>> CatalogueNode::members() const {
  std::vector<std::pair<std::string, CatalogueNode>> nodes;
  if (!value_) return nodes;
  if (!value_->is_object()) {
    fail("an object");
    return nodes;
  }
  for (const auto& [key, value] : value_->items())
    nodes.emplace_back(key, CatalogueNode{reader_, &value});
  return nodes;
}

void CatalogueNode::only(std::initializer_list<std::string_view> keys) const {
  if (!value_) return;
  if (!value_->is_object()) return fail("an object");
  for (const auto& [key, value] : value_->items())
    if (std::ranges::find(keys, key) == keys.end()) CatalogueNode{reader_, &value}.fail("no such key");
}

std::string CatalogueNode::string() const {
  if (value_ && value_->is_string()) return value_->get<std::string>();
  fail("a string");
  return {};
}

Slug CatalogueNode::slug() const {
  Slug slug{string()};
  if (!is_slug(slug.value)) fail("a slug of a–z, 0–9, '_', '.', '-'");
  return slug;
}

bool CatalogueNode::tick() const {
  if (value_ && value_->is_boolean()) return value_->get<bool>();
  fail("true or false");
  return false;
}

std::int64_t CatalogueNode::integer(std::int64_t min, std::int64_t max) const {
  if (value_ && value_->is_number_integer() &&
      !(value_->is_number_unsigned() && value_->get<std::uint64_t>() > INT64_MAX)) {
    const auto number = value_->get<std::int64_t>();
    if (number >= min && number <= max) return number;
  }
  fail(std::format("an integer from {} to {}", min, max));
  return min;
}

Yen CatalogueNode::yen() const { return {integer(0, max_yen.value)}; }

LocalText CatalogueNode::text() const {
  only({"ja", "en"});
  LocalText text{at("ja").string(), at("en").string()};
  if (text.ja.empty() || text.en.empty()) fail("a text in both languages");
  return text;
}

LocalText CatalogueNode::text_if(std::string_view key) const {
  const auto member = find(key);
  return member ? member->text() : LocalText{};
}

} // namespace sanpo
