// What the parts of 帳票 share in one pass: which document is chosen, of which record, and its page.
#pragma once

#include <optional>
#include <string>

#include "app/papers.h"
#include "documents/certification_page.h"
#include "documents/cost_sheet_page.h"
#include "documents/overview_page.h"
#include "documents/quotation.h"
#include "ui/screens/bound.h"
#include "ui/screens/documents_screen.h"

namespace sanpo::documents {

/// `document` keeps the records alive while acts of the same pass replace the case.
struct Scope {
  Context& c;
  DocumentsView& view;
  CaseEditor::Shared document;
  PaperKind kind = PaperKind::quotation;
  const Paper* paper = nullptr; ///< the 御見積書 that is open, in sales mode
  const Estimate* estimate = nullptr;
  const EstimateResult* estimate_result = nullptr;
  const PriceList* list = nullptr;
  const CostSheet* sheet = nullptr;
  const CostSheetResult* sheet_result = nullptr;
  const Assessment* assessment = nullptr;
  const AssessmentResult* assessment_result = nullptr;
  const Edition* edition = nullptr;
  Date today;

  [[nodiscard]] const Issuer& issuer() const { return c.work.settings().issuer; }
  [[nodiscard]] Desk desk() const { return {c.words, *document, today}; }
  [[nodiscard]] bool has_source() const;
  [[nodiscard]] QuotationSource quotation(bool issued = false) const;
  [[nodiscard]] CostSheetSource cost_sheet() const;
  [[nodiscard]] CertificationSource certification() const;
};

Scope scope_of(Context& c, DocumentsView& view);
/// What the draft would change in the issued paper that it revises; empty when nothing, or when it revises
/// none.
std::string changes_of(const Scope& s);
/// The page as it stands now.
PageModel page_of(const Scope& s);

/// The address of a kind, and of a paper.
std::string place_of(PaperKind kind);
std::string place_of(const Paper& paper);

[[nodiscard]] bool has_options(const Scope& s);
void options(const Scope& s);         ///< which record, what stands on it
void take_cards(const Scope& s);      ///< print or PDF; CSV, XLSX, JSON
void take_folded(const Scope& s);     ///< the same and the options in little room, above the preview
void share_card(const Scope& s);      ///< a link, an enquiry
void quotations_card(const Scope& s); ///< the list of 御見積書 and their states
void paper_card(const Scope& s); ///< the fields of a draft, issuing; or what can be done with an issued one
void preview(const Scope& s);

} // namespace sanpo::documents
