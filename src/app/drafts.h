// Text that a field could not take: kept in the case, shown again with its message, gone when the field takes
// something or its record goes. Rule: entry.md, "The refused text stays in the field".
#pragma once

#include <string_view>

#include "core/record/case.h"
#include "platform/ids.h"

namespace sanpo {

/// The field's draft, or null.
const Draft* find_draft(const Case& document, std::string_view path);

/// The text is kept as far as a document takes it: without control characters, at most 20,000 characters.
void keep_draft(Case& document, std::string_view path, std::string_view text, Ids& ids);

void drop_draft(Case& document, std::string_view path);

/// Drops the drafts of all fields of the record.
void drop_drafts_of_record(Case& document, std::string_view record);

} // namespace sanpo
