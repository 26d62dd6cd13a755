// データ: what leaves and what comes in, what saving says, settings. Rule: ux.md, データ; design.md, Keeping
// data.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/exchange.h"
#include "core/record/encode.h"
#include "driver.h"
#include "support/asset.h"

namespace sanpo::test {
namespace {

void to_data(Driver& driver) { driver.press(Path("nav") / "data"); }

std::string exported(const std::string& client) {
  Driver other;
  Case document;
  document.client.name = client;
  other.open(std::move(document), Screen::sites);
  return export_all(other.work()).front();
}

} // namespace

TEST_CASE("everything is exported as one file with the day in its name") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  to_data(driver);
  driver.press("saving/export-all");
  CHECK(driver.asked.back() == "save_file 産保プランナー-20261122.json");
  CHECK(driver.saved_file == export_all(driver.work()).front());
}

TEST_CASE("an import is shown before anything is taken over") {
  Driver driver;
  driver.give_file("cases.json", exported("みどり製作所"));
  CHECK(driver.root().route().screen == Screen::data);
  CHECK(driver.name("import/0/kind") == "新規");
  CHECK(driver.work().cases().empty());
  driver.press("import/take");
  CHECK(driver.work().cases().size() == 1);
  CHECK(driver.shows("1件を取り込みました"));
  driver.press("import/to-cases");
  CHECK(driver.shows("みどり製作所"));
}

TEST_CASE("an import of many cases draws what is near the view, and takes all of them") {
  Driver driver;
  std::string bytes = R"({"format":"sanpo-export","version":1,"cases":[)";
  Case document;
  for (int i = 0; i < 300; ++i) {
    document.id = driver.work().ids().next();
    bytes += (i > 0 ? "," : "") + encode_case(document);
  }
  driver.go_to({Screen::data, {}, {}});
  driver.give_file("export.json", bytes + "]}");
  const auto& nodes = driver.ui().tree().nodes();
  const auto cards =
      std::ranges::count_if(nodes, [](const Node& node) { return node.role == Role::list_item; });
  CHECK(cards > 3);
  CHECK(cards < 60);
  CHECK(driver.name("import/take") == "300件を取り込む");
  driver.press("import/take");
  CHECK(driver.work().cases().size() == 300);
}

TEST_CASE("a case that differs is skipped unless a person chooses to add or to replace it") {
  const std::string file = exported("みどり製作所");
  Driver driver;
  driver.give_file("cases.json", file);
  driver.press("import/take");
  const Id id = driver.work().cases().front()->id;
  REQUIRE(driver.work().open(id));
  driver.work().editor()->edit("client/name", "別の会社");

  driver.give_file("cases.json", file);
  CHECK(driver.name("import/0/kind") == "内容が異なる");
  CHECK((driver.find("import/take")->state & state::disabled) != 0);
  driver.press(Path("import") / "0" / "choice" / "replace");
  driver.press("import/take");
  CHECK(driver.work().find(id)->document->client.name == "みどり製作所");
  CHECK(driver.work().bin().size() == 1); // what was here is in the bin

  driver.give_file("cases.json", file);
  CHECK(driver.name("import/0/kind") == "同じ内容");
  driver.press("import/cancel");
  CHECK_FALSE(driver.has("import/0"));
}

TEST_CASE("a wrong case tells the place, the field and what was expected") {
  std::string file = fixtures::asset("samples/three-sites.json");
  const std::string before = "\"employees\": 820", after = "\"employees\": \"many\"";
  file.replace(file.find(before), before.size(), after);
  Driver driver;
  driver.give_file("case.json", file);
  CHECK(driver.name("import/0/kind") == "取り込めません");
  CHECK(driver.shows("/sites/0/employees"));
  CHECK(driver.shows("常時使用する従業員"));
  CHECK_FALSE(driver.has("import/take")); // there is nothing to take
  driver.press("import/cancel");
  CHECK(driver.has("import/choose"));
}

TEST_CASE("a file of another program is refused as a whole, in words; the last file is the one shown") {
  Driver driver;
  driver.give_file("sheet.csv", "a,b");
  CHECK(driver.has("table"));
  driver.give_file("package.json", R"({"name": "sanpo", "version": "1.0"})");
  CHECK_FALSE(driver.has("table"));
  CHECK(driver.shows("このファイルは読み込めません"));
  CHECK(driver.shows("産保プランナーの案件のファイルではありません。"));
  CHECK_FALSE(driver.has("import/take"));
  driver.give_file("sheet.csv", "a,b");
  CHECK_FALSE(driver.shows("このファイルは読み込めません"));
}

TEST_CASE("a file that is no export is refused and nothing changes") {
  Driver driver;
  driver.give_file("picture.png", "not json");
  CHECK(driver.shows("このファイルは読み込めません"));
  driver.press("import/cancel");
  CHECK(driver.has("import/choose"));
}

TEST_CASE("a tab without storage says that nothing is kept and offers the export") {
  Driver driver(Language::ja, StorageMode::memory);
  to_data(driver);
  CHECK(driver.shows("保存されません"));
  driver.press("export-all-now");
  CHECK(driver.asked.back().starts_with("save_file"));
}

