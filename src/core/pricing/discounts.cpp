// See discounts.h.
#include "core/pricing/discounts.h"

#include <algorithm>
#include <format>

#include "core/pricing/apportion.h"
#include "core/pricing/codes.h"
#include "core/pricing/money.h"

namespace sanpo {

namespace {

using KeyedLine = std::pair<std::string_view, const PriceLine*>;

std::vector<KeyedLine> lines_by_key(const std::vector<PriceLine>& lines) {
  std::vector<KeyedLine> keyed;
  keyed.reserve(lines.size());
  for (const PriceLine& line : lines)
    keyed.emplace_back(line.key.value, &line);
  std::ranges::stable_sort(keyed, {}, &KeyedLine::first);
  return keyed;
}

/// What is taken off a line in a year, over its months.
void take_off(const PriceLine& line, Yen amount, MonthlySums& sums) {
  std::array<Yen, contract_months> weights{};
  for (std::size_t month = 0; month < weights.size(); ++month)
    weights[month] = {line.unit_price->value * line.months[month].value};
  auto& months = line.tax == TaxCategory::taxable ? sums.taxable : sums.outside;
  const std::vector<Yen> parts = apportion(amount, weights);
  for (std::size_t month = 0; month < parts.size(); ++month)
    months[month] = months[month] - parts[month];
}

} // namespace

Discounts::Discounts(const Estimate& estimate, const std::vector<PriceLine>& lines) : estimate_(estimate) {
  if (estimate.discounts.empty()) return;
  const std::vector<KeyedLine> keyed = lines_by_key(lines);
  for (const Discount& discount : estimate.discounts) {
    const bool percent = discount.kind == DiscountKind::percent;
    if (percent ? !discount.percent.has_value() : !discount.amount.has_value()) {
      find(Severity::warning, pricing_codes::discount_value_missing, discount,
           percent ? "percent" : "amount");
      continue;
    }
    const PriceLine* line = nullptr;
    if (!discount.line.empty()) {
      const auto found = std::ranges::lower_bound(keyed, discount.line.value, {}, &KeyedLine::first);
      if (found == keyed.end() || found->first != discount.line.value) {
        find(Severity::warning, pricing_codes::discount_line_missing, discount, "line");
        continue;
      }
      line = found->second;
    }
    items_.push_back({&discount, line});
  }
  // Discounts of one line stand together, so that what is left of it is known.
  std::ranges::stable_sort(items_, {}, &Item::line);
}

void Discounts::find(Severity severity, std::string_view code, const Discount& discount,
                     std::string_view field, std::vector<std::pair<std::string, Argument>> arguments) {
  findings_.push_back(
      {severity, std::string{code},
       std::format("estimates/{}/discounts/{}/{}", estimate_.id.value, discount.id.value, field),
       std::move(arguments)});
}

AppliedDiscount Discounts::take(Item& item, Yen base, Yen left) {
  const Discount& discount = *item.discount;
  const bool percent = discount.kind == DiscountKind::percent;
  const Yen asked = percent ? share_of(base, *discount.percent) : *discount.amount;
  const Yen amount = std::min(asked, left);
  if (amount < asked && !item.limited) {
    item.limited = true;
    find(Severity::warning, pricing_codes::discount_limited, discount, percent ? "percent" : "amount",
         {{"asked", asked}, {"limit", left}});
  }
  return {discount.id, discount.line, base, asked, -amount, item.line ? item.line->role : LineRole::counted};
}

void Discounts::apply_to_lines(int year, MonthlySums& sums, std::vector<AppliedDiscount>& applied) {
  for (auto item = items_.begin(); item != items_.end();) {
    const PriceLine* const line = item->line;
    const bool stands = line && line->stands_in(year);
    const Yen base = stands ? line->amount.value_or(Yen{}) : Yen{};
    Yen taken;
    for (; item != items_.end() && item->line == line; ++item) {
      if (!stands || (year > 0 && item->discount->recurrence == Recurrence::first_year)) continue;
      applied.push_back(take(*item, base, base - taken));
      taken = taken - applied.back().amount;
    }
    if (taken.value > 0 && line->is_summed()) take_off(*line, taken, sums);
  }
}

Yen Discounts::apply_to_document(int year, Yen base, std::vector<AppliedDiscount>& applied) {
  Yen taken;
  for (Item& item : items_) {
    if (item.line || (year > 0 && item.discount->recurrence == Recurrence::first_year)) continue;
    applied.push_back(take(item, base, base - taken));
    taken = taken - applied.back().amount;
  }
  return taken;
}

std::optional<Yen> discount_limit(const EstimateResult& result, const Discount& discount) {
  const YearTotals& year = result.first_year();
  Yen limit = year.initial + year.annual;
  if (!discount.line.empty()) {
    const auto line = std::ranges::find(result.lines, discount.line, &PriceLine::key);
    if (line == result.lines.end()) return std::nullopt;
    limit = line->amount.value_or(Yen{});
  }
  for (const AppliedDiscount& other : year.discounts) {
    const bool on_same =
        discount.line.empty() ? other.role == LineRole::counted : other.line == discount.line;
    if (on_same && other.discount != discount.id) limit += other.amount;
  }
  return limit;
}

} // namespace sanpo
