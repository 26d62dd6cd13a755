// The fields of an estimate, described once. How a visitor reads them: core/record/fields.h.
// Rule: pricing.md; entry.md. Bounds: a year has 12 contract months; a visit lasts one hour to one day.
#pragma once

#include "core/pricing/estimate.h"
#include "core/record/fields.h"

namespace sanpo {

template <class Visitor> void describe(Visitor& v, TravelEstimate& travel) {
  v.field("fare", travel.fare, yen());
  v.field("treatment", travel.treatment, choice());
}

template <class Visitor> void describe(Visitor& v, SitePlan& plan) {
  v.field("id", plan.id, identity());
  v.field("site", plan.site, reference());
  v.field("choice", plan.choice, choice());
  v.array("visits", plan.visits, count(0, 31));
  v.field("visit_minutes", plan.visit_minutes, count(60, 1'440));
  v.field("extension_half_hours", plan.extension_half_hours, count(0, 10'000));
  v.field("patrol_information", plan.patrol_information, tick());
  v.field("patrol_consent", plan.patrol_consent, tick());
  v.object("travel", plan.travel);
}

template <class Visitor> void describe(Visitor& v, InterviewOccasion& occasion) {
  v.field("id", occasion.id, identity());
  v.field("site", occasion.site, reference());
  v.field("kind", occasion.kind, choice());
  v.field("people", occasion.people, count(0, 10'000));
  v.array("months", occasion.months, tick());
  v.field("within_visit", occasion.within_visit, tick());
  v.object("travel", occasion.travel);
}

template <class Visitor> void describe(Visitor& v, Referral& referral) {
  v.field("id", referral.id, identity());
  v.field("site", referral.site, reference());
  v.field("physician", referral.physician, choice());
  v.field("quantity", referral.quantity, count(0, 1'000));
  v.field("annual_salary", referral.annual_salary, yen());
  v.field("joined", referral.joined, date());
  v.field("left", referral.left, date());
}

template <class Visitor> void describe(Visitor& v, LeaveOption& option) {
  v.field("id", option.id, identity());
  v.field("quantity", option.quantity, count(0, 10'000));
  v.field("unit_price", option.unit_price, yen());
}

template <class Visitor> void describe(Visitor& v, LeaveSupport& leave) {
  v.field("manual_copies", leave.manual_copies, count(0, 10'000));
  v.list("options", leave.options);
}

template <class Visitor> void describe(Visitor& v, LineSetting& setting) {
  v.field("id", setting.id, identity());
  v.field("unit_price", setting.unit_price, yen());
  v.field("role", setting.role, choice());
  v.field("recurrence", setting.recurrence, choice());
}

template <class Visitor> void describe(Visitor& v, Discount& discount) {
  v.field("id", discount.id, identity());
  v.field("label", discount.label, text(200));
  v.field("line", discount.line, reference());
  v.field("kind", discount.kind, choice());
  v.field("amount", discount.amount, yen());
  v.field("percent", discount.percent, percent());
  v.field("recurrence", discount.recurrence, choice());
}

template <class Visitor> void describe(Visitor& v, Estimate& estimate) {
  v.field("id", estimate.id, identity());
  v.field("name", estimate.name, text(200));
  v.field("price_list", estimate.price_list, reference());
  v.field("start", estimate.start, month());
  v.field("rounding", estimate.rounding, choice());
  v.field("years", estimate.years, count(1, 10));
  v.list("plans", estimate.plans);
  v.list("interviews", estimate.interviews);
  v.list("referrals", estimate.referrals);
  v.object("leave", estimate.leave);
  v.list("lines", estimate.lines);
  v.list("discounts", estimate.discounts);
  v.field("remarks", estimate.remarks, note());
  v.field("internal_notes", estimate.internal_notes, note());
}

} // namespace sanpo
