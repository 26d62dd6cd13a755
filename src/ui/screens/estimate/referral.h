// 産業医紹介: planned salaries, and what of the fee would come back when the physician leaves early.
// Rule: pricing.md, Refund of the referral fee.
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

void referral_part(const Scope& s);

} // namespace sanpo::estimate
