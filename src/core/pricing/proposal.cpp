// See proposal.h.
#include "core/pricing/proposal.h"

#include "core/pricing/codes.h"

namespace sanpo {

namespace {

constexpr std::int64_t duty_from = 50;         // 安衛令5条
constexpr std::int64_t full_time_from = 1'000; // 安衛則13条1項3号
constexpr std::int64_t full_time_hazardous_from =
    500;                                            // 安衛則13条1項3号, listed hazardous work and night work
constexpr std::int64_t two_full_time_above = 3'000; // 安衛則13条1項4号

PlanProposal full_time_proposal(const Site& site, Count employees, Count hazardous, Count required) {
  const Count there{site.full_time_physician ? 1 : 0};
  if (there >= required)
    return {ProposedService::nothing,
            {},
            {std::string{pricing_codes::proposal_full_time_there}, {{"employees", employees}}}};
  const Count wanted{required.value - there.value};
  if (required.value > 1)
    return {ProposedService::full_time_referral,
            wanted,
            {std::string{pricing_codes::proposal_two_full_time},
             {{"employees", employees}, {"physicians", wanted}}}};
  if (employees.value >= full_time_from)
    return {ProposedService::full_time_referral,
            wanted,
            {std::string{pricing_codes::proposal_full_time_employees}, {{"employees", employees}}}};
  return {ProposedService::full_time_referral,
          wanted,
          {std::string{pricing_codes::proposal_full_time_hazardous}, {{"hazardous", hazardous}}}};
}

} // namespace

Count required_full_time(Count employees, Count hazardous) {
  if (employees.value > two_full_time_above) return {2};
  if (employees.value >= full_time_from || hazardous.value >= full_time_hazardous_from) return {1};
  return {0};
}

PlanProposal propose_plan(const Site& site) {
  if (!site.employees)
    return {ProposedService::unknown, {}, {std::string{pricing_codes::proposal_unknown}, {}}};
  const Count employees = *site.employees;
  if (employees.value == 0)
    return {ProposedService::nothing, {}, {std::string{pricing_codes::proposal_nobody}, {}}};
  const Count hazardous = site.hazardous.value_or(Count{});
  const Count required = required_full_time(employees, hazardous);
  if (required.value > 0) return full_time_proposal(site, employees, hazardous, required);
  if (employees.value >= duty_from)
    return {ProposedService::standard,
            {},
            {std::string{pricing_codes::proposal_from_50}, {{"employees", employees}}}};
  return {ProposedService::compact,
          {},
          {std::string{pricing_codes::proposal_below_50}, {{"employees", employees}}}};
}

PlanChoice effective_plan(const std::optional<PlanChoice>& choice, const PlanProposal& proposal) {
  if (choice) return *choice;
  if (proposal.service == ProposedService::standard) return PlanChoice::standard;
  if (proposal.service == ProposedService::compact) return PlanChoice::compact;
  return PlanChoice::none;
}

std::vector<Finding> check_plan_fit(const Site& site, const SitePlan& plan, const PlanProposal& proposal,
                                    ReferredPhysicians referred, const std::string& place) {
  std::vector<Finding> findings;
  const auto add = [&](Severity severity, std::string_view code, std::string where,
                       std::vector<std::pair<std::string, Argument>> arguments) {
    arguments.emplace_back("site", site.name);
    findings.push_back({severity, std::string{code}, std::move(where), std::move(arguments)});
  };
  const std::string site_place = "sites/" + site.id.value;
  if (!site.employees) {
    add(Severity::warning, pricing_codes::employees_missing, site_place + "/employees", {});
    return findings;
  }
  const Count employees = *site.employees;
  const Count hazardous = site.hazardous.value_or(Count{});
  if (hazardous > employees)
    add(Severity::warning, pricing_codes::hazardous_above_employees, site_place + "/hazardous",
        {{"hazardous", hazardous}, {"employees", employees}});

  const PlanChoice effective = effective_plan(plan.choice, proposal);
  const Count required = required_full_time(employees, hazardous);
  const Count full_time{(site.full_time_physician ? 1 : 0) + referred.full_time.value};
  const std::string choice_place = place + "/choice";
  if (effective == PlanChoice::compact && employees.value >= duty_from)
    add(Severity::error, pricing_codes::compact_from_50, choice_place, {{"employees", employees}});
  if (effective != PlanChoice::none && employees.value == 0)
    add(Severity::warning, pricing_codes::plan_without_people, choice_place, {});
  if (effective == PlanChoice::standard && employees.value > 0 && employees.value < duty_from)
    add(Severity::hint, pricing_codes::standard_below_50, choice_place, {{"employees", employees}});
  if (required.value > 0) {
    // Who follows the proposal gets the referral as a line; then nothing is missing but the second physician
    // of a site that already has one, which a tick cannot tell.
    if (plan.choice && full_time.value == 0)
      add(Severity::error, pricing_codes::full_time_required, choice_place,
          {{"employees", employees}, {"hazardous", hazardous}, {"physicians", required}});
    else if (full_time.value > 0 && full_time < required)
      add(Severity::warning, pricing_codes::second_full_time_required, choice_place,
          {{"employees", employees}});
  } else if (employees.value >= duty_from) {
    if (effective == PlanChoice::none && full_time.value + referred.part_time.value == 0)
      add(Severity::warning, pricing_codes::no_physician_from_50, choice_place, {{"employees", employees}});
    if (effective == PlanChoice::standard && site.full_time_physician)
      add(Severity::hint, pricing_codes::full_time_already_there, choice_place, {});
  }
  return findings;
}

} // namespace sanpo
