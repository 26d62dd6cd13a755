// Palette, find, menu, undo by name, settings and help, on every screen. Rule: ux.md, Everywhere.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/find.h"
#include "driver.h"
#include "support/asset.h"

namespace sanpo::test {
namespace {

constexpr std::string_view palette_field = "palette/query", find_field_name = "find/query";

/// The rows of the open list, by their names.
std::vector<std::string> rows(Driver& driver) {
  std::vector<std::string> names;
  for (const Node& node : driver.ui().tree().nodes())
    if (node.role == Role::option) names.emplace_back(driver.ui().tree().name(node));
  return names;
}

const Node* row(Driver& driver, std::string_view part) {
  for (const Node& node : driver.ui().tree().nodes())
    if (node.role == Role::option && driver.ui().tree().name(node).contains(part)) return &node;
  return nullptr;
}

void choose(Driver& driver, std::string_view part) {
  const Node* const node = row(driver, part);
  REQUIRE_MESSAGE(node, part << "\n" << driver.dump());
  driver.press(node->id);
}

void open_palette(Driver& driver, std::string_view typed = {}) {
  driver.press("more");
  driver.press("menu/palette");
  if (!typed.empty()) driver.type(palette_field, typed);
}

void search(Driver& driver, std::string_view typed) {
  driver.press("open-find");
  driver.type(find_field_name, typed);
}

} // namespace

TEST_CASE("palette: opened from the menu in every breadth, it lists screens and commands") {
  for (const float width : {390.0f, 820.0f, 1'440.0f}) {
    Driver driver;
    driver.resize(width, 844);
    driver.open_sample("three-sites", Screen::sites);
    open_palette(driver);
    const Node* const field = driver.find(palette_field);
    REQUIRE(field);
    CHECK(field->role == Role::combobox);
    CHECK(field->controls == Path("palette/list").id());
    CHECK(row(driver, "料金見積"));
    CHECK(row(driver, "この案件を書き出す"));
    driver.press("palette/close");
    CHECK_FALSE(driver.has(palette_field));
  }
}

TEST_CASE("palette: nintei, にんてい, ニンテイ and 認定 find the certification check") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  for (const std::string_view typed : {"nintei", "にんてい", "ニンテイ", "ﾆﾝﾃｲ", "認定", "ＮＩＮＴＥＩ"}) {
    open_palette(driver, typed);
    REQUIRE_MESSAGE(row(driver, "認定チェック"), typed);
    driver.press("palette/close");
  }
  open_palette(driver, "nintei");
  choose(driver, "認定チェック　Alt");
  CHECK(driver.root().route().screen == Screen::certification);
}

TEST_CASE("palette: Enter takes the first row, the arrow keys make another one active") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  open_palette(driver);
  const Tree& tree = driver.ui().tree();
  std::vector<NodeId> options;
  for (const Node& node : tree.nodes())
    if (node.role == Role::option) options.push_back(node.id);
  REQUIRE(options.size() > 2);
  CHECK(driver.find(palette_field)->active == options[0]);
  driver.move(options[1]);
  CHECK(driver.find(palette_field)->active == options[1]);
  driver.type(palette_field, "みつもり");
  CHECK(driver.find(palette_field)->active != options[1]); // other words, the first row again
}

TEST_CASE("palette: sites, sections, items and cases are gone to") {
  Driver driver;
  Case other;
  other.client.name = "みどり製作所";
  const Id other_id = driver.open(std::move(other), Screen::sites);
  const Id id = driver.open_sample("certification", Screen::summary);
  open_palette(driver, "受動喫煙");
  choose(driver, "受動喫煙");
  CHECK(driver.root().route().screen == Screen::certification);
  CHECK(driver.root().route().place.contains("/items/"));
  open_palette(driver, driver.document().sites[0].name);
  choose(driver, driver.document().sites[0].name);
  CHECK(driver.root().route() ==
        Route{Screen::sites, id, "sites/" + driver.document().sites[0].id.value + "/name"});
  CHECK(driver.focused.back() == (Path("sites") / driver.document().sites[0].id.value / "name").id());
  open_palette(driver, "みどり");
  choose(driver, "みどり製作所");
  CHECK(driver.root().route() == Route{Screen::summary, other_id, {}});
}

