// History: how things stood on a day, and what changed between two days.
// Rule: certification.md, What the tool gives ("History").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/certification/assessment.h"
#include "core/certification/result.h"

namespace sanpo {

/// Value and firmness in one, as snapshots keep them.
Standing standing_of(Judged judged);

/// What the result says, to be kept in the assessment's history. `id` comes from the id source.
Snapshot take_snapshot(const AssessmentResult& result, Id id, Date date, std::string note);

struct StandingChange {
  Slug id;                        ///< item or title
  std::optional<Standing> before; ///< none: not in the earlier snapshot (another edition)
  std::optional<Standing> after;
  bool operator==(const StandingChange&) const = default;
};

struct SnapshotComparison {
  std::vector<StandingChange> items; ///< only what changed, in the later snapshot's order, dropped ones last
  std::vector<StandingChange> titles;
};

SnapshotComparison compare(const Snapshot& before, const Snapshot& after);

} // namespace sanpo
