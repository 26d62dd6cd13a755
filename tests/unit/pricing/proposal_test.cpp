// Which plan fits, per site: every boundary of the table in pricing.md.
#include "unit/pricing/pricing_case.h"

#include "core/pricing/codes.h"
#include "core/pricing/proposal.h"
#include "core/pricing/quick_start.h"

using namespace sanpo;
using namespace sanpo::test;
namespace codes = sanpo::pricing_codes;

namespace {

Site site_of(std::int64_t employees, std::int64_t hazardous = 0, bool full_time = false) {
  Site site;
  site.employees = Count{employees};
  site.hazardous = Count{hazardous};
  site.full_time_physician = full_time;
  return site;
}

EstimateResult with_choice(std::int64_t employees, std::optional<PlanChoice> choice, bool full_time = false) {
  PricingCase c;
  c.site(employees).full_time_physician = full_time;
  c.plan(choice, visits_of(VisitPattern::monthly));
  return c.evaluate();
}

} // namespace

TEST_CASE("the proposal follows the head-count of the site") {
  struct Row {
    std::int64_t employees;
    std::int64_t hazardous;
    ProposedService service;
    std::int64_t physicians;
    std::string_view reason;
  };
  using enum ProposedService;
  const Row rows[] = {
      {0, 0, nothing, 0, codes::proposal_nobody},
      {1, 0, compact, 0, codes::proposal_below_50},
      {49, 0, compact, 0, codes::proposal_below_50},
      {50, 0, standard, 0, codes::proposal_from_50},
      {999, 0, standard, 0, codes::proposal_from_50},
      {999, 499, standard, 0, codes::proposal_from_50},
      {999, 500, full_time_referral, 1, codes::proposal_full_time_hazardous},
      {1'000, 0, full_time_referral, 1, codes::proposal_full_time_employees},
      {1'000, 500, full_time_referral, 1, codes::proposal_full_time_employees},
      {3'000, 0, full_time_referral, 1, codes::proposal_full_time_employees},
      {3'001, 0, full_time_referral, 2, codes::proposal_two_full_time},
  };
  for (const Row& row : rows) {
    CAPTURE(row.employees);
    CAPTURE(row.hazardous);
    const PlanProposal proposal = propose_plan(site_of(row.employees, row.hazardous));
    CHECK(proposal.service == row.service);
    CHECK(proposal.physicians.value == row.physicians);
    CHECK(proposal.reason.code == row.reason);
  }
}

TEST_CASE("a full-time physician who is there already is not proposed again") {
  CHECK(propose_plan(site_of(1'000, 0, true)).service == ProposedService::nothing);
  const PlanProposal second = propose_plan(site_of(3'001, 0, true));
  CHECK(second.service == ProposedService::full_time_referral);
  CHECK(second.physicians.value == 1);
}

TEST_CASE("without a head-count nothing is proposed, and that is said") {
  PricingCase c;
  c.site(0).employees.reset();
  c.plan(std::nullopt, {});
  const EstimateResult result = c.evaluate();
  CHECK(result.plans[0].proposal.service == ProposedService::unknown);
  CHECK(result.lines.empty());
  CHECK(says(result, codes::employees_missing, Severity::warning));
  CHECK(findings_of(result, codes::employees_missing)[0].place == "sites/site1/employees");
}

TEST_CASE("three sites of 40 people get three Compact plans, no duty") {
  PricingCase c;
  for (int i = 0; i < 3; ++i) {
    c.site(40);
    c.plan(std::nullopt, visits_of(VisitPattern::quarterly));
  }
  const EstimateResult result = c.evaluate();
  for (const PlanOutcome& plan : result.plans)
    CHECK(plan.effective == PlanChoice::compact);
  CHECK(result.first_year().without_tax.value == 750'000);
}

TEST_CASE("the required referral is a line 要見積 outside the total") {
  const EstimateResult result = with_choice(3'001, std::nullopt);
  REQUIRE(result.lines.size() == 1);
  const PriceLine& line = result.lines[0];
  CHECK(line.service.value == "referral.fee");
  CHECK(line.contract == ContractType::referral);
  CHECK(line.quantity.value == 2);
  CHECK(line.flags.to_be_quoted);
  CHECK_FALSE(line.amount);
  CHECK(result.incomplete);
  CHECK(result.first_year().with_tax.value == 0);
}

TEST_CASE("a referral that names the site stands for the required one") {
  PricingCase c;
  c.site(3'001);
  c.plan(std::nullopt, {});
  c.referral(Yen{10'000'000});
  const EstimateResult one = c.evaluate();
  REQUIRE(one.lines.size() == 2);
  CHECK(one.lines[0].quantity.value == 1);
  CHECK(says(one, codes::second_full_time_required, Severity::warning));
  c.estimate.referrals[0].quantity = Count{2};
  const EstimateResult two = c.evaluate();
  CHECK(two.lines.size() == 1);
  CHECK(is_silent(two, codes::second_full_time_required));
}

TEST_CASE("Compact from 50 is an error, and computed all the same") {
  CHECK(is_silent(with_choice(49, PlanChoice::compact), codes::compact_from_50));
  const EstimateResult result = with_choice(50, PlanChoice::compact);
  CHECK(says(result, codes::compact_from_50, Severity::error));
  CHECK(result.first_year().without_tax.value == 650'000);
}

TEST_CASE("0 people: nothing to estimate, and a plan chosen all the same is told") {
  CHECK(says(with_choice(0, PlanChoice::standard), codes::plan_without_people, Severity::warning));
  CHECK(says(with_choice(0, PlanChoice::compact), codes::plan_without_people, Severity::warning));
  CHECK(is_silent(with_choice(0, PlanChoice::none), codes::plan_without_people));
  CHECK(is_silent(with_choice(1, PlanChoice::compact), codes::plan_without_people));
}

TEST_CASE("Standard below 50 is allowed and dearer: a hint") {
  CHECK(says(with_choice(49, PlanChoice::standard), codes::standard_below_50, Severity::hint));
  CHECK(is_silent(with_choice(50, PlanChoice::standard), codes::standard_below_50));
}

TEST_CASE("Standard without a full-time physician where one is required is an error") {
  CHECK(is_silent(with_choice(999, PlanChoice::standard), codes::full_time_required));
  CHECK(says(with_choice(1'000, PlanChoice::standard), codes::full_time_required, Severity::error));
  CHECK(is_silent(with_choice(1'000, PlanChoice::standard, true), codes::full_time_required));
  PricingCase c;
  c.site(1'000);
  c.plan(PlanChoice::standard, visits_of(VisitPattern::monthly));
  c.referral(std::nullopt);
  CHECK(is_silent(c.evaluate(), codes::full_time_required));
}

TEST_CASE("500 people in listed work require a full-time physician, 499 do not") {
  PricingCase c;
  c.site(600).hazardous = Count{499};
  c.plan(PlanChoice::standard, visits_of(VisitPattern::monthly));
  CHECK(is_silent(c.evaluate(), codes::full_time_required));
  c.sites[0].hazardous = Count{500};
  CHECK(says(c.evaluate(), codes::full_time_required, Severity::error));
  c.sites[0].hazardous = Count{601};
  CHECK(says(c.evaluate(), codes::hazardous_above_employees, Severity::warning));
}

TEST_CASE("no physician at all from 50 people is a warning") {
  CHECK(is_silent(with_choice(49, PlanChoice::none), codes::no_physician_from_50));
  CHECK(says(with_choice(50, PlanChoice::none), codes::no_physician_from_50, Severity::warning));
}

TEST_CASE("Standard beside a full-time physician below 1,000 is a second doctor") {
  CHECK(says(with_choice(60, PlanChoice::standard, true), codes::full_time_already_there, Severity::hint));
}

TEST_CASE("a plan of no site, and a second plan of one site, are said") {
  PricingCase c;
  c.site(60);
  c.plan(PlanChoice::standard, visits_of(VisitPattern::monthly));
  c.plan(PlanChoice::standard, visits_of(VisitPattern::monthly));
  c.estimate.plans.emplace_back(c.estimate.plans[0]).site = {"gone"};
  const EstimateResult result = c.evaluate();
  CHECK(says(result, codes::site_planned_twice, Severity::warning));
  CHECK(says(result, codes::site_missing, Severity::warning));
  CHECK(result.first_year().without_tax.value == 3 * 700'000);
}

TEST_CASE("the quick start answers a problem with a service") {
  CHECK(service_for(Problem::first_appointment) == ServiceArea::support);
  CHECK(service_for(Problem::change_of_physician) == ServiceArea::support);
  CHECK(service_for(Problem::several_sites) == ServiceArea::support);
  CHECK(service_for(Problem::full_time_physician) == ServiceArea::referral);
  CHECK(service_for(Problem::physician_beside_nurse) == ServiceArea::referral);
  CHECK(service_for(Problem::stress_interviews) == ServiceArea::interviews);
  CHECK(service_for(Problem::overwork_interviews) == ServiceArea::interviews);
  CHECK(service_for(Problem::mental_health) == ServiceArea::leave);
  CHECK(service_for(Problem::leave_and_return) == ServiceArea::leave);
}
