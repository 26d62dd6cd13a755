// 産業医紹介 with its refund, and 休職復職対応サポート.
#include "unit/pricing/pricing_case.h"

#include "core/pricing/codes.h"
#include "core/pricing/refund.h"

using namespace sanpo;
using namespace sanpo::test;
namespace codes = sanpo::pricing_codes;

TEST_CASE("the fee is 30 % of the salary, the fraction of a yen cut off") {
  PricingCase c;
  c.site(1'000);
  c.referral(Yen{9'999'999}).quantity = Count{2};
  const EstimateResult result = c.evaluate();
  CHECK(result.lines[0].unit_price == Yen{2'999'999});
  CHECK(result.lines[0].amount == Yen{5'999'998});
  CHECK(result.first_year().initial.value == 5'999'998);
  CHECK(result.following_year().without_tax.value == 0);
}

TEST_CASE("without a salary the fee is 要見積") {
  PricingCase c;
  c.site(1'000);
  c.referral(std::nullopt);
  const EstimateResult result = c.evaluate();
  CHECK(result.lines[0].flags.to_be_quoted);
  CHECK(result.incomplete);
  CHECK(says(result, codes::referral_salary_missing, Severity::warning));
}

TEST_CASE("the fee excludes the physician's own pay: that is said with every referral") {
  PricingCase c;
  c.site(1'000);
  CHECK(is_silent(c.evaluate(), codes::referral_excludes_pay));
  c.referral(Yen{1});
  CHECK(says(c.evaluate(), codes::referral_excludes_pay, Severity::assumption));
}

TEST_CASE("the refund is in no total, and its tax goes back with it") {
  PricingCase c;
  c.site(1'000);
  Referral& referral = c.referral(Yen{12'345'678});
  const EstimateResult before = c.evaluate();
  CHECK(before.refunds.empty());
  referral.joined = Date{2026, 4, 1};
  referral.left = Date{2026, 7, 1};
  const EstimateResult after = c.evaluate();
  CHECK(after.years == before.years);
  CHECK(after.refunds[0].fee.value == 3'703'703);
  CHECK(after.refunds[0].due->share.tenths == 500);
  CHECK(after.refunds[0].due_tax.value == 185'185);
  referral.left = Date{2026, 3, 31};
  CHECK(says(c.evaluate(), codes::referral_left_before_joined, Severity::error));
  CHECK_FALSE(c.evaluate().refunds[0].due);
}

TEST_CASE("months of service end on the same day number, or on the last day of the month") {
  CHECK(end_of_months({2026, 4, 1}, {1}) == Date{2026, 5, 1});
  CHECK(end_of_months({2026, 1, 31}, {1}) == Date{2026, 2, 28});
  CHECK(end_of_months({2028, 1, 31}, {1}) == Date{2028, 2, 29});
  CHECK(end_of_months({2026, 8, 31}, {3}) == Date{2026, 11, 30});
  CHECK(end_of_months({2026, 10, 15}, {6}) == Date{2027, 4, 15});
}

TEST_CASE("later is never refunded more: every day of the first seven months, from every day of two years") {
  const auto day_after = [](Date date) {
    const Date last = end_of_months({date.year, date.month, 31}, {0});
    if (date.day < last.day) return Date{date.year, date.month, static_cast<std::int8_t>(date.day + 1)};
    const Month next = plus_months({date.year, date.month}, 1);
    return Date{next.year, next.month, 1};
  };
  for (Date joined{2027, 1, 1}; joined.year < 2029; joined = day_after(joined)) {
    const auto tiers = refund_tiers(Yen{1'000}, joined, built_in_list().referral.refunds);
    std::int32_t share = 1'000;
    Date left = joined;
    for (int day = 0; day < 214; ++day, left = day_after(left)) {
      const std::int32_t now = refund_due(tiers, left).share.tenths;
      REQUIRE(now <= share);
      share = now;
    }
    REQUIRE(share == 0);
  }
}

TEST_CASE("the manual is counted per copy, once") {
  PricingCase c;
  c.estimate.leave.manual_copies = Count{3};
  const EstimateResult result = c.evaluate();
  CHECK(line_of(result, "leave.manual")->amount == Yen{30'000});
  CHECK(result.first_year().initial.value == 30'000);
  CHECK(result.following_year().without_tax.value == 0);
}

TEST_CASE("options are 別途見積 until an amount is quoted") {
  PricingCase c;
  c.estimate.leave.options.push_back({{"leave.option.training"}, Count{2}, std::nullopt});
  const EstimateResult open = c.evaluate();
  CHECK(line_of(open, "leave.option.training")->flags.to_be_quoted);
  CHECK(open.incomplete);
  CHECK(open.first_year().without_tax.value == 0);
  c.estimate.leave.options[0].unit_price = Yen{120'000};
  const EstimateResult quoted = c.evaluate();
  CHECK_FALSE(line_of(quoted, "leave.option.training")->flags.to_be_quoted);
  CHECK(quoted.first_year().initial.value == 240'000);
  CHECK_FALSE(quoted.incomplete);
}

TEST_CASE("roll-out support stands in as many months from the start month") {
  PricingCase c;
  c.estimate.leave.options.push_back({{"leave.option.rollout"}, Count{3}, Yen{40'000}});
  const EstimateResult result = c.evaluate();
  CHECK(result.first_year().annual_months[2].value == 40'000);
  CHECK(result.first_year().annual_months[3].value == 0);
  CHECK(result.first_year().annual.value == 120'000);
  CHECK(result.following_year().without_tax.value == 0);
  c.estimate.leave.options[0].quantity = Count{13};
  CHECK(says(c.evaluate(), codes::option_months_beyond_year, Severity::warning));
}

TEST_CASE("an option that the list does not have is said") {
  PricingCase c;
  c.estimate.leave.options.push_back({{"leave.option.gone"}, {}, {}});
  CHECK(says(c.evaluate(), codes::option_unknown, Severity::warning));
}
