// The result of an estimate as JSON: assets/schema/result-estimate.schema.json.
#include "core/record/result_fields.h"

namespace sanpo {

namespace {

void write_months(JsonWriter& out, std::string_view key, const auto& months) {
  out.key(key).begin_row();
  for (const auto& month : months)
    out.integer(month.value);
  out.end_row();
}

void write_plan(JsonWriter& out, const PlanOutcome& plan) {
  out.key("plan").string(plan.plan.value);
  put_text(out, "site", plan.site.value);
  out.key("choice").string(slug_of(plan.effective));
  out.key("proposal").begin_object();
  out.key("service").string(slug_of(plan.proposal.service));
  put(out, "physicians", plan.proposal.physicians);
  put_reason(out, "reason", plan.proposal.reason);
  out.end_object();
  put(out, "visits", plan.visits);
  put(out, "empty_months", plan.empty_months);
}

void write_line(JsonWriter& out, const PriceLine& line) {
  out.key("key").string(line.key.value);
  out.key("service").string(line.service.value);
  put_text(out, "site", line.site.value);
  out.key("origin").string(slug_of(line.origin));
  put_text(out, "record", line.record.value);
  out.key("contract").string(slug_of(line.contract));
  out.key("timing").string(slug_of(line.timing));
  out.key("tax").string(slug_of(line.tax));
  put_reason(out, "basis", line.basis);
  put(out, "quantity", line.quantity);
  write_months(out, "months", line.months);
  put(out, "list_price", line.list_price);
  put(out, "unit_price", line.unit_price);
  put(out, "amount", line.amount);
  put(out, "from", line.flags.from);
  put(out, "at_cost", line.flags.at_cost);
  put(out, "to_be_quoted", line.flags.to_be_quoted);
  put(out, "to_confirm", line.flags.to_confirm);
  put(out, "overridden", line.flags.overridden);
  out.key("role").string(slug_of(line.role));
  out.key("recurrence").string(slug_of(line.recurrence));
}

void write_discount(JsonWriter& out, const AppliedDiscount& discount) {
  out.key("discount").string(discount.discount.value);
  put_text(out, "line", discount.line.value);
  put(out, "base", discount.base);
  put(out, "asked", discount.asked);
  put(out, "amount", discount.amount);
  out.key("role").string(slug_of(discount.role));
}

void write_year(JsonWriter& out, const YearTotals& year) {
  put(out, "first_month", year.first_month);
  put(out, "initial", year.initial);
  put(out, "annual", year.annual);
  write_months(out, "annual_months", year.annual_months);
  put_list(out, "discounts", year.discounts,
           [&](const AppliedDiscount& discount) { write_discount(out, discount); });
  put(out, "discount", year.discount);
  write_months(out, "months", year.months);
  put_list(out, "tax_groups", year.groups, [&](const TaxGroup& group) {
    out.key("category").string(slug_of(group.category));
    put(out, "rate", group.rate);
    put(out, "base", group.base);
    put(out, "tax", group.tax);
  });
  put(out, "without_tax", year.without_tax);
  put(out, "tax", year.tax);
  put(out, "with_tax", year.with_tax);
}

void write_tier(JsonWriter& out, const ReferralRefund::Tier& tier) {
  put(out, "share", tier.share);
  put(out, "last_day", tier.last_day);
  put(out, "amount", tier.amount);
}

void write_refund(JsonWriter& out, const ReferralRefund& refund) {
  out.key("referral").string(refund.referral.value);
  put(out, "fee", refund.fee);
  put_list(out, "tiers", refund.tiers, [&](const ReferralRefund::Tier& tier) { write_tier(out, tier); });
  if (!refund.due) return;
  out.key("due").begin_object();
  write_tier(out, *refund.due);
  put(out, "tax", refund.due_tax);
  out.end_object();
}

} // namespace

void write_result(JsonWriter& out, const Estimate& estimate, const EstimateResult& result,
                  const PriceList& list) {
  out.begin_object();
  out.key("id").string(estimate.id.value);
  put_text(out, "name", estimate.name);
  out.key("price_list").string(list.id.value);
  put_list(out, "plans", result.plans, [&](const PlanOutcome& plan) { write_plan(out, plan); });
  put_list(out, "lines", result.lines, [&](const PriceLine& line) { write_line(out, line); });
  put_list(out, "years", result.years, [&](const YearTotals& year) { write_year(out, year); });
  out.key("sum").begin_object();
  put(out, "years", result.years_summed);
  put(out, "without_tax", result.sum_without_tax);
  put(out, "tax", result.sum_tax);
  put(out, "with_tax", result.sum_with_tax);
  out.end_object();
  put(out, "lower_bound", result.lower_bound);
  put(out, "rough", result.rough);
  put(out, "incomplete", result.incomplete);
  put_list(out, "refunds", result.refunds, [&](const ReferralRefund& refund) { write_refund(out, refund); });
  put_names(out, "included", result.included);
  put_names(out, "assumptions", result.assumptions);
  put_findings(out, result.findings);
  out.end_object();
}

} // namespace sanpo
