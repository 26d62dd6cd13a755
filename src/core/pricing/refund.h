// 紹介料の返金: what of the referral fee goes back when the physician leaves early. Information, in no total.
// Rule: pricing.md, Refund of the referral fee.
#pragma once

#include <span>

#include "core/pricing/result.h"

namespace sanpo {

/// The last day of `months` months of service: the same day number that many months after the day of joining,
/// or the last day of that month where it does not exist. Leaving on it still counts.
Date end_of_months(Date joined, Count months);

/// The tiers for a fee ≥ 0 of one physician who joined on a day.
std::vector<ReferralRefund::Tier> refund_tiers(Yen fee, Date joined, std::span<const RefundTier> rules);

/// The tier that a day of leaving, not before the day of joining, falls into; 0 % of it when it is later than
/// all (the day is then the day of leaving).
ReferralRefund::Tier refund_due(std::span<const ReferralRefund::Tier> tiers, Date left);

} // namespace sanpo
