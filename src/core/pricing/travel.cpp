// See travel.h.
#include "core/pricing/travel.h"

#include "core/pricing/codes.h"
#include "core/pricing/money.h"

namespace sanpo {

void add_travel(LineWriter& out, const TravelEstimate& travel, LineOrigin origin, std::string_view record,
                const Id& site, const MonthCounts& journeys, ServiceTiming timing) {
  LineDraft draft{out.list().travel};
  draft.origin = origin;
  draft.record = record;
  draft.site = site;
  draft.months = journeys;
  draft.timing = timing;
  draft.recurrence = Recurrence::every_year;
  draft.flags.at_cost = true;
  if (!travel.fare) {
    draft.basis = {std::string{pricing_codes::line_travel_at_cost}, {}};
  } else if (travel.treatment == FareTreatment::advance) {
    draft.basis = {std::string{pricing_codes::line_travel_advance}, {{"fare", *travel.fare}}};
    draft.unit_price = travel.fare;
    draft.tax = TaxCategory::outside;
  } else {
    const Percent rate = rate_of_month(out.list(), out.estimate().start);
    draft.basis = {std::string{pricing_codes::line_travel_taxable}, {{"fare", *travel.fare}, {"rate", rate}}};
    draft.unit_price = without_tax(*travel.fare, rate);
  }
  out.write(std::move(draft));
}

} // namespace sanpo
