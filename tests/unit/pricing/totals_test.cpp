// Totals by year, roles of lines, discounts and consumption tax.
#include "unit/pricing/pricing_case.h"

#include <numeric>
#include <random>

#include "core/pricing/apportion.h"
#include "core/pricing/codes.h"
#include "core/pricing/discounts.h"
#include "core/pricing/totals.h"

using namespace sanpo;
using namespace sanpo::test;
namespace codes = sanpo::pricing_codes;

namespace {

PricingCase standard() {
  PricingCase c;
  c.site(60);
  c.plan(PlanChoice::standard, visits_of(VisitPattern::monthly));
  return c;
}

Yen sum_of_months(const std::array<Yen, contract_months>& months) {
  return std::accumulate(months.begin(), months.end(), Yen{});
}

void set_amount(Discount& discount, std::int64_t amount) { discount.amount = Yen{amount}; }

void set_percent(Discount& discount, std::int32_t tenths) {
  discount.kind = DiscountKind::percent;
  discount.percent = Percent{tenths};
}

} // namespace

TEST_CASE("once lines are the initial cost of the start month, the others repeat every year") {
  PricingCase c = standard();
  c.estimate.years = Count{3};
  const EstimateResult result = c.evaluate();
  REQUIRE(result.years.size() == 3);
  CHECK(result.first_year().initial.value == 100'000);
  CHECK(result.first_year().annual.value == 600'000);
  CHECK(result.first_year().months[0].value == 150'000);
  CHECK(result.first_year().annual_months[0].value == 50'000);
  CHECK(result.following_year().without_tax.value == 600'000);
  CHECK(result.following_year().first_month == Month{2027, 4});
  CHECK(result.sum_without_tax.value == 1'900'000);
  CHECK(result.sum_with_tax.value == 2'090'000);
}

TEST_CASE("the sum of the years is over as many years as asked for, one by default") {
  PricingCase c = standard();
  const EstimateResult result = c.evaluate();
  CHECK(result.years.size() == 2);
  CHECK(result.years_summed.value == 1);
  CHECK(result.sum_with_tax == result.first_year().with_tax);
}

TEST_CASE("optional and alternative lines are shown and not summed") {
  for (const LineRole role : {LineRole::optional, LineRole::alternative}) {
    PricingCase c = standard();
    c.setting("standard.visit_1h.plan1").role = role;
    const EstimateResult result = c.evaluate();
    CHECK(line_of(result, "standard.visit_1h.plan1")->amount == Yen{600'000});
    CHECK(result.first_year().without_tax.value == 100'000);
    CHECK_FALSE(result.lower_bound);
  }
}

TEST_CASE("a line marked 初年度のみ does not repeat") {
  PricingCase c = standard();
  c.setting("standard.visit_1h.plan1").recurrence = Recurrence::first_year;
  CHECK(c.evaluate().first_year().without_tax.value == 700'000);
  CHECK(c.evaluate().following_year().without_tax.value == 0);
}

TEST_CASE("an overridden price is no longer ～ and says so") {
  PricingCase c = standard();
  CHECK(c.evaluate().lower_bound);
  c.setting("standard.visit_1h.plan1").unit_price = Yen{50'000};
  const EstimateResult result = c.evaluate();
  const PriceLine* const line = line_of(result, "standard.visit_1h.plan1");
  CHECK(line->flags.overridden);
  CHECK_FALSE(line->flags.from);
  CHECK(line->list_price == Yen{50'000});
  CHECK_FALSE(result.lower_bound);
  CHECK(result.first_year().without_tax.value == 700'000);
}

TEST_CASE("an overridden price of 0 is free, not open") {
  PricingCase c = standard();
  c.setting("travel.physician.plan1").unit_price = Yen{0};
  CHECK(line_of(c.evaluate(), "travel.physician.plan1")->amount == Yen{0});
  CHECK(line_of(c.evaluate(), "travel.physician.plan1")->basis.code == pricing_codes::line_price_entered);
  CHECK_FALSE(c.evaluate().incomplete);
}

TEST_CASE("tax is taken once for each year and rate, never per line") {
  PricingCase c;
  for (int site = 0; site < 3; ++site) {
    c.site(30);
    c.plan(PlanChoice::compact, {});
    c.setting("compact.appointment.plan" + std::to_string(site + 1)).unit_price = Yen{5};
  }
  CHECK(c.evaluate().first_year().without_tax.value == 15);
  CHECK(c.evaluate().first_year().tax.value == 1);
}

TEST_CASE("rounding of the tax: 切捨て, 四捨五入, 切上げ") {
  CHECK(consumption_tax({703'994}, {100}, TaxRounding::down).value == 70'399);
  CHECK(consumption_tax({703'994}, {100}, TaxRounding::half_up).value == 70'399);
  CHECK(consumption_tax({703'995}, {100}, TaxRounding::half_up).value == 70'400);
  CHECK(consumption_tax({703'991}, {100}, TaxRounding::up).value == 70'400);
  CHECK(consumption_tax({703'990}, {100}, TaxRounding::up).value == 70'399);
  CHECK(consumption_tax(max_yen, {100}, TaxRounding::up).value == 100'000'000'000);
}

TEST_CASE("the rate is that of the month of service: 10 % from 2019-10-01") {
  PricingCase c = standard();
  c.estimate.start = Month{2019, 4};
  const EstimateResult result = c.evaluate();
  const auto& groups = result.first_year().groups;
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].rate.tenths == 80);
  CHECK(groups[0].base.value == 400'000);
  CHECK(groups[0].tax.value == 32'000);
  CHECK(groups[1].rate.tenths == 100);
  CHECK(groups[1].base.value == 300'000);
  CHECK(groups[1].tax.value == 30'000);
  CHECK(result.following_year().groups.size() == 1);
  c.estimate.start = Month{2019, 10};
  CHECK(c.evaluate().first_year().groups.size() == 1);
}

TEST_CASE("without a start month, or before the list's first rate, a rate is used and that is said") {
  PricingCase c = standard();
  c.estimate.start.reset();
  CHECK(c.evaluate().first_year().with_tax.value == 770'000);
  CHECK(says(c.evaluate(), codes::start_missing, Severity::warning));
  c.estimate.start = Month{2014, 3};
  CHECK(says(c.evaluate(), codes::tax_rate_unknown, Severity::warning));
}

TEST_CASE("a discount is for the first year by default, or for every year") {
  PricingCase c = standard();
  set_amount(c.discount(), 10'000);
  CHECK(c.evaluate().first_year().without_tax.value == 690'000);
  CHECK(c.evaluate().following_year().without_tax.value == 600'000);
  c.estimate.discounts[0].recurrence = Recurrence::every_year;
  CHECK(c.evaluate().following_year().without_tax.value == 590'000);
}

TEST_CASE("a percentage is of the sum before any document discount, after those on lines") {
  PricingCase c = standard();
  set_amount(c.discount(), 50'000);
  set_percent(c.discount(), 100);
  set_amount(c.discount("standard.appointment.plan1"), 40'000);
  const EstimateResult result = c.evaluate();
  const YearTotals& year = result.first_year();
  REQUIRE(year.discounts.size() == 3);
  CHECK(year.discounts[0].amount.value == -40'000);
  CHECK(year.discounts[1].amount.value == -50'000);
  CHECK(year.discounts[2].base.value == 660'000);
  CHECK(year.discounts[2].amount.value == -66'000);
  CHECK(year.without_tax.value == 544'000);
  CHECK(year.discount.value == -156'000);
  CHECK(sum_of_months(year.months) == year.without_tax);
}

TEST_CASE("a discount on a line falls into its months; on an optional line it is not summed") {
  PricingCase c = standard();
  set_percent(c.discount("standard.visit_1h.plan1"), 500);
  CHECK(c.evaluate().first_year().months[11].value == 25'000);
  c.setting("standard.visit_1h.plan1").role = LineRole::optional;
  const EstimateResult result = c.evaluate();
  CHECK(result.first_year().without_tax.value == 100'000);
  CHECK(result.first_year().discounts[0].amount.value == -300'000);
  CHECK(result.first_year().discounts[0].role == LineRole::optional);
}

TEST_CASE("when the base shrinks, the discount is limited to it and a finding says so") {
  PricingCase c = standard();
  set_amount(c.discount(), 700'001);
  const EstimateResult result = c.evaluate();
  CHECK(result.first_year().with_tax.value == 0);
  CHECK(says(result, codes::discount_limited, Severity::warning));
  set_amount(c.estimate.discounts[0], 700'000);
  CHECK(is_silent(c.evaluate(), codes::discount_limited));
}

TEST_CASE("several discounts together never take more than their base") {
  PricingCase c = standard();
  for (int i = 0; i < 3; ++i)
    set_amount(c.discount("standard.appointment.plan1"), 60'000);
  CHECK(c.evaluate().first_year().without_tax.value == 600'000);
  CHECK(findings_of(c.evaluate(), codes::discount_limited).size() == 2);
}

TEST_CASE("the field refuses more than the base, less what other discounts take") {
  PricingCase c = standard();
  set_amount(c.discount(), 100'000);
  set_amount(c.discount(), 1);
  set_amount(c.discount("standard.appointment.plan1"), 30'000);
  const EstimateResult result = c.evaluate();
  CHECK(discount_limit(result, c.estimate.discounts[1]) == Yen{570'000});
  CHECK(discount_limit(result, c.estimate.discounts[2]) == Yen{100'000});
  CHECK_FALSE(discount_limit(result, Discount{.line = {"gone"}}));
}

TEST_CASE("a discount without a value, or whose line is gone, is said") {
  PricingCase c = standard();
  c.discount();
  set_amount(c.discount("gone"), 1);
  const EstimateResult result = c.evaluate();
  CHECK(says(result, codes::discount_value_missing, Severity::warning));
  CHECK(says(result, codes::discount_line_missing, Severity::warning));
  CHECK(result.first_year().without_tax.value == 700'000);
}

TEST_CASE("a document discount is shared by rates and what is outside the tax in proportion") {
  PricingCase c = standard();
  c.estimate.plans[0].travel = {Yen{5'000}, FareTreatment::advance};
  set_amount(c.discount(), 76'000);
  const EstimateResult result = c.evaluate();
  const auto& groups = result.first_year().groups;
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].base.value == 630'000);
  CHECK(groups[1].base.value == 54'000);
  CHECK(groups[1].tax.value == 0);
}

TEST_CASE("apportioned parts make up the amount exactly and never exceed their weights") {
  std::mt19937 random{19'720'608};
  for (int round = 0; round < 500; ++round) {
    std::vector<Yen> weights(std::uniform_int_distribution<std::size_t>{1, 12}(random));
    std::int64_t total = 0;
    for (Yen& weight : weights)
      total += (weight = {std::uniform_int_distribution<std::int64_t>{0, max_yen.value}(random)}).value;
    const Yen amount{std::uniform_int_distribution<std::int64_t>{0, total}(random)};
    const std::vector<Yen> parts = apportion(amount, weights);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      CHECK(parts[i].value >= 0);
      CHECK(parts[i] <= weights[i]);
      sum += parts[i].value;
    }
    CHECK(sum == amount.value);
  }
}

TEST_CASE("a line above ¥999,999,999,999 stays outside the total and is an error") {
  PricingCase c = standard();
  c.setting("standard.visit_1h.plan1").unit_price = max_yen;
  const EstimateResult result = c.evaluate();
  CHECK(says(result, codes::amount_too_large, Severity::error));
  CHECK_FALSE(line_of(result, "standard.visit_1h.plan1")->amount);
  CHECK(result.first_year().without_tax.value == 100'000);
  c.estimate.plans[0].visits = first_visits(1);
  CHECK(says(c.evaluate(), codes::total_too_large, Severity::error));
}

TEST_CASE("notes of the list apply to the services in use") {
  const EstimateResult result = standard().evaluate();
  const auto has = [](const std::vector<Slug>& notes, std::string_view id) {
    return std::ranges::find(notes, Slug{std::string{id}}) != notes.end();
  };
  CHECK(has(result.included, "coordinator"));
  CHECK(has(result.included, "m_connect"));
  CHECK_FALSE(has(result.included, "interview_report"));
  CHECK(has(result.assumptions, "list_undated"));
  CHECK(has(result.assumptions, "appointment_per_site"));
  CHECK(has(result.assumptions, "travel_at_cost"));
  CHECK_FALSE(has(result.assumptions, "referral_tax"));
  const PricingCase used = standard();
  PriceList dated = built_in_list();
  dated.effective = Date{2027, 1, 1};
  const EstimateResult with_date = sanpo::evaluate(used.estimate, used.sites, dated);
  CHECK_FALSE(has(with_date.assumptions, "list_undated"));
  CHECK(has(with_date.assumptions, "travel_at_cost"));
}

TEST_CASE("a total equals the sum of its counted lines less its discounts, whatever is entered") {
  std::mt19937 random{19'720'609};
  const auto from_to = [&](std::int64_t min, std::int64_t max) {
    return std::uniform_int_distribution<std::int64_t>{min, max}(random);
  };
  for (int round = 0; round < 300; ++round) {
    PricingCase c;
    c.estimate.start =
        Month{static_cast<std::int16_t>(from_to(2018, 2027)), static_cast<std::int8_t>(from_to(1, 12))};
    c.estimate.years = Count{from_to(1, 5)};
    for (std::int64_t sites = from_to(1, 4); sites > 0; --sites) {
      c.site(from_to(0, 3'500));
      SitePlan& plan =
          c.plan(from_to(0, 1) ? std::optional{PlanChoice::standard} : std::nullopt, {}, from_to(60, 300));
      for (Count& month : plan.visits)
        month = {from_to(0, 2)};
      plan.extension_half_hours = Count{from_to(0, 5)};
      if (from_to(0, 1)) plan.travel = {Yen{from_to(0, 9'999)}, static_cast<FareTreatment>(from_to(0, 1))};
      c.interview(static_cast<InterviewKind>(from_to(0, 2)), from_to(0, 12),
                  static_cast<int>(from_to(0, 12)));
    }
    for (const PriceLine& line : c.evaluate().lines) {
      if (from_to(0, 3) == 0) c.setting(line.key.value).role = static_cast<LineRole>(from_to(0, 2));
      if (from_to(0, 3) == 0) set_amount(c.discount(line.key.value), from_to(0, 99'999));
      if (from_to(0, 5) == 0)
        set_percent(c.discount(line.key.value), static_cast<std::int32_t>(from_to(0, 1'000)));
    }
    if (from_to(0, 1)) set_percent(c.discount(), static_cast<std::int32_t>(from_to(0, 1'000)));
    if (from_to(0, 1)) set_amount(c.discount(), from_to(0, 999'999));
    for (Discount& discount : c.estimate.discounts)
      discount.recurrence = static_cast<Recurrence>(from_to(0, 1));

    const EstimateResult result = c.evaluate();
    for (std::size_t year = 0; year < result.years.size(); ++year) {
      const YearTotals& totals = result.years[year];
      Yen expected;
      for (const PriceLine& line : result.lines)
        if (line.is_summed() && line.stands_in(static_cast<int>(year))) expected += *line.amount;
      CHECK(totals.initial + totals.annual == expected);
      Yen discounts;
      for (const AppliedDiscount& discount : totals.discounts)
        if (discount.role == LineRole::counted) discounts += discount.amount;
      CHECK(totals.discount == discounts);
      CHECK(totals.without_tax == expected + discounts);
      CHECK(sum_of_months(totals.months) == totals.without_tax);
      CHECK(sum_of_months(totals.annual_months) == totals.annual);
      CHECK(std::ranges::all_of(totals.months, [](Yen month) { return month.value >= 0; }));
      CHECK(totals.with_tax == totals.without_tax + totals.tax);
    }
  }
}
