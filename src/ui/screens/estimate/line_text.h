// What the screen says about a line of the result: its name, how its amount comes about, when it falls due.
// Rule: pricing.md, Totals ("A line has …").
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

/// The service, and the site where the case has several.
std::string line_name(const Scope& s, const PriceLine& line);
/// "50,000円～ × 12回": unit price, quantity, unit; empty when there is no price.
std::string line_product(const Scope& s, const PriceLine& line);
/// Contract, tax, recurrence and all marks of the line, separated by ・.
std::string line_terms(const Scope& s, const PriceLine& line);
/// "4月 1 ・ 6月 1": the months in which it falls due.
std::string line_months(const Scope& s, const PriceLine& line);

} // namespace sanpo::estimate