TEST_CASE("palette: from the settings it leads back into the case and to its places") {
  Driver driver;
  const Id id = driver.open_sample("certification", Screen::summary);
  driver.go_to({Screen::settings, {}, {}});
  open_palette(driver, "受動喫煙");
  choose(driver, "受動喫煙");
  CHECK(driver.root().route().screen == Screen::certification);
  CHECK(driver.root().route().case_id == id);
  driver.go_to({Screen::settings, {}, {}});
  open_palette(driver, "料金見積");
  driver.press(row(driver, "料金見積")->id);
  CHECK(driver.root().route().screen == Screen::estimate);
  CHECK(driver.root().route().case_id == id);
}

TEST_CASE("palette: a section of the sheet is opened") {
  Driver driver;
  driver.open_sample("company-a", Screen::summary);
  open_palette(driver, "健康診断");
  REQUIRE_FALSE(rows(driver).empty());
  driver.press(row(driver, "健康診断")->id);
  CHECK(driver.root().route().screen == Screen::cost_sheet);
  CHECK(driver.root().route().place.contains("/sections/"));
  open_palette(driver, "他社");
  driver.press(row(driver, "他社と比較")->id);
  CHECK(driver.root().route().place.ends_with("/companies"));
}

TEST_CASE("palette: issuer and price list are there in sales mode") {
  Driver visitor, driver;
  open_palette(visitor, "発行者");
  CHECK(row(visitor, "発行者") == nullptr);
  driver.work().keep_settings([](Settings& kept) { kept.sales_mode = true; });
  driver.look();
  open_palette(driver, "発行者");
  driver.press(row(driver, "発行者")->id);
  CHECK(driver.root().route().screen == Screen::settings);
  CHECK(driver.focused.back() == Path("documents/issuer/open").id());
}

TEST_CASE("a setting is taken back on its own screen, the theme on the page as well") {
  Driver driver;
  driver.go_to({Screen::settings, {}, {}});
  CHECK_FALSE(driver.has("undo"));
  driver.press("settings/theme/dark");
  driver.press("settings/text-size/large");
  CHECK(driver.ui().tree().description(*driver.find("undo")) == "「文字の大きさ」の設定");
  driver.press("undo");
  CHECK(driver.work().settings().text_size == TextSize::normal);
  driver.root().undo_by_key();
  driver.look();
  CHECK(driver.work().settings().theme == ThemeChoice::system);
  CHECK(driver.asked.back() == "choose_theme system");
  driver.root().redo_by_key();
  driver.look();
  CHECK(driver.work().settings().theme == ThemeChoice::dark);
  CHECK(driver.asked.back() == "choose_theme dark");
}

TEST_CASE("settings out of a file are taken back where they were read") {
  Driver other;
  other.work().keep_settings([](Settings& settings) { settings.issuer.name = "ほかの会社"; });
  const std::string file = export_all(other.work()).front();
  Driver driver;
  driver.work().keep_settings([](Settings& settings) { settings.issuer.name = "わが社"; });
  driver.give_file("all.json", file);
  driver.press("import/settings");
  driver.press("import/take");
  CHECK(driver.work().settings().issuer.name == "ほかの会社");
  driver.press("undo");
  CHECK(driver.work().settings().issuer.name == "わが社");
}

