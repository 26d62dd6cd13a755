// The elements of a long list are found without reading them. Rule: design.md, Keeping data, point 10.
#include <doctest/doctest.h>

#include "core/record/json_elements.h"

using namespace sanpo;

namespace {

using Pieces = std::vector<std::string_view>;

JsonElements of(std::string_view text, std::size_t slice = 3) {
  JsonElements elements{text, "list"};
  while (!elements.step(slice)) {
  }
  return elements;
}

} // namespace

TEST_CASE("elements: of the named list, and the rest without them") {
  const JsonElements found = of(R"({"a":[1,2],"list":[{"b":[3,4]}, "x,y" ,5],"c":{"list":[6]}})");
  CHECK(found.whole());
  CHECK(found.elements() == Pieces{R"({"b":[3,4]})", R"( "x,y" )", "5"});
  CHECK(found.rest() == R"({"a":[1,2],"list":[],"c":{"list":[6]}})");
}

TEST_CASE("elements: the same whatever the size of a slice") {
  const std::string_view text = R"({"list":["a\"]","b\\",{"c":"[,"}],"d":0})";
  for (std::size_t slice = 1; slice < text.size() + 2; ++slice)
    CHECK(of(text, slice).elements() == Pieces{R"("a\"]")", R"("b\\")", R"({"c":"[,"})"});
}

TEST_CASE("elements: none in an empty list, in a list of another place, or in no list") {
  for (const std::string_view text : {R"({"list":[]})", R"({"list":{"list":[1]}})", R"([{"list":[1]}])",
                                      R"({"x":"list","y":[1]})", "7", ""}) {
    CAPTURE(text);
    CHECK(of(text).elements().empty());
    CHECK(of(text).rest() == text);
  }
}

TEST_CASE("elements: an empty piece is one, for the reader to refuse") {
  CHECK(of(R"({"list":[1,]})").elements() == Pieces{"1", ""});
  CHECK(of(R"({"list":[,1]})").elements() == Pieces{"", "1"});
}

TEST_CASE(
    "elements: without a key those of every list that begins with an object, with the keys of their lists") {
  const std::string_view text =
      R"({"a":[ {"x":[{}]},{}],"b":[1,{}],"c":"d","e":[],"f":[[{}]],"g":{"h":[{}]},"i":[{},2]})";
  for (std::size_t slice = 1; slice < text.size() + 2; ++slice) {
    JsonElements found{text, {}};
    while (!found.step(slice)) {
    }
    CHECK(found.whole());
    CHECK(found.elements() == Pieces{R"( {"x":[{}]})", "{}", "{}", "2"});
    CHECK(found.keys() == Pieces{"a", "a", "i", "i"});
    CHECK(found.rest() == R"({"a":[],"b":[1,{}],"c":"d","e":[],"f":[[{}]],"g":{"h":[{}]},"i":[]})");
  }
}

TEST_CASE("elements: a text that was cut off is not whole") {
  const std::string_view text = R"({"list":["a",{"b":1}],"c":"d"})";
  for (std::size_t size = 0; size < text.size(); ++size)
    CHECK_FALSE(of(text.substr(0, size)).whole());
}

TEST_CASE("elements: of a list that stands there twice both keys are left, for the reader to refuse") {
  CHECK(of(R"({"list":[1],"list":[2]})").rest() == R"({"list":[],"list":[]})");
}
