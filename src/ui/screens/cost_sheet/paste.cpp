// A block pasted from a spreadsheet fills the cells of a row's lines from the focused one on; lines that are
// missing are added. Refused cells keep their text as drafts; all of it is one undo step. Rule: entry.md,
// last line.
#include <algorithm>
#include <array>
#include <span>

#include "app/drafts.h"
#include "app/step_codes.h"
#include "core/record/binding.h"
#include "ui/screens/cost_sheet/lines.h"

namespace sanpo {
namespace {

/// The cells of a line from left to right, as far as they are typed.
std::span<const std::string_view> cells_of(LineKind kind) {
  static constexpr std::array<std::string_view, 4> staff{"title", "labour_cost", "ratio", "people"};
  static constexpr std::array<std::string_view, 2> expense{"note", "amount"};
  static constexpr std::array<std::string_view, 4> time{"note", "hours", "people", "times"};
  static constexpr std::array<std::string_view, 3> investment{"note", "years_ago", "amount"};
  switch (kind) {
  case LineKind::staff: return staff;
  case LineKind::expense: return expense;
  case LineKind::time: return time;
  case LineKind::investment: break;
  }
  return investment;
}

std::vector<std::vector<std::string_view>> split(std::string_view block) {
  const auto parts_of = [](std::string_view text, char between) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(between, at), text.size());
      parts.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return parts;
  };
  std::vector<std::vector<std::string_view>> rows;
  for (const std::string_view row : parts_of(block, '\n'))
    rows.push_back(parts_of(row, '\t'));
  return rows;
}

/// Which line and cell of the section a node is.
struct Target {
  std::size_t row, line, cell;
};

std::optional<Target> find_target(const SheetPart& p, const std::vector<std::vector<LineRef>>& rows,
                                  NodeId field) {
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t line = 0; line < rows[row].size(); ++line) {
      const LineRef ref = rows[row][line];
      const auto cells = cells_of(ref.kind);
      const Path path = p.line_path(list_of(ref.kind), id_of(p, ref));
      for (std::size_t cell = 0; cell < cells.size(); ++cell)
        if ((path / cells[cell]).id() == field) return Target{row, line, cell};
    }
  return std::nullopt;
}

void enter_cell(Case& document, std::string_view path, std::string_view text, Ids& ids) {
  const auto field = find_field(document, path);
  if (!field) return;
  if (enter_text(*field, text))
    drop_draft(document, path);
  else
    keep_draft(document, path, text, ids);
}

} // namespace

void take_pasted_cells(SheetPart& p, const SheetSection& section,
                       const std::vector<std::vector<LineRef>>& rows) {
  const auto pasted = p.c.ui.pasted_cells();
  if (!pasted) return;
  const auto target = find_target(p, rows, pasted->field);
  if (!target || !p.c.ui.take_edit(pasted->field)) return;
  const SheetRow& row = p.form.rows[section.first_row + target->row];
  const LineKind kind = rows[target->row][target->line].kind;
  const auto cells = cells_of(kind);
  std::vector<Id> lines;
  for (std::size_t i = target->line; i < rows[target->row].size(); ++i)
    if (rows[target->row][i].kind == kind) lines.push_back(id_of(p, rows[target->row][i]));
  const auto block = split(pasted->block);
  const std::size_t there = lines.size();
  if (p.may_add())
    while (lines.size() < block.size())
      lines.push_back(p.c.editor().new_id());
  change_sheet(p, step_code::paste, (p.path() / list_of(kind)).text(), [&](Case& document, CostSheet& sheet) {
    for (std::size_t i = there; i < lines.size(); ++i)
      append_line(sheet, row.slug, kind, lines[i], usual_source(p, row));
    for (std::size_t i = 0; i < std::min(block.size(), lines.size()); ++i)
      for (std::size_t j = 0; j < block[i].size() && target->cell + j < cells.size(); ++j)
        enter_cell(document, (p.line_path(list_of(kind), lines[i]) / cells[target->cell + j]).text(),
                   block[i][j], p.c.work.ids());
  });
}

} // namespace sanpo