TEST_CASE("palette: commands are done, settings hold at once") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  open_palette(driver, "kakidashi");
  choose(driver, "この案件を書き出す");
  CHECK(driver.asked.back().starts_with("save_file"));
  open_palette(driver, "ダーク");
  choose(driver, "表示の明るさ：暗い");
  CHECK(driver.work().settings().theme == ThemeChoice::dark);
  CHECK(driver.asked.back() == "choose_theme dark");
  open_palette(driver, "english");
  choose(driver, "English");
  CHECK(driver.work().settings().language == Language::en);
  open_palette(driver, "とても大きい");
  choose(driver, "とても大きい");
  CHECK(driver.work().settings().text_size == TextSize::largest);
  open_palette(driver, "サンプル");
  choose(driver, "A社のコスト集計");
  CHECK(driver.asked.back() == "open_sample samples/company-a");
  const std::size_t before = driver.work().cases().size();
  open_palette(driver, "複製");
  choose(driver, "案件を複製");
  CHECK(driver.work().cases().size() == before + 1);
  open_palette(driver, "ごみばこ");
  choose(driver, "ごみ箱に入れる");
  CHECK(driver.root().route().screen == Screen::cases);
  CHECK(driver.work().bin().size() == 1);
  open_palette(driver, "mitsumori");
  choose(driver, "新しい案件で料金を見積もる");
  CHECK(driver.root().route().screen == Screen::estimate);
}

TEST_CASE("palette: undo and redo stand there by the name of their step") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  driver.type("client/name", "新しい名前");
  open_palette(driver, "もとにもどす");
  choose(driver, "元に戻す：「会社名」の入力");
  CHECK(driver.document().client.name == "東西精機株式会社");
  open_palette(driver, "やりなおす");
  choose(driver, "やり直す：「会社名」の入力");
  CHECK(driver.document().client.name == "新しい名前");
}

TEST_CASE("palette: what fits nothing says so") {
  Driver driver;
  driver.look();
  open_palette(driver, "どこにもない");
  CHECK(rows(driver).empty());
  CHECK(driver.name("palette/state").contains("どこにもない"));
}

TEST_CASE("palette: where another tab writes nothing is offered that changes a case") {
  auto disk = std::make_shared<MemoryDisk>();
  {
    Driver writer(Language::ja, StorageMode::writer, disk);
    writer.open(Case{}, Screen::sites);
    writer.type("client/name", "みどり製作所");
    writer.save();
  }
  Driver driver(Language::ja, StorageMode::follower, disk);
  driver.look();
  driver.root().follow("/" + driver.work().cases().front()->id.value + "/sites");
  driver.look();
  open_palette(driver, "複製");
  CHECK_FALSE(row(driver, "案件を複製"));
}

TEST_CASE("find: a value leads to its field, which gets the focus") {
  Driver driver;
  const Id id = driver.open_sample("three-sites", Screen::summary);
  search(driver, "820");
  const Site& site = driver.document().sites[0];
  choose(driver, "820");
  CHECK(driver.root().route() == Route{Screen::sites, id, "sites/" + site.id.value + "/employees"});
  CHECK(driver.focused.back() == (Path("sites") / site.id.value / "employees").id());
  CHECK_FALSE(driver.has(find_field_name));
}

TEST_CASE("find: an empty field is found by its label") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  search(driver, "ユウビン");
  CHECK(rows(driver).empty()); // kanji are not read; the label is 郵便番号
  driver.type(find_field_name, "郵便");
  choose(driver, "郵便番号");
  CHECK(driver.focused.back() == Path("client/postal_code").id());
}

TEST_CASE("find: what lies behind a disclosure is opened, and only that") {
  Driver driver;
  driver.open_sample("three-sites", Screen::summary);
  search(driver, "1往復の交通費");
  REQUIRE_FALSE(rows(driver).empty());
  std::size_t opened = 0;
  choose(driver, rows(driver).front());
  CHECK(driver.root().route().screen == Screen::estimate);
  for (const Node& node : driver.ui().tree().nodes())
    if (node.role == Role::disclosure && (node.state & state::checked) != 0) ++opened;
  CHECK(driver.has(Path(std::string_view(driver.root().route().place))));
  CHECK(driver.focused.back() == Path(std::string_view(driver.root().route().place)).id());
  CHECK(opened == 1);
}

