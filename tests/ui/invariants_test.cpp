// What holds on every screen, in every layout and both languages, with samples and empty: what is drawn is
// what the nodes say, nothing is nameless or too small for a finger, headings have no gaps, lists hold items.
// Rule: design.md, The interface that Dear ImGui does not give.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "situations.h"

namespace sanpo::test {
namespace {

constexpr float least_target = 44;

bool is_pressable(Role role) {
  switch (role) {
  case Role::button:
  case Role::link:
  case Role::checkbox:
  case Role::radio:
  case Role::tab:
  case Role::toggle:
  case Role::disclosure: return true;
  default: return false;
  }
}
bool is_field(Role role) { return role == Role::textbox || role == Role::note_box || role == Role::choice; }
bool is_region(Role role) {
  return role == Role::banner || role == Role::navigation || role == Role::main ||
         role == Role::complementary || role == Role::dialog || role == Role::region;
}
/// Roles whose name is what a person reads at their place.
bool is_read(Role role) {
  return role == Role::heading || role == Role::text || role == Role::status || role == Role::alert ||
         role == Role::cell || role == Role::row_header || role == Role::column_header;
}

/// Without blanks: lines are broken at them.
std::string dense(std::string_view words) {
  std::string result;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == ' ' || words[at] == '\n') continue;
    if (words.substr(at).starts_with("\u3000")) {
      at += 2;
      continue;
    }
    result += words[at];
  }
  return result;
}

/// Each broken rule once, with the first places it was seen at.
class Breaches {
public:
  void add(const std::string& what, const std::string& where) {
    auto& places = seen_[what];
    if (places.size() < 2) places.insert(where);
  }
  [[nodiscard]] std::string text() const {
    std::string text;
    for (const auto& [what, places] : seen_) {
      text += "\n  " + what + "  <- ";
      for (const std::string& place : places)
        text += place + "; ";
    }
    return text;
  }
  [[nodiscard]] bool none() const { return seen_.empty(); }
private:
  std::map<std::string, std::set<std::string>> seen_;
};

std::string said(Driver& driver, const Node& node) {
  return std::format("{} \"{}\"", static_cast<int>(node.role), driver.ui().tree().name(node));
}

NodeId region_of(Driver& driver, const Node& node) {
  const Node* at = &node;
  while (at->parent != NodeId::none)
    at = driver.ui().tree().find(at->parent);
  return at->id;
}

bool meet(const Rect& a, const Rect& b) {
  constexpr float near = 1.5f;
  return a.x < b.right() + near && b.x < a.right() + near && a.y < b.bottom() + near &&
         b.y < a.bottom() + near;
}

struct Drawn {
  Rect rect;
  std::string words; ///< dense; of a shortened text without its …
  bool shortened = false;
};

std::vector<Drawn> drawn_texts(const Region& region) {
  std::vector<Drawn> result;
  for (const Shape& shape : region.painter.shapes()) {
    if (shape.kind != Shape::Kind::text) continue;
    std::string words = dense(region.painter.words(shape));
    const bool shortened = words.ends_with("…");
    if (shortened) words.resize(words.size() - std::string_view("…").size());
    result.push_back({shape.rect, std::move(words), shortened});
  }
  return result;
}

void drawn_is_said(Driver& driver, const std::string& where, Breaches& breaches) {
  const Tree& tree = driver.ui().tree();
  std::map<NodeId, std::vector<std::pair<Rect, std::string>>> nodes;
  for (const Node& node : tree.nodes())
    nodes[region_of(driver, node)].push_back(
        {node.rect, dense(tree.name(node)) + '\x1f' + dense(tree.value(node)) + '\x1f' +
                        dense(tree.description(node)) +
                        (node.role == Role::choice ? "\x1f—" : "")}); // nothing chosen
  for (const auto& region : driver.ui().regions())
    for (const Drawn& drawn : drawn_texts(*region)) {
      const auto says = [&](const auto& node) {
        return meet(node.first, drawn.rect) && node.second.contains(drawn.words);
      };
      // A label stands above its field.
      const auto above = [&](const auto& node) {
        Rect with_label = node.first;
        with_label.y -= 60;
        with_label.h += 140;
        with_label.w += 60;
        return meet(with_label, drawn.rect) && node.second.contains(drawn.words);
      };
      if (std::ranges::none_of(nodes[region->id], says) && std::ranges::none_of(nodes[region->id], above))
        breaches.add("drawn, not said: " + drawn.words, where);
    }
}

