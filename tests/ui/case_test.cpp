// 会社と事業場 and 概要: entered once, seen everywhere. Rule: ux.md, Case and 概要.
#include <doctest/doctest.h>

#include "driver.h"

namespace sanpo::test {

TEST_CASE("client and title are entered on the company's screen") {
  Driver driver;
  driver.open({}, Screen::sites);
  driver.type(Path("client") / "name", "株式会社みどり製作所");
  driver.type("title", "2026年度の見直し");
  CHECK(driver.document().client.name == "株式会社みどり製作所");
  CHECK(driver.document().title == "2026年度の見直し");
}

TEST_CASE("sites come, are filled in and go; the total follows") {
  Driver driver;
  driver.open({}, Screen::sites);
  driver.press("company/add-site");
  driver.press("company/add-site");
  REQUIRE(driver.document().sites.size() == 2);
  const Path first = Path("sites") / driver.document().sites[0].id.value;
  driver.type(first / "name", "本社");
  driver.type(first / "employees", "820");
  driver.type(Path("sites") / driver.document().sites[1].id.value / "employees", "60");
  driver.press(first / "full_time_physician");
  CHECK(driver.document().sites[0].full_time_physician);
  CHECK(driver.shows("合計 880人"));
  driver.press(Path("company") / "sites" / driver.document().sites[0].id.value / "remove");
  CHECK(driver.document().sites.size() == 1);
  CHECK(driver.shows("合計 60人"));
  CHECK(driver.name("toast/words") == "事業場の削除をしました。「元に戻す」で戻せます。");
  driver.press("undo");
  CHECK(driver.document().sites.size() == 2);
}

TEST_CASE("a number that is none is kept with its message, and the value stays") {
  Driver driver;
  driver.open({}, Screen::sites);
  driver.press("company/add-site");
  const Path employees = Path("sites") / driver.document().sites[0].id.value / "employees";
  driver.type(employees, "50");
  driver.type(employees, "五十");
  CHECK(driver.document().sites[0].employees == Count{50});
  CHECK(driver.value(employees) == "五十");
  CHECK(driver.has(employees / "message"));
}

TEST_CASE("a site says that more people are in hazardous work than there are") {
  for (const float width : {390.0f, 1'440.0f}) {
    Driver driver;
    driver.resize(width, 844);
    driver.open({}, Screen::sites);
    driver.press("company/add-site");
    const Path site = Path("sites") / driver.document().sites[0].id.value;
    const Path doubt = Path("company") / "sites" / driver.document().sites[0].id.value / "hazardous-doubt";
    driver.type(site / "employees", "50");
    driver.type(site / "hazardous", "50");
    CHECK_FALSE(driver.has(doubt));
    driver.type(site / "hazardous", "51");
    CHECK(driver.name(doubt) == "有害業務・深夜業の51人が、事業場の50人を上回っています。");
  }
}

TEST_CASE("people in charge come and go") {
  Driver driver;
  driver.open({}, Screen::sites);
  driver.press("company/add-person");
  const Path person = Path("people") / driver.document().people[0].id.value;
  driver.type(person / "name", "佐藤 健");
  driver.type(person / "role", "総務部");
  CHECK(driver.document().people[0].role == "総務部");
  driver.press(Path("company") / "people" / driver.document().people[0].id.value / "remove");
  CHECK(driver.document().people.empty());
}

TEST_CASE("a long name of a site leaves the button beside it in sight") {
  for (const float width : {390.0f, 820.0f}) {
    Driver driver;
    driver.resize(width, 844);
    driver.open_sample("three-sites", Screen::sites);
    const Id site = driver.document().sites[0].id;
    std::string name;
    for (int i = 0; i < 12; ++i)
      name += "第一工場東棟";
    driver.type(Path("sites") / site.value / "name", name);
    const Node* const remove = driver.find(Path("company") / "sites" / site.value / "remove");
    const Node* const main = driver.find(Path("main") / slug_of(Screen::sites));
    REQUIRE(remove);
    REQUIRE(main);
    CHECK(remove->rect.right() < main->rect.w - 16);
  }
}

TEST_CASE("the case is duplicated and thrown away from the company's screen") {
  Driver driver;
  const Id id = driver.open_sample("three-sites", Screen::sites);
  driver.press("company/duplicate");
  CHECK(driver.document().id != id);
  CHECK(driver.document().title.contains("（コピー）"));
  driver.press("company/throw-away");
  CHECK(driver.root().route().screen == Screen::cases);
  CHECK(driver.work().bin().size() == 1);
}

TEST_CASE("the overview of an empty case says what to do and leads to each tool") {
  for (const std::string_view tool : {"estimate", "cost-sheet", "certification"}) {
    Driver driver;
    driver.open({}, Screen::summary);
    const Path part = Path("overview") / tool;
    CHECK(driver.has(part / "empty"));
    driver.press(part / "open");
    CHECK(slug_of(driver.root().route().screen) == tool);
  }
}

TEST_CASE("the overview shows the figures of the tools") {
  Driver company;
  company.open_sample("company-a", Screen::summary);
  CHECK(company.name(Path("overview") / "cost-sheet" / "figure").ends_with("円"));
  CHECK(company.name(Path("overview") / "cost-sheet" / "per-head" / "value").ends_with("円"));

  Driver sites;
  sites.open_sample("three-sites", Screen::summary);
  CHECK(sites.name(Path("overview") / "estimate" / "figure") == "5,967,500円～");

  Driver check;
  check.open_sample("certification", Screen::summary);
  CHECK(check.name(Path("overview") / "certification" / "verdict").contains("自己点検"));
  CHECK(check.value(Path("overview") / "certification" / "mandatory").ends_with("/ 7"));
}

TEST_CASE("company and overview are whole in all three breadths") {
  for (const float width : {390.0f, 820.0f, 1'440.0f})
    for (const Screen screen : {Screen::sites, Screen::summary}) {
      Driver driver(Language::en);
      driver.resize(width, 844);
      driver.open_sample("certification", screen);
      CHECK_FALSE(driver.shows("ui."));
      CHECK_FALSE(driver.shows("field."));
    }
}

} // namespace sanpo::test
