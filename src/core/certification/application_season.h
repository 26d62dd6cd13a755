// When a company that begins today can apply: the programme asks for applications every year at about the
// same time. Whether that is still this edition is a finding of the evaluation. Rule: certification.md,
// 申請予定日.
#pragma once

#include <algorithm>

#include "core/base/moment.h"

namespace sanpo {

/// The last day of an edition's period, in the first year in which it is not past.
constexpr Date next_application(Date period_to, Date today) {
  Date next = period_to;
  while (next < today) {
    ++next.year;
    const int last = days_in_month({next.year, next.month});
    next.day = static_cast<std::int8_t>(std::min<int>(period_to.day, last));
  }
  return next;
}

} // namespace sanpo
