// One element of the interface as the browser, assistive technology and tests know it.
// Ids come from the path of the record or of the control, never from a position.
// Rule: design.md, One DOM layer.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/geometry.h"

namespace sanpo {

/// Stable identity of a node; 0 is nobody.
enum class NodeId : std::uint32_t { none = 0 };

/// The numbers are shared with web/dom_layer.ts.
enum class Role : std::int32_t {
  none = 0,
  banner = 1,
  navigation = 2,
  main = 3,
  complementary = 4,
  dialog = 5,
  heading = 6,
  text = 7,
  button = 8,
  link = 9,
  checkbox = 10,
  radio_group = 11,
  radio = 12,
  tab_list = 13,
  tab = 14,
  textbox = 15,
  note_box = 16, ///< several lines
  choice = 17,   ///< a native <select>
  table = 18,
  row = 19,
  column_header = 20,
  row_header = 21,
  cell = 22,
  group = 23,
  list = 24,
  list_item = 25,
  status = 26,
  alert = 27,
  image = 28,
  meter = 29,
  toggle = 30,     ///< a button with aria-pressed
  disclosure = 31, ///< a button with aria-expanded
  region = 32,     ///< a scroller without a landmark
  combobox = 33,   ///< a field whose choices stand in the list that it controls; the focus stays in it
  list_box = 34,   ///< a region of options
  option = 35,
  menu = 36, ///< a region of menu items; closed by Esc, Tab or a press elsewhere
  menu_item = 37,
  toast = 38,     ///< a region that says something by itself and takes no presses
  label = 39,     ///< of the field that it names with Node::controls
  tab_panel = 40, ///< what a tab shows
  slider = 41,    ///< steps of a chart: Node::row of row_count, told as its value
};

/// Bits of Node::state; shared with web/dom_layer.ts.
namespace state {
inline constexpr std::uint32_t checked = 1; ///< checked, pressed, expanded, selected
inline constexpr std::uint32_t disabled = 2;
inline constexpr std::uint32_t invalid = 4;
inline constexpr std::uint32_t read_only = 8;
inline constexpr std::uint32_t align_right = 16;
inline constexpr std::uint32_t numeric = 32;  ///< inputmode decimal
inline constexpr std::uint32_t scrolls = 64;  ///< a region the browser scrolls
inline constexpr std::uint32_t current = 128; ///< aria-current
inline constexpr std::uint32_t email = 256;
inline constexpr std::uint32_t telephone = 512;
inline constexpr std::uint32_t required = 1024;
inline constexpr std::uint32_t strong = 2048; ///< bold text, so that the editor matches the drawing
inline constexpr std::uint32_t mixed = 4096;
inline constexpr std::uint32_t modal = 8192;    ///< everything else is inert
inline constexpr std::uint32_t popup = 16384;   ///< a button that opens a menu; checked while it is open
inline constexpr std::uint32_t cut = 65536;     ///< drawn with …; the element shows the whole on demand
inline constexpr std::uint32_t roving = 131072; ///< a group that is one tab stop: arrow keys lead through it
inline constexpr std::uint32_t announced = 262144; ///< a change is told politely, after a pause
} // namespace state

/// What a node says besides its place. Text is copied when the node is added.
struct NodeText {
  std::string_view name;
  std::string_view value;
  std::string_view description;
};

} // namespace sanpo
