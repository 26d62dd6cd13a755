// A case → its JSON. Keys stand in the order of the fields' descriptions; what is empty is left out; the same
// case always gives the same bytes. Reading is left to decode.h. Rule: design.md, One catalogue of fields.
#pragma once

#include <string>

#include "core/record/case.h"
#include "core/record/json_writer.h"

namespace sanpo {

std::string encode_case(const Case& document, JsonLayout layout = JsonLayout::compact);

/// A record of the case by itself, as it stands inside the case.
std::string encode_record(const RecordMember& record, JsonLayout layout = JsonLayout::compact);

} // namespace sanpo
