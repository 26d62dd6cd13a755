// From the estimate to the cost sheet: rows, tax basis, never twice, up to date, out again.
// Rule: pricing.md, From the estimate to the cost sheet.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/carry_over.h"
#include "app/case_editor.h"
#include "app/commands.h"
#include "core/base/find_by_id.h"
#include "core/base/text_forms.h"
#include "core/pricing/evaluate.h"
#include "core/pricing/visit_patterns.h"
#include "core/record/decode.h"
#include "fixtures.h"

namespace sanpo {
namespace {

using State = CarriedPart::State;

/// A case of one site with 60 people: standard, monthly, an interview of two people each, the manual.
struct Carrying {
  SeededIds ids;
  Case document = new_case({.people = {Count{60}}}, built_in_catalogues(), ids);
  Id sheet = add_cost_sheet(document, ids);

  Carrying() {
    Estimate& made = document.estimates.front();
    made.start = Month{2026, 4};
    made.plans.front().visits = visits_of(VisitPattern::monthly);
    made.plans.front().visit_minutes = Count{60};
    add_interview(InterviewKind::stress_office);
    add_interview(InterviewKind::overwork_office);
    made.leave.manual_copies = Count{1};
  }
  void add_interview(InterviewKind kind) {
    InterviewOccasion occasion{
        .id = ids.next(), .site = document.sites.front().id, .kind = kind, .people = Count{2}};
    occasion.months[3] = true;
    estimate().interviews.push_back(occasion);
  }
  Estimate& estimate() { return document.estimates.front(); }
  CostSheet& cost_sheet() { return *std::ranges::find(document.cost_sheets, sheet, &CostSheet::id); }
  std::vector<CarriedPart> parts(std::size_t scenario = 0) {
    const Estimate& shown = document.estimates[scenario];
    const EstimateResult result =
        evaluate(shown, document.sites, *built_in_catalogues().price_list(shown.price_list));
    return carried_parts(document, shown, result, cost_sheet());
  }
  CarriedPart part(std::string_view slug) {
    for (const CarriedPart& each : parts())
      if (each.proposal.part.value.starts_with(slug)) return each;
    FAIL("no such part");
    return {};
  }
  void carry_everything(std::size_t scenario = 0) {
    const auto note = [](const CarryOver& each) { return each.part.value; };
    carry_all(document, document.estimates[scenario].id, sheet, parts(scenario), note, ids);
  }
  void carry_one(std::string_view slug) {
    carry(document, estimate().id, sheet, part(slug), [](const CarryOver&) { return std::string("x"); }, ids);
  }
  std::size_t lines() {
    return cost_sheet().staff_lines.size() + cost_sheet().expense_lines.size() +
           cost_sheet().time_lines.size();
  }
};

Yen amount_in(const CostSheet& sheet, std::string_view row) {
  Yen sum;
  for (const ExpenseLine& line : sheet.expense_lines)
    if (line.row.value == row) sum += *line.amount;
  return sum;
}

TEST_CASE("carrying over: each part stands in its row, with a typed amount and its note") {
  Carrying c;
  c.carry_everything();
  const CostSheet& sheet = c.cost_sheet();
  REQUIRE(sheet.staff_lines.size() == 1);
  CHECK(sheet.staff_lines[0].row.value == "staff.physician");
  CHECK(sheet.staff_lines[0].basis == StaffCostBasis::typed);
  CHECK(sheet.staff_lines[0].amount == Yen{700'000});
  CHECK(sheet.staff_lines[0].title == "support");
  CHECK(amount_in(sheet, "mental_health.meeting_expense") == Yen{50'000});
  CHECK(amount_in(sheet, "overwork.meeting_expense") == Yen{50'000});
  CHECK(amount_in(sheet, "mental_health.assistance_service") == Yen{10'000});
  CHECK(check_references(c.document).empty());
}

TEST_CASE("carrying over: the sheet's tax basis decides the amount") {
  Carrying c;
  c.cost_sheet().header.tax_basis = TaxBasis::included;
  c.carry_everything();
  CHECK(c.cost_sheet().staff_lines[0].amount == Yen{770'000});
}

TEST_CASE("carrying over: the second year has no 選任手数料") {
  Carrying c;
  c.cost_sheet().header.period_from = Month{2027, 4};
  c.carry_everything();
  CHECK(c.cost_sheet().staff_lines[0].amount == Yen{600'000});
  c.cost_sheet().header.period_from = Month{2025, 4};
  CHECK(c.part("support").proposal.amount == Yen{700'000});
}

TEST_CASE("carrying over: never twice") {
  Carrying c;
  c.carry_everything();
  const Case once = c.document;
  c.carry_everything();
  CHECK(c.document == once);
  CHECK(c.part("support").state == State::same);
}

TEST_CASE("carrying over: employees' time is offered, and taken over only when asked for") {
  Carrying c;
  c.carry_everything();
  CHECK(c.cost_sheet().time_lines.empty());
  CHECK(c.part("time.").state == State::open);
  c.cost_sheet().header.staff.hourly_cost = Yen{4'800};
  c.carry_one("time.");
  REQUIRE(c.cost_sheet().time_lines.size() == 1);
  const TimeLine& time = c.cost_sheet().time_lines[0];
  CHECK(time.hours == Hours{150});
  CHECK(time.people == Quantity{200});
  CHECK(time.times == Quantity{100});
  CHECK(time.source == HourlyCostSource::staff);
}

TEST_CASE("carrying over: a changed estimate is offered, not put in by itself") {
  Carrying c;
  c.carry_everything();
  c.estimate().plans.front().visits = visits_of(VisitPattern::quarterly);
  CHECK(c.cost_sheet().staff_lines[0].amount == Yen{700'000});
  const CarriedPart part = c.part("support");
  CHECK(part.state == State::differs);
  CHECK(part.stands == Yen{700'000});
  CHECK(part.proposal.amount == Yen{460'000}); // 100,000 + 4 × 50,000 + 8 × 20,000
  const std::size_t lines = c.lines();
  c.carry_everything();
  CHECK(c.cost_sheet().staff_lines[0].amount == Yen{460'000});
  CHECK(c.lines() == lines);
}

TEST_CASE("carrying over: what the estimate no longer has is offered to be taken out") {
  Carrying c;
  c.carry_everything();
  c.estimate().leave.manual_copies.reset();
  CHECK(c.part("leave").state == State::gone);
  c.carry_everything();
  CHECK(amount_in(c.cost_sheet(), "mental_health.assistance_service") == Yen{});
  CHECK(std::ranges::none_of(c.parts(), [](const auto& each) { return each.state == State::gone; }));
}

TEST_CASE("carrying over: another scenario takes the place of the first one") {
  Carrying c;
  c.carry_everything();
  const std::size_t lines = c.lines();
  Estimate other = c.estimate();
  other.id = c.ids.next();
  other.plans.front().visits = visits_of(VisitPattern::quarterly);
  c.document.estimates.push_back(other);
  c.carry_everything(1);
  CHECK(c.lines() == lines);
  CHECK(c.cost_sheet().staff_lines[0].amount == Yen{460'000});
  CHECK(c.document.carried_amounts.front().estimate == other.id);
}

TEST_CASE("carrying over: everything carried is taken out again, and nothing else") {
  Carrying c;
  c.cost_sheet().expense_lines.push_back(
      {.id = c.ids.next(), .row = {"overwork.meeting_expense"}, .amount = Yen{1}});
  const Case before = c.document;
  c.carry_everything();
  c.carry_one("time.");
  take_back_all(c.document, c.sheet);
  CHECK(c.document == before);
}

TEST_CASE("carrying over: a line removed by hand is open again") {
  Carrying c;
  c.carry_everything();
  const Id line = c.cost_sheet().staff_lines[0].id;
  CaseEditor editor(std::make_shared<const Case>(c.document), built_in_catalogues(), c.ids, [] {});
  editor.remove("cost_sheets/" + c.sheet.value + "/staff_lines/" + line.value);
  c.document = editor.document();
  CHECK(check_references(c.document).empty());
  CHECK(c.part("support").state == State::open);
  c.carry_everything();
  CHECK(c.cost_sheet().staff_lines.size() == 1);
}

TEST_CASE("carrying over: lines of a removed estimate stay, known as carried over") {
  Carrying c;
  c.carry_everything();
  CaseEditor editor(std::make_shared<const Case>(c.document), built_in_catalogues(), c.ids, [] {});
  REQUIRE(editor.copy("estimates/" + c.estimate().id.value).has_value());
  editor.remove("estimates/" + c.estimate().id.value);
  c.document = editor.document();
  CHECK(check_references(c.document).empty());
  CHECK(c.part("support").state == State::same);
  CHECK(c.part("support").estimate.empty());
}

TEST_CASE("carrying over: a copied sheet and the next year know what was carried over") {
  Carrying c;
  c.cost_sheet().header.period_from = Month{2026, 4};
  c.carry_everything();
  const Id first = c.sheet;
  c.sheet = add_next_year(c.document, first, TakeOver::figures, c.ids).value();
  CHECK(c.part("support").state == State::differs);
  const std::size_t lines = c.lines();
  c.carry_everything();
  CHECK(c.lines() == lines - 1); // 600,000 a year; the manual was bought in the first one
  CHECK(c.cost_sheet().staff_lines[0].amount == Yen{600'000});

  CaseEditor editor(std::make_shared<const Case>(c.document), built_in_catalogues(), c.ids, [] {});
  c.sheet = editor.copy("cost_sheets/" + first.value).value();
  c.document = editor.document();
  CHECK(c.part("support").state == State::same);
}

TEST_CASE("carrying over: a case without a sheet gets one of the estimate's first year") {
  Carrying c;
  c.document.cost_sheets.clear();
  c.sheet = add_sheet_for(c.document, c.estimate(), c.ids);
  CHECK(c.cost_sheet().header.period_from == Month{2026, 4});
  CHECK(c.cost_sheet().header.period_to == Month{2027, 3});
  CHECK(c.cost_sheet().header.total == Count{60});
}

TEST_CASE("carrying over: parts have the form of a name of their own") {
  Carrying c;
  c.estimate().leave.options = {{{"leave.option.training"}, Count{1}, Yen{80'000}}};
  c.carry_everything();
  c.carry_one("time.");
  for (const CarriedAmount& link : c.document.carried_amounts)
    CHECK(has_slug_form(link.service.value));
}

TEST_CASE("a helpful service begins an estimate where the case has none") {
  SeededIds ids;
  Case document;
  add_site(document, ids);
  document.sites.front().employees = Count{60};
  const auto id = add_service(document, {}, {"physician_support"}, built_in_catalogues(), ids);
  REQUIRE(id.has_value());
  const EstimateResult result = evaluate(*find_by_id(document.estimates, *id), document.sites,
                                         built_in_catalogues().price_lists.back());
  CHECK(result.first_year().without_tax == Yen{700'000});
  CHECK_FALSE(add_service(document, *id, {"physician_support"}, built_in_catalogues(), ids).has_value());
}

} // namespace
} // namespace sanpo
