// JSON as a tree that keeps the order of keys, read with guards against hostile input. What a document must
// contain is left to decode.h. Rule: design.md, Keeping data, point 10.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/finding.h"

namespace sanpo {

/// A number that is not whole, or beyond ±2^53: kept as it was written, since no field of a document takes
/// one.
struct JsonNumber {
  std::string text;
};

struct JsonValue {
  using Array = std::vector<JsonValue>;
  using Object = std::vector<std::pair<std::string, JsonValue>>;
  /// Numbers that are whole and within ±2^53 are integers, however they are written (1.0, 1e3).
  std::variant<std::monostate, bool, std::int64_t, JsonNumber, std::string, Array, Object> value;

  [[nodiscard]] const Object* object() const { return std::get_if<Object>(&value); }
  [[nodiscard]] const Array* array() const { return std::get_if<Array>(&value); }
  [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&value); }
  [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&value); }
  /// The member of an object, or nothing.
  [[nodiscard]] const JsonValue* find(std::string_view key) const;
};

/// What is wrong with a document: where, at which field (its text key, or empty), a code of codes.h,
/// arguments.
struct DocumentError {
  std::string pointer; ///< JSON pointer (RFC 6901)
  std::string label;   ///< "field.site.employees"
  std::string code;
  std::vector<std::pair<std::string, Argument>> arguments;
  bool operator==(const DocumentError&) const = default;
};

inline constexpr std::size_t max_document_bytes = 10'000'000;
inline constexpr std::size_t max_json_depth = 64;
inline constexpr std::size_t max_json_values = 200'000;

/// Reads JSON: valid UTF-8, at most 10 MB, 64 levels, 200,000 values and 64 KB a string, no key twice in an
/// object, finite numbers.
std::expected<JsonValue, DocumentError> read_json(std::string_view bytes);

/// How much there is in it: values, itself included, and objects and lists in each other.
struct JsonExtent {
  std::size_t values = 0, depth = 0;
};
JsonExtent extent_of(const JsonValue& json);

/// The pointer of a member: `~` and `/` of the key are escaped.
std::string child_pointer(std::string_view parent, std::string_view key);

} // namespace sanpo
