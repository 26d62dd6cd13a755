// The order of the parts, in the three layouts; the choice of the document and its options.
#include "core/record/result_json.h"
#include "documents/issued_paper.h"
#include "ui/screens/documents/parts.h"

namespace sanpo {
namespace documents {
namespace {

const Path root("documents");

void kinds(const Scope& s) {
  std::string names[std::size(Choices<PaperKind>::table)];
  Option options[std::size(Choices<PaperKind>::table)];
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < std::size(options); ++i) {
    const auto& [kind, slug] = Choices<PaperKind>::table[i];
    names[i] = s.c.key("choice.paper.kind." + std::string(slug));
    options[i] = {slug, names[i]};
    if (kind == s.kind) chosen = i;
  }
  const Path path = root / "kind";
  const std::string_view label = s.c.t("ui.documents.kind"_text);
  const auto picked = s.c.breadth == Breadth::phone ? select(s.c.ui, path, label, options, chosen)
                                                    : segmented(s.c.ui, path, label, options, chosen);
  if (picked) s.c.go(Screen::documents, place_of(Choices<PaperKind>::table[*picked].value));
}

/// Which of several records of the case.
template <class T, class Name>
void record_choice(const Scope& s, const Path& path, Text label, const std::vector<T>& records, const T* now,
                   Id& choice, const Name& name) {
  if (records.size() < 2) return;
  std::vector<std::string> names;
  std::vector<Option> options;
  std::size_t chosen = records.size();
  for (const T& each : records)
    names.push_back(name(each));
  for (std::size_t i = 0; i < records.size(); ++i) {
    options.push_back({records[i].id.value, names[i]});
    if (&records[i] == now) chosen = i;
  }
  if (const auto picked = select(s.c.ui, path, s.c.t(label), options, chosen)) choice = records[*picked].id;
}

void tick(const Scope& s, const Path& path, Text name, bool& on) {
  if (checkbox(s.c.ui, path, s.c.t(name), on)) on = !on;
}

std::string estimate_name(const Scope& s, const Estimate& estimate) {
  if (!estimate.name.empty()) return estimate.name;
  const auto at = &estimate - s.document->estimates.data();
  return s.c.f("ui.estimate.numbered"_text, {{"number", Count{at + 1}}});
}

Screen tool_of(PaperKind kind) {
  switch (kind) {
  case PaperKind::cost_sheet: return Screen::cost_sheet;
  case PaperKind::certification_report: return Screen::certification;
  default: return Screen::estimate;
  }
}

// The document has nothing to stand on: what to do.
void empty_state(const Scope& s) {
  constexpr Text sentences[] = {"ui.documents.empty_estimate"_text, "ui.documents.empty_cost_sheet"_text,
                                "ui.documents.empty_certification"_text, "ui.documents.empty_estimate"_text};
  constexpr Text begin[] = {"ui.overview.estimate_begin"_text, "ui.overview.cost_begin"_text,
                            "ui.overview.certification_begin"_text, "ui.overview.estimate_begin"_text};
  const auto at = static_cast<std::size_t>(s.kind);
  const Card card(s.c.ui, root / "empty", s.c.t("ui.nav.documents"_text));
  paragraph(s.c.ui, root / "empty" / "text", s.c.t(sentences[at]));
  if (button(s.c.ui, root / "empty" / "begin", s.c.t(begin[at]), {.kind = ButtonKind::primary}))
    s.c.go(tool_of(s.kind));
}

void options_card(const Scope& s) {
  if (!has_options(s)) return;
  const Path path = root / "options";
  const Card card(s.c.ui, path, s.c.t("ui.documents.options"_text));
  heading(s.c.ui, path / "heading", 3, s.c.t("ui.documents.options"_text), type::section);
  options(s);
}

/// Only sales mode numbers and issues.
bool is_sales(const Scope& s) { return s.kind == PaperKind::quotation && s.c.sales(); }

} // namespace

bool has_options(const Scope& s) {
  if (s.paper && s.paper->issued) return false; // it stays as it left
  return s.kind != PaperKind::overview;
}

void options(const Scope& s) {
  const Path path = root / "options";
  switch (s.kind) {
  case PaperKind::quotation:
    if (!s.paper)
      record_choice(s, path / "estimate", "ui.documents.estimate"_text, s.document->estimates, s.estimate,
                    s.view.estimate, [&](const Estimate& each) { return estimate_name(s, each); });
    tick(s, path / "months", "ui.documents.months"_text, s.view.months);
    break;
  case PaperKind::cost_sheet:
    record_choice(s, path / "cost_sheet", "ui.documents.cost_sheet"_text, s.document->cost_sheets, s.sheet,
                  s.view.cost_sheet, [&](const CostSheet& each) {
                    return sheet_title(s.desk(), each, s.c.work.catalogues().sheet_form);
                  });
    tick(s, path / "lines", "ui.documents.lines"_text, s.view.lines);
    break;
  case PaperKind::certification_report:
    record_choice(s, path / "assessment", "ui.documents.assessment"_text, s.document->assessments,
                  s.assessment, s.view.assessment,
                  [&](const Assessment& each) { return each.name.empty() ? each.edition.value : each.name; });
    tick(s, path / "open_only", "ui.documents.open_only"_text, s.view.open_only);
    break;
  case PaperKind::overview: break;
  }
}

} // namespace documents

void documents_screen(Context& c, DocumentsView& view) {
  using namespace documents;
  const Scope s = scope_of(c, view);
  Ui& ui = c.ui;
  heading(ui, root / "title", 1, c.t("ui.nav.documents"_text));
  if (c.breadth != Breadth::phone)
    paragraph(ui, root / "text", c.t("ui.documents.text"_text), type::body, ui.theme().muted);
  kinds(s);
  if (!s.has_source()) {
    empty_state(s);
    return;
  }
  if (c.breadth == Breadth::desktop) {
    Columns columns(ui, {340, -1}, space::xl);
    columns.next();
    {
      Column column(ui, space::l);
      take_cards(s);
      if (s.paper) paper_card(s);
      options_card(s);
      if (is_sales(s)) {
        quotations_card(s);
        issuer_card(c, view.issuer);
      }
      share_card(s);
    }
    columns.next();
    preview(s);
    return;
  }
  take_folded(s);
  if (is_sales(s)) quotations_card(s);
  if (s.paper) paper_card(s);
  preview(s);
  if (is_sales(s)) issuer_card(c, view.issuer);
  share_card(s);
}

} // namespace sanpo
