// Buttons, toggles, choices and fields: what is pressed or typed. A control is one node; the node's element
// in the page takes the press or the text, and the function that drew it returns it in the next pass.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/ui.h"
#include "ui/widgets/basic.h"

namespace sanpo {

enum class ButtonKind : std::uint8_t { primary, secondary, quiet, danger };

struct ButtonLook {
  ButtonKind kind = ButtonKind::secondary;
  Icon icon = Icon::none;
  bool disabled = false;
  bool icon_only = false; ///< the name stays for assistive technology
  bool right = false;     ///< at the right end of the open row
  bool full_width = false;
  std::string_view description = {};
  std::string_view shown = {};    ///< drawn instead of the name, which says more
  std::optional<bool> opens = {}; ///< it opens and closes what follows, and this is how that is now
};

/// True in the pass in which it was pressed.
bool button(Ui& ui, const Path& path, std::string_view name, const ButtonLook& look = {});
/// Width the button will take, for laying out before it.
float button_width(Ui& ui, std::string_view name, const ButtonLook& look = {});

/// A link inside the app or a text-like action. Where several are named alike, the full name is said.
bool link(Ui& ui, const Path& path, std::string_view name, TextStyle style = type::label_strong,
          std::string_view full_name = {});

/// On or off; true in the pass in which it was pressed. The caller changes the value.
bool checkbox(Ui& ui, const Path& path, std::string_view name, bool checked,
              std::string_view description = {}, bool boxed = false);
/// A button that stays down (months of visits).
bool toggle(Ui& ui, const Path& path, std::string_view name, bool on, std::string_view full_name = {});
/// A line with a chevron that opens and closes what follows; true in the pass in which it was pressed.
bool disclosure(Ui& ui, const Path& path, std::string_view name, bool open, std::string_view value = {});

/// One of a few: a segmented row of radio buttons; each needs a stable slug. The index pressed, if any.
struct Option {
  std::string_view slug;
  std::string_view name;
};
std::optional<std::size_t> segmented(Ui& ui, const Path& path, std::string_view name,
                                     std::span<const Option> options, std::size_t chosen,
                                     bool full_width = false);
/// The same as tabs of a view. What the chosen one shows is the node `panel`, a group of role tab_panel.
std::optional<std::size_t> tabs(Ui& ui, const Path& path, std::string_view name,
                                std::span<const Option> options, std::size_t chosen,
                                NodeId panel = NodeId::none);
/// Height of a strip of segments or tabs: of a row that it stands in with buttons.
float strip_height(const Ui& ui);
/// One of many: a native list of the browser. Returns the chosen slug's index; `chosen` ≥ size means none.
std::optional<std::size_t> select(Ui& ui, const Path& path, std::string_view name,
                                  std::span<const Option> options, std::size_t chosen, float width = 0,
                                  bool show_label = true);

struct FieldLook {
  std::string_view label;
  std::string_view unit = {};
  std::string_view hint = {};    ///< below the field, when there is no message
  std::string_view message = {}; ///< what is wrong and what was expected
  bool warning = false;          ///< the message only warns
  bool numeric = false;          ///< right-aligned, decimal keyboard
  bool lines = false;            ///< several lines
  bool read_only = false;
  bool show_label = true;
  bool required = false;
  std::uint32_t state_bits = 0; ///< email, telephone
  float width = 0;              ///< 0: the available width
  std::string_view placeholder = {};
};
/// A text field; what it now holds, in the pass after each input.
std::optional<std::string_view> field(Ui& ui, const Path& path, std::string_view value,
                                      const FieldLook& look);
/// Only the box, at a given place (table cells); no label, message below left out.
std::optional<std::string_view> field_at(Ui& ui, const Path& path, const Rect& rect, std::string_view value,
                                         const FieldLook& look);

} // namespace sanpo
