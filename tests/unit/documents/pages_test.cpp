// コスト集計表, 認定ギャップ報告, 概要. Rule: quotation.md; cost-sheet.md, Company A; certification.md, What
// the tool gives.
#include <algorithm>

#include <doctest/doctest.h>

#include "support/documents.h"

namespace sanpo {
namespace {

using fixtures::Sample;
using fixtures::text_of;

} // namespace

TEST_CASE("cost sheet: company A in the form's order, with the published figures and never 11,238,600") {
  const Sample sample("company-a");
  const PageModel page = cost_sheet_page(sample.desk(), sample.cost_sheet());
  const std::string text = text_of(page);
  for (const char* part :
       {"年間コスト: ¥107,327,920", "従業員1人あたり: ¥78,342", "支出・費用計上分: ¥84,355,000", "10,939,800",
        "39,357,920", "6,000円 × 1.5時間 × 209人 × 1回", "面談合計", "298,800",
        "投資は年間コストに含みません", "65.1%"})
    CHECK_MESSAGE(text.contains(part), part);
  CHECK_FALSE(text.contains("11,238,600"));
  std::vector<std::string> headings;
  for (const PageBlock& block : page.blocks)
    if (block.kind == BlockKind::heading) headings.push_back(block.text);
  std::size_t from = 0;
  for (const char* part : {"A ", "A2 ", "A3 ", "B1 ", "B2 ", "B3 ", "B4 ", "B5 "}) {
    const auto found = std::find_if(headings.begin() + static_cast<std::ptrdiff_t>(from), headings.end(),
                                    [&](const std::string& each) { return each.starts_with(part); });
    REQUIRE_MESSAGE(found != headings.end(), part);
    from = static_cast<std::size_t>(found - headings.begin()) + 1;
  }
}

TEST_CASE("cost sheet: its two warnings are printed, and without lines it is shorter") {
  const Sample sample("company-a");
  CostSheetSource source = sample.cost_sheet();
  const std::string text = text_of(cost_sheet_page(sample.desk(), source));
  CHECK(text.contains("管理職63人と一般社員1,150人の合計は1,213人"));
  CHECK(text.contains("この行の管理職209人"));
  source.lines = false;
  const std::string brief = text_of(cost_sheet_page(sample.desk(), source));
  CHECK(brief.size() < text.size());
  CHECK_FALSE(brief.contains("× 209人"));
  CHECK(brief.contains("10,939,800"));
}

TEST_CASE(
    "gap report: verdict, groups, open items with person and date, the way, the source, and who decides") {
  const Sample sample("certification");
  const std::string text = text_of(certification_page(sample.desk(), sample.certification()));
  for (const char* part : {"（自己点検）", "必須項目: 6 / 7", "最短ルート", "佐藤 健", "2023年9月1日",
                           "これは自己点検です。認定は公式の審査で決まります。", "要件の出典",
                           "（8項目のうち4項目以上）", "未達成の項目と、決まっていないところ"})
    CHECK_MESSAGE(text.contains(part), part);
}

TEST_CASE("gap report: what is met for certain may be left out") {
  const Sample sample("certification");
  CertificationSource source = sample.certification();
  const auto rows = [&] {
    std::size_t count = 0;
    for (const PageBlock& block : certification_page(sample.desk(), source).blocks)
      count += block.rows.size();
    return count;
  };
  const std::size_t all = rows();
  source.open_only = true;
  CHECK(rows() < all);
}

TEST_CASE(
    "gap report: an item that is required and not decided counts as such, and stands with its verdict") {
  const Sample sample("certification");
  const PageModel page = certification_page(sample.desk(), sample.certification());
  std::vector<std::vector<std::string>> rows;
  for (const PageBlock& block : page.blocks)
    for (const PageRow& row : block.rows)
      rows.push_back(row.cells);
  CHECK(std::ranges::contains(rows, std::vector<std::string>{"必須項目", "7", "7", "6", "1"}));
  CHECK(std::ranges::contains(rows, std::vector<std::string>{"受動喫煙対策に関する取り組み：未確定"}));
}

TEST_CASE("gap report: notes of items stay in the app") {
  Sample sample("certification");
  sample.document.assessments[0].items.push_back({.id = {"infection"}, .note = "社長には言わない"});
  CHECK_FALSE(
      page_json(certification_page(sample.desk(), sample.certification())).contains("社長には言わない"));
}

TEST_CASE("overview: what the case has, and nothing of what it has not") {
  const Sample priced("three-sites");
  const QuotationSource estimate = priced.quotation();
  const std::string one = text_of(overview_page(priced.desk(), {.estimate = &estimate}));
  CHECK(one.contains("¥5,967,500～"));
  CHECK_FALSE(one.contains("年間コスト"));
  const PageModel none = overview_page(priced.desk(), {});
  CHECK(text_of(none).contains("まだ何も入力されていません"));
  const Sample checked("certification");
  const CertificationSource certification = checked.certification();
  const std::string gap = text_of(overview_page(checked.desk(), {.certification = &certification}));
  CHECK(gap.contains("最短ルート"));
  CHECK(gap.contains("産業医サポート"));
}

TEST_CASE("pages: JSON leaves out what is empty and keeps every text") {
  PageModel page{.language = "ja", .title = "題"};
  page.blocks = {heading_block("見\"出し"), table_block({{"列", ColumnKind::number, 2}},
                                                        {{{"1"}, RowKind::sum}, {{"2"}, RowKind::plain}})};
  CHECK(page_json(page) == R"({"language":"ja","title":"題","blocks":[{"kind":"heading","text":"見\"出し"},)"
                           R"({"kind":"table","columns":[{"title":"列","kind":"number","share":2}],)"
                           R"("rows":[{"kind":"sum","cells":["1"]},{"cells":["2"]}]}]})");
}

TEST_CASE("pages: dates in the Japanese calendar by setting") {
  const Sample sample("three-sites");
  const Words japanese = fixtures::words_in(Language::ja, Calendar::japanese);
  const Desk desk(japanese, sample.document, Date{2026, 11, 22});
  CHECK(quotation_page(desk, sample.quotation()).date == "令和8年11月22日");
}

} // namespace sanpo
