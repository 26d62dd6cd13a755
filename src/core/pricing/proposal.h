// Which plan fits a site, by its own head-count, and what speaks against the plan that was chosen.
// The head-count is always that of the site: the duty to appoint is per 事業場, never per company.
// Rule: pricing.md, Which plan fits (安衛法13条, 13条の2; 安衛令5条; 安衛則13条).
#pragma once

#include <vector>

#include "core/base/site.h"
#include "core/pricing/result.h"

namespace sanpo {

/// Full-time (専属) physicians that a site of that size must have: 0, 1 or 2.
Count required_full_time(Count employees, Count hazardous);

/// What is proposed for the site. Without a head-count: `unknown`.
PlanProposal propose_plan(const Site& site);

/// The plan that counts: the choice, or else the proposed one (a referral brings no visits: none).
PlanChoice effective_plan(const std::optional<PlanChoice>& choice, const PlanProposal& proposal);

/// Physicians that the estimate's referrals bring to the site.
struct ReferredPhysicians {
  Count full_time;
  Count part_time;
};

/// What speaks against the choice. `place` is the path of the plan.
std::vector<Finding> check_plan_fit(const Site& site, const SitePlan& plan, const PlanProposal& proposal,
                                    ReferredPhysicians referred, const std::string& place);

} // namespace sanpo
