// A region's picture in tiles: what is drawn anew, and when. Rule: design.md, Scrolling and Frames on demand.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/paint/tiles.h"

namespace sanpo {
namespace {

constexpr float step = 256;
constexpr Color ink{0x112233FF};

/// A line of content every 64 px, `count` of them; the `marked` one is wider.
Painter lines(int count, int marked = -1) {
  Painter painter;
  for (int i = 0; i < count; ++i)
    painter.box({0, static_cast<float>(i) * 64 + 8, i == marked ? 200.0f : 100.0f, 40}, ink);
  return painter;
}

Tiles::Sight sight(float scroll_top, float content = 8'000) {
  return {.width = 800,
          .height = 700,
          .content = content,
          .scroll_top = scroll_top,
          .overscan = 525,
          .ratio = 1,
          .ground = 0};
}

std::vector<int> numbers(const std::vector<Tiles::Tile>& tiles) {
  std::vector<int> all;
  for (const Tiles::Tile& tile : tiles)
    all.push_back(tile.number);
  std::ranges::sort(all);
  return all;
}

TEST_CASE("tiles: what is in view is drawn at once, what is around it a few in each frame behind") {
  const Painter painter = lines(125);
  Tiles tiles;
  CHECK(numbers(tiles.take_due(painter, sight(0), 1)) == std::vector{0, 1, 2});
  CHECK(tiles.more());
  CHECK(numbers(tiles.take_due(painter, sight(0), 1)) == std::vector{3});
  CHECK(!tiles.more()); // the next one is not laid out to its end
  CHECK(tiles.take_due(painter, sight(0), 1).empty());

  CHECK(numbers(tiles.take_due(painter, sight(2'000), 1)) == std::vector{7, 8, 9, 10});
  CHECK(numbers(tiles.take_due(painter, sight(2'000), 1)) == std::vector{11}); // below comes first
  CHECK(tiles.more());
  CHECK(numbers(tiles.take_due(painter, sight(2'000), 1)) == std::vector{6});
  CHECK(!tiles.more());
}

TEST_CASE("tiles: with another text size everything is drawn anew, though it stands where it stood") {
  Tiles tiles;
  Tiles::Sight larger = sight(0);
  while (!tiles.take_due(lines(125), larger, 9).empty()) {
  }
  larger.text_scale = 1.3f;
  CHECK(tiles.take_due(lines(125), larger, 9).size() > 3);
}

TEST_CASE("tiles: where few are new in view, some out of view are drawn with them") {
  Tiles tiles;
  while (!tiles.take_due(lines(125), sight(0), 9).empty()) {
  }
  CHECK(numbers(tiles.take_due(lines(125), sight(800), 3)) == std::vector{4, 5, 6}); // 6 is below the view
}

TEST_CASE("tiles: only the tile in which something changed is drawn anew") {
  Tiles tiles;
  (void)tiles.take_due(lines(125), sight(0), 9);
  CHECK(numbers(tiles.take_due(lines(125, 5), sight(0), 9)) == std::vector{1}); // 328 to 368
  CHECK(tiles.take_due(lines(125, 5), sight(0), 9).empty());
  CHECK(numbers(tiles.take_due(lines(125, 60), sight(0), 9)) == std::vector{1}); // 60 is far below
}

TEST_CASE("tiles: what crosses from one tile into the next belongs to both") {
  Painter before, after;
  after.shadow({0, 100, 300, 150}, ink, 8); // its soft edge reaches below 256
  Tiles tiles;
  (void)tiles.take_due(before, sight(0), 9);
  CHECK(numbers(tiles.take_due(after, sight(0), 9)) == std::vector{0, 1});
}

TEST_CASE("tiles: text and the clip around it count as well") {
  const auto painted = [](std::string_view words, float clip) {
    Painter painter;
    painter.clip({0, 0, clip, 100});
    painter.text({0, 10, 100, 20}, {.size = 15}, ink, words);
    painter.unclip();
    return painter;
  };
  Tiles tiles;
  (void)tiles.take_due(painted("産業医", 100), sight(0), 9);
  CHECK(numbers(tiles.take_due(painted("産業保健", 100), sight(0), 9)) == std::vector{0});
  CHECK(!tiles.take_due(painted("産業保健", 50), sight(0), 9).empty());
}

TEST_CASE("tiles: a turn of the wheel stays inside of what is drawn; further away a frame is asked for") {
  const Painter painter = lines(125);
  Tiles tiles;
  (void)tiles.take_due(painter, sight(2'000), 9);
  CHECK(tiles.covers(sight(2'000)));
  CHECK(tiles.covers(sight(2'100)));
  CHECK(tiles.covers(sight(1'900)));
  CHECK(!tiles.covers(sight(2'400)));
  CHECK(!tiles.covers(sight(1'500)));
  // Coming back: what is kept is not drawn again.
  (void)tiles.take_due(painter, sight(2'300), 9);
  CHECK(tiles.take_due(painter, sight(2'000), 9).empty());
}

TEST_CASE("tiles: a tile left out for later is not taken to be there") {
  Tiles tiles;
  (void)tiles.take_due(lines(125), sight(2'000), 0);
  CHECK(tiles.more());
  CHECK(!tiles.covers(sight(1'900)));
}

TEST_CASE("tiles: the last one ends with the content, and is drawn anew when that grows") {
  Tiles tiles;
  const auto first = tiles.take_due(lines(10), sight(0, 900), 9);
  CHECK(first.back().top + first.back().height == doctest::Approx(900));
  const auto next = tiles.take_due(lines(10), sight(0, 950), 9);
  CHECK(numbers(next) == std::vector{3});
  CHECK(next.front().height == doctest::Approx(950 - 3 * step));
}

TEST_CASE("tiles: another ground, width or pixel ratio, or a lost picture, draws everything") {
  const Painter painter = lines(5);
  Tiles tiles;
  Tiles::Sight now = sight(0, 300);
  const auto all = [&] { return tiles.take_due(painter, now, 9).size(); };
  CHECK(all() == 3); // a region is never lower than its view
  now.ground = 7;
  CHECK(all() == 3);
  now.width = 700;
  CHECK(all() == 3);
  now.ratio = 1.5f;
  CHECK(all() == 3);
  CHECK(all() == 0);
  tiles.forget();
  CHECK(all() == 3);
}

TEST_CASE("tiles: their edges lie on whole device pixels") {
  Tiles tiles;
  Tiles::Sight now = sight(0);
  now.ratio = 1.1f;
  for (const Tiles::Tile& tile : tiles.take_due(lines(125), now, 9)) {
    const float top = tile.top * now.ratio;
    CHECK(top == doctest::Approx(std::round(top)).epsilon(0.0001));
  }
}

} // namespace
} // namespace sanpo
