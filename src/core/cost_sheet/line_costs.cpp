// See line_costs.h.
#include "core/cost_sheet/line_costs.h"

#include <initializer_list>

#include "core/base/check.h"
#include "core/cost_sheet/codes.h"

namespace sanpo {

namespace {

namespace codes = cost_sheet_codes;

constexpr ExactYen limit = ExactYen::whole(max_yen);

/// A product in 1/3,000,000 yen, or nothing when it is above the largest amount. Stops at the first step
/// beyond it: the factors that follow are 1 or more, so it would not come back, and no step overflows.
std::optional<ExactYen> product(std::initializer_list<std::int64_t> factors) {
  for (const std::int64_t factor : factors) {
    SANPO_CHECK(factor >= 0);
    if (factor == 0) return ExactYen{};
  }
  ExactYen amount{1};
  for (const std::int64_t factor : factors) {
    amount.parts *= factor;
    if (amount > limit) return std::nullopt;
  }
  return amount;
}

LineResult incomplete(Factor missing) { return {.state = LineState::incomplete, .missing = missing}; }
LineResult refused(std::string_view code) { return {.state = LineState::refused, .refusal = code}; }

LineResult counted(CostType type, std::optional<ExactYen> amount) {
  if (!amount || *amount > limit) return refused(codes::row_too_large);
  return {.state = LineState::counted, .costs = costs_of(type, *amount)};
}

} // namespace

std::optional<Yen> hourly_cost_of(const TimeLine& line, const CostSheetHeader& header) {
  switch (line.source) {
  case HourlyCostSource::managers: return header.managers.hourly_cost;
  case HourlyCostSource::staff: return header.staff.hourly_cost;
  case HourlyCostSource::all: return header.all.hourly_cost;
  case HourlyCostSource::typed: break;
  }
  return line.hourly_cost;
}

LineResult line_costs(const StaffLine& line) {
  if (!line.labour_cost && !line.ratio && !line.people && !line.amount) return {};
  if (line.basis == StaffCostBasis::typed) {
    if (!line.amount) return incomplete(Factor::amount);
    return counted(CostType::staff, ExactYen::whole(*line.amount));
  }
  if (!line.labour_cost) return incomplete(Factor::labour_cost);
  if (!line.ratio) return incomplete(Factor::ratio);
  // ratio in 1/1000 and people in 1/100: 30 makes 1/3,000,000 of 1/100,000, 3,000 of 1/1,000
  if (line.basis == StaffCostBasis::whole_row)
    return counted(CostType::staff, product({line.labour_cost->value, line.ratio->tenths, 3'000}));
  if (!line.people) return incomplete(Factor::people);
  return counted(CostType::staff,
                 product({line.labour_cost->value, line.ratio->tenths, line.people->hundredths, 30}));
}

LineResult line_costs(const ExpenseLine& line) {
  if (!line.amount) return {};
  return counted(CostType::expense, ExactYen::whole(*line.amount));
}

LineResult line_costs(const TimeLine& line, const CostSheetHeader& header) {
  const bool typed = line.source == HourlyCostSource::typed && line.hourly_cost;
  if (!typed && !line.hours && !line.people && !line.times) return {};
  const auto hourly_cost = hourly_cost_of(line, header);
  if (!hourly_cost) return incomplete(Factor::hourly_cost);
  if (!line.hours) return incomplete(Factor::hours);
  if (!line.people) return incomplete(Factor::people);
  if (!line.times) return incomplete(Factor::times);
  static_assert(ExactYen::scale == Int128{hour_parts} * 100 * 100);
  return counted(CostType::opportunity, product({hourly_cost->value, line.hours->parts,
                                                 line.people->hundredths, line.times->hundredths}));
}

LineResult line_costs(const InvestmentLine& line) {
  if (!line.amount) return {};
  if (!line.years_ago) return incomplete(Factor::years_ago);
  if (line.years_ago->value >= depreciation_years) return refused(codes::investment_too_old);
  static_assert(ExactYen::scale % depreciation_years == 0);
  const ExactYen price = ExactYen::whole(*line.amount);
  LineResult result = counted(CostType::depreciation, ExactYen{price.parts / depreciation_years});
  if (price > limit) return refused(codes::row_too_large);
  if (line.years_ago->value == 0) result.costs[CostType::investment] = price;
  return result;
}

LineResult line_costs(const UnknownBreakdownLine& line) {
  LineResult result;
  const auto add = [&](CostType type, std::optional<Yen> amount) {
    if (!amount) return;
    result.state = LineState::counted;
    result.costs[type] = ExactYen::whole(*amount);
  };
  add(CostType::staff, line.staff);
  add(CostType::expense, line.expense);
  add(CostType::depreciation, line.depreciation);
  add(CostType::investment, line.investment);
  add(CostType::opportunity, line.opportunity);
  for (const CostType type : all_cost_types)
    if (result.costs[type] > limit) return refused(codes::row_too_large);
  return result;
}

std::optional<Reason> reason_of(const StaffLine& line) {
  if (line.basis == StaffCostBasis::typed || line_costs(line).state != LineState::counted)
    return std::nullopt;
  if (line.basis == StaffCostBasis::whole_row)
    return Reason{std::string(codes::staff_whole_row),
                  {{"labour_cost", *line.labour_cost}, {"ratio", *line.ratio}}};
  return Reason{std::string(codes::staff_per_head),
                {{"labour_cost", *line.labour_cost}, {"ratio", *line.ratio}, {"people", *line.people}}};
}

std::optional<Reason> reason_of(const TimeLine& line, const CostSheetHeader& header) {
  if (line_costs(line, header).state != LineState::counted) return std::nullopt;
  return Reason{std::string(codes::time_product),
                {{"hourly_cost", *hourly_cost_of(line, header)},
                 {"hours", *line.hours},
                 {"people", *line.people},
                 {"times", *line.times}}};
}

std::optional<Reason> reason_of(const InvestmentLine& line) {
  if (line_costs(line).state != LineState::counted) return std::nullopt;
  return Reason{std::string(codes::depreciation_share),
                {{"amount", *line.amount}, {"years", Count{depreciation_years}}}};
}

} // namespace sanpo
