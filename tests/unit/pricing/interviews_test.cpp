// 面接指導: the cheapest packing, and occasions. The packing is compared with trying everything.
#include "unit/pricing/pricing_case.h"

#include <numeric>
#include <random>

#include "core/pricing/codes.h"
#include "core/pricing/packing.h"

using namespace sanpo;
using namespace sanpo::test;
namespace codes = sanpo::pricing_codes;

namespace {

InterviewBlock block(std::int64_t price, std::int64_t min, std::int64_t max) {
  InterviewBlock block;
  block.service.price = Yen{price};
  block.people_min = {min};
  block.people_max = {max};
  return block;
}

struct Best {
  std::int64_t price = INT64_MAX;
  std::int64_t blocks = INT64_MAX;
  bool operator==(const Best&) const = default;
  auto operator<=>(const Best&) const = default;
};

/// Tries every block and every number of people in it.
Best try_all(std::span<const InterviewBlock> blocks, std::int64_t people) {
  if (people == 0) return {0, 0};
  Best best;
  for (const InterviewBlock& each : blocks)
    for (std::int64_t holds = each.people_min.value; holds <= std::min(each.people_max.value, people);
         ++holds) {
      const Best rest = try_all(blocks, people - holds);
      best = std::min(best, {rest.price + each.service.price->value, rest.blocks + 1});
    }
  return best;
}

Best sum_of_blocks(std::span<const InterviewBlock> blocks, std::span<const Count> counts) {
  Best sum{0, 0};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    sum.price += blocks[i].service.price->value * counts[i].value;
    sum.blocks += counts[i].value;
  }
  return sum;
}

} // namespace

TEST_CASE("packing equals trying everything") {
  std::mt19937 random{20'190'401};
  const auto from_to = [&](std::int64_t min, std::int64_t max) {
    return std::uniform_int_distribution<std::int64_t>{min, max}(random);
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<InterviewBlock> blocks{block(from_to(1, 8) * 5'000, 1, 1)};
    for (std::int64_t more = from_to(0, 2); more > 0; --more) {
      const std::int64_t min = from_to(1, 3);
      blocks.push_back(block(from_to(1, 16) * 5'000, min, from_to(min, 4)));
    }
    const InterviewPacking packing{blocks, {9}};
    for (std::int64_t people = 0; people <= 9; ++people) {
      const std::vector<Count> counts = packing.blocks_for({people});
      CHECK(sum_of_blocks(blocks, counts) == try_all(blocks, people));
      std::int64_t least = 0;
      std::int64_t most = 0;
      for (std::size_t i = 0; i < blocks.size(); ++i) {
        least += blocks[i].people_min.value * counts[i].value;
        most += blocks[i].people_max.value * counts[i].value;
      }
      CHECK(least <= people);
      CHECK(people <= most);
    }
  }
}

TEST_CASE("packing: among equals the fewest blocks, then the largest first") {
  const InterviewBlock two_singles[] = {block(25'000, 1, 1), block(50'000, 2, 2)};
  CHECK(InterviewPacking{two_singles, {2}}.blocks_for({2}) == std::vector<Count>{{0}, {1}});
  const InterviewBlock sizes[] = {block(10'000, 1, 1), block(20'000, 2, 2), block(30'000, 3, 3)};
  CHECK(InterviewPacking{sizes, {4}}.blocks_for({4}) == std::vector<Count>{{1}, {0}, {1}});
  // 7 + 4 + 4 and 6 + 6 + 3 cost the same and are as many: the largest comes first.
  const InterviewBlock gaps[] = {block(11'000, 1, 1), block(30'000, 3, 3), block(40'000, 4, 4),
                                 block(60'000, 6, 6), block(70'000, 7, 7)};
  CHECK(InterviewPacking{gaps, {15}}.blocks_for({15}) == std::vector<Count>{{0}, {0}, {2}, {0}, {1}});
}

TEST_CASE("high stress has no block for three: the one for long hours is not borrowed") {
  const PriceList& list = built_in_list();
  CHECK(InterviewPacking{list.stress_office.blocks, {3}}.blocks_for({3}) == std::vector<Count>{{1}, {1}});
  CHECK(InterviewPacking{list.overwork_office.blocks, {3}}.blocks_for({3}) == std::vector<Count>{{0}, {1}});
  CHECK(InterviewPacking{list.overwork_office.blocks, {5}}.blocks_for({5}) == std::vector<Count>{{0}, {2}});
}

TEST_CASE("people are not packed across sites, months or kinds") {
  PricingCase c;
  c.site(60);
  c.interview(InterviewKind::overwork_office, 1, 2);
  c.interview(InterviewKind::stress_office, 1);
  c.site(60);
  c.interview(InterviewKind::overwork_office, 1);
  CHECK(c.evaluate().first_year().without_tax.value == 4 * 35'000);
}

TEST_CASE("one journey per occasion at an office, none to the clinic") {
  PricingCase c;
  c.site(60);
  c.interview(InterviewKind::overwork_office, 7, 3).travel.fare = Yen{1'100};
  c.interview(InterviewKind::stress_clinic, 4, 3);
  const EstimateResult result = c.evaluate();
  CHECK(line_of(result, "travel.physician.occasion1")->quantity.value == 3);
  CHECK(line_of(result, "travel.physician.occasion1")->amount == Yen{3'000});
  CHECK_FALSE(line_of(result, "travel.physician.occasion2"));
  CHECK(line_of(result, "interview.overwork.office.block_2_3.occasion1")->months[2].value == 2);
}

TEST_CASE("interviews within the paid visit hours cost nothing and are noted") {
  PricingCase c;
  c.site(60);
  c.plan(PlanChoice::standard, visits_of(VisitPattern::monthly));
  c.interview(InterviewKind::stress_office, 2);
  const EstimateResult asked = c.evaluate();
  CHECK(says(asked, codes::interview_could_be_within_visit, Severity::hint));
  CHECK(asked.first_year().without_tax.value == 750'000);
  c.estimate.interviews[0].within_visit = true;
  const EstimateResult within = c.evaluate();
  CHECK(says(within, codes::interview_within_visit, Severity::assumption));
  CHECK(within.first_year().without_tax.value == 700'000);
  c.estimate.plans[0].visits[0] = {0};
  CHECK(says(c.evaluate(), codes::within_visit_empty_month, Severity::warning));
}

TEST_CASE("without 産業医サポート there are no paid hours: interviews are charged") {
  PricingCase c;
  c.site(60);
  c.interview(InterviewKind::stress_office, 2).within_visit = true;
  CHECK(says(c.evaluate(), codes::within_visit_without_plan, Severity::warning));
  CHECK(c.evaluate().first_year().without_tax.value == 50'000);
}

TEST_CASE("an occasion without people, months or site is said") {
  PricingCase c;
  c.site(60);
  c.interview(InterviewKind::stress_office, 2, 0);
  CHECK(says(c.evaluate(), codes::interview_months_missing, Severity::warning));
  c.estimate.interviews[0].people.reset();
  CHECK(says(c.evaluate(), codes::interview_people_missing, Severity::warning));
  c.estimate.interviews[0].site = {"gone"};
  CHECK(says(c.evaluate(), codes::site_missing, Severity::warning));
  CHECK(c.evaluate().lines.empty());
}
