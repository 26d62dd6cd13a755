// An edition's file is refused with the place of the first thing that is wrong.
// Rule: certification.md, Editions are data; edition.h.
#include "core/catalogue/edition.h"

#include <string>

#include <doctest/doctest.h>

using namespace sanpo;

namespace {

constexpr std::string_view small = R"({
  "id": "small", "name": {"ja": "小", "en": "Small"},
  "period": {"from": "2030-01-01", "to": "2030-12-31"}, "source": {"label": {"ja": "出典", "en": "Source"}},
  "groups": [{"id": "g", "name": {"ja": "群", "en": "G"}, "minimum": 1}],
  "titles": [{"id": "t", "name": {"ja": "称号", "en": "T"}, "optional_minimum": 1}],
  "items": [{"id": "a", "group": "g", "name": {"ja": "甲", "en": "A"}, "summary": {"ja": "甲", "en": "A"},
    "effort": 1, "lead_weeks": 1,
    "rule": {"any": [{"count": "a.q", "at_least": 1}, {"number": "a.n", "at_most": "80"}]},
    "questions": [
      {"id": "a.q", "kind": "many", "label": {"ja": "問", "en": "Q"}, "options": [
        {"id": "x", "label": {"ja": "x", "en": "x"}}, {"id": "y", "label": {"ja": "y", "en": "y"}}]},
      {"id": "a.n", "kind": "number", "label": {"ja": "数", "en": "N"}, "unit": {"ja": "時間", "en": "h"},
        "asked_if": {"count": "a.q", "at_least": 1}}],
    "disqualifiers": [{"id": "d", "kind": "not_counted", "questions": ["a.q"], "label": {"ja": "例", "en": "D"}}]}]
})";

/// The pointer of the error after one change of the text.
std::string error_after(std::string_view from, std::string_view to) {
  std::string text{small};
  const auto place = text.find(from);
  REQUIRE(place != std::string::npos);
  text.replace(place, from.size(), to);
  const auto edition = decode_edition(text);
  return edition ? "none" : edition.error().pointer;
}

} // namespace

TEST_CASE("a small edition is read whole") {
  const auto edition = decode_edition(small);
  REQUIRE(edition.has_value());
  CHECK(edition->period_to == Date{2030, 12, 31});
  CHECK(edition->items.front().questions.back().asked_if.has_value());
  const auto& any = std::get<AtLeastRule>(edition->items.front().rule->form);
  CHECK(any.n == 1);
  CHECK(std::get<NumberRule>(any.of[1].form).at_most == Quantity{8'000});
  CHECK(find_question(*edition, Slug{"a.n"})->kind == QuestionKind::number);
}

TEST_CASE("a file that nests without end is refused, wherever its first mistake is") {
  const std::size_t depth = 200'000;
  const std::string nest = std::string(depth, '[') + std::string(depth, ']');
  const auto refused = decode_edition(R"({"certainty": )" + nest + R"(, "id": 5})");
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().pointer.empty());
  CHECK(refused.error().expected.contains("64 levels"));
  // Brackets within a text are no nesting.
  std::string text(small);
  text.replace(text.find("\"ja\": \"") + 7, 0, std::string(100, '[') + R"(\")");
  CHECK(decode_edition(text).has_value());
}

TEST_CASE("a rule that names an unknown question or option is refused at its place") {
  CHECK(error_after(R"("count": "a.q", "at_least": 1}, {)", R"("count": "a.z", "at_least": 1}, {)") ==
        "/items/0/rule/any/0/count");
  CHECK(error_after(R"("at_least": 1}, {)", R"("at_least": 1, "in": ["z"]}, {)") ==
        "/items/0/rule/any/0/in/0");
  CHECK(error_after(R"("asked_if": {"count": "a.q")", R"("asked_if": {"count": "b.q")") ==
        "/items/0/questions/1/asked_if/count");
}

TEST_CASE("a rule must fit the kind of its question") {
  CHECK(error_after(R"("number": "a.n")", R"("number": "a.q")") == "/items/0/rule/any/1/number");
  CHECK(error_after(R"("at_most": "80")", R"("at_most": "80.123")") == "/items/0/rule/any/1/at_most");
  CHECK(error_after(R"({"number": "a.n", "at_most": "80"})", R"({"maybe": "a.n"})") == "/items/0/rule/any/1");
  CHECK(error_after(R"("count": "a.q", "at_least": 1}, {)", R"("count": "a.q", "at_least": 3}, {)") ==
        "/items/0/rule/any/0/at_least");
}

TEST_CASE("no id stands twice, and references must lead somewhere") {
  CHECK(error_after(R"("id": "y")", R"("id": "x")") == "/items/0/questions/0/options/1");
  CHECK(error_after(R"("id": "a.n")", R"("id": "a.q")") == "/items/0/questions/1");
  CHECK(error_after(R"("group": "g")", R"("group": "h")") == "/items/0/group");
  CHECK(error_after(R"("questions": ["a.q"])", R"("questions": ["a.z"])") ==
        "/items/0/disqualifiers/0/questions/0");
  CHECK(error_after(R"("questions": ["a.q"])", R"("questions": ["a.n"])") ==
        "/items/0/disqualifiers/0/questions/0");
}

TEST_CASE("minimums beyond the number of items are refused") {
  CHECK(error_after(R"("minimum": 1)", R"("minimum": 2)") == "/groups/0/minimum");
  CHECK(error_after(R"("optional_minimum": 1)", R"("optional_minimum": 2)") == "/titles/0/optional_minimum");
}

TEST_CASE("misspelt keys, missing English and impossible dates are refused") {
  CHECK(error_after(R"("lead_weeks")", R"("leadweeks")") == "/items/0/leadweeks");
  CHECK(error_after(R"("en": "Small")", R"("en": "")") == "/name");
  CHECK(error_after("2030-12-31", "2030-02-31") == "/period/to");
  CHECK(error_after("2030-12-31", "2029-12-31") == "/period/to");
  CHECK(error_after(R"("group": "g")", R"("group": "g", "mandatory": true)") == "/items/0");
  CHECK(error_after(R"("unit": {"ja": "時間", "en": "h"},)", "") == "/items/0/questions/1");
  CHECK(decode_edition("{").error().pointer.empty());
}
