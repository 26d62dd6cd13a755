// A new build of the site: offered, never forced. Rule: design.md, Security (worker).
#include <doctest/doctest.h>

#include "driver.h"

namespace sanpo::test {

TEST_CASE("a new build is offered on every screen, taken by a press, and can be put off") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  driver.look();
  CHECK_FALSE(driver.has("update/take"));
  driver.root().offer(NewBuild::ready);
  driver.look();
  CHECK(driver.shows("入力した内容はそのまま残ります"));
  driver.go(Screen::cost_sheet);
  driver.press("update/take");
  CHECK(driver.asked.back() == "switch_build");
  driver.press("update/later");
  CHECK_FALSE(driver.has("update/take"));
}

TEST_CASE("a build that another tab took is told apart") {
  Driver driver;
  driver.root().offer(NewBuild::elsewhere);
  driver.look();
  CHECK(driver.shows("このタブはいまのまま使えます"));
}

TEST_CASE("without storage a new build is not taken before an export") {
  Driver driver(Language::ja, StorageMode::memory);
  driver.open_sample("three-sites", Screen::estimate);
  driver.root().offer(NewBuild::ready);
  driver.look();
  CHECK(driver.shows("先に書き出してから"));
  const Node* button = driver.find(Path("update/take"));
  REQUIRE(button != nullptr);
  CHECK((button->state & state::disabled) != 0);
}

} // namespace sanpo::test
