// What an estimate comes to: lines with the price and the rule they come from, findings, totals by year.
// Amounts are whole yen; negative amounts are discounts. How they are computed: evaluate.h and the rules.
// Rule: pricing.md, Totals.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/base/reason.h"
#include "core/base/units.h"
#include "core/catalogue/price_list.h"
#include "core/pricing/estimate.h"

namespace sanpo {

/// 課税 (at the rate of the month of service) or 対象外 (立替).
enum class TaxCategory : unsigned char { taxable, outside };
template <> struct Choices<TaxCategory> {
  static constexpr ChoiceName<TaxCategory> table[] = {{TaxCategory::taxable, "taxable"},
                                                      {TaxCategory::outside, "outside"}};
};

/// The kind of record a line comes from.
enum class LineOrigin : unsigned char { plan, interview, referral, manual, option };
template <> struct Choices<LineOrigin> {
  static constexpr ChoiceName<LineOrigin> table[] = {{LineOrigin::plan, "plan"},
                                                     {LineOrigin::interview, "interview"},
                                                     {LineOrigin::referral, "referral"},
                                                     {LineOrigin::manual, "manual"},
                                                     {LineOrigin::option, "option"}};
};

struct LineFlags {
  bool from = false;         ///< ～: the price is a minimum
  bool at_cost = false;      ///< 実費; with an amount it is an estimate
  bool to_be_quoted = false; ///< 別途見積, 要見積
  bool to_confirm = false;   ///< 要確認: not in the price list as such
  bool overridden = false;   ///< the unit price was typed
  bool operator==(const LineFlags&) const = default;
};

/// One line of the estimate. Amounts are those of a year in which the line stands.
struct PriceLine {
  Slug key;     ///< stable: "<service>.<record>"; line settings and discounts refer to it
  Slug service; ///< its name and unit stand in the price list
  Id site;      ///< empty: concerns no site
  LineOrigin origin = LineOrigin::plan;
  Slug record; ///< the id of the record it comes from; empty for the manual
  ContractType contract = ContractType::outsourcing;
  ServiceTiming timing = ServiceTiming::once;
  TaxCategory tax = TaxCategory::taxable;
  Reason basis;
  Count quantity;
  std::array<Count, contract_months> months{}; ///< the quantity by contract month
  std::optional<Yen> list_price;               ///< as the list (or the rule) has it
  std::optional<Yen> unit_price;               ///< as counted; empty: outside the total
  std::optional<Yen> amount;                   ///< unit price × quantity
  LineFlags flags;
  LineRole role = LineRole::counted;
  Recurrence recurrence = Recurrence::every_year;
  bool operator==(const PriceLine&) const = default;

