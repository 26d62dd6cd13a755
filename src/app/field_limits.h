// Values that other values of the case limit: a discount by what it is taken from, the examined by the people
// who were to be examined. More is refused at the field; what a later change makes too large is left to the
// findings. Rule: pricing.md, Totals (Discount); certification.md, checkup_rate.
#pragma once

#include <optional>
#include <string_view>

#include "app/catalogues.h"
#include "core/base/entry.h"
#include "core/record/case.h"

namespace sanpo {

/// Whether the field is one of those.
bool has_limit(std::string_view path);
/// What is wrong with the value that the field holds in this case; nothing when it keeps to its limit.
std::optional<EntryError> beyond_limit(const Case& document, std::string_view path,
                                       const Catalogues& catalogues);

} // namespace sanpo
