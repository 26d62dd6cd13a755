// Two questions lead a visitor without knowledge to a first figure: what is the problem, and how many people
// work at each site. Which service answers a problem is core/pricing's. Rule: ux.md, 料金見積; pricing.md,
// Which problem → which service.
#pragma once

#include "ui/screens/estimate/parts.h"

namespace sanpo::estimate {

/// Whether the quick start stands in the place of the screen: nobody's people are entered yet, or it is under
/// way.
bool quick_start_is_due(const Scope& s);
void quick_start_part(const Scope& s);
/// The panel while the questions are open.
void quick_summary_part(const Scope& s);
/// What the quick start proposed, until it is closed.
void quick_answer_part(const Scope& s);

/// The question of a problem is answered: what it proposed is said until it is closed.
void settle(EstimateView& view, const Id& document, Problem problem);
/// Where an embedded estimate holds what it is made of.
inline constexpr std::string_view details_path = "estimate/details";
/// Back to the two questions: what their answer put into the estimate goes.
void ask_again(const Scope& s);
/// What is asked for a problem, as the beginning of an estimate with nothing in it; it starts next month.
void answer_problem(Case& document, const Id& estimate, Problem problem, Date today, Ids& ids);

/// Begins all plans of a new site with the usual visits.
void start_visits(Case& document, const Id& site);

} // namespace sanpo::estimate
