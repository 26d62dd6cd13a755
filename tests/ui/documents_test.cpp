// 帳票: every document of a case is shown, options change it, files leave; 御見積書 are numbered, issued and
// followed. Rule: ux.md, 帳票; quotation.md.
#include <doctest/doctest.h>

#include "driver.h"

namespace sanpo::test {
namespace {

void set_sales(Driver& driver) {
  Settings settings = driver.work().settings();
  settings.sales_mode = true;
  settings.issuer.name = "株式会社みほん";
  driver.work().keep_settings([&](Settings& kept) { kept = settings; });
  driver.look();
}

/// Sales mode with the three sites, and a first draft.
void begin_quotation(Driver& driver) {
  driver.open_sample("three-sites", Screen::documents);
  set_sales(driver);
  driver.press("documents/quotations/new");
}

void issue(Driver& driver) {
  driver.press("documents/draft/issue");
  driver.press("documents/draft/confirm-issue");
}

} // namespace

TEST_CASE("the estimate is shown as a rough quotation with its total, and can be printed") {
  Driver driver;
  driver.open_sample("three-sites", Screen::documents);
  CHECK(driver.document_page.contains("概算御見積書"));
  CHECK(driver.document_page.contains("¥5,967,500～"));
  driver.press("documents/take/print");
  CHECK(driver.asked.back() == "print_document");
}

TEST_CASE("the document follows the case and its options") {
  Driver driver;
  driver.open_sample("three-sites", Screen::documents);
  CHECK_FALSE(driver.document_page.contains("月ごとの費用"));
  driver.press("documents/options/months");
  CHECK(driver.document_page.contains("月ごとの費用"));
  driver.go(Screen::sites);
  driver.type(Path("client") / "name", "新しい社名");
  driver.go(Screen::documents);
  CHECK(driver.document_page.contains("新しい社名"));
}

TEST_CASE("a document without anything to stand on says what to do") {
  Driver driver;
  driver.open_sample("three-sites", Screen::documents, "cost_sheet");
  CHECK(driver.shows("コスト集計がまだありません"));
  driver.press("documents/empty/begin");
  CHECK(driver.root().route().screen == Screen::cost_sheet);
}

TEST_CASE("cost sheet, gap report and overview are one press away") {
  Driver driver;
  driver.open_sample("certification", Screen::documents, "certification_report");
  CHECK(driver.document_page.contains("認定ギャップ報告"));
  driver.go(Screen::documents, "overview");
  CHECK(driver.document_page.contains("健康管理の概要"));
  driver.open_sample("company-a", Screen::documents, "cost_sheet");
  CHECK(driver.document_page.contains("¥107,327,920"));
}

TEST_CASE("tables leave as CSV and XLSX, the result as JSON") {
  Driver driver;
  driver.open_sample("three-sites", Screen::documents);
  driver.press("documents/files/csv/0");
  CHECK(driver.asked.back().starts_with("save_file "));
  CHECK(driver.asked.back().ends_with("_明細.csv"));
  CHECK(driver.saved_file.starts_with("\xEF\xBB\xBF\"品目\""));
  driver.press("documents/files/xlsx");
  CHECK(driver.asked.back().starts_with("save_workbook "));
  driver.press("documents/files/json");
  CHECK(driver.saved_file.contains("sanpo-result-estimate"));
}

TEST_CASE("the place of the preview is as high as its pages") {
  Driver driver;
  driver.open_sample("three-sites", Screen::documents);
  const float one = driver.find("documents/paper")->rect.h;
  driver.root().pages_shown(3);
  driver.look();
  CHECK(driver.find("documents/paper")->rect.h > 2.9f * one);
  CHECK(driver.shows("プレビュー（3ページ）"));
}

TEST_CASE("who issues is found on the settings of sales mode, too") {
  Driver driver;
  driver.go_to({Screen::settings, {}, {}});
  CHECK_FALSE(driver.has("documents/issuer/open"));
  set_sales(driver);
  driver.press("documents/issuer/open");
  driver.type("documents/issuer/postal_code", "１０００００１");
  CHECK(driver.work().settings().issuer.postal_code == "100-0001");
  driver.press("undo");
  CHECK(driver.work().settings().issuer.postal_code.empty());
}

TEST_CASE("only sales mode numbers and issues") {
  Driver driver;
  driver.open_sample("three-sites", Screen::documents);
  CHECK_FALSE(driver.has("documents/quotations/new"));
  set_sales(driver);
  CHECK(driver.has("documents/quotations/new"));
}

TEST_CASE("a quotation is made, confirmed, issued, and stays as it left") {
  Driver driver;
  begin_quotation(driver);
  REQUIRE(driver.document().papers.size() == 1);
  const Id id = driver.document().papers[0].id;
  const Path paper = Path("papers") / id.value;
  CHECK_FALSE(driver.value(paper / "number").empty());
  CHECK(driver.shows("このまま発行すると「概算御見積書」になります"));
  driver.press("documents/draft/confirm-all");
  CHECK_FALSE(driver.shows("このまま発行すると"));
  driver.type(paper / "subject", "産業医業務の委託");
  driver.press("documents/draft/issue");
  CHECK(driver.document().papers[0].state == PaperState::draft); // it asks first
  CHECK(driver.shows("御見積書を初年度合計5,967,500円（税込）で発行しますか？"));
  driver.press("documents/draft/confirm-issue");
  CHECK(driver.name("toast/words").ends_with("を発行しました。"));
  const Paper& issued = driver.document().papers[0];
  CHECK(issued.state == PaperState::submitted);
  CHECK(issued.total == Yen{5'967'500});
  const std::string left = driver.document_page;
  CHECK(left.contains("\"title\":\"御見積書\""));
  CHECK_FALSE(left.contains("\"mark\""));
  CHECK(left.contains("産業医業務の委託"));
  driver.go(Screen::sites);
  driver.type(Path("client") / "name", "別の会社");
  driver.go(Screen::documents, "papers/" + id.value);
  CHECK(driver.document_page == left);
  driver.press("undo");
  CHECK(driver.document().papers[0].issued.has_value());
}

TEST_CASE("a revision says what it changed") {
  Driver driver;
  begin_quotation(driver);
  issue(driver);
  driver.press("documents/issued/revise");
  REQUIRE(driver.document().papers.size() == 2);
  const Path revised = Path("papers") / driver.document().papers[1].id.value;
  CHECK(driver.shows("前回の発行から変わったところがありません"));
  CHECK_FALSE(driver.has("documents/draft/issue"));
  driver.type(revised / "payment_terms", "月末締め翌月末払い");
  CHECK(driver.document_page.contains("Rev. 2 での変更：お支払い条件"));
  issue(driver);
  CHECK(driver.document().papers[1].revision == Count{2});
  CHECK(driver.document().papers[1].changes.contains("月末締め翌月末払い"));
  CHECK(driver.document_page.contains("Rev. 2 での変更"));
  // the foot of every page
  CHECK(driver.document_page.contains("　" + driver.document().papers[1].number + " Rev. 2\""));
}

TEST_CASE("what is missing for issuing is said") {
  Driver driver;
  begin_quotation(driver);
  driver.type(Path("papers") / driver.document().papers[0].id.value / "number", "");
  CHECK(driver.shows("見積番号を入れてください"));
  CHECK_FALSE(driver.has("documents/draft/issue"));
}

TEST_CASE("a quotation that would expire before it leaves, or has a number that left, is not issued") {
  Driver driver;
  begin_quotation(driver);
  const Path first = Path("papers") / driver.document().papers[0].id.value;
  driver.type(first / "valid_until", "2020/1/1");
  CHECK(driver.shows("有効期限が、発行日か今日より前です"));
  CHECK_FALSE(driver.has("documents/draft/issue"));
  driver.type(first / "valid_until", "2099/1/1");
  issue(driver);
  const std::string number = driver.document().papers[0].number;
  driver.press("documents/quotations/new");
  driver.type(Path("papers") / driver.document().papers[1].id.value / "number", number);
  CHECK(driver.shows("この番号の見積書は発行済みです"));
  CHECK_FALSE(driver.has("documents/draft/issue"));
}

TEST_CASE("what the estimate warns of stands before the issue") {
  Driver driver;
  begin_quotation(driver);
  CHECK_FALSE(driver.has("documents/draft/warnings"));
  driver.work().editor()->add("estimates/" + driver.document().estimates[0].id.value + "/discounts");
  driver.look();
  CHECK(driver.has("documents/draft/warnings"));
  CHECK(driver.shows("値引"));
}

TEST_CASE("an issued quotation keeps its tables as it left") {
  Driver driver;
  begin_quotation(driver);
  issue(driver);
  const std::string place = driver.root().route().place;
  driver.press("documents/files/csv/0");
  const std::string left = driver.saved_file;
  CHECK(left.starts_with("\xEF\xBB\xBF\"品目\""));
  driver.go(Screen::documents, "quotation");
  driver.work().editor()->edit(
      "estimates/" + driver.document().estimates[0].id.value + "/leave/manual_copies", "3");
  driver.look();
  driver.press("documents/files/csv/0");
  CHECK(driver.saved_file != left);
  driver.go(Screen::documents, place);
  driver.press("documents/files/csv/0");
  CHECK(driver.saved_file == left);
  driver.press("documents/files/xlsx");
  CHECK(driver.asked.back().starts_with("save_workbook "));
  CHECK_FALSE(driver.has("documents/files/json"));
}

TEST_CASE("the issuer's registration number: a wrong form is refused, a wrong check digit only warns") {
  Driver driver;
  driver.open_sample("three-sites", Screen::documents);
  set_sales(driver);
  driver.press("documents/issuer/open");
  driver.type("documents/issuer/registration_number", "T123");
  CHECK(driver.work().settings().issuer.registration_number.empty());
  CHECK(driver.value("documents/issuer/registration_number") == "T123");
  driver.press("documents/quotations/new");
  CHECK(driver.shows("発行者の設定に、読み取れない入力があります"));
  CHECK_FALSE(driver.has("documents/draft/issue"));
  driver.type("documents/issuer/registration_number", "T7000012050003");
  CHECK(driver.work().settings().issuer.registration_number == "T7000012050003");
  CHECK(driver.has(Path("documents/issuer/registration_number") / "message"));
  driver.type("documents/issuer/registration_number", "T7000012050002");
  CHECK_FALSE(driver.has(Path("documents/issuer/registration_number") / "message"));
}

TEST_CASE("what was typed about the issuer is taken back where it was typed; the case keeps its own steps") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  driver.type("client/name", "丸の内商事");
  driver.go(Screen::documents);
  set_sales(driver);
  driver.press("documents/issuer/open");
  const Path name("documents/issuer/name");
  driver.type(name, "みほん");
  driver.type(name, "みほん産業保健");
  driver.type("documents/issuer/tel", "でんわ");
  driver.press("undo"); // the last of both
  CHECK(driver.value("documents/issuer/tel").empty());
  CHECK(driver.name("toast/words") == "元に戻しました：「発行者」の入力");
  driver.root().undo_by_key();
  driver.look();
  CHECK(driver.value(name) == "株式会社みほん");
  CHECK(driver.document().client.name == "丸の内商事");
  driver.press("redo");
  CHECK(driver.value(name) == "みほん産業保健");
  driver.press("undo");
  driver.root().undo_by_key(); // nothing of the issuer is left
  driver.look();
  CHECK(driver.document().client.name != "丸の内商事");
  CHECK(driver.value(name) == "株式会社みほん");
}

