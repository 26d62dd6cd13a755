// 御見積書: what stands on it and where. Rule: quotation.md, 御見積書.
#include "documents/quotation.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "documents/issued_paper.h"
#include "documents/workbooks.h"
#include "support/documents.h"

namespace sanpo {
namespace {

using fixtures::Sample;
using fixtures::text_of;

PageBlock block(const PageModel& page, BlockKind kind, std::size_t which = 0) {
  for (const PageBlock& each : page.blocks)
    if (each.kind == kind && which-- == 0) return each;
  FAIL("no such block");
  return {};
}

Issuer issuer() {
  Issuer issuer;
  issuer.name = "株式会社みほん";
  issuer.registration_number = "T7000012050002";
  issuer.bank = "みほん銀行 本店 普通 1234567";
  return issuer;
}

Paper paper() {
  Paper paper;
  paper.number = "20261122-A001";
  paper.date = Date{2026, 11, 22};
  paper.valid_until = Date{2026, 12, 22};
  return paper;
}

} // namespace

TEST_CASE(
    "quotation: the total of the first year is large, with the tax in it and the following years below") {
  const Sample sample("three-sites");
  const PageBlock figure = block(quotation_page(sample.desk(), sample.quotation()), BlockKind::figure);
  CHECK(figure.lines ==
        std::vector<std::string>{"お見積金額（初年度合計・税込）", "¥5,967,500～", "内消費税 ¥542,500～"});
  CHECK(figure.pairs[0].second == "¥1,721,500～");
}

TEST_CASE("quotation: 御中 after the company, or 様 after the person, never both") {
  const Client company{.name = "東西精機株式会社"};
  CHECK(addressee_lines(company, false) == std::vector<std::string>{"東西精機株式会社 御中"});
  Client department = company;
  department.department = "人事部";
  CHECK(addressee_lines(department, false) == std::vector<std::string>{"東西精機株式会社 人事部 御中"});
  Client person = department;
  person.person = "山本 恵";
  CHECK(addressee_lines(person, false) ==
        std::vector<std::string>{"東西精機株式会社", "人事部", "山本 恵 様"});
  CHECK(addressee_lines(person, true) == std::vector<std::string>{"東西精機株式会社", "人事部", "山本 恵"});
}

TEST_CASE("quotation: a paper's own addressee, number, dates and terms, and who issues it") {
  const Sample sample("three-sites");
  const Issuer from = issuer();
  Paper own = paper();
  own.addressee = "東西精機グループ 御中";
  own.payment_terms = "月末締め翌月末払い";
  QuotationSource source = sample.quotation();
  source.issuer = &from;
  source.paper = &own;
  const std::string text = text_of(quotation_page(sample.desk(), source));
  for (const char* part :
       {"東西精機グループ 御中", "見積番号: 20261122-A001", "発行日: 2026年11月22日",
        "有効期限: 2026年12月22日", "お支払い条件: 月末締め翌月末払い", "株式会社みほん",
        "登録番号 T7000012050002", "みほん銀行 本店 普通 1234567", "見積対象期間: 2027年4月～2028年3月"})
    CHECK_MESSAGE(text.contains(part), part);
  CHECK_FALSE(text.contains("山本 恵 様"));
}

TEST_CASE(
    "quotation: without a company's name the page and the file are the addressee's, never the case's title") {
  Sample sample("three-sites");
  sample.document.client.name.clear();
  Paper own = paper();
  own.addressee = "東西精機グループ 御中";
  QuotationSource source = sample.quotation();
  source.paper = &own;
  const PageModel page = quotation_page(sample.desk(), source);
  CHECK(page.client == "東西精機グループ 御中");
  CHECK(page.file_name.contains("東西精機グループ 御中"));
  own.addressee.clear();
  CHECK(quotation_page(sample.desk(), source).client == sample.document.title);
}

TEST_CASE("quotation: subtotal, base and tax of each rate, total; lines without an amount stay outside and "
          "say so") {
  const Sample sample("three-sites");
  const PageModel page = quotation_page(sample.desk(), sample.quotation());
  const std::vector<PageRow> rows = block(page, BlockKind::table).rows;
  const auto amount = [&](std::string_view name) -> std::string {
    for (const PageRow& row : rows)
      if (row.cells[0] == name) return row.cells[4];
    return "no such row";
  };
  CHECK(amount("小計") == "5,425,000～");
  CHECK(amount("10%対象額") == "5,425,000～");
  CHECK(amount("消費税（10%）") == "542,500～");
  CHECK(amount("合計") == "5,967,500～");
  CHECK(amount("医師交通費（本社）") == "実費");
  CHECK(rows.back().kind == RowKind::total);
  CHECK(text_of(page).contains("合計に入っていません"));
}

TEST_CASE("quotation: a discount is a negative line of its own before the tax, ▲ with its sign") {
  Sample sample("three-sites");
  sample.document.estimates[0].discounts = {
      {.id = {"discountaaaa"}, .label = "特別値引", .kind = DiscountKind::amount, .amount = Yen{10'000}}};
  sample.evaluate_all();
  const std::string text = text_of(quotation_page(sample.desk(), sample.quotation()));
  CHECK(text.contains("特別値引 |  |  |  | ▲10,000 | 初年度のみ | "));
  CHECK(text.contains("10%対象額 |  |  |  | 5,415,000～ | "));
}

TEST_CASE("quotation: optional and alternative lines have a table of their own and are in no sum") {
  Sample sample("three-sites");
  const Slug key = sample.estimate.lines[0].key;
  sample.document.estimates[0].lines.push_back({.id = key, .role = LineRole::optional});
  sample.evaluate_all();
  const PageModel page = quotation_page(sample.desk(), sample.quotation());
  const PageBlock optional = block(page, BlockKind::table, 1);
  REQUIRE(optional.rows.size() == 1);
  CHECK(optional.rows[0].cells[5].contains("オプション"));
  CHECK(text_of(page).contains("小計 |  |  |  | 5,325,000～"));
}

TEST_CASE("quotation: rough until it is issued, and for good while a counted price is a minimum") {
  Sample sample("three-sites");
  const Paper own = paper();
  QuotationSource source = sample.quotation();
  source.paper = &own;
  CHECK(quotation_page(sample.desk(), source).mark == "概算");
  source.issued = true;
  CHECK(quotation_page(sample.desk(), source).title == "概算御見積書");
  // Every minimum is confirmed by typing its price.
  for (const PriceLine& line : sample.estimate.lines)
    if (line.flags.from)
      sample.document.estimates[0].lines.push_back({.id = line.key, .unit_price = line.unit_price});
  sample.evaluate_all();
  const PageModel page = quotation_page(sample.desk(), source);
  CHECK(page.title == "御見積書");
  CHECK(page.mark.empty());
  CHECK_FALSE(text_of(page).contains("000～"));
  CHECK_FALSE(text_of(page).contains("発行までは概算"));
}

TEST_CASE("quotation: a line names its months, and how often in each only where that differs") {
  Sample sample("three-sites");
  const auto found = std::ranges::find_if(sample.estimate.lines, [](const PriceLine& line) {
    return std::ranges::contains(line.months, Count{2});
  });
  REQUIRE(found != sample.estimate.lines.end());
  const auto printed = [&] { return text_of(quotation_page(sample.desk(), sample.quotation())); };
  CHECK_FALSE(printed().contains("×2"));
  found->months[0] = Count{1};
  CHECK(printed().contains("4・10×2月"));
}

TEST_CASE("quotation: internal notes never leave, remarks do") {
  Sample sample("three-sites");
  sample.document.estimates[0].internal_notes = "秘密の原価";
  sample.document.estimates[0].remarks = "初回は10月";
  const PageModel page = quotation_page(sample.desk(), sample.quotation());
  CHECK_FALSE(page_json(page).contains("秘密の原価"));
  CHECK(text_of(page).contains("初回は10月"));
}

TEST_CASE("quotation: the file is named by date, client, amount, kind and number") {
  Sample sample("three-sites");
  const Paper own = paper();
  sample.document.client.name = "東西/精機:株式会社";
  QuotationSource source = sample.quotation();
  source.paper = &own;
  CHECK(quotation_page(sample.desk(), source).file_name ==
        "2026-11-22_東西-精機-株式会社_5967500円_概算御見積書_20261122-A001");
}

TEST_CASE("quotation: an issued copy says later what changed") {
  Sample sample("three-sites");
  const Paper own = paper();
  QuotationSource source = sample.quotation();
  source.paper = &own;
  const PageModel page = quotation_page(sample.desk(), source);
  const Workbook workbook = quotation_workbook(sample.desk(), source);
  const JsonText content = issued_content(page, quotation_facts(sample.desk(), source), workbook);
  const auto read = read_issued(content);
  REQUIRE(read.has_value());
  CHECK(read->page == page_json(page));
  CHECK(read->file_name == page.file_name);
  CHECK(read->workbook == workbook);
  CHECK(changes_between(sample.desk(), read->facts, quotation_facts(sample.desk(), source)).empty());
  sample.document.estimates[0].leave.manual_copies = Count{3};
  sample.evaluate_all();
  const std::string changes =
      changes_between(sample.desk(), read->facts, quotation_facts(sample.desk(), source));
  CHECK(changes.contains("初年度合計（税込） ¥5,967,500～ → ¥5,989,500～"));
  CHECK(changes.contains("3 × ¥10,000"));
  CHECK_FALSE(read_issued({"{}"}).has_value());
}

TEST_CASE("quotation: complete in English") {
  const Sample sample("three-sites", Language::en);
  const PageModel page = quotation_page(sample.desk(), sample.quotation());
  CHECK(page.language == "en");
  CHECK(page.title == "Rough estimate");
  CHECK(text_of(page).contains("from ¥5,967,500"));
}

} // namespace sanpo
