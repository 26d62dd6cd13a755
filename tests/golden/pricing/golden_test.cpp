// The golden table of pricing.md: first year, no travel, 税別 → 税込.
#include "unit/pricing/pricing_case.h"

#include "core/pricing/refund.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

struct Golden {
  std::int64_t without_tax;
  std::int64_t with_tax;
  bool lower_bound = true;
};

void expect(const EstimateResult& result, Golden golden) {
  CHECK(result.first_year().without_tax.value == golden.without_tax);
  CHECK(result.first_year().with_tax.value == golden.with_tax);
  CHECK(result.lower_bound == golden.lower_bound);
}

PricingCase standard(const MonthCounts& visits, std::int64_t minutes = 60) {
  PricingCase c;
  c.site(60);
  c.plan(PlanChoice::standard, visits, minutes);
  return c;
}

PricingCase overridden() {
  PricingCase c = standard(visits_of(VisitPattern::monthly));
  c.setting("standard.visit_1h.plan1").unit_price = Yen{50'333};
  return c;
}

Yen interview_total(InterviewKind kind, std::int64_t people, int months = 1) {
  PricingCase c;
  c.site(60);
  c.interview(kind, people, months);
  const EstimateResult result = c.evaluate();
  CHECK(result.lower_bound == (kind != InterviewKind::stress_clinic));
  return result.first_year().without_tax;
}

} // namespace

TEST_CASE("Standard, 60 employees, 12 × 1 h") {
  expect(standard(visits_of(VisitPattern::monthly)).evaluate(), {700'000, 770'000});
}

