// From the estimate to the cost sheet: rows, kinds and amounts.
#include "unit/pricing/pricing_case.h"

#include "core/pricing/carry_over.h"
#include "core/pricing/codes.h"

using namespace sanpo;
using namespace sanpo::test;
namespace codes = sanpo::pricing_codes;

namespace {

PricingCase everything() {
  PricingCase c;
  c.site(60);
  c.plan(PlanChoice::standard, visits_of(VisitPattern::monthly)).travel.fare = Yen{1'100};
  c.interview(InterviewKind::stress_office, 3).travel.fare = Yen{2'200};
  c.interview(InterviewKind::overwork_office, 2, 6).travel = {Yen{500}, FareTreatment::advance};
  c.referral(Yen{10'000'000});
  c.estimate.leave.manual_copies = Count{1};
  c.estimate.leave.options = {{{"leave.option.training"}, Count{1}, Yen{80'000}},
                              {{"leave.option.work_rules"}, Count{1}, Yen{90'000}}};
  return c;
}

std::vector<CarryOver> carried(const PricingCase& c, int year = 0, CarryTax tax = CarryTax::without_tax) {
  return carry_over(c.estimate, c.evaluate(), year, tax);
}

Yen amount_of(const std::vector<CarryOver>& proposals, std::string_view note) {
  for (const CarryOver& proposal : proposals)
    if (proposal.note.code == note) return proposal.amount;
  return {};
}

std::int64_t sum_of_amounts(const std::vector<CarryOver>& proposals) {
  std::int64_t sum = 0;
  for (const CarryOver& proposal : proposals)
    sum += proposal.amount.value;
  return sum;
}

} // namespace

TEST_CASE("each service goes to its row of the sheet") {
  const std::vector<CarryOver> proposals = carried(everything());
  CHECK(amount_of(proposals, codes::carry_support).value == 712'000);
  CHECK(amount_of(proposals, codes::carry_stress).value == 87'000);
  CHECK(amount_of(proposals, codes::carry_overwork).value == 303'000);
  CHECK(amount_of(proposals, codes::carry_referral).value == 3'000'000);
  CHECK(amount_of(proposals, codes::carry_training).value == 80'000);
  CHECK(amount_of(proposals, codes::carry_leave).value == 100'000);
  CHECK(proposals[0].row.value == "staff.physician");
  CHECK(proposals[0].kind == CarryKind::staff);
}

TEST_CASE("rows that are carried to stand in the form of the cost sheet") {
  const std::string form = read_asset("forms/cost-sheet.json");
  for (const CarryOver& proposal : carried(everything())) {
    CAPTURE(proposal.row.value);
    CHECK(form.contains('"' + proposal.row.value + '"'));
  }
}

TEST_CASE("carried amounts make up the year's total, with or without tax, after discounts") {
  PricingCase c = everything();
  Discount& discount = c.discount();
  discount.kind = DiscountKind::percent;
  discount.percent = Percent{33};
  discount.recurrence = Recurrence::every_year;
  c.discount("standard.appointment.plan1").amount = Yen{7'777};
  const EstimateResult result = c.evaluate();
  for (int year = 0; year < 2; ++year) {
    const YearTotals& totals = result.years[static_cast<std::size_t>(year)];
    CHECK(sum_of_amounts(carried(c, year)) == totals.without_tax.value);
    CHECK(sum_of_amounts(carried(c, year, CarryTax::with_tax)) == totals.with_tax.value);
  }
}

TEST_CASE("the time of the employees is offered: people × 0.5 h × occasions") {
  const std::vector<CarryOver> proposals = carried(everything());
  const CarryOver& overwork = proposals.back();
  CHECK(overwork.kind == CarryKind::employee_time);
  CHECK(overwork.row.value == "overwork.meeting_physician");
  CHECK(overwork.people.hundredths == 200);
  CHECK(overwork.hours == Hours{150});
  CHECK(overwork.times.hundredths == 600);
}

TEST_CASE("what is optional is not carried over") {
  PricingCase c = everything();
  for (const PriceLine& line : c.evaluate().lines)
    c.setting(line.key.value).role = LineRole::optional;
  CHECK(carried(c).empty());
}
