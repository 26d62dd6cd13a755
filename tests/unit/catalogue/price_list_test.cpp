// The built-in price list, and what the decoder says about a broken one.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/catalogue/reference_contents.h"
#include "unit/catalogue/built_in_list.h"

using namespace sanpo;
using namespace sanpo::test;
using nlohmann::json;

namespace {

/// The pointer that the decoder names after a change to the built-in list.
std::string pointer_after(const std::string& patch) {
  const json changed = json::parse(read_asset("prices/mstage.json")).patch(json::parse(patch));
  const auto decoded = decode_price_list(changed.dump());
  return decoded ? "decoded" : decoded.error().pointer;
}

} // namespace

TEST_CASE("the built-in list has the prices of the original") {
  struct Row {
    std::string_view id;
    std::optional<std::int64_t> price;
    bool from;
    ServiceTiming timing;
  };
  using enum ServiceTiming;
  const Row rows[] = {
      {"standard.appointment", 100'000, false, once},
      {"standard.visit_1h", 50'000, true, per_visit},
      {"standard.visit_2h", 70'000, true, per_visit},
      {"standard.extension", 15'000, false, per_visit},
      {"standard.adviser", 20'000, false, per_month},
      {"compact.appointment", 50'000, false, once},
      {"compact.visit_1h", 50'000, true, per_visit},
      {"compact.visit_2h", 70'000, true, per_visit},
      {"compact.extension", 15'000, false, per_visit},
      {"referral.fee", std::nullopt, false, once},
      {"interview.stress.clinic", 35'000, false, per_occasion},
      {"interview.stress.office.block_1", 35'000, true, per_occasion},
      {"interview.stress.office.block_2", 50'000, true, per_occasion},
      {"interview.overwork.office.block_1", 35'000, true, per_occasion},
      {"interview.overwork.office.block_2_3", 50'000, true, per_occasion},
      {"leave.manual", 10'000, false, once},
      {"leave.option.rollout", std::nullopt, false, per_month},
      {"leave.option.work_rules", std::nullopt, false, once},
      {"leave.option.training", std::nullopt, false, once},
      {"leave.option.custom_manual", std::nullopt, false, once},
      {"leave.option.site_manual", std::nullopt, false, once},
  };
  for (const Row& row : rows) {
    CAPTURE(row.id);
    const Service* const service = find_service(built_in_list(), row.id);
    REQUIRE(service);
    CHECK(service->price == (row.price ? std::optional{Yen{*row.price}} : std::nullopt));
    CHECK(service->from == row.from);
    CHECK(service->timing == row.timing);
    CHECK(service->contract ==
          (row.id == "referral.fee" ? ContractType::referral : ContractType::outsourcing));
  }
  CHECK_FALSE(find_service(built_in_list(), "compact.adviser"));
  CHECK_FALSE(built_in_list().effective);
  CHECK_FALSE(built_in_list().effective_note.empty());
}

TEST_CASE("the tax rate is the one in force on the first day of the month") {
  CHECK(tax_rate(built_in_list(), Month{2019, 9})->tenths == 80);
  CHECK(tax_rate(built_in_list(), Month{2019, 10})->tenths == 100);
  CHECK_FALSE(tax_rate(built_in_list(), Month{2014, 3}));
  CHECK(tax_rate(built_in_list(), std::nullopt)->tenths == 100);
}

TEST_CASE("a broken list is named by the pointer of the value") {
  CHECK(decode_price_list("{").error().pointer.empty());
  CHECK(pointer_after(R"([])") == "decoded");
  CHECK(pointer_after(R"([{"op":"replace","path":"/standard/visits/0/price","value":"50000"}])") ==
        "/standard/visits/0/price");
  CHECK(pointer_after(R"([{"op":"replace","path":"/standard/visits/0/price","value":1000000000000}])") ==
        "/standard/visits/0/price");
  CHECK(pointer_after(R"([{"op":"remove","path":"/standard/extension/price"}])") ==
        "/standard/extension/price");
  CHECK(pointer_after(R"([{"op":"add","path":"/compact/appointment/prise","value":1}])") ==
        "/compact/appointment/prise");
  CHECK(pointer_after(R"([{"op":"replace","path":"/standard/visits/1/minutes","value":60}])") ==
        "/standard/visits/1/minutes");
  CHECK(pointer_after(R"([{"op":"replace","path":"/taxes/1/rate","value":"100.5"}])") == "/taxes/1/rate");
  CHECK(pointer_after(R"([{"op":"replace","path":"/taxes/1/from","value":"2013-01-01"}])") ==
        "/taxes/1/from");
  CHECK(pointer_after(R"([{"op":"replace","path":"/taxes/1/from","value":"2019-13-01"}])") ==
        "/taxes/1/from");
  CHECK(pointer_after(R"([{"op":"replace","path":"/referral/when","value":"yearly"}])") == "/referral/when");
  CHECK(pointer_after(R"([{"op":"remove","path":"/interviews/stress_office/blocks/0"}])") ==
        "/interviews/stress_office/blocks");
  CHECK(pointer_after(R"([{"op":"replace","path":"/title","value":{"ja":"料金表"}}])") == "/title/en");
  CHECK(pointer_after(R"([{"op":"replace","path":"/leave/options/0/id","value":"leave.manual"}])").empty());
}

TEST_CASE("the reference contents: nine duties, seven steps, five and three forms, five uses, three risks") {
  const auto contents = decode_reference_contents(read_asset("reference/occupational-health.json"));
  REQUIRE(contents);
  CHECK(contents->duties.size() == 9);
  CHECK(contents->steps.size() == 7);
  CHECK(contents->stress_forms.size() == 5);
  CHECK(contents->overwork_forms.size() == 3);
  CHECK(contents->compact_uses.size() == 5);
  CHECK(contents->risks.size() == 3);
  std::size_t parts = 0;
  for (const SiteDuty& duty : contents->duties)
    parts += duty.physician.size();
  CHECK(parts == 9);
  CHECK(decode_reference_contents(R"({"source":{"ja":"あ","en":"a"},"duties":[{}]})").error().pointer ==
        "/duties/0/id");
}
