// Warnings about the header by itself. Rule: cost-sheet.md, Header.
#pragma once

#include <vector>

#include "core/base/finding.h"
#include "core/cost_sheet/sheet.h"

namespace sanpo {

/// Months from the first to the last, both included; 0 or less when they are reversed.
constexpr int months_in(Month from, Month to) {
  return (to.year - from.year) * 12 + (to.month - from.month) + 1;
}

/// Appends the warnings about period and numbers of people. Nothing is said about a number not entered.
void check_header(const CostSheet& sheet, std::vector<Finding>& findings);

} // namespace sanpo
