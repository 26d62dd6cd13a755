// The layout of a cost sheet as a table, which is written by cost_sheet_workbook and read by
// cost_sheet_import: its columns, and the fields above the sections.
#pragma once

#include <cstddef>
#include <string_view>

namespace sanpo::sheet_table {

/// Of staff `hours` is the ratio, of purchases `price` the amount and `hours` the years since.
enum Column : std::size_t { label, type, note, price, hours, people, times, amount };

/// By their slugs; the employee groups stand in rows of their own.
inline constexpr std::string_view header_fields[] = {"period_from",
                                                     "period_to",
                                                     "scope",
                                                     "industry",
                                                     "men",
                                                     "women",
                                                     "total",
                                                     "tax_basis",
                                                     "preparer",
                                                     "tel",
                                                     "fax",
                                                     "email",
                                                     "manager_definition",
                                                     "labour_cost_includes"};

} // namespace sanpo::sheet_table
