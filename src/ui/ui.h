// The context every screen writes to: one pass over a screen draws it and describes it, node by node.
// A pass also delivers at most one action (a press, an edit): the widget it is meant for returns it, the
// screen acts on it, and a second pass shows the result. Layout is in layout/, widgets are in widgets/. Rule:
// design.md, The interface that Dear ImGui does not give.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/geometry.h"
#include "ui/paint/painter.h"
#include "ui/paint/tiles.h"
#include "ui/path.h"
#include "ui/semantic/tree.h"
#include "ui/text/text_layout.h"
#include "ui/theme.h"

namespace sanpo {

/// What a person did to one node.
struct Action {
  enum class Kind : std::uint8_t {
    none,
    press,
    edit,
    enter_visit,
    leave_visit,
    move,   ///< of an option: the arrow keys made it the active one
    dismiss ///< of a dialog or menu: Esc, or a press elsewhere
  };
  Kind kind = Kind::none;
  NodeId target = NodeId::none;
  std::string text; ///< of an edit: what the field now holds; of a paste of cells: the block
};

/// How the page is, as the host reports it.
struct Surroundings {
  float width = 1'200, height = 800; ///< CSS pixels
  float ratio = 1;                   ///< device pixels per CSS pixel
  float text_scale = 1;
  bool dark = false;
  const Theme* forced = nullptr; ///< the system's own colours, where a person asked for them
  bool touch = false;
  bool reduced_motion = false;
};

/// A part of the page with a scroller and a picture of its own.
struct Region {
  NodeId id = NodeId::none;
  Rect view;                ///< in the page
  float content_height = 0; ///< of what it shows
  float scroll_top = 0;     ///< as the browser has it
  bool scrolls = false;
  bool floats = false; ///< lies over the others (dialog, menu)
  Color ground;
  Painter painter;
  bool used = false;            ///< in this pass
  bool redrawn = true;          ///< since its picture was looked through for what is new
  NodeId within = NodeId::none; ///< the one of the page's own that it was opened in, or itself
  // What was in it in the last pass: its nodes' places in the tree, and the heading levels after it.
  std::size_t first_node = 0, end_node = 0;
  std::vector<int> headings;
  /// CSS pixels above and below the view that are drawn and described, so that scrolling needs no new
  /// picture.
  [[nodiscard]] float overscan() const { return scrolls ? std::min(600.0f, view.h * 0.75f) : 0; }
  Tiles tiles; ///< the picture the page has of it
};

enum class Flow : std::uint8_t { column, row };

/// An open layout box. Widgets take their place from the innermost one.
struct Box {
  Flow flow = Flow::column;
  float x = 0, y = 0, w = 0;  ///< the space there is
  float pen_x = 0, pen_y = 0; ///< where the next widget goes
  float gap = 0, row_gap = 0;
  float row_height = 0;   ///< of the row so far
  float fixed_height = 0; ///< of a row whose items are centred in it; 0 = free
  float right_edge = 0;   ///< of what is still free in a row
  float bottom = 0;       ///< of what was placed
  float blank = 0;        ///< at its end, where a target is higher than what is drawn
  bool empty = true;
  bool wraps = false;
  /// Of a row: where the nodes of its present line begin, and which of Ui's right places are its own.
  std::size_t line_from = 0, rights_from = 0;
};

class Ui;

/// A card that stands: it can be made higher afterwards, to match its neighbours.
struct DrawnCard {
  NodeId id = NodeId::none;
  std::size_t shadow = 0, ground = 0;
  Rect rect;
  void fit(Ui& ui, const Rect& to) const;
};

class Ui {
public:
  explicit Ui(Glyphs& glyphs);

  Surroundings surroundings;
  NodeId focused = NodeId::none, hovered = NodeId::none, pressed = NodeId::none;
  bool ring = true; ///< the focus is to be seen: it came by the keyboard, or is in a field
  /// What is about to get the focus: lists leave out nothing until it has it.
  NodeId wanted = NodeId::none;

  // A pass. `action` is delivered to the node it names; take_*() below tell the widget.
  void begin_pass(Action action);
  /// A pass of which is known that only these regions can look other than in the last one (that they
  /// scrolled, that the mouse came to a node of theirs): the others are taken over as they stand. They are
  /// regions of the page's own, not opened in others.
  void begin_pass_in(std::span<const NodeId> touched);
  void end_pass();
  /// True when the pass's action found its node.
  [[nodiscard]] bool delivered() const { return delivered_; }
  [[nodiscard]] bool take_press(NodeId id);
  [[nodiscard]] std::optional<std::string_view> take_edit(NodeId id);
  [[nodiscard]] bool take_visit(NodeId id, Action::Kind kind);
  /// A block of cells that was pasted into a field of a table (tabs between cells, a line for each row); the
  /// field's table takes it with take_edit().
  struct PastedCells {
    NodeId field = NodeId::none;
    std::string_view block;
  };
  [[nodiscard]] std::optional<PastedCells> pasted_cells() const;

