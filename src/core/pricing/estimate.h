// What a person enters for one 料金見積 (a scenario of the case). Sites are not here: they are entered once
// in the case and referred to by id. Lines, findings and totals are results: core/pricing/evaluate.h. Rule:
// pricing.md.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/choice.h"
#include "core/base/units.h"

namespace sanpo {

/// The year of a scenario: contract month 0 is the start month.
inline constexpr int contract_months = 12;

/// 産業医サポート of one site. `none`: the site takes no visiting physician in this scenario.
enum class PlanChoice : unsigned char { standard, compact, none };
template <> struct Choices<PlanChoice> {
  static constexpr ChoiceName<PlanChoice> table[] = {
      {PlanChoice::standard, "standard"}, {PlanChoice::compact, "compact"}, {PlanChoice::none, "none"}};
};

/// 面接指導: whom it is for and where it is held.
enum class InterviewKind : unsigned char { stress_clinic, stress_office, overwork_office };
template <> struct Choices<InterviewKind> {
  static constexpr ChoiceName<InterviewKind> table[] = {{InterviewKind::stress_clinic, "stress_clinic"},
                                                        {InterviewKind::stress_office, "stress_office"},
                                                        {InterviewKind::overwork_office, "overwork_office"}};
};

/// 専属 or 嘱託.
enum class PhysicianKind : unsigned char { full_time, part_time };
template <> struct Choices<PhysicianKind> {
  static constexpr ChoiceName<PhysicianKind> table[] = {{PhysicianKind::full_time, "full_time"},
                                                        {PhysicianKind::part_time, "part_time"}};
};

/// How a fare that was paid comes into the bill: as a taxable base, or as 立替 outside the tax.
enum class FareTreatment : unsigned char { taxable, advance };
template <> struct Choices<FareTreatment> {
  static constexpr ChoiceName<FareTreatment> table[] = {{FareTreatment::taxable, "taxable"},
                                                        {FareTreatment::advance, "advance"}};
};

/// Rounding of the consumption tax to whole yen: 切捨て, 四捨五入, 切上げ.
enum class TaxRounding : unsigned char { down, half_up, up };
template <> struct Choices<TaxRounding> {
  static constexpr ChoiceName<TaxRounding> table[] = {
      {TaxRounding::down, "down"}, {TaxRounding::half_up, "half_up"}, {TaxRounding::up, "up"}};
};

/// How a line takes part in the totals. Optional and alternative lines are shown and not summed.
enum class LineRole : unsigned char { counted, optional, alternative };
template <> struct Choices<LineRole> {
  static constexpr ChoiceName<LineRole> table[] = {{LineRole::counted, "counted"},
                                                   {LineRole::optional, "optional"},
                                                   {LineRole::alternative, "alternative"}};
};

/// Whether an amount comes back every year or stands in the first year only (初年度のみ).
enum class Recurrence : unsigned char { first_year, every_year };
template <> struct Choices<Recurrence> {
  static constexpr ChoiceName<Recurrence> table[] = {{Recurrence::first_year, "first_year"},
                                                     {Recurrence::every_year, "every_year"}};
};

enum class DiscountKind : unsigned char { amount, percent };
template <> struct Choices<DiscountKind> {
  static constexpr ChoiceName<DiscountKind> table[] = {{DiscountKind::amount, "amount"},
                                                       {DiscountKind::percent, "percent"}};
};

/// An estimate of the physician's travel, which is billed at cost (実費).
struct TravelEstimate {
  std::optional<Yen>
      fare; ///< per journey, both ways, as paid: tax included. Empty: stays 実費 without amount
  FareTreatment treatment = FareTreatment::taxable;
  bool operator==(const TravelEstimate&) const = default;
};

/// 産業医サポート of one site.
struct SitePlan {
  Id id;
  Id site;
  std::optional<PlanChoice> choice;            ///< empty: follow the proposal made for the site
  std::array<Count, contract_months> visits{}; ///< visits in each contract month
  std::optional<Count> visit_minutes;          ///< length of a visit; empty: 60 is assumed
  std::optional<Count> extension_half_hours;   ///< 延長 in the year, in units of 30 minutes
  bool patrol_information = false;             ///< 則15条: the monthly information is handed over in writing
  bool patrol_consent = false;                 ///< 則15条: the employer agrees to 巡視 every two months
  TravelEstimate travel;
  bool operator==(const SitePlan&) const = default;
};

/// 面接指導 of some people of one site on one occasion, which may come back in several months.
struct InterviewOccasion {
  Id id;
  Id site;
  InterviewKind kind = InterviewKind::stress_office;
  std::optional<Count> people;                ///< on each occasion
  std::array<bool, contract_months> months{}; ///< contract months in which it is held
  bool within_visit = false; ///< held in the paid visit hours of 産業医サポート: no extra cost
  TravelEstimate travel;
  bool operator==(const InterviewOccasion&) const = default;
};

/// 産業医紹介.
struct Referral {
  Id id;
  Id site;
  PhysicianKind physician = PhysicianKind::full_time;
  std::optional<Count> quantity;    ///< physicians; empty: one
  std::optional<Yen> annual_salary; ///< 予定年俸 of one physician; empty: the line is 要見積
  std::optional<Date> joined;       ///< for the refund (返金), which is information only
  std::optional<Date> left;
  bool operator==(const Referral&) const = default;
};

/// An option of 休職復職対応サポート; its id is the service's id in the price list.
struct LeaveOption {
  Slug id;
  std::optional<Count> quantity; ///< months for the roll-out support, else pieces; empty: one
  std::optional<Yen> unit_price; ///< as quoted; empty: 別途見積
  bool operator==(const LeaveOption&) const = default;
};

/// 休職復職対応サポート.
struct LeaveSupport {
  std::optional<Count> manual_copies;
  std::vector<LeaveOption> options;
  bool operator==(const LeaveSupport&) const = default;
};

/// What a person decided about one line of the result; its id is the line's key.
struct LineSetting {
  Slug id;
  std::optional<Yen> unit_price; ///< overrides the list: the price is confirmed, no longer ～
  LineRole role = LineRole::counted;
  std::optional<Recurrence> recurrence; ///< empty: as the service has it
  bool operator==(const LineSetting&) const = default;
};

/// 値引, before tax.
struct Discount {
  Id id;
  std::string label; ///< empty: 値引
  Slug line;         ///< the line's key; empty: on the document
  DiscountKind kind = DiscountKind::amount;
  std::optional<Yen> amount;
  std::optional<Percent> percent;
  Recurrence recurrence = Recurrence::first_year;
  bool operator==(const Discount&) const = default;
};

/// One scenario.
struct Estimate {
  Id id;
  std::string name;
  Slug price_list;
  std::optional<Month> start; ///< the start month; empty: the newest tax rate of the list is used
  TaxRounding rounding = TaxRounding::down;
  std::optional<Count> years; ///< of the view over several years; empty: one
  std::vector<SitePlan> plans;
  std::vector<InterviewOccasion> interviews;
  std::vector<Referral> referrals;
  LeaveSupport leave;
  std::vector<LineSetting> lines;
  std::vector<Discount> discounts;
  std::string remarks;        ///< printed as 備考
  std::string internal_notes; ///< never leaves the app on any document
  bool operator==(const Estimate&) const = default;
};

} // namespace sanpo
