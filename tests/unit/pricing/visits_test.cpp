// 産業医サポート: visits, lengths, extension, 顧問料, and 巡視 (安衛則15条).
#include "unit/pricing/pricing_case.h"

#include "core/pricing/codes.h"
#include "core/pricing/patrol.h"

using namespace sanpo;
using namespace sanpo::test;
namespace codes = sanpo::pricing_codes;

namespace {

PricingCase standard(const MonthCounts& visits, std::int64_t minutes = 60) {
  PricingCase c;
  c.site(60);
  c.plan(PlanChoice::standard, visits, minutes);
  return c;
}

PricingCase with_ticks(const MonthCounts& visits, bool information, bool consent) {
  PricingCase c = standard(visits);
  c.estimate.plans[0].patrol_information = information;
  c.estimate.plans[0].patrol_consent = consent;
  return c;
}

} // namespace

TEST_CASE("patterns: monthly, every two months from the first, quarterly") {
  CHECK(sum_of(visits_of(VisitPattern::monthly)).value == 12);
  CHECK(sum_of(visits_of(VisitPattern::every_two_months)).value == 6);
  CHECK(visits_of(VisitPattern::every_two_months)[2].value == 1);
  CHECK(sum_of(visits_of(VisitPattern::quarterly)).value == 4);
  CHECK(visits_of(VisitPattern::quarterly)[9].value == 1);
  for (const auto& name : Choices<VisitPattern>::table)
    CHECK(pattern_of(visits_of(name.value)) == name.value);
  CHECK_FALSE(pattern_of(first_visits(5)));
}