  // Regions.
  /// Opens a region at a place in the page; closes with end_region(). Content starts at (0, 0). One that is
  /// opened inside another lies over it and scrolls by itself; it is no part of the other's content, but one
  /// inside a modal one belongs to it. False where it was taken over whole: it is closed, and nothing goes
  /// into it.
  [[nodiscard]] bool begin_region(NodeId id, Role role, std::string_view name, const Rect& view, bool scrolls,
                                  Color ground, bool modal = false);
  void end_region();
  [[nodiscard]] const std::vector<std::unique_ptr<Region>>& regions() const { return regions_; }
  Region* region(NodeId id);
  Region& current_region();
  /// The region of the page's own that the node lies in; none when there is no such node.
  [[nodiscard]] NodeId region_around(NodeId node);
  /// False when nothing between the two heights can be seen or is in the overscan: the widget need not be
  /// drawn.
  [[nodiscard]] bool near_view(float top, float bottom) const;

  // Nodes.
  /// Adds a node under the open parent. The rectangle is in the region's content, CSS pixels.
  Node& node(NodeId id, Role role, const NodeText& text, const Rect& rect, std::uint32_t state_bits = 0);
  void open(NodeId id) { parents_.push_back(id); }
  void close() { parents_.pop_back(); }
  [[nodiscard]] NodeId parent() const { return parents_.empty() ? NodeId::none : parents_.back(); }
  /// The level a heading is told with: widgets ask for 1–4 by their place in the page's design; what comes of
  /// it leaves no level out, whatever stands on the screen.
  int heading_level(int wanted);

  // Layout.
  Box& box() { return boxes_.back(); }
  void push_box(const Box& box) { boxes_.push_back(box); }
  Box pop_box();
  /// A place of the wanted size in the innermost box; in a column it is as wide as the box when `w` is 0.
  Rect place(float w, float h);
  /// A place at the right end of the open row, left of those before it; it is for the next node. What stands
  /// there is read after the rest of the line, from left to right.
  Rect place_right(float w, float h);
  /// A row that is opened begins a line; the open row's line is complete.
  void begin_line(Box& row) const;
  void end_line();
  /// Free space below, or right of, what was placed.
  void skip(float amount);
  /// Width a widget may take in the innermost box.
  [[nodiscard]] float available() const;

  [[nodiscard]] const Theme& theme() const {
    if (surroundings.forced) return *surroundings.forced;
    return surroundings.dark ? Theme::dark_theme() : Theme::light_theme();
  }
  /// A size that grows with larger text, which stands in it.
  [[nodiscard]] float enlarged(float size) const { return size * std::max(1.0f, surroundings.text_scale); }
  [[nodiscard]] float control_height() const {
    return enlarged(surroundings.touch ? space::touch_height : space::control_height);
  }
  /// Text of fields: at least 16 px on touch, or iOS zooms.
  [[nodiscard]] TextStyle field_style() const {
    return surroundings.touch ? TextStyle{16, 24, false} : type::body;
  }

  /// What a value that is drawn as a length shows at this moment: after a change it gets there in a short
  /// while, at once where less motion is wished. `now` is the frame's time; in a pass that answers an action
  /// it is 0, and nothing moves yet.
  double now = 0; ///< milliseconds
  float eased(NodeId id, float value);
  /// True when something drawn in this pass is still on its way.
  [[nodiscard]] bool moves() const { return moves_; }

  /// What was drawn in this pass would be drawn otherwise in another one: somebody has learnt from it.
  void unsettle() { unsettled_ = true; }
  [[nodiscard]] bool unsettled() const { return unsettled_; }

  /// The bar of a chart that a finger asked for last.
  struct AskedBar {
    NodeId chart = NodeId::none;
    std::size_t bar = 0;
  } asked_bar;

  std::optional<DrawnCard> last_card; ///< the one that was closed last

  Painter& painter() { return current_region().painter; }
  TextLayout& text() { return layout_; }
  Tree& tree() { return tree_; }
private:
  [[nodiscard]] bool stands(const Region& region, Role role, std::string_view name, const Rect& view,
                            bool scrolls, Color ground, bool modal) const;
  void take_over(Region& region);

  Fonts fonts_;
  TextLayout layout_;
  Tree tree_;
  Action action_;
  bool delivered_ = false;
  std::vector<std::unique_ptr<Region>> regions_;
  Region* current_ = nullptr;
  std::vector<Region*> outer_; ///< regions that `current_` was opened in
  std::vector<NodeId> parents_;
  std::vector<Box> boxes_;
  std::vector<std::size_t> right_places_; ///< of the open rows' nodes at their right end
  struct Course {
    float from = 0, to = 0, shown = 0;
    double since = 0; ///< 0 until the first frame of it
  };
  std::unordered_map<NodeId, Course> courses_;
  bool moves_ = false, unsettled_ = false;
  bool in_part_ = false;        ///< only what was touched is laid out anew
  std::vector<NodeId> touched_; ///< of such a pass
  std::vector<int> headings_;   ///< levels asked for that the next heading may stand below
};

} // namespace sanpo
