// 料金表 in sales mode: a price that is changed there changes new estimates and their documents; earlier ones
// say that there is a newer list, and switch when asked. Rule: pricing.md, Price list; ux.md.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/own_prices.h"
#include "core/record/price_list_json.h"
#include "driver.h"

namespace sanpo::test {
namespace {

void open_prices(Driver& driver) {
  Settings settings = driver.work().settings();
  settings.sales_mode = true;
  driver.work().keep_settings([&](Settings& kept) { kept = settings; });
  driver.go_to({Screen::settings, {}, {}});
  driver.press("prices/card/open");
}

const Path visit = Path("prices/service") / "standard.visit_1h";

} // namespace

TEST_CASE("a price changed in the editor changes the estimate and the printed document, when switched to") {
  Driver driver;
  driver.open_sample("three-sites", Screen::documents);
  const Id id = driver.document().id;
  CHECK(driver.document_page.contains("¥5,967,500～"));
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.type(visit / "price", "6万");
  CHECK(driver.shows("50,000円 → 60,000円"));
  driver.press("prices/use/now");
  CHECK(driver.work().settings().price_draft.empty());

  driver.go_to({Screen::documents, id, {}});
  CHECK(driver.document_page.contains("¥5,967,500～")); // it keeps the list it was made with
  driver.go_to({Screen::estimate, id, {}});
  CHECK(driver.shows("新しい料金表があります"));
  const Path estimate = Path("estimates") / driver.document().estimates[0].id.value;
  driver.press(estimate / "newer-list" / "switch");
  CHECK_FALSE(driver.shows("新しい料金表があります"));
  CHECK(driver.document().price_lists.size() == 1);
  driver.go_to({Screen::documents, id, {}});
  CHECK_FALSE(driver.document_page.contains("¥5,967,500～"));
  CHECK(driver.document_page.contains("60,000～"));
  driver.press("undo");
  CHECK(driver.document_page.contains("¥5,967,500～"));
}

TEST_CASE("a price that cannot be read stays in its field, and the list cannot be used") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.type(visit / "price", "たかい");
  CHECK(driver.value(visit / "price") == "たかい");
  CHECK(driver.shows("まだ使えません"));
  driver.type(visit / "price", "51000");
  CHECK_FALSE(driver.shows("まだ使えません"));
  driver.press("prices/use/drop");
  CHECK_FALSE(driver.has(visit / "price"));
}

TEST_CASE("undo brings the draft of a price list back, and leaves the case behind the screen alone") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  driver.type("client/name", "丸の内商事");
  const auto client = [&] { return driver.document().client.name; };
  driver.go_to({Screen::settings, {}, {}});
  driver.root().undo_by_key();
  driver.look();
  CHECK(driver.name("toast/words") == "この画面に、元に戻せるものはありません。");
  CHECK(client() == "丸の内商事");

  open_prices(driver);
  driver.press("prices/now/copy");
  const std::string price(driver.value(visit / "price"));
  driver.type(visit / "price", "6万");
  driver.type(visit / "price", "65,000"); // typing goes on: one step
  driver.press("undo");
  CHECK(driver.value(visit / "price") == price);
  CHECK(driver.name("toast/words") == "元に戻しました：「料金表」の入力");
  driver.press("redo");
  CHECK(driver.value(visit / "price") == "65,000");
  driver.focused.clear();
  driver.press("prices/use/drop");
  CHECK_FALSE(driver.has(visit / "price"));
  CHECK(driver.focused == std::vector{Path("undo").id()});
  driver.root().undo_by_key();
  driver.look();
  CHECK(driver.value(visit / "price") == "65,000");
  driver.root().undo_by_key();
  driver.root().undo_by_key();
  driver.look();
  CHECK_FALSE(driver.has(visit / "price")); // before it was copied
  driver.root().redo_by_key();
  driver.look();
  CHECK(driver.value(visit / "price") == price);
  CHECK(client() == "丸の内商事");
}

TEST_CASE("the prices in use are read without a copy; a copy is told apart by its name and source") {
  Driver driver;
  open_prices(driver);
  const Path shown("prices/now/shown");
  CHECK_FALSE(driver.shows("50,000円～"));
  driver.press(shown);
  CHECK(driver.shows("50,000円～"));
  driver.press("prices/now/copy");
  CHECK(driver.focused.back() == Path("prices/identity/name").id());
  CHECK(driver.value("prices/identity/name") == "産業保健サービス 料金表（変更版）");
  CHECK(driver.value("prices/identity/source").ends_with("をもとに変更"));
  driver.press("prices/use/now");
  driver.press("prices/now/copy");
  CHECK(driver.value("prices/identity/name") == "産業保健サービス 料金表（変更版）"); // its own name, once
}

