// JSON → a case, or the list of what is wrong with it, each error with its pointer, the field's text key and
// what was expected. Nothing is guessed or repaired. Rule: design.md, One catalogue of fields; Keeping data,
// points 9, 10.
#pragma once

#include <expected>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/record/case.h"
#include "core/record/json_value.h"

namespace sanpo {

/// At most so many errors are told of one document.
inline constexpr std::size_t max_document_errors = 50;

std::expected<Case, std::vector<DocumentError>> decode_case(std::string_view bytes);
std::expected<Case, std::vector<DocumentError>> decode_case(const JsonValue& json);

/// A record by itself, as it stands in a list of a case, into an empty one; false when anything is wrong with
/// it.
bool decode_record(const RecordMember& record, const JsonValue& json);

/// Of a case that a newer version wrote: what this version understands, to be looked at and never written.
/// Nothing when it is no case, or not newer.
std::optional<Case> decode_newer_case(std::string_view bytes);

/// The text key of a field's label.
std::string field_label(std::string_view record, std::string_view slug);

/// References by id to records that the case does not hold. They are no errors of the document: whoever
/// deletes a site may want to choose another one for what stood on it.
std::vector<Finding> check_references(const Case& document);

} // namespace sanpo
