// 値引: what each discount takes off in one year, from its line or from the document.
// A discount is limited to its base; that is said, never hidden.
// Rule: pricing.md, Totals ("Discount").
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/pricing/result.h"

namespace sanpo {

/// The summed amounts of a year by contract month, those with tax and those outside.
struct MonthlySums {
  std::array<Yen, contract_months> taxable{};
  std::array<Yen, contract_months> outside{};

  [[nodiscard]] Yen total() const {
    Yen sum;
    for (std::size_t month = 0; month < taxable.size(); ++month)
      sum += taxable[month] + outside[month];
    return sum;
  }
};

/// The discounts of an estimate against its lines.
class Discounts {
public:
  Discounts(const Estimate& estimate, const std::vector<PriceLine>& lines);

  /// Takes the discounts on lines off `sums` (in the months of their lines) and lists them.
  void apply_to_lines(int year, MonthlySums& sums, std::vector<AppliedDiscount>& applied);
  /// Lists the discounts on the document, whose sum before any of them is `base`; returns what they take off,
  /// ≥ 0.
  Yen apply_to_document(int year, Yen base, std::vector<AppliedDiscount>& applied);
  /// What was noticed while applying.
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
private:
  struct Item {
    const Discount* discount;
    const PriceLine* line; ///< null: on the document
    bool limited = false;  ///< said already
  };
  AppliedDiscount take(Item& item, Yen base, Yen left);
  void find(Severity severity, std::string_view code, const Discount& discount, std::string_view field,
            std::vector<std::pair<std::string, Argument>> arguments = {});

  const Estimate& estimate_;
  std::vector<Item> items_;
  std::vector<Finding> findings_;
};

/// The most that an amount of this discount may be in the first year: its base, less what the others take off
/// it. More is refused at the field. Nothing where its line is gone.
std::optional<Yen> discount_limit(const EstimateResult& result, const Discount& discount);

} // namespace sanpo
