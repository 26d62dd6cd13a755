// See refund.h.
#include "core/pricing/refund.h"

#include <algorithm>
#include <chrono>

#include "core/pricing/money.h"

namespace sanpo {

Date end_of_months(Date joined, Count months) {
  const Month month = plus_months({joined.year, joined.month}, static_cast<int>(months.value));
  const std::chrono::year_month_day_last last{
      std::chrono::year{month.year},
      std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month.month)}}};
  const auto last_day = static_cast<std::int8_t>(static_cast<unsigned>(last.day()));
  return {month.year, month.month, std::min(joined.day, last_day)};
}

std::vector<ReferralRefund::Tier> refund_tiers(Yen fee, Date joined, std::span<const RefundTier> rules) {
  std::vector<ReferralRefund::Tier> tiers;
  tiers.reserve(rules.size());
  for (const RefundTier& rule : rules)
    tiers.push_back({rule.share, end_of_months(joined, rule.months), share_of(fee, rule.share)});
  return tiers;
}

ReferralRefund::Tier refund_due(std::span<const ReferralRefund::Tier> tiers, Date left) {
  for (const ReferralRefund::Tier& tier : tiers)
    if (left <= tier.last_day) return tier;
  return {{}, left, {}};
}

} // namespace sanpo