TEST_CASE("a price list leaves as a file and comes back as a draft") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/export");
  const std::string file = driver.saved_file;
  REQUIRE(decode_price_list(file).has_value());
  driver.give_file("price-list.json", file);
  CHECK(driver.has(visit / "price"));
  CHECK(driver.shows("下書きとして読み込みました"));
  driver.type("prices/identity/provider", "みほん産業保健");
  driver.press("prices/use/now");
  CHECK(driver.shows("みほん産業保健"));
  driver.press("prices/now/built-in");
  CHECK_FALSE(driver.shows("みほん産業保健"));
}

TEST_CASE("a price list with a mistake stays out, and what is wrong is said on its own screen") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/export");
  std::string file = driver.saved_file;
  const std::size_t at = file.find("\"rate\"");
  REQUIRE(at != file.npos);
  file.replace(at, 6, "\"rata\"");
  driver.give_file("price-list.json", file);
  CHECK(driver.shows("この料金表は読み込めません"));
  CHECK(driver.shows("taxes"));
  CHECK_FALSE(driver.has(visit / "price"));
  driver.give_file("price-list.json", driver.saved_file);
  CHECK_FALSE(driver.shows("この料金表は読み込めません"));
  CHECK(driver.has(visit / "price"));
}

TEST_CASE("the dates of tax rates rise; one that does not stays in its field and says so") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.press("prices/taxes/add");
  const Path from = Path("prices/taxes") / std::size_t{2} / "from"; // after the two of the list
  driver.type(from, "2000/1/1");
  CHECK(driver.shows("上の税率から順に新しい日付"));
  driver.type(from, "2099/1/1");
  CHECK_FALSE(driver.shows("上の税率から順に新しい日付"));
}

TEST_CASE("refunds, notes and sentences of the list are changed as well, and stand in the estimate") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.type("prices/referral/0/months", "2");
  driver.type("prices/referral/1/months", "2"); // not beyond the first: refused
  CHECK(driver.shows("まだ使えません"));
  driver.type("prices/referral/1/months", "4");
  CHECK_FALSE(driver.shows("まだ使えません"));
  driver.press("prices/referral/add");
  driver.type("prices/referral/3/share", "10");

  driver.press(visit / "words");
  driver.type(visit / "note", "オンラインは別料金");
  driver.press("prices/assumptions/add");
  std::optional<PriceList> list = drafted_prices(driver.work());
  REQUIRE(list.has_value());
  driver.type(Path("prices/assumptions") / list->assumptions.back().id.value, "価格は2027年4月から");
  driver.press(Path("prices/included") / list->included.front().id.value / "remove");
  driver.press("prices/use/now");

  const PriceList& now = newest_list(driver.work().catalogues());
  CHECK(now.referral.refunds.size() == 4);
  CHECK(now.referral.refunds[0].months == Count{2});
  CHECK(now.referral.refunds[1].months == Count{4});
  CHECK(now.standard.visits.front().service.note.ja == "オンラインは別料金");
  CHECK(now.standard.visits.front().service.note.en == "オンラインは別料金"); // it had none
  CHECK(now.assumptions.back().text.ja == "価格は2027年4月から");
  CHECK(now.included.size() + 1 == list->included.size());

  driver.root().follow("new?tool=estimate&people=60");
  driver.look();
  driver.press("panel/estimate/assumptions");
  CHECK(driver.shows("価格は2027年4月から"));
}

TEST_CASE("an option by its own quotation may get a price, and lose it again; a visit may not") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/copy");
  const Path option = Path("prices/service") / "leave.option.training";
  driver.type(option / "price", "8万");
  CHECK(driver.shows("— → 80,000円"));
  driver.type(option / "price", "");
  CHECK_FALSE(driver.shows("80,000円"));
  CHECK_FALSE(driver.shows("まだ使えません"));
  driver.type(visit / "price", "");
  CHECK(driver.shows("まだ使えません"));
}

