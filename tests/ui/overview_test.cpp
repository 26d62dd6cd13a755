// How the three tools hang together on the screen: a service from an open item into the estimate, the
// estimate's cost into the sheet, each by one press and one undo. Rule: ux.md, 概要; pricing.md, From the
// estimate to the cost sheet; certification.md, Which service helps.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/commands.h"
#include "app/step_codes.h"
#include "core/pricing/visit_patterns.h"
#include "driver.h"

namespace sanpo::test {
namespace {

const Path services("overview/services"), carrying("overview/carrying");

/// A company of one site with 60 people whose check is begun: nothing is met yet.
Case begun(Driver& driver) {
  Ids& ids = driver.work().ids();
  const Catalogues& catalogues = driver.work().catalogues();
  Case document = new_case({.people = {Count{60}}, .tool = Screen::certification}, catalogues, ids);
  document.assessments.front().items.push_back({.id = {"education"}, .whole = WholeAnswer::not_met});
  return document;
}

/// The same with an estimate of 700,000 a year.
Case estimated(Driver& driver) {
  Case document = begun(driver);
  add_estimate(document, driver.work().catalogues(), driver.work().ids());
  document.estimates.front().start = Month{2026, 4};
  SitePlan& plan = document.estimates.front().plans.front();
  plan.visits = visits_of(VisitPattern::monthly);
  plan.visit_minutes = Count{60};
  return document;
}

const StepName& last_step(Driver& driver) { return *driver.work().editor()->undo_name(); }

const CostSheet& sheet(Driver& driver) { return driver.document().cost_sheets.back(); }

} // namespace

TEST_CASE("the overview names the services that help with open items, with their price") {
  Driver driver;
  driver.open(begun(driver), Screen::summary);
  const Path support = services / "physician_support";
  CHECK(driver.name(support / "price") == "700,000円～");
  CHECK(driver.name(support / "helps").starts_with("役立つ項目："));
  CHECK(driver.name(support / "helps").contains("、ほか")); // two are named, a longer list would not be read
  CHECK(driver.name(services / "leave.option.training" / "price") == "別途見積");
  CHECK(driver.shows("保証ではありません"));
}

TEST_CASE("a service goes from the overview into the estimate by one press, and back by one undo") {
  Driver driver;
  driver.open(begun(driver), Screen::summary);
  CHECK(driver.name(services / "physician_support/add") ==
        "産業医サポートを見積に加える"); // not one like another
  driver.press(services / "physician_support/add");
  CHECK(driver.name("toast/words") == "「産業医サポート」を見積に加えました。");
  CHECK(driver.focused.back() == (services / "physician_support/show").id());
  REQUIRE(driver.document().estimates.size() == 1);
  CHECK(driver.name("overview/estimate/figure").starts_with("770,000円"));
  CHECK(driver.has(services / "physician_support/there"));
  CHECK_FALSE(driver.has(services / "physician_support/add"));
  CHECK(last_step(driver).code == step_code::add_service);
  driver.press("undo");
  CHECK(driver.document().estimates.empty());
}

TEST_CASE("what the estimate has a part of is offered at the price of the rest") {
  Driver driver;
  Case document = estimated(driver);
  document.sites.push_back({.id = driver.work().ids().next(), .name = "工場", .employees = Count{60}});
  driver.open(std::move(document), Screen::summary);
  const Path support = services / "physician_support";
  CHECK(driver.name(support / "price") == "700,000円～"); // the other site has it
  CHECK(driver.has(support / "rest"));
  driver.press(support / "add");
  CHECK(driver.name(support / "price") == "1,400,000円～"); // all of it, now that it is there
  CHECK_FALSE(driver.has(support / "rest"));
}

TEST_CASE("a service goes from an item's page into the estimate") {
  Driver driver;
  driver.open(estimated(driver), Screen::certification);
  driver.go(Screen::certification,
            "assessments/" + driver.document().assessments.front().id.value + "/items/overwork");
  const Path service("certification/services/interview.overwork");
  driver.press(service / "add");
  REQUIRE(driver.document().estimates.front().interviews.size() == 1);
  CHECK(driver.document().estimates.front().interviews.front().kind == InterviewKind::overwork_office);
  CHECK(driver.has(service / "there"));
  CHECK(driver.has("certification/services/physician_support/there"));
}

TEST_CASE("without people at the sites a service leads there instead of a price") {
  Driver driver;
  Case document = begun(driver);
  document.sites.front().employees.reset();
  driver.open(std::move(document), Screen::summary);
  CHECK_FALSE(driver.has(services / "physician_support/price"));
  driver.press(services / "physician_support/people");
  CHECK(driver.root().route().screen == Screen::sites);
}

TEST_CASE("the estimate's cost goes into the sheet by one press, a sheet is made where there is none") {
  Driver driver;
  driver.open(estimated(driver), Screen::summary);
  CHECK(driver.name(carrying / "support/row").contains("A 産業医"));
  CHECK(driver.name(carrying / "support/act") == "引き継ぐ（産業医サポート）");
  driver.press(carrying / "carry");
  CHECK(driver.name("toast/words") == "集計表を見積に合わせました（1件）。");
  CHECK(driver.focused.back() == (carrying / "take-back").id());
  REQUIRE(driver.document().cost_sheets.size() == 1);
  REQUIRE(sheet(driver).staff_lines.size() == 1);
  CHECK(sheet(driver).staff_lines.front().amount == Yen{700'000});
  CHECK(sheet(driver).staff_lines.front().title.starts_with("業務委託"));
  CHECK(driver.name("overview/cost-sheet/figure") == "700,000円");
  CHECK_FALSE(driver.has(carrying / "carry"));
  CHECK(last_step(driver).code == step_code::carry_over);
  driver.press("undo");
  CHECK(driver.document().cost_sheets.empty());
}

TEST_CASE("a changed estimate is offered at the overview, in the panel and at the line; following it is one "
          "press") {
  Driver driver;
  driver.open(estimated(driver), Screen::summary);
  driver.press(carrying / "carry");
  const Estimate estimate = driver.document().estimates.front();
  driver.work().editor()->edit("estimates/" + estimate.id.value + "/plans/" +
                                   estimate.plans.front().id.value + "/visit_minutes",
                               "120");
  driver.look();
  CHECK(sheet(driver).staff_lines.front().amount == Yen{700'000});
  CHECK(driver.name(carrying / "support/state") == "集計表は700,000円");
  CHECK(driver.name(carrying / "support/figure") == "940,000円");

  const Path line = Path("cost_sheets") / sheet(driver).id.value / "staff_lines" /
                    sheet(driver).staff_lines.front().id.value;
  driver.go(Screen::cost_sheet, std::string(line.text()));
  CHECK(driver.has("panel-carrying/carry"));
  CHECK(driver.name(line / "carried/origin") == "料金見積「案1」から引き継ぎ");
  CHECK(driver.name(line / "carried/now") == "見積では940,000円");
  driver.press(line / "carried/follow");
  CHECK(sheet(driver).staff_lines.front().amount == Yen{940'000});
  CHECK_FALSE(driver.has(line / "carried/now"));
}

TEST_CASE("what was carried over is taken out again by one press") {
  Driver driver;
  driver.open(estimated(driver), Screen::summary);
  driver.press(carrying / "carry");
  driver.press(carrying / "take-back");
  CHECK(sheet(driver).staff_lines.empty());
  CHECK(driver.document().carried_amounts.empty());
  CHECK(last_step(driver).code == step_code::take_back);
  CHECK(driver.name("toast/words") == "引き継いだ金額を集計表から外しました。");
  CHECK(driver.focused.back() == (carrying / "carry").id());
}

TEST_CASE("employees' time in interviews is offered by itself") {
  Driver driver;
  driver.open(estimated(driver), Screen::summary);
  driver.press(services / "interview.stress/add");
  const InterviewOccasion occasion = driver.document().estimates.front().interviews.front();
  const Path time = carrying / ("time." + occasion.id.value);
  CHECK(driver.name(time / "figure") == "1人 × 0.5時間 × 1回");
  driver.press(carrying / "carry");
  CHECK(sheet(driver).time_lines.empty());
  driver.press(time / "act");
  REQUIRE(sheet(driver).time_lines.size() == 1);
  CHECK(sheet(driver).time_lines.front().row.value == "mental_health.meeting_physician");
}

TEST_CASE("the overview says what to do next in each tool, and leads there") {
  Driver driver;
  Case document = estimated(driver);
  document.assessments.front().items.push_back(
      {.id = {"diet"}, .status = WorkStatus::under_way, .due = Date{2020, 1, 31}});
  driver.open(std::move(document), Screen::summary);
  CHECK(driver.has("overview/next/0"));
  CHECK(driver.shows("コスト集計を始める"));
  CHECK(driver.shows("期限切れ"));
  driver.press("overview/dates/0");
  CHECK(driver.root().route().screen == Screen::certification);
  CHECK(driver.root().route().place.ends_with("/items/diet"));
}

TEST_CASE("the main points are copied as rows of a spreadsheet") {
  Driver driver;
  driver.open(estimated(driver), Screen::summary);
  driver.press("overview/copy");
  CHECK(driver.copied.contains("初年度合計（税込）\t770,000円～\n"));
  CHECK(driver.name("overview/copy").ends_with("コピーしました"));
}

TEST_CASE("who does what is shown on demand on the company's screen") {
  Driver driver;
  driver.open_sample("three-sites", Screen::sites);
  CHECK_FALSE(driver.shows("職場巡視"));
  driver.press("company/guide/duties");
  driver.look();
  CHECK(driver.shows("職場巡視"));
  CHECK(driver.shows("産業医：巡視と報告書の作成"));
  driver.press("company/guide/risks");
  CHECK(driver.shows("50万円以下の罰金"));
}

TEST_CASE("steps to the first visit, uses of コンパクト and forms of interviews are shown on the estimate") {
  Driver driver;
  driver.open_sample("three-sites", Screen::estimate);
  driver.press("estimate/first-visit");
  CHECK(driver.shows("初回訪問"));
  driver.press("estimate/interviews/forms");
  CHECK(driver.shows("疲労蓄積度のチェック及び生活状況等のチェックリスト"));
}

TEST_CASE("the overview is whole in all three breadths and both languages") {
  for (const Language language : {Language::ja, Language::en})
    for (const float width : {390.0f, 820.0f, 1'440.0f}) {
      Driver driver(language);
      driver.resize(width, 844);
      driver.open(estimated(driver), Screen::summary);
      driver.press(carrying / "carry");
      CHECK_FALSE(driver.shows("ui."));
    }
}

TEST_CASE("what to do next leads to the very field") {
  Driver driver;
  Case document = estimated(driver);
  document.sites.front().employees.reset();
  driver.open(std::move(document), Screen::summary);
  driver.press("overview/next/0");
  CHECK(driver.root().route().screen == Screen::sites);
  CHECK(driver.focused.back() ==
        (Path("sites") / driver.document().sites.front().id.value / "employees").id());
}

TEST_CASE("of several scenarios the overview and the sheet's panel say which one they are about") {
  Driver driver;
  Case document = estimated(driver);
  add_estimate(document, driver.work().catalogues(), driver.work().ids());
  driver.open(std::move(document), Screen::summary);
  CHECK(driver.name("overview/estimate/caption") == "初年度合計（税込・案1）");
  CHECK(driver.name(carrying / "text").contains("案1・"));
}

} // namespace sanpo::test
