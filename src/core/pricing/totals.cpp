// See totals.h.
#include "core/pricing/totals.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/pricing/apportion.h"
#include "core/pricing/codes.h"
#include "core/pricing/discounts.h"

namespace sanpo {

namespace {

/// What the summed lines come to in a year, before discounts.
struct GrossYear {
  Yen initial;
  std::array<Yen, contract_months> annual_months{};
  MonthlySums sums;

  void add(const PriceLine& line) {
    if (line.timing == ServiceTiming::once) initial += *line.amount;
    for (std::size_t month = 0; month < line.months.size(); ++month) {
      const Yen amount{line.unit_price->value * line.months[month].value};
      (line.tax == TaxCategory::taxable ? sums.taxable : sums.outside)[month] += amount;
      if (line.timing != ServiceTiming::once) annual_months[month] += amount;
    }
  }
};

/// A tax rate (or what is outside the tax) with the months that belong to it.
struct MonthsOfGroup {
  TaxGroup group;
  std::array<bool, contract_months> member{};

  [[nodiscard]] const std::array<Yen, contract_months>& of(const MonthlySums& sums) const {
    return group.category == TaxCategory::taxable ? sums.taxable : sums.outside;
  }
  [[nodiscard]] std::array<Yen, contract_months>& of(MonthlySums& sums) const {
    return group.category == TaxCategory::taxable ? sums.taxable : sums.outside;
  }
  [[nodiscard]] Yen sum(const MonthlySums& sums) const {
    Yen sum;
    for (std::size_t month = 0; month < member.size(); ++month)
      if (member[month]) sum += of(sums)[month];
    return sum;
  }
};

/// The groups of a year: by rising rate, what is outside the tax last.
std::vector<MonthsOfGroup> groups_of(const PriceList& list, std::optional<Month> first_month) {
  std::vector<MonthsOfGroup> groups;
  for (int month = 0; month < contract_months; ++month) {
    const Percent rate =
        rate_of_month(list, first_month ? std::optional{plus_months(*first_month, month)} : std::nullopt);
    auto group = std::ranges::find(groups, rate, [](const MonthsOfGroup& g) { return g.group.rate; });
    if (group == groups.end())
      group = groups.insert(group, MonthsOfGroup{{TaxCategory::taxable, rate, {}, {}}, {}});
    group->member[static_cast<std::size_t>(month)] = true;
  }
  std::ranges::sort(groups, {}, [](const MonthsOfGroup& g) { return g.group.rate; });
  MonthsOfGroup outside{{TaxCategory::outside, {}, {}, {}}, {}};
  outside.member.fill(true);
  groups.push_back(outside);
  return groups;
}

/// Takes a discount on the document off the groups in proportion to their sums, and off their months
/// likewise.
void take_off(Yen amount, const std::vector<MonthsOfGroup>& groups, MonthlySums& sums) {
  if (amount.value == 0) return;
  std::vector<Yen> weights;
  for (const MonthsOfGroup& group : groups)
    weights.push_back(group.sum(sums));
  const std::vector<Yen> shares = apportion(amount, weights);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    std::array<Yen, contract_months> months{};
    for (std::size_t month = 0; month < months.size(); ++month)
      if (groups[i].member[month]) months[month] = groups[i].of(sums)[month];
    const std::vector<Yen> parts = apportion(shares[i], months);
    for (std::size_t month = 0; month < months.size(); ++month)
      groups[i].of(sums)[month] = groups[i].of(sums)[month] - parts[month];
  }
}

YearTotals total_year(int year, const GrossYear& gross, Discounts& discounts, const Estimate& estimate,
                      const PriceList& list) {
  YearTotals totals;
  if (estimate.start) totals.first_month = plus_months(*estimate.start, year * contract_months);
  totals.initial = gross.initial;
  totals.annual_months = gross.annual_months;
  for (const Yen month : gross.annual_months)
    totals.annual += month;

  MonthlySums sums = gross.sums;
  discounts.apply_to_lines(year, sums, totals.discounts);
  std::vector<MonthsOfGroup> groups = groups_of(list, totals.first_month);
  std::erase_if(groups, [&](const MonthsOfGroup& group) { return group.sum(gross.sums).value == 0; });
  take_off(discounts.apply_to_document(year, sums.total(), totals.discounts), groups, sums);

  for (std::size_t month = 0; month < totals.months.size(); ++month)
    totals.months[month] = sums.taxable[month] + sums.outside[month];
  for (MonthsOfGroup& group : groups) {
    group.group.base = group.sum(sums);
    if (group.group.category == TaxCategory::taxable)
      group.group.tax = consumption_tax(group.group.base, group.group.rate, estimate.rounding);
    totals.without_tax += group.group.base;
    totals.tax += group.group.tax;
    totals.groups.push_back(group.group);
  }
  totals.with_tax = totals.without_tax + totals.tax;
  totals.discount = totals.without_tax - totals.initial - totals.annual;
  return totals;
}

void find_limits(const Estimate& estimate, const PriceList& list, EstimateResult& result) {
  const std::string place = "estimates/" + estimate.id.value;
  if (!estimate.start)
    result.findings.push_back({Severity::warning,
                               std::string{pricing_codes::start_missing},
                               place + "/start",
                               {{"rate", list.taxes.back().rate}}});
  else if (!tax_rate(list, estimate.start))
    result.findings.push_back(
        {Severity::warning,
         std::string{pricing_codes::tax_rate_unknown},
         place + "/start",
         {{"month", *estimate.start}, {"from", list.taxes.front().from}, {"rate", list.taxes.front().rate}}});
  if (result.sum_with_tax > max_yen || std::ranges::any_of(result.years, [](const YearTotals& year) {
        return year.with_tax > max_yen || year.initial + year.annual > max_yen;
      }))
    result.findings.push_back(
        {Severity::error, std::string{pricing_codes::total_too_large}, place, {{"limit", max_yen}}});
}

} // namespace

Yen consumption_tax(Yen base, Percent rate, TaxRounding rounding) {
  const Int128 thousandths = Int128{base.value} * rate.tenths;
  const Int128 added = rounding == TaxRounding::down ? 0 : rounding == TaxRounding::half_up ? 500 : 999;
  return {static_cast<std::int64_t>((thousandths + added) / 1'000)};
}

void add_totals(const Estimate& estimate, const PriceList& list, EstimateResult& result) {
  GrossYear first;
  GrossYear following;
  for (const PriceLine& line : result.lines) {
    if (line.role != LineRole::counted) continue;
    result.incomplete = result.incomplete || !line.amount;
    if (!line.amount) continue;
    result.lower_bound = result.lower_bound || line.flags.from;
    result.rough = result.rough || line.flags.at_cost || line.flags.to_confirm;
    first.add(line);
    if (line.stands_in(1)) following.add(line);
  }

  result.years_summed = estimate.years.value_or(Count{1});
  const int years = static_cast<int>(std::max<std::int64_t>(result.years_summed.value, 2));
  Discounts discounts{estimate, result.lines};
  for (int year = 0; year < years; ++year) {
    const YearTotals& totals =
        result.years.emplace_back(total_year(year, year == 0 ? first : following, discounts, estimate, list));
    if (year >= result.years_summed.value) continue;
    result.sum_without_tax += totals.without_tax;
    result.sum_tax += totals.tax;
    result.sum_with_tax += totals.with_tax;
  }
  result.findings.insert(result.findings.end(), discounts.findings().begin(), discounts.findings().end());
  find_limits(estimate, list, result);
}

} // namespace sanpo
