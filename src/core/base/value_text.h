// Values → text: the canonical form that stands in documents, and the form that a field shows.
// Sentences and languages are left to `words`. Rule: entry.md, last column; quotation.md, Formats.
#pragma once

#include <string>

#include "core/base/moment.h"
#include "core/base/units.h"

namespace sanpo {

/// For documents: `1.5`, `1:30`, `2026-11-22`, `2026-04`, `2026-11-22T03:04:05Z`. Each is read back by
/// core/base/entry.
std::string canonical(Quantity quantity);
std::string canonical(Hours hours);
std::string canonical(Percent percent);
std::string canonical(Date date);
std::string canonical(Month month);
std::string canonical(Moment moment);

/// Which calendar days are shown in.
enum class Calendar : unsigned char { gregorian, japanese };

/// For fields: `1,234,567` (`▲` before a negative), `1.5`, `1:30`, `30`, `2026年11月22日`, `令和8年4月`.
std::string field_text(Yen yen);
std::string field_text(Count count);
std::string field_text(Quantity quantity);
std::string field_text(Hours hours);
std::string field_text(Percent percent);
std::string field_text(Date date, Calendar calendar = Calendar::gregorian);
std::string field_text(Month month, Calendar calendar = Calendar::gregorian);

} // namespace sanpo
