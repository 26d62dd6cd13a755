// The form as shipped holds every row of the source in its order, and a damaged one is refused with its
// place. Rule: cost-sheet.md, Rows.
#include <doctest/doctest.h>

#include <string>

#include "core/catalogue/benchmark.h"
#include "core/catalogue/sheet_form.h"
#include "support/asset.h"

using namespace sanpo;

namespace {

SheetForm shipped() {
  auto form = decode_sheet_form(fixtures::asset("forms/cost-sheet.json"));
  REQUIRE(form.has_value());
  return *form;
}

/// "slug:KP" with a letter for each type the row takes.
std::string signature(const SheetRow& row) {
  std::string text = row.slug.value + ":";
  const std::pair<CostType, char> letters[] = {{CostType::staff, 'A'},
                                               {CostType::expense, 'K'},
                                               {CostType::depreciation, 'D'},
                                               {CostType::investment, 'I'},
                                               {CostType::opportunity, 'P'}};
  for (const auto& [type, letter] : letters)
    if (row.types.has(type)) text += letter;
  return text;
}

/// A form with one section and these rows.
std::string form_with(const std::string& rows) {
  return R"({"id":"f","title":{"ja":"a","en":"a"},"feedback_note":{"ja":"a","en":"a"},"sections":[{"slug":"s",)"
         R"("part":"A","label":{"ja":"a","en":"a"},"groups":[{"rows":[)" +
         rows + "]}]}]}";
}

std::string row_with(const std::string& slug, const std::string& rest) {
  return R"({"slug":")" + slug + R"(","label":{"ja":"a","en":"a"},)" + rest + "}";
}

std::string pointer_of_error(const std::string& bytes) {
  const auto form = decode_sheet_form(bytes);
  return form ? "no error" : form.error().pointer;
}

} // namespace

TEST_CASE("The form has the sections of the source in its order") {
  std::string parts;
  for (const auto& section : shipped().sections)
    parts += section.part + "=" + section.slug.value + " ";
  CHECK(parts == "A=staff A2=staff_training A3=guidance B1=checkups B2=overwork B3=mental_health "
                 "B4=consultation B5=programmes ");
}

TEST_CASE("Every row takes the cost types of the source") {
  const char* golden[] = {"staff.physician:A",
                          "staff.nurse:A",
                          "staff.dietitian:A",
                          "staff.psychologist:A",
                          "staff.clerk:A",
                          "staff.other:A",
                          "staff_training.training:K",
                          "staff_training.conference:K",
                          "guidance.specific:KP",
                          "checkups.general:KP",
                          "checkups.hiring:KP",
                          "checkups.overseas:KP",
                          "checkups.other_general:KP",
                          "checkups.reexamination:KP",
                          "checkups.followup_meeting_expense:K",
                          "checkups.followup_meeting_physician:P",
                          "checkups.followup_meeting_nurse:P",
                          "checkups.followup_meeting_dietitian:P",
                          "checkups.followup_meeting_other:P",
                          "checkups.followup_meeting_total:P",
                          "checkups.feedback_superior:P",
                          "checkups.feedback_hr:P",
                          "checkups.it_system:KDI",
                          "checkups.other:KP",
                          "overwork.meeting_expense:K",
                          "overwork.meeting_physician:P",
                          "overwork.meeting_nurse:P",
                          "overwork.meeting_total:P",
                          "overwork.feedback_superior:P",
                          "overwork.feedback_hr:P",
                          "overwork.fatigue_survey:KP",
                          "mental_health.meeting_expense:K",
                          "mental_health.meeting_physician:P",
                          "mental_health.meeting_nurse:P",
                          "mental_health.meeting_psychologist:P",
                          "mental_health.meeting_total:P",
                          "mental_health.feedback_superior:P",
                          "mental_health.feedback_hr:P",
                          "mental_health.return_committee:KP",
                          "mental_health.education_expense:K",
                          "mental_health.education_line_care:P",
                          "mental_health.education_self_care:P",
                          "mental_health.education_other:P",
                          "mental_health.stress_survey:KP",
                          "mental_health.assistance_service:KP",
                          "consultation.expense:K",
                          "consultation.physician:P",
                          "consultation.nurse:P",
                          "consultation.other_staff:P",
                          "consultation.total:P",
                          "programmes.health_education:KP",
                          "programmes.health_promotion:KP"};
  const SheetForm form = shipped();
  REQUIRE(form.rows.size() == std::size(golden));
  for (std::size_t i = 0; i < form.rows.size(); ++i)
    CHECK(signature(form.rows[i]) == golden[i]);
}

