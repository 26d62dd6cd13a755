// The services that an edition names as helpful, as beginnings of an estimate: what it already holds of one,
// and how one is put in. Which service helps with which item is the edition's (certification/services.h).
// Rule: certification.md, Which service helps; pricing.md, Which plan fits and Visits.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "core/base/site.h"
#include "core/pricing/result.h"

namespace sanpo {

/// A plan with the usual visits for the site: one hour 毎月, below 50 people 四半期.
SitePlan started_plan(Id id, const Site& site);

/// What the first year of an estimate holds of a service, 税別 and before discounts on the whole.
struct ServiceShare {
  Count lines;               ///< that are counted in the totals; none: the estimate does not have the service
  Yen amount;                ///< of those with an amount
  bool from = false;         ///< ～
  bool to_be_quoted = false; ///< a line without an amount is among them
  bool operator==(const ServiceShare&) const = default;
};
ServiceShare share_of_service(const Estimate& estimate, const EstimateResult& result, const Slug& service);

/// Puts the service in as it usually begins: 産業医サポート at every site that has people and no visits, with
/// the plan that fits; an interview of one person, once, at the largest site; one copy, one training. False,
/// and nothing changed: it is there already, no site can take it, or the service is unknown.
bool add_service(Estimate& estimate, const Slug& service, std::span<const Site> sites,
                 const std::function<Id()>& new_id);

} // namespace sanpo
