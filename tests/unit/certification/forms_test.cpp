// Check-up rate, plans, sites and the insurer's certificate. Rule: certification.md, Structure of edition
// 2024.
#include "core/certification/action_plan.h"
#include "core/certification/codes.h"
#include "support/certification.h"

using namespace sanpo;
using namespace sanpo::test;

namespace {

namespace finding = certification_finding;

constexpr Judged met{Value::met, Value::met};
constexpr Judged met_provisional{Value::met, Value::undecided};
constexpr Judged not_met{Value::not_met, Value::not_met};
constexpr Judged undecided{};

Company company() { return Company(edition_2024()); }

Company smoke_free() {
  auto given = company();
  given.pass("passive_smoking");
  return given;
}

Company planned() {
  auto given = company();
  given.pass("action_plan");
  return given;
}

} // namespace

TEST_CASE("check-up rate: the year before counts only where wanted") {
  auto given = company().checkups(100, 0, 90);
  given.assessment.checkups_previous = {Count{80}, Count{0}, Count{80}};
  CHECK(given.item("checkup_rate").judged == not_met);
  given.assessment.use_previous = true;
  CHECK(given.item("checkup_rate").judged == met);
  given.assessment.checkups_previous = {};
  CHECK(given.item("checkup_rate").judged == undecided);
}

TEST_CASE("check-up rate: an empty number is no value; without exempt people only 適合 is certain") {
  auto given = company();
  given.assessment.checkups_latest = {Count{100}, {}, Count{100}};
  CHECK(given.item("checkup_rate").judged == met);
  given.assessment.checkups_latest.examined = Count{90};
  CHECK(given.item("checkup_rate").judged == undecided);
  given.assessment.checkups_latest.exempt = Count{0};
  CHECK(given.item("checkup_rate").judged == not_met);
}

TEST_CASE(
    "check-up rate: more examined than people is an error, nobody to examine is 未確定 with a finding") {
  auto given = company().checkups(100, 10, 95);
  CHECK(given.item("checkup_rate").judged == undecided);
  CHECK(given.found(finding::too_many_examined));
  CHECK(company().checkups(5, 5, 0).item("checkup_rate").judged == undecided);
  CHECK(company().checkups(5, 5, 0).found(finding::no_people_to_examine));
  CHECK(company().checkups(5, 6, 0).found(finding::too_many_exempt));
}

TEST_CASE("check-up rate: 94.99 % is not 95 %") {
  auto given = company().checkups(20'000, 0, 18'999);
  given.tick("checkup_rate.reminders",
             {find_question(edition_2024(), Slug{"checkup_rate.reminders"})->options[0].id.value});
  CHECK(given.item("checkup_rate").judged == not_met);
  CHECK(given.checkups(20'000, 0, 19'000).item("checkup_rate").judged == met);
}

TEST_CASE("plan: valid with figures, somebody responsible, a deadline, running, and both confirmations") {
  CHECK(planned().item("action_plan").judged == met);
}

TEST_CASE("plan: unconfirmed aim is provisional; an aim the law asks anyway, a system or a facility fails") {
  auto given = planned();
  auto& plan = given.assessment.plans.front();
  plan.beyond_law.reset();
  CHECK(given.item("action_plan").judged == met_provisional);
  plan.beyond_law = YesNo::no;
  CHECK(given.item("action_plan").judged == not_met);
  plan.beyond_law = YesNo::yes;
  plan.about_outcomes = YesNo::no;
  CHECK(given.item("action_plan").judged == not_met);
}

TEST_CASE("plan: both values must state a figure") {
  auto given = planned();
  given.assessment.plans.front().target = "もっと多くの人が健康になる";
  CHECK(given.item("action_plan").judged == not_met);
  CHECK(states_figure("約３割"));
  CHECK_FALSE(states_figure("三割"));
}

TEST_CASE("plan: a deadline before the application fails, on its day it passes") {
  auto given = planned();
  auto& plan = given.assessment.plans.front();
  plan.deadline = given.edition.period_to;
  CHECK(given.item("action_plan").judged == met);
  plan.deadline->day = static_cast<std::int8_t>(plan.deadline->day - 1);
  CHECK(given.item("action_plan").judged == not_met);
  given.assessment.application = plan.deadline;
  CHECK(given.item("action_plan").judged == met);
}

TEST_CASE("plan: ended or suspended fails, incomplete is 未確定") {
  auto given = planned();
  auto& plan = given.assessment.plans.front();
  plan.state = PlanState::suspended;
  CHECK(given.item("action_plan").judged == not_met);
  plan.state = PlanState::running;
  plan.responsible = Id{"nobodyaaaaaa"};
  CHECK(given.item("action_plan").judged == undecided);
}

TEST_CASE("plan: one valid plan of several suffices") {
  auto given = planned();
  given.valid_plan();
  given.assessment.plans.front().state = PlanState::ended;
  CHECK(given.item("action_plan").judged == met);
}