TEST_CASE("find: the amount of a line far down in the sheet is gone to") {
  Driver driver;
  driver.open_sample("company-a", Screen::summary);
  search(driver, "10500000");
  REQUIRE(rows(driver).size() == 1);
  CHECK(rows(driver)[0].contains("経費額 10,500,000")); // no figure without its name
  choose(driver, "10,500,000");
  CHECK(driver.root().route().screen == Screen::cost_sheet);
  CHECK(driver.focused.back() == Path(std::string_view(driver.root().route().place)).id());
}

TEST_CASE("find: questions and options of the certification are gone to") {
  Driver driver;
  driver.open_sample("certification", Screen::sites);
  search(driver, "禁煙");
  REQUIRE_FALSE(rows(driver).empty());
  choose(driver, rows(driver).front());
  CHECK(driver.root().route().screen == Screen::certification);
  REQUIRE_FALSE(driver.focused.empty());
  CHECK(driver.ui().tree().find(driver.focused.back()) != nullptr);
}

TEST_CASE("find: what was chosen is there, whatever it is") {
  for (const std::string sample : {"three-sites", "company-a", "certification"}) {
    Driver driver;
    driver.open_sample(sample, Screen::sites);
    for (const std::string_view typed : {"健康", "1", "人"}) {
      search(driver, typed);
      const std::size_t count = rows(driver).size();
      driver.press("find/close");
      for (std::size_t i = 0; i < count; i += count / 3 + 1) {
        search(driver, typed);
        const Node* const node = driver.ui().tree().find((Path("find/row") / i).id());
        REQUIRE(node);
        const std::string name(driver.ui().tree().name(*node));
        driver.press(node->id);
        REQUIRE_FALSE(driver.focused.empty());
        const NodeId main = (Path("main") / slug_of(driver.root().route().screen)).id();
        CHECK_MESSAGE(driver.ui().tree().find(driver.focused.back()), sample << ": " << name);
        CHECK_MESSAGE(driver.focused.back() != main, sample << ": " << name);
      }
    }
  }
}

TEST_CASE("find: findings are found by what they say") {
  Driver driver;
  Case document;
  document.sites.push_back({.id = {"abcdefghij22"}, .name = "本社", .employees = Count{60}});
  driver.open(std::move(document), Screen::estimate);
  const EstimateResult* const result = driver.work().editor()->estimate(driver.document().estimates[0].id);
  REQUIRE(result);
  REQUIRE_FALSE(result->findings.empty());
  const std::string words = driver.words().text(result->findings.front());
  search(driver, words);
  CHECK_MESSAGE(row(driver, words), words);
}

TEST_CASE("find: on the list of cases all cases are searched, by case") {
  Driver driver;
  Case first, second;
  first.client.name = "あおぞら商事";
  first.client.person = "山田";
  second.client.name = "みどり製作所";
  second.client.person = "山田";
  const Id first_id = driver.open(std::move(first), Screen::sites);
  driver.open(std::move(second), Screen::sites);
  driver.press(Path("nav") / "cases");
  search(driver, "山田");
  CHECK(rows(driver).size() == 2);
  CHECK(driver.find(Role::group, "みどり製作所"));
  driver.type(find_field_name, "あおぞら");
  choose(driver, "あおぞら商事");
  CHECK(driver.root().route().case_id == first_id);
  CHECK(driver.focused.back() == Path("client/name").id());
}

TEST_CASE("find: nothing found says what to try") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  search(driver, "どこにもない");
  CHECK(driver.name("find/state").contains("見つかりません"));
}