void said_is_drawn(Driver& driver, const std::string& where, Breaches& breaches) {
  const Tree& tree = driver.ui().tree();
  std::map<NodeId, std::vector<Drawn>> drawn;
  for (const auto& region : driver.ui().regions())
    drawn[region->id] = drawn_texts(*region);
  for (const Node& node : tree.nodes()) {
    const std::string name = dense(tree.name(node));
    if (!is_read(node.role) || name.empty() || node.level < 0) continue;
    std::string all;
    bool shortened = false;
    for (const Drawn& text : drawn[region_of(driver, node)])
      if (meet(node.rect, text.rect)) {
        all += text.words;
        shortened |= text.shortened && name.starts_with(text.words);
      }
    if (!shortened && !all.contains(name)) breaches.add("said, not drawn: " + said(driver, node), where);
  }
}

void all_named(Driver& driver, const std::string& where, Breaches& breaches) {
  const Tree& tree = driver.ui().tree();
  for (const Node& node : tree.nodes()) {
    const bool needs = is_pressable(node.role) || is_field(node.role) || is_region(node.role) ||
                       node.role == Role::image || node.role == Role::meter || node.role == Role::heading ||
                       node.role == Role::radio_group || node.role == Role::tab_list ||
                       node.role == Role::table;
    if (needs && dense(tree.name(node)).empty()) {
      const Node* parent = driver.ui().tree().find(node.parent);
      breaches.add("nameless " + said(driver, node) + " in " + (parent ? said(driver, *parent) : ""), where);
    }
  }
}

void names_differ(Driver& driver, const std::string& where, Breaches& breaches) {
  const Tree& tree = driver.ui().tree();
  std::set<std::string> names;
  for (const Node& node : tree.nodes()) {
    // Links to the same place may be repeated.
    if ((!is_pressable(node.role) && !is_field(node.role)) || node.role == Role::link) continue;
    const std::string key = std::format("{} {}", static_cast<unsigned>(node.parent), said(driver, node));
    if (!names.insert(key).second) {
      const Node* parent = driver.ui().tree().find(node.parent);
      breaches.add("twice " + said(driver, node) + " in " + (parent ? said(driver, *parent) : ""), where);
    }
  }
}

void finger_wide(Driver& driver, const std::string& where, Breaches& breaches) {
  if (!driver.ui().surroundings.touch) return;
  for (const Node& node : driver.ui().tree().nodes()) {
    if (!is_pressable(node.role) && !is_field(node.role)) continue;
    if (node.rect.w < least_target - 0.5f || node.rect.h < least_target - 0.5f)
      breaches.add(std::format("{} is {}×{}", said(driver, node), node.rect.w, node.rect.h), where);
  }
}

void heading_order(Driver& driver, const std::string& where, Breaches& breaches) {
  int before = 0, firsts = 0;
  for (const Node& node : driver.ui().tree().nodes()) {
    if (node.role != Role::heading) continue;
    firsts += node.level == 1 ? 1 : 0;
    if (node.level > before + 1)
      breaches.add(std::format("level {} after {}: {}", node.level, before, said(driver, node)), where);
    before = node.level;
  }
  if (firsts != 1) breaches.add(std::format("{} headings of level 1", firsts), where);
}

