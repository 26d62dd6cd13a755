// The usual patterns of visits over a contract year: 毎月, 隔月 (first, third, … month), 四半期.
// Rule: pricing.md, Visits.
#pragma once

#include "core/pricing/months.h"

namespace sanpo {

enum class VisitPattern : unsigned char { monthly, every_two_months, quarterly };
template <> struct Choices<VisitPattern> {
  static constexpr ChoiceName<VisitPattern> table[] = {{VisitPattern::monthly, "monthly"},
                                                       {VisitPattern::every_two_months, "every_two_months"},
                                                       {VisitPattern::quarterly, "quarterly"}};
};

/// One visit in each month of the pattern, beginning with the start month.
constexpr MonthCounts visits_of(VisitPattern pattern) {
  const std::size_t step = pattern == VisitPattern::monthly ? 1 : pattern == VisitPattern::quarterly ? 3 : 2;
  MonthCounts visits{};
  for (std::size_t month = 0; month < visits.size(); month += step)
    visits[month] = {1};
  return visits;
}

/// The pattern that the visits follow exactly, if they follow one.
constexpr std::optional<VisitPattern> pattern_of(const MonthCounts& visits) {
  for (const auto& name : Choices<VisitPattern>::table)
    if (visits_of(name.value) == visits) return name.value;
  return std::nullopt;
}

} // namespace sanpo