TEST_CASE("menu: everything of the head is reached on a phone; it closes by Esc and by choosing") {
  Driver driver;
  driver.resize(390, 844);
  driver.open_sample("three-sites", Screen::estimate);
  driver.press("more");
  CHECK((driver.find("more")->state & state::checked) != 0);
  for (const std::string_view name :
       {"この案件を書き出す", "移動と操作", "この案件の中を検索", "設定", "ヘルプ"})
    CHECK_MESSAGE(driver.find(Role::menu_item, name), name);
  driver.dismiss("menu");
  CHECK_FALSE(driver.has("menu"));
  driver.press("more");
  driver.press(Role::menu_item, "設定");
  CHECK_FALSE(driver.has("menu"));
  CHECK(driver.root().route().screen == Screen::settings);
  driver.press("more");
  driver.press(Role::menu_item, "移動と操作");
  CHECK(driver.has(palette_field));
}

TEST_CASE("undo and redo say which step, in the button and after it was done") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  driver.type("client/name", "新しい名前");
  const auto description = [&](const Path& path) {
    return std::string(driver.ui().tree().description(*driver.find(path)));
  };
  CHECK(description("undo") == "「会社名」の入力");
  driver.press("undo");
  CHECK(driver.name("toast/words") == "元に戻しました：「会社名」の入力");
  CHECK(description("redo") == "「会社名」の入力");
  driver.press("redo");
  CHECK(driver.name("toast/words") == "やり直しました：「会社名」の入力");
  driver.press("company/add-site");
  driver.root().undo();
  driver.look();
  CHECK(driver.name("toast/words") == "元に戻しました：事業場の追加");
  driver.focused.clear();
  driver.root().redo_by_key();
  driver.look();
  CHECK(driver.focused.empty()); // a step without a place
  driver.root().undo_by_key();
  driver.root().undo_by_key();
  driver.look();
  CHECK(driver.focused == std::vector{Path("client/name").id()}); // it shows what it did
  driver.root().redo_by_key();
  driver.root().redo_by_key();
  driver.root().undo();
  driver.look();
  driver.go(Screen::documents); // where it would lie over something else
  CHECK_FALSE(driver.has("toast/words"));
  driver.go(Screen::sites);
  driver.root().redo();
  driver.look();
  CHECK(driver.has("toast/words"));
  REQUIRE(driver.root().next_wake());
  driver.wait(std::chrono::seconds{10});
  CHECK_FALSE(driver.has("toast/words"));
  CHECK(driver.has("toast")); // the live region stays
}

TEST_CASE("every step of undo has a name with what it was done to") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  const std::string sheet = "cost_sheets/" + driver.document().cost_sheets[0].id.value;
  driver.work().editor()->add(sheet + "/expense_lines");
  driver.look();
  CHECK(std::string(driver.ui().tree().description(*driver.find("undo"))) == "「経費」への追加");
}

TEST_CASE("whoever saves by hand is told that it happens by itself") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  driver.root().say_saved();
  driver.look();
  CHECK(driver.name("toast/words") == "自動で保存されています。");
  Driver memory(Language::ja, StorageMode::memory);
  memory.look();
  memory.root().say_saved();
  memory.look();
  CHECK(memory.name("toast/words") == "保存されません");
}

TEST_CASE("keys lead to the screens by their number; the focus goes to the heading") {
  Driver driver;
  const Id id = driver.open_sample("three-sites", Screen::sites);
  driver.root().show_screen(3);
  driver.look();
  CHECK(driver.root().route() == Route{Screen::estimate, id, {}});
  CHECK(driver.focused.back() == (Path("main") / "estimate").id());
  driver.root().show_screen(0);
  driver.look();
  CHECK(driver.root().route().screen == Screen::cases);
  driver.root().show_screen(3); // no case is open
  driver.look();
  CHECK(driver.root().route().screen == Screen::cases);
  driver.root().show_screen(9);
  CHECK(driver.root().route().screen == Screen::cases);
}

