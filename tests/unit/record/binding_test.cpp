// Fields by path, and records that come and go (binding.h, structure.h).
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/base/entry_codes.h"
#include "core/record/binding.h"
#include "core/record/encode.h"
#include "core/record/structure.h"
#include "random_case.h"

using namespace sanpo;
using sanpo::test::random_case;

namespace {

Case small_case() {
  Case document;
  document.id.value = "caseaaaaaaaa";
  REQUIRE(append_record(document, "sites", "siteaaaaaaaa"));
  REQUIRE(append_record(document, "estimates", "estaaaaaaaaa"));
  REQUIRE(append_record(document, "estimates/estaaaaaaaaa/plans", "planaaaaaaaa"));
  REQUIRE(append_record(document, "assessments", "assaaaaaaaaa"));
  REQUIRE(append_record(document, "assessments/assaaaaaaaaa/answers", "declaration.content"));
  return document;
}

std::string entered(Case& document, std::string_view path, std::string_view typed) {
  const auto field = find_field(document, path);
  REQUIRE(field);
  const auto result = enter_text(*field, typed);
  return result ? shown_text(*find_field(document, path)) : result.error().code;
}

IdSource counting_ids() {
  return [n = 0u]() mutable { return sanpo::test::random_id(++n); };
}

} // namespace

