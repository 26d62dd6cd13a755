#include "core/record/json_value.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/entry.h"
#include "core/base/utf8.h"
#include "core/record/codes.h"

namespace sanpo {

namespace {

/// Builds the tree from the parser's events and stops at the first guard that is hurt.
class TreeBuilder {
public:
  explicit TreeBuilder(std::string_view bytes) : bytes_(bytes) {}

  // The names are the parser's.
  bool null() { return add({}); }
  bool boolean(bool value) { return add({value}); }
  bool number_integer(std::int64_t value) {
    return value >= -exact ? add({value}) : add({JsonNumber{std::to_string(value)}});
  }
  bool number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(exact)) return add({JsonNumber{std::to_string(value)}});
    return add({static_cast<std::int64_t>(value)});
  }
  bool number_float(double value, const std::string& text) {
    if (!std::isfinite(value)) return fail(document_code::number_out_of_range);
    constexpr double limit = static_cast<double>(exact);
    if (value == std::trunc(value) && value >= -limit && value <= limit)
      return add({static_cast<std::int64_t>(value)});
    return add({JsonNumber{text}});
  }
  bool string(std::string& value) { return check_length(value) && add({std::move(value)}); }
  bool binary(std::vector<std::uint8_t>&) { return fail(document_code::not_json); }
  bool start_object(std::size_t) { return open({JsonValue::Object{}}); }
  bool start_array(std::size_t) { return open({JsonValue::Array{}}); }
  bool key(std::string& value) {
    if (!check_length(value)) return false;
    keys_.back() = std::move(value);
    return true;
  }
  bool end_array() { return close(); }
  bool end_object() {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : std::get<JsonValue::Object>(open_.back().value))
      names.push_back(name);
    std::ranges::sort(names);
    const auto twice = std::ranges::adjacent_find(names);
    if (twice != names.end()) return fail(document_code::duplicate_key, {{"key", std::string(*twice)}});
    return close();
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& cause) {
    return cause.id == 406 ? fail(document_code::number_out_of_range) : fail_at(position);
  }
  bool fail_at(std::size_t position) {
    const auto line = std::ranges::count(bytes_.substr(0, std::min(position, bytes_.size())), '\n') + 1;
    return fail(document_code::not_json, {{"line", Count{line}}});
  }

  JsonValue take_root() { return std::move(root_); }
  DocumentError take_error() { return std::move(error_); }
private:
  static constexpr std::int64_t exact = std::int64_t{1} << 53;

  bool fail(std::string_view code, std::vector<std::pair<std::string, Argument>> arguments = {}) {
    std::string pointer;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (const JsonValue::Array* array = open_[i].array())
        pointer = child_pointer(pointer, std::to_string(array->size()));
      else if (!keys_[i].empty())
        pointer = child_pointer(pointer, keys_[i]);
    }
    error_ = {std::move(pointer), {}, std::string(code), std::move(arguments)};
    return false;
  }
  bool check_length(const std::string& text) {
    if (text.size() <= max_text_bytes) return true;
    return fail(document_code::string_too_long, {{"max", Count{static_cast<std::int64_t>(max_text_bytes)}}});
  }
  bool count_value() {
    if (++values_ <= max_json_values) return true;
    return fail(document_code::too_many_values, {{"max", Count{static_cast<std::int64_t>(max_json_values)}}});
  }
  bool add(JsonValue value) {
    if (!count_value()) return false;
    put(std::move(value));
    return true;
  }
  void put(JsonValue value) {
    if (open_.empty())
      root_ = std::move(value);
    else if (auto* array = std::get_if<JsonValue::Array>(&open_.back().value))
      array->push_back(std::move(value));
    else
      std::get<JsonValue::Object>(open_.back().value).emplace_back(std::move(keys_.back()), std::move(value));
  }
  bool open(JsonValue value) {
    if (!count_value()) return false;
    if (open_.size() >= max_json_depth)
      return fail(document_code::too_deep, {{"max", Count{static_cast<std::int64_t>(max_json_depth)}}});
    open_.push_back(std::move(value));
    keys_.emplace_back();
    return true;
  }
  bool close() {
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    put(std::move(value));
    return true;
  }

  std::string_view bytes_;
  JsonValue root_;
  std::vector<JsonValue> open_;
  std::vector<std::string> keys_; ///< the key under way in each open object
  std::size_t values_ = 0;
  DocumentError error_;
};

} // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  if (const Object* members = object())
    for (const auto& [name, member] : *members)
      if (name == key) return &member;
  return nullptr;
}

JsonExtent extent_of(const JsonValue& json) {
  JsonExtent extent{1, 0};
  const auto add = [&](const JsonValue& inner) {
    const JsonExtent more = extent_of(inner);
    extent.values += more.values;
    extent.depth = std::max(extent.depth, more.depth + 1);
  };
  if (json.array() || json.object()) extent.depth = 1;
  if (const auto* const array = json.array())
    for (const JsonValue& element : *array)
      add(element);
  if (const auto* const object = json.object())
    for (const auto& [key, member] : *object)
      add(member);
  return extent;
}

std::string child_pointer(std::string_view parent, std::string_view key) {
  std::string pointer(parent);
  pointer += '/';
  for (const char c : key)
    if (c == '~')
      pointer += "~0";
    else if (c == '/')
      pointer += "~1";
    else
      pointer += c;
  return pointer;
}

std::expected<JsonValue, DocumentError> read_json(std::string_view bytes) {
  if (bytes.size() > max_document_bytes)
    return std::unexpected(DocumentError{
        {}, {}, std::string(document_code::too_large), {{"max", Count{max_document_bytes / 1'000'000}}}});
  if (!is_valid_utf8(bytes))
    return std::unexpected(DocumentError{{}, {}, std::string(document_code::broken_text), {}});
  TreeBuilder builder(bytes);
  // The parser would take it for the end of the text, and whatever follows for nothing.
  if (const std::size_t null = bytes.find('\0'); null != bytes.npos) {
    builder.fail_at(null);
    return std::unexpected(builder.take_error());
  }
  if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder))
    return std::unexpected(builder.take_error());
  return builder.take_root();
}

} // namespace sanpo
