// The result of a cost sheet as JSON: assets/schema/result-cost-sheet.schema.json. Amounts are rounded half
// up to whole yen, each by itself; the sums behind them are exact.
#include "core/record/result_fields.h"

namespace sanpo {

namespace {

/// "annual": a column's name is the last part of its heading's text key.
std::string_view column_name(CostColumn column) {
  const std::string_view heading = heading_of(column);
  return heading.substr(heading.rfind('.') + 1);
}

/// The columns that a table shows, in its order.
void write_costs(JsonWriter& out, const Costs& costs) {
  for (const CostColumn column : all_cost_columns)
    if (column != CostColumn::activity) put(out, column_name(column), column_of(costs, column));
}

std::string_view state_name(LineState state) {
  switch (state) {
  case LineState::empty: return "empty";
  case LineState::incomplete: return "incomplete";
  case LineState::counted: return "counted";
  case LineState::ignored: return "ignored";
  case LineState::refused: break;
  }
  return "refused";
}

void write_line(JsonWriter& out, const Id& id, const Slug& row, const LineResult& line) {
  out.key("id").string(id.value);
  put_text(out, "row", row.value);
  out.key("state").string(state_name(line.state));
  if (line.missing) out.key("missing").string(slug_of(*line.missing));
  put_text(out, "refusal", line.refusal);
  for (const CostType type : all_cost_types)
    if (line.costs[type] != ExactYen{}) put(out, slug_of(type), line.costs[type]);
}

void write_lines(JsonWriter& out, std::string_view key, const auto& lines,
                 const std::vector<LineResult>& results) {
  out.key(key).begin_array();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out.begin_object();
    if constexpr (requires { lines[i].row; })
      write_line(out, lines[i].id, lines[i].row, results[i]);
    else
      write_line(out, lines[i].id, lines[i].section, results[i]);
    out.end_object();
  }
  out.end_array();
}

void write_row(JsonWriter& out, const SheetRow& row, const RowResult& result) {
  out.key("row").string(row.slug.value);
  put(out, "filled", result.filled);
  const Costs shown = result.shown();
  for (const CostType type : all_cost_types)
    if (row.types.has(type)) put(out, slug_of(type), shown[type]);
  put(out, "breakdown_total", result.derived_total);
  put(out, "ignored", result.ignored);
  put(out, "people", result.people);
  if (result.refused) put(out, "refused", true);
}

} // namespace

void write_result(JsonWriter& out, const CostSheet& sheet, const CostSheetResult& result,
                  const SheetForm& form) {
  out.begin_object();
  out.key("id").string(sheet.id.value);
  put_text(out, "name", sheet.name);
  out.key("form").string(form.id);
  put(out, "complete", result.complete);
  out.key("sections").begin_array();
  for (std::size_t i = 0; i < form.sections.size(); ++i) {
    const SheetSection& section = form.sections[i];
    const SectionResult& sum = result.sections[i];
    out.begin_object();
    out.key("section").string(section.slug.value);
    out.key("part").string(section.part);
    write_costs(out, sum.costs);
    put(out, "share", sum.share);
    put(out, "published_share", sum.published_share);
    out.key("rows").begin_array();
    for (std::size_t row = section.first_row; row < section.end_row; ++row) {
      out.begin_object();
      write_row(out, form.rows[row], result.rows[row]);
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
  out.key("total").begin_object();
  write_costs(out, result.total);
  put(out, "headcount", result.headcount);
  put(out, "per_head", result.per_head);
  out.end_object();
  out.key("published").begin_object();
  for (const CostColumn column : {CostColumn::expense, CostColumn::depreciation, CostColumn::opportunity,
                                  CostColumn::activity, CostColumn::investment})
    put(out, column_name(column), column_of(result.published, column));
  put(out, "per_head", result.published_per_head);
  out.end_object();
  out.key("lines").begin_object();
  write_lines(out, "staff", sheet.staff_lines, result.staff_lines);
  write_lines(out, "expense", sheet.expense_lines, result.expense_lines);
  write_lines(out, "time", sheet.time_lines, result.time_lines);
  write_lines(out, "investment", sheet.investment_lines, result.investment_lines);
  write_lines(out, "unknown", sheet.unknown_lines, result.unknown_lines);
  out.end_object();
  put_list(out, "rounding_gaps", result.rounding_gaps, [&](const RoundingGap& gap) {
    out.key("place").string(gap.place);
    out.key("column").string(column_name(gap.column));
    put(out, "parts", gap.parts);
    put(out, "total", gap.total);
  });
  put_findings(out, result.findings);
  out.end_object();
}

} // namespace sanpo
