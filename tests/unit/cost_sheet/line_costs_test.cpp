// What one line costs. Rule: cost-sheet.md, Formulas.
#include <doctest/doctest.h>

#include "core/cost_sheet/line_costs.h"
#include "support/cost_sheet.h"

using namespace sanpo;
using namespace sanpo::fixtures;

namespace {

StaffLine physician() {
  StaffLine line{.id = {"staffaaaaaaa"}, .row = {"staff.physician"}};
  line.labour_cost = Yen{8'000'001};
  line.ratio = Percent{335};
  line.people = Quantity{250};
  return line;
}

} // namespace

TEST_CASE("P line is hourly cost × hours × people × times") {
  const auto result =
      line_costs(time_line("checkups.general", 6'000, hundredths_of_hours(150), people(209)), {});
  CHECK(result.state == LineState::counted);
  CHECK(whole(result.costs[CostType::opportunity]) == 1'881'000);
}

TEST_CASE("P line is exact with two decimals of hours, people and times") {
  const auto result =
      line_costs(time_line("checkups.general", 1, hundredths_of_hours(1), Quantity{1}, Quantity{1}), {});
  CHECK(result.costs[CostType::opportunity].parts * 1'000'000 == ExactYen::scale);
}

TEST_CASE("Twenty minutes three times are one hour") {
  ExactYen sum;
  for (int i = 0; i < 3; ++i)
    sum += line_costs(time_line("checkups.general", 5'000, minutes(20), people(1)), {})
               .costs[CostType::opportunity];
  CHECK(whole(sum) == 5'000);
}

TEST_CASE("A line's hourly cost follows the header's group, or is its own") {
  CostSheetHeader header;
  header.managers.hourly_cost = Yen{6'000};
  header.staff.hourly_cost = Yen{4'800};
  header.all.hourly_cost = Yen{5'000};
  TimeLine line = time_line("checkups.general", 7'777, hundredths_of_hours(100), people(1));
  CHECK(hourly_cost_of(line, header) == Yen{7'777});
  line.source = HourlyCostSource::managers;
  CHECK(hourly_cost_of(line, header) == Yen{6'000});
  line.source = HourlyCostSource::staff;
  CHECK(hourly_cost_of(line, header) == Yen{4'800});
  line.source = HourlyCostSource::all;
  CHECK(hourly_cost_of(line, header) == Yen{5'000});
}

TEST_CASE("Part A: per head is labour cost × ratio × people") {
  const auto result = line_costs(physician()); // 8,000,001 × 0.335 × 2.5 = 6,700,000.8375
  CHECK(result.costs[CostType::staff].parts * 10'000 == ExactYen::scale * 67'000'008'375);
}

TEST_CASE("Part A: for the row it is labour cost × ratio, whatever the people") {
  StaffLine line = physician();
  line.basis = StaffCostBasis::whole_row; // 8,000,001 × 0.335 = 2,680,000.335
  CHECK(line_costs(line).costs[CostType::staff].parts * 1'000 == ExactYen::scale * 2'680'000'335);
  line.people.reset();
  CHECK(line_costs(line).state == LineState::counted);
}

TEST_CASE("Part A: a typed amount is taken as it is") {
  StaffLine line = physician();
  line.basis = StaffCostBasis::typed;
  line.amount = Yen{58'500'000};
  CHECK(whole(line_costs(line).costs[CostType::staff]) == 58'500'000);
}

TEST_CASE("A line without numbers is empty, and 0 is a number") {
  TimeLine line{.row = {"checkups.general"}};
  CHECK(line_costs(line, {}).state == LineState::empty);
  line.people = Quantity{0};
  CHECK(line_costs(line, {}).state == LineState::incomplete);
  CHECK(line_costs(StaffLine{}).state == LineState::empty);
  CHECK(line_costs(ExpenseLine{}).state == LineState::empty);
  CHECK(line_costs(expense("checkups.general", 0)).state == LineState::counted);
  CHECK(line_costs(UnknownBreakdownLine{}).state == LineState::empty);
}

TEST_CASE("A typed hourly cost fills a line only while the line goes by it") {
  TimeLine line{.row = {"checkups.general"}};
  line.hourly_cost = Yen{5'000};
  CHECK(line_costs(line, {}).state == LineState::empty); // kept from before, the source is 全社員
  line.source = HourlyCostSource::typed;
  CHECK(line_costs(line, {}).state == LineState::incomplete);
}

TEST_CASE("A missing number is named, the first in the form's order") {
  TimeLine line{.row = {"checkups.general"}, .source = HourlyCostSource::typed};
  line.times = people(1);
  CHECK(line_costs(line, {}).missing == Factor::hourly_cost);
  line.hourly_cost = Yen{5'000};
  CHECK(line_costs(line, {}).missing == Factor::hours);
  line.hours = minutes(30);
  CHECK(line_costs(line, {}).missing == Factor::people);
  line.people = people(3);
  line.times.reset();
  CHECK(line_costs(line, {}).missing == Factor::times);

  StaffLine member = physician();
  member.people.reset();
  CHECK(line_costs(member).missing == Factor::people);
  member.ratio.reset();
  CHECK(line_costs(member).missing == Factor::ratio);
  member.basis = StaffCostBasis::typed;
  CHECK(line_costs(member).missing == Factor::amount);
}

TEST_CASE("Depreciation is a fifth of the price, exactly") {
  const auto result = line_costs(purchase(0, 1'000'001));
  CHECK(result.costs[CostType::depreciation].parts * 5 == ExactYen::scale * 1'000'001);
  CHECK(whole(result.costs[CostType::investment]) == 1'000'001);
}

TEST_CASE("Purchases of the four years before count in D and not in I") {
  for (int years_ago = 1; years_ago <= 4; ++years_ago) {
    const auto result = line_costs(purchase(years_ago, 1'000'000));
    CHECK(whole(result.costs[CostType::depreciation]) == 200'000);
    CHECK(whole(result.costs[CostType::investment]) == 0);
  }
}

TEST_CASE("Purchases five years ago and older are refused") {
  for (const int years_ago : {5, 6, 99}) {
    const auto result = line_costs(purchase(years_ago, 1'000'000));
    CHECK(result.state == LineState::refused);
    CHECK(result.refusal == codes::investment_too_old);
    CHECK(result.costs == Costs{});
  }
}

TEST_CASE("A purchase without its year is incomplete") {
  InvestmentLine line = purchase(0, 1'000'000);
  line.years_ago.reset();
  CHECK(line_costs(line).missing == Factor::years_ago);
}

TEST_CASE("The largest factors of all fields are refused without overflow, and a factor of 0 makes 0") {
  const Quantity most{1'000'000'000};
  const Hours longest{10'000 * hour_parts};
  const auto huge = line_costs(time_line("checkups.general", max_yen.value, longest, most, most), {});
  CHECK(huge.state == LineState::refused);
  CHECK(huge.refusal == codes::row_too_large);
  CHECK(huge.costs == Costs{});
  const auto none = line_costs(time_line("checkups.general", max_yen.value, longest, most, Quantity{0}), {});
  CHECK(none.state == LineState::counted);
  CHECK(none.costs == Costs{});

  StaffLine line = physician();
  line.labour_cost = max_yen;
  line.ratio = Percent{1'000};
  line.people = most;
  CHECK(line_costs(line).refusal == codes::row_too_large);
  line.people = people(1);
  CHECK(whole(line_costs(line).costs[CostType::staff]) == max_yen.value);
}

TEST_CASE("Factors far beyond the fields' bounds do not wrap round to an amount either") {
  constexpr std::int64_t huge = std::int64_t{1} << 62; // 2^62 × 2^62 × 2^4 is 0 in 128 bits that wrap
  const auto result =
      line_costs(time_line("checkups.general", huge, Hours{huge}, Quantity{16}, people(1)), {});
  CHECK(result.refusal == codes::row_too_large);
}

TEST_CASE("The reason of a line names the numbers it was made of") {
  CostSheetHeader header;
  header.managers.hourly_cost = Yen{6'000};
  TimeLine line = time_line("checkups.general", 1, hundredths_of_hours(150), people(209));
  line.source = HourlyCostSource::managers;
  CHECK(reason_of(line, header) == Reason{std::string(codes::time_product),
                                          {{"hourly_cost", Yen{6'000}},
                                           {"hours", hundredths_of_hours(150)},
                                           {"people", people(209)},
                                           {"times", people(1)}}});
  CHECK(reason_of(physician())->code == codes::staff_per_head);
  CHECK(reason_of(purchase(2, 100))->code == codes::depreciation_share);
  CHECK_FALSE(reason_of(purchase(5, 100)).has_value());
  CHECK_FALSE(reason_of(TimeLine{}, header).has_value());
  StaffLine typed = physician();
  typed.basis = StaffCostBasis::typed;
  typed.amount = Yen{1};
  CHECK_FALSE(reason_of(typed).has_value());
}
