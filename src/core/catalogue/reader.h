// Reads a catalogue's JSON value by value and remembers the first thing that is wrong, with its place.
// A decoder asks for everything it needs as if all were well, and looks at `error()` once at the end.
// What a file must contain is left to its decoder.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/units.h"
#include "core/catalogue/error.h"
#include "core/catalogue/local_text.h"

namespace sanpo {

class CatalogueReader;

/// A value of the file. Absent or wrong values give empty results and leave an error.
class CatalogueNode {
public:
  /// The member of an object; its absence is an error.
  [[nodiscard]] CatalogueNode at(std::string_view key) const;
  /// The member of an object, or nothing when it is absent.
  [[nodiscard]] std::optional<CatalogueNode> find(std::string_view key) const;
  [[nodiscard]] bool has(std::string_view key) const { return find(key).has_value(); }
  /// The elements of an array, in order.
  [[nodiscard]] std::vector<CatalogueNode> elements() const;
  /// The members of an object with their keys, in the order of the keys' bytes.
  [[nodiscard]] std::vector<std::pair<std::string, CatalogueNode>> members() const;
  /// Any other key of the object is an error, so that a misspelt one does not go unnoticed.
  void only(std::initializer_list<std::string_view> keys) const;

  [[nodiscard]] std::string string() const;
  [[nodiscard]] Slug slug() const;
  [[nodiscard]] bool tick() const;
  [[nodiscard]] std::int64_t integer(std::int64_t min, std::int64_t max) const;
  [[nodiscard]] Yen yen() const; ///< 0 … max_yen
  /// Both languages, neither empty.
  [[nodiscard]] LocalText text() const;
  /// Both languages, or nothing at all when the key is absent.
  [[nodiscard]] LocalText text_if(std::string_view key) const;

  /// Says that this value is not what it should be.
  void fail(std::string expected) const;
private:
  friend class CatalogueReader;
  CatalogueNode(CatalogueReader* reader, const nlohmann::json* value) : reader_(reader), value_(value) {}
  CatalogueReader* reader_;
  const nlohmann::json* value_; ///< null: the value is absent, which has been reported
};

/// Owns the parsed file.
class CatalogueReader {
public:
  explicit CatalogueReader(std::string_view bytes);
  ~CatalogueReader();
  CatalogueReader(const CatalogueReader&) = delete;
  CatalogueReader& operator=(const CatalogueReader&) = delete;

  [[nodiscard]] CatalogueNode root();
  [[nodiscard]] const std::optional<CatalogueError>& error() const { return error_; }
private:
  friend class CatalogueNode;
  nlohmann::json* document_; ///< owned; a plain pointer keeps the JSON library out of this header
  std::optional<CatalogueError> error_;
};

} // namespace sanpo
