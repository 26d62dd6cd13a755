// Codes of findings and reasons about cost sheets; the texts stand in assets/texts under "finding.<code>" and
// "reason.<code>". Rule: cost-sheet.md, Header and Formulas.
#pragma once

#include <array>
#include <string_view>

namespace sanpo::cost_sheet_codes {

// errors: something entered cannot be counted
inline constexpr std::string_view row_too_large = "cost_sheet.row_too_large";           ///< max
inline constexpr std::string_view investment_too_old = "cost_sheet.investment_too_old"; ///< years, age
inline constexpr std::string_view unknown_row = "cost_sheet.unknown_row";               ///< row
inline constexpr std::string_view row_takes_no_such_line = "cost_sheet.row_takes_no_such_line"; ///< row
inline constexpr std::string_view unknown_section = "cost_sheet.unknown_section";               ///< section
inline constexpr std::string_view type_not_in_section = "cost_sheet.type_not_in_section";       ///< amount

// warnings: counted as entered, but look again
inline constexpr std::string_view headcount_sum_differs =
    "cost_sheet.headcount_sum_differs"; ///< men, women, sum, total
inline constexpr std::string_view group_sum_differs =
    "cost_sheet.group_sum_differs"; ///< managers, staff, sum, total
inline constexpr std::string_view row_people_above_headcount =
    "cost_sheet.row_people_above_headcount"; ///< people, total
inline constexpr std::string_view row_managers_above_header =
    "cost_sheet.row_managers_above_header"; ///< people, managers
inline constexpr std::string_view row_staff_above_header =
    "cost_sheet.row_staff_above_header";                                              ///< people, staff
inline constexpr std::string_view period_not_a_year = "cost_sheet.period_not_a_year"; ///< months
inline constexpr std::string_view period_reversed = "cost_sheet.period_reversed";     ///< from, to
inline constexpr std::string_view total_row_ignored = "cost_sheet.total_row_ignored"; ///< amount
inline constexpr std::string_view compared_tax_basis_differs = "cost_sheet.compared_tax_basis_differs";
inline constexpr std::string_view compared_period_differs =
    "cost_sheet.compared_period_differs"; ///< before, after

// hints: a number is missing
inline constexpr std::string_view factor_missing = "cost_sheet.factor_missing";
inline constexpr std::string_view header_hourly_cost_missing = "cost_sheet.header_hourly_cost_missing";

// reasons: how an amount came about
inline constexpr std::string_view staff_per_head =
    "cost_sheet.staff_per_head"; ///< labour_cost, ratio, people
inline constexpr std::string_view staff_whole_row = "cost_sheet.staff_whole_row"; ///< labour_cost, ratio
inline constexpr std::string_view time_product =
    "cost_sheet.time_product"; ///< hourly_cost, hours, people, times
inline constexpr std::string_view depreciation_share = "cost_sheet.depreciation_share"; ///< amount, years

// notes under tables; the text has the code as its key
inline constexpr std::string_view investment_note = "cost_sheet.investment_note"; ///< where 投資 is shown
inline constexpr std::string_view rounding_note = "cost_sheet.rounding_note"; ///< where rounding_gaps has one

inline constexpr std::array all_findings{row_too_large,
                                         investment_too_old,
                                         unknown_row,
                                         row_takes_no_such_line,
                                         unknown_section,
                                         type_not_in_section,
                                         headcount_sum_differs,
                                         group_sum_differs,
                                         row_people_above_headcount,
                                         row_managers_above_header,
                                         row_staff_above_header,
                                         period_not_a_year,
                                         period_reversed,
                                         total_row_ignored,
                                         compared_tax_basis_differs,
                                         compared_period_differs,
                                         factor_missing,
                                         header_hourly_cost_missing};
inline constexpr std::array all_reasons{staff_per_head, staff_whole_row, time_product, depreciation_share};

} // namespace sanpo::cost_sheet_codes
