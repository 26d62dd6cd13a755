// A block pasted from a spreadsheet fills the cells of a row's lines from the focused one on; lines that are
// missing are added. Refused cells keep their text as drafts; all of it is one undo step. Rule: entry.md,
// last line.
#include <algorithm>
#include <array>
#include <span>

#include "app/drafts.h"
#include "app/step_codes.h"
#include "core/base/entry.h"
#include "core/record/binding.h"
#include "ui/screens/cost_sheet/lines.h"

namespace sanpo {
namespace {

using Block = std::vector<std::vector<std::string_view>>; ///< rows of cells

constexpr std::string_view hour_cell = "source"; ///< whose hour counts: chosen, or a figure typed in

/// The group that is called so on the screen.
std::optional<HourlyCostSource> source_of(const SheetPart& p, std::string_view text) {
  for (const auto& [value, slug] : Choices<HourlyCostSource>::table)
    if (value != HourlyCostSource::typed && text == p.c.key("ui.cost_sheet.hour_of." + std::string(slug)))
      return value;
  return std::nullopt;
}

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

Block split(std::string_view block) {
  const auto parts_of = [](std::string_view text, char between) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(between, at), text.size());
      parts.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return parts;
  };
  Block rows;
  for (const std::string_view row : parts_of(block, '\n'))
    rows.push_back(parts_of(row, '\t'));
  return rows;
}

/// The cells that a block fills from this one on. Whose hour counts is a choice that most tables leave out:
/// it is filled where the block has a column more, with groups or with costs that nobody would take for
/// hours.
std::vector<std::string_view> cells_for(const SheetPart& p, LineKind kind, std::size_t from,
                                        const Block& block) {
  const auto typed = cells_of(kind).subspan(from);
  std::vector<std::string_view> cells(typed.begin(), typed.end());
  constexpr Yen least_cost{300};
  const auto is_hour = [&](std::string_view text) {
    if (source_of(p, text)) return true;
    const auto cost = read_yen(text);
    return cost && cost->value && *cost->value >= least_cost;
  };
  const bool tells_hour =
      std::ranges::any_of(block, [](const auto& row) { return row.size() > 1 && !row[1].empty(); }) &&
      std::ranges::all_of(
          block, [&](const auto& row) { return row.size() < 2 || row[1].empty() || is_hour(row[1]); });
  const bool wider = std::ranges::any_of(
      block, [&](const auto& row) { return row.size() > cells.size() && !row[cells.size()].empty(); });
  if (kind == LineKind::time && from == 0 && wider && tells_hour) cells.insert(cells.begin() + 1, hour_cell);
  return cells;
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

/// A group as it is called on the screen, else the cost itself.
void enter_hour(SheetPart& p, Case& document, const Path& line, std::string_view text) {
  if (text.empty()) return;
  const auto source = find_field(document, (line / hour_cell).text());
  if (!source) return;
  if (const auto group = source_of(p, text)) return void(enter_text(*source, slug_of(*group)));
  (void)enter_text(*source, slug_of(HourlyCostSource::typed));
  enter_cell(document, (line / "hourly_cost").text(), text, p.c.work.ids());
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
  const auto block = split(pasted->block);
  const auto cells = cells_for(p, kind, target->cell, block);
  std::vector<Id> lines;
  for (std::size_t i = target->line; i < rows[target->row].size(); ++i)
    if (rows[target->row][i].kind == kind) lines.push_back(id_of(p, rows[target->row][i]));
  const std::size_t there = lines.size();
  if (p.may_add())
    while (lines.size() < block.size())
      lines.push_back(p.c.editor().new_id());
  change_sheet(p, step_code::paste, (p.path() / list_of(kind)).text(), [&](Case& document, CostSheet& sheet) {
    for (std::size_t i = there; i < lines.size(); ++i)
      append_line(sheet, row.slug, kind, lines[i], usual_source(p, row));
    for (std::size_t i = 0; i < std::min(block.size(), lines.size()); ++i) {
      const Path line = p.line_path(list_of(kind), lines[i]);
      for (std::size_t j = 0; j < std::min(block[i].size(), cells.size()); ++j)
        if (cells[j] == hour_cell)
          enter_hour(p, document, line, block[i][j]);
        else
          enter_cell(document, (line / cells[j]).text(), block[i][j], p.c.work.ids());
    }
  });
  std::size_t left = 0; // cells that had no place; empty ones are nothing lost
  for (std::size_t i = 0; i < block.size(); ++i)
    for (std::size_t j = 0; j < block[i].size(); ++j)
      if ((i >= lines.size() || j >= cells.size()) && !block[i][j].empty()) ++left;
  if (left > 0)
    p.c.say(p.c.f("ui.cost_sheet.paste_left"_text, {{"count", Count{static_cast<std::int64_t>(left)}}}));
}

} // namespace sanpo
