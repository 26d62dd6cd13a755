// From the estimate to the cost sheet: which rows of the form a year's amounts belong to, as proposals.
// Taking them over, and which tax basis the sheet has, is left to the caller.
// Rule: pricing.md, From the estimate to the cost sheet. Rows: assets/forms/cost-sheet.json.
#pragma once

#include <vector>

#include "core/pricing/result.h"

namespace sanpo {

/// The kind of line it becomes on the sheet.
enum class CarryKind : unsigned char {
  staff,         ///< part A, amount typed
  expense,       ///< K
  employee_time, ///< P: people × hours × times at the sheet's hourly cost; offered, not an amount
};

enum class CarryTax : unsigned char { without_tax, with_tax };

struct CarryOver {
  Slug row;
  CarryKind kind = CarryKind::expense;
  Reason note;
  Yen amount;      ///< after discounts; 0 for `employee_time`
  Quantity people; ///< `employee_time` only, like the next two
  Hours hours;
  Quantity times;
  bool operator==(const CarryOver&) const = default;
};

/// The proposals for year `year` ≥ 0 of the result. Amounts make up the year's total to the yen; tax and
/// discounts on the document are apportioned. Rows without an amount are left out.
std::vector<CarryOver> carry_over(const Estimate& estimate, const EstimateResult& result, int year,
                                  CarryTax tax);

} // namespace sanpo
