// See patrol.h.
#include "core/pricing/patrol.h"

#include <algorithm>

#include "core/pricing/codes.h"

namespace sanpo {

bool has_two_empty_months_in_a_row(const MonthCounts& visits) {
  for (std::size_t month = 0; month < visits.size(); ++month)
    if (visits[month].value == 0 && visits[(month + 1) % visits.size()].value == 0) return true;
  return false;
}

std::vector<Finding> check_patrol(const Site& site, const SitePlan& plan, const std::string& place) {
  std::vector<Finding> findings;
  if (site.employees.value_or(Count{}).value < 50 || site.full_time_physician) return findings;
  const Count empty = empty_months(plan.visits);
  if (empty.value == 0) return findings;
  const auto add = [&](Severity severity, std::string_view code) {
    findings.push_back(
        {severity, std::string{code}, place + "/visits", {{"months", empty}, {"site", site.name}}});
  };
  // Consent cannot heal a gap of two months, so it is only asked for where it would.
  if (has_two_empty_months_in_a_row(plan.visits))
    add(Severity::error, pricing_codes::patrol_two_empty_months);
  else if (!plan.patrol_information || !plan.patrol_consent)
    add(Severity::error, pricing_codes::patrol_needs_consent);
  add(Severity::hint, pricing_codes::monthly_visits_recommended);
  if (std::ranges::any_of(plan.visits, [](Count visits) { return visits.value > 1; }))
    add(Severity::hint, pricing_codes::empty_month_despite_double);
  return findings;
}

} // namespace sanpo