TEST_CASE("a cost sheet in a table file is shown with its figures and taken over, or refused with the cell") {
  Driver driver;
  driver.open_sample("company-a", Screen::documents, "cost_sheet");
  driver.press("documents/files/csv/0");
  std::string csv = driver.saved_file;
  csv.replace(csv.find(",1.5,1091,"), 10, ",2,1091,");
  driver.give_file("costs.csv", csv);
  CHECK(driver.shows("109,946,320円"));
  driver.press("table/add");
  REQUIRE(driver.document().cost_sheets.size() == 2);
  CHECK(driver.root().route().screen == Screen::cost_sheet);
  driver.press("undo");
  CHECK(driver.document().cost_sheets.size() == 1);
  csv.replace(csv.find(",2,1091,"), 8, ",two,1091,");
  driver.give_file("costs.xlsx", csv); // the page gives tables of every kind as text
  CHECK(driver.shows("「two」"));
  driver.press("table/new");
  CHECK(driver.document().cost_sheets.size() == 1);
  CHECK(driver.work().cases().size() == 2);
  driver.give_file("other.csv", "a,b\n1,2\n");
  CHECK(driver.shows("コスト集計表として読み取れません"));
  driver.press("table/cancel");
  CHECK_FALSE(driver.has("table/cancel"));
}