TEST_CASE("a field is found by its path and takes typed text") {
  Case document = small_case();
  CHECK(entered(document, "client/name", " 株式会社アサヒ ") == "株式会社アサヒ");
  CHECK(entered(document, "sites/siteaaaaaaaa/employees", "１，３７０人") == "1,370");
  CHECK(entered(document, "sites/siteaaaaaaaa/full_time_physician", "true") == "true");
  CHECK(entered(document, "estimates/estaaaaaaaaa/start", "R8.4") == "2026年4月");
  CHECK(entered(document, "estimates/estaaaaaaaaa/plans/planaaaaaaaa/choice", "compact") == "compact");
  CHECK(entered(document, "estimates/estaaaaaaaaa/plans/planaaaaaaaa/visits/3", "2") == "2");
  CHECK(entered(document, "estimates/estaaaaaaaaa/plans/planaaaaaaaa/travel/fare", "1.5万") == "15,000");
  CHECK(entered(document, "assessments/assaaaaaaaaa/answers/declaration.content/chosen/policy", "true") ==
        "true");
  CHECK(document.sites[0].employees == Count{1'370});
  CHECK(document.estimates[0].plans[0].visits[3] == Count{2});
  CHECK(document.assessments[0].answers[0].chosen == std::vector<Slug>{Slug{"policy"}});
  CHECK(entered(document, "assessments/assaaaaaaaaa/answers/declaration.content/chosen/policy", "false")
            .empty());
  CHECK(document.assessments[0].answers[0].chosen.empty());
}

TEST_CASE("empty text empties the field, refused text leaves it") {
  Case document = small_case();
  CHECK(entered(document, "sites/siteaaaaaaaa/employees", "60") == "60");
  CHECK(entered(document, "sites/siteaaaaaaaa/employees", "many") == entry_code::not_a_number);
  CHECK(document.sites[0].employees == Count{60});
  CHECK(entered(document, "sites/siteaaaaaaaa/employees", "").empty());
  CHECK_FALSE(document.sites[0].employees);
  CHECK(entered(document, "estimates/estaaaaaaaaa/plans/planaaaaaaaa/choice", "gold") ==
        entry_code::not_a_choice);
  CHECK(entered(document, "estimates/estaaaaaaaaa/plans/planaaaaaaaa/site", "somewhere") ==
        entry_code::not_a_reference);
}

TEST_CASE("checking text changes nothing") {
  Case document = small_case();
  const Case before = document;
  CHECK(check_text(*find_field(document, "sites/siteaaaaaaaa/employees"), "60"));
  CHECK_FALSE(check_text(*find_field(document, "sites/siteaaaaaaaa/employees"), "-60"));
  CHECK(check_text(*find_field(document, "assessments/assaaaaaaaaa/answers/declaration.content/chosen/x"),
                   "true"));
  CHECK(document == before);
}

TEST_CASE("paths that lead nowhere find nothing") {
  const Case document = small_case();
  for (const char* path :
       {"", "/", "sites", "sites/", "sites/siteaaaaaaaa", "sites/siteaaaaaaaa/", "sites/sitebbbbbbbb/name",
        "sites/siteaaaaaaaa/name/x", "nothing", "client", "estimates/estaaaaaaaaa/plans/planaaaaaaaa/visits",
        "estimates/estaaaaaaaaa/plans/planaaaaaaaa/visits/12",
        "estimates/estaaaaaaaaa/plans/planaaaaaaaa/visits/x",
        "assessments/assaaaaaaaaa/answers/declaration.content/chosen/A B"}) {
    CAPTURE(path);
    CHECK_FALSE(find_field(document, path));
  }
}

TEST_CASE("what a field shows is what it takes: every field of generated cases") {
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    Case document = random_case(seed, 70);
    document.snapshots.clear();
    const std::string before = encode_case(document);
    const auto visit_fields = [&](const std::string& path) {
      if (const auto field = find_field(document, path)) {
        const std::string shown = shown_text(*field);
        CAPTURE(path);
        CAPTURE(shown);
        REQUIRE(enter_text(*field, shown));
        CHECK(shown_text(*field) == shown_text(*find_field(document, path)));
      }
    };
    for (const Site& site : document.sites)
      for (const char* slug : {"name", "employees", "hazardous", "full_time_physician"})
        visit_fields("sites/" + site.id.value + "/" + slug);
    for (const CostSheet& sheet : document.cost_sheets)
      for (const TimeLine& line : sheet.time_lines)
        for (const char* slug : {"row", "source", "hourly_cost", "hours", "people", "times"})
          visit_fields("cost_sheets/" + sheet.id.value + "/time_lines/" + line.id.value + "/" + slug);
    for (const Paper& paper : document.papers)
      for (const char* slug : {"kind", "state", "revision", "date", "valid_until", "total", "issued"})
        visit_fields("papers/" + paper.id.value + "/" + slug);
    CHECK(decltype(before)(encode_case(document)).size() > 0);
  }
}

TEST_CASE("the catalogue names every field once, and its paths are real") {
  const std::vector<CatalogueField> fields = all_fields();
  CHECK(fields.size() > 150);
  std::set<std::string> paths;
  for (const CatalogueField& field : fields)
    CHECK(paths.insert(field.path).second);
  CHECK(paths.contains("sites/*/employees"));
  CHECK(paths.contains("estimates/*/plans/*/visits/*"));
  CHECK(paths.contains("cost_sheets/*/header/managers/hourly_cost"));
  const auto rounding = std::ranges::find(fields, "estimates/*/rounding", &CatalogueField::path);
  REQUIRE(rounding != fields.end());
  CHECK(rounding->choices == std::vector<std::string_view>{"down", "half_up", "up"});
}

TEST_CASE("records are appended under a new name only, of the list's kind") {
  Case document = small_case();
  CHECK_FALSE(append_record(document, "sites", "siteaaaaaaaa"));
  CHECK_FALSE(append_record(document, "sites", "Bad"));
  CHECK_FALSE(append_record(document, "nothing", "sitebbbbbbbb"));
  CHECK_FALSE(append_record(document, "sites/siteaaaaaaaa", "sitebbbbbbbb"));
  CHECK(append_record(document, "sites", "sitebbbbbbbb", 0));
  CHECK(list_ids(document, "sites") == std::vector<std::string>{"sitebbbbbbbb", "siteaaaaaaaa"});
  CHECK(append_record(document, "estimates/estaaaaaaaaa/leave/options", "leave.option.training"));
}

TEST_CASE("records move and go") {
  Case document = small_case();
  for (const char* id : {"sitebbbbbbbb", "sitecccccccc"})
    CHECK(append_record(document, "sites", id));
  CHECK(move_record(document, "sites/sitecccccccc", 0));
  CHECK(list_ids(document, "sites") ==
        std::vector<std::string>{"sitecccccccc", "siteaaaaaaaa", "sitebbbbbbbb"});
  CHECK(move_record(document, "sites/sitecccccccc", 99));
  CHECK(list_ids(document, "sites") ==
        std::vector<std::string>{"siteaaaaaaaa", "sitebbbbbbbb", "sitecccccccc"});
  CHECK(remove_record(document, "sites/sitebbbbbbbb"));
  CHECK_FALSE(remove_record(document, "sites/sitebbbbbbbb"));
  CHECK(list_ids(document, "sites") == std::vector<std::string>{"siteaaaaaaaa", "sitecccccccc"});
}

TEST_CASE("a copy has ids of its own, keeps references outside, and names inside follow") {
  Case document = small_case();
  document.estimates[0].plans[0].site.value = "siteaaaaaaaa";
  document.estimates[0].lines.push_back({});
  document.estimates[0].lines[0].id.value = "visit.planaaaaaaaa";
  const auto copy = copy_record(document, "estimates/estaaaaaaaaa", counting_ids());
  REQUIRE(copy);
  REQUIRE(document.estimates.size() == 2);
  const Estimate& second = document.estimates[1];
  CHECK(second.id.value == *copy);
  CHECK(second.plans[0].id != document.estimates[0].plans[0].id);
  CHECK(second.plans[0].site.value == "siteaaaaaaaa");
  CHECK(second.lines[0].id.value == "visit." + second.plans[0].id.value);
  CHECK_FALSE(copy_record(document, "assessments/assaaaaaaaaa/answers/declaration.content", counting_ids()));
}
