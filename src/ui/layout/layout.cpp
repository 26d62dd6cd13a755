#include "ui/layout/layout.h"

#include <algorithm>
#include <span>

#include "core/base/check.h"

namespace sanpo {
namespace {

// Opens a box at the place the innermost one offers; the height is settled by close_box().
Box open_box(Ui& ui, float width) {
  const Rect at = ui.place(width, 0);
  const Box& outer = ui.box();
  Box box;
  box.x = box.pen_x = at.x;
  // How high it becomes is not known yet: in a row of a fixed height it begins at the top, not in the middle.
  box.y = box.pen_y = box.bottom = outer.flow == Flow::row ? outer.pen_y : at.y;
  box.w = at.w;
  box.right_edge = at.x + at.w;
  return box;
}

// Tells the box around how high the finished one became.
void close_box(Ui& ui, float bottom) {
  Box& outer = ui.box();
  outer.bottom = std::max(outer.bottom, bottom);
  if (outer.flow == Flow::column)
    outer.pen_y = std::max(outer.pen_y, bottom);
  else
    outer.row_height = std::max(outer.row_height, bottom - outer.pen_y);
}

} // namespace

Column::Column(Ui& ui, float gap, float width) : ui_(ui) {
  Box box = open_box(ui, width);
  box.gap = gap;
  ui.push_box(box);
}

Column::~Column() { close_box(ui_, ui_.pop_box().bottom); }

Row::Row(Ui& ui, float gap, float height, bool wraps) : ui_(ui) {
  Box box = open_box(ui, 0);
  box.flow = Flow::row;
  box.gap = gap;
  box.row_gap = gap;
  box.fixed_height = height;
  box.wraps = wraps;
  ui.begin_line(box);
  ui.push_box(box);
}

Row::~Row() {
  ui_.end_line();
  close_box(ui_, ui_.pop_box().bottom);
}

Padding::Padding(Ui& ui, float horizontal, float vertical, float gap) : ui_(ui), vertical_(vertical) {
  Box box = open_box(ui, 0);
  box.x += horizontal;
  box.pen_x = box.x;
  box.w -= 2 * horizontal;
  box.right_edge = box.x + box.w;
  box.pen_y += vertical;
  box.bottom = box.pen_y;
  box.gap = gap;
  ui.push_box(box);
}

Padding::~Padding() { close_box(ui_, ui_.pop_box().bottom + vertical_); }

Grid::Grid(Ui& ui, float minimum, float gap, int at_most, float cell_gap, bool even)
    : ui_(ui), gap_(gap), cell_gap_(cell_gap), even_(even) {
  Box box = open_box(ui, 0);
  columns_ = std::clamp(static_cast<int>((box.w + gap) / (minimum + gap)), 1, at_most);
  cell_width_ = (box.w - gap * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_);
  top_ = line_bottom_ = box.y;
  ui.push_box(box);
}

void Grid::end_cell() {
  if (!open_) return;
  line_bottom_ = std::max(line_bottom_, ui_.pop_box().bottom);
  open_ = false;
  if (even_ && ui_.last_card) cards_[card_count_++] = *ui_.last_card;
}

void Grid::end_line() {
  for (const DrawnCard& card : std::span(cards_).first(card_count_)) {
    Rect rect = card.rect;
    rect.h = snapped(line_bottom_ - rect.y, ui_.surroundings.ratio);
    card.fit(ui_, rect);
  }
  card_count_ = 0;
}

void Grid::cell(int span) {
  end_cell();
  span = std::min(span, columns_);
  if (next_ + span > columns_) {
    end_line();
    top_ = line_bottom_ + gap_;
    next_ = 0;
  }
  Box box;
  box.x = box.pen_x = ui_.box().x + static_cast<float>(next_) * (cell_width_ + gap_);
  box.y = box.pen_y = box.bottom = top_;
  box.w = cell_width_ * static_cast<float>(span) + gap_ * static_cast<float>(span - 1);
  box.right_edge = box.x + box.w;
  box.gap = cell_gap_;
  next_ += span;
  open_ = true;
  ui_.last_card.reset();
  ui_.push_box(box);
}

Grid::~Grid() {
  end_cell();
  end_line();
  ui_.pop_box();
  close_box(ui_, line_bottom_);
}

Stacks::Stacks(Ui& ui, float minimum, float gap, int at_most) : ui_(ui), gap_(gap) {
  const Box box = open_box(ui, 0);
  const int fit = static_cast<int>((box.w + gap) / (minimum + gap));
  columns_ = static_cast<std::size_t>(std::clamp(fit, 1, std::min(at_most, 4)));
  const auto count = static_cast<float>(columns_);
  width_ = (box.w - gap * (count - 1)) / count;
  bottoms_.fill(box.y - gap);
  ui.push_box(box);
}

void Stacks::end_part() {
  if (open_) bottoms_[current_] = ui_.pop_box().bottom;
  open_ = false;
}

void Stacks::next() {
  end_part();
  const auto shortest = std::min_element(bottoms_.begin(), bottoms_.begin() + static_cast<int>(columns_));
  current_ = static_cast<std::size_t>(shortest - bottoms_.begin());
  Box box;
  box.x = box.pen_x = ui_.box().x + static_cast<float>(current_) * (width_ + gap_);
  box.y = box.pen_y = box.bottom = bottoms_[current_] + gap_;
  box.w = width_;
  box.right_edge = box.x + box.w;
  box.gap = space::s;
  open_ = true;
  ui_.push_box(box);
}

Stacks::~Stacks() {
  end_part();
  ui_.pop_box();
  close_box(ui_, *std::ranges::max_element(bottoms_));
}

Columns::Columns(Ui& ui, std::initializer_list<float> widths, float gap, float cell_gap)
    : ui_(ui), gap_(gap), cell_gap_(cell_gap) {
  Box box = open_box(ui, 0);
  SANPO_CHECK(widths.size() <= 8);
  float fixed = gap * static_cast<float>(widths.size() - 1), shares = 0;
  for (const float width : widths)
    (width > 0 ? fixed : shares) += width > 0 ? width : -width;
  for (const float width : widths)
    widths_[count_++] = width > 0 ? width : std::max(0.0f, box.w - fixed) * -width / std::max(shares, 0.001f);
  x_ = box.x;
  top_ = bottom_ = box.y;
  ui.push_box(box);
}

void Columns::end_cell() {
  if (index_ >= 0) bottom_ = std::max(bottom_, ui_.pop_box().bottom);
}

void Columns::next() {
  end_cell();
  if (index_ >= 0) x_ += widths_[index_] + gap_;
  SANPO_CHECK(++index_ < count_);
  Box box;
  box.x = box.pen_x = x_;
  box.y = box.pen_y = box.bottom = top_;
  box.w = widths_[index_];
  box.right_edge = x_ + box.w;
  box.gap = cell_gap_;
  ui_.push_box(box);
}

Columns::~Columns() {
  end_cell();
  ui_.pop_box();
  close_box(ui_, bottom_);
}

Card::Card(Ui& ui, const Path& path, std::string_view name, const Look& look)
    : ui_(ui), id_(path.id()), padding_(look.padding) {
  Box box = open_box(ui, 0);
  x_ = box.x, y_ = box.y, w_ = box.w;
  const Theme& theme = ui.theme();
  shadow_ = ui.painter().shadow({x_, y_, w_, 0}, look.fill.visible() ? Color{} : theme.shadow, look.radius);
  ground_ = ui.painter().box({x_, y_, w_, 0}, look.fill.visible() ? look.fill : theme.surface, look.radius,
                             look.border.visible() ? look.border : theme.line);
  ui.node(id_, look.role, {.name = name, .value = {}, .description = {}}, {x_, y_, w_, 0});
  ui.open(id_);
  box.x += padding_;
  box.pen_x = box.x;
  box.w -= 2 * padding_;
  box.right_edge = box.x + box.w;
  box.pen_y += padding_;
  box.bottom = box.pen_y;
  box.gap = look.gap;
  ui.push_box(box);
}

Card::~Card() {
  const Box inside = ui_.pop_box();
  const float bottom = inside.bottom + std::max(padding_ - inside.blank, 4.0f);
  const Rect rect = snapped({x_, y_, w_, bottom - y_}, ui_.surroundings.ratio);
  const DrawnCard card{id_, shadow_, ground_, rect};
  card.fit(ui_, rect);
  ui_.last_card = card;
  ui_.close();
  close_box(ui_, bottom);
}

Group::Group(Ui& ui, const Path& path, Role role, std::string_view name, std::uint32_t state_bits)
    : ui_(ui), id_(path.id()) {
  const Box& outer = ui.box();
  top_ = outer.flow == Flow::column && !outer.empty ? outer.pen_y + outer.gap : outer.pen_y;
  const float left = outer.flow == Flow::column ? outer.x : outer.pen_x;
  ui.node(id_, role, {.name = name, .value = {}, .description = {}}, {left, top_, outer.w, 0}, state_bits);
  ui.open(id_);
}

Node& Group::node() { return *ui_.tree().find(id_); }

Group::~Group() {
  Rect& rect = node().rect;
  rect.h = snapped(std::max(0.0f, ui_.box().bottom - top_), ui_.surroundings.ratio);
  ui_.close();
}

} // namespace sanpo
