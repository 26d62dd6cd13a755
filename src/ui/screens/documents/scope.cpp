// Which document of which record the address and the view name.
#include "core/base/find_by_id.h"
#include "ui/screens/documents/parts.h"

namespace sanpo::documents {
namespace {

/// The record chosen, else the usual one.
template <class T> const T* chosen(const std::vector<T>& records, const Id& id, bool last) {
  if (records.empty()) return nullptr;
  if (const T* const found = find_by_id(records, id)) return found;
  return last ? &records.back() : &records.front();
}

} // namespace

bool Scope::has_source() const {
  switch (kind) {
  case PaperKind::quotation: return (paper && paper->issued) || (estimate_result && list);
  case PaperKind::cost_sheet: return sheet_result;
  case PaperKind::certification_report:
    return assessment_result && edition && !assessment_result->titles.empty();
  case PaperKind::overview: break;
  }
  return true;
}

QuotationSource Scope::quotation(bool issued) const {
  return {.estimate = *estimate,
          .result = *estimate_result,
          .list = *list,
          .issuer = c.sales() ? &issuer() : nullptr,
          .paper = paper,
          .issued = issued,
          .months = view.months};
}

CostSheetSource Scope::cost_sheet() const {
  return {
      .sheet = *sheet, .result = *sheet_result, .form = c.work.catalogues().sheet_form, .lines = view.lines};
}

CertificationSource Scope::certification() const {
  return {.assessment = *assessment,
          .result = *assessment_result,
          .edition = *edition,
          .open_only = view.open_only};
}

std::string place_of(PaperKind kind) { return std::string(slug_of(kind)); }
std::string place_of(const Paper& paper) { return "papers/" + paper.id.value; }

Scope scope_of(Context& c, DocumentsView& view) {
  CaseEditor& editor = c.editor();
  Scope s{.c = c, .view = view, .document = editor.shared(), .today = c.work.clock().today()};
  const Case& document = *s.document;
  constexpr std::string_view papers = "papers/";
  const std::string_view place = c.route.place;
  if (c.sales() && place.starts_with(papers))
    s.paper = find_by_id(
        document.papers,
        Id{std::string(place.substr(papers.size(), place.find('/', papers.size()) - papers.size()))});
  if (const auto kind = choice_of<PaperKind>(place))
    s.kind = *kind;
  else if (!s.paper && document.estimates.empty())
    s.kind = !document.cost_sheets.empty()   ? PaperKind::cost_sheet
             : !document.assessments.empty() ? PaperKind::certification_report
                                             : PaperKind::overview;
  s.estimate = chosen(document.estimates, s.paper ? s.paper->source : view.estimate, false);
  if (s.estimate) {
    s.estimate_result = editor.estimate(s.estimate->id);
    s.list = c.work.catalogues().price_list(s.estimate->price_list);
  }
  s.sheet = chosen(document.cost_sheets, view.cost_sheet, true);
  if (s.sheet) s.sheet_result = editor.cost_sheet(s.sheet->id);
  s.assessment = chosen(document.assessments, view.assessment, true);
  if (s.assessment) {
    s.assessment_result = editor.assessment(s.assessment->id);
    s.edition = c.work.catalogues().edition(s.assessment->edition);
  }
  return s;
}

PageModel page_of(const Scope& s) {
  const Desk desk = s.desk();
  switch (s.kind) {
  case PaperKind::quotation: return quotation_page(desk, s.quotation());
  case PaperKind::cost_sheet: return cost_sheet_page(desk, s.cost_sheet());
  case PaperKind::certification_report: return certification_page(desk, s.certification());
  case PaperKind::overview: break;
  }
  std::optional<QuotationSource> estimate;
  std::optional<CostSheetSource> sheet;
  std::optional<CertificationSource> certification;
  if (s.estimate_result && s.list) estimate.emplace(s.quotation());
  if (s.sheet_result) sheet.emplace(s.cost_sheet());
  if (s.assessment_result && s.edition && !s.assessment_result->titles.empty())
    certification.emplace(s.certification());
  return overview_page(desk, {.estimate = estimate ? &*estimate : nullptr,
                              .cost_sheet = sheet ? &*sheet : nullptr,
                              .certification = certification ? &*certification : nullptr});
}

} // namespace sanpo::documents