TEST_CASE("The four totals name their breakdown, without the expenses") {
  const SheetForm form = shipped();
  int totals = 0;
  for (const auto& row : form.rows) {
    if (row.total_of.empty()) continue;
    ++totals;
    for (const std::size_t part : row.total_of) {
      CHECK(form.rows[part].types.has(CostType::opportunity));
      CHECK(form.rows[part].section == row.section);
    }
  }
  CHECK(totals == 4);
  CHECK(form.rows[*form.find_row("checkups.followup_meeting_total")].total_of.size() == 4);
  CHECK(form.rows[*form.find_row("overwork.meeting_total")].total_of.size() == 2);
  CHECK(form.rows[*form.find_row("mental_health.meeting_total")].total_of.size() == 3);
  CHECK(form.rows[*form.find_row("consultation.total")].total_of.size() == 3);
}

TEST_CASE("The rows of superiors and HR say that only feedback counts") {
  for (const auto& row : shipped().rows)
    CHECK(row.feedback == (row.slug.value.find("feedback_") != std::string::npos));
}

TEST_CASE("Rows and sections are found by their slug") {
  const SheetForm form = shipped();
  for (std::size_t i = 0; i < form.rows.size(); ++i)
    CHECK(form.find_row(form.rows[i].slug.value) == i);
  CHECK_FALSE(form.find_row("checkups").has_value());
  CHECK_FALSE(form.find_row("").has_value());
  CHECK(form.find_section("overwork") == 4);
}

TEST_CASE("Groups and sections cover all rows once, in order") {
  const SheetForm form = shipped();
  std::size_t rows = 0;
  for (const auto& section : form.sections)
    for (const auto& group : form.groups_of(section))
      for (const auto& row : form.rows_of(group))
        CHECK(&row == &form.rows[rows++]);
  CHECK(rows == form.rows.size());
}

TEST_CASE("A damaged form is refused with its place") {
  CHECK(pointer_of_error("{") == "");
  CHECK(pointer_of_error("[]") == "");
  CHECK(pointer_of_error(form_with(row_with("s.a", R"("types":["expense"])"))) == "no error");
  const std::string rows = "/sections/0/groups/0/rows";
  CHECK(pointer_of_error(form_with(row_with("s.a", R"("types":[])"))) == rows + "/0/types");
  CHECK(pointer_of_error(form_with(row_with("s.a", R"("types":["rent"])"))) == rows + "/0/types/0");
  CHECK(pointer_of_error(form_with(row_with("s.a", R"("types":["investment"])"))) == rows + "/0/types");
  CHECK(pointer_of_error(form_with(row_with("t.a", R"("types":["expense"])"))) == rows + "/0/slug");
  CHECK(pointer_of_error(form_with(row_with("s.a", R"("types":["expense"],"colour":1)"))) ==
        rows + "/0/colour");
  CHECK(pointer_of_error(form_with(row_with("s.a", R"("types":["opportunity"],"total_of":["s.b"])"))) ==
        rows + "/0/total_of/0");
  CHECK(pointer_of_error(form_with(row_with("s.a", R"("types":["expense"])") + "," +
                                   row_with("s.a", R"("types":["expense"])"))) == "/sections");
}

TEST_CASE("A damaged benchmark is refused with its place") {
  const auto pointer = [](const std::string& bytes) {
    const auto benchmark = decode_benchmark(bytes);
    return benchmark ? "no error" : benchmark.error().pointer;
  };
  const std::string company =
      R"({"id":"a","name":{"ja":"a","en":"a"},"sections":[],)"
      R"("printed_totals":{"expense":0,"depreciation":0,"investment":0,"opportunity":0}})";
  const auto with = [](const std::string& list) {
    return R"({"id":"b","title":{"ja":"a","en":"a"},"companies":[)" + list + "]}";
  };
  CHECK(pointer(with(company)) == "no error");
  CHECK(pointer(with(company + "," + company)) == "/companies/1/id");
  std::string negative = company;
  negative.replace(negative.find(":0"), 2, ":-1");
  CHECK(pointer(with(negative)) == "/companies/0/printed_totals/expense");
}
