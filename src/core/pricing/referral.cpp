// See referral.h.
#include "core/pricing/referral.h"

#include "core/pricing/codes.h"
#include "core/pricing/money.h"
#include "core/pricing/refund.h"
#include "core/pricing/totals.h"

namespace sanpo {

namespace {

void add_refund(LineWriter& out, const Referral& referral, Yen fee) {
  if (!referral.joined) return;
  ReferralRefund refund{
      referral.id, fee, refund_tiers(fee, *referral.joined, out.list().referral.refunds), {}, {}};
  if (referral.left) {
    if (*referral.left < *referral.joined) {
      out.find(Severity::error, pricing_codes::referral_left_before_joined,
               out.place("referrals", referral.id.value) + "/left",
               {{"joined", *referral.joined}, {"left", *referral.left}});
    } else {
      refund.due = refund_due(refund.tiers, *referral.left);
      refund.due_tax = consumption_tax(refund.due->amount, rate_of_month(out.list(), out.estimate().start),
                                       out.estimate().rounding);
    }
  }
  out.result().refunds.push_back(std::move(refund));
}

} // namespace

void add_referrals(LineWriter& out) {
  const ReferralPrices& prices = out.list().referral;
  for (const Referral& referral : out.estimate().referrals) {
    LineDraft draft{prices.service};
    draft.origin = LineOrigin::referral;
    draft.record = referral.id.value;
    draft.site = referral.site;
    draft.months = in_start_month(referral.quantity.value_or(Count{1}));
    draft.timing = prices.service.timing;
    draft.flags.from = prices.service.from;
    if (referral.annual_salary) {
      draft.unit_price = share_of(*referral.annual_salary, prices.share);
      draft.basis = {std::string{pricing_codes::line_referral},
                     {{"salary", *referral.annual_salary}, {"share", prices.share}}};
    } else {
      draft.flags.to_be_quoted = true;
      draft.basis = {std::string{pricing_codes::line_referral_open}, {{"share", prices.share}}};
      out.find(Severity::warning, pricing_codes::referral_salary_missing,
               out.place("referrals", referral.id.value) + "/annual_salary");
    }
    const PriceLine* const line = out.write(std::move(draft));
    if (line && line->unit_price) add_refund(out, referral, *line->unit_price);
  }
}

void add_required_referral(LineWriter& out, const SitePlan& plan, Count physicians) {
  const ReferralPrices& prices = out.list().referral;
  LineDraft draft{prices.service};
  draft.origin = LineOrigin::plan;
  draft.record = plan.id.value;
  draft.site = plan.site;
  draft.months = in_start_month(physicians);
  draft.timing = prices.service.timing;
  draft.flags.to_be_quoted = true;
  draft.basis = {std::string{pricing_codes::line_referral_required}, {{"physicians", physicians}}};
  out.write(std::move(draft));
}

} // namespace sanpo
