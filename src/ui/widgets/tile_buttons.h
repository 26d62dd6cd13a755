// Large surfaces that are pressed as a whole: the way into a tool, and a figure that leads to where it comes
// from. One node each, whose name and description say what is drawn. Rule: mockups, Start.
#pragma once

#include <string_view>

#include "ui/ui.h"
#include "ui/widgets/basic.h"

namespace sanpo {

struct EntryTileLook {
  Icon icon = Icon::none;
  std::string_view text = {};   ///< what one gets, below the title
  std::string_view action = {}; ///< the invitation in the accent colour
  float height = 0;             ///< at least so high, so that neighbours are alike
  bool beside = false;          ///< the sign stands beside the words, where the tile has the line to itself
};

/// Height the tile needs in a cell of this width.
float entry_tile_height(Ui& ui, std::string_view title, const EntryTileLook& look, float width);
/// True in the pass in which it was pressed. Without text and action it is a low tile: icon and title in one
/// line.
bool entry_tile(Ui& ui, const Path& path, std::string_view title, const EntryTileLook& look);

/// A caption with a figure below it, as in a list of cases; `tone` colours the figure.
bool figure_tile(Ui& ui, const Path& path, std::string_view caption, std::string_view figure,
                 Tone tone = Tone::neutral, bool faint = false);

} // namespace sanpo
