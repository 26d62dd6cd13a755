// What a person does in a section of the cost sheet, and what is seen then. Rules: cost-sheet.md, Rows and
// Formulas; entry.md; ux.md, コスト集計.

#include <doctest/doctest.h>

#include "driver.h"

namespace sanpo::test {
namespace {

const CostSheet& sheet(Driver& driver, std::size_t index = 0) { return driver.document().cost_sheets[index]; }
Path path_of(Driver& driver) { return Path("cost_sheets") / sheet(driver).id.value; }
std::string place(Driver& driver, std::string_view part) {
  return std::string((path_of(driver) / part).text());
}

/// A case with one sheet, open at a section.
void open_at(Driver& driver, std::string_view section) {
  driver.open(Case{}, Screen::cost_sheet);
  driver.go(Screen::cost_sheet, place(driver, "sections/") + std::string(section));
}

Path add_time(Driver& driver, std::string_view row) {
  driver.press(path_of(driver) / "rows" / row / "add/time_lines");
  return path_of(driver) / "time_lines" / sheet(driver).time_lines.back().id.value;
}

} // namespace

TEST_CASE("A blank sheet opens at its basics, one with lines at its first section") {
  Driver driver;
  driver.open(Case{}, Screen::cost_sheet);
  CHECK(driver.has(path_of(driver) / "header/period_from"));
  driver.open_sample("company-a", Screen::cost_sheet);
  CHECK(driver.has(path_of(driver) / "rows/staff.physician"));
}

TEST_CASE("The weighted mean and the sum of men and women are offered, and taken with one press") {
  Driver driver;
  driver.open(Case{}, Screen::cost_sheet);
  const Path header = path_of(driver) / "header";
  driver.type(header / "men", "1200");
  driver.type(header / "women", "170");
  driver.press("offer/headcount");
  CHECK(sheet(driver).header.total == Count{1'370});
  driver.type(header / "managers/people", "63");
  driver.type(header / "managers/hourly_cost", "6000");
  driver.type(header / "staff/people", "1150");
  CHECK_FALSE(driver.has("offer/weighted"));
  driver.type(header / "staff/hourly_cost", "4800");
  driver.press("offer/weighted");
  CHECK(sheet(driver).header.all.hourly_cost == Yen{4'862});
  CHECK_FALSE(driver.has("offer/weighted"));
}

TEST_CASE("A line says which number is missing, and leads to the basics when it is missing there") {
  Driver driver;
  open_at(driver, "guidance");
  const Path line = add_time(driver, "guidance.specific");
  CHECK(driver.focused.back() == (line / "hours").id());
  driver.type(line / "source", "typed");
  driver.type(line / "hourly_cost", "6000");
  driver.type(line / "hours", "2");
  CHECK(driver.name(line / "message").contains("人数"));
  CHECK(driver.name(line / "result") == "—");
  driver.type(line / "people", "7");
  driver.type(line / "times", "1");
  CHECK_FALSE(driver.has(line / "message"));
  CHECK(driver.name(line / "result") == "84,000");
  driver.type(line / "source", "staff");
  CHECK(driver.name(line / "message").contains("一般社員"));
  driver.press(line / "to-header");
  CHECK(driver.has(path_of(driver) / "header/staff/hourly_cost"));
}

TEST_CASE("Refused text stays in its cell, with the reason at the line and the value in force") {
  Driver driver;
  open_at(driver, "guidance");
  const Path line = add_time(driver, "guidance.specific");
  driver.type(line / "hours", "2");
  driver.type(line / "hours", "2.345");
  CHECK(driver.value(line / "hours") == "2.345");
  CHECK(sheet(driver).time_lines[0].hours == Hours{2 * hour_parts});
  CHECK(driver.name(line / "message").contains("いまの値：2"));
}

TEST_CASE("New lines follow managers, then the others, once the basics tell them apart") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.go(Screen::cost_sheet, place(driver, "sections/programmes"));
  add_time(driver, "programmes.health_education");
  CHECK(sheet(driver).time_lines.back().source == HourlyCostSource::managers);
  add_time(driver, "programmes.health_education");
  CHECK(sheet(driver).time_lines.back().source == HourlyCostSource::staff);
  add_time(driver, "programmes.health_education");
  CHECK(sheet(driver).time_lines.back().source == HourlyCostSource::all);
}

TEST_CASE("面談合計 takes lines while there is no breakdown, and is read-only as soon as there is one") {
  Driver driver;
  open_at(driver, "overwork");
  const Path total = path_of(driver) / "rows/overwork.meeting_total";
  CHECK(driver.has(total / "add/time_lines"));
  const Path line = add_time(driver, "overwork.meeting_nurse");
  driver.type(line / "source", "typed");
  driver.type(line / "hourly_cost", "1000");
  driver.type(line / "hours", "1");
  driver.type(line / "people", "3");
  driver.type(line / "times", "1");
  CHECK_FALSE(driver.has(total / "add/time_lines"));
  CHECK(driver.name(total / "sum").contains("3,000"));
  CHECK(driver.name("panel-annual") == "3,000 円");
  driver.press(total / "explain");
  CHECK(driver.name(total / "reasons/overwork.meeting_nurse/value") == "3,000");
}

TEST_CASE("What was typed into 面談合計 before stays, is told as not counted, and can be taken out") {
  Driver driver;
  open_at(driver, "overwork");
  const Path in_total = add_time(driver, "overwork.meeting_total");
  driver.type(in_total / "source", "typed");
  for (const auto& [field, text] :
       {std::pair{"hourly_cost", "1000"}, {"hours", "1"}, {"people", "1"}, {"times", "1"}})
    driver.type(in_total / field, text);
  const Path part = add_time(driver, "overwork.meeting_nurse");
  driver.type(part / "hours", "1");
  CHECK(driver.name(in_total / "message").contains("集計していません"));
  CHECK(driver.shows("1,000円は集計していません"));
  driver.press(in_total / "remove");
  CHECK(sheet(driver).time_lines.size() == 1);
  driver.root().undo();
  CHECK(sheet(driver).time_lines.size() == 2);
}

TEST_CASE(
    "A purchase older than four years is refused with the reason; the fifth of a counted one is explained") {
  Driver driver;
  open_at(driver, "checkups");
  const Path row = path_of(driver) / "rows/checkups.it_system";
  driver.press(row / "add/investment_lines");
  const Path line = path_of(driver) / "investment_lines" / sheet(driver).investment_lines[0].id.value;
  driver.type(line / "amount", "2000000");
  CHECK(driver.name(line / "result") == "400,000");
  driver.press(row / "explain");
  CHECK(driver.shows("÷ 5年"));
  driver.type(line / "years_ago", "5");
  CHECK(driver.name(line / "message").contains("5年前"));
  CHECK(driver.name(line / "result") == "—");
}

TEST_CASE("The rows of feedback say what counts there") {
  Driver driver;
  open_at(driver, "checkups");
  CHECK(driver.name(path_of(driver) / "rows/checkups.feedback_superior/feedback-note")
            .contains("通常の労務管理"));
}

TEST_CASE("Staff lines: per head, for the whole row, or typed") {
  Driver driver;
  open_at(driver, "staff");
  driver.press(path_of(driver) / "rows/staff.nurse/add/staff_lines");
  const Path line = path_of(driver) / "staff_lines" / sheet(driver).staff_lines[0].id.value;
  driver.type(line / "labour_cost", "600万");
  driver.type(line / "ratio", "50");
  driver.type(line / "people", "3");
  CHECK(driver.name(line / "result") == "9,000,000");
  driver.type(line / "basis", "whole_row");
  CHECK(driver.name(line / "result") == "3,000,000");
  driver.type(line / "basis", "typed");
  CHECK_FALSE(driver.has(line / "labour_cost"));
  driver.type(line / "amount", "1,234");
  CHECK(driver.name("panel-annual") == "1,234 円");
}

TEST_CASE("内訳不明 takes one amount for each cost type of its section") {
  Driver driver;
  open_at(driver, "checkups");
  driver.press("unknown/checkups/add");
  const Path line = path_of(driver) / "unknown_lines" / sheet(driver).unknown_lines[0].id.value;
  for (const char* type : {"expense", "depreciation", "investment", "opportunity"})
    driver.type(line / type, "100");
  CHECK_FALSE(driver.has(line / "staff"));
  CHECK(driver.name("panel-annual") == "300 円");
  CHECK(driver.name("panel-investment/value") == "100");
}

TEST_CASE("What was done and what came of it is kept for each section") {
  Driver driver;
  open_at(driver, "overwork");
  driver.type(path_of(driver) / "section_texts/overwork/activities", "面談を月1回");
  driver.type(path_of(driver) / "section_texts/overwork/effects", "残業が減った");
  REQUIRE(sheet(driver).section_texts.size() == 1);
  CHECK(sheet(driver).section_texts[0].effects == "残業が減った");
}

TEST_CASE("A pasted block fills the row's lines from the focused cell on, adds lines, and is one step") {
  Driver driver;
  open_at(driver, "guidance");
  const Path line = add_time(driver, "guidance.specific");
  driver.type(line / "hours", "2\t7\t1\n1:30\t多数\t2");
  const auto& lines = sheet(driver).time_lines;
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].people == Quantity{700});
  CHECK(lines[1].times == Quantity{200});
  CHECK_FALSE(lines[1].people);
  const Path second = path_of(driver) / "time_lines" / lines[1].id.value;
  CHECK(driver.value(second / "people") == "多数");
  CHECK_FALSE(driver.name(second / "message").empty());
  driver.root().undo();
  CHECK(sheet(driver).time_lines.size() == 1);
  CHECK_FALSE(sheet(driver).time_lines[0].hours);
}

TEST_CASE("A block as wide as the table brings whose hour counts, or its cost; what has no place is told") {
  Driver driver;
  open_at(driver, "guidance");
  const Path line = add_time(driver, "guidance.specific");
  driver.type(line / "note", "面談\t6,000\t1.5\t10\t2\n研修\t管理職\t1\t5\t1\nその他\t\t1\t5\t1\t余り");
  const auto& lines = sheet(driver).time_lines;
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].source == HourlyCostSource::typed);
  CHECK(lines[0].hourly_cost == Yen{6'000});
  CHECK(lines[0].people == Quantity{1'000});
  CHECK(lines[0].times == Quantity{200});
  CHECK(lines[1].source == HourlyCostSource::managers);
  CHECK_FALSE(lines[1].hourly_cost);
  CHECK(lines[2].source == HourlyCostSource::all); // an empty cell leaves what a new line counts
  CHECK(lines[2].people == Quantity{500});
  CHECK(driver.name("toast/words") == "表に入らない1個のセルは、貼り付けていません。");
  // Most tables leave the cost of the hour out, and what stands behind the others is not its place.
  const auto first = [&] { return sheet(driver).time_lines[0]; };
  driver.type(line / "note", "面談\t2\t10\t1\t");
  CHECK(first().hours == Hours{2 * hour_parts});
  driver.type(line / "note", "面談\t3\t10\t1\t120000");
  CHECK(first().hours == Hours{3 * hour_parts});
  CHECK(first().hourly_cost == Yen{6'000});
  CHECK(first().times == Quantity{100});
}

TEST_CASE("Enter in the last field of a filled line adds another one; in an unfilled one it goes on") {
  Driver driver;
  open_at(driver, "guidance");
  driver.press(path_of(driver) / "rows/guidance.specific/add/expense_lines");
  const Path line = path_of(driver) / "expense_lines" / sheet(driver).expense_lines.back().id.value;
  CHECK(driver.find(line / "amount")->level != 0); // an empty one: see the next test
  driver.type(line / "amount", "300");
  const Path add = path_of(driver) / "rows/guidance.specific/add/expense_lines";
  CHECK(driver.find(line / "amount")->level == static_cast<std::int32_t>(add.id()));
  driver.press(NodeId{static_cast<std::uint32_t>(driver.find(line / "amount")->level)});
  REQUIRE(sheet(driver).expense_lines.size() == 2);
  const Path next = path_of(driver) / "expense_lines" / sheet(driver).expense_lines.back().id.value;
  CHECK(driver.focused.back() == (next / "amount").id());
  CHECK(driver.find(line / "amount")->level == 0);
}

TEST_CASE("Enter adds a line as well where only the header's cost of an hour is missing") {
  Driver driver;
  open_at(driver, "guidance");
  const Path line = add_time(driver, "guidance.specific");
  driver.type(line / "hours", "2");
  driver.type(line / "people", "7");
  CHECK(driver.find(line / "times")->level == 0);
  driver.type(line / "times", "1");
  const Path add = path_of(driver) / "rows/guidance.specific/add/time_lines";
  CHECK(driver.find(line / "times")->level == static_cast<std::int32_t>(add.id()));
}

TEST_CASE("Enter in an empty line takes it out and leads on: to the row's next kind, the next row, the end") {
  Driver driver;
  open_at(driver, "staff_training");
  const Path rows = path_of(driver) / "rows";
  const auto end_of = [&](std::string_view row) {
    driver.press(rows / row / "add/expense_lines");
    const Path line = path_of(driver) / "expense_lines" / sheet(driver).expense_lines.back().id.value;
    const std::int32_t end = driver.find(line / "amount")->level;
    REQUIRE(end != 0);
    driver.press(NodeId{static_cast<std::uint32_t>(end)});
    CHECK(sheet(driver).expense_lines.empty());
  };
  end_of("staff_training.training");
  CHECK(driver.focused.back() == (rows / "staff_training.conference/add/expense_lines").id());
  end_of("staff_training.conference");
  CHECK(driver.focused.back() == Path("next-section").id());

  open_at(driver, "guidance");
  const Path other = path_of(driver) / "rows/guidance.specific/add";
  driver.press(other / "expense_lines");
  const Path line = path_of(driver) / "expense_lines" / sheet(driver).expense_lines.back().id.value;
  driver.type(line / "note", "外部機関");
  CHECK(driver.find(line / "amount")->level == 0); // what was written stays
  driver.type(line / "note", "");
  driver.press(NodeId{static_cast<std::uint32_t>(driver.find(line / "amount")->level)});
  CHECK(driver.focused.back() == (other / "time_lines").id());
}

TEST_CASE("A choice in a line is called by its line") {
  Driver driver;
  open_at(driver, "guidance");
  const Path first = add_time(driver, "guidance.specific"), second = add_time(driver, "guidance.specific");
  CHECK(driver.name(first / "source").contains("特定保健指導 1"));
  CHECK(driver.name(first / "source") != driver.name(second / "source"));
}

TEST_CASE("The totals are copied as rows of a spreadsheet") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.go(Screen::cost_sheet, place(driver, "summary"));
  driver.press("totals-all/copy");
  CHECK(driver.copied.contains("\t107,327,920\t"));
  CHECK(driver.copied.contains("B1 健康診断\t"));
}

TEST_CASE("Every field of a sheet's header and of its lines is reachable on each breadth") {
  for (const auto& [width, height] : {std::pair{1'440.0f, 900.0f}, {820.0f, 1'180.0f}, {390.0f, 844.0f}}) {
    CAPTURE(width);
    Driver driver;
    driver.resize(width, height);
    driver.open_sample("company-a", Screen::cost_sheet);
    driver.go(Screen::cost_sheet, place(driver, "header"));
    for (const char* field : {"period_from",
                              "period_to",
                              "scope",
                              "industry",
                              "men",
                              "women",
                              "total",
                              "preparer",
                              "tel",
                              "fax",
                              "email",
                              "tax_basis",
                              "managers/people",
                              "managers/hourly_cost",
                              "staff/people",
                              "staff/hourly_cost",
                              "all/people",
                              "all/hourly_cost",
                              "manager_definition",
                              "labour_cost_includes"}) {
      CAPTURE(field);
      CHECK(driver.has(path_of(driver) / "header" / field));
    }
    CHECK(driver.has(path_of(driver) / "name"));
    driver.go(Screen::cost_sheet, place(driver, "sections/checkups"));
    driver.press(path_of(driver) / "rows/checkups.hiring/add/time_lines");
    const Path time = path_of(driver) / "time_lines" / sheet(driver).time_lines.back().id.value;
    driver.type(time / "source", "typed");
    for (const char* field : {"note", "source", "hourly_cost", "hours", "people", "times"})
      CHECK(driver.has(time / field));
  }
}

TEST_CASE("Three hundred lines: those far from the view are left out, and a pass stays short") {
  Driver driver;
  Case content;
  CostSheet filled{.id = driver.work().ids().next()};
  for (int i = 0; i < 300; ++i)
    filled.time_lines.push_back(
        {.id = driver.work().ids().next(), .row = Slug{"checkups.general"}, .hours = Hours{hour_parts}});
  content.cost_sheets.push_back(filled);
  driver.open(content, Screen::cost_sheet);
  driver.go(Screen::cost_sheet, place(driver, "sections/checkups"));
  const Path last = path_of(driver) / "time_lines" / filled.time_lines.back().id.value;
  driver.go(Screen::cost_sheet, place(driver, "sections/checkups")); // heights are known now
  CHECK_FALSE(driver.has(last / "hours"));
  CHECK(driver.ui().tree().nodes().size() < 1'500);
}

TEST_CASE("who comes back to the entry goes on in the section that was left") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  const std::string sheet = "cost_sheets/" + driver.document().cost_sheets.front().id.value;
  driver.go(Screen::cost_sheet, sheet + "/sections/checkups");
  REQUIRE(driver.has("section/checkups/title"));
  driver.go(Screen::cost_sheet, sheet + "/summary");
  driver.go(Screen::cost_sheet, sheet);
  CHECK(driver.has("section/checkups/title"));
  driver.go(Screen::estimate);
  driver.go(Screen::cost_sheet);
  CHECK(driver.has("section/checkups/title"));
}

TEST_CASE("a sheet that is deleted is named") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  driver.press("sheet-add");
  driver.press("sheet-remove");
  CHECK(driver.name("toast/words") == "集計「新しい集計」を削除しました。「元に戻す」で戻せます。");
}

} // namespace sanpo::test
