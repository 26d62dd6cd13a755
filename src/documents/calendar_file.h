// Due dates as a calendar file that every calendar opens: whole days, text escaped, lines folded.
// What becomes an entry is left to the caller. Rule: RFC 5545; ux.md, 認定チェック ("due dates as calendar
// file").
#pragma once

#include <span>
#include <string>

#include "core/base/moment.h"
#include "core/base/units.h"

namespace sanpo {

/// One whole day.
struct CalendarEntry {
  std::string uid; ///< stays the same when the file is written again, so that a calendar replaces the entry
  Date date;
  std::string summary;
  std::string description;
};

/// @param written when the file is written
std::string calendar_file(std::span<const CalendarEntry> entries, Moment written);

} // namespace sanpo
