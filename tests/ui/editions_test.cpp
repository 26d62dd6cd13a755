// 認定要件の版 on 設定: an edition is imported from a file, looked at, used by new assessments and carried by
// their cases. Rule: certification.md, Editions are data.
#include <doctest/doctest.h>

#include <string>

#include "app/exchange.h"
#include "driver.h"
#include "support/asset.h"

namespace sanpo::test {
namespace {

/// The built-in edition under another id and name.
std::string next_year() {
  std::string file = fixtures::asset("editions/2024.json");
  const auto replace = [&](std::string_view from, std::string_view to) {
    const std::size_t at = file.find(from);
    REQUIRE(at != std::string::npos);
    file.replace(at, from.size(), to);
  };
  replace("\"id\": \"2024\"", "\"id\": \"2027\"");
  replace("\"ja\": \"", "\"ja\": \"2027年版 ");
  return file;
}

} // namespace

TEST_CASE("an edition is looked at before it is used; new assessments take it, earlier ones stay") {
  Driver driver;
  driver.open_sample("certification", Screen::certification);
  const Id before = driver.document().id;
  driver.give_file("edition-2027.json", next_year());
  CHECK(driver.work().settings().editions.empty());
  CHECK(driver.shows("2027年版"));
  CHECK(driver.shows("必須7項目・選択15項目"));
  driver.press("editions/keep");
  CHECK(driver.work().settings().editions.size() == 1);

  driver.go_to({Screen::certification, before, {}});
  CHECK(driver.document().assessments.front().edition == Slug{"2024"});
  CHECK(driver.document().editions.empty());
  driver.root().follow("new?tool=certification");
  driver.look();
  CHECK(driver.document().assessments.front().edition == Slug{"2027"});
  CHECK(driver.document().editions.size() == 1); // the case carries it
}

TEST_CASE("a case that carries an edition is judged by it where that was never imported") {
  std::string exported;
  {
    Driver driver;
    driver.give_file("edition-2027.json", next_year());
    driver.press("editions/keep");
    driver.root().follow("new?tool=certification");
    driver.look();
    driver.press("export-case");
    exported = driver.saved_file;
  }
  Driver other;
  other.give_file("case.json", exported);
  other.press("import/take");
  other.go_to({Screen::certification, other.work().cases().front()->id, {}});
  CHECK(other.shows("2027年版"));
  other.root().follow("new?tool=certification"); // it is not this device's own
  CHECK(other.document().assessments.front().edition == Slug{"2024"});
}

TEST_CASE("an export of everything carries the editions of the device, and an import takes them back") {
  Driver driver;
  driver.give_file("edition-2027.json", next_year());
  driver.press("editions/keep");
  Import whole(driver.work(), export_all(driver.work()).front());
  while (!whole.step()) {
  }
  REQUIRE_FALSE(whole.error());
  REQUIRE(whole.settings().has_value());
  CHECK(whole.settings()->editions == driver.work().settings().editions);
}

TEST_CASE("a forgotten edition is no longer taken; what was made with it keeps it") {
  Driver driver;
  driver.give_file("edition-2027.json", next_year());
  driver.press("editions/keep");
  driver.root().follow("new?tool=certification");
  driver.look();
  driver.work().editor()->edit("client/name", "A社"); // one without entries goes when it is left
  const Id made = driver.document().id;
  driver.go_to({Screen::settings, {}, {}});
  driver.press("editions/edition/2027/forget");
  driver.root().follow("new?tool=certification");
  driver.look();
  CHECK(driver.document().assessments.front().edition == Slug{"2024"});
  driver.go_to({Screen::certification, made, {}});
  CHECK(driver.document().assessments.front().edition == Slug{"2027"});
  CHECK_FALSE(driver.shows("この認定要件の版がありません"));
}

TEST_CASE("a file that is no edition says where, and what was expected; nothing changes") {
  Driver driver;
  std::string broken = next_year();
  const std::string_view key = "\"minimum\": 2";
  broken.replace(broken.find(key), key.size(), "\"minimum\": 99");
  driver.give_file("edition.json", broken);
  CHECK(driver.shows("この認定要件の版は読み込めません"));
  CHECK(driver.shows("/groups/"));
  CHECK_FALSE(driver.has("editions/keep"));
  driver.press("editions/drop");
  CHECK(driver.work().settings().editions.empty());
}

TEST_CASE("an id that is in use is refused: an edition must stay what it was") {
  Driver driver;
  driver.give_file("edition.json", fixtures::asset("editions/2024.json"));
  CHECK(driver.shows("同じ「id」（2024）の版がすでにあります"));
  CHECK_FALSE(driver.has("editions/keep"));
}

TEST_CASE("the files of the editions can be exported, in sales mode") {
  Driver driver;
  Settings settings = driver.work().settings();
  settings.sales_mode = true;
  driver.work().keep_settings([&](Settings& kept) { kept = settings; });
  driver.go_to({Screen::settings, {}, {}});
  driver.press("editions/edition/2024/export");
  CHECK(driver.saved_file == fixtures::asset("editions/2024.json"));
}

} // namespace sanpo::test
