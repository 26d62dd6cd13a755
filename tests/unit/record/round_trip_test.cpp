// "JSON round trip is byte-identical", and what a document must be (design.md, One catalogue of fields).
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "core/record/codes.h"
#include "core/record/decode.h"
#include "core/record/encode.h"
#include "core/record/schema.h"
#include "random_case.h"
#include "support/places.h"

using namespace sanpo;
using sanpo::test::random_case;

namespace {

DocumentError first_error(std::string_view bytes) {
  const auto result = decode_case(bytes);
  return result ? DocumentError{"", "", "taken", {}} : result.error().front();
}

std::string document(std::string_view members) {
  return R"({"format":"sanpo-case","schema":1,"id":"caseaaaaaaaa")" +
         std::string(members.empty() ? "" : ",") + std::string(members) + "}";
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

} // namespace

namespace {

void round_trips(std::uint32_t count) {
  for (std::uint32_t seed = 0; seed < count; ++seed) {
    CAPTURE(seed);
    const Case before = random_case(seed, static_cast<int>(seed % 101));
    for (const JsonLayout layout : {JsonLayout::compact, JsonLayout::indented}) {
      const std::string bytes = encode_case(before, layout);
      const auto after = decode_case(bytes);
      if (!after) MESSAGE(after.error().front().pointer << " " << after.error().front().code);
      REQUIRE(after);
      CHECK(*after == before);
      CHECK(encode_case(*after, layout) == bytes);
    }
  }
}

} // namespace

TEST_CASE("JSON round trip is byte-identical, for generated cases of every fullness") { round_trips(300); }

TEST_CASE("JSON round trip is byte-identical, for 100,000 generated cases" *
          doctest::skip()) { // minutes: tools/reliability trips
  round_trips(100'000);
}

TEST_CASE("a document without content is a case") {
  const auto result = decode_case(document(""));
  REQUIRE(result);
  CHECK(encode_case(*result) == document(""));
}

TEST_CASE("empty is left out: no value, no text, no tick, no list") {
  const auto result = decode_case(document(R"("sites":[{"id":"siteaaaaaaaa"}],"people":[])"));
  REQUIRE(result);
  CHECK(encode_case(*result) == document(R"("sites":[{"id":"siteaaaaaaaa"}])"));
}

TEST_CASE("what is absent is empty, whatever a fresh record would hold") {
  Case fresh = decode_case(document(R"("estimates":[{"id":"estaaaaaaaaa"}])")).value();
  CHECK(fresh.estimates[0].rounding == TaxRounding::down);
  CHECK_FALSE(fresh.estimates[0].years);
}

TEST_CASE("errors name pointer, label and expectation") {
  const DocumentError error = first_error(document(R"("sites":[{"id":"siteaaaaaaaa","employees":-1}])"));
  CHECK(error.pointer == "/sites/0/employees");
  CHECK(error.label == "field.site.employees");
  CHECK(error.code == document_code::expected_count);
  CHECK(error.arguments ==
        std::vector<std::pair<std::string, Argument>>{{"min", Count{0}}, {"max", Count{10'000'000}}});
}

TEST_CASE("every error of a document is told, up to fifty") {
  const auto result =
      decode_case(document(R"("title":1,"created":"x","sites":[{"id":"x","employees":"1"}],"foo":1)"));
  REQUIRE_FALSE(result);
  CHECK(result.error().size() == 5);
  std::string sites;
  for (int i = 0; i < 100; ++i)
    sites += (i == 0 ? "" : ",") + std::string("1");
  CHECK(decode_case(document("\"sites\":[" + sites + "]")).error().size() == max_document_errors);
}

TEST_CASE("a document says what it is, and of which version") {
  CHECK(first_error("[]").code == document_code::not_a_case);
  CHECK(first_error("{}").code == document_code::not_a_case);
  CHECK(first_error(R"({"format":"other","schema":1,"id":"caseaaaaaaaa"})").code ==
        document_code::not_a_case);
  CHECK(first_error(R"({"format":"sanpo-case","schema":2,"new":true})").code == document_code::newer_version);
  CHECK(first_error(R"({"format":"sanpo-case","schema":1})").code == document_code::missing_key);
}

TEST_CASE("each kind of value is refused in any other form") {
  struct Row {
    const char* members;
    std::string_view code;
  };
  for (
      const Row& row : {
          Row{R"("title":"a\u0007")", document_code::expected_text},
          {R"("client":[])", document_code::expected_object},
          {R"("client":{"email":"x"})", document_code::expected_email},
          {R"("client":{"tel":"x"})", document_code::expected_telephone},
          {R"("sites":{})", document_code::expected_list},
          {R"("sites":[{}])", document_code::missing_key},
          {R"("sites":[{"id":"SITE"}])", document_code::expected_id},
          {R"("sites":[{"id":"siteaaaaaaaa","full_time_physician":1}])", document_code::expected_tick},
          {R"("sites":[{"id":"siteaaaaaaaa"},{"id":"siteaaaaaaaa"}])", document_code::duplicate_id},
          {R"("estimates":[{"id":"estaaaaaaaaa","start":"2026-4"}])", document_code::expected_month},
          {R"("estimates":[{"id":"estaaaaaaaaa","rounding":"x"}])", document_code::expected_choice},
          {R"("estimates":[{"id":"estaaaaaaaaa","price_list":"A b"}])", document_code::expected_slug},
          {R"("estimates":[{"id":"estaaaaaaaaa","plans":[{"id":"planaaaaaaaa","visits":[1]}]}])",
           document_code::expected_values},
          {R"("assessments":[{"id":"assaaaaaaaaa","application":"2026-02-30"}])",
           document_code::expected_date},
          {R"("assessments":[{"id":"assaaaaaaaaa","answers":[{"id":"q","chosen":["a","a"]}]}])",
           document_code::duplicate_id},
          {R"("assessments":[{"id":"assaaaaaaaaa","items":[{"id":"q","evidence":[{"id":"evidaaaaaaaa","link":"javascript:x"}]}]}])",
           document_code::expected_url},
          {R"("cost_sheets":[{"id":"sheetaaaaaaa","time_lines":[{"id":"lineaaaaaaaa","hours":1.5}]}])",
           document_code::expected_hours},
          {R"("cost_sheets":[{"id":"sheetaaaaaaa","time_lines":[{"id":"lineaaaaaaaa","hours":"1.50"}]}])",
           document_code::expected_hours},
          {R"("cost_sheets":[{"id":"sheetaaaaaaa","time_lines":[{"id":"lineaaaaaaaa","people":"1,000"}]}])",
           document_code::expected_quantity},
          {R"("cost_sheets":[{"id":"sheetaaaaaaa","staff_lines":[{"id":"lineaaaaaaaa","ratio":"101"}]}])",
           document_code::expected_percent},
          {R"("cost_sheets":[{"id":"sheetaaaaaaa","staff_lines":[{"id":"lineaaaaaaaa","amount":1000000000000}]}])",
           document_code::expected_yen},
          {R"("created":"2026-11-22")", document_code::expected_moment},
          {R"("created":"1969-12-31T23:59:59Z")", document_code::expected_moment},
      }) {
    CAPTURE(row.members);
    CHECK(first_error(document(row.members)).code == row.code);
  }
}

TEST_CASE("references to records that are not there are findings, not errors") {
  const Case document = decode_case(R"({"format":"sanpo-case","schema":1,"id":"caseaaaaaaaa",
    "sites":[{"id":"siteaaaaaaaa"}],
    "estimates":[{"id":"estaaaaaaaaa","plans":[{"id":"planaaaaaaaa","site":"siteaaaaaaaa"},
                                               {"id":"planbbbbbbbb","site":"sitebbbbbbbb"}]}]})")
                            .value();
  const std::vector<Finding> findings = check_references(document);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == case_code::reference_missing);
  CHECK(findings[0].place == "estimates/estaaaaaaaaa/plans/planbbbbbbbb/site");
}

TEST_CASE("the schema in assets is the one made from the fields") {
  CHECK(read_file(test::source_folder() + "/assets/schema/case-1.schema.json") == case_json_schema());
}

TEST_CASE("the samples are canonical documents without dangling references") {
  for (const char* name : {"company-a", "three-sites", "certification"}) {
    CAPTURE(name);
    const std::string bytes = read_file(test::source_folder() + "/assets/samples/" + name + ".json");
    const auto sample = decode_case(bytes);
    if (!sample) MESSAGE(sample.error().front().pointer << " " << sample.error().front().code);
    REQUIRE(sample);
    CHECK(encode_case(*sample, JsonLayout::indented) == bytes);
    CHECK(check_references(*sample).empty());
  }
}
