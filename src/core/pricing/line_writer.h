// Where the rules put their lines and findings: makes a finished line of a draft, with its key, the person's
// settings for it (price, role, recurrence) and its amount.
// Rule: pricing.md, Price list ("Prices can be overridden"), Totals.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/base/site.h"
#include "core/pricing/months.h"
#include "core/pricing/result.h"

namespace sanpo {

/// What a rule knows about a line.
struct LineDraft {
  const Service& service;
  LineOrigin origin = LineOrigin::plan;
  std::string_view record;  ///< id of the record it comes from; empty for the manual
  std::string_view variant; ///< tells a second line of the same service and record from the first
  Id site;
  Reason basis;
  MonthCounts months;
  std::optional<Yen> unit_price; ///< empty: outside the total until somebody names a price
  ServiceTiming timing = ServiceTiming::once;
  Recurrence recurrence = Recurrence::first_year;
  TaxCategory tax = TaxCategory::taxable;
  LineFlags flags; ///< `overridden` is the writer's business
};

class LineWriter {
public:
  LineWriter(const Estimate& estimate, const PriceList& list, EstimateResult& result);

  /// Adds the line; nothing for a quantity of 0. The returned line stays valid until the next one is written.
  const PriceLine* write(LineDraft draft);
  /// Adds a finding. `place` is a path in the case.
  void find(Severity severity, std::string_view code, std::string place,
            std::vector<std::pair<std::string, Argument>> arguments = {});
  /// The path of a record of this estimate: "estimates/<id>/<list>/<record>".
  [[nodiscard]] std::string place(std::string_view list, std::string_view record) const;

  [[nodiscard]] const Estimate& estimate() const { return estimate_; }
  [[nodiscard]] const PriceList& list() const { return list_; }
  [[nodiscard]] EstimateResult& result() { return result_; }
private:
  [[nodiscard]] const LineSetting* setting(std::string_view key) const;

  const Estimate& estimate_;
  const PriceList& list_;
  EstimateResult& result_;
  std::vector<std::pair<std::string_view, const LineSetting*>> settings_; ///< by key
};

} // namespace sanpo
