#include "ui/ui.h"

#include <algorithm>
#include <span>

#include "core/base/check.h"

namespace sanpo {

Ui::Ui(Glyphs& glyphs) : fonts_(glyphs), layout_(fonts_) {}

void Ui::begin_pass(Action action) {
  layout_.set_scale(surroundings.ratio, surroundings.text_scale);
  action_ = std::move(action);
  delivered_ = false;
  tree_.begin();
  parents_.clear();
  boxes_.clear();
  right_places_.clear();
  current_ = nullptr;
  outer_.clear();
  headings_.clear();
  last_card.reset();
  moves_ = unsettled_ = in_part_ = false;
  for (auto& region : regions_)
    region->used = false;
}

void Ui::begin_pass_in(std::span<const NodeId> touched) {
  const bool whole = tree_.finished();
  begin_pass({});
  in_part_ = whole;
  touched_.assign(touched.begin(), touched.end());
}

void Ui::end_pass() {
  SANPO_CHECK(current_ == nullptr && boxes_.empty() && parents_.empty());
  std::erase_if(regions_, [](const auto& region) { return !region->used; });
  if (wanted == focused) wanted = NodeId::none;
}

bool Ui::take_press(NodeId id) {
  if (action_.kind != Action::Kind::press || action_.target != id || delivered_) return false;
  return delivered_ = true;
}

std::optional<std::string_view> Ui::take_edit(NodeId id) {
  if (action_.kind != Action::Kind::edit || action_.target != id || delivered_) return std::nullopt;
  delivered_ = true;
  return action_.text;
}

bool Ui::take_visit(NodeId id, Action::Kind kind) {
  if (action_.kind != kind || action_.target != id || delivered_) return false;
  return delivered_ = true;
}

std::optional<Ui::PastedCells> Ui::pasted_cells() const {
  if (action_.kind != Action::Kind::edit || delivered_ ||
      action_.text.find_first_of("\t\n") == std::string::npos)
    return std::nullopt;
  return PastedCells{action_.target, action_.text};
}

Region* Ui::region(NodeId id) {
  for (auto& region : regions_)
    if (region->id == id) return region.get();
  return nullptr;
}

Region& Ui::current_region() {
  SANPO_CHECK(current_ != nullptr);
  return *current_;
}

bool Ui::begin_region(NodeId id, Role role, std::string_view name, const Rect& view, bool scrolls,
                      Color ground, bool modal) {
  Region* region = this->region(id);
  const Rect place = snapped(view, surroundings.ratio);
  if (region && stands(*region, role, name, place, scrolls, ground, modal)) {
    take_over(*region);
    return false;
  }
  if (!region) region = regions_.emplace_back(std::make_unique<Region>()).get();
  region->id = id;
  region->view = place;
  region->scrolls = scrolls;
  if (!scrolls) region->scroll_top = 0; // the browser forgets it, and tells nobody
  region->floats = modal;
  region->ground = ground;
  region->used = region->redrawn = true;
  region->within = current_ ? current_->within : id;
  region->first_node = tree_.nodes().size();
  region->painter.clear();
  // What accompanies the main part stands below its title, not below the last heading in it.
  if (role == Role::complementary && headings_.size() > 1) headings_.resize(1);
  outer_.push_back(current_);
  const NodeId owner = current_ && current_->floats ? current_->id : NodeId::none;
  const NodeId covered = current_ && !current_->floats ? current_->id : NodeId::none;
  current_ = region;
  Node& node = tree_.add(id, owner, role, {.name = name, .value = {}, .description = {}});
  node.controls = covered;
  node.rect = region->view;
  node.region = true;
  node.state = (scrolls ? state::scrolls : 0u) | (modal ? state::modal : 0u);
  parents_.push_back(id);
  Box box;
  box.w = region->view.w;
  push_box(box);
  return true;
}

bool Ui::stands(const Region& region, Role role, std::string_view name, const Rect& view, bool scrolls,
                Color ground, bool modal) const {
  if (!in_part_ || current_ || std::ranges::find(touched_, region.id) != touched_.end()) return false;
  const Node& node = tree_.before(region.first_node);
  return node.role == role && tree_.name_before(node) == name && region.view == view &&
         region.scrolls == scrolls && region.ground == ground && region.floats == modal;
}

void Ui::take_over(Region& region) {
  const std::size_t count = region.end_node - region.first_node;
  region.first_node = tree_.take_over(region.first_node, region.end_node);
  region.end_node = region.first_node + count;
  headings_ = region.headings;
  for (const auto& each : regions_)
    if (each->within == region.id) each->used = true;
}

NodeId Ui::region_around(NodeId id) {
  const Node* node = tree_.find(id);
  while (node && !node->region)
    node = tree_.find(node->parent);
  const Region* const region = node ? this->region(node->id) : nullptr;
  return region ? region->within : NodeId::none;
}

void Ui::end_region() {
  const Box box = pop_box();
  parents_.pop_back();
  current_->content_height = std::max(box.bottom, 0.0f);
  Node* node = tree_.find(current_->id);
  SANPO_CHECK(node != nullptr);
  node->row_count = static_cast<std::int32_t>(current_->content_height);
  current_->end_node = tree_.nodes().size();
  current_->headings = headings_;
  current_ = outer_.back();
  outer_.pop_back();
}

bool Ui::near_view(float top, float bottom) const {
  SANPO_CHECK(current_ != nullptr);
  const float over = current_->overscan();
  return bottom >= current_->scroll_top - over && top <= current_->scroll_top + current_->view.h + over;
}

Node& Ui::node(NodeId id, Role role, const NodeText& text, const Rect& rect, std::uint32_t state_bits) {
  Node& node = tree_.add(id, parent(), role, text);
  node.rect = snapped(rect, surroundings.ratio);
  node.state = state_bits;
  node.text_size = layout_.css_size(type::body);
  return node;
}

void DrawnCard::fit(Ui& ui, const Rect& to) const {
  ui.painter().fit(ground, to);
  ui.painter().fit(shadow, to);
  ui.tree().find(id)->rect = to;
}

float Ui::eased(NodeId id, float value) {
  Course& course = courses_.try_emplace(id, Course{.from = value, .to = value, .shown = value}).first->second;
  if (course.to != value) course = {.from = course.shown, .to = value, .shown = course.shown};
  if (surroundings.reduced_motion) course.shown = value;
  if (course.shown == value) return value;
  moves_ = true;
  if (now == 0) return course.shown;
  if (course.since == 0) course.since = now;
  const float left = 1 - std::min(1.0f, static_cast<float>(now - course.since) / motion::gauge);
  course.shown = course.to + (course.from - course.to) * left * left * left;
  return course.shown;
}

int Ui::heading_level(int level) {
  while (!headings_.empty() && headings_.back() >= level)
    headings_.pop_back();
  headings_.push_back(level);
  return static_cast<int>(headings_.size());
}

Box Ui::pop_box() {
  SANPO_CHECK(!boxes_.empty());
  Box box = boxes_.back();
  boxes_.pop_back();
  return box;
}

float Ui::available() const {
  const Box& box = boxes_.back();
  return box.flow == Flow::column ? box.w : std::max(0.0f, box.right_edge - box.pen_x);
}

Rect Ui::place(float w, float h) {
  Box& box = boxes_.back();
  if (box.flow == Flow::column) {
    const float top = box.empty ? box.pen_y : box.pen_y + box.gap;
    const Rect rect{box.x, top, w > 0 ? w : box.w, h};
    box.pen_y = top + h;
    box.bottom = std::max(box.bottom, box.pen_y);
    box.empty = false;
    box.blank = 0;
    return rect;
  }
  float left = box.pen_x > box.x ? box.pen_x + box.gap : box.pen_x;
  if (box.wraps && left > box.x && left + w > box.right_edge + 0.5f) {
    end_line();
    box.pen_y += box.row_height + box.row_gap;
    box.row_height = 0;
    box.right_edge = box.x + box.w;
    left = box.x;
  }
  if (w <= 0) w = std::max(0.0f, box.right_edge - left);
  // A box that is opened here (height still unknown) begins at the row's top.
  const float lift = h > 0 && box.fixed_height > h ? (box.fixed_height - h) / 2 : 0;
  box.pen_x = left + w;
  box.row_height = std::max({box.row_height, h, box.fixed_height});
  box.bottom = std::max(box.bottom, box.pen_y + box.row_height);
  box.empty = false;
  return {left, box.pen_y + lift, w, h};
}

Rect Ui::place_right(float w, float h) {
  Box& box = boxes_.back();
  SANPO_CHECK(box.flow == Flow::row);
  const float lift = box.fixed_height > h ? (box.fixed_height - h) / 2 : 0;
  const float right = box.right_edge;
  if (box.wraps && right - w < box.pen_x) return place(w, h);
  right_places_.push_back(tree_.nodes().size());
  box.right_edge = right - w - box.gap;
  box.row_height = std::max({box.row_height, h, box.fixed_height});
  box.bottom = std::max(box.bottom, box.pen_y + box.row_height);
  box.empty = false;
  return {right - w, box.pen_y + lift, w, h};
}

void Ui::begin_line(Box& row) const {
  row.line_from = tree_.nodes().size();
  row.rights_from = right_places_.size();
}

void Ui::end_line() {
  Box& box = boxes_.back();
  const auto places = std::span(right_places_).subspan(box.rights_from);
  tree_.turn_line_end(box.line_from, places);
  right_places_.resize(box.rights_from);
  box.line_from = tree_.nodes().size();
}

void Ui::skip(float amount) {
  Box& box = boxes_.back();
  if (box.flow == Flow::column) {
    box.pen_y += amount;
    box.bottom = std::max(box.bottom, box.pen_y);
  } else {
    box.pen_x += amount;
  }
}

} // namespace sanpo
