// The slugs are those of the editions' lists of services (assets/editions).
#include "core/pricing/helpful_services.h"

#include <algorithm>

#include "core/base/find_by_id.h"
#include "core/pricing/months.h"
#include "core/pricing/proposal.h"
#include "core/pricing/visit_patterns.h"

namespace sanpo {
namespace {

constexpr std::string_view support = "physician_support", overwork = "interview.overwork",
                           stress = "interview.stress", manual = "leave.manual",
                           option_prefix = "leave.option.";

bool belongs_to(const PriceLine& line, const Estimate& estimate, std::string_view service) {
  switch (line.origin) {
  case LineOrigin::plan: return service == support;
  case LineOrigin::manual: return service == manual;
  case LineOrigin::option: return service == line.service.value;
  case LineOrigin::interview: break;
  case LineOrigin::referral: return false;
  }
  const InterviewOccasion* const occasion = find_by_id(estimate.interviews, Id{line.record.value});
  const bool long_hours = occasion && occasion->kind == InterviewKind::overwork_office;
  return service == (long_hours ? overwork : stress);
}

std::int64_t people_of(const Site& site) { return site.employees.value_or(Count{}).value; }

bool start_plans(Estimate& estimate, std::span<const Site> sites, const std::function<Id()>& new_id) {
  bool started = false;
  for (const Site& site : sites) {
    const PlanProposal proposal = propose_plan(site);
    if (effective_plan(std::nullopt, proposal) == PlanChoice::none) continue;
    const auto plan = std::ranges::find(estimate.plans, site.id, &SitePlan::site);
    if (plan == estimate.plans.end()) {
      estimate.plans.push_back(started_plan(new_id(), site));
    } else if (plan->choice == PlanChoice::none || sum_of(plan->visits).value == 0) {
      *plan = started_plan(plan->id, site);
    } else {
      continue;
    }
    started = true;
  }
  return started;
}

bool add_interview(Estimate& estimate, InterviewKind kind, std::span<const Site> sites,
                   const std::function<Id()>& new_id) {
  const bool there = std::ranges::any_of(estimate.interviews, [&](const InterviewOccasion& each) {
    return (each.kind == InterviewKind::overwork_office) == (kind == InterviewKind::overwork_office);
  });
  const auto largest = std::ranges::max_element(sites, {}, people_of);
  if (there || largest == sites.end() || people_of(*largest) == 0) return false;
  InterviewOccasion occasion{.id = new_id(), .site = largest->id, .kind = kind, .people = Count{1}};
  occasion.months[0] = true;
  estimate.interviews.push_back(std::move(occasion));
  return true;
}

} // namespace

SitePlan started_plan(Id id, const Site& site) {
  const bool below = propose_plan(site).service == ProposedService::compact;
  return {.id = std::move(id),
          .site = site.id,
          .visits = visits_of(below ? VisitPattern::quarterly : VisitPattern::monthly),
          .visit_minutes = Count{60}};
}

ServiceShare share_of_service(const Estimate& estimate, const EstimateResult& result, const Slug& service) {
  ServiceShare share;
  for (const PriceLine& line : result.lines) {
    if (line.role != LineRole::counted || !belongs_to(line, estimate, service.value)) continue;
    if (line.amount) {
      share.amount += *line.amount;
      share.from |= line.flags.from;
    } else {
      share.to_be_quoted |= line.flags.to_be_quoted;
    }
    ++share.lines.value;
  }
  return share;
}

bool add_service(Estimate& estimate, const Slug& service, std::span<const Site> sites,
                 const std::function<Id()>& new_id) {
  if (service.value == support) return start_plans(estimate, sites, new_id);
  if (service.value == overwork)
    return add_interview(estimate, InterviewKind::overwork_office, sites, new_id);
  if (service.value == stress) return add_interview(estimate, InterviewKind::stress_office, sites, new_id);
  if (service.value == manual) {
    if (estimate.leave.manual_copies.value_or(Count{}).value > 0) return false;
    estimate.leave.manual_copies = Count{1};
    return true;
  }
  if (!service.value.starts_with(option_prefix) || find_by_id(estimate.leave.options, service)) return false;
  estimate.leave.options.push_back({.id = service});
  return true;
}

} // namespace sanpo
