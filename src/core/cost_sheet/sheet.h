// A cost sheet (健康管理コスト集計表) as a person fills it in: one year of one scope of a company.
// What the figures add up to is left to evaluate.h; rows and sections come from the form in the catalogue.
// Rule: cost-sheet.md, Header and Rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/choice.h"
#include "core/base/units.h"

namespace sanpo {

/// Whether the amounts of the sheet are without or with consumption tax. Nothing is converted.
enum class TaxBasis : unsigned char { excluded, included };
template <> struct Choices<TaxBasis> {
  static constexpr ChoiceName<TaxBasis> table[] = {{TaxBasis::excluded, "excluded"},
                                                   {TaxBasis::included, "included"}};
};

/// How the amount of a line of part A comes about.
enum class StaffCostBasis : unsigned char {
  per_head,  ///< labour cost × ratio × people
  whole_row, ///< labour cost × ratio
  typed,     ///< the amount as typed
};
template <> struct Choices<StaffCostBasis> {
  static constexpr ChoiceName<StaffCostBasis> table[] = {{StaffCostBasis::per_head, "per_head"},
                                                         {StaffCostBasis::whole_row, "whole_row"},
                                                         {StaffCostBasis::typed, "typed"}};
};

/// Where the hourly labour cost of a line comes from: a group of the header, or the line itself.
enum class HourlyCostSource : unsigned char { managers, staff, all, typed };
template <> struct Choices<HourlyCostSource> {
  static constexpr ChoiceName<HourlyCostSource> table[] = {{HourlyCostSource::managers, "managers"},
                                                           {HourlyCostSource::staff, "staff"},
                                                           {HourlyCostSource::all, "all"},
                                                           {HourlyCostSource::typed, "typed"}};
};

/// A group of employees in the header: 管理職, 一般社員 or 全社員.
struct EmployeeGroup {
  std::optional<Count> people;
  std::optional<Yen> hourly_cost; ///< labour cost of one person for one hour
  bool operator==(const EmployeeGroup&) const = default;
};

/// 基本情報.
struct CostSheetHeader {
  std::optional<Month> period_from;
  std::optional<Month> period_to; ///< the last month that counts
  std::string scope;              ///< 集計範囲
  std::string industry;           ///< 産業大分類
  std::string preparer;
  std::string tel;
  std::string fax;
  std::string email;
  TaxBasis tax_basis = TaxBasis::excluded;
  std::optional<Count> men;
  std::optional<Count> women;
  std::optional<Count> total;
  EmployeeGroup managers; ///< 管理職
  EmployeeGroup staff;    ///< 一般社員
  EmployeeGroup all;      ///< 全社員
  std::string manager_definition;
  std::string labour_cost_includes; ///< bonus, welfare, allowances …
  bool operator==(const CostSheetHeader&) const = default;
};

/// A line of part A: health staff, with the labour cost of a year.
struct StaffLine {
  Id id;
  Slug row;
  std::string title; ///< 職名、職位、業務内容など
  StaffCostBasis basis = StaffCostBasis::per_head;
  std::optional<Yen> labour_cost; ///< a year, with bonus, welfare and allowances
  std::optional<Percent> ratio;   ///< 健康管理業務比率
  std::optional<Quantity> people;
  std::optional<Yen> amount; ///< for the basis `typed`
  bool operator==(const StaffLine&) const = default;
};

/// A line of type K: money paid.
struct ExpenseLine {
  Id id;
  Slug row;
  std::string note;
  std::optional<Yen> amount;
  bool operator==(const ExpenseLine&) const = default;
};

/// A line of type P: employees' time as 機会費用.
struct TimeLine {
  Id id;
  Slug row;
  std::string note;
  HourlyCostSource source = HourlyCostSource::all;
  std::optional<Yen> hourly_cost; ///< for the source `typed`
  std::optional<Hours> hours;     ///< for one person, one time
  std::optional<Quantity> people;
  std::optional<Quantity> times;
  bool operator==(const TimeLine&) const = default;
};

/// A line of type I (of this year) and D (a fifth of it in each of five years).
struct InvestmentLine {
  Id id;
  Slug row;
  std::string note;
  std::optional<Count> years_ago; ///< year of purchase: 0 is the sheet's year, 4 the oldest that counts
  std::optional<Yen> amount;      ///< the price paid then
  bool operator==(const InvestmentLine&) const = default;
};

/// 内訳不明: what is known of a section only as a total, for each cost type by itself.
struct UnknownBreakdownLine {
  Id id;
  Slug section;
  std::string note;
  std::optional<Yen> staff;        ///< part A only
  std::optional<Yen> expense;      ///< K
  std::optional<Yen> depreciation; ///< D, as booked; not derived from `investment`
  std::optional<Yen> investment;   ///< I
  std::optional<Yen> opportunity;  ///< P
  bool operator==(const UnknownBreakdownLine&) const = default;
};

/// What was done in a section and what came of it, in words.
struct SectionText {
  Slug id; ///< the section
  std::string activities;
  std::string effects;
  bool operator==(const SectionText&) const = default;
};

/// The sheet. Lines of a row stand in the order of their list.
struct CostSheet {
  Id id;
  std::string name; ///< where it is empty, screens show the period
  CostSheetHeader header;
  std::vector<StaffLine> staff_lines;
  std::vector<ExpenseLine> expense_lines;
  std::vector<TimeLine> time_lines;
  std::vector<InvestmentLine> investment_lines;
  std::vector<UnknownBreakdownLine> unknown_lines;
  std::vector<SectionText> section_texts;
  bool operator==(const CostSheet&) const = default;
};

} // namespace sanpo
