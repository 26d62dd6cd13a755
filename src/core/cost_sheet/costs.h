// Exact amounts by cost type, and the columns that are shown of them.
// 投資 is in no sum: there is no function that adds it to 減価償却費. Rule: cost-sheet.md, Formulas.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/exact_yen.h"
#include "core/base/units.h"
#include "core/catalogue/sheet_form.h"

namespace sanpo {

inline constexpr std::array all_cost_types{CostType::staff, CostType::expense, CostType::depreciation,
                                           CostType::investment, CostType::opportunity};

struct Costs {
  std::array<ExactYen, all_cost_types.size()> by_type{};

  constexpr ExactYen& operator[](CostType type) { return by_type[static_cast<std::size_t>(type)]; }
  constexpr ExactYen operator[](CostType type) const { return by_type[static_cast<std::size_t>(type)]; }
  constexpr bool operator==(const Costs&) const = default;
  constexpr Costs& operator+=(const Costs& other) {
    for (const CostType type : all_cost_types)
      (*this)[type] += other[type];
    return *this;
  }
};

/// Of one type only.
constexpr Costs costs_of(CostType type, ExactYen amount) {
  Costs costs;
  costs[type] = amount;
  return costs;
}

/// What tables show of costs.
enum class CostColumn : unsigned char {
  staff,        ///< スタッフ人件費 (A)
  expense,      ///< 経費 (K)
  depreciation, ///< 減価償却費 (D)
  opportunity,  ///< 機会費用 (P)
  annual,       ///< 年間コスト: A + K + D + P
  investment,   ///< 投資 (I), aside
  spending,     ///< 支出・費用計上分: A + K + D
  activity,     ///< K + D + P, the published view
};
inline constexpr std::array all_cost_columns{
    CostColumn::staff,  CostColumn::expense,    CostColumn::depreciation, CostColumn::opportunity,
    CostColumn::annual, CostColumn::investment, CostColumn::spending,     CostColumn::activity};

/// The key of a column's heading in the texts.
constexpr std::string_view heading_of(CostColumn column) {
  switch (column) {
  case CostColumn::staff: return "cost_sheet.column.staff";
  case CostColumn::expense: return "cost_sheet.column.expense";
  case CostColumn::depreciation: return "cost_sheet.column.depreciation";
  case CostColumn::opportunity: return "cost_sheet.column.opportunity";
  case CostColumn::annual: return "cost_sheet.column.annual";
  case CostColumn::investment: return "cost_sheet.column.investment";
  case CostColumn::spending: return "cost_sheet.column.spending";
  case CostColumn::activity: break;
  }
  return "cost_sheet.column.activity";
}

/// The types whose sum a column shows.
constexpr CostTypes types_of(CostColumn column) {
  CostTypes types;
  const auto with = [&](auto... each) { (types.insert(each), ...); };
  using enum CostType;
  switch (column) {
  case CostColumn::staff: with(staff); break;
  case CostColumn::expense: with(expense); break;
  case CostColumn::depreciation: with(depreciation); break;
  case CostColumn::opportunity: with(opportunity); break;
  case CostColumn::annual: with(staff, expense, depreciation, opportunity); break;
  case CostColumn::investment: with(investment); break;
  case CostColumn::spending: with(staff, expense, depreciation); break;
  case CostColumn::activity: with(expense, depreciation, opportunity); break;
  }
  return types;
}

/// The exact amount of a column.
constexpr ExactYen column_of(const Costs& costs, CostColumn column) {
  const CostTypes types = types_of(column);
  ExactYen sum;
  for (const CostType type : all_cost_types)
    if (types.has(type)) sum += costs[type];
  return sum;
}

/// An amount for each of `people`, in whole yen, half up; nothing for nobody.
constexpr std::optional<Yen> per_head(ExactYen amount, std::optional<Count> people) {
  if (!people || people->value <= 0) return std::nullopt;
  const Int128 divisor = ExactYen::scale * people->value;
  return Yen{static_cast<std::int64_t>((amount.parts * 2 + divisor) / (divisor * 2))};
}

/// The share of a part in a whole, in tenths of a percent, half up; nothing of nothing.
constexpr std::optional<Percent> share_of(ExactYen part, ExactYen whole) {
  if (whole.parts <= 0) return std::nullopt;
  return Percent{static_cast<std::int32_t>((part.parts * 2'000 + whole.parts) / (whole.parts * 2))};
}

} // namespace sanpo
