// Acts on a case that take more than one record: what belongs together comes and goes together.
// Each changes the case it is given; undo and saving are left to case_editor (`act`).
// Rule: ux.md, Start and the tools; pricing.md, cost-sheet.md, certification.md.
#pragma once

#include <optional>

#include "app/catalogues.h"
#include "app/routes.h"
#include "core/cost_sheet/next_year.h"
#include "core/record/case.h"
#include "platform/ids.h"

namespace sanpo {

/// Scenarios of one case.
inline constexpr std::size_t most_estimates = 4;

/// A case with one site for each number of people of the link and with the tool that it asks for begun.
Case new_case(const NewCaseLink& link, const Catalogues& catalogues, Ids& ids,
              std::optional<Date> today = std::nullopt);

/// Adds a site, and its plan in every estimate.
Id add_site(Case& document, Ids& ids);
/// Removes the site with what stood on it in estimates and assessments.
void remove_site(Case& document, const Id& site);

/// Adds a scenario with a plan for every site, by the newest price list. Nothing when there are four already.
std::optional<Id> add_estimate(Case& document, const Catalogues& catalogues, Ids& ids);
/// Adds an empty cost sheet.
Id add_cost_sheet(Case& document, Ids& ids);
/// Adds the sheet of the year after this one, behind it. Nothing when there is no such sheet.
std::optional<Id> add_next_year(Case& document, const Id& cost_sheet, TakeOver take_over, Ids& ids);
/// Adds an assessment by the newest edition. When its period is past, the application is planned for the next
/// one; without a `today` 申請予定日 stays empty.
Id add_assessment(Case& document, const Catalogues& catalogues, Ids& ids,
                  std::optional<Date> today = std::nullopt);
/// What the assessments of a sample plan moves to the season that is next: a sample is of the year it was
/// written in.
void bring_up_to_date(Case& sample, Date today);

/// Begins the tool of a screen where the case has nothing for it yet; other screens need nothing.
void begin_tool(Case& document, Screen screen, const Catalogues& catalogues, Ids& ids,
                std::optional<Date> today = std::nullopt);

} // namespace sanpo
