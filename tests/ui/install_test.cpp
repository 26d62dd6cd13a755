// Installing: offered when something is kept, put off for good, asked for before data entry where a person
// must do it.
#include <doctest/doctest.h>

#include "driver.h"

namespace sanpo::test {

TEST_CASE("installing is offered on the start once something is kept, and not again when it is put off") {
  Driver driver;
  driver.root().installing(Installing::offered);
  driver.look();
  CHECK_FALSE(driver.has("install/take"));
  driver.open_sample("three-sites", Screen::estimate);
  driver.look();
  CHECK_FALSE(driver.has("install/take"));
  driver.go_to({Screen::cases, {}, {}});
  driver.press("install/take");
  CHECK(driver.asked.back() == "install");
  driver.press("install/later");
  CHECK_FALSE(driver.has("install/take"));
  driver.go_to({Screen::settings, {}, {}});
  CHECK(driver.has("settings/install/take"));
}

TEST_CASE("where only a person can install, the way is shown before anything is entered") {
  Driver driver;
  driver.root().installing(Installing::by_hand);
  driver.look();
  CHECK(driver.shows("ホーム画面に追加"));
  driver.press("install/later");
  CHECK_FALSE(driver.shows("ホーム画面に追加"));
}

TEST_CASE("what cannot be installed is not offered anywhere") {
  Driver driver;
  driver.go_to({Screen::settings, {}, {}});
  CHECK_FALSE(driver.has("settings/install/take"));
}

} // namespace sanpo::test
