// A price list as data: services, prices, tax rates, what is included at no charge, what is assumed. Another
// list of the same shape can be loaded without a rebuild. What follows from the prices is left to
// core/pricing. Rule: pricing.md, Price list.
#pragma once

#include <expected>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/choice.h"
#include "core/base/units.h"
#include "core/catalogue/error.h"
#include "core/catalogue/local_text.h"

namespace sanpo {

/// When an amount falls due.
enum class ServiceTiming : unsigned char { once, per_visit, per_month, per_occasion };
template <> struct Choices<ServiceTiming> {
  static constexpr ChoiceName<ServiceTiming> table[] = {{ServiceTiming::once, "once"},
                                                        {ServiceTiming::per_visit, "per_visit"},
                                                        {ServiceTiming::per_month, "per_month"},
                                                        {ServiceTiming::per_occasion, "per_occasion"}};
};

/// 契約形態: 業務委託 or 紹介.
enum class ContractType : unsigned char { outsourcing, referral };
template <> struct Choices<ContractType> {
  static constexpr ChoiceName<ContractType> table[] = {{ContractType::outsourcing, "outsourcing"},
                                                       {ContractType::referral, "referral"}};
};

/// One service of the list. Prices are without consumption tax.
struct Service {
  Slug id;
  LocalText name;
  LocalText unit;
  std::optional<Yen> price; ///< empty: 別途見積, 実費, or a share of another amount
  bool from = false;        ///< ～: the printed price is a minimum
  ServiceTiming timing = ServiceTiming::once;
  ContractType contract = ContractType::outsourcing;
  LocalText note; ///< may be empty
};

/// A service that lasts a time: a visit, or the started piece an extension is counted in.
struct TimedService {
  Service service;
  Count minutes; ///< ≥ 1
};

/// 産業医サポート, one plan.
struct PlanPrices {
  Service appointment;              ///< 選任手数料
  std::vector<TimedService> visits; ///< 訪問料, by rising length, at least one
  TimedService extension;           ///< 延長
  std::optional<Service> adviser;   ///< 顧問料 for a month without a visit
  std::optional<Count> minimum_visits;
};

/// A block of 面接指導: a price for that many people on one occasion.
struct InterviewBlock {
  Service service;
  Count people_min; ///< ≥ 1
  Count people_max; ///< ≥ people_min
};

/// 面接指導 of one kind.
struct InterviewPrices {
  std::vector<InterviewBlock> blocks; ///< all priced; one of them takes a single person
  bool travel = false;                ///< the physician's travel is billed at cost
};

/// 返金: who leaves within so many months gets that share of the fee back.
struct RefundTier {
  Count months;
  Percent share;
};

/// 産業医紹介: a share of the 予定年俸.
struct ReferralPrices {
  Service service;
  Percent share;
  std::vector<RefundTier> refunds; ///< by rising months
};

/// 休職復職対応サポート.
struct LeavePrices {
  Service manual;
  std::vector<Service> options; ///< all 別途見積 in the built-in list
};

/// 消費税率 in force from a day on.
struct TaxRate {
  Date from;
  Percent rate;
};

/// A sentence that belongs to the services whose ids start with one of `services` (none: to every estimate).
struct PriceNote {
  Slug id;
  std::vector<Slug> services;
  LocalText text;
};

struct PriceList {
  Slug id;
  LocalText title;
  LocalText provider;
  LocalText source;
  std::optional<Date> effective; ///< empty: the list is undated; every output says so
  LocalText effective_note;      ///< what is known about its date
  std::vector<TaxRate> taxes;    ///< by rising date, at least one
  PlanPrices standard;
  PlanPrices compact;
  ReferralPrices referral;
  InterviewPrices stress_clinic;   ///< 高ストレス 来院プラン
  InterviewPrices stress_office;   ///< 高ストレス オフィスプラン
  InterviewPrices overwork_office; ///< 長時間労働者 オフィスプラン
  LeavePrices leave;
  Service travel;                     ///< 交通費, 実費
  std::vector<PriceNote> included;    ///< at no charge
  std::vector<PriceNote> assumptions; ///< 前提条件
};

/// Reads a price list. Errors: the first value that is not as it should be, by JSON pointer.
std::expected<PriceList, CatalogueError> decode_price_list(std::string_view bytes);

/// The service of that id, or null.
const Service* find_service(const PriceList& list, std::string_view id);

/// The rate in force on the first day of a month, or nothing before the list's first rate. Without a month:
/// the newest rate of the list.
std::optional<Percent> tax_rate(const PriceList& list, std::optional<Month> month);

/// The rate of a month for computing: where the list has none yet, its first one.
Percent rate_of_month(const PriceList& list, std::optional<Month> month);

/// Whether a note belongs to a service.
bool applies_to(const PriceNote& note, std::string_view service_id);

} // namespace sanpo
