// How parts are arranged: no holes between cards, cards of a line equally high, tabs over the whole width,
// figures near their names. Rule: ux.md, Layout; design.md, Layout.
#include <doctest/doctest.h>

#include <algorithm>

#include "driver.h"

namespace sanpo::test {
namespace {

Rect rect_of(Driver& driver, const Path& path) {
  const Node* const node = driver.find(path);
  REQUIRE_MESSAGE(node, path.text());
  return node->rect;
}

} // namespace

TEST_CASE("the three tools of the overview stand equally high, below them nothing leaves a hole") {
  Driver driver;
  driver.open_sample("three-sites", Screen::summary);
  const Path overview("overview");
  const Rect check = rect_of(driver, overview / "certification"),
             cost = rect_of(driver, overview / "cost-sheet"),
             estimate = rect_of(driver, overview / "estimate");
  CHECK(check.h == estimate.h);
  CHECK(cost.h == estimate.h);
  // The short card's column goes on directly below it, beside the long card.
  const Rect services = rect_of(driver, overview / "services"),
             carrying = rect_of(driver, overview / "carrying"), next = rect_of(driver, overview / "next");
  CHECK(services.h < carrying.h);
  CHECK(next.x == services.x);
  CHECK(next.y - services.bottom() <= space::l + 1);
}

TEST_CASE("the tabs at the bottom of a phone share its whole width") {
  Driver driver;
  driver.resize(390, 844);
  for (const Screen screen : {Screen::cases, Screen::data}) {
    driver.go_to({screen, {}, {}});
    const Rect first = rect_of(driver, "nav/cases"), last = rect_of(driver, "nav/help");
    CHECK(first.x <= 8);
    CHECK(last.right() >= 390 - 8);
  }
}

TEST_CASE("a figure stands where the eye finds it from its name") {
  Driver driver;
  driver.resize(1'920, 1'080);
  driver.go_to({Screen::help, {}, "keys"});
  const Rect name = rect_of(driver, Path("help/keys/everywhere") / 0 / "key/name"),
             keys = rect_of(driver, Path("help/keys/everywhere") / 0 / "key/value");
  CHECK(keys.right() - name.x <= 600);
}

TEST_CASE("a name that its figure would squeeze stands above it") {
  Driver driver;
  driver.ui().surroundings.text_scale = 1.3f;
  driver.open_sample("certification", Screen::summary);
  driver.resize(320, 640);
  const Path person = Path("overview/people") / driver.document().people.front().id.value;
  const Rect name = rect_of(driver, person / "name"), figure = rect_of(driver, person / "value");
  CHECK(name.bottom() <= figure.y);
  CHECK(figure.right() <= 320);
  driver.resize(820, 1'180);
  CHECK(rect_of(driver, person / "name").y == rect_of(driver, person / "value").y);
}

TEST_CASE("the lines of the sheet stand in a table wherever that fits, on a tablet, too") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  const std::string sheet = "cost_sheets/" + driver.document().cost_sheets.front().id.value + "/sections/";
  const auto role = [&](float width, const std::string& section) {
    driver.resize(width, 1'180);
    driver.go(Screen::cost_sheet, sheet + section);
    const Node* const rows = driver.find(Path("section") / section / "rows");
    REQUIRE(rows);
    return rows->role;
  };
  CHECK(role(820, "checkups") == Role::table);
  CHECK(role(1'024, "staff") == Role::table);
  CHECK(role(390, "checkups") == Role::group);
  // What the table has no column for, the empty field says.
  driver.resize(820, 1'180);
  driver.go(Screen::cost_sheet, sheet + "checkups");
  const Id line = driver.document().cost_sheets.front().time_lines[2].id;
  const Node* const note = driver.find(Path("cost_sheets") / driver.document().cost_sheets.front().id.value /
                                       "time_lines" / line.value / "note");
  REQUIRE(note);
  CHECK(driver.ui().tree().description(*note).contains("従業員の時間"));
}

TEST_CASE("the estimate's two questions have no empty result above them on a phone") {
  Driver driver;
  driver.resize(390, 844);
  driver.root().follow("new?tool=estimate");
  driver.look();
  CHECK(driver.has("estimate/quick-show"));
  CHECK_FALSE(driver.has("toggle-panel"));
  CHECK_FALSE(driver.has("result"));
  driver.press("estimate/quick-skip");
  CHECK(driver.has("toggle-panel"));
}

TEST_CASE("the selector of the year keeps its width on every phone") {
  for (const Language language : {Language::ja, Language::en}) {
    Driver driver(language);
    driver.open_sample("company-a", Screen::cost_sheet);
    driver.press("sheet-next-year");
    driver.press("next-year-figures");
    for (float width = 320; width < 600; width += 10) {
      CAPTURE(width);
      driver.resize(width, 844);
      CHECK(rect_of(driver, "sheets").w >= 200);
    }
  }
}

TEST_CASE("the results of a phone are a part of the page with a name, and are folded back by Esc") {
  Driver driver;
  driver.resize(390, 844);
  driver.open_sample("three-sites", Screen::estimate);
  CHECK_FALSE(driver.root().fold());
  driver.press("toggle-panel");
  CHECK(driver.find(Role::main, "結果") != nullptr);
  CHECK(driver.root().fold());
  driver.look();
  CHECK(driver.find(Role::main, "料金見積") != nullptr);
  CHECK(driver.focused.back() == Path("toggle-panel").id());
}

TEST_CASE(
    "whoever begins the certification check on a phone is asked at once, and finds the items behind it") {
  Driver driver;
  driver.resize(390, 844);
  driver.root().follow("new?tool=certification");
  driver.look();
  CHECK(driver.has("certification/quick/heading"));
  CHECK_FALSE(driver.has("certification/filter"));
  driver.press("certification/back");
  CHECK(driver.has("certification/filter"));
  driver.press("certification/outline-quick");
  CHECK(driver.has("certification/quick/heading"));
}

TEST_CASE("a case that a link filled is kept, and its sites have visits") {
  Driver driver;
  driver.root().follow("new?people=120,40&tool=estimate");
  driver.look();
  CHECK_FALSE(driver.work().cases().front()->untouched);
  for (const SitePlan& plan : driver.document().estimates.front().plans)
    CHECK(std::ranges::any_of(plan.visits, [](Count visits) { return visits.value > 0; }));
}

TEST_CASE("a length follows its value in a short while, at once where less motion is wished") {
  Driver driver;
  Ui& ui = driver.ui();
  const NodeId bar = Path("bar").id();
  const auto at = [&](double now, float value) {
    ui.now = now;
    return ui.eased(bar, value);
  };
  ui.surroundings.reduced_motion = false;
  CHECK(at(0, 0.2f) == 0.2f); // what comes new does not move
  CHECK(at(0, 0.8f) == 0.2f); // an answer to an action is no frame
  CHECK(at(1'000, 0.8f) == doctest::Approx(0.2f));
  const float middle = at(1'000 + motion::gauge / 2, 0.8f);
  CHECK(middle > 0.2f);
  CHECK(middle < 0.8f);
  CHECK(at(1'000 + motion::gauge, 0.8f) == 0.8f);
  ui.surroundings.reduced_motion = true;
  CHECK(at(2'000, 0.3f) == 0.3f);
  ui.now = 0;
}

} // namespace sanpo::test