TEST_CASE("顧問料 is due for each month without a visit, in that month") {
  const EstimateResult result = standard(first_visits(10)).evaluate();
  const PriceLine* const adviser = line_of(result, "standard.adviser.plan1");
  REQUIRE(adviser);
  CHECK(adviser->quantity.value == 2);
  CHECK(adviser->months[9].value == 0);
  CHECK(adviser->months[10].value == 1);
  CHECK(adviser->amount == Yen{40'000});
  CHECK(result.first_year().annual_months[11].value == 20'000);
}

TEST_CASE("two visits in one month do not make up for an empty month") {
  MonthCounts visits = visits_of(VisitPattern::every_two_months);
  for (Count& month : visits)
    month.value *= 2;
  const EstimateResult result = standard(visits).evaluate();
  CHECK(line_of(result, "standard.adviser.plan1")->quantity.value == 6);
  CHECK(says(result, codes::empty_month_despite_double, Severity::hint));
}

TEST_CASE("Compact has no 顧問料 and wants four visits a year") {
  PricingCase c;
  c.site(30);
  c.plan(PlanChoice::compact, first_visits(4));
  CHECK_FALSE(line_of(c.evaluate(), "compact.adviser.plan1"));
  CHECK(is_silent(c.evaluate(), codes::visits_below_minimum));
  c.estimate.plans[0].visits = first_visits(3);
  CHECK(says(c.evaluate(), codes::visits_below_minimum, Severity::warning));
}

TEST_CASE("a visit beyond two hours is the 2 h price and 15,000 per started 30 minutes, 要確認") {
  struct Row {
    std::int64_t minutes;
    std::int64_t pieces;
  };
  for (const Row row : {Row{121, 1}, Row{150, 1}, Row{151, 2}, Row{180, 2}, Row{240, 4}}) {
    CAPTURE(row.minutes);
    const EstimateResult result = standard(visits_of(VisitPattern::monthly), row.minutes).evaluate();
    const PriceLine* const visit = line_of(result, "standard.visit_2h.plan1");
    const PriceLine* const beyond = line_of(result, "standard.extension.plan1.long_visit");
    REQUIRE(visit);
    REQUIRE(beyond);
    CHECK(visit->flags.to_confirm);
    CHECK(beyond->flags.to_confirm);
    CHECK(beyond->is_summed());
    CHECK(beyond->quantity.value == 12 * row.pieces);
    CHECK(result.rough);
    CHECK(says(result, codes::visit_length_unlisted, Severity::warning));
  }
}

TEST_CASE(
    "a length between one and two hours takes the 2 h price, 要確認; without a length one hour is assumed") {
  const EstimateResult result = standard(visits_of(VisitPattern::monthly), 90).evaluate();
  CHECK(line_of(result, "standard.visit_2h.plan1")->flags.to_confirm);
  CHECK_FALSE(line_of(result, "standard.extension.plan1.long_visit"));
  PricingCase c = standard(visits_of(VisitPattern::monthly));
  c.estimate.plans[0].visit_minutes.reset();
  CHECK(c.evaluate().first_year().without_tax.value == 700'000);
  CHECK(says(c.evaluate(), codes::visit_length_assumed, Severity::assumption));
}

TEST_CASE("extension of the year is spread over the months with visits") {
  PricingCase c = standard(visits_of(VisitPattern::quarterly));
  c.estimate.plans[0].extension_half_hours = Count{6};
  const PriceLine line = *line_of(c.evaluate(), "standard.extension.plan1");
  CHECK(line.amount == Yen{90'000});
  CHECK(line.months[0].value == 2);
  CHECK(line.months[1].value == 0);
  CHECK(line.months[3].value == 2);
  CHECK(line.months[9].value == 1);
  c.estimate.plans[0].visits = {};
  CHECK(says(c.evaluate(), codes::extension_without_visit, Severity::warning));
}

TEST_CASE("when 1 h plus extension costs at least the 2 h price, it is said") {
  PricingCase c = standard(visits_of(VisitPattern::monthly));
  c.estimate.plans[0].extension_half_hours = Count{1};
  CHECK(is_silent(c.evaluate(), codes::extension_reaches_longer_visit));
  c.estimate.plans[0].extension_half_hours = Count{2};
  CHECK(says(c.evaluate(), codes::extension_reaches_longer_visit, Severity::hint));
  c.estimate.plans[0].visit_minutes = Count{120};
  CHECK(is_silent(c.evaluate(), codes::extension_reaches_longer_visit));
}

TEST_CASE("patrol: every two months needs both ticks") {
  const MonthCounts visits = visits_of(VisitPattern::every_two_months);
  CHECK(says(with_ticks(visits, false, false).evaluate(), codes::patrol_needs_consent, Severity::error));
  CHECK(says(with_ticks(visits, true, false).evaluate(), codes::patrol_needs_consent, Severity::error));
  CHECK(says(with_ticks(visits, false, true).evaluate(), codes::patrol_needs_consent, Severity::error));
  const EstimateResult both = with_ticks(visits, true, true).evaluate();
  CHECK(is_silent(both, codes::patrol_needs_consent));
  CHECK(is_silent(both, codes::patrol_two_empty_months));
  CHECK(says(both, codes::monthly_visits_recommended, Severity::hint));
}

TEST_CASE("patrol: two empty months in a row are an error even with both ticks") {
  CHECK(says(with_ticks(visits_of(VisitPattern::quarterly), true, true).evaluate(),
             codes::patrol_two_empty_months, Severity::error));
  CHECK(says(with_ticks({}, true, true).evaluate(), codes::patrol_two_empty_months, Severity::error));
}

TEST_CASE("patrol: the year wraps around, empty last and first month") {
  MonthCounts visits = visits_of(VisitPattern::monthly);
  visits[0] = {0};
  CHECK_FALSE(has_two_empty_months_in_a_row(visits));
  visits[11] = {0};
  CHECK(has_two_empty_months_in_a_row(visits));
  CHECK(says(with_ticks(visits, true, true).evaluate(), codes::patrol_two_empty_months, Severity::error));
}

TEST_CASE("patrol: monthly visits say nothing, nor do sites below 50 or with a physician of their own") {
  const auto is_quiet = [](const PricingCase& c) {
    const EstimateResult result = c.evaluate();
    return is_silent(result, codes::patrol_needs_consent) &&
           is_silent(result, codes::patrol_two_empty_months) &&
           is_silent(result, codes::monthly_visits_recommended);
  };
  CHECK(is_quiet(standard(visits_of(VisitPattern::monthly))));
  PricingCase small = standard(visits_of(VisitPattern::quarterly));
  small.sites[0].employees = Count{49};
  CHECK(is_quiet(small));
  small.sites[0].employees = Count{50};
  CHECK_FALSE(is_quiet(small));
  small.sites[0].full_time_physician = true;
  CHECK(is_quiet(small));
}

TEST_CASE("travel: at cost without amount, as a base without tax, or 立替 outside the tax") {
  PricingCase c = standard(visits_of(VisitPattern::monthly));
  const EstimateResult open = c.evaluate();
  const PriceLine* const at_cost = line_of(open, "travel.physician.plan1");
  REQUIRE(at_cost);
  CHECK(at_cost->flags.at_cost);
  CHECK(at_cost->quantity.value == 12);
  CHECK_FALSE(at_cost->amount);
  CHECK(open.incomplete);
  CHECK_FALSE(open.rough);

  c.estimate.plans[0].travel.fare = Yen{1'999};
  const EstimateResult taxable = c.evaluate();
  CHECK(line_of(taxable, "travel.physician.plan1")->unit_price == Yen{1'817});
  CHECK(taxable.first_year().without_tax.value == 700'000 + 12 * 1'817);
  CHECK_FALSE(taxable.incomplete);
  CHECK(taxable.rough);

  c.estimate.plans[0].travel.treatment = FareTreatment::advance;
  const EstimateResult advance = c.evaluate();
  CHECK(line_of(advance, "travel.physician.plan1")->tax == TaxCategory::outside);
  CHECK(advance.first_year().without_tax.value == 700'000 + 12 * 1'999);
  CHECK(advance.first_year().tax.value == 70'000);
  CHECK(advance.first_year().groups.back().category == TaxCategory::outside);
}

TEST_CASE("travel: the base of a fare with tax follows the rate of the month of the journey") {
  PricingCase c = standard(visits_of(VisitPattern::monthly));
  c.estimate.plans[0].travel.fare = Yen{1'100};
  PriceList list = built_in_list();
  list.taxes.push_back({Date{2026, 10, 1}, Percent{120}}); // the contract begins in April
  const EstimateResult result = evaluate(c.estimate, c.sites, list);
  const PriceLine* const before = line_of(result, "travel.physician.plan1");
  const PriceLine* const after = line_of(result, "travel.physician.plan1.rate_120");
  REQUIRE(before);
  REQUIRE(after);
  CHECK(before->quantity == Count{6});
  CHECK(before->unit_price == Yen{1'000});
  CHECK(after->quantity == Count{6});
  CHECK(after->unit_price == Yen{982}); // floor(1,100 ÷ 1.12)
  CHECK(after->months[5] == Count{0});
  CHECK(after->months[6] == Count{1});
}
