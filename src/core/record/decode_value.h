// One JSON value → one member of a record. Used by decode.h only.
#pragma once

#include <optional>

#include "core/record/json_value.h"
#include "core/record/member.h"

namespace sanpo {

/// What a field takes, when a value was not that.
struct Expectation {
  std::string_view code; ///< of codes.h
  std::vector<std::pair<std::string, Argument>> arguments;
};

/// Sets the member, or says what was expected and leaves it.
std::optional<Expectation> set_member(const Member& member, const FieldSpec& spec, const JsonValue& json);

/// Makes the member empty: false, no value, no text. A choice that always has a value keeps its default.
void clear_member(const Member& member);

} // namespace sanpo
