// A result depends on its own record and on the sites and people, which all tools share; comparing those is
// much cheaper than evaluating.
#include "app/results.h"

#include <algorithm>

#include "core/base/find_by_id.h"
#include "core/certification/evaluate.h"
#include "core/cost_sheet/evaluate.h"
#include "core/pricing/evaluate.h"

namespace sanpo {

template <class Result, class Same, class Evaluate>
const Result* Results::get(AllKept<Result>& kept, const std::shared_ptr<const Case>& document, const Id& id,
                           const Same& same, const Evaluate& evaluate) {
  auto found = std::ranges::find(kept, id, &Kept<Result>::id);
  if (found == kept.end()) found = kept.insert(kept.end(), {id, nullptr, nullptr});
  // What named a list or an edition that was not at hand is tried again: it may have come.
  if (found->document != document || !found->result) {
    if (!found->result || !same(*found->document)) found->result = evaluate();
    found->document = document;
  }
  return found->result.get();
}

const EstimateResult* Results::estimate(const std::shared_ptr<const Case>& document, const Id& id) {
  const Estimate* const present = find_by_id(document->estimates, id);
  if (!present) return nullptr;
  const auto same = [&](const Case& before) {
    const Estimate* const then = find_by_id(before.estimates, id);
    return then && *then == *present && before.sites == document->sites;
  };
  return get(estimates_, document, id, same, [&]() -> std::unique_ptr<EstimateResult> {
    const PriceList* const list = catalogues_->price_list(present->price_list);
    if (!list) return nullptr;
    return std::make_unique<EstimateResult>(evaluate(*present, document->sites, *list));
  });
}

const CostSheetResult* Results::cost_sheet(const std::shared_ptr<const Case>& document, const Id& id) {
  const CostSheet* const present = find_by_id(document->cost_sheets, id);
  if (!present) return nullptr;
  const auto same = [&](const Case& before) {
    const CostSheet* const then = find_by_id(before.cost_sheets, id);
    return then && *then == *present;
  };
  return get(cost_sheets_, document, id, same,
             [&] { return std::make_unique<CostSheetResult>(evaluate(*present, catalogues_->sheet_form)); });
}

const AssessmentResult* Results::assessment(const std::shared_ptr<const Case>& document, const Id& id) {
  const Assessment* const present = find_by_id(document->assessments, id);
  if (!present) return nullptr;
  const auto same = [&](const Case& before) {
    const Assessment* const then = find_by_id(before.assessments, id);
    return then && *then == *present && before.sites == document->sites && before.people == document->people;
  };
  return get(assessments_, document, id, same, [&]() -> std::unique_ptr<AssessmentResult> {
    const Edition* const edition = catalogues_->edition(present->edition);
    if (!edition) return nullptr;
    return std::make_unique<AssessmentResult>(
        evaluate(*present, document->sites, document->people, *edition));
  });
}

} // namespace sanpo
