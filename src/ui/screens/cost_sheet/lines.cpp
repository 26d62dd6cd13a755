// What is known of a line, and adding one. How lines look is left to line_table.cpp and line_cards.cpp.
#include "ui/screens/cost_sheet/lines.h"

#include <algorithm>

#include "app/step_codes.h"
#include "ui/screens/bound.h"

namespace sanpo {
namespace {

std::string_view first_number(LineKind kind) {
  switch (kind) {
  case LineKind::staff: return "labour_cost";
  case LineKind::time: return "hours";
  case LineKind::expense:
  case LineKind::investment: break;
  }
  return "amount";
}

std::string_view last_number(LineKind kind) { return kind == LineKind::time ? "times" : "amount"; }

/// What was written about a line.
const std::string& words_of(const CostSheet& sheet, LineRef line) {
  switch (line.kind) {
  case LineKind::staff: return sheet.staff_lines[line.index].title;
  case LineKind::expense: return sheet.expense_lines[line.index].note;
  case LineKind::time: return sheet.time_lines[line.index].note;
  case LineKind::investment: break;
  }
  return sheet.investment_lines[line.index].note;
}

std::string_view record_of(LineKind kind) {
  switch (kind) {
  case LineKind::staff: return "staff_line";
  case LineKind::expense: return "expense_line";
  case LineKind::time: return "time_line";
  case LineKind::investment: break;
  }
  return "investment_line";
}

} // namespace

std::string_view list_of(LineKind kind) {
  switch (kind) {
  case LineKind::staff: return "staff_lines";
  case LineKind::expense: return "expense_lines";
  case LineKind::time: return "time_lines";
  case LineKind::investment: break;
  }
  return "investment_lines";
}

std::string_view kind_name(const SheetPart& p, LineKind kind) {
  switch (kind) {
  case LineKind::staff: return p.c.t("ui.cost_sheet.kind.staff"_text);
  case LineKind::expense: return p.c.t("ui.cost_sheet.kind.expense"_text);
  case LineKind::time: return p.c.t("ui.cost_sheet.kind.time"_text);
  case LineKind::investment: break;
  }
  return p.c.t("ui.cost_sheet.kind.investment"_text);
}

const Id& id_of(const SheetPart& p, LineRef line) {
  switch (line.kind) {
  case LineKind::staff: return p.sheet.staff_lines[line.index].id;
  case LineKind::expense: return p.sheet.expense_lines[line.index].id;
  case LineKind::time: return p.sheet.time_lines[line.index].id;
  case LineKind::investment: break;
  }
  return p.sheet.investment_lines[line.index].id;
}

const LineResult& result_of(const SheetPart& p, LineRef line) {
  switch (line.kind) {
  case LineKind::staff: return p.result.staff_lines[line.index];
  case LineKind::expense: return p.result.expense_lines[line.index];
  case LineKind::time: return p.result.time_lines[line.index];
  case LineKind::investment: break;
  }
  return p.result.investment_lines[line.index];
}

std::string reason_text(const SheetPart& p, LineRef line) {
  std::optional<Reason> reason;
  if (line.kind == LineKind::staff)
    reason = reason_of(p.sheet.staff_lines[line.index]);
  else if (line.kind == LineKind::time)
    reason = reason_of(p.sheet.time_lines[line.index], p.sheet.header);
  else if (line.kind == LineKind::investment)
    reason = reason_of(p.sheet.investment_lines[line.index]);
  return reason ? p.c.words.text(*reason) : std::string();
}

std::string message_of(const SheetPart& p, LineRef line) {
  const LineResult& result = result_of(p, line);
  if (p.document->drafts.empty() && result.state == LineState::counted) return {};
  const std::string path(p.line_path(list_of(line.kind), id_of(p, line)).text());
  const bool told_at_fields = p.lines == LineForm::cards;
  for (const Draft& draft : p.document->drafts)
    if (!told_at_fields && draft.path.starts_with(path) && draft.path.substr(path.size()).starts_with('/'))
      if (const auto error = p.c.editor().error_of(draft.path)) {
        const std::string in_force = p.c.editor().value_text_of(draft.path);
        std::string words = p.c.words.text(error->code, error->arguments);
        return in_force.empty() ? words
                                : words + ' ' + p.c.f("ui.field_in_force"_text, {{"value", in_force}});
      }
  if (result.state == LineState::ignored) return std::string(p.c.t("ui.cost_sheet.line_ignored"_text));
  if (result.state == LineState::refused && result.refusal != "cost_sheet.row_too_large")
    for (const Finding& finding : p.result.findings)
      if (finding.code == result.refusal && finding.place.starts_with(path)) return p.c.words.text(finding);
  if (!result.missing) return {};
  if (line.kind == LineKind::time && *result.missing == Factor::hourly_cost) {
    const HourlyCostSource source = p.sheet.time_lines[line.index].source;
    if (source != HourlyCostSource::typed)
      return p.c.f("ui.cost_sheet.missing_in_header"_text,
                   {{"group", field_label(p.c, "cost_sheet_header", slug_of(source))}});
  }
  return p.c.f("ui.cost_sheet.missing"_text,
               {{"field", field_label(p.c, record_of(line.kind), slug_of(*result.missing))}});
}

std::string amount_text(const LineResult& result) {
  if (result.state != LineState::counted && result.state != LineState::ignored) return "—";
  return figure(column_of(result.costs, CostColumn::annual));
}

std::vector<std::vector<LineRef>> lines_by_row(const SheetPart& p, const SheetSection& section) {
  std::vector<std::vector<LineRef>> rows(section.end_row - section.first_row);
  const auto collect = [&](LineKind kind, const std::vector<LineResult>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (lines[i].row && *lines[i].row >= section.first_row && *lines[i].row < section.end_row)
        rows[*lines[i].row - section.first_row].push_back({kind, i});
  };
  collect(LineKind::staff, p.result.staff_lines);
  collect(LineKind::expense, p.result.expense_lines);
  collect(LineKind::time, p.result.time_lines);
  collect(LineKind::investment, p.result.investment_lines);
  return rows;
}

HourlyCostSource usual_source(const SheetPart& p, const SheetRow& row) {
  const auto used = [&](HourlyCostSource source) {
    return std::ranges::any_of(p.sheet.time_lines, [&](const TimeLine& line) {
      return line.row == row.slug && line.source == source;
    });
  };
  const CostSheetHeader& header = p.sheet.header;
  if (header.managers.hourly_cost && !used(HourlyCostSource::managers)) return HourlyCostSource::managers;
  if (header.staff.hourly_cost && !used(HourlyCostSource::staff)) return HourlyCostSource::staff;
  return HourlyCostSource::all;
}

void append_line(CostSheet& sheet, const Slug& row, LineKind kind, const Id& id, HourlyCostSource source) {
  switch (kind) {
  case LineKind::staff: sheet.staff_lines.push_back({.id = id, .row = row}); break;
  case LineKind::expense: sheet.expense_lines.push_back({.id = id, .row = row}); break;
  case LineKind::time: sheet.time_lines.push_back({.id = id, .row = row, .source = source}); break;
  case LineKind::investment:
    sheet.investment_lines.push_back({.id = id, .row = row, .years_ago = Count{0}});
    break;
  }
}

Path add_path(const SheetPart& p, const SheetRow& row, LineKind kind) {
  return p.path() / "rows" / row.slug.value / "add" / list_of(kind);
}

void enter_adds(SheetPart& p, const SheetRow& row, LineRef line) {
  const LineResult& result = result_of(p, line);
  // The hour's cost is entered in the header, before or after the lines.
  const auto waits_for_header = [&] {
    if (line.kind != LineKind::time || result.missing != Factor::hourly_cost) return false;
    const TimeLine& time = p.sheet.time_lines[line.index];
    return time.source != HourlyCostSource::typed && time.hours && time.people && time.times;
  };
  if ((result.state != LineState::counted && !waits_for_header()) || !p.may_add()) return;
  const bool by_head =
      line.kind == LineKind::staff && p.sheet.staff_lines[line.index].basis != StaffCostBasis::typed;
  const Path field = p.line_path(list_of(line.kind), id_of(p, line)) /
                     (by_head ? std::string_view("people") : last_number(line.kind));
  if (Node* const node = p.c.ui.tree().find(field.id()))
    node->level = static_cast<std::int32_t>(add_path(p, row, line.kind).id());
}

bool enter_ends(SheetPart& p, LineRef line) {
  if (result_of(p, line).state != LineState::empty || p.c.editor().read_only()) return false;
  const bool typed =
      line.kind == LineKind::staff && p.sheet.staff_lines[line.index].basis == StaffCostBasis::typed;
  if (!words_of(p.sheet, line).empty()) return false;
  const Path path = p.line_path(list_of(line.kind), id_of(p, line));
  const std::string inside = std::string(path.text()) + '/';
  for (const Draft& draft : p.document->drafts)
    if (draft.path.starts_with(inside)) return false;
  const NodeId end = (path / "end").id();
  if (Node* const node = p.c.ui.tree().find((path / (typed ? "amount" : first_number(line.kind))).id()))
    node->level = static_cast<std::int32_t>(end);
  return p.c.ui.take_press(end);
}

void add_line(SheetPart& p, const SheetRow& row, LineKind kind) {
  const Id id = p.c.editor().new_id();
  change_sheet(p, step_code::add, (p.path() / list_of(kind)).text(), [&](Case&, CostSheet& sheet) {
    append_line(sheet, row.slug, kind, id, usual_source(p, row));
  });
  focus(p, p.line_path(list_of(kind), id) / first_number(kind));
}

} // namespace sanpo
