// Places of a cost sheet's findings: paths of fields of the document, and of what the form shows without a
// field of its own (a row, a section, the summary). Rule: finding.h.
#pragma once

#include <format>
#include <string>
#include <string_view>

#include "core/cost_sheet/sheet.h"

namespace sanpo {

/// "cost_sheets/<id>"
inline std::string place_of(const CostSheet& sheet) { return "cost_sheets/" + sheet.id.value; }

/// "cost_sheets/<id>/header/<field>", where the field may be "managers/people"
inline std::string header_place(const CostSheet& sheet, std::string_view field) {
  return std::format("cost_sheets/{}/header/{}", sheet.id.value, field);
}

/// "cost_sheets/<id>/<list>/<line id>", or a field of the line
inline std::string line_place(const CostSheet& sheet, std::string_view list, const Id& line,
                              std::string_view field = {}) {
  return std::format("cost_sheets/{}/{}/{}{}{}", sheet.id.value, list, line.value, field.empty() ? "" : "/",
                     field);
}

/// "cost_sheets/<id>/rows/<row slug>": the row of the form as a whole
inline std::string row_place(const CostSheet& sheet, const Slug& row) {
  return std::format("cost_sheets/{}/rows/{}", sheet.id.value, row.value);
}

/// "cost_sheets/<id>/sections/<section slug>"
inline std::string section_place(const CostSheet& sheet, const Slug& section) {
  return std::format("cost_sheets/{}/sections/{}", sheet.id.value, section.value);
}

/// "cost_sheets/<id>/summary" and "cost_sheets/<id>/published": the two tables of sections
inline std::string summary_place(const CostSheet& sheet) { return place_of(sheet) + "/summary"; }
inline std::string published_place(const CostSheet& sheet) { return place_of(sheet) + "/published"; }

} // namespace sanpo
