// A company's sheet filled in by hand, field by field, on the screen: the golden figures come out.
// Golden: cost-sheet.md, Company A.
#include <doctest/doctest.h>

#include "driver.h"

namespace sanpo::test {
namespace {

/// A person who fills in one sheet.
class Person {
public:
  explicit Person(Driver& driver) : driver_(driver), path_(Path("cost_sheets") / sheet().id.value) {}

  const CostSheet& sheet() { return driver_.document().cost_sheets.back(); }
  Path path() { return path_; }
  void header(std::string_view field, std::string_view text) { driver_.type(path_ / "header" / field, text); }
  void section(std::string_view slug) { driver_.press(Path("sections") / slug); }
  void staff(std::string_view row, std::string_view title, std::string_view people, std::string_view amount) {
    const Path line = add(row, "staff_lines", sheet().staff_lines);
    driver_.type(line / "title", title);
    driver_.type(line / "basis", "typed");
    driver_.type(line / "people", people);
    driver_.type(line / "amount", amount);
  }
  void expense(std::string_view row, std::string_view amount, std::string_view note = {}) {
    const Path line = add(row, "expense_lines", sheet().expense_lines);
    driver_.type(line / "amount", amount);
    if (!note.empty()) driver_.type(line / "note", note);
  }
  void time(std::string_view row, std::string_view source, std::string_view hours, std::string_view people,
            std::string_view times) {
    const Path line = add(row, "time_lines", sheet().time_lines);
    driver_.type(line / "source", source);
    driver_.type(line / "hours", hours);
    driver_.type(line / "people", people);
    driver_.type(line / "times", times);
  }
  void purchase(std::string_view row, std::string_view years_ago, std::string_view amount) {
    const Path line = add(row, "investment_lines", sheet().investment_lines);
    driver_.type(line / "years_ago", years_ago);
    driver_.type(line / "amount", amount);
  }
  void unknown(std::string_view section, std::string_view expense, std::string_view opportunity) {
    driver_.press(Path("unknown") / section / "add");
    const Path line = path_ / "unknown_lines" / sheet().unknown_lines.back().id.value;
    driver_.type(line / "expense", expense);
    driver_.type(line / "opportunity", opportunity);
  }
private:
  template <class Lines> Path add(std::string_view row, std::string_view list, const Lines& before) {
    const std::size_t count = before.size();
    driver_.press(path_ / "rows" / row / "add" / list);
    const auto& lines = [this]() -> const Lines& {
      if constexpr (std::is_same_v<Lines, std::vector<StaffLine>>)
        return sheet().staff_lines;
      else if constexpr (std::is_same_v<Lines, std::vector<ExpenseLine>>)
        return sheet().expense_lines;
      else if constexpr (std::is_same_v<Lines, std::vector<TimeLine>>)
        return sheet().time_lines;
      else
        return sheet().investment_lines;
    }();
    REQUIRE(lines.size() == count + 1);
    return path_ / list / lines.back().id.value;
  }

