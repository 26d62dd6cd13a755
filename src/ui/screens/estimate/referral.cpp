#include "ui/screens/estimate/referral.h"

#include <algorithm>

#include "app/step_codes.h"
#include "core/pricing/codes.h"
#include "ui/screens/estimate/findings.h"

namespace sanpo::estimate {
namespace {

/// The tiers of the refund, and what is due for the day of leaving. Information, in no total.
void refund(const Scope& s, const Path& path, const ReferralRefund& refund) {
  Ui& ui = s.c.ui;
  for (std::size_t i = 0; i < refund.tiers.size(); ++i) {
    const ReferralRefund::Tier& tier = refund.tiers[i];
    figure_line(ui, path / "tier" / i,
                s.c.f(Text::ui_estimate_refund_tier, {{"day", tier.last_day}, {"share", tier.share}}),
                s.c.show(tier.amount), false);
  }
  if (refund.due)
    figure_line(ui, path / "due",
                s.c.f(Text::ui_estimate_refund_due, {{"share", refund.due->share}, {"tax", refund.due_tax}}),
                s.c.show(refund.due->amount), true, false);
}

void referral_block(const Scope& s, const Referral& referral, bool divided) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "referrals" / referral.id.value;
  const bool phone = s.c.breadth == Breadth::phone;
  if (divided) divider(ui);
  const Group group(ui, path, Role::group, s.c.t(Text::field_estimate_referrals));
  {
    Row row(ui, space::s, ui.control_height());
    if (button(ui, path / "remove", s.c.t(Text::ui_estimate_referral_remove),
               {.kind = ButtonKind::quiet,
                .icon = Icon::trash,
                .disabled = s.c.editor().read_only(),
                .icon_only = true,
                .right = true}))
      s.c.editor().remove(path.text());
    bound_segments(s.c, path / "physician");
  }
  {
    Grid grid(ui, phone ? 130 : 170, space::m, 3);
    grid.cell(phone ? 2 : 1);
    site_select(s, path / "site", referral.site);
    grid.cell();
    bound_field(s.c, path / "quantity",
                {.unit = s.c.t(Text::ui_estimate_unit_physicians), .placeholder = "1"});
    grid.cell(phone ? 2 : 1);
    bound_field(s.c, path / "annual_salary", {.hint = s.c.t(Text::help_referral_annual_salary)});
  }
  findings_at(s, path / "at", {path});
  if (!opens(s, path / "refund", s.c.t(Text::ui_estimate_refund))) return;
  {
    Grid grid(ui, 170, space::m, 2);
    grid.cell();
    bound_field(s.c, path / "joined", {.placeholder = s.c.t(Text::ui_estimate_date_placeholder)});
    grid.cell();
    bound_field(
        s.c, path / "left",
        {.hint = s.c.t(Text::help_referral_left), .placeholder = s.c.t(Text::ui_estimate_date_placeholder)});
  }
  const auto found = std::ranges::find(s.result.refunds, referral.id, &ReferralRefund::referral);
  if (found != s.result.refunds.end())
    refund(s, path / "refund", *found);
  else
    paragraph(ui, path / "refund/missing", s.c.t(Text::ui_estimate_refund_missing), type::label,
              ui.theme().muted);
}

} // namespace

void referral_part(const Scope& s) {
  const Path path("estimate/referrals");
  const Card card(s.c.ui, path, s.c.t(Text::field_estimate_referrals));
  const bool add =
      section_head(s, path, s.c.t(Text::field_estimate_referrals), s.c.t(Text::ui_estimate_referral_sentence),
                   s.c.t(Text::ui_estimate_referral_add));
  bool divided = false;
  for (const Referral& referral : s.estimate.referrals) {
    referral_block(s, referral, divided);
    divided = true;
  }
  const auto pay = std::ranges::find(s.result.findings, pricing_codes::referral_excludes_pay, &Finding::code);
  if (pay != s.result.findings.end() && divided)
    paragraph(s.c.ui, path / "pay", s.c.words.text(*pay), type::label, s.c.ui.theme().muted);
  if (add)
    s.change(step_code::add, [&](Estimate& estimate) {
      Referral referral{.id = s.c.editor().new_id()};
      if (!s.document->sites.empty()) referral.site = s.document->sites.front().id;
      estimate.referrals.push_back(std::move(referral));
    });
}

} // namespace sanpo::estimate
