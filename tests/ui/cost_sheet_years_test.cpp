// Several sheets of a case, and a sheet beside another year and beside published companies.
// Rules: cost-sheet.md, Formulas and Benchmark; ux.md, コスト集計.
#include <algorithm>

#include <doctest/doctest.h>

#include "driver.h"

namespace sanpo::test {
namespace {

const std::vector<CostSheet>& sheets(Driver& driver) { return driver.document().cost_sheets; }

} // namespace

TEST_CASE("The next year is made from this one, with or without its figures, and opens") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.press("sheet-next-year");
  driver.press("next-year-structure");
  REQUIRE(sheets(driver).size() == 2);
  CHECK(sheets(driver)[1].header.period_from == Month{2011, 4});
  CHECK(sheets(driver)[1].time_lines.size() == sheets(driver)[0].time_lines.size());
  CHECK_FALSE(sheets(driver)[1].time_lines[0].people);
  CHECK(driver.has(Path("cost_sheets") / sheets(driver)[1].id.value / "header/period_from"));
  driver.press("sheet-next-year");
  driver.press("next-year-figures");
  REQUIRE(sheets(driver).size() == 3);
  driver.root().undo();
  CHECK(sheets(driver).size() == 2);
}

TEST_CASE("What the next year takes over is asked where the focus is, and given up by Esc or by going on") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.press("sheet-next-year");
  REQUIRE(driver.has("next-year-figures"));
  CHECK(driver.focused.back() == Path("next-year-figures").id());
  CHECK(driver.root().fold());
  driver.look();
  CHECK_FALSE(driver.has("next-year-figures"));
  CHECK(driver.focused.back() == Path("sheet-next-year").id());
  driver.press("sheet-next-year");
  driver.press("next-year-cancel");
  CHECK_FALSE(driver.has("next-year-figures"));
  CHECK(driver.focused.back() == Path("sheet-next-year").id());
  driver.press("sheet-next-year");
  driver.press(Role::tab, "まとめ");
  driver.press(Role::tab, "入力");
  CHECK_FALSE(driver.has("next-year-figures"));
  CHECK(sheets(driver).size() == 1);
}

TEST_CASE("Esc folds the results first, which lie over the question about the next year") {
  Driver driver;
  driver.resize(390, 844);
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.press("sheet-next-year");
  driver.press("toggle-panel");
  CHECK(driver.root().fold());
  CHECK(driver.focused.back() == Path("toggle-panel").id());
  driver.look();
  REQUIRE(driver.has("next-year-figures"));
  CHECK(driver.root().fold());
  driver.look();
  CHECK_FALSE(driver.has("next-year-figures"));
}

TEST_CASE("Sheets are tabs by name or period; one is added blank, removed, and comes back with undo") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.press("sheet-add");
  REQUIRE(sheets(driver).size() == 2);
  const Path header = Path("cost_sheets") / sheets(driver)[1].id.value / "header";
  driver.type(header / "period_from", "2012-04");
  driver.type(header / "period_to", "2013-03");
  CHECK(driver.find(Role::tab, "2012年4月～2013年3月") != nullptr);
  driver.press(Path("sheets") / sheets(driver)[0].id.value);
  CHECK(driver.name("panel-annual") == "107,327,920 円");
  driver.press("sheet-remove");
  CHECK(sheets(driver).size() == 1);
  CHECK(driver.name("panel-annual") == "0 円");
  driver.root().undo();
  CHECK(sheets(driver).size() == 2);
}

TEST_CASE("Another year is compared row by row of the sections, with what makes the two hard to compare") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.press(Role::tab, "年の比較");
  CHECK(driver.shows("比べる年がまだありません"));
  driver.press("sheet-next-year");
  driver.press("next-year-figures");
  const Path next = Path("cost_sheets") / sheets(driver)[1].id.value;
  driver.press(next / "header/tax_basis/included");
  driver.press(Role::tab, "年の比較");
  CHECK(driver.has("compared/cost_sheet.compared_tax_basis_differs"));
  CHECK(driver.name("years-sections-table/total/0") == "107,327,920");
  // last year's purchase is written off further, and is no 投資 of this year
  CHECK(driver.name("years-sections-table/checkups/2") == "±0");
  CHECK(driver.name("years-types-table/investment/1") == "0");
}

TEST_CASE("Two years stand above each other as bars of one scale, with what the colours mean") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.press("sheet-next-year");
  driver.press("next-year-structure");
  driver.press(Role::tab, "年の比較");
  CHECK(driver.name("years-before/total") == "107,327,920");
  CHECK(driver.name("years-before").contains("スタッフ人件費"));
  CHECK(driver.has("years-legend/3"));
  CHECK(driver.name("years-before/year").contains("2010"));
  driver.press(Path("sheets") / sheets(driver)[0].id.value); // the other way round it is the same
  CHECK(driver.name("years-before/year").contains("2010"));
  CHECK(driver.name("years-types-table/annual/1") == driver.name("years-after/total"));
  driver.press(Path("sheets") / sheets(driver)[1].id.value);
  // The longer bar has the whole width, the other its share of it.
  const auto drawn_width = [&](std::string_view bar) {
    const Rect place = driver.find(Path(bar))->rect;
    float right = place.x;
    for (const auto& region : driver.ui().regions())
      for (const Shape& shape : region->painter.shapes())
        if (shape.kind == Shape::Kind::box && shape.rect.y == place.y && shape.rect.h == place.h &&
            std::ranges::contains(driver.ui().theme().chart, shape.color))
          right = std::max(right, shape.rect.right());
    return right - place.x;
  };
  const float whole = driver.find(Path("years-before"))->rect.w;
  CHECK(drawn_width("years-before") == doctest::Approx(whole).epsilon(0.02));
  const auto annual = [&](std::size_t sheet) {
    const auto* const result = driver.work().editor()->cost_sheet(sheets(driver)[sheet].id);
    return static_cast<double>(column_of(result->total, CostColumn::annual).parts);
  };
  CHECK(drawn_width("years-after") / whole == doctest::Approx(annual(1) / annual(0)).epsilon(0.03));
}

TEST_CASE(
    "A published company is compared by share and by total, per head only where its headcount is known") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.press(Role::tab, "他社と比較");
  CHECK(driver.name("companies-shares-table/checkups/0") == "65.1%");
  CHECK(driver.name("companies-shares-table/checkups/1") == "65.1%");
  CHECK(driver.has("share-legend/3"));
  CHECK(driver.has("companies-totals-table/per-head/0"));
  driver.press(Role::radio, "B社");
  CHECK(driver.name("companies-totals-table/checkups/1") == "46,399,200");
  CHECK_FALSE(driver.has("companies-totals-table/per-head/0"));
  CHECK(driver.has("companies-no-headcount"));
}

TEST_CASE("Where 投資 is shown its note stands beside it, and no total holds it") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  CHECK(driver.shows("投資は年間コストに含みません"));
  driver.press(Role::tab, "まとめ");
  CHECK(driver.name("totals-all/table/total/6") == "15,000,000");
  CHECK(driver.name("totals-all/investment-note").contains("投資は年間コストに含みません"));
  CHECK_FALSE(driver.shows("122,327,920"));
}

TEST_CASE("The screen speaks English as a whole") {
  Driver driver(Language::en);
  driver.open_sample("company-a", Screen::cost_sheet);
  CHECK(driver.shows("Occupational physician"));
  CHECK(driver.name("panel-caption") == "Annual cost");
}

} // namespace sanpo::test
