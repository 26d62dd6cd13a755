// A table of figures to read: names at the left, amounts at the right, heads that never break. Where the
// columns do not fit beside each other, each row stands as a block of its own with a line for each figure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/layout/layout.h"
#include "ui/ui.h"

namespace sanpo {

struct FigureRow {
  std::string slug; ///< stable, unique in the table
  std::string name;
  std::vector<std::string> figures; ///< as many as the table has columns; empty ones stay empty
  bool strong = false;              ///< a total
};

/// @param corner heading of the names
/// @param quiet columns from this one on stand aside: their figures are muted
void figure_table(Ui& ui, const Path& path, std::string_view name, std::string_view corner,
                  std::span<const std::string> columns, std::span<const FigureRow> rows,
                  std::size_t quiet = static_cast<std::size_t>(-1));

} // namespace sanpo