  Driver& driver_;
  Path path_;
};

void fill_in(Person person) {
  person.section("header");
  person.header("period_from", "2010-04");
  person.header("period_to", "2011年3月");
  person.header("industry", "製造業");
  person.header("men", "1,200人");
  person.header("women", "170");
  person.header("total", "1370");
  person.header("managers/people", "63");
  person.header("managers/hourly_cost", "6,000円");
  person.header("staff/people", "1150");
  person.header("staff/hourly_cost", "4800");
  person.header("all/people", "1370");
  person.header("all/hourly_cost", "5000");
  person.header("manager_definition", "係長以上");
  person.section("staff");
  person.staff("staff.physician", "産業医（専属）1、保健師3、衛生管理者3", "7", "5850万");
  person.staff("staff.dietitian", "管理栄養士、事務スタッフ、臨床検査技師", "3", "7,250,000");
  person.section("staff_training");
  person.expense("staff_training.training", "0");
  person.expense("staff_training.conference", "1500000", "学会出張");
  person.section("guidance");
  person.expense("guidance.specific", "300000");
  person.time("guidance.specific", "managers", "2", "7", "1");
  person.time("guidance.specific", "staff", "2", "35", "1");
  person.section("checkups");
  person.expense("checkups.general", "10500000");
  person.time("checkups.general", "managers", "1.5", "209", "1");
  person.time("checkups.general", "staff", "1:30", "1091", "1");
  person.expense("checkups.reexamination", "200000");
  person.time("checkups.reexamination", "managers", "1", "12", "2");
  person.time("checkups.reexamination", "staff", "1", "58", "2");
  person.expense("checkups.followup_meeting_expense", "0");
  person.time("checkups.followup_meeting_physician", "managers", "0.5", "3", "2");
  person.time("checkups.followup_meeting_physician", "staff", "30分", "17", "2");
  person.time("checkups.followup_meeting_nurse", "managers", "1", "6", "1");
  person.time("checkups.followup_meeting_nurse", "staff", "1", "34", "1");
  person.time("checkups.feedback_superior", "managers", "2", "2", "1");
  person.time("checkups.feedback_superior", "managers", "1", "30", "1");
  person.expense("checkups.it_system", "1000000", "年間保守料");
  person.purchase("checkups.it_system", "0", "1500万");
  person.section("overwork");
  person.time("overwork.meeting_physician", "managers", "0.25", "16", "1");
  person.time("overwork.meeting_physician", "staff", "0.25", "84", "1");
  person.expense("overwork.fatigue_survey", "5000");
  person.section("mental_health");
  person.unknown("mental_health", "800000", "4498320");
  person.section("programmes");
  person.unknown("programmes", "1300000", "6990000");
}

void check_golden_figures(Driver& driver) {
  Person person(driver);
  const CostSheetResult& result = *driver.work().editor()->cost_sheet(person.sheet().id);
  const auto section = [&](std::size_t index) { return result.sections[index].costs; };
  CHECK(section(0)[CostType::staff].rounded() == Yen{65'750'000});
  CHECK(section(2)[CostType::opportunity].rounded() == Yen{420'000});
  CHECK(section(3)[CostType::opportunity].rounded() == Yen{10'939'800});
  CHECK(section(4)[CostType::opportunity].rounded() == Yen{124'800});
  CHECK(result.complete);
}

} // namespace

TEST_CASE("Company A typed in on the desktop gives the golden figures, in the panel and in the totals") {
  Driver driver;
  driver.open(Case{}, Screen::cost_sheet);
  fill_in(Person(driver));
  check_golden_figures(driver);
  CHECK(driver.name("panel-annual") == "107,327,920 円");
  CHECK(driver.name("panel-per-head").contains("78,342円"));
  CHECK(driver.name("panel-spending/value") == "84,355,000");
  CHECK(driver.name("panel-investment/value") == "15,000,000");
  CHECK(driver.name("panel-activity/value") == "39,357,920");
  CHECK(driver.name("panel-published-per-head/value") == "28,728");
  CHECK(driver.name("panel-published/checkups/share") == "65.1%");

  driver.press(Role::tab, "まとめ");
  const auto cell = [&](std::string_view row, std::size_t column) {
    return driver.name(Path("totals-all/table") / row / column);
  };
  CHECK(cell("staff", 0) == "65,750,000");
  CHECK(cell("guidance", 3) == "420,000");
  CHECK(cell("checkups", 1) == "11,700,000");
  CHECK(cell("checkups", 2) == "3,000,000");
  CHECK(cell("checkups", 3) == "10,939,800");
  CHECK(cell("checkups", 6) == "15,000,000");
  CHECK(cell("overwork", 3) == "124,800");
  CHECK(cell("total", 4) == "107,327,920");
  CHECK_FALSE(driver.shows("11,238,600")); // 面談合計 counted twice
}

TEST_CASE("On a phone the sections are a list and lines are cards; the bar shows the annual cost") {
  Driver driver;
  driver.resize(390, 844);
  driver.open(Case{}, Screen::cost_sheet);
  Person person(driver);
  // The sections are one list there.
  driver.type("sections", "guidance");
  person.expense("guidance.specific", "300000");
  driver.type("sections", "header");
  person.header("managers/hourly_cost", "6000");
  person.header("staff/hourly_cost", "4800");
  driver.type("sections", "guidance");
  person.time("guidance.specific", "managers", "2", "7", "1");
  person.time("guidance.specific", "staff", "2", "35", "1");
  CHECK(driver.shows("420,000"));
  CHECK(driver.name("result") == "720,000円");
}

TEST_CASE("The sample is company A: its two warnings stand in the panel and at the row, with the way there") {
  Driver driver;
  const Id id = driver.open_sample("company-a", Screen::cost_sheet);
  CHECK(driver.name("panel-annual") == "107,327,920 円");
  CHECK(driver.shows("確認すること"));
  CHECK(driver.shows("1,213人"));
  CHECK(driver.shows("209人"));
  const Path row = Path("cost_sheets") / driver.document().cost_sheets[0].id.value / "rows/checkups.general";
  driver.press(Path("panel-noticed") / "cost_sheet.row_managers_above_header" / row.text() / "show");
  CHECK(driver.has(Path("noticed") / "cost_sheet.row_managers_above_header" / row.text()));
  CHECK(driver.focused.back() == row.id());
  CHECK(driver.root().route().case_id == id);
}

} // namespace sanpo::test
