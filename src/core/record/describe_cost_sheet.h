// The fields of a cost sheet: each member once, with its kind and bounds, in the form's order.
// The structs stand in core/cost_sheet/sheet.h. Rule: cost-sheet.md, Header and Rows; entry.md.
#pragma once

#include "core/cost_sheet/sheet.h"
#include "core/record/fields.h"

namespace sanpo {

template <class Visitor> void describe(Visitor& v, EmployeeGroup& group) {
  v.field("people", group.people, count());
  v.field("hourly_cost", group.hourly_cost, yen());
}

template <class Visitor> void describe(Visitor& v, CostSheetHeader& header) {
  v.field("period_from", header.period_from, month());
  v.field("period_to", header.period_to, month());
  v.field("scope", header.scope, text(500));
  v.field("industry", header.industry, text(200));
  v.field("men", header.men, count());
  v.field("women", header.women, count());
  v.field("total", header.total, count());
  v.field("preparer", header.preparer, text(200));
  v.field("tel", header.tel, telephone());
  v.field("fax", header.fax, telephone());
  v.field("email", header.email, email());
  v.field("tax_basis", header.tax_basis, choice());
  v.object("managers", header.managers);
  v.object("staff", header.staff);
  v.object("all", header.all);
  v.field("manager_definition", header.manager_definition, text(500));
  v.field("labour_cost_includes", header.labour_cost_includes, text(500));
}

template <class Visitor> void describe(Visitor& v, StaffLine& line) {
  v.field("id", line.id, identity());
  v.field("row", line.row, reference());
  v.field("title", line.title, text(500));
  v.field("basis", line.basis, choice());
  v.field("labour_cost", line.labour_cost, yen());
  v.field("ratio", line.ratio, percent());
  v.field("people", line.people, quantity());
  v.field("amount", line.amount, yen());
}

template <class Visitor> void describe(Visitor& v, ExpenseLine& line) {
  v.field("id", line.id, identity());
  v.field("row", line.row, reference());
  v.field("note", line.note, text(500));
  v.field("amount", line.amount, yen());
}

template <class Visitor> void describe(Visitor& v, TimeLine& line) {
  v.field("id", line.id, identity());
  v.field("row", line.row, reference());
  v.field("note", line.note, text(500));
  v.field("source", line.source, choice());
  v.field("hourly_cost", line.hourly_cost, yen());
  v.field("hours", line.hours, hours());
  v.field("people", line.people, quantity());
  v.field("times", line.times, quantity());
}

template <class Visitor> void describe(Visitor& v, InvestmentLine& line) {
  v.field("id", line.id, identity());
  v.field("row", line.row, reference());
  v.field("note", line.note, text(500));
  v.field("years_ago", line.years_ago, count(0, 99));
  v.field("amount", line.amount, yen());
}

template <class Visitor> void describe(Visitor& v, UnknownBreakdownLine& line) {
  v.field("id", line.id, identity());
  v.field("section", line.section, reference());
  v.field("note", line.note, text(500));
  v.field("staff", line.staff, yen());
  v.field("expense", line.expense, yen());
  v.field("depreciation", line.depreciation, yen());
  v.field("investment", line.investment, yen());
  v.field("opportunity", line.opportunity, yen());
}

template <class Visitor> void describe(Visitor& v, SectionText& text) {
  v.field("id", text.id, reference());
  v.field("activities", text.activities, note());
  v.field("effects", text.effects, note());
}

template <class Visitor> void describe(Visitor& v, CostSheet& sheet) {
  v.field("id", sheet.id, identity());
  v.field("name", sheet.name, text(200));
  v.object("header", sheet.header);
  v.list("staff_lines", sheet.staff_lines);
  v.list("expense_lines", sheet.expense_lines);
  v.list("time_lines", sheet.time_lines);
  v.list("investment_lines", sheet.investment_lines);
  v.list("unknown_lines", sheet.unknown_lines);
  v.list("section_texts", sheet.section_texts);
}

} // namespace sanpo
