// The provider's own price list: changed as a copy, put in use for new estimates, and taken along by the
// cases that were made with it. Rule: pricing.md, Price list.
#include "app/own_prices.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/commands.h"
#include "core/pricing/evaluate.h"
#include "core/record/decode.h"
#include "core/record/encode.h"
#include "core/record/price_list_json.h"
#include "unit/app/fixtures.h"

namespace sanpo {
namespace {

/// Draws a device's list with another price of the first visit.
Slug use_list(Workspace& workspace, Catalogues& catalogues, Yen visit) {
  draft_prices(workspace, newest_list(catalogues));
  PriceList draft = *drafted_prices(workspace);
  draft.standard.visits[0].service.price = visit;
  draft_prices(workspace, draft);
  CHECK_FALSE(use_drafted_prices(workspace));
  bring_in_price_lists(catalogues, workspace);
  return newest_list(catalogues).id;
}

} // namespace

TEST_CASE("a price list that is written is read as it was") {
  const PriceList& built_in = newest_list(built_in_catalogues());
  const std::string file = encode_price_list(built_in);
  const auto again = decode_price_list(file);
  REQUIRE(again.has_value());
  CHECK(encode_price_list(*again) == file);
  CHECK(price_changes(built_in, *again).empty());
  CHECK(again->assumptions.size() == built_in.assumptions.size());
}

TEST_CASE(
    "own prices: new estimates take the list in use, earlier ones keep theirs, cases take its file along") {
  Device device;
  device.load();
  Catalogues catalogues = built_in_catalogues();
  const Slug built_in = newest_list(catalogues).id;
  Case document = new_case({.people = {Count{60}}}, catalogues, device.ids);
  const Slug own = use_list(device.workspace, catalogues, Yen{55'000});
  CHECK(own != built_in);
  CHECK(document.estimates[0].price_list == built_in);
  const Id fresh = *add_estimate(document, catalogues, device.ids);
  CHECK(document.estimates[1].price_list == own);
  REQUIRE(document.price_lists.size() == 1);
  CHECK(document.price_lists[0].id == own);

  // Elsewhere the case brings its list along; new estimates there go on with their own.
  Device other;
  other.load();
  Catalogues others = built_in_catalogues();
  const auto came = decode_case(encode_case(document));
  REQUIRE(came.has_value());
  other.workspace.put({*came});
  REQUIRE(other.workspace.open(came->id));
  bring_in_price_lists(others, other.workspace);
  REQUIRE(others.price_list(own));
  CHECK(others.price_list(own)->standard.visits[0].service.price == Yen{55'000});
  CHECK(newest_list(others).id == built_in);

  // A later list leaves the estimate as it was until it is switched.
  const Slug later = use_list(device.workspace, catalogues, Yen{60'000});
  CHECK(later != own);
  CHECK(document.estimates[1].price_list == own);
  const auto changes = price_changes(*catalogues.price_list(own), newest_list(catalogues));
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].before == Yen{55'000});
  CHECK(changes[0].after == Yen{60'000});
  SitePlan& plan = document.estimates[1].plans.at(0);
  plan.choice = PlanChoice::standard;
  plan.visits.fill(Count{1});
  plan.visit_minutes = Count{60};
  const auto first_year = [&] {
    const Estimate& estimate = document.estimates[1];
    return evaluate(estimate, document.sites, *catalogues.price_list(estimate.price_list)).first_year();
  };
  const Yen before = first_year().without_tax;
  choose_price_list(document, fresh, later, catalogues);
  CHECK(document.price_lists.size() == 2);
  CHECK(first_year().without_tax > before);

  use_built_in_prices(device.workspace);
  bring_in_price_lists(catalogues, device.workspace);
  CHECK(newest_list(catalogues).id == built_in);
  CHECK(catalogues.price_list(later)); // of what was made with it
}

TEST_CASE("own prices: a file that is no list changes nothing, and is tried once") {
  Catalogues catalogues = built_in_catalogues();
  const std::size_t lists = catalogues.price_lists.size();
  catalogues.add_price_list("{}");
  CHECK(catalogues.has_file("{}"));
  CHECK(catalogues.price_lists.size() == lists);
  // A stranger's list cannot stand in for the built-in one.
  PriceList forged = newest_list(catalogues);
  forged.standard.visits[0].service.price = Yen{1};
  catalogues.add_price_list(encode_price_list(forged));
  CHECK(newest_list(catalogues).standard.visits[0].service.price == Yen{50'000});
}

TEST_CASE("what changes between two price lists: tax rates too") {
  const Catalogues catalogues = built_in_catalogues();
  const PriceList& before = newest_list(catalogues);
  PriceList after = before;
  after.taxes.back().rate = Percent{120};
  after.taxes.push_back({Date{2030, 4, 1}, Percent{150}});
  const auto changes = price_changes(before, after);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].kind == PriceChange::Kind::changed);
  CHECK(changes[0].tax_from == before.taxes.back().from);
  CHECK(changes[0].share_before == before.taxes.back().rate);
  CHECK(changes[0].share_after == Percent{120});
  CHECK(changes[1].kind == PriceChange::Kind::added);
  CHECK(changes[1].tax_from == Date{2030, 4, 1});
  CHECK(price_changes(after, before)[1].kind == PriceChange::Kind::removed);
}

} // namespace sanpo
