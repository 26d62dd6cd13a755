// Evaluates an assessment against an edition: items, groups, titles, readiness, findings.
// The shortest way to a title is left to shortest_way.h. Rule: certification.md, Evaluation.
#pragma once

#include <span>

#include "core/base/site.h"
#include "core/catalogue/edition.h"
#include "core/certification/assessment.h"
#include "core/certification/result.h"

namespace sanpo {

/// Verdicts of all items, groups and titles with their reasons. Never fails: what is missing or contradictory
/// is 未確定, with findings. `edition` should be the one the assessment names; otherwise a finding says so.
AssessmentResult evaluate(const Assessment& assessment, std::span<const Site> sites,
                          std::span<const Person> people, const Edition& edition);

} // namespace sanpo
