// Values inside sentences, in both languages. Rule: entry.md, "shown as"; quotation.md, Formats.
#include <doctest/doctest.h>

#include "words/values.h"

using namespace sanpo;

namespace {
constexpr Style ja{Language::ja, Calendar::gregorian};
constexpr Style era{Language::ja, Calendar::japanese};
constexpr Style en{Language::en, Calendar::japanese}; // the calendar is for Japanese only
} // namespace

TEST_CASE("yen carry their unit in both languages") {
  CHECK(shown(Yen{1'234'567}, ja) == "1,234,567円");
  CHECK(shown(Yen{1'234'567}, en) == "¥1,234,567");
  CHECK(shown(Yen{0}, ja) == "0円");
  CHECK(shown(Yen{-5'000}, en) == "-¥5,000");
}

TEST_CASE("counts and quantities stand without a unit: the sentence around them gives it") {
  CHECK(shown(Count{1'370}, ja) == "1,370");
  CHECK(shown(Quantity{225}, en) == "2.25");
  CHECK(shown(Quantity{200}, en) == "2");
}

TEST_CASE("hours are shown the way they were entered") {
  CHECK(shown(Hours{450, false}, ja) == "1.5時間");
  CHECK(shown(Hours{450, true}, ja) == "1時間30分");
  CHECK(shown(Hours{450, true}, en) == "1 h 30 min");
  CHECK(shown(Hours{250, true}, ja) == "50分");
  CHECK(shown(Hours{600, true}, en) == "2 h");
  CHECK(shown(Hours{0, true}, ja) == "0分");
}

TEST_CASE("a percentage has at most one decimal") {
  CHECK(shown(Percent{300}, ja) == "30%");
  CHECK(shown(Percent{125}, en) == "12.5%");
}

TEST_CASE("dates and months follow the language, and in Japanese the calendar of the setting") {
  CHECK(shown(Date{2026, 11, 22}, ja) == "2026年11月22日");
  CHECK(shown(Date{2026, 11, 22}, era) == "令和8年11月22日");
  CHECK(shown(Date{2026, 11, 22}, en) == "22 Nov 2026");
  CHECK(shown(Month{2026, 4}, ja) == "2026年4月");
  CHECK(shown(Month{2026, 4}, en) == "Apr 2026");
}

TEST_CASE("an argument is shown by its type, and text as it is") {
  CHECK(shown(Argument{Yen{300}}, ja) == "300円");
  CHECK(shown(Argument{std::string("本社")}, en) == "本社");
}
