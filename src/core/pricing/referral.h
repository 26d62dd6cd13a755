// 産業医紹介: the fee, a share of the 予定年俸, and what of it would go back.
// Rule: pricing.md, Price list (referral.fee), Refund, Which plan fits.
#pragma once

#include "core/pricing/line_writer.h"

namespace sanpo {

/// Adds the lines and refunds of the referrals that the estimate names.
void add_referrals(LineWriter& out);

/// Adds the line of full-time physicians that a site needs and no referral of the estimate names yet: 要見積.
void add_required_referral(LineWriter& out, const SitePlan& plan, Count physicians);

} // namespace sanpo
