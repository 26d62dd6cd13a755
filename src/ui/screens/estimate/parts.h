// What the parts of 料金見積 share: the scenario with its result, names of months, sites and lines, and small
// groups of controls that come back. Each part of the screen stands in its own file beside this one.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "core/pricing/result.h"
#include "ui/screens/bound.h"
#include "ui/screens/estimate_screen.h"

namespace sanpo::estimate {

/// The scenario shown in one pass. `document` keeps it alive while acts of the same pass replace the case.
struct Scope {
  Context& c;
  EstimateView& view;
  CaseEditor::Shared document;
  const Estimate& estimate;
  const PriceList& list;
  const EstimateResult& result;
  Path path; ///< estimates/<id>

  /// Changes this scenario as one step.
  void change(std::string_view step, const std::function<void(Estimate&)>& act) const;
  /// Types into a field of the case.
  void enter(const Path& field, std::string_view text) const { c.editor().edit(field.text(), text); }
  [[nodiscard]] const Site* site(const Id& id) const;
  [[nodiscard]] const PlanOutcome* outcome(const Id& plan) const;
};

/// The scenario that the view shows. Nothing when its price list is not at hand.
std::optional<Scope> scope_of(Context& c, EstimateView& view);
/// The scenario chosen in the view, or the first one.
const Estimate& chosen_estimate(const Case& document, const EstimateView& view);

// Names.
/// "4月"; "1" when there is no start month.
std::string month_short(const Scope& s, std::size_t month);
/// "2027年4月"; "1か月目" when there is no start month.
std::string month_long(const Scope& s, std::size_t month);
/// "案1" when it has no name of its own.
std::string estimate_name(const Context& c, const Case& document, const Estimate& estimate);
/// "事業場1" when it has no name of its own; a dash when the case has no such site.
std::string site_name(const Context& c, const Case& document, const Id& site);
/// The service's name in the price list.
std::string service_name(const Context& c, const PriceList& list, const Slug& service);
/// An amount, with ～ when it is a minimum.
std::string amount_text(const Context& c, Yen amount, bool from);
/// The first year's total, 税込; 別途見積 while nothing of it has an amount.
std::string total_text(const Context& c, const EstimateResult& result);
/// What a line comes to: an amount, 実費 or 要見積.
std::string line_amount_text(const Context& c, const PriceLine& line);
/// "60分" as "1時間".
std::string minutes_text(const Context& c, Count minutes);

// Controls.
/// A line that opens and closes what follows; whether it is open.
bool opens(const Scope& s, const Path& path, std::string_view name, std::string_view value = {});
/// A choice of one of the case's sites for a reference field.
void site_select(const Scope& s, const Path& field, const Id& site);
/// Twelve ticks of an array field, one for each contract month.
void month_ticks(const Scope& s, const Path& field, std::string_view name,
                 const std::array<bool, contract_months>& months);
/// Width that twelve (or six, on a narrow place) cells of months have as a minimum.
float month_cell(const Ui& ui);
/// Fare and how it is billed.
void travel_fields(const Scope& s, const Path& travel);
/// What the travel comes to, in a few words.
std::string travel_text(const Context& c, const TravelEstimate& travel);
/// The head of a card: its name, a sentence, and what adds to it. True when that was pressed.
bool section_head(const Scope& s, const Path& path, std::string_view name, std::string_view sentence,
                  std::string_view add = {});

} // namespace sanpo::estimate