TEST_CASE("a link carries the case without what is internal; an enquiry says what the estimate is about") {
  Driver driver;
  driver.open_sample("three-sites", Screen::documents);
  const Path estimate = Path("estimates") / driver.document().estimates[0].id.value;
  driver.work().editor()->edit((estimate / "internal_notes").text(), "値引きの上限");
  driver.look();
  driver.press("documents/share/link");
  CHECK(driver.asked.back() == "share_link");
  CHECK_FALSE(driver.saved_file.contains("値引きの上限"));
  CHECK(driver.saved_file.contains(driver.document().estimates[0].id.value));
  driver.root().link_made(1'000);
  driver.look();
  CHECK(driver.shows("リンクをコピーしました"));
  driver.root().link_made(9'000);
  driver.look();
  CHECK(driver.shows("9 KB"));
  driver.press("documents/share/mail");
  CHECK(driver.asked.back().starts_with("mailto:?subject=%E7%94%A3"));
  CHECK(driver.asked.back().contains("5%2C967%2C500"));
}

TEST_CASE("on a phone and in English everything is there as well") {
  Driver driver(Language::en);
  driver.resize(390, 844);
  driver.open_sample("three-sites", Screen::documents);
  CHECK(driver.has("documents/take/print"));
  REQUIRE(driver.has("documents/paper"));
  CHECK(driver.document_page.contains("Rough estimate"));
  CHECK(driver.find("documents/paper")->rect.y < 420); // seen without scrolling
  CHECK_FALSE(driver.has("documents/files/xlsx"));
  driver.press("documents/files/open");
  CHECK(driver.has("documents/files/xlsx"));
  driver.press("documents/options/open");
  CHECK(driver.has("documents/options/months"));
}

} // namespace sanpo::test
