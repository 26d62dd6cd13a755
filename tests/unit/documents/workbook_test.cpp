// CSV and workbooks. Rule: quotation.md, last paragraph; cost-sheet.md, Company A.
#include "documents/workbook.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "documents/workbooks.h"
#include "support/documents.h"

namespace sanpo {
namespace {

using fixtures::Sample;

WorkSheet one_row(std::vector<Cell> cells) { return {.rows = {std::move(cells)}}; }

} // namespace

TEST_CASE("csv: BOM, CRLF, every text quoted, quotes doubled, numbers bare") {
  const WorkSheet sheet{.rows = {{text_cell("品目"), text_cell("金額")},
                                 {text_cell("訪問, \"1時間\""), number_cell(Yen{-10'000})},
                                 {{}, number_cell(Quantity{225})}}};
  CHECK(csv_of(sheet) == "\xEF\xBB\xBF\"品目\",\"金額\"\r\n\"訪問, \"\"1時間\"\"\",-10000\r\n,2.25\r\n");
}

TEST_CASE("csv: a text that would be a formula is defused, true negative numbers are not") {
  for (const char* text : {"=1+1", "+81", "-cmd", "@SUM(A1)", "\tx", "\rx"})
    CHECK(csv_of(one_row({text_cell(text)})) == "\xEF\xBB\xBF\"'" + std::string(text) + "\"\r\n");
  CHECK(csv_of(one_row({number_cell(Yen{-1})})) == "\xEF\xBB\xBF-1\r\n");
  CHECK(csv_of(one_row({text_cell("1-2")})) == "\xEF\xBB\xBF\"1-2\"\r\n");
}

TEST_CASE("csv: of a formula the app's figure") {
  CHECK(csv_of(one_row({yen_formula("A1*2", ExactYen::whole({420'000}))})) == "\xEF\xBB\xBF"
                                                                              "420000\r\n");
}

TEST_CASE("workbook: cells have names as a spreadsheet gives them") {
  CHECK(cell_name(0, 0) == "A1");
  CHECK(cell_name(25, 9) == "Z10");
  CHECK(cell_name(26, 0) == "AA1");
  CHECK(cell_name(27, 1) == "AB2");
}

TEST_CASE("workbook: numbers are exact; hours that decimals cannot hold are minutes by 60") {
  CHECK(number_cell(Percent{305}).value == "0.305");
  CHECK(number_cell(Hours{450, false}).value == "1.5");
  CHECK(number_cell(Hours{450, false}).kind == CellKind::number);
  const Cell clock = number_cell(Hours{400, true});
  CHECK(clock.kind == CellKind::formula);
  CHECK(clock.text == "80/60");
}

TEST_CASE("workbook: company A's sheet has live formulas with the app's figures") {
  const Sample sample("company-a");
  const Workbook book = cost_sheet_workbook(sample.desk(), sample.cost_sheet());
  REQUIRE(book.sheets.size() == 2);
  const WorkSheet& summary = book.sheets[1];
  const auto total = std::ranges::find_if(
      summary.rows, [](const auto& row) { return !row.empty() && row[0].text == "合計"; });
  REQUIRE(total != summary.rows.end());
  CHECK((*total)[5].kind == CellKind::formula);
  CHECK((*total)[5].value == "107327920");
  CHECK((*total)[4].value == "22972920");
  std::size_t formulas = 0;
  bool counted_once = false;
  for (const auto& row : book.sheets[0].rows)
    for (const Cell& cell : row) {
      formulas += cell.kind == CellKind::formula;
      counted_once = counted_once || (cell.text.starts_with("IF(COUNT(") && cell.value == "298800");
    }
  CHECK(formulas > 100);
  CHECK(counted_once);
}

TEST_CASE("workbook: an estimate's amounts follow its quantities, prices and rate") {
  const Sample sample("three-sites");
  const WorkSheet lines = quotation_workbook(sample.desk(), sample.quotation()).sheets.at(0);
  CHECK(lines.rows.back()[5].value == "5967500");
  CHECK(lines.rows.at(1)[5].text == "C2*E2");
  const std::string csv = csv_of(lines);
  CHECK(csv.contains("\"実費\""));
  CHECK(csv.contains("ROUNDDOWN") == false);
}

TEST_CASE("workbook: the checklist has every item once, and what decides the open ones") {
  const Sample sample("certification");
  const Workbook book = certification_workbook(sample.desk(), sample.certification());
  CHECK(book.sheets.at(0).rows.size() == sample.assessment.items.size() + 1);
  CHECK(book.sheets.at(1).rows.size() > 1);
}

TEST_CASE("workbook: JSON for the writer") {
  const Workbook book{
      .file_name = "x",
      .sheets = {{.name = "表", .widths = {10}, .rows = {{text_cell("a"), yen_formula("B1", {})}}}}};
  CHECK(
      workbook_json(book) ==
      R"([{"name":"表","fixed_rows":0,"widths":[10],"rows":[[{"text":"a"},{"formula":"B1","value":"0","format":"yen"}]]}])");
}

} // namespace sanpo
