// See travel.h.
#include "core/pricing/travel.h"

#include <map>

#include "core/pricing/codes.h"
#include "core/pricing/money.h"

namespace sanpo {

namespace {

/// A line for the journeys of each rate: a fare that holds tax has another base where the rate changes.
void write_taxable(LineWriter& out, Yen fare, const LineDraft& journeys) {
  const std::optional<Month> start = out.estimate().start;
  std::map<Percent, MonthCounts> rates;
  for (int month = 0; month < contract_months; ++month) {
    const auto at = static_cast<std::size_t>(month);
    const Percent rate = rate_of_month(out.list(), start ? std::optional{plus_months(*start, month)} : start);
    rates[rate][at] = journeys.months[at];
  }
  for (const auto& [rate, months] : rates) {
    LineDraft draft = journeys;
    const std::string variant = "rate_" + std::to_string(rate.tenths);
    if (rate != rate_of_month(out.list(), start)) draft.variant = variant;
    draft.months = months;
    draft.basis = {std::string{pricing_codes::line_travel_taxable}, {{"fare", fare}, {"rate", rate}}};
    draft.unit_price = without_tax(fare, rate);
    out.write(std::move(draft));
  }
}

} // namespace

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
    return write_taxable(out, *travel.fare, draft);
  }
  out.write(std::move(draft));
}

} // namespace sanpo