TEST_CASE("lengths of visits are added and taken out, and new estimates offer them") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.press("prices/services/standard/add");
  PriceList list = drafted_prices(driver.work()).value();
  REQUIRE(list.standard.visits.size() == 3);
  const Path added = Path("prices/service") / list.standard.visits.back().service.id.value;
  CHECK(list.standard.visits.back().service.id.value.starts_with("standard.visit_"));
  CHECK(driver.value(added / "minutes") == "180");
  CHECK(driver.focused.back() == (added / "title").id()); // it is named first
  driver.type(added / "minutes", "120");                  // as long as another one
  CHECK(driver.shows("121以上"));
  CHECK(driver.shows("まだ使えません"));
  driver.type(added / "minutes", "150");
  driver.type(added / "price", "85000");
  driver.type(added / "title", "産業医サポート スタンダード 訪問料 2時間半");
  driver.press(visit / "remove");
  CHECK(driver.shows("訪問料 2時間半（追加）"));
  CHECK(driver.shows("訪問料 1時間（削除）"));
  driver.press("prices/use/now");

  driver.root().follow("new?tool=estimate&people=60");
  driver.look();
  CHECK(driver.shows("2時間30分"));
  driver.type(Path("estimates") / driver.document().estimates[0].id.value / "plans" /
                  driver.document().estimates[0].plans[0].id.value / "visit_minutes",
              "150");
  const EstimateResult* const result = driver.work().editor()->estimate(driver.document().estimates[0].id);
  CHECK(std::ranges::any_of(result->lines,
                            [](const PriceLine& line) { return line.unit_price == Yen{85'000}; }));
}

TEST_CASE("the last length of visits and the block for one person stay") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.press(Path("prices/service") / "standard.visit_2h" / "remove");
  CHECK((driver.find(visit / "remove")->state & state::disabled) != 0);
  driver.press(visit / "remove");
  CHECK(drafted_prices(driver.work())->standard.visits.size() == 1);
  const Path single = Path("prices/service") / "interview.stress.office.block_1";
  CHECK((driver.find(single / "remove")->state & state::disabled) != 0);
  driver.type(single / "people-min", "2");
  CHECK(driver.shows("まだ使えません"));
}

TEST_CASE("blocks of interviews are added and taken out, and the cheapest packing follows them") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.press("prices/services/stress_office/add");
  PriceList list = drafted_prices(driver.work()).value();
  const InterviewBlock& block = list.stress_office.blocks.back();
  CHECK(block.people_min == Count{3});
  const Path added = Path("prices/service") / block.service.id.value;
  driver.type(added / "people-max", "4");
  driver.type(added / "people-min", "5"); // more than it takes at most
  CHECK(driver.shows("まだ使えません"));
  driver.type(added / "people-min", "3");
  driver.type(added / "price", "60000");
  driver.press(Path("prices/service") / "interview.stress.office.block_2" / "remove");
  driver.press("prices/use/now");
  const PriceList& now = newest_list(driver.work().catalogues());
  REQUIRE(now.stress_office.blocks.size() == 2);
  CHECK(now.stress_office.blocks.back().people_max == Count{4});
  CHECK(now.stress_office.blocks.back().service.price == Yen{60'000});
}

TEST_CASE(
    "options of 休職復職 are added and taken out; an estimate that has one that is gone can let it go") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  const Id id = driver.document().id;
  const Path estimate = Path("estimates") / driver.document().estimates[0].id.value;
  const Path ticks = estimate / "leave/options/tick";
  if (driver.document().estimates[0].leave.options.empty()) driver.press(ticks / "leave.option.training");
  const std::string taken = driver.document().estimates[0].leave.options[0].id.value;
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.press("prices/services/leave/add");
  const std::string added = drafted_prices(driver.work())->leave.options.back().id.value;
  CHECK(added.starts_with("leave.option."));
  driver.type(Path("prices/service") / added / "title", "復職面談への同席");
  driver.press(Path("prices/service") / taken / "remove");
  driver.press("prices/use/now");
  driver.go_to({Screen::estimate, id, {}});
  driver.press(estimate / "newer-list" / "switch");
  CHECK(driver.shows("復職面談への同席"));
  CHECK(driver.shows("料金表にありません"));
  const std::size_t before = driver.document().estimates[0].leave.options.size();
  driver.press(ticks / taken);
  CHECK(driver.document().estimates[0].leave.options.size() + 1 == before);
  CHECK_FALSE(driver.shows("料金表にありません"));
}

TEST_CASE("rows that were added are in the exported file and come back with it") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.press("prices/services/compact/add");
  driver.press("prices/services/overwork_office/add");
  driver.press("prices/services/leave/add");
  driver.press("prices/use/now");
  const PriceList now = newest_list(driver.work().catalogues());
  driver.press("prices/now/export");
  driver.press("prices/now/built-in");
  driver.give_file("price-list.json", driver.saved_file);
  const PriceList read = drafted_prices(driver.work()).value();
  CHECK(read.compact.visits.size() == 3);
  CHECK(read.overwork_office.blocks.size() == now.overwork_office.blocks.size());
  CHECK(read.leave.options.size() == 6);
  CHECK(encode_price_list(read) == encode_price_list(now));
}

TEST_CASE(
    "a file that is no price list is refused on the screen that asked for one, until the list goes on") {
  Driver driver;
  open_prices(driver);
  driver.give_file("prices.json", "no JSON");
  CHECK(driver.root().route().screen == Screen::settings);
  CHECK(driver.has("prices/refused"));
  driver.press("prices/now/copy");
  CHECK_FALSE(driver.has("prices/refused"));
}

TEST_CASE("what was refused in a row goes with the row") {
  Driver driver;
  open_prices(driver);
  driver.press("prices/now/copy");
  driver.type(visit / "price", "");
  CHECK(driver.shows("値を入力してください"));
  CHECK(driver.shows("まだ使えません"));
  driver.press(visit / "remove");
  CHECK_FALSE(driver.shows("まだ使えません"));
}

TEST_CASE("without sales mode there is no price list to change") {
  Driver driver;
  driver.go_to({Screen::settings, {}, std::string("prices")});
  CHECK_FALSE(driver.has("prices/now/copy"));
  CHECK_FALSE(driver.has("prices/card/open"));
}

} // namespace sanpo::test