  /// Whether it stands in year `year` (0 is the first).
  [[nodiscard]] bool stands_in(int year) const { return year == 0 || recurrence == Recurrence::every_year; }
  /// Whether it is part of the totals.
  [[nodiscard]] bool is_summed() const { return role == LineRole::counted && amount.has_value(); }
};

/// What fits a site, by its head-count.
enum class ProposedService : unsigned char { unknown, nothing, compact, standard, full_time_referral };
template <> struct Choices<ProposedService> {
  static constexpr ChoiceName<ProposedService> table[] = {
      {ProposedService::unknown, "unknown"},
      {ProposedService::nothing, "nothing"},
      {ProposedService::compact, "compact"},
      {ProposedService::standard, "standard"},
      {ProposedService::full_time_referral, "full_time_referral"}};
};

struct PlanProposal {
  ProposedService service = ProposedService::unknown;
  Count physicians; ///< full-time physicians to be found by referral
  Reason reason;
  bool operator==(const PlanProposal&) const = default;
};

/// What was made of a site plan.
struct PlanOutcome {
  Id plan;
  Id site;
  PlanProposal proposal;
  PlanChoice effective = PlanChoice::none; ///< the choice, or else what is proposed
  Count visits;                            ///< in the year
  Count empty_months;                      ///< contract months without a visit
  bool operator==(const PlanOutcome&) const = default;
};

/// The refund of a referral fee, for one physician: information, in no total.
struct ReferralRefund {
  Id referral;
  Yen fee;
  struct Tier {
    Percent share;
    Date last_day; ///< leaving on this day still counts
    Yen amount;
    bool operator==(const Tier&) const = default;
  };
  std::vector<Tier> tiers;
  std::optional<Tier> due; ///< for the day of leaving; 0 % when that is later than all tiers
  Yen due_tax;             ///< the consumption tax that goes back with it
  bool operator==(const ReferralRefund&) const = default;
};

/// A discount as it takes effect in one year.
struct AppliedDiscount {
  Id discount;
  Slug line;                         ///< empty: on the document
  Yen base;                          ///< what it is taken from
  Yen asked;                         ///< as entered, or the percentage of the base
  Yen amount;                        ///< ≤ 0: what is taken off
  LineRole role = LineRole::counted; ///< of its line; only counted ones are summed
  bool operator==(const AppliedDiscount&) const = default;
};

/// The base and the tax of one rate (or of what is outside the tax) in one year.
struct TaxGroup {
  TaxCategory category = TaxCategory::taxable;
  Percent rate;
  Yen base; ///< after discounts
  Yen tax;
  bool operator==(const TaxGroup&) const = default;
};

struct YearTotals {
  std::optional<Month> first_month;
  Yen initial;                                      ///< 初期費用 before discounts
  Yen annual;                                       ///< 年間費用 before discounts
  std::array<Yen, contract_months> annual_months{}; ///< 年間費用 by month, before discounts
  std::vector<AppliedDiscount> discounts;
  Yen discount;                              ///< ≤ 0: all discounts
  std::array<Yen, contract_months> months{}; ///< everything after discounts, 税別, by month of service
  std::vector<TaxGroup> groups;              ///< by rising rate, what is outside the tax last
  Yen without_tax;                           ///< 税別
  Yen tax;                                   ///< 消費税
  Yen with_tax;                              ///< 税込
  bool operator==(const YearTotals&) const = default;
};

struct EstimateResult {
  std::vector<PlanOutcome> plans;
  std::vector<PriceLine> lines;
  std::vector<ReferralRefund> refunds;
  std::vector<Finding> findings;
  std::vector<YearTotals> years; ///< at least two: 初年度, 次年度以降; as many as the estimate looks ahead
  Count years_summed;            ///< of the sum below
  Yen sum_without_tax;           ///< of `years_summed` years
  Yen sum_tax;
  Yen sum_with_tax;
  bool lower_bound = false;      ///< a counted line is ～: totals are printed with ～
  bool rough = false;            ///< 概算: an estimate or an unlisted service is counted
  bool incomplete = false;       ///< counted lines without an amount stay outside the total
  std::vector<Slug> included;    ///< notes of the price list that apply: at no charge
  std::vector<Slug> assumptions; ///< notes of the price list that apply: 前提条件
  bool operator==(const EstimateResult&) const = default;

  /// Whether all that is counted is still to be quoted: a total of 0 would be no answer.
  [[nodiscard]] bool unpriced() const {
    return incomplete && std::ranges::none_of(lines, &PriceLine::is_summed);
  }
  /// Whether a minimum (～) is counted in the year's 初期費用 (`once`) or 年間費用.
  [[nodiscard]] bool has_minimum(int year, bool once) const {
    return std::ranges::any_of(lines, [&](const PriceLine& line) {
      return line.is_summed() && line.flags.from && line.stands_in(year) &&
             (line.timing == ServiceTiming::once) == once;
    });
  }
  [[nodiscard]] const YearTotals& first_year() const { return years[0]; }
  [[nodiscard]] const YearTotals& following_year() const { return years[1]; }
};

} // namespace sanpo
