// design.md, Keeping data, point 10 (the guards of an import), and the canonical form.
#include <doctest/doctest.h>

#include <format>

#include "core/record/codes.h"
#include "core/record/json_value.h"
#include "core/record/json_writer.h"

using namespace sanpo;

namespace {

std::string code_of(std::string_view bytes) {
  const auto result = read_json(bytes);
  return result ? "taken" : result.error().code;
}

std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i)
    text += piece;
  return text;
}

std::string written(std::string_view bytes, JsonLayout layout = JsonLayout::compact) {
  JsonWriter writer(layout);
  writer.value(read_json(bytes).value());
  return writer.take();
}

} // namespace

TEST_CASE("import guard: depth 64") {
  CHECK(code_of(repeat("[", 64) + repeat("]", 64)) == "taken");
  CHECK(code_of(repeat("[", 65) + repeat("]", 65)) == document_code::too_deep);
  CHECK(code_of(repeat("{\"a\":", 100'000)) == document_code::too_deep);
}

TEST_CASE("import guard: 200,000 values") {
  CHECK(code_of("[" + repeat("1,", 199'998) + "1]") == "taken");
  CHECK(code_of("[" + repeat("1,", 199'999) + "1]") == document_code::too_many_values);
}

TEST_CASE("import guard: strings of 64 KB, keys too") {
  CHECK(code_of("\"" + std::string(65'536, 'a') + "\"") == "taken");
  CHECK(code_of("\"" + std::string(65'537, 'a') + "\"") == document_code::string_too_long);
  CHECK(code_of("{\"" + std::string(65'537, 'a') + "\":1}") == document_code::string_too_long);
}

TEST_CASE("import guard: 10 MB") {
  CHECK(code_of(std::string(10'000'000, ' ')) == document_code::not_json);
  CHECK(code_of(std::string(10'000'001, ' ')) == document_code::too_large);
}

TEST_CASE("import guard: valid UTF-8, no lone surrogates") {
  CHECK(code_of("\"\xC3\x28\"") == document_code::broken_text);
  CHECK(code_of("\"\\ud800\"") == document_code::not_json);
  CHECK(code_of("\"\\ud842\\udfb7\"") == "taken");
}

TEST_CASE("import guard: no key twice, with its place") {
  CHECK(code_of(R"({"a":1,"b":2})") == "taken");
  const auto result = read_json(R"({"list":[0,{"a/b":{"x":1,"y":2,"x":3}}]})");
  REQUIRE_FALSE(result);
  CHECK(result.error().code == document_code::duplicate_key);
  CHECK(result.error().pointer == "/list/1/a~1b");
  CHECK(code_of(R"({"a":1,"\u0061":2})") == document_code::duplicate_key);
}

TEST_CASE("import guard: finite numbers") {
  CHECK(code_of("1e999") == document_code::number_out_of_range);
  CHECK(code_of("NaN") == document_code::not_json);
  CHECK(code_of("Infinity") == document_code::not_json);
  CHECK(read_json("18446744073709551616")->integer() == nullptr);
  CHECK(*read_json("1.0")->integer() == 1);
  CHECK(*read_json("1e3")->integer() == 1'000);
}

TEST_CASE("broken JSON is refused with its line, cut off anywhere") {
  const std::string whole = R"({"a":[1,true,null,"x"],"b":{"c":-2.5e3}})";
  CHECK(code_of(whole) == "taken");
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK(code_of(std::string_view(whole).substr(0, length)) == document_code::not_json);
  const auto result = read_json("{\n\"a\": 1,\n\"b\" 2}");
  REQUIRE_FALSE(result);
  CHECK(result.error().arguments == std::vector<std::pair<std::string, Argument>>{{"line", Count{3}}});
  CHECK(code_of("{} {}") == document_code::not_json);
  CHECK(code_of("// x\n{}") == document_code::not_json);
  using namespace std::string_view_literals;
  CHECK(code_of("{}\0"sv) == document_code::not_json);
  CHECK(code_of("{\"a\":1}\0{\"a\":2}"sv) == document_code::not_json);
}

TEST_CASE("canonical JSON: one form, read and written again it is the same") {
  CHECK(written(R"( { "b" : [ ] , "a" : { } , "c": "\u3042\/\n\u001f" , "d": 1.50 } )") ==
        R"({"b":[],"a":{},"c":"あ/\n\u001f","d":1.50})");
  CHECK(written(R"({"a":[1,{"b":2}],"c":[]})", JsonLayout::indented) ==
        "{\n  \"a\": [\n    1,\n    {\n      \"b\": 2\n    }\n  ],\n  \"c\": []\n}\n");
  for (const JsonLayout layout : {JsonLayout::compact, JsonLayout::indented}) {
    const std::string once = written(R"({"x":[[],[[]],{"y":{"z":[]}}],"n":-0.1})", layout);
    CHECK(written(once, layout) == once);
  }
}
