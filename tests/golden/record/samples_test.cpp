// The samples that ship, from their bytes to the figures that the rules' pages give for them.
// Rule: cost-sheet.md, Company A; pricing.md and certification.md, golden tables.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "core/certification/evaluate.h"
#include "core/cost_sheet/evaluate.h"
#include "core/pricing/evaluate.h"
#include "core/record/decode.h"
#include "support/places.h"

using namespace sanpo;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(test::source_folder() + "/assets/" + path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

Case sample(const std::string& name) { return decode_case(bytes_of("samples/" + name + ".json")).value(); }

} // namespace

TEST_CASE("company A: 107,327,920 yen a year, and what must never appear") {
  const SheetForm form = decode_sheet_form(bytes_of("forms/cost-sheet.json")).value();
  const CostSheetResult result = evaluate(sample("company-a").cost_sheets.at(0), form);
  const auto section = [&](std::string_view slug) {
    return result.sections[form.find_section(slug).value()].costs;
  };
  CHECK(section("checkups")[CostType::opportunity].rounded() == Yen{10'939'800});
  CHECK(section("overwork")[CostType::opportunity].rounded() == Yen{124'800});
  CHECK(section("guidance")[CostType::opportunity].rounded() == Yen{420'000});
  CHECK(section("staff")[CostType::staff].rounded() == Yen{65'750'000});
  CHECK(column_of(result.total, CostColumn::annual).rounded() == Yen{107'327'920});
  CHECK(column_of(result.published, CostColumn::activity).rounded() == Yen{39'357'920});
  CHECK(result.per_head == Yen{78'342});
  CHECK(std::ranges::count(result.findings, Severity::warning, &Finding::severity) == 2);
  CHECK(result.complete);
}

TEST_CASE("three sites: Standard every two months, Standard monthly, Compact, interviews, a referral") {
  const Case document = sample("three-sites");
  const PriceList list = decode_price_list(bytes_of("prices/mstage.json")).value();
  const EstimateResult result = evaluate(document.estimates.at(0), document.sites, list);
  CHECK(result.first_year().without_tax ==
        Yen{520'000 + 700'000 + 250'000 + 135'000 + 210'000 + 3'600'000 + 10'000});
  CHECK(result.first_year().with_tax == Yen{5'967'500});
  CHECK(result.following_year().without_tax == Yen{420'000 + 600'000 + 200'000 + 135'000 + 210'000});
  CHECK(result.lower_bound);
  CHECK(
      std::ranges::none_of(result.findings, [](const Finding& f) { return f.severity == Severity::error; }));
}

TEST_CASE("certification: undecided, still possible, with open, failing and passing items") {
  const Case document = sample("certification");
  const Edition edition = decode_edition(bytes_of("editions/2024.json")).value();
  const AssessmentResult result =
      evaluate(document.assessments.at(0), document.sites, document.people, edition);
  const auto& certified = result.titles.at(0);
  CHECK(certified.judged.value == Value::undecided);
  CHECK(certified.still_possible());
  for (const Value value : {Value::met, Value::not_met, Value::undecided})
    CHECK(std::ranges::count_if(result.items, [&](const ItemResult& i) { return i.judged.value == value; }) >=
          4);
}
