// An estimate entered on the screen, field by field: what is seen is what the core computes, and every input
// of an estimate can be reached. Golden: pricing.md, Golden results.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/commands.h"
#include "core/pricing/evaluate.h"
#include "driver.h"

namespace sanpo::test {
namespace {

const Path total("panel/estimate/total");

const Estimate& estimate(Driver& driver) { return driver.document().estimates.front(); }
Path path_of(const Estimate& estimate) { return Path("estimates") / estimate.id.value; }

/// The path of the plan of the n-th site.
Path plan(Driver& driver, std::size_t site) {
  const Estimate& shown = estimate(driver);
  const auto found = std::ranges::find(shown.plans, driver.document().sites.at(site).id, &SitePlan::site);
  REQUIRE(found != shown.plans.end());
  return path_of(shown) / "plans" / found->id.value;
}

Path site(Driver& driver, std::size_t index) {
  return Path("sites") / driver.document().sites.at(index).id.value;
}

void open_everything(Driver& driver) {
  for (int round = 0; round < 4; ++round) {
    std::vector<NodeId> closed;
    for (const Node& node : driver.ui().tree().nodes())
      if (node.role == Role::disclosure && !(node.state & state::checked)) closed.push_back(node.id);
    if (closed.empty()) return;
    for (const NodeId id : closed)
      driver.press(id);
  }
}

void sales_mode(Driver& driver) {
  Settings settings = driver.work().settings();
  settings.sales_mode = true;
  driver.work().keep_settings([&](Settings& kept) { kept = settings; });
  driver.go(Screen::estimate);
}

} // namespace

TEST_CASE("Three sites entered on the screen come to the sum of their golden figures") {
  Driver driver;
  driver.open(Case{}, Screen::estimate);
  driver.press("estimate/quick-skip");
  driver.type(site(driver, 0) / "name", "本社");
  driver.type(site(driver, 0) / "employees", "８２０人");
  driver.press(plan(driver, 0) / "pattern/every_two_months");
  driver.press("estimate/add-site");
  driver.type(site(driver, 1) / "name", "埼玉工場");
  driver.type(site(driver, 1) / "employees", "60");
  driver.press("estimate/add-site");
  driver.type(site(driver, 2) / "employees", "12");
  driver.press(plan(driver, 2) / "pattern/quarterly");
  for (std::size_t i = 0; i < 3; ++i)
    driver.press(plan(driver, i) / "visit_minutes/listed/60");

  // 隔月 520,000 + 毎月 700,000 + コンパクト年4回 250,000
  CHECK(driver.name(total) == "1,617,000円～");
  CHECK(driver.shows("税別 1,470,000円～ ・ 消費税 147,000円～"));
  const Case& document = driver.document();
  const PriceList& list = driver.work().catalogues().price_lists.back();
  const EstimateResult result = evaluate(document.estimates.front(), document.sites, list);
  CHECK(result.first_year().with_tax == Yen{1'617'000});
  CHECK(driver.name("panel/estimate/next/value") == "1,342,000円～");
  CHECK(result.following_year().with_tax == Yen{1'342'000});

  // 巡視 every two months is an error until both conditions are ticked.
  const auto errors = [&] {
    return std::ranges::count(driver.work().editor()->estimate(estimate(driver).id)->findings,
                              Severity::error, &Finding::severity);
  };
  CHECK(errors() == 1);
  driver.press(plan(driver, 0) / "patrol_information");
  driver.press(plan(driver, 0) / "patrol_consent");
  CHECK(errors() == 0);
}

TEST_CASE("Two questions give a first figure") {
  Driver driver;
  driver.open(Case{}, Screen::estimate);
  CHECK_FALSE(driver.has("estimate/add-scenario"));
  driver.press("estimate/problem/first_appointment");
  // Typing the people does not take the questions away.
  driver.type(site(driver, 0) / "employees", "60");
  REQUIRE(driver.has("estimate/quick-show"));
  driver.type(site(driver, 0) / "employees", "-5"); // not what is meant, nor is the number before it
  CHECK((driver.find("estimate/quick-show")->state & state::disabled) != 0);
  CHECK(driver.shows("人数の入力を直してください"));
  driver.type(site(driver, 0) / "employees", "60");
  driver.press("estimate/quick-show");
  CHECK(driver.name(total) == "770,000円～");
  CHECK(driver.shows("おすすめは「産業医サポート」です"));
  CHECK(estimate(driver).start == Month{2026, 12});
}

TEST_CASE("A link with a need opens the two questions with the first one answered") {
  Driver driver;
  driver.follow("new?need=stress_interviews");
  const Node* const chosen = driver.find(Path("estimate/problem/stress_interviews"));
  REQUIRE(chosen);
  CHECK((chosen->state & state::checked) != 0);
  driver.type(site(driver, 0) / "employees", "60");
  driver.press("estimate/quick-show");
  CHECK(driver.shows("おすすめは「面接指導」です"));
}

TEST_CASE("A link with a need and people opens with the answer") {
  Driver driver;
  driver.follow("new?people=60,12&need=first_appointment");
  CHECK(driver.name(total) == "1,045,000円～"); // 770,000 + 275,000
  CHECK(driver.shows("おすすめは「産業医サポート」です"));
  CHECK(estimate(driver).start == Month{2026, 12});
  driver.follow("new?people=60&need=mental_health");
  CHECK(driver.name(total) == "11,000円");
  CHECK(driver.shows("おすすめは「休職復職対応サポート」です"));
}

TEST_CASE("A link with people alone opens with the usual visits, one with a need nobody knows asks both") {
  Driver driver;
  driver.follow("new?people=60");
  CHECK(driver.name(total) == "770,000円～");
  CHECK_FALSE(driver.has("estimate/answer"));
  driver.follow("new?need=wealth");
  CHECK(driver.has("estimate/quick-show"));
  CHECK(driver.shows("お困りのことを1つ選んでください。"));
}

TEST_CASE("Every problem of the quick start leads to lines of its service") {
  for (const auto& problem : Choices<Problem>::table) {
    CAPTURE(problem.slug);
    Driver driver;
    driver.open(Case{}, Screen::estimate);
    driver.press(Path("estimate/problem") / problem.slug);
    driver.type(site(driver, 0) / "employees", "1200");
    driver.press("estimate/quick-show");
    const EstimateResult& result = *driver.work().editor()->estimate(estimate(driver).id);
    CHECK_FALSE(result.lines.empty());
  }
}

TEST_CASE("Every input of an estimate is on the screen") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  sales_mode(driver);
  driver.press("estimate/discounts/add");
  driver.press(plan(driver, 0) / "visit_minutes/listed/other");
  open_everything(driver);
  const Estimate& shown = estimate(driver);
  const Path path = path_of(shown);
  const auto expect = [&](const Path& record, std::initializer_list<std::string_view> fields) {
    for (const std::string_view field : fields)
      CHECK_MESSAGE(driver.has(record / field), (record / field).text());
  };
  expect(path, {"name", "price_list", "start", "rounding", "years", "remarks", "internal_notes",
                "leave/manual_copies"});
  expect(site(driver, 0), {"name", "employees", "hazardous", "full_time_physician"});
  expect(plan(driver, 0), {"choice", "visits/0", "visits/11", "visit_minutes", "extension_half_hours",
                           "patrol_information", "patrol_consent", "travel/fare", "travel/treatment"});
  expect(
      path / "interviews" / shown.interviews.front().id.value,
      {"site", "kind", "people", "months/0", "months/11", "within_visit", "travel/fare", "travel/treatment"});
  expect(path / "referrals" / shown.referrals.front().id.value,
         {"site", "physician", "quantity", "annual_salary", "joined", "left"});
  expect(path / "leave/options" / shown.leave.options.front().id.value, {"quantity", "unit_price"});
  expect(path / "discounts" / shown.discounts.front().id.value,
         {"label", "line", "kind", "amount", "recurrence"});
  for (const PriceLine& line : driver.work().editor()->estimate(shown.id)->lines)
    expect(path / "lines" / line.key.value, {"unit_price", "role", "recurrence"});
  driver.press(path / "discounts" / shown.discounts.front().id.value / "kind/percent");
  expect(path / "discounts" / estimate(driver).discounts.front().id.value, {"percent"});
}

