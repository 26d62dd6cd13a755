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
                s.c.f("ui.estimate.refund_tier"_text, {{"day", tier.last_day}, {"share", tier.share}}),
                s.c.show(tier.amount), false);
  }
  if (refund.due)
    figure_line(ui, path / "due",
                s.c.f("ui.estimate.refund_due"_text, {{"share", refund.due->share}, {"tax", refund.due_tax}}),
                s.c.show(refund.due->amount), true, false);
}

void referral_block(const Scope& s, const Referral& referral, bool divided) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "referrals" / referral.id.value;
  const bool phone = s.c.breadth == Breadth::phone;
  if (divided) divider(ui);
  const Group group(ui, path, Role::group, s.c.t("field.estimate.referrals"_text));
  {
    Columns columns(ui, {-1, ui.control_height()}, space::s);
    columns.next();
    bound_segments(s.c, path / "physician");
    columns.next();
    if (button(ui, path / "remove", s.c.t("ui.estimate.referral_remove"_text),
               {.kind = ButtonKind::quiet,
                .icon = Icon::trash,
                .disabled = s.c.editor().read_only(),
                .icon_only = true}))
      s.c.editor().remove(path.text());
  }
  {
    Grid grid(ui, phone ? 130 : 170, space::m, 3);
    grid.cell(phone ? 2 : 1);
    site_select(s, path / "site", referral.site);
    grid.cell();
    bound_field(s.c, path / "quantity",
                {.unit = s.c.t("ui.estimate.unit_physicians"_text), .placeholder = "1"});
    grid.cell(phone ? 2 : 1);
    bound_field(s.c, path / "annual_salary", {.hint = s.c.t("help.referral.annual_salary"_text)});
  }
  findings_at(s, path / "at", {path});
  if (!opens(s, path / "refund", s.c.t("ui.estimate.refund"_text))) return;
  {
    Grid grid(ui, 170, space::m, 2);
    grid.cell();
    bound_field(s.c, path / "joined", {.placeholder = s.c.t("ui.estimate.date_placeholder"_text)});
    grid.cell();
    bound_field(s.c, path / "left",
                {.hint = s.c.t("help.referral.left"_text),
                 .placeholder = s.c.t("ui.estimate.date_placeholder"_text)});
  }
  const auto found = std::ranges::find(s.result.refunds, referral.id, &ReferralRefund::referral);
  if (found != s.result.refunds.end())
    refund(s, path / "refund", *found);
  else
    paragraph(ui, path / "refund/missing", s.c.t("ui.estimate.refund_missing"_text), type::label,
              ui.theme().muted);
}

} // namespace

void referral_part(const Scope& s) {
  const Path path("estimate/referrals");
  const Card card(s.c.ui, path, s.c.t("field.estimate.referrals"_text));
  const bool add =
      section_head(s, path, s.c.t("field.estimate.referrals"_text),
                   s.c.t("ui.estimate.referral_sentence"_text), s.c.t("ui.estimate.referral_add"_text));
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
