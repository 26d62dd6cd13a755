// What the tools make of a case, computed when it is asked for and again only when what it depends on
// changed. The rules are core's. Rule: design.md, Results carry their reasons.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/catalogues.h"
#include "core/certification/result.h"
#include "core/cost_sheet/result.h"
#include "core/pricing/result.h"
#include "core/record/case.h"

namespace sanpo {

/// A result stays where it is until the same record is asked for after a change.
class Results {
public:
  explicit Results(const Catalogues& catalogues) : catalogues_(&catalogues) {}

  /// Null when the case has no such record, or names a price list or an edition that is not at hand.
  const EstimateResult* estimate(const std::shared_ptr<const Case>& document, const Id& id);
  const CostSheetResult* cost_sheet(const std::shared_ptr<const Case>& document, const Id& id);
  const AssessmentResult* assessment(const std::shared_ptr<const Case>& document, const Id& id);
private:
  template <class Result> struct Kept {
    Id id;
    std::shared_ptr<const Case> document; ///< of which it is the result
    std::unique_ptr<Result> result;
  };
  template <class Result> using AllKept = std::vector<Kept<Result>>;

  template <class Result, class Same, class Evaluate>
  static const Result* get(AllKept<Result>& kept, const std::shared_ptr<const Case>& document, const Id& id,
                           const Same& same, const Evaluate& evaluate);

  const Catalogues* catalogues_;
  AllKept<EstimateResult> estimates_;
  AllKept<CostSheetResult> cost_sheets_;
  AllKept<AssessmentResult> assessments_;
};

} // namespace sanpo