TEST_CASE("smoking: states 1 to 4 in their order") {
  auto given = smoke_free();
  CHECK(given.result().smoking_state == Count{1});
  given.assessment.sites[0].outdoor = OutdoorRule::designated_place_only;
  CHECK(given.result().smoking_state == Count{2});
  given.assessment.sites[1].indoor = IndoorRule::smoking_rooms_only;
  CHECK(given.result().smoking_state == Count{3});
  given.assessment.sites[0].indoor = IndoorRule::smoking_rooms_only;
  given.assessment.sites[1].outdoor = OutdoorRule::designated_place_only;
  CHECK(given.result().smoking_state == Count{4});
  CHECK(given.item("passive_smoking").judged == met);
  CHECK(given.found(finding::smoking_to_verify));
}

TEST_CASE("smoking: smoking rooms are enough for the second kind, not for the first") {
  auto given = smoke_free();
  given.assessment.sites[0].indoor = IndoorRule::smoking_rooms_only;
  CHECK(given.item("passive_smoking").judged == met);
  given.assessment.sites[0].facility = FacilityKind::first;
  CHECK(given.item("passive_smoking").judged == not_met);
}

TEST_CASE("smoking: one × fails even while another site is open") {
  auto given = smoke_free();
  given.assessment.sites[0].outdoor = OutdoorRule::other;
  given.assessment.sites[1] = {.id = given.sites[1].id};
  CHECK(given.item("passive_smoking").judged == not_met);
}

TEST_CASE("smoking: a place for the purpose of smoking is 未確定 and to be verified") {
  auto given = smoke_free();
  given.assessment.sites[0].facility = FacilityKind::smoking_purpose;
  CHECK(given.item("passive_smoking").judged == undecided);
  CHECK(given.found(finding::smoking_purpose));
}

TEST_CASE("officers: somebody at every site, nobody at two") {
  auto given = company();
  given.pass("health_officer");
  CHECK(given.item("health_officer").judged == met);
  given.assessment.sites[1].officer = given.people[0].id;
  CHECK(given.item("health_officer").judged == not_met);
  given.assessment.sites[1].officer = {};
  CHECK(given.item("health_officer").judged == undecided);
}

TEST_CASE("without sites what is asked of each site is 未確定, with a finding") {
  auto given = company();
  given.pass("health_officer").pass("passive_smoking");
  given.sites.clear();
  CHECK(given.item("health_officer").judged == undecided);
  CHECK(given.item("passive_smoking").judged == undecided);
  CHECK(given.found(finding::no_sites));
}

TEST_CASE("stress check: without a site below 50 未確定 and to be verified") {
  auto given = company();
  given.pass("stress_check_small");
  CHECK(given.item("stress_check_small").judged == met);
  for (auto& site : given.sites)
    site.employees = Count{50};
  CHECK(given.item("stress_check_small").judged == undecided);
  CHECK(given.found(finding::no_small_site));
  given.sites[0].employees = Count{49};
  CHECK(given.item("stress_check_small").judged == met);
}

TEST_CASE("certificate: what the insurer wants decides whether it is asked") {
  auto given = company();
  given.pass("declaration");
  const auto answer = [&](std::string_view option) -> Company& {
    given.answer("declaration.certificate").chosen = {Slug{std::string{option}}};
    return given;
  };
  const auto insurer_with = [&](CertificateNeed need) {
    return std::ranges::find(edition_2024().insurers, need, &Insurer::certificate)->id;
  };
  given.assessment.insurer = insurer_with(CertificateNeed::required);
  CHECK(answer("obtained").item("declaration").judged == met);
  CHECK(answer("not_obtained").item("declaration").judged == not_met);
  CHECK(answer("not_required").item("declaration").judged == undecided);
  CHECK(given.found(finding::certificate_contradicts));
  given.assessment.insurer = insurer_with(CertificateNeed::ask);
  CHECK(answer("not_required").item("declaration").judged == met);
  given.answer("declaration.certificate").chosen.clear();
  CHECK(given.item("declaration").judged == undecided);
  CHECK(given.found(finding::ask_insurer_certificate));
}

TEST_CASE("certificate: while it is not obtained the lead time is 26 weeks, 8 otherwise") {
  auto given = company();
  given.pass("declaration");
  CHECK(given.item("declaration").lead_weeks == Count{8});
  given.answer("declaration.certificate").chosen = {Slug{"not_obtained"}};
  CHECK(given.item("declaration").lead_weeks == Count{26});
  given.record("declaration").lead_weeks = Count{10};
  CHECK(given.item("declaration").lead_weeks == Count{10});
}

TEST_CASE("declaration: own or municipal only fails") {
  auto given = company();
  given.pass("declaration");
  given.answer("declaration.programme").chosen = {Slug{"own_only"}};
  CHECK(given.item("declaration").judged == not_met);
}