void containers(Driver& driver, const std::string& where, Breaches& breaches) {
  Tree& tree = driver.ui().tree();
  std::map<NodeId, int> children;
  for (const Node& node : tree.nodes()) {
    const Node* parent = tree.find(node.parent);
    if (!parent) continue;
    ++children[parent->id];
    const auto wants = [&](Role outer, std::initializer_list<Role> inner) {
      if (parent->role == outer && std::ranges::find(inner, node.role) == inner.end())
        breaches.add(said(driver, node) + " in " + said(driver, *parent), where);
    };
    const auto stands = [&](Role inner, std::initializer_list<Role> outer) {
      if (node.role == inner && std::ranges::find(outer, parent->role) == outer.end())
        breaches.add(said(driver, node) + " stands in " + said(driver, *parent), where);
    };
    wants(Role::list, {Role::list_item});
    wants(Role::radio_group, {Role::radio});
    wants(Role::tab_list, {Role::tab});
    stands(Role::list_item, {Role::list});
    // What stands in a table beside its rows the page makes a row of one cell.
    stands(Role::row, {Role::table});
    stands(Role::cell, {Role::row});
    stands(Role::row_header, {Role::row});
    stands(Role::column_header, {Role::row});
    stands(Role::radio, {Role::radio_group});
    stands(Role::tab, {Role::tab_list});
    if (is_pressable(parent->role)) breaches.add(said(driver, node) + " inside a control", where);
  }
  for (const Node& node : tree.nodes())
    if ((node.role == Role::list || node.role == Role::table || node.role == Role::radio_group ||
         node.role == Role::tab_list) &&
        children[node.id] == 0)
      breaches.add("empty " + said(driver, node), where);
}

void led_to(Driver& driver, const std::string& where, Breaches& breaches) {
  Tree& tree = driver.ui().tree();
  for (const Node& node : tree.nodes()) {
    const bool names = node.role == Role::label || node.role == Role::tab;
    if (names && node.controls != NodeId::none && !tree.find(node.controls))
      breaches.add(said(driver, node) + " belongs to nothing", where);
    const bool chosen = (node.state & state::checked) != 0;
    if (node.role == Role::tab && chosen && node.controls == NodeId::none)
      breaches.add(said(driver, node) + " names no panel", where);
  }
}

/// The keyboard and a screen reader go the way the eye goes.
void from_left(Driver& driver, const std::string& where, Breaches& breaches) {
  Tree& tree = driver.ui().tree();
  for (const Node& node : tree.nodes()) {
    const Node* const before = tree.find(node.previous);
    if (!before || node.region || before->region || node.rect.h < 1 || before->rect.h < 1) continue;
    const float apart = node.rect.y + node.rect.h / 2 - before->rect.y - before->rect.h / 2;
    if (std::abs(apart) < 1 && before->rect.x > node.rect.x)
      breaches.add(said(driver, *before) + " before " + said(driver, node), where);
  }
}

using Rule = void (*)(Driver&, const std::string&, Breaches&);
constexpr Rule rules[] = {drawn_is_said, said_is_drawn, all_named, names_differ, finger_wide,
                          heading_order, containers,    led_to,    from_left};

/// One walk for all the rules: it is long.
void holds_everywhere(Rule rule) {
  static const std::vector<Breaches> found = [] {
    std::vector<Breaches> breaches(std::size(rules));
    for (const Language language : {Language::ja, Language::en})
      for (const Window& window : windows)
        every_situation(language, window, [&](Driver& driver, const std::string& where) {
          for (std::size_t i = 0; i < std::size(rules); ++i)
            rules[i](driver, where + (language == Language::ja ? " ja" : " en"), breaches[i]);
        });
    return breaches;
  }();
  const Breaches& breaches = found[static_cast<std::size_t>(std::ranges::find(rules, rule) - rules)];
  CHECK_MESSAGE(breaches.none(), breaches.text());
}

} // namespace

TEST_CASE("every drawn text is said by a node at its place") { holds_everywhere(drawn_is_said); }

TEST_CASE("what a node of text says is drawn at its place") { holds_everywhere(said_is_drawn); }

TEST_CASE("no control and no region is nameless") { holds_everywhere(all_named); }

TEST_CASE("controls beside each other have names of their own") { holds_everywhere(names_differ); }

TEST_CASE("what is pressed by a finger is at least 44 px wide and high") { holds_everywhere(finger_wide); }

TEST_CASE("headings begin with one of level 1 in the main part and leave no level out") {
  holds_everywhere(heading_order);
}

TEST_CASE("a label has its field, and the chosen tab its panel") { holds_everywhere(led_to); }

TEST_CASE("lists hold items, tables rows, rows cells, groups of one choice their members") {
  holds_everywhere(containers);
}

TEST_CASE("what stands in one line is read from left to right") { holds_everywhere(from_left); }

} // namespace sanpo::test
