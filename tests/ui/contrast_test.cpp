// Every pair of colours that stands on a screen, as it is drawn: text on its ground at least 4.5 : 1 (3 : 1
// when large), signs and the edges of fields 3 : 1; in both themes and in the system's own colours. Rule:
// ux.md, Everywhere (contrast AA); WCAG 2.2, 1.4.3 and 1.4.11.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "situations.h"

namespace sanpo::test {
namespace {

double channel(std::uint32_t byte) {
  const double share = byte / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}
double luminance(Color color) {
  return 0.2126 * channel(color.rgba >> 24) + 0.7152 * channel(color.rgba >> 16 & 255) +
         0.0722 * channel(color.rgba >> 8 & 255);
}
double contrast(Color a, Color b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Color over(Color top, Color ground) {
  const std::uint32_t alpha = top.rgba & 255;
  std::uint32_t mixed = 255;
  for (const int shift : {24, 16, 8}) {
    const std::uint32_t a = top.rgba >> shift & 255, b = ground.rgba >> shift & 255;
    mixed |= ((a * alpha + b * (255 - alpha)) / 255) << shift;
  }
  return {mixed};
}

bool holds(const Rect& rect, float x, float y) {
  return x >= rect.x && x < rect.right() && y >= rect.y && y < rect.bottom();
}

/// What was drawn at the point before the shape of that number.
Color ground_at(const Region& region, std::size_t before, float x, float y) {
  Color ground = region.ground;
  const auto& shapes = region.painter.shapes();
  for (std::size_t i = 0; i < before; ++i)
    if (shapes[i].kind == Shape::Kind::box && shapes[i].color.visible() && holds(shapes[i].rect, x, y))
      ground = over(shapes[i].color, ground);
  return ground;
}

/// A pair of colours and what is asked of it.
struct Pair {
  Color color, ground;
  double least;
  auto key() const { return std::tuple(color.rgba, ground.rgba, least); }
  bool operator<(const Pair& other) const { return key() < other.key(); }
};

/// What is switched off need not be read.
bool disabled_at(Driver& driver, NodeId region, float x, float y) {
  Tree& tree = driver.ui().tree();
  return std::ranges::any_of(tree.nodes(), [&](const Node& node) {
    if ((node.state & state::disabled) == 0 || !holds(node.rect, x, y)) return false;
    const Node* at = &node;
    while (at->parent != NodeId::none)
      at = tree.find(at->parent);
    return at->id == region;
  });
}

void collect(Driver& driver, const std::string& where, std::map<Pair, std::string>& pairs) {
  for (const auto& region : driver.ui().regions()) {
    const auto& shapes = region->painter.shapes();
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      const Shape& shape = shapes[i];
      const float x = shape.rect.x + 2, y = shape.rect.y + shape.rect.h / 2;
      Pair pair{shape.color, {}, 3};
      if (shape.kind == Shape::Kind::text) {
        const bool large = shape.style.size >= 24 || (shape.style.bold && shape.style.size >= 18.7f);
        pair.least = large ? 3 : 4.5;
      } else if (shape.kind != Shape::Kind::icon) {
        continue;
      }
      pair.ground = ground_at(*region, i, x, y);
      if (contrast(pair.color, pair.ground) < pair.least && disabled_at(driver, region->id, x, y)) continue;
      pairs.try_emplace(pair, where + ": " + std::string(region->painter.words(shape)));
    }
  }
}

void check(const std::map<Pair, std::string>& pairs) {
  CHECK(pairs.size() > 4);
  for (const auto& [pair, where] : pairs)
    CHECK_MESSAGE(contrast(pair.color, pair.ground) >= pair.least,
                  std::format("{:06x} on {:06x}: {:.2f} of {} ", pair.color.rgba >> 8, pair.ground.rgba >> 8,
                              contrast(pair.color, pair.ground), pair.least)
                      << where);
}

/// The pairs of a theme; none has too little contrast. `look` sees every situation, too.
std::map<Pair, std::string> check_theme(
    const std::function<void(Surroundings&)>& prepare,
    const std::function<void(Driver&, const std::string&)>& look = [](Driver&, const std::string&) {}) {
  std::map<Pair, std::string> pairs;
  every_situation(
      Language::ja, windows[0],
      [&](Driver& driver, const std::string& where) {
        collect(driver, where, pairs);
        look(driver, where);
      },
      prepare);
  check(pairs);
  return pairs;
}

/// Every node that is chosen among others has a strong edge, is filled or has a mark: surfaces do not differ
/// in forced colours, and weight alone is easily overlooked. Returns how many there were.
std::size_t check_chosen(Driver& driver, const std::string& where) {
  const Theme& theme = driver.ui().theme();
  std::size_t seen = 0;
  for (const Node& node : driver.ui().tree().nodes()) {
    const bool one_of_many = node.role == Role::radio || node.role == Role::tab ||
                             node.role == Role::toggle || node.role == Role::option;
    const bool chosen =
        (node.state & state::current) != 0 || (one_of_many && (node.state & state::checked) != 0);
    // Of the bars of a chart one is said in words.
    if (!chosen || (node.role == Role::radio && node.level == 1)) continue;
    ++seen;
    const bool told = std::ranges::any_of(driver.ui().regions(), [&](const auto& region) {
      return std::ranges::any_of(region->painter.shapes(), [&](const Shape& shape) {
        if (shape.kind != Shape::Kind::box) return false;
        const bool filled = shape.color == theme.accent && holds(node.rect, shape.rect.x, shape.rect.y);
        return filled || (shape.rect == node.rect && shape.border == theme.text && shape.border_width >= 3);
      });
    });
    CHECK_MESSAGE(told, where << ": " << driver.ui().tree().name(node));
  }
  return seen;
}

} // namespace

TEST_CASE("every drawn pair of colours has contrast enough in the light theme") {
  check_theme([](Surroundings& page) { page.dark = false; });
}

TEST_CASE("every drawn pair of colours has contrast enough in the dark theme") {
  check_theme([](Surroundings& page) { page.dark = true; });
}

TEST_CASE("in forced colours every drawn pair is one of the system's, and what is chosen is told by more "
          "than weight") {
  const SystemColors system{.canvas = rgb(0x000000),
                            .text = rgb(0xffffff),
                            .gray = rgb(0x3ff23f),
                            .highlight = rgb(0x1aebff),
                            .link = rgb(0xffff00)};
  static const Theme theme = Theme::of_system(system);
  std::size_t chosen = 0;
  const auto pairs =
      check_theme([](Surroundings& page) { page.forced = &theme; },
                  [&](Driver& driver, const std::string& where) { chosen += check_chosen(driver, where); });
  CHECK(chosen > 100);
  for (const auto& [pair, where] : pairs) {
    const auto known = [&](Color color) {
      return color == system.canvas || color == system.text || color == system.gray ||
             color == system.highlight || color == system.link;
    };
    CHECK_MESSAGE(known(pair.color), where);
    CHECK_MESSAGE(known(pair.ground), where);
  }
}

TEST_CASE("edges of fields and boxes stand out from every ground they lie on") {
  for (const Theme* theme : {&Theme::light_theme(), &Theme::dark_theme()})
    for (const Color ground : {theme->surface, theme->background, theme->sunken})
      for (const Color edge : {theme->faint, theme->accent, theme->error, theme->warning})
        CHECK(contrast(edge, ground) >= 3);
}

} // namespace sanpo::test
