// The start: what a first visitor finds, and the list of cases afterwards. Rule: ux.md, Start.
#include <algorithm>

#include <doctest/doctest.h>

#include "driver.h"

namespace sanpo::test {
namespace {

Case case_of(std::string client, std::string title = {}) {
  Case document;
  document.client.name = std::move(client);
  document.title = std::move(title);
  return document;
}

void to_start(Driver& driver) { driver.press(Path("nav") / "cases"); }

Path card(const Id& id) { return Path("cases") / id.value; }

} // namespace

TEST_CASE("the first visit offers the three tools, samples and a file, and says where data stays") {
  Driver driver;
  driver.look();
  CHECK(driver.shows("この端末の中だけに保存されます"));
  CHECK(driver.has("start/estimate"));
  CHECK(driver.has("start/cost-sheet"));
  CHECK(driver.has("start/certification"));
  CHECK_FALSE(driver.has("cases/search"));
  driver.press("start/import");
  driver.press("start/samples");
  driver.press(Path("start") / "samples/company-a" / "open");
  CHECK(driver.asked == std::vector<std::string>{"choose_file", "open_sample samples/company-a"});
}

TEST_CASE("opening a tool without a case makes one silently, and an untouched one leaves no trace") {
  Driver driver;
  driver.look();
  driver.press("start/certification");
  CHECK(driver.root().route().screen == Screen::certification);
  CHECK(driver.document().assessments.size() == 1);
  to_start(driver);
  CHECK_FALSE(driver.has("cases/search"));
}

TEST_CASE("the list shows each case with the state of its tools, and leads into them") {
  Driver driver;
  const Id id = driver.open_sample("three-sites", Screen::sites);
  to_start(driver);
  CHECK(driver.name(card(id) / "open") == "東西精機株式会社");
  CHECK(driver.name(card(id) / "estimate").contains("円"));
  CHECK(driver.name(card(id) / "cost-sheet").contains("未入力"));
  CHECK(driver.name(card(id) / "certification").contains("未入力"));
  driver.press(card(id) / "estimate");
  CHECK(driver.root().route() == Route{Screen::estimate, id, {}});
}

TEST_CASE("of many cases those near the view are drawn, from the first pass on") {
  Driver driver;
  std::vector<Case> many(300);
  for (Case& document : many)
    document.id = driver.work().ids().next();
  driver.work().put(std::move(many));
  driver.go_to({Screen::cases, {}, {}});
  const auto& nodes = driver.ui().tree().nodes();
  const auto cards =
      std::ranges::count_if(nodes, [](const Node& node) { return node.role == Role::list_item; });
  CHECK(cards > 3);
  CHECK(cards < 60);
}

TEST_CASE("search finds by company, title and site, without regard to capitals") {
  Driver driver;
  const Id alpha = driver.open(case_of("Alpha工業", "契約更新"), Screen::sites);
  const Id beta = driver.open(case_of("ベータ商事"), Screen::sites);
  driver.press("company/add-site");
  driver.type(Path("sites") / driver.document().sites[0].id.value / "name", "仙台支店");
  to_start(driver);
  driver.type("cases/search", "alpha");
  CHECK(driver.has(card(alpha)));
  CHECK_FALSE(driver.has(card(beta)));
  driver.type("cases/search", "仙台");
  CHECK(driver.has(card(beta)));
  CHECK_FALSE(driver.has(card(alpha)));
  driver.type("cases/search", "どこにもない");
  CHECK(driver.shows("「どこにもない」に合う案件はありません"));
}

TEST_CASE("cases are sorted by name when asked for") {
  Driver driver;
  const Id second = driver.open(case_of("B社"), Screen::sites);
  const Id first = driver.open(case_of("A社"), Screen::sites);
  to_start(driver);
  const auto above = [&](const Id& upper, const Id& lower) {
    return driver.find(card(upper))->rect.y < driver.find(card(lower))->rect.y;
  };
  driver.type("cases/order", "name");
  CHECK(above(first, second));
}

TEST_CASE("a case is duplicated, thrown away, taken back and erased for good") {
  Driver driver;
  const Id id = driver.open(case_of("みどり製作所", "更新"), Screen::sites);
  to_start(driver);
  driver.press(card(id) / "duplicate");
  REQUIRE(driver.work().cases().size() == 2);
  const auto cases = driver.work().cases();
  const Id copy = cases[0]->id == id ? cases[1]->id : cases[0]->id;
  const Node* open = driver.find(card(copy) / "open");
  REQUIRE(open);
  CHECK(driver.ui().tree().description(*open) == "更新（コピー）");

  driver.press(card(id) / "throw-away");
  CHECK_FALSE(driver.has(card(id)));
  CHECK(driver.shows("「みどり製作所」をごみ箱に入れました"));
  // Where it was, and with the focus on the way back.
  REQUIRE_FALSE(driver.focused.empty());
  CHECK(driver.focused.back() == Path("cases/take-back").id());
  CHECK(driver.find(card(copy))->rect.y < driver.find("cases/thrown")->rect.y);
  driver.press("cases/take-back");
  CHECK(driver.has(card(id)));
  driver.press(card(id) / "throw-away");
  driver.root().undo_by_key();
  driver.look();
  CHECK(driver.has(card(id)));

  driver.press(card(id) / "throw-away");
  driver.press("bin");
  driver.press(Path("bin") / id.value / "restore");
  CHECK(driver.has(card(id)));

  driver.press(card(id) / "throw-away");
  driver.press(Path("bin") / id.value / "erase");
  CHECK(driver.work().find(id)); // asked once more before it is gone
  driver.press(Path("bin") / id.value / "erase-now");
  CHECK_FALSE(driver.work().find(id));
}

TEST_CASE(
    "the list's first picture is prepared in steps, a case each, and nothing is prepared for other screens") {
  Driver driver;
  const Id id = driver.open(case_of("みどり製作所", "更新"), Screen::sites);
  CHECK(driver.root().prepare(driver.ui()));
  to_start(driver);
  driver.press(card(id) / "duplicate");
  CHECK_FALSE(driver.root().prepare(driver.ui()));
  CHECK_FALSE(driver.root().prepare(driver.ui()));
  CHECK(driver.root().prepare(driver.ui()));
  for (int i = 0; i < 20; ++i)
    driver.press(card(id) / "duplicate");
  int steps = 0;
  while (!driver.root().prepare(driver.ui()))
    ++steps;
  CHECK(steps == 10); // twelve in all: more are not seen at once
}

TEST_CASE("a case whose file is damaged says what happened and where the file is") {
  auto disk = std::make_shared<MemoryDisk>();
  {
    Driver before(Language::ja, StorageMode::writer, disk);
    before.open(case_of("みどり製作所"), Screen::sites);
    before.save();
  }
  for (auto& [name, bytes] : disk->live.files)
    if (name.contains(".case")) bytes[bytes.size() / 2] ^= 1;
  Driver driver(Language::ja, StorageMode::writer, disk);
  driver.look();
  CHECK(driver.shows("開けない案件があります"));
  driver.press(Role::button, "「データ」で確かめる");
  CHECK(driver.root().route().screen == Screen::data);
  CHECK(driver.shows("壊れたファイルを残してあります"));
}

TEST_CASE("language and theme are set at the foot of the start") {
  Driver driver;
  driver.look();
  driver.press(Path("settings/language") / "en");
  CHECK(driver.work().settings().language == Language::en);
  driver.press(Path("settings/theme") / "dark");
  CHECK(driver.work().settings().theme == ThemeChoice::dark);
  CHECK(driver.asked == std::vector<std::string>{"choose_theme dark"});
}

TEST_CASE("a tab that only follows says so, can take over, and changes nothing") {
  auto disk = std::make_shared<MemoryDisk>();
  {
    Driver writer(Language::ja, StorageMode::writer, disk);
    writer.open(case_of("みどり製作所"), Screen::sites);
    writer.save();
  }
  Driver driver(Language::ja, StorageMode::follower, disk);
  driver.look();
  const Id id = driver.work().cases().front()->id;
  driver.press(card(id) / "throw-away");
  CHECK(driver.has(card(id)));
  driver.press("take-over");
  CHECK(driver.asked == std::vector<std::string>{"take_over"});
}

TEST_CASE("the start is whole in all three breadths and in English") {
  for (const Language language : {Language::ja, Language::en})
    for (const float width : {390.0f, 820.0f, 1'440.0f}) {
      Driver driver(language);
      driver.resize(width, 844);
      const Id id = driver.open_sample("certification", Screen::sites);
      to_start(driver);
      CHECK(driver.has(card(id) / "certification"));
      CHECK_FALSE(driver.shows("ui."));
    }
}

TEST_CASE("the last case goes to the bin with the way back at once") {
  Driver driver;
  const Id id = driver.open_sample("three-sites", Screen::sites);
  driver.go_to({Screen::cases, {}, {}});
  driver.press(Path("cases") / id.value / "throw-away");
  CHECK(driver.has("start/headline"));
  CHECK(driver.shows("ごみ箱に入れました"));
  driver.press("cases/take-back");
  CHECK_FALSE(driver.has("start/headline"));
}

} // namespace sanpo::test
