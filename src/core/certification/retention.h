// How long evidence is to be kept. Rule: certification.md, What the tool gives ("two years after the
// application").
#pragma once

#include "core/base/moment.h"

namespace sanpo {

/// The last day of the two years; 29 February becomes the 28th.
constexpr Date keep_evidence_until(Date application) {
  Date until = application;
  until.year = static_cast<std::int16_t>(until.year + 2);
  const int last = days_in_month({until.year, until.month});
  if (until.day > last) until.day = static_cast<std::int8_t>(last);
  return until;
}

} // namespace sanpo
