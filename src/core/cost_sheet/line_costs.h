// What one line costs: its product, or the factor that is missing, or why it is refused.
// Which lines count in their row is left to evaluate.h. Rule: cost-sheet.md, Formulas.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/reason.h"
#include "core/cost_sheet/costs.h"
#include "core/cost_sheet/sheet.h"

namespace sanpo {

/// A purchase counts in D for this many full years, its own included.
inline constexpr int depreciation_years = 5;

/// A number of a line without which it has no amount. The slug is the field's.
enum class Factor : unsigned char {
  labour_cost,
  ratio,
  people,
  amount,
  hourly_cost,
  hours,
  times,
  years_ago
};
template <> struct Choices<Factor> {
  static constexpr ChoiceName<Factor> table[] = {{Factor::labour_cost, "labour_cost"},
                                                 {Factor::ratio, "ratio"},
                                                 {Factor::people, "people"},
                                                 {Factor::amount, "amount"},
                                                 {Factor::hourly_cost, "hourly_cost"},
                                                 {Factor::hours, "hours"},
                                                 {Factor::times, "times"},
                                                 {Factor::years_ago, "years_ago"}};
};

enum class LineState : unsigned char {
  empty,      ///< none of its numbers is entered
  incomplete, ///< a number is missing; nothing is counted
  counted,
  ignored, ///< typed into a total row whose breakdown is known; its amount is told, not counted
  refused, ///< see `refusal`
};

struct LineResult {
  LineState state = LineState::empty;
  std::optional<Factor> missing;  ///< of an incomplete line, the first in the form's order
  std::string_view refusal;       ///< of a refused line, the finding's code
  std::optional<std::size_t> row; ///< index in the form; nothing for an unknown row and for 内訳不明
  Costs costs;                    ///< exact; of an empty, incomplete or refused line nothing
  bool operator==(const LineResult&) const = default;
};

/// The hourly labour cost a line goes by: its own, or the header's for its group.
[[nodiscard]] std::optional<Yen> hourly_cost_of(const TimeLine& line, const CostSheetHeader& header);

/// Part A: labour cost × ratio × people, labour cost × ratio, or the amount typed.
[[nodiscard]] LineResult line_costs(const StaffLine& line);
/// K: the amount.
[[nodiscard]] LineResult line_costs(const ExpenseLine& line);
/// P: hourly cost × hours × people × times.
[[nodiscard]] LineResult line_costs(const TimeLine& line, const CostSheetHeader& header);
/// D: a fifth of a purchase of this year or the four before; I: this year's. Older ones are refused.
[[nodiscard]] LineResult line_costs(const InvestmentLine& line);
/// 内訳不明: the amounts as they are.
[[nodiscard]] LineResult line_costs(const UnknownBreakdownLine& line);
// All expect numbers within the bounds of their fields (none below 0), and refuse an amount above max_yen
// with `row_too_large`.

/// How the amount of a complete line came about; nothing where it was simply typed, or is incomplete.
[[nodiscard]] std::optional<Reason> reason_of(const StaffLine& line);
[[nodiscard]] std::optional<Reason> reason_of(const TimeLine& line, const CostSheetHeader& header);
[[nodiscard]] std::optional<Reason> reason_of(const InvestmentLine& line);

} // namespace sanpo
