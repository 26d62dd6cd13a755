// The cost sheet of company A as published: the fixture of the golden figures and the sample of the product.
// Its figures stand in company_a_test.cpp. Rule: cost-sheet.md, Company A.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/cost_sheet/sheet.h"

namespace sanpo::fixtures {

/// Ids that are the same in every build: "costlineaaab" and so on, numbered in base 32.
inline Id cost_line_id(int number) {
  constexpr std::string_view digits = "abcdefghijklmnopqrstuvwxyz234567";
  std::string id = "costline";
  for (const int shift : {15, 10, 5, 0})
    id += digits[static_cast<std::size_t>((number >> shift) & 31)];
  return {id};
}

class CompanyA {
public:
  CostSheet build() {
    sheet_.id = {"costsheetaaa"};
    header();
    staff();
    guidance();
    checkups();
    overwork();
    unknown("mental_health", 800'000, 4'498'320);
    unknown("programmes", 1'300'000, 6'990'000);
    return sheet_;
  }
private:
  Id next_id() { return cost_line_id(++lines_); }

  void header() {
    CostSheetHeader& header = sheet_.header;
    header.period_from = Month{2010, 4};
    header.period_to = Month{2011, 3};
    header.industry = "製造業";
    header.men = Count{1'200};
    header.women = Count{170};
    header.total = Count{1'370};
    header.managers = {Count{63}, Yen{6'000}};
    header.staff = {Count{1'150}, Yen{4'800}};
    header.all = {Count{1'370}, Yen{5'000}};
    header.manager_definition = "係長以上(ライン管理職)";
    sheet_.name = "A社 2010年度";
  }

  void staff() {
    typed_staff("staff.physician", "産業医(専属)1、保健師3、衛生管理者3", 7, 58'500'000);
    typed_staff("staff.dietitian", "管理栄養士、事務スタッフ、臨床検査技師", 3, 7'250'000);
    expense("staff_training.training", "", 0);
    expense("staff_training.conference", "学会出張", 1'500'000);
  }

  void guidance() {
    expense("guidance.specific", "フードモデル", 300'000);
    managers("guidance.specific", 200, 7, 1, "動機づけ支援8名、積極的支援34名");
    employees("guidance.specific", 200, 35, 1);
  }

  void checkups() {
    expense("checkups.general", "", 10'500'000);
    managers("checkups.general", 150, 209, 1);
    employees("checkups.general", 150, 1'091, 1);
    expense("checkups.reexamination", "肝機能、尿検査", 200'000);
    managers("checkups.reexamination", 100, 12, 2);
    employees("checkups.reexamination", 100, 58, 2);
    expense("checkups.followup_meeting_expense", "", 0);
    managers("checkups.followup_meeting_physician", 50, 3, 2);
    employees("checkups.followup_meeting_physician", 50, 17, 2);
    managers("checkups.followup_meeting_nurse", 100, 6, 1);
    employees("checkups.followup_meeting_nurse", 100, 34, 1);
    managers("checkups.feedback_superior", 200, 2, 1);
    managers("checkups.feedback_superior", 100, 30, 1);
    expense("checkups.it_system", "年間保守料", 1'000'000);
    sheet_.investment_lines.push_back(
        {next_id(), {"checkups.it_system"}, "健康管理システム", Count{0}, Yen{15'000'000}});
    expense("checkups.other", "", 0);
  }

  void overwork() {
    managers("overwork.meeting_physician", 25, 16, 1);
    employees("overwork.meeting_physician", 25, 84, 1);
    expense("overwork.fatigue_survey", "", 5'000);
  }

  void typed_staff(const char* row, const char* title, std::int64_t people, std::int64_t amount) {
    StaffLine line{.id = next_id(), .row = {row}, .title = title, .basis = StaffCostBasis::typed};
    line.people = Quantity{people * 100};
    line.amount = Yen{amount};
    sheet_.staff_lines.push_back(line);
  }

  void expense(const char* row, const char* note, std::int64_t amount) {
    sheet_.expense_lines.push_back({next_id(), {row}, note, Yen{amount}});
  }

  void managers(const char* row, std::int64_t hours_hundredths, std::int64_t people, std::int64_t times,
                const char* note = "") {
    time(HourlyCostSource::managers, row, hours_hundredths, people, times, note);
  }
  void employees(const char* row, std::int64_t hours_hundredths, std::int64_t people, std::int64_t times) {
    time(HourlyCostSource::staff, row, hours_hundredths, people, times, "");
  }
  void time(HourlyCostSource source, const char* row, std::int64_t hours_hundredths, std::int64_t people,
            std::int64_t times, const char* note) {
    TimeLine line{.id = next_id(), .row = {row}, .note = note, .source = source};
    line.hours = Hours{hours_hundredths * hour_parts / 100};
    line.people = Quantity{people * 100};
    line.times = Quantity{times * 100};
    sheet_.time_lines.push_back(line);
  }

  void unknown(const char* section, std::int64_t expense_yen, std::int64_t opportunity_yen) {
    UnknownBreakdownLine line{.id = next_id(), .section = {section}, .note = "合計だけが公表されている"};
    line.expense = Yen{expense_yen};
    line.opportunity = Yen{opportunity_yen};
    sheet_.unknown_lines.push_back(line);
  }

  CostSheet sheet_;
  int lines_ = 0;
};

inline CostSheet company_a() { return CompanyA().build(); }

} // namespace sanpo::fixtures
