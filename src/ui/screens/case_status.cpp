#include "ui/screens/case_status.h"

#include <algorithm>

#include "core/base/find_by_id.h"

namespace sanpo {

namespace {

// `results` gives the result of a record by its id: estimate(id), cost_sheet(id), assessment(id).
template <class R> CaseStatus read(const Case& document, const Catalogues& catalogues, R&& results) {
  CaseStatus status;
  if (!document.estimates.empty()) {
    const Estimate& estimate = document.estimates.front();
    const EstimateResult* result = results.estimate(estimate.id);
    if (result && std::ranges::any_of(result->lines, &PriceLine::is_summed))
      status.estimate = {.id = estimate.id,
                         .first_year = result->first_year().with_tax,
                         .following_year = result->following_year().with_tax,
                         .lower_bound = result->lower_bound};
  }
  if (!document.cost_sheets.empty()) {
    const CostSheet& sheet = document.cost_sheets.back();
    const CostSheetResult* result = results.cost_sheet(sheet.id);
    const ExactYen annual = result ? column_of(result->total, CostColumn::annual) : ExactYen{};
    if (annual.parts > 0)
      status.cost_sheet = {.id = sheet.id,
                           .name = sheet.name,
                           .annual = annual.rounded(),
                           .spending = column_of(result->total, CostColumn::spending).rounded(),
                           .opportunity = column_of(result->total, CostColumn::opportunity).rounded(),
                           .per_head = result->per_head};
  }
  if (!document.assessments.empty()) {
    const Assessment& assessment = document.assessments.back();
    const AssessmentResult* result = results.assessment(assessment.id);
    const Edition* edition = catalogues.edition(assessment.edition);
    const bool begun = !assessment.answers.empty() || !assessment.items.empty();
    if (result && edition && begun && !result->titles.empty()) {
      const auto aimed_at = std::ranges::find(result->titles, assessment.target, &TitleResult::id);
      const TitleResult& title = aimed_at != result->titles.end() ? *aimed_at : result->titles.front();
      const EditionTitle* named = find_by_id(edition->titles, title.id);
      status.assessment = {.id = assessment.id,
                           .title = named ? named->name : LocalText{},
                           .value = title.judged.value,
                           .still_possible = title.still_possible(),
                           .mandatory_met = result->mandatory_met,
                           .mandatory_size = result->mandatory_size,
                           .optional_met = title.optional_met,
                           .optional_size = title.optional_size,
                           .optional_minimum = title.optional_minimum};
    }
  }
  return status;
}

} // namespace

CaseStatus status_of(const std::shared_ptr<const Case>& document, const Catalogues& catalogues) {
  struct {
    Results results;
    const std::shared_ptr<const Case>& document;
    const EstimateResult* estimate(const Id& id) { return results.estimate(document, id); }
    const CostSheetResult* cost_sheet(const Id& id) { return results.cost_sheet(document, id); }
    const AssessmentResult* assessment(const Id& id) { return results.assessment(document, id); }
  } closed{Results(catalogues), document};
  return read(*document, catalogues, closed);
}

CaseStatus status_of(CaseEditor& editor, const Catalogues& catalogues) {
  return read(editor.document(), catalogues, editor);
}

const CaseStatus& CaseStatuses::of(const std::shared_ptr<const Case>& document,
                                   const Catalogues& catalogues) {
  Kept& kept = kept_[document->id.value];
  if (kept.document != document) kept = {document, status_of(document, catalogues)};
  return kept.status;
}

} // namespace sanpo
