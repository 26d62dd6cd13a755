// Every code, field and choice of the estimate has a text in both languages, with the same arguments.
#include "unit/pricing/pricing_case.h"

#include <nlohmann/json.hpp>
#include <set>

#include "core/pricing/codes.h"
#include "core/pricing/quick_start.h"
#include "core/record/describe_pricing.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

nlohmann::json texts(std::string_view language) {
  return nlohmann::json::parse(read_asset(std::string{"texts/"} + std::string{language} + "/pricing.json"));
}

std::set<std::string> arguments_of(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
    names.insert(text.substr(open + 1, text.find_first_of("|}", open) - open - 1)); // {n} or {n|one|more}
  return names;
}

/// Collects the keys that the fields of a record need.
struct KeysOfFields {
  std::string record;
  std::vector<std::string> keys;

  template <class T> void field(std::string_view slug, T& member, FieldSpec spec) {
    add(slug, spec);
    choices(slug, member);
  }
  template <class T> void array(std::string_view slug, T&, FieldSpec spec) { add(slug, spec); }
  template <class T> void object(std::string_view, T&) {}
  template <class T> void list(std::string_view, T&) {}
private:
  void add(std::string_view slug, FieldSpec spec) {
    if (spec.kind != FieldKind::identity) keys.push_back("field." + record + "." + std::string{slug});
  }
  template <class E> void choices(std::string_view slug, std::optional<E>& member) {
    E value{};
    if (member) value = *member;
    choices(slug, value);
  }
  template <class E> void choices(std::string_view slug, E&) {
    if constexpr (std::is_enum_v<E>)
      for (const auto& name : Choices<E>::table)
        keys.push_back("choice." + record + "." + std::string{slug} + "." + std::string{name.slug});
  }
};

template <class Record> std::vector<std::string> keys_of(std::string name) {
  KeysOfFields visitor{std::move(name), {}};
  Record record;
  describe(visitor, record);
  return visitor.keys;
}

} // namespace

TEST_CASE("every finding and reason has a text in both languages") {
  for (const std::string_view language : {"ja", "en"}) {
    const nlohmann::json all = texts(language);
    for (const std::string_view code : pricing_codes::findings) {
      CAPTURE(code);
      CHECK(all.contains("finding." + std::string{code}));
    }
    for (const std::string_view code : pricing_codes::reasons) {
      CAPTURE(code);
      CHECK(all.contains("reason." + std::string{code}));
    }
  }
}

TEST_CASE("every field and choice has a text in both languages") {
  std::vector<std::string> keys;
  for (const auto& more : {keys_of<Estimate>("estimate"), keys_of<SitePlan>("site_plan"),
                           keys_of<TravelEstimate>("travel_estimate"),
                           keys_of<InterviewOccasion>("interview_occasion"), keys_of<Referral>("referral"),
                           keys_of<LeaveSupport>("leave_support"), keys_of<LeaveOption>("leave_option"),
                           keys_of<LineSetting>("line_setting"), keys_of<Discount>("discount")})
    keys.insert(keys.end(), more.begin(), more.end());
  CHECK(keys.size() > 50);
  for (const std::string_view language : {"ja", "en"}) {
    const nlohmann::json all = texts(language);
    for (const std::string& key : keys) {
      CAPTURE(key);
      CHECK(all.contains(key));
    }
  }
}

TEST_CASE("both languages have the same keys with the same arguments") {
  const nlohmann::json ja = texts("ja");
  const nlohmann::json en = texts("en");
  CHECK(ja.size() == en.size());
  for (const auto& [key, text] : ja.items()) {
    CAPTURE(key);
    REQUIRE(en.contains(key));
    CHECK(arguments_of(text.get<std::string>()) == arguments_of(en[key].get<std::string>()));
  }
}

TEST_CASE("what a finding or reason says, it has the arguments for") {
  PricingCase c;
  c.site(3'500).hazardous = Count{4'000};
  c.plan(PlanChoice::compact, visits_of(VisitPattern::every_two_months), 200).extension_half_hours = Count{9};
  c.estimate.plans[0].travel.fare = Yen{1};
  c.interview(InterviewKind::stress_office, 3, 4);
  c.site(60);
  c.plan(PlanChoice::standard, visits_of(VisitPattern::quarterly), 60).extension_half_hours = Count{9};
  c.estimate.plans[1].travel = {Yen{9}, FareTreatment::advance};
  c.interview(InterviewKind::overwork_office, 3, 4).within_visit = true;
  c.site(20);
  c.plan(PlanChoice::compact, first_visits(1));
  c.estimate.plans[2].visit_minutes.reset();
  c.site(4'000);
  c.plan(std::nullopt, {});
  c.referral(Yen{1}).joined = Date{2026, 4, 2};
  c.estimate.referrals[0].left = Date{2026, 4, 1};
  c.site(60);
  c.plan(PlanChoice::none, {});
  c.referral(std::nullopt);
  c.estimate.leave.manual_copies = Count{2};
  c.estimate.leave.options = {
      {{"leave.option.rollout"}, Count{20}, {}}, {{"gone"}, {}, {}}, {{"leave.option.training"}, {}, Yen{5}}};
  c.estimate.start = Month{2010, 1};
  c.discount().amount = max_yen;
  c.setting("leave.manual").unit_price = max_yen;
  const EstimateResult result = c.evaluate();
  CHECK(result.findings.size() > 20);
  const nlohmann::json all = texts("ja");
  const auto check = [&](const std::string& key,
                         const std::vector<std::pair<std::string, Argument>>& arguments) {
    CAPTURE(key);
    for (const std::string& name : arguments_of(all[key].get<std::string>())) {
      CAPTURE(name);
      CHECK(std::ranges::contains(arguments, name, &std::pair<std::string, Argument>::first));
    }
  };
  for (const Finding& finding : result.findings)
    check("finding." + finding.code, finding.arguments);
  for (const PriceLine& line : result.lines)
    check("reason." + line.basis.code, line.basis.arguments);
  for (const PlanOutcome& plan : result.plans)
    check("reason." + plan.proposal.reason.code, plan.proposal.reason.arguments);
}
