// See next_year.h.
#include "core/cost_sheet/next_year.h"

#include <string>

#include "core/cost_sheet/line_costs.h"

namespace sanpo {

namespace {

void clear(EmployeeGroup& group) { group = {}; }
void clear(StaffLine& line) {
  line.labour_cost.reset();
  line.ratio.reset();
  line.people.reset();
  line.amount.reset();
}
void clear(ExpenseLine& line) { line.amount.reset(); }
void clear(TimeLine& line) {
  line.hourly_cost.reset();
  line.hours.reset();
  line.people.reset();
  line.times.reset();
}
void clear(UnknownBreakdownLine& line) {
  line.staff.reset();
  line.expense.reset();
  line.depreciation.reset();
  line.opportunity.reset();
}

void clear_figures(CostSheet& sheet) {
  CostSheetHeader& header = sheet.header;
  header.men.reset();
  header.women.reset();
  header.total.reset();
  for (EmployeeGroup* group : {&header.managers, &header.staff, &header.all})
    clear(*group);
  for (auto& line : sheet.staff_lines)
    clear(line);
  for (auto& line : sheet.expense_lines)
    clear(line);
  for (auto& line : sheet.time_lines)
    clear(line);
  for (auto& line : sheet.unknown_lines)
    clear(line);
}

/// A purchase without a year or an amount is not known to be past, and stays as it is.
void age(std::vector<InvestmentLine>& lines) {
  for (auto& line : lines)
    if (line.years_ago && line.amount) ++line.years_ago->value;
  std::erase_if(lines, [](const InvestmentLine& line) {
    return line.years_ago && line.years_ago->value >= depreciation_years;
  });
}

/// 2010年度 becomes 2011年度: a name that tells the year the period begins in tells the next one. Any other
/// is this sheet's own.
std::string name_of_next(const CostSheet& sheet) {
  if (!sheet.header.period_from) return {};
  const std::string year = std::to_string(sheet.header.period_from->year);
  const std::size_t at = sheet.name.find(year);
  if (at == std::string::npos) return {};
  std::string name = sheet.name;
  return name.replace(at, year.size(), std::to_string(sheet.header.period_from->year + 1));
}

} // namespace

CostSheet next_year(const CostSheet& sheet, TakeOver take_over, const std::function<Id()>& new_id) {
  CostSheet next = sheet;
  next.name = name_of_next(sheet);
  if (auto& from = next.header.period_from) from = plus_months(*from, 12);
  if (auto& to = next.header.period_to) to = plus_months(*to, 12);
  age(next.investment_lines);
  for (auto& line : next.unknown_lines)
    line.investment.reset();
  for (auto& text : next.section_texts)
    text.effects.clear();
  if (take_over == TakeOver::structure) clear_figures(next);

  next.id = new_id();
  const auto renew = [&](auto& lines) {
    for (auto& line : lines)
      line.id = new_id();
  };
  renew(next.staff_lines);
  renew(next.expense_lines);
  renew(next.time_lines);
  renew(next.investment_lines);
  renew(next.unknown_lines);
  return next;
}

} // namespace sanpo
