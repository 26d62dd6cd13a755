// Copies what stands beside it as rows of a spreadsheet (tabs between cells). What is copied is the caller's.
// Rule: every displayed total, line list and table can be copied.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/screens/context.h"
#include "ui/widgets/figure_table.h"

namespace sanpo {

/// Rows of cells as text for a spreadsheet. Tabs and breaks inside a cell become blanks.
class CellText {
public:
  CellText& cell(std::string_view words);
  CellText& end_row();
  [[nodiscard]] std::string take() { return std::move(text_); }
private:
  std::string text_;
  bool first_ = true;
};

/// A table of figures as such text: its head, then its rows.
std::string cells_of_table(std::string_view corner, std::span<const std::string> columns,
                           std::span<const FigureRow> rows);

/// A small button; true in the pass in which it was pressed, for `copy` to follow. Says so until another is
/// pressed or the screen is left.
bool copy_button(Context& c, const Path& path, std::string_view what, bool right = false);
void copy(Context& c, const Path& path, const std::string& text);

} // namespace sanpo