TEST_CASE("A line's price is overridden in sales mode, and a discount is taken off") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  sales_mode(driver);
  const EstimateResult before = *driver.work().editor()->estimate(estimate(driver).id);
  const PriceLine line = before.lines.front();
  const Path path = path_of(estimate(driver)) / "lines" / line.key.value;
  driver.press(path / "details");
  driver.type(path / "unit_price", "90,000");
  driver.press("estimate/discounts/add");
  driver.type(path_of(estimate(driver)) / "discounts" / estimate(driver).discounts.front().id.value /
                  "amount",
              "1万");
  const EstimateResult& after = *driver.work().editor()->estimate(estimate(driver).id);
  const std::int64_t less = (line.unit_price->value - 90'000) * line.quantity.value + 10'000;
  CHECK(after.first_year().without_tax == Yen{before.first_year().without_tax.value - less});
}

TEST_CASE("A setting whose line is gone is listed and can be removed") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  sales_mode(driver);
  driver.press("estimate/interviews/add");
  const Path occasion =
      path_of(estimate(driver)) / "interviews" / estimate(driver).interviews.back().id.value;
  driver.type(occasion / "people", "1");
  const auto& lines = driver.work().editor()->estimate(estimate(driver).id)->lines;
  const auto line = std::ranges::find_if(lines, [&](const PriceLine& each) {
    return each.record.value == estimate(driver).interviews.back().id.value && each.amount;
  });
  REQUIRE(line != lines.end());
  const Path setting = path_of(estimate(driver)) / "lines" / line->key.value;
  driver.press(setting / "details");
  driver.type(setting / "unit_price", "30,000");
  driver.press(occasion / "remove");
  CHECK(driver.has(setting / "left/text"));
  driver.press(setting / "remove");
  CHECK(estimate(driver).lines.empty());
}

