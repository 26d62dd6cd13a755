// A dialog to pick one of many by typing: a field with the list it controls (combobox and listbox of the ARIA
// practices), rows in groups. What can be picked and what picking does is the caller's. Rule: ux.md,
// Everywhere.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.h"
#include "ui/widgets/controls.h"

namespace sanpo {

/// What was typed, and the row that Enter takes.
struct Picker {
  std::string typed;
  NodeId active = NodeId::none; ///< the first row while it names none
};

struct PickerRow {
  Path path;
  Icon icon = Icon::none;
  std::string name;
  std::string detail;          ///< below the name
  std::string mark;            ///< at the right: keys, a figure
  std::string_view group = {}; ///< rows of one group stand together under its name
};

struct PickerLook {
  std::string_view name;        ///< of the dialog
  std::string_view placeholder; ///< what may be typed
  std::string_view close;       ///< the name of the button that closes
  std::string_view gap;         ///< between the parts of a row where they are read as one
  std::string_view state;       ///< how many there are, or that there are none; announced
};

struct Picked {
  bool closed = false; ///< it is to go away without a choice
  bool typed = false;  ///< `typed` of the picker changed
  std::optional<std::size_t> row;
};

Picked pick(Ui& ui, const Path& path, Picker& picker, std::span<const PickerRow> rows,
            const PickerLook& look);

} // namespace sanpo
