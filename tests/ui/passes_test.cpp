// What a pass may leave as it stood: after an action nothing is to be laid out once more, and where only a
// region scrolled or the mouse moved the others are taken over. In every situation the result is compared
// with a whole pass. Rule: design.md, Frames on demand.
#include <doctest/doctest.h>

#include <algorithm>
#include <format>
#include <span>
#include <string>
#include <vector>

#include "situations.h"

namespace sanpo::test {
namespace {

/// A node as the page has it after finish(): its hash covers all that is shown of it but its order.
struct Said {
  NodeId id, parent, previous;
  std::uint64_t hash;
  bool operator==(const Said&) const = default;
};
/// What is drawn in a region, as a hash.
struct Shown {
  NodeId id;
  Rect view;
  float height;
  std::uint64_t drawing;
  bool operator==(const Shown&) const = default;
};
struct Frame {
  std::vector<Said> said;
  std::vector<Shown> shown;
};

/// Of the last pass; the page has it then.
Frame taken(Driver& driver) {
  Ui& ui = driver.ui();
  (void)ui.tree().finish();
  Frame frame;
  for (const Node& node : ui.tree().nodes())
    frame.said.push_back({node.id, node.parent, node.previous, node.hash});
  for (const auto& region : ui.regions()) {
    std::uint64_t drawing = 0;
    region->painter.hash_bands(-1'000, 100'000, std::span(&drawing, 1));
    frame.shown.push_back({region->id, region->view, region->content_height, drawing});
  }
  return frame;
}

class Breaches {
public:
  /// `found` was compared with what the driver's tree holds now.
  void compare(Driver& driver, const std::string& where, const Frame& found, const Frame& wanted) {
    const auto [a, b] = std::ranges::mismatch(found.said, wanted.said);
    if (b != wanted.said.end())
      add(where + ": " + std::string(driver.ui().tree().name(*driver.ui().tree().find(b->id))));
    else if (a != found.said.end())
      add(where + ": nodes are left");
    else if (const auto [c, d] = std::ranges::mismatch(found.shown, wanted.shown); d != wanted.shown.end())
      add(where + ": another drawing of " +
          std::string(driver.ui().tree().name(*driver.ui().tree().find(d->id))));
  }
  void add(const std::string& what) {
    if (++count_ <= 5) text_ += "\n  " + what;
  }
  [[nodiscard]] std::string text() const { return std::format("{} in all{}", count_, text_); }
  [[nodiscard]] bool none() const { return count_ == 0; }
private:
  std::string text_;
  int count_ = 0;
};

/// What the walk through all situations found.
struct Found {
  Breaches again, scrolled, hovered;
  std::size_t situations = 0, settled = 0, kept = 0;
};

bool would_go_on(const Ui& ui) { return ui.unsettled() || ui.moves() || ui.wanted != NodeId::none; }

/// A further pass against the last one, where the page would not make one.
void look_again(Driver& driver, const std::string& where, Found& found) {
  ++found.situations;
  if (would_go_on(driver.ui())) return;
  ++found.settled;
  const Frame before = taken(driver);
  driver.look();
  found.again.compare(driver, where, before, taken(driver));
}

/// A pass in which only `touched` is laid out, against a whole one.
void look_in_part(Driver& driver, NodeId touched, const std::string& where, Found& found,
                  Breaches& breaches) {
  Ui& ui = driver.ui();
  (void)ui.tree().finish();
  driver.look_in({touched});
  found.kept += static_cast<std::size_t>(std::ranges::count_if(ui.tree().nodes(), &Node::stands));
  if (would_go_on(ui)) return;
  const Frame in_part = taken(driver);
  driver.look();
  if (const auto& left = ui.tree().finish(); !left.empty())
    breaches.add(std::format("{}: {} operations are left", where, left.size()));
  breaches.compare(driver, where, in_part, taken(driver));
}

void scroll(Driver& driver, NodeId id, const std::string& where, Found& found) {
  Region* const region = driver.ui().region(id);
  if (!region || !region->scrolls || region->content_height <= region->view.h) return;
  region->scroll_top = std::min(900.0f, region->content_height - region->view.h);
  look_in_part(driver, id, where, found, found.scrolled);
  if (Region* const same = driver.ui().region(id)) same->scroll_top = 0;
  driver.look();
}

/// The mouse comes to the first control of the region.
void hover(Driver& driver, NodeId id, const std::string& where, Found& found) {
  Ui& ui = driver.ui();
  for (const Node& node : ui.tree().nodes())
    if (node.role == Role::button || node.role == Role::link || node.role == Role::textbox)
      if (ui.region_around(node.id) == id) {
        ui.hovered = node.id;
        look_in_part(driver, id, where, found, found.hovered);
        ui.hovered = NodeId::none;
        return driver.look();
      }
}

/// One walk for all: it is long.
const Found& everywhere() {
  static const Found found = [] {
    Found all;
    for (const Window& window : {windows[0], windows[2]})
      every_situation(Language::ja, window, [&](Driver& driver, const std::string& where) {
        look_again(driver, where, all);
        for (const NodeId region : {driver.main_region(), Path("panel").id()}) {
          scroll(driver, region, where, all);
          hover(driver, region, where, all);
        }
      });
    return all;
  }();
  return found;
}

} // namespace

TEST_CASE("after an action a further pass would change nothing, or the page knows of it") {
  CHECK_MESSAGE(everywhere().again.none(), everywhere().again.text());
  CHECK(everywhere().settled * 5 > everywhere().situations * 4);
}

TEST_CASE("a region that scrolls leaves the others as a whole pass shows them") {
  CHECK_MESSAGE(everywhere().scrolled.none(), everywhere().scrolled.text());
  CHECK(everywhere().kept > 10'000);
}

TEST_CASE("the mouse over a node of one region leaves the others as a whole pass shows them") {
  CHECK_MESSAGE(everywhere().hovered.none(), everywhere().hovered.text());
}

TEST_CASE("a region that has another place than before is laid out, touched or not") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  (void)driver.ui().tree().finish();
  driver.ui().surroundings.height = 700;
  driver.look_in({});
  CHECK(driver.find("head")->stands);
  for (const NodeId lower : {Path("nav").id(), driver.main_region(), Path("panel").id()})
    CHECK_FALSE(driver.ui().tree().find(lower)->stands);
}

TEST_CASE("while the page does not have the last pass everything is laid out") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.look();
  driver.look_in({});
  CHECK(std::ranges::none_of(driver.ui().tree().nodes(), &Node::stands));
}

} // namespace sanpo::test
