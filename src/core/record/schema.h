// The JSON Schema (2020-12) of a case, made from the fields' descriptions: the public form of what decode.h
// takes. One thing a schema cannot say, that ids in a list are unique, stands in it as `uniqueItemProperties`
// (ajv-keywords). Rule: design.md, One catalogue of fields.
#pragma once

#include <string>

namespace sanpo {

/// The text of assets/schema/case-1.schema.json.
std::string case_json_schema();

} // namespace sanpo
