// Helpful services as beginnings of an estimate. Rule: certification.md, Which service helps.
#include "unit/pricing/pricing_case.h"

#include "core/pricing/helpful_services.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

bool add(PricingCase& c, std::string_view service) {
  auto next = c.estimate.plans.size() + c.estimate.interviews.size();
  return add_service(c.estimate, {std::string(service)}, c.sites,
                     [&] { return Id{"new" + std::to_string(++next)}; });
}
ServiceShare share(const PricingCase& c, std::string_view service) {
  return share_of_service(c.estimate, c.evaluate(), {std::string(service)});
}

} // namespace

TEST_CASE("産業医サポート begins at every site that has people and no visits, with the plan that fits") {
  PricingCase c;
  c.site(60);
  c.plan(PlanChoice::standard, first_visits(6));
  c.site(12);
  c.plan(PlanChoice::none, {});
  c.site(1'200); // needs a full-time physician
  c.site(0);
  REQUIRE(add(c, "physician_support"));
  CHECK(c.estimate.plans.size() == 2);
  CHECK(c.estimate.plans[0].visits == first_visits(6));
  CHECK(c.estimate.plans[1].visits == visits_of(VisitPattern::quarterly));
  CHECK(share(c, "physician_support").amount == Yen{520'000 + 250'000});
  CHECK(share(c, "physician_support").from);
  CHECK_FALSE(add(c, "physician_support"));
}

TEST_CASE("an interview begins with one person, once, at the largest site") {
  PricingCase c;
  c.site(12);
  c.site(60);
  for (const std::string_view service : {"interview.stress", "interview.overwork"}) {
    CHECK(share(c, service).lines == Count{0});
    REQUIRE(add(c, service));
    CHECK(c.estimate.interviews.back().site.value == "site2");
    CHECK(share(c, service).amount == Yen{35'000});
    CHECK_FALSE(add(c, service));
  }
}

TEST_CASE("the manual begins with one copy, a training is to be quoted") {
  PricingCase c;
  REQUIRE(add(c, "leave.manual"));
  CHECK(share(c, "leave.manual").amount == Yen{10'000});
  REQUIRE(add(c, "leave.option.training"));
  CHECK(share(c, "leave.option.training").to_be_quoted);
  CHECK(share(c, "leave.option.training").amount == Yen{});
  CHECK_FALSE(add(c, "leave.manual"));
  CHECK_FALSE(add(c, "leave.option.training"));
}

TEST_CASE("without people there is nothing to begin") {
  PricingCase c;
  c.site(0);
  const Estimate before = c.estimate;
  for (const std::string_view service : {"physician_support", "interview.stress", "no.such.service"})
    CHECK_FALSE(add(c, service));
  CHECK(c.estimate == before);
}
