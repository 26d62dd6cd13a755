// When a company that begins today can apply: the programme asks for applications every year at about the
// same time. Whether that is still this edition is a finding of the evaluation. Rule: certification.md,
// 申請予定日.
#pragma once

#include <algorithm>

#include "core/base/moment.h"

namespace sanpo {

/// The same day another year; 29 February may become the 28th.
constexpr Date in_years(Date date, int years) {
  date.year = static_cast<decltype(date.year)>(date.year + years);
  date.day = static_cast<std::int8_t>(std::min<int>(date.day, days_in_month({date.year, date.month})));
  return date;
}

/// The last day of an edition's period, in the first year in which it is not past.
constexpr Date next_application(Date period_to, Date today) {
  int years = 0;
  while (in_years(period_to, years) < today)
    ++years;
  return in_years(period_to, years);
}

} // namespace sanpo
