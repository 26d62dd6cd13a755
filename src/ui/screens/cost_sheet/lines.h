// The lines of the sheet's rows as a person fills them in: as cells of a table where there is room, as small
// cards where there is not. Rows, subtotals and adding stand in section.cpp. Rule: cost-sheet.md, Rows and
// Formulas.
#pragma once

#include <vector>

#include "ui/screens/cost_sheet/sheet_part.h"

namespace sanpo {

enum class LineKind : unsigned char { staff, expense, time, investment };

/// A line of the sheet: which list, and where in it.
struct LineRef {
  LineKind kind;
  std::size_t index;
};

/// The list's name in the document.
std::string_view list_of(LineKind kind);
/// The cost types that take lines of this kind, as a person calls them.
std::string_view kind_name(const SheetPart& p, LineKind kind);
const Id& id_of(const SheetPart& p, LineRef line);
const LineResult& result_of(const SheetPart& p, LineRef line);
/// How the amount of a counted line came about; empty where it was typed.
std::string reason_text(const SheetPart& p, LineRef line);
/// What is missing at a line or why it is not counted; empty when nothing is.
std::string message_of(const SheetPart& p, LineRef line);
/// The amount as figures; a dash while there is none.
std::string amount_text(const LineResult& result);

/// The lines of each row of a section, from its first row on; of a row in the order staff, K, P, I.
std::vector<std::vector<LineRef>> lines_by_row(const SheetPart& p, const SheetSection& section);
/// Adds a line to the row and leads the focus to its first number.
void add_line(SheetPart& p, const SheetRow& row, LineKind kind);
/// The button that adds such a line to the row.
Path add_path(const SheetPart& p, const SheetRow& row, LineKind kind);
/// Enter in the last field of this line presses that button.
void enter_adds(SheetPart& p, const SheetRow& row, LineRef line);

/// Enter in the first number of a line that holds nothing ends the row's entry; true when it was pressed. The
/// line is to be taken out then.
bool enter_ends(SheetPart& p, LineRef line);

/// Whose hour a new line of the row counts: managers first, then the others, where the header tells them
/// apart.
HourlyCostSource usual_source(const SheetPart& p, const SheetRow& row);
/// Appends an empty line to the sheet.
void append_line(CostSheet& sheet, const Slug& row, LineKind kind, const Id& id, HourlyCostSource source);
/// Takes a block pasted into one of the section's lines.
void take_pasted_cells(SheetPart& p, const SheetSection& section,
                       const std::vector<std::vector<LineRef>>& rows);

/// How a section's lines stand in the room that is left.
LineForm lines_fit(const SheetPart& p, const SheetSection& section);
/// True where the lines stand in a table.
bool as_table(const SheetPart& p);
/// How far the column of amounts ends before the table does.
float beyond_amounts(const SheetPart& p);
/// The heading row of a section's table.
void line_heads(SheetPart& p, const SheetSection& section);
/// One line with its fields, its amount and its message; `number` counts the lines of the row from 1. In the
/// last field of the last line of its kind Enter adds another one, once this one is filled.
void line_entry(SheetPart& p, const SheetRow& row, LineRef line, std::size_t number, bool last);

} // namespace sanpo
