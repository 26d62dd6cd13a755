// Takes an assessment over to another edition: equal questions keep their answers, changed ones are marked
// 要再確認. Rule: certification.md, Editions are data.
#pragma once

#include <vector>

#include "core/catalogue/edition.h"
#include "core/certification/assessment.h"

namespace sanpo {

struct CarriedOver {
  Assessment assessment;
  std::vector<Slug> to_recheck; ///< questions: same id, but another kind, other options or another meaning
  std::vector<Slug> dropped;    ///< questions with an answer that the new edition does not ask
  std::vector<Slug> added;      ///< questions the old edition did not ask
};

/// History, sites, plans, figures and work records stay; so do answers the new edition does not ask, in case
/// one goes back. Date and regime of another application do not carry over, nor does the answer to an item as
/// a whole when its questions changed.
CarriedOver carry_over(const Assessment& assessment, const Edition& from, const Edition& to);

/// Would an answer to `before` mean the same for `after`?
bool asks_the_same(const Question& before, const Question& after);

} // namespace sanpo
