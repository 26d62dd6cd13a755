// Reads a cost sheet back from a table in the layout of cost_sheet_workbook: header, and by section the
// form's rows with their lines. What a cell refuses is told with its place; nothing is guessed. Showing it
// and taking it over is left to the screens. Rule: cost-sheet.md, Rows; entry.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/entry.h"
#include "core/catalogue/sheet_form.h"
#include "core/cost_sheet/sheet.h"
#include "core/record/structure.h"
#include "documents/table.h"
#include "words/words.h"

namespace sanpo {

/// A cell that was not taken. Column and row count from 0.
struct CellFault {
  std::size_t column = 0, row = 0;
  std::string text; ///< what stands there
  EntryError error;
};

struct ReadCostSheet {
  CostSheet sheet; ///< with ids of its own
  std::vector<CellFault> faults;
  std::size_t lines = 0;
};

/// Sections and rows are known by their names in either language, the header's fields by those of `words`.
/// Subtotals are not read: they follow from the lines. A row that has an amount but no lines becomes a typed
/// amount, or 内訳不明 where the form knows none. Nothing when the table has no line of the form.
std::optional<ReadCostSheet> read_cost_sheet(const Table& table, const SheetForm& form, const Words& words,
                                             const IdSource& ids);

} // namespace sanpo