TEST_CASE("A discount above its base is refused at the field, with the limit named") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  sales_mode(driver);
  driver.press("estimate/discounts/add");
  const Path amount =
      path_of(estimate(driver)) / "discounts" / estimate(driver).discounts.front().id.value / "amount";
  driver.type(amount, "9億");
  CHECK_FALSE(estimate(driver).discounts.front().amount.has_value());
  CHECK(driver.name(amount / "message").contains("まで入力できます"));
}

TEST_CASE("Amounts by month and how the totals add up are shown on demand, lines are copied") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  driver.press("panel/estimate/months-figures");
  CHECK(driver.has("panel/estimate/months-table/11/0"));
  driver.press("panel/estimate/first-reasons");
  CHECK(driver.shows("消費税（"));
  driver.press("panel/estimate/copy");
  CHECK(driver.copied.contains("初年度合計（税込）\t\t\t5,967,500\n"));
}

TEST_CASE("A finding is put right where it stands") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  const Path path = plan(driver, 1);
  driver.press(path / "choice/compact");
  const Path finding = Path("at/finding/pricing.compact_from_50") / path.text() / "choice";
  driver.press(path / finding.text() / "fix");
  CHECK(estimate(driver).plans[1].choice == PlanChoice::standard);
  driver.press(path / "choice/recommended");
  CHECK_FALSE(estimate(driver).plans[1].choice.has_value());
}

TEST_CASE("Scenarios are added up to four, compared and removed") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  for (int i = 0; i < 3; ++i)
    driver.press("estimate/add-scenario");
  REQUIRE(driver.document().estimates.size() == 4);
  CHECK_FALSE(driver.has("estimate/add-scenario"));
  CHECK(driver.name("estimate/scenarios-full") == "案は4つまでです");
  // Each begins as the one that was shown; what differs is changed in it.
  const Estimate &first = driver.document().estimates[0], &second = driver.document().estimates[1];
  CHECK(second.interviews.size() == first.interviews.size());
  CHECK(second.plans.size() == first.plans.size());
  CHECK(second.name.empty());
  REQUIRE_FALSE(second.referrals.empty());
  driver.work().editor()->remove(
      std::string((path_of(second) / "referrals" / second.referrals[0].id.value).text()));
  driver.press("estimate/scenarios/compare");
  CHECK_FALSE(driver.name("panel/estimate/scenario").empty()); // whose total stands beside them
  CHECK(driver.find(Path("estimate/comparison/first"))->role == Role::row);
  CHECK(driver.name("estimate/comparison/first").contains("違いあり"));
  driver.press(Path("estimate/scenarios") / driver.document().estimates[1].id.value);
  driver.press(path_of(driver.document().estimates[1]) / "settings");
  driver.press("estimate/remove-scenario");
  CHECK(driver.document().estimates.size() == 3);
}

TEST_CASE("The screen stands in every layout and language, with everything open") {
  for (const Language language : {Language::ja, Language::en})
    for (const float width : {390.0f, 820.0f, 1'440.0f}) {
      CAPTURE(width);
      Driver driver(language);
      driver.resize(width, 844);
      driver.open_sample("three-sites", Screen::estimate);
      sales_mode(driver);
      open_everything(driver);
      CHECK_FALSE(driver.shows("ui.estimate."));
      CHECK_FALSE(driver.shows("choice."));
      if (width < 1'100) driver.press("toggle-panel");
      open_everything(driver);
      CHECK(driver.has(total));
    }
}

TEST_CASE("an estimate that is all to be quoted does not say 0") {
  Driver driver;
  Case document = new_case({.people = {Count{1'200}}, .tool = Screen::estimate}, driver.work().catalogues(),
                           driver.work().ids());
  driver.open(std::move(document), Screen::estimate);
  REQUIRE(driver.work().editor()->estimate(driver.document().estimates.front().id)->incomplete);
  CHECK(driver.name("panel/estimate/total") == "別途見積");
  driver.resize(390, 844);
  CHECK(driver.name("result") == "別途見積");
}

} // namespace sanpo::test