TEST_CASE("Standard, 12 × 2 h") {
  expect(standard(visits_of(VisitPattern::monthly), 120).evaluate(), {940'000, 1'034'000});
}

TEST_CASE("Standard, 隔月 6 × 1 h + 6 顧問料, and its second year") {
  const EstimateResult result = standard(visits_of(VisitPattern::every_two_months)).evaluate();
  expect(result, {520'000, 572'000});
  CHECK(result.following_year().without_tax.value == 420'000);
  CHECK(result.following_year().with_tax.value == 462'000);
}

TEST_CASE("Standard, visits in 6 months, 7 in all, 1 h, 6 顧問料") {
  MonthCounts visits = visits_of(VisitPattern::every_two_months);
  visits[0] = {2};
  expect(standard(visits).evaluate(), {570'000, 627'000});
}

TEST_CASE("Standard, 12 × 3 h") {
  expect(standard(visits_of(VisitPattern::monthly), 180).evaluate(), {1'300'000, 1'430'000});
}

TEST_CASE("Compact, 4 × 1 h") {
  PricingCase c;
  c.site(30);
  c.plan(PlanChoice::compact, visits_of(VisitPattern::quarterly));
  expect(c.evaluate(), {250'000, 275'000});
}

TEST_CASE("Standard 12 × 1 h at one site, Compact 4 × 1 h at another") {
  PricingCase c = standard(visits_of(VisitPattern::monthly));
  c.site(30);
  c.plan(PlanChoice::compact, visits_of(VisitPattern::quarterly));
  expect(c.evaluate(), {950'000, 1'045'000});
}

TEST_CASE("Standard 12 × 1 h, one extension of 30 min") {
  PricingCase c = standard(visits_of(VisitPattern::monthly));
  c.estimate.plans[0].extension_half_hours = Count{1};
  expect(c.evaluate(), {715'000, 786'500});
}

TEST_CASE("Standard 12 × 1 h, visit price overridden to 50,333") {
  PricingCase c = overridden();
  expect(c.evaluate(), {703'996, 774'395, false});
  for (const TaxRounding rounding : {TaxRounding::half_up, TaxRounding::up}) {
    c.estimate.rounding = rounding;
    expect(c.evaluate(), {703'996, 774'396, false});
  }
}

TEST_CASE("the same, 3 % off (21,119)") {
  PricingCase c = overridden();
  Discount& discount = c.discount();
  discount.kind = DiscountKind::percent;
  discount.percent = Percent{30};
  expect(c.evaluate(), {682'877, 751'164, false});
  CHECK(c.evaluate().first_year().discount.value == -21'119);
  c.estimate.rounding = TaxRounding::half_up;
  expect(c.evaluate(), {682'877, 751'165, false});
}

TEST_CASE("clinic plan, 3 people") {
  PricingCase c;
  c.site(60);
  c.interview(InterviewKind::stress_clinic, 3);
  expect(c.evaluate(), {105'000, 115'500, false});
}

TEST_CASE("high-stress office, one occasion, 2 / 3 / 4 / 5 people") {
  CHECK(interview_total(InterviewKind::stress_office, 2).value == 50'000);
  CHECK(interview_total(InterviewKind::stress_office, 3).value == 85'000);
  CHECK(interview_total(InterviewKind::stress_office, 4).value == 100'000);
  CHECK(interview_total(InterviewKind::stress_office, 5).value == 135'000);
}

TEST_CASE("long-hours office, one occasion, 3 / 4 / 7 people") {
  CHECK(interview_total(InterviewKind::overwork_office, 3).value == 50'000);
  CHECK(interview_total(InterviewKind::overwork_office, 4).value == 85'000);
  CHECK(interview_total(InterviewKind::overwork_office, 7).value == 135'000);
}

TEST_CASE("long-hours office, 1 person in each of six months") {
  PricingCase c;
  c.site(60);
  c.interview(InterviewKind::overwork_office, 1, 6);
  expect(c.evaluate(), {210'000, 231'000});
}

TEST_CASE("manual") {
  PricingCase c;
  c.estimate.leave.manual_copies = Count{1};
  expect(c.evaluate(), {10'000, 11'000, false});
}

TEST_CASE("referral, 予定年俸 12,000,000; its refund in the 2nd month") {
  PricingCase c;
  c.site(1'200);
  Referral& referral = c.referral(Yen{12'000'000});
  referral.joined = Date{2026, 4, 1};
  referral.left = Date{2026, 5, 20};
  const EstimateResult result = c.evaluate();
  expect(result, {3'600'000, 3'960'000, false});
  REQUIRE(result.refunds.size() == 1);
  REQUIRE(result.refunds[0].due);
  CHECK(result.refunds[0].due->amount.value == 1'800'000);
  CHECK(result.refunds[0].due_tax.value == 180'000);
}

TEST_CASE("referral, 予定年俸 12,345,678; refund 50 %, 25 %") {
  PricingCase c;
  c.site(1'200);
  c.referral(Yen{12'345'678}).joined = Date{2026, 4, 1};
  const EstimateResult result = c.evaluate();
  expect(result, {3'703'703, 4'074'073, false});
  REQUIRE(result.refunds.size() == 1);
  CHECK(result.refunds[0].tiers[1].amount.value == 1'851'851);
  CHECK(result.refunds[0].tiers[2].amount.value == 925'925);
}

TEST_CASE("refund dates: joined 2026-04-01 and 2026-01-31") {
  const auto share = [](Date joined, Date left) {
    const auto tiers = refund_tiers(Yen{1'000}, joined, built_in_list().referral.refunds);
    return refund_due(tiers, left).share.tenths;
  };
  const Date april{2026, 4, 1};
  CHECK(share(april, {2026, 5, 1}) == 1'000);
  CHECK(share(april, {2026, 5, 2}) == 500);
  CHECK(share(april, {2026, 7, 1}) == 500);
  CHECK(share(april, {2026, 7, 2}) == 250);
  CHECK(share(april, {2026, 10, 1}) == 250);
  CHECK(share(april, {2026, 10, 2}) == 0);
  const Date january{2026, 1, 31};
  CHECK(share(january, {2026, 2, 28}) == 1'000);
  CHECK(share(january, {2026, 3, 1}) == 500);
}
