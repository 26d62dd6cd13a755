// A case → its JSON. Keys stand in the order of the fields' descriptions; what is empty is left out; the same
// case always gives the same bytes. Reading is left to decode.h. Rule: design.md, One catalogue of fields.
#pragma once

#include <string>

#include "core/record/case.h"
#include "core/record/json_writer.h"

namespace sanpo {

std::string encode_case(const Case& document, JsonLayout layout = JsonLayout::compact);

/// The same bytes in slices, so that the page goes on while a large case is written.
class CaseWriter {
public:
  static constexpr std::size_t piece = std::size_t{64} * 1024;

  /// @param document must outlive this
  explicit CaseWriter(const Case& document, JsonLayout layout = JsonLayout::compact);

  /// Writes about so many bytes: a record is not parted. True when all is written.
  bool step(std::size_t bytes = piece);
  /// To be called once, when all is written.
  [[nodiscard]] std::string take() { return writer_.take(); }
private:
  const Case* document_;
  JsonWriter writer_;
  std::size_t written_ = 0; ///< members of the case and records in its lists
};

/// A record of the case by itself, as it stands inside the case.
std::string encode_record(const RecordMember& record, JsonLayout layout = JsonLayout::compact);

} // namespace sanpo
