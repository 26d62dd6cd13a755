// See header_checks.h.
#include "core/cost_sheet/header_checks.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/cost_sheet/codes.h"
#include "core/cost_sheet/place.h"

namespace sanpo {

namespace {

namespace codes = cost_sheet_codes;

void check_period(const CostSheet& sheet, std::vector<Finding>& findings) {
  const auto& from = sheet.header.period_from;
  const auto& to = sheet.header.period_to;
  if (!from || !to) return;
  const int months = months_in(*from, *to);
  if (months <= 0)
    findings.push_back({Severity::warning,
                        std::string(codes::period_reversed),
                        header_place(sheet, "period_to"),
                        {{"from", *from}, {"to", *to}}});
  else if (months != 12)
    findings.push_back({Severity::warning,
                        std::string(codes::period_not_a_year),
                        header_place(sheet, "period_to"),
                        {{"months", Count{months}}}});
}

/// Two parts that should make the headcount.
void check_sum(const CostSheet& sheet, std::string_view code, std::string_view field,
               std::pair<const char*, std::optional<Count>> one,
               std::pair<const char*, std::optional<Count>> other, std::vector<Finding>& findings) {
  const auto& total = sheet.header.total;
  if (!one.second || !other.second || !total) return;
  const Count sum{one.second->value + other.second->value};
  if (sum == *total) return;
  findings.push_back(
      {Severity::warning,
       std::string(code),
       header_place(sheet, field),
       {{one.first, *one.second}, {other.first, *other.second}, {"sum", sum}, {"total", *total}}});
}

} // namespace

void check_header(const CostSheet& sheet, std::vector<Finding>& findings) {
  const CostSheetHeader& header = sheet.header;
  check_period(sheet, findings);
  check_sum(sheet, codes::headcount_sum_differs, "total", {"men", header.men}, {"women", header.women},
            findings);
  check_sum(sheet, codes::group_sum_differs, "managers/people", {"managers", header.managers.people},
            {"staff", header.staff.people}, findings);
}

} // namespace sanpo