TEST_CASE("a failed save stays in sight until it works") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  driver.storage().inject(StorageCall::sync, StorageFault::quota);
  driver.save();
  to_data(driver);
  CHECK(driver.has("save-notice"));
  CHECK(driver.shows("空き容量"));
  driver.press("retry-saving");
  CHECK(driver.has("save-notice")); // it is only being tried
  driver.storage().answer_all();
  driver.look();
  CHECK_FALSE(driver.has("save-notice"));
}

TEST_CASE("a failed save is told on the case's own screen, too, with what can be done") {
  for (const float width : {390.0f, 820.0f, 1'440.0f}) {
    Driver driver;
    driver.resize(width, 844);
    driver.open_sample("three-sites", Screen::sites);
    driver.storage().inject(StorageCall::sync, StorageFault::quota);
    driver.save();
    driver.look();
    CHECK(driver.has("save-notice"));
    CHECK(driver.has("retry-saving"));
    driver.press("export-all-now");
    CHECK(driver.saved_file == export_all(driver.work()).front());
  }
}

TEST_CASE("a backup is chosen by case and time; going back to it leads to the case and can be undone") {
  Driver driver;
  const Id id = driver.open_sample("three-sites", Screen::sites);
  driver.storage().answer_all();
  const std::string name = driver.document().client.name;
  driver.clock().advance(std::chrono::hours{1});
  driver.work().editor()->edit("client/name", "別の会社");
  to_data(driver);
  REQUIRE(driver.find(Role::button, "この内容に戻す") != nullptr);
  driver.press(Role::button, "この内容に戻す");
  CHECK(driver.root().route().screen == Screen::summary);
  CHECK(driver.root().route().case_id == id);
  CHECK(driver.document().client.name == name);
  CHECK(driver.root().undo());
  CHECK(driver.document().client.name == "別の会社");
}

TEST_CASE("many changes since the last export bring a reminder, which an export ends") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  for (int number = 0; number < 200; ++number)
    driver.work().editor()->edit("client/name", std::to_string(number));
  driver.save();
  driver.look();
  CHECK_FALSE(driver.has("export-reminder")); // not in the middle of the work
  to_data(driver);
  CHECK(driver.has("export-reminder"));
  driver.press("export-reminder/later");
  CHECK_FALSE(driver.has("export-reminder"));
  driver.press("saving/export-all");
  CHECK(driver.work().notes().changes == 0);
}

TEST_CASE("全データ削除 asks once, offers the export, and opens the page anew when all is gone") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  driver.save();
  to_data(driver);
  driver.press("room/erase");
  CHECK(driver.shows("本当にすべて削除しますか"));
  CHECK(driver.focused.back() == Path("room/erasing").id());
  driver.press("room/erase-cancel");
  CHECK(driver.focused.back() == Path("room/erase").id());
  CHECK(driver.work().cases().size() == 1);
  driver.press("room/erase");
  driver.press("room/erase-now");
  CHECK(driver.work().cases().empty());
  CHECK_FALSE(std::ranges::contains(driver.asked, "reopen 2"));
  driver.storage().answer_all();
  CHECK_FALSE(std::ranges::contains(driver.asked, "reopen 2"));
  driver.blobs().answer_all();
  CHECK(driver.asked.back() == "reopen 2");
}

TEST_CASE("a shared computer: nothing kept by choice, and back") {
  Driver driver;
  to_data(driver);
  driver.press("room/memory");
  CHECK(driver.asked.back() == "reopen 1");
  Driver memory(Language::ja, StorageMode::memory);
  to_data(memory);
  memory.press("room/keep");
  CHECK(memory.asked.back() == "reopen 0");
}

TEST_CASE("storage used and granted are shown, and whether the data lasts") {
  Driver driver;
  to_data(driver);
  CHECK(driver.asked.back() == "ask_room");
  driver.root().take_room({.used = 340'000, .granted = 2'000'000'000, .lasting = false});
  driver.look();
  CHECK(driver.shows("0.3 MB"));
  CHECK(driver.shows("2.0 GB"));
  driver.press("room/let-last");
  CHECK(driver.asked.back() == "ask_room lasting");
  driver.root().take_room({.used = 340'000, .granted = 2'000'000'000, .lasting = true});
  driver.look();
  CHECK_FALSE(driver.has("room/let-last"));
}

TEST_CASE(
    "where files can be shared, everything is sent to another device; elsewhere nothing is said of it") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  to_data(driver);
  CHECK_FALSE(driver.has("saving/share"));
  driver.root().take_room({.used = 1, .granted = 2, .lasting = true, .shares = true});
  driver.look();
  driver.press("saving/share");
  CHECK(driver.asked.back().starts_with("share_file"));
  CHECK(driver.saved_file == export_all(driver.work()).front());
  CHECK_FALSE(driver.work().notes().exported.has_value());
}

TEST_CASE("price list and edition in use are named, the licences are a step away") {
  for (const float width : {390.0f, 820.0f, 1'440.0f}) {
    Driver driver(Language::en);
    driver.resize(width, 844);
    to_data(driver);
    CHECK(driver.has("about/edition/2024/value"));
    driver.press("about/licences");
    CHECK(driver.root().route() == Route{Screen::help, {}, "licences"});
    CHECK_FALSE(driver.shows("ui."));
  }
}

} // namespace sanpo::test
