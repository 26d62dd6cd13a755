// See rounding.h.
#include "core/cost_sheet/rounding.h"

#include "core/cost_sheet/place.h"

namespace sanpo {

namespace {

/// Yen by cost type: sums of figures as printed.
using Printed = std::array<Yen, all_cost_types.size()>;

void add(Printed& sum, const Costs& costs) {
  for (std::size_t i = 0; i < sum.size(); ++i)
    sum[i] += costs.by_type[i].rounded();
}

class Gaps {
public:
  template <class Place> void compare(CostColumn column, Yen parts, ExactYen total, const Place& place) {
    if (parts != total.rounded()) found.push_back({place(), column, parts, total.rounded()});
  }

  /// A table of figures by type over their total.
  template <class Place> void columns(const Printed& parts, const Costs& total, const Place& place) {
    using enum CostColumn;
    for (const CostColumn column : {staff, expense, depreciation, opportunity, investment})
      for (const CostType type : all_cost_types)
        if (types_of(column).has(type))
          compare(column, parts[static_cast<std::size_t>(type)], total[type], place);
  }

  /// Figures by type beside their sum.
  template <class Place> void across(CostColumn column, const Costs& costs, const Place& place) {
    const CostTypes types = types_of(column);
    Yen parts;
    for (const CostType type : all_cost_types)
      if (types.has(type)) parts += costs[type].rounded();
    compare(column, parts, column_of(costs, column), place);
  }

  std::vector<RoundingGap> found;
};

/// Sums of the printed lines of each row. Ignored, incomplete and refused lines are not part of any sum.
std::vector<Printed> printed_lines(const SheetForm& form, const CostSheetResult& result) {
  std::vector<Printed> rows(form.rows.size());
  for (const auto* lines :
       {&result.staff_lines, &result.expense_lines, &result.time_lines, &result.investment_lines})
    for (const LineResult& line : *lines)
      if (line.state == LineState::counted) add(rows[*line.row], line.costs);
  return rows;
}

/// The tables of sections: the whole summary, or the published sections.
void compare_sections(const CostSheet& sheet, const SheetForm& form, const CostSheetResult& result,
                      bool published, Gaps& gaps) {
  const CostColumn sum_column = published ? CostColumn::activity : CostColumn::annual;
  const Costs& total = published ? result.published : result.total;
  const auto place = [&] { return published ? published_place(sheet) : summary_place(sheet); };
  Printed columns{};
  Yen sums;
  for (std::size_t i = 0; i < form.sections.size(); ++i) {
    if (published && !form.sections[i].published) continue;
    const Costs& costs = result.sections[i].costs;
    add(columns, costs);
    sums += column_of(costs, sum_column).rounded();
    gaps.across(sum_column, costs, [&] { return section_place(sheet, form.sections[i].slug); });
  }
  gaps.columns(columns, total, place);
  gaps.compare(sum_column, sums, column_of(total, sum_column), place);
  gaps.across(sum_column, total, place);
  if (!published) gaps.across(CostColumn::spending, total, place);
}

} // namespace

std::vector<RoundingGap> rounding_gaps(const CostSheet& sheet, const SheetForm& form,
                                       const CostSheetResult& result) {
  Gaps gaps;
  const std::vector<Printed> lines = printed_lines(form, result);
  for (std::size_t s = 0; s < form.sections.size(); ++s) {
    const SheetSection& section = form.sections[s];
    Printed rows{};
    for (std::size_t r = section.first_row; r < section.end_row; ++r) {
      const RowResult& row = result.rows[r];
      const auto place = [&] { return row_place(sheet, form.rows[r].slug); };
      gaps.columns(lines[r], row.costs, place);
      add(rows, row.costs);
      if (!row.derived_total) continue;
      Yen parts;
      for (const std::size_t part : form.rows[r].total_of)
        parts += result.rows[part].costs[CostType::opportunity].rounded();
      gaps.compare(CostColumn::opportunity, parts, *row.derived_total, place);
    }
    add(rows, result.sections[s].unknown);
    gaps.columns(rows, result.sections[s].costs, [&] { return section_place(sheet, section.slug); });
  }
  compare_sections(sheet, form, result, false, gaps);
  compare_sections(sheet, form, result, true, gaps);
  return std::move(gaps.found);
}

} // namespace sanpo
