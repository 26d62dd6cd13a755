// See evaluate.h. Which rule adds which lines: visits.h, interviews.h, referral.h, leave_support.h; totals.h.
#include "core/pricing/evaluate.h"

#include <algorithm>
#include <string_view>

#include "core/pricing/codes.h"
#include "core/pricing/interviews.h"
#include "core/pricing/leave_support.h"
#include "core/pricing/line_writer.h"
#include "core/pricing/patrol.h"
#include "core/pricing/proposal.h"
#include "core/pricing/referral.h"
#include "core/pricing/totals.h"
#include "core/pricing/visits.h"

namespace sanpo {

namespace {

/// What the rules need to know of a site, found by its id.
struct SiteEntry {
  std::string_view id;
  const Site* site;
  ReferredPhysicians referred;
  const MonthCounts* visits = nullptr; ///< of its 産業医サポート
  bool planned = false;
};

class SiteIndex {
public:
  SiteIndex(std::span<const Site> sites, const std::vector<Referral>& referrals) {
    entries_.reserve(sites.size());
    for (const Site& site : sites)
      entries_.push_back({site.id.value, &site, {}});
    std::ranges::stable_sort(entries_, {}, &SiteEntry::id);
    for (const Referral& referral : referrals) {
      SiteEntry* const entry = find(referral.site);
      if (!entry) continue;
      Count& count = referral.physician == PhysicianKind::full_time ? entry->referred.full_time
                                                                    : entry->referred.part_time;
      count.value += referral.quantity.value_or(Count{1}).value;
    }
  }

  SiteEntry* find(const Id& id) {
    const auto entry = std::ranges::lower_bound(entries_, std::string_view{id.value}, {}, &SiteEntry::id);
    return entry != entries_.end() && entry->id == id.value ? &*entry : nullptr;
  }
private:
  std::vector<SiteEntry> entries_;
};

void add_plan(LineWriter& out, const SitePlan& plan, SiteIndex& sites) {
  SiteEntry* const entry = sites.find(plan.site);
  const std::string place = out.place("plans", plan.id.value);
  PlanOutcome& outcome = out.result().plans.emplace_back();
  outcome.plan = plan.id;
  outcome.site = plan.site;
  outcome.visits = sum_of(plan.visits);
  outcome.empty_months = empty_months(plan.visits);
  if (entry) {
    outcome.proposal = propose_plan(*entry->site);
    if (entry->planned)
      out.find(Severity::warning, pricing_codes::site_planned_twice, place + "/site",
               {{"site", entry->site->name}});
    entry->planned = true;
    for (Finding& finding : check_plan_fit(*entry->site, plan, outcome.proposal, entry->referred, place))
      out.result().findings.push_back(std::move(finding));
  } else {
    outcome.proposal.reason.code = pricing_codes::proposal_unknown;
    out.find(Severity::warning, pricing_codes::site_missing, place + "/site");
  }
  outcome.effective = effective_plan(plan.choice, outcome.proposal);

  if (outcome.effective != PlanChoice::none) {
    const PlanPrices& prices =
        outcome.effective == PlanChoice::standard ? out.list().standard : out.list().compact;
    add_visits(out, plan, entry ? entry->site : nullptr, prices);
    if (!entry) return;
    entry->visits = &plan.visits;
    for (Finding& finding : check_patrol(*entry->site, plan, place))
      out.result().findings.push_back(std::move(finding));
  } else if (!plan.choice && outcome.proposal.service == ProposedService::full_time_referral && entry) {
    const std::int64_t open = outcome.proposal.physicians.value - entry->referred.full_time.value;
    if (open > 0) add_required_referral(out, plan, {open});
  }
}

/// The ids of the notes that belong to any of the services.
std::vector<Slug> notes_for(const std::vector<PriceNote>& notes,
                            const std::vector<std::string_view>& services) {
  std::vector<Slug> ids;
  for (const PriceNote& note : notes)
    if (std::ranges::any_of(services, [&](std::string_view service) { return applies_to(note, service); }))
      ids.push_back(note.id);
  return ids;
}

void add_notes(LineWriter& out) {
  EstimateResult& result = out.result();
  std::vector<std::string_view> services;
  for (const PriceLine& line : result.lines)
    if (std::ranges::find(services, line.service.value) == services.end())
      services.push_back(line.service.value);
  result.included = notes_for(out.list().included, services);
  result.assumptions = notes_for(out.list().assumptions, services);
  if (out.list().effective) std::erase(result.assumptions, Slug{"list_undated"}); // it has a date
  const bool referral = std::ranges::any_of(
      result.lines, [](const PriceLine& line) { return line.contract == ContractType::referral; });
  if (referral) out.find(Severity::assumption, pricing_codes::referral_excludes_pay, {});
}

} // namespace

EstimateResult evaluate(const Estimate& estimate, std::span<const Site> sites, const PriceList& list) {
  EstimateResult result;
  result.plans.reserve(estimate.plans.size());
  LineWriter out{estimate, list, result};
  SiteIndex index{sites, estimate.referrals};
  for (const SitePlan& plan : estimate.plans)
    add_plan(out, plan, index);
  add_interviews(out, [&](const Id& id) -> SiteSupport {
    const SiteEntry* const entry = index.find(id);
    return entry ? SiteSupport{entry->site, entry->visits} : SiteSupport{};
  });
  add_referrals(out);
  add_leave_support(out);
  add_notes(out);
  add_totals(estimate, list, result);
  return result;
}

} // namespace sanpo
