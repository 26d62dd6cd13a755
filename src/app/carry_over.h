// How the parts of an estimate stand in a cost sheet, and the acts that carry them over, bring them up to
// date and take them out again. Which rows they belong to is core/pricing's; undo and saving are
// case_editor's
// (`act`). A sheet holds each part once, whichever scenario it came from.
// Rule: pricing.md, From the estimate to the cost sheet.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/catalogues.h"
#include "core/pricing/carry_over.h"
#include "core/record/case.h"
#include "platform/ids.h"

namespace sanpo {

/// The year of the estimate that the sheet's period begins in; the first where either has no date.
int carried_year(const Estimate& estimate, const EstimateResult& result, const CostSheet& sheet);

struct CarriedPart {
  enum class State : unsigned char {
    open,    ///< not on the sheet yet
    same,    ///< on the sheet as the estimate has it
    differs, ///< on the sheet with other figures: the estimate or the line was changed since
    gone,    ///< on the sheet, but the estimate no longer has it
  };
  State state = State::open;
  CarryOver proposal;        ///< what the estimate says; of `gone` only part, row and kind
  Id line;                   ///< of the sheet; empty when open
  Id estimate;               ///< it was carried over from; empty when that was removed, or open
  std::optional<Yen> stands; ///< the amount on the sheet's line; nothing for employees' time

  [[nodiscard]] bool is_time() const { return proposal.kind == CarryKind::employee_time; }
  bool operator==(const CarriedPart&) const = default;
};

/// All parts of the estimate in their order, then those that only the sheet has.
std::vector<CarriedPart> carried_parts(const Case& document, const Estimate& estimate,
                                       const EstimateResult& result, const CostSheet& sheet);

/// What a line says about itself.
using CarryNote = std::function<std::string(const CarryOver&)>;

/// Puts one part on the sheet, brings it up to date, or takes it out, so that the sheet has it as the
/// estimate does.
void carry(Case& document, const Id& estimate, const Id& cost_sheet, const CarriedPart& part,
           const CarryNote& note, Ids& ids);
/// As above for all parts that cost money and all that are on the sheet. Employees' time that is not there
/// yet is left: it is offered by itself.
void carry_all(Case& document, const Id& estimate, const Id& cost_sheet,
               const std::vector<CarriedPart>& parts, const CarryNote& note, Ids& ids);
/// Takes everything out of the sheet that was carried over.
void take_back_all(Case& document, const Id& cost_sheet);

/// A sheet to carry over to where the case has none: of the estimate's first year, with the sites' people.
Id add_sheet_for(Case& document, const Estimate& estimate, Ids& ids);

/// Puts a service into the estimate as it usually begins, into a new one where the case has none. The
/// estimate's id; nothing when there was nothing to add.
std::optional<Id> add_service(Case& document, const Id& estimate, const Slug& service,
                              const Catalogues& catalogues, Ids& ids);

/// The links follow when a sheet is copied (also into the next year): line by line, by their order.
void copy_carried_links(Case& document, const Id& from, const Id& to, Ids& ids);
/// Links whose line or sheet is no longer there go; those of a removed estimate stay without it.
void tidy_carried_links(Case& document);

} // namespace sanpo
