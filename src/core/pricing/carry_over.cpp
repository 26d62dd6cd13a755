// See carry_over.h.
#include "core/pricing/carry_over.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/check.h"
#include "core/pricing/apportion.h"
#include "core/pricing/codes.h"
#include "core/pricing/months.h"

namespace sanpo {

namespace {

struct Target {
  std::string_view part;
  std::string_view row;
  CarryKind kind;
  std::string_view note;
};

enum TargetIndex : std::size_t { support, referral, stress, overwork, training, leave, targets };

constexpr std::array<Target, targets> target_table{{
    {carry_part::support, "staff.physician", CarryKind::staff, pricing_codes::carry_support},
    {carry_part::referral, "staff.physician", CarryKind::staff, pricing_codes::carry_referral},
    {carry_part::stress, "mental_health.meeting_expense", CarryKind::expense, pricing_codes::carry_stress},
    {carry_part::overwork, "overwork.meeting_expense", CarryKind::expense, pricing_codes::carry_overwork},
    {carry_part::training, "mental_health.education_expense", CarryKind::expense,
     pricing_codes::carry_training},
    {carry_part::leave, "mental_health.assistance_service", CarryKind::expense, pricing_codes::carry_leave},
}};

constexpr std::string_view training_option = "leave.option.training";
constexpr Hours interview_length{hour_parts / 2};

using RowSums = std::array<Yen, targets>;

/// The kind of each occasion by its id.
using Occasions = std::map<std::string_view, InterviewKind>;

TargetIndex target_of(const PriceLine& line, const Occasions& occasions) {
  if (line.contract == ContractType::referral) return referral;
  switch (line.origin) {
  case LineOrigin::interview:
    return occasions.at(line.record.value) == InterviewKind::overwork_office ? overwork : stress;
  case LineOrigin::option: return line.service.value == training_option ? training : leave;
  case LineOrigin::manual: return leave;
  case LineOrigin::plan:
  case LineOrigin::referral: break;
  }
  return support;
}

/// Takes off what is missing between the rows and what the totals say of their category.
void match(RowSums& rows, Yen total) {
  Yen sum;
  for (const Yen row : rows)
    sum += row;
  const std::vector<Yen> parts = apportion(sum - total, rows);
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i] = rows[i] - parts[i];
}

/// The people's time of each occasion that is not left out of the totals.
void add_employee_time(const Estimate& estimate, const EstimateResult& result, int year,
                       std::vector<CarryOver>& proposals) {
  std::map<std::string_view, bool> charged;
  for (const PriceLine& line : result.lines)
    if (line.origin == LineOrigin::interview)
      charged[line.record.value] |= line.role == LineRole::counted && line.stands_in(year);
  for (const InterviewOccasion& occasion : estimate.interviews) {
    const Count people = occasion.people.value_or(Count{});
    const auto times = std::ranges::count(occasion.months, true);
    const auto lines = charged.find(occasion.id.value);
    if (people.value == 0 || times == 0 || (lines != charged.end() && !lines->second)) continue;
    const bool long_hours = occasion.kind == InterviewKind::overwork_office;
    proposals.push_back({{std::string{carry_part::employee_time} + occasion.id.value},
                         {long_hours ? "overwork.meeting_physician" : "mental_health.meeting_physician"},
                         CarryKind::employee_time,
                         {std::string{pricing_codes::carry_employee_time}, {{"people", people}}},
                         {},
                         {people.value * 100},
                         interview_length,
                         {static_cast<std::int64_t>(times) * 100}});
  }
}

} // namespace

std::vector<CarryOver> carry_over(const Estimate& estimate, const EstimateResult& result, int year,
                                  CarryTax tax) {
  SANPO_CHECK(year >= 0 && static_cast<std::size_t>(year) < result.years.size());
  const YearTotals& totals = result.years[static_cast<std::size_t>(year)];
  Occasions occasions;
  for (const InterviewOccasion& occasion : estimate.interviews)
    occasions[occasion.id.value] = occasion.kind;
  std::map<std::string_view, Yen> off_lines;
  for (const AppliedDiscount& discount : totals.discounts)
    if (!discount.line.empty()) off_lines[discount.line.value] += discount.amount;

  RowSums taxable{};
  RowSums outside{};
  for (const PriceLine& line : result.lines) {
    if (!line.is_summed() || !line.stands_in(year)) continue;
    const auto off = off_lines.find(line.key.value);
    (line.tax == TaxCategory::taxable ? taxable : outside)[target_of(line, occasions)] +=
        *line.amount + (off == off_lines.end() ? Yen{} : off->second);
  }
  Yen taxable_base;
  Yen outside_base;
  for (const TaxGroup& group : totals.groups)
    (group.category == TaxCategory::taxable ? taxable_base : outside_base) += group.base;
  match(taxable, taxable_base);
  match(outside, outside_base);
  const std::vector<Yen> taxes = apportion(tax == CarryTax::with_tax ? totals.tax : Yen{}, taxable);

  std::vector<CarryOver> proposals;
  for (std::size_t i = 0; i < targets; ++i) {
    const Yen amount = taxable[i] + outside[i] + taxes[i];
    if (amount.value > 0)
      proposals.push_back({{std::string{target_table[i].part}},
                           {std::string{target_table[i].row}},
                           target_table[i].kind,
                           {std::string{target_table[i].note}, {}},
                           amount,
                           {},
                           {},
                           {}});
  }
  add_employee_time(estimate, result, year, proposals);
  return proposals;
}

} // namespace sanpo
