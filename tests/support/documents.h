// What the tests of documents share: the samples with their results, words in both languages, and a page as
// text.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "core/certification/evaluate.h"
#include "core/cost_sheet/evaluate.h"
#include "core/pricing/evaluate.h"
#include "core/record/decode.h"
#include "documents/overview_page.h"
#include "support/asset.h"

namespace sanpo::fixtures {

inline Words words_in(Language language, Calendar calendar = Calendar::gregorian) {
  std::ifstream file(test::build_folder() + "/generated/texts/texts." +
                         (language == Language::ja ? "ja" : "en"),
                     std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  auto words = Words::from(bytes.str(), {.language = language, .calendar = calendar});
  REQUIRE(words.has_value());
  return std::move(*words);
}

/// A sample with all that its documents are made of.
struct Sample {
  Case document;
  PriceList list = decode_price_list(asset("prices/mstage.json")).value();
  SheetForm form = decode_sheet_form(asset("forms/cost-sheet.json")).value();
  Edition edition = decode_edition(asset("editions/2024.json")).value();
  EstimateResult estimate;
  CostSheetResult sheet;
  AssessmentResult assessment;
  Words words;

  explicit Sample(const std::string& name, Language language = Language::ja)
      : document(decode_case(asset("samples/" + name + ".json")).value()), words(words_in(language)) {
    evaluate_all();
  }
  void evaluate_all() {
    if (!document.estimates.empty()) estimate = evaluate(document.estimates[0], document.sites, list);
    if (!document.cost_sheets.empty()) sheet = evaluate(document.cost_sheets[0], form);
    if (!document.assessments.empty())
      assessment = evaluate(document.assessments[0], document.sites, document.people, edition);
  }
  [[nodiscard]] Desk desk() const { return {words, document, Date{2026, 11, 22}}; }
  [[nodiscard]] QuotationSource quotation() const {
    return {.estimate = document.estimates[0], .result = estimate, .list = list};
  }
  [[nodiscard]] CostSheetSource cost_sheet() const {
    return {.sheet = document.cost_sheets[0], .result = sheet, .form = form};
  }
  [[nodiscard]] CertificationSource certification() const {
    return {.assessment = document.assessments[0], .result = assessment, .edition = edition};
  }
};

/// Everything that is printed, in its order.
inline std::string text_of(const std::vector<PageBlock>& blocks) {
  std::string text;
  for (const PageBlock& block : blocks) {
    text += block.text + '\n';
    for (const std::string& line : block.lines)
      text += line + '\n';
    for (const auto& [name, value] : block.pairs)
      text += name + ": " + value + '\n';
    for (const PageRow& row : block.rows) {
      for (const std::string& cell : row.cells)
        text += cell + " | ";
      text += '\n';
    }
    text += text_of(block.left) + text_of(block.right);
  }
  return text;
}
inline std::string text_of(const PageModel& page) { return text_of(page.blocks); }

} // namespace sanpo::fixtures
