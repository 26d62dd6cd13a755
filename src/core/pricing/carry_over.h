// From the estimate to the cost sheet: which rows of the form a year's amounts belong to, as proposals.
// Taking them over, and which tax basis the sheet has, is left to the caller.
// Rule: pricing.md, From the estimate to the cost sheet. Rows: assets/forms/cost-sheet.json.
#pragma once

#include <string_view>
#include <vector>

#include "core/pricing/result.h"

namespace sanpo {

/// The kind of line it becomes on the sheet.
enum class CarryKind : unsigned char {
  staff,         ///< part A, amount typed
  expense,       ///< K
  employee_time, ///< P: people × hours × times at the sheet's hourly cost; offered, not an amount
};

/// The parts of an estimate that are carried over.
namespace carry_part {
inline constexpr std::string_view support = "support";             ///< 産業医サポート with travel
inline constexpr std::string_view referral = "referral";           ///< 紹介料
inline constexpr std::string_view stress = "interview.stress";     ///< 高ストレス者の面接指導
inline constexpr std::string_view overwork = "interview.overwork"; ///< 長時間労働者の面接指導
inline constexpr std::string_view training = "training";           ///< 研修
inline constexpr std::string_view leave = "leave";                 ///< other 休職復職対応サポート
inline constexpr std::string_view employee_time = "time.";         ///< before the id of the occasion
} // namespace carry_part

enum class CarryTax : unsigned char { without_tax, with_tax };

struct CarryOver {
  /// What of the estimate it is, the same whichever scenario it comes from: a sheet holds each part once.
  Slug part;
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
