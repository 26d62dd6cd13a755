// The engineers' page shows every widget in every state, in both themes and all three layouts, and nothing
// leads to it but its address. Rule: ux.md, Look.
#include <doctest/doctest.h>

#include "driver.h"

namespace sanpo::test {

TEST_CASE("the page of all widgets can be drawn in each theme, window and text size") {
  Driver d;
  d.root().follow("/widgets");
  for (const bool dark : {false, true})
    for (const float size : {1.0f, 1.3f})
      for (const auto [width, height] : {std::pair{1'440.0f, 900.0f}, {820.0f, 1'180.0f}, {390.0f, 844.0f}}) {
        d.ui().surroundings.dark = dark;
        d.ui().surroundings.text_scale = size;
        d.resize(width, height);
        CHECK(d.has("widgets/heading"));
        CHECK(d.has("widgets/buttons/primary/press"));
        CHECK_FALSE(d.has("nav/widgets"));
      }
}

TEST_CASE("a text that is cut says so, and keeps its whole words") {
  Driver d;
  d.root().follow("/widgets");
  d.resize(390, 844);
  const Node* const cut = d.find("widgets/texts/cut");
  REQUIRE(cut != nullptr);
  CHECK((cut->state & state::cut) != 0);
  CHECK(d.name("widgets/texts/cut").ends_with("全体が読めます。"));
}

TEST_CASE("the last line of a text is not left with a few characters") {
  Driver d;
  auto& text = d.ui().text();
  const std::string_view words = "健康経営の実践に向けた土台づくり";
  const float width = text.width(type::label, words) - 2;
  const auto lines = text.lines(type::label, words, width);
  REQUIRE(lines.size() == 2);
  CHECK(lines.back().width >= 3 * type::label.size);
  CHECK(text.lines(type::label, words, width, true).back().width <
        3 * type::label.size); // a field's own breaks
}

TEST_CASE("a line ends with a phrase where that costs no line") {
  Driver d;
  auto& text = d.ui().text();
  const std::string_view words = "産業保健の費用と認定を、その場で見通す。";
  const float width = text.width(type::page, "産業保健の費用と認定を、そ") + 1;
  const auto lines = text.lines(type::page, words, width);
  REQUIRE(lines.size() == 2);
  CHECK(words.substr(lines[0].begin, lines[0].end - lines[0].begin) == "産業保健の費用と認定を、");
  CHECK(text.lines(type::page, words, width, true)[0].end > lines[0].end); // a field's text is broken plainly
}

} // namespace sanpo::test
