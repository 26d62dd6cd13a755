// Column, wrapping row, grid with a minimum width, card and padding: opened as scope objects, measured in the
// same pass. Lengths are CSS pixels. Rule: design.md, Layout.
#pragma once

#include <array>
#include <string_view>

#include "ui/ui.h"

namespace sanpo {

/// Widgets below each other, as wide as the space.
class Column {
public:
  explicit Column(Ui& ui, float gap = space::m, float width = 0);
  ~Column();
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;
private:
  Ui& ui_;
};

/// Widgets beside each other, centred in `height`; a new line when there is no more room and `wraps`.
class Row {
public:
  explicit Row(Ui& ui, float gap = space::s, float height = 0, bool wraps = true);
  ~Row();
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
private:
  Ui& ui_;
};

/// Room around what follows.
class Padding {
public:
  Padding(Ui& ui, float horizontal, float vertical, float gap = space::m);
  ~Padding();
  Padding(const Padding&) = delete;
  Padding& operator=(const Padding&) = delete;
private:
  Ui& ui_;
  float vertical_;
};

/// Cells of equal width, as many in a line as have at least `minimum`. Each cell is a column. `even` makes
/// the cards that end the cells of a line equally high.
class Grid {
public:
  Grid(Ui& ui, float minimum, float gap = space::m, int at_most = 12, float cell_gap = space::s,
       bool even = false);
  ~Grid();
  Grid(const Grid&) = delete;
  Grid& operator=(const Grid&) = delete;
  /// Opens the next cell (and closes the one before); `span` cells wide.
  void cell(int span = 1);
  [[nodiscard]] int columns() const { return columns_; }
private:
  void end_cell();
  void end_line();
  Ui& ui_;
  float gap_, cell_gap_, cell_width_ = 0;
  int columns_ = 1, next_ = 0;
  float top_ = 0, line_bottom_ = 0;
  bool open_ = false, even_;
  std::array<DrawnCard, 12> cards_; ///< of the line so far
  std::size_t card_count_ = 0;
};

/// Columns of equal width that fill by themselves: each part goes below what is shortest so far, so that no
/// holes are left between parts of different heights.
class Stacks {
public:
  Stacks(Ui& ui, float minimum, float gap = space::l, int at_most = 3);
  ~Stacks();
  Stacks(const Stacks&) = delete;
  Stacks& operator=(const Stacks&) = delete;
  /// Opens the next part (and closes the one before).
  void next();
private:
  void end_part();
  Ui& ui_;
  float gap_, width_ = 0;
  std::array<float, 4> bottoms_ = {};
  std::size_t columns_ = 1, current_ = 0;
  bool open_ = false;
};

/// Columns with given widths: a positive number is CSS pixels, a negative one a share of what remains.
class Columns {
public:
  Columns(Ui& ui, std::initializer_list<float> widths, float gap = space::l, float cell_gap = space::s);
  ~Columns();
  Columns(const Columns&) = delete;
  Columns& operator=(const Columns&) = delete;
  void next();
private:
  void end_cell();
  Ui& ui_;
  float gap_, cell_gap_;
  float widths_[8] = {};
  int count_ = 0, index_ = -1;
  float x_ = 0, top_ = 0, bottom_ = 0;
};

/// A raised surface with a group node around what it holds.
class Card {
public:
  struct Look {
    float padding = space::xl;
    float gap = space::m;
    Color fill = {};   ///< the theme's surface when transparent
    Color border = {}; ///< the theme's line when transparent
    float radius = space::card_radius;
    Role role = Role::group;
  };
  Card(Ui& ui, const Path& path, std::string_view name) : Card(ui, path, name, Look{}) {}
  Card(Ui& ui, const Path& path, std::string_view name, const Look& look);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;
private:
  Ui& ui_;
  NodeId id_;
  std::size_t shadow_, ground_;
  float x_, y_, w_, padding_;
};

/// A node around what follows, without a look (group, list, table row …).
class Group {
public:
  Group(Ui& ui, const Path& path, Role role, std::string_view name, std::uint32_t state_bits = 0);
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;
  /// The node; valid until the next one is added.
  Node& node();
private:
  Ui& ui_;
  NodeId id_;
  float top_;
};

} // namespace sanpo