TEST_CASE("settings, data and help lead back into the case they were gone to from") {
  Driver driver;
  for (const float width : {1'440.0f, 820.0f, 390.0f}) {
    CAPTURE(width);
    driver.resize(width, 844);
    driver.open_sample("three-sites", Screen::sites);
    const Id opened = driver.root().route().case_id;
    driver.root().show_help();
    driver.look();
    driver.press("nav/estimate");
    CHECK(driver.root().route() == Route{Screen::estimate, opened, {}});
    driver.go_to({Screen::settings, {}, {}});
    driver.root().show_screen(4);
    CHECK(driver.root().route() == Route{Screen::cost_sheet, opened, {}});
    driver.go_to({Screen::cases, {}, {}});
    driver.go_to({Screen::data, {}, {}}); // from the list of cases there is none
    CHECK_FALSE(driver.has("nav/estimate"));
  }
}

TEST_CASE("settings: language, theme, size, calendar and sales mode hold at once") {
  Driver driver;
  driver.look();
  driver.press(Path("nav") / "settings");
  driver.press(Path("settings/text-size") / "largest");
  driver.press(Path("settings/calendar") / "japanese");
  driver.press(Path("settings/theme") / "dark");
  driver.press("settings/sales-mode");
  const auto settings = [&] -> const Settings& { return driver.work().settings(); };
  CHECK(settings().text_size == TextSize::largest);
  CHECK(settings().calendar == Calendar::japanese);
  CHECK(settings().theme == ThemeChoice::dark);
  CHECK(settings().sales_mode);
  driver.press(Path("settings/language") / "en");
  CHECK(settings().language == Language::en);
}

TEST_CASE("help: keys, guide, terms, reference and licences, read on demand") {
  for (const Language language : {Language::ja, Language::en})
    for (const float width : {390.0f, 820.0f, 1'440.0f}) {
      Driver driver(language);
      driver.resize(width, 844);
      driver.root().show_help();
      driver.look();
      CHECK(driver.shows("Ctrl+K"));
      driver.press(Path("help/parts") / "guide");
      const std::string file = language == Language::ja ? "help/ja" : "help/en";
      CHECK(driver.asked.back() == "fetch " + file);
      driver.root().take_asset(file, fixtures::asset(file + ".txt"));
      driver.look();
      CHECK(driver.has("help/guide/3/title"));
      driver.press(Path("help/parts") / "terms");
      driver.type("help/terms/search", "けんしん");
      driver.type("help/terms/search", "");
      driver.press(Path("help/parts") / "reference");
      driver.root().take_asset("reference/occupational-health",
                               fixtures::asset("reference/occupational-health.json"));
      driver.look();
      CHECK(driver.has("help/risks"));
      driver.press(Path("help/parts") / "licences");
      driver.root().take_asset("licences", fixtures::asset("licences.txt"));
      driver.look();
      CHECK(driver.shows("0.1.0"));
      for (const std::string_view name :
           {"Dear ImGui", "nlohmann/json", "libunibreak", "Emscripten", "musl", "libc++"})
        CHECK_MESSAGE(driver.shows(name), name);
      driver.press("help/licence/5");
      CHECK(driver.shows("Apache License"));
      CHECK_FALSE(driver.shows("ui."));
      CHECK_FALSE(driver.shows("help."));
    }
}

TEST_CASE("help: the place of a part is its address") {
  Driver driver;
  driver.root().follow("/help/licences");
  driver.look();
  CHECK(driver.asked.back() == "fetch licences");
  CHECK(format_route(driver.root().route()) == "#/help/licences");
}

TEST_CASE("the document that is made is that of the screen") {
  for (const auto& [screen, place] : {std::pair{Screen::estimate, "quotation"},
                                      {Screen::cost_sheet, "cost_sheet"},
                                      {Screen::certification, "certification_report"},
                                      {Screen::summary, "overview"}}) {
    Driver driver;
    driver.open_sample("certification", screen);
    driver.press("make-documents");
    CHECK(driver.root().route().place == place);
  }
}

} // namespace sanpo::test
