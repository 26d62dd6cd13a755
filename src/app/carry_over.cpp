#include "app/carry_over.h"

#include <algorithm>

#include "app/commands.h"
#include "app/drafts.h"
#include "core/base/find_by_id.h"
#include "core/pricing/helpful_services.h"

namespace sanpo {
namespace {

CostSheet* sheet_of(Case& document, const Id& id) {
  const auto found = std::ranges::find(document.cost_sheets, id, &CostSheet::id);
  return found == document.cost_sheets.end() ? nullptr : &*found;
}

template <class Line> Line* line_of(std::vector<Line>& lines, const Id& id) {
  const auto found = std::ranges::find(lines, id, &Line::id);
  return found == lines.end() ? nullptr : &*found;
}

/// The line, in whichever list it stands, as what is carried over.
std::optional<CarryOver> standing(const CostSheet& sheet, const Id& line) {
  if (const StaffLine* const staff = find_by_id(sheet.staff_lines, line))
    return CarryOver{.row = staff->row, .kind = CarryKind::staff, .amount = staff->amount.value_or(Yen{-1})};
  if (const ExpenseLine* const expense = find_by_id(sheet.expense_lines, line))
    return CarryOver{
        .row = expense->row, .kind = CarryKind::expense, .amount = expense->amount.value_or(Yen{-1})};
  if (const TimeLine* const time = find_by_id(sheet.time_lines, line))
    return CarryOver{.row = time->row,
                     .kind = CarryKind::employee_time,
                     .people = time->people.value_or(Quantity{-1}),
                     .hours = time->hours.value_or(Hours{-1}),
                     .times = time->times.value_or(Quantity{-1})};
  return std::nullopt;
}

bool same_figures(const CarryOver& a, const CarryOver& b) {
  return a.kind == b.kind && a.amount == b.amount && a.people == b.people && a.hours.parts == b.hours.parts &&
         a.times == b.times;
}

/// Whose hour it is: everybody's, where the header says what that costs.
HourlyCostSource source_for(const CostSheetHeader& header) {
  if (!header.all.hourly_cost && header.staff.hourly_cost) return HourlyCostSource::staff;
  return HourlyCostSource::all;
}

void write(StaffLine& line, const CarryOver& proposal) {
  line.basis = StaffCostBasis::typed;
  line.amount = proposal.amount;
}
void write(ExpenseLine& line, const CarryOver& proposal) { line.amount = proposal.amount; }
void write(TimeLine& line, const CarryOver& proposal) {
  line.hours = proposal.hours;
  line.people = proposal.people;
  line.times = proposal.times;
}

void add(CostSheet& sheet, const Id& id, const CarryOver& proposal, std::string note) {
  switch (proposal.kind) {
  case CarryKind::staff:
    write(sheet.staff_lines.emplace_back(StaffLine{.id = id, .row = proposal.row, .title = std::move(note)}),
          proposal);
    break;
  case CarryKind::expense:
    write(
        sheet.expense_lines.emplace_back(ExpenseLine{.id = id, .row = proposal.row, .note = std::move(note)}),
        proposal);
    break;
  case CarryKind::employee_time:
    write(sheet.time_lines.emplace_back(TimeLine{
              .id = id, .row = proposal.row, .note = std::move(note), .source = source_for(sheet.header)}),
          proposal);
    break;
  }
}

/// A refused text that waits in a field of the line would hide what is written now.
void drop_drafts(Case& document, const CostSheet& sheet, const Id& line) {
  for (const std::string_view list : {"staff_lines", "expense_lines", "time_lines"})
    drop_drafts_of_record(document,
                          "cost_sheets/" + sheet.id.value + '/' + std::string(list) + '/' + line.value);
}

void update(CostSheet& sheet, const Id& line, const CarryOver& proposal) {
  if (StaffLine* const staff = line_of(sheet.staff_lines, line)) write(*staff, proposal);
  if (ExpenseLine* const expense = line_of(sheet.expense_lines, line)) write(*expense, proposal);
  if (TimeLine* const time = line_of(sheet.time_lines, line)) write(*time, proposal);
}

void remove_line(Case& document, CostSheet& sheet, const Id& line) {
  drop_drafts(document, sheet, line);
  const auto is_it = [&](const auto& each) { return each.id == line; };
  std::erase_if(sheet.staff_lines, is_it);
  std::erase_if(sheet.expense_lines, is_it);
  std::erase_if(sheet.time_lines, is_it);
}

} // namespace

int carried_year(const Estimate& estimate, const EstimateResult& result, const CostSheet& sheet) {
  if (!estimate.start || !sheet.header.period_from) return 0;
  const Month &start = *estimate.start, &from = *sheet.header.period_from;
  const int months = (from.year - start.year) * 12 + (from.month - start.month);
  return std::clamp(months / contract_months, 0, static_cast<int>(result.years.size()) - 1);
}

std::vector<CarriedPart> carried_parts(const Case& document, const Estimate& estimate,
                                       const EstimateResult& result, const CostSheet& sheet) {
  const CarryTax tax =
      sheet.header.tax_basis == TaxBasis::included ? CarryTax::with_tax : CarryTax::without_tax;
  std::vector<CarriedPart> parts;
  for (CarryOver& proposal : carry_over(estimate, result, carried_year(estimate, result, sheet), tax))
    parts.push_back({.proposal = std::move(proposal)});
  for (const CarriedAmount& link : document.carried_amounts) {
    if (link.cost_sheet != sheet.id) continue;
    const std::optional<CarryOver> now = standing(sheet, link.line);
    if (!now) continue;
    const auto of_part = [&](const CarriedPart& part) { return part.proposal.part == link.service; };
    auto part = std::ranges::find_if(parts, of_part);
    if (part == parts.end()) {
      part =
          parts.insert(parts.end(), {.state = CarriedPart::State::gone,
                                     .proposal = {.part = link.service, .row = now->row, .kind = now->kind}});
    } else {
      part->state =
          same_figures(*now, part->proposal) ? CarriedPart::State::same : CarriedPart::State::differs;
    }
    part->line = link.line;
    part->estimate = link.estimate;
    if (now->kind != CarryKind::employee_time && now->amount.value >= 0) part->stands = now->amount;
  }
  return parts;
}

void carry(Case& document, const Id& estimate, const Id& cost_sheet, const CarriedPart& part,
           const CarryNote& note, Ids& ids) {
  CostSheet* const sheet = sheet_of(document, cost_sheet);
  if (!sheet) return;
  const auto link = std::ranges::find_if(document.carried_amounts, [&](const CarriedAmount& each) {
    return each.cost_sheet == cost_sheet && each.service == part.proposal.part;
  });
  const std::optional<Yen> amount = part.is_time() ? std::nullopt : std::optional<Yen>{part.proposal.amount};
  switch (part.state) {
  case CarriedPart::State::open: {
    const Id line = ids.next();
    add(*sheet, line, part.proposal, note(part.proposal));
    // A link whose line was removed by hand is taken up again.
    if (link != document.carried_amounts.end()) document.carried_amounts.erase(link);
    document.carried_amounts.push_back({.id = ids.next(),
                                        .estimate = estimate,
                                        .service = part.proposal.part,
                                        .cost_sheet = cost_sheet,
                                        .line = line,
                                        .amount = amount});
    break;
  }
  case CarriedPart::State::same:
  case CarriedPart::State::differs:
    if (part.state == CarriedPart::State::differs) {
      drop_drafts(document, *sheet, part.line);
      update(*sheet, part.line, part.proposal);
    }
    if (link != document.carried_amounts.end()) {
      link->estimate = estimate;
      link->amount = amount;
    }
    break;
  case CarriedPart::State::gone:
    remove_line(document, *sheet, part.line);
    if (link != document.carried_amounts.end()) document.carried_amounts.erase(link);
    break;
  }
}

void carry_all(Case& document, const Id& estimate, const Id& cost_sheet,
               const std::vector<CarriedPart>& parts, const CarryNote& note, Ids& ids) {
  for (const CarriedPart& part : parts)
    if (part.state != CarriedPart::State::open || !part.is_time())
      carry(document, estimate, cost_sheet, part, note, ids);
}

void take_back_all(Case& document, const Id& cost_sheet) {
  CostSheet* const sheet = sheet_of(document, cost_sheet);
  if (!sheet) return;
  for (const CarriedAmount& link : document.carried_amounts)
    if (link.cost_sheet == cost_sheet) remove_line(document, *sheet, link.line);
  std::erase_if(document.carried_amounts,
                [&](const CarriedAmount& link) { return link.cost_sheet == cost_sheet; });
}

Id add_sheet_for(Case& document, const Estimate& estimate, Ids& ids) {
  const Id id = add_cost_sheet(document, ids);
  CostSheetHeader& header = document.cost_sheets.back().header;
  header.period_from = estimate.start;
  if (estimate.start) header.period_to = plus_months(*estimate.start, contract_months - 1);
  Count people;
  for (const Site& site : document.sites)
    people.value += site.employees.value_or(Count{}).value;
  if (people.value > 0) header.total = people;
  return id;
}

std::optional<Id> add_service(Case& document, const Id& estimate, const Slug& service,
                              const Catalogues& catalogues, Ids& ids) {
  begin_tool(document, Screen::estimate, catalogues, ids);
  auto found = std::ranges::find(document.estimates, estimate, &Estimate::id);
  if (found == document.estimates.end()) found = document.estimates.begin();
  if (!add_service(*found, service, document.sites, [&] { return ids.next(); })) return std::nullopt;
  return found->id;
}

void copy_carried_links(Case& document, const Id& from, const Id& to, Ids& ids) {
  const CostSheet* const before = find_by_id(document.cost_sheets, from);
  const CostSheet* const after = find_by_id(document.cost_sheets, to);
  if (!before || !after) return;
  const auto twin = [](const auto& lines, const auto& copies, const Id& line) -> Id {
    const auto* const found = find_by_id(lines, line);
    if (!found || lines.size() != copies.size()) return {};
    return copies[static_cast<std::size_t>(found - lines.data())].id;
  };
  std::vector<CarriedAmount> made;
  for (const CarriedAmount& link : document.carried_amounts) {
    if (link.cost_sheet != from) continue;
    Id line = twin(before->staff_lines, after->staff_lines, link.line);
    if (line.empty()) line = twin(before->expense_lines, after->expense_lines, link.line);
    if (line.empty()) line = twin(before->time_lines, after->time_lines, link.line);
    if (line.empty()) continue;
    made.push_back(link);
    made.back().id = ids.next();
    made.back().cost_sheet = to;
    made.back().line = line;
  }
  document.carried_amounts.insert(document.carried_amounts.end(), made.begin(), made.end());
}

void tidy_carried_links(Case& document) {
  std::erase_if(document.carried_amounts, [&](const CarriedAmount& link) {
    const CostSheet* const sheet = find_by_id(document.cost_sheets, link.cost_sheet);
    return !sheet || !standing(*sheet, link.line);
  });
  for (CarriedAmount& link : document.carried_amounts)
    if (!find_by_id(document.estimates, link.estimate)) link.estimate = {};
}

} // namespace sanpo
