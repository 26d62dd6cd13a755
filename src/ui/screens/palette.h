// The command palette (Ctrl+K): every screen, site, section, item and case to go to, every command to do,
// found by typing. Reading aids are texts ("palette.words.…"). How what was typed is compared is left to
// app/find.h, what needs the root (going somewhere, undo, new cases) to the root. Rule: ux.md, Everywhere.
#pragma once

#include "ui/screens/context.h"
#include "ui/widgets/picker.h"

namespace sanpo {

struct PaletteResult {
  enum class Act : unsigned char { none, go, go_to_field, new_case, undo, redo, find };
  Act act = Act::none;
  bool closed = false;
  Route route; ///< where to; of a new case only the tool's screen
};

PaletteResult palette(Context& c, Picker& picker);

} // namespace sanpo
