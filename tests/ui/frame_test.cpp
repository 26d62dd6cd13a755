// What every frame rests on: ids of paths, the tree's difference to the one before, what fields show, lists
// that leave out what is far away, text that is cut. Rule: design.md, One DOM layer.

#include <doctest/doctest.h>

#include "driver.h"
#include "ui/screens/shown_fields.h"

namespace sanpo::test {
namespace {

std::vector<std::pair<Operation::Kind, NodeId>> operations_of(Tree& tree) {
  std::vector<std::pair<Operation::Kind, NodeId>> operations;
  for (const Operation& operation : tree.finish())
    operations.emplace_back(static_cast<Operation::Kind>(operation.kind), NodeId{operation.id});
  return operations;
}
using Operations = std::vector<std::pair<Operation::Kind, NodeId>>;

constexpr NodeId region{11}, group{21}, first{31}, second{41};

void add(Tree& tree, NodeId id, NodeId parent, Role role, std::string_view name) {
  tree.add(id, parent, role, {.name = name, .value = {}, .description = {}});
}

/// A region with a group of two texts.
void build(Tree& tree, Role role_of_group, std::string_view name_of_second) {
  tree.begin();
  add(tree, region, NodeId::none, Role::main, "main");
  add(tree, group, region, role_of_group, "group");
  add(tree, first, group, Role::text, "first");
  add(tree, second, group, Role::text, name_of_second);
}

} // namespace

TEST_CASE("The id of a path is the FNV-1a hash of all of its text, however it was put together") {
  const Path whole("cost_sheets/aaaabbbbcccc/time_lines/7");
  const Path joined = Path("cost_sheets") / "aaaabbbbcccc" / "time_lines" / std::size_t{7};
  CHECK(joined.text() == whole.text());
  CHECK(joined.id() == whole.id());
  std::uint32_t hash = 2166136261u;
  for (const char c : whole.text())
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  hash ^= hash >> 31;
  CHECK(static_cast<std::uint32_t>(whole.id()) == ((hash & 0x7fffffffu) | 1u));
  Path copy("other");
  copy = joined;
  CHECK(copy.text() == whole.text());
  CHECK((copy / "x").id() == (whole / "x").id());
}

TEST_CASE("what does not scroll holds all that stands in it, with large text too") {
  for (const auto& [width, height] :
       {std::pair{1'440.0f, 900.0f}, {1'180.0f, 820.0f}, {820.0f, 1'180.0f}, {390.0f, 844.0f}})
    for (const float scale : {1.0f, 1.15f, 1.3f})
      for (const bool touch : {false, true}) {
        Driver driver;
        driver.open_sample("company-a", Screen::cost_sheet);
        driver.ui().surroundings.text_scale = scale;
        driver.resize(width, height);
        driver.ui().surroundings.touch = touch;
        driver.look();
        for (const auto& region : driver.ui().regions()) {
          if (region->scrolls || region->view.h == 0) continue;
          CAPTURE(width);
          CAPTURE(scale);
          CAPTURE(touch);
          CAPTURE(driver.ui().tree().name(*driver.ui().tree().find(region->id)));
          for (const Node& node : driver.ui().tree().nodes())
            if (!node.region && driver.ui().region_around(node.id) == region->id) {
              CAPTURE(driver.ui().tree().name(node));
              CHECK(node.rect.y >= 0);
              CHECK(node.rect.bottom() <= region->view.h + 0.5f);
            }
          for (const Shape& shape : region->painter.shapes())
            if (shape.kind == Shape::Kind::text) CHECK(shape.rect.bottom() <= region->view.h + 0.5f);
        }
      }
}

TEST_CASE("The page is told of a frame's differences only, and of each once") {
  Tree tree;
  build(tree, Role::group, "second");
  CHECK(operations_of(tree).size() == 4);
  CHECK(operations_of(tree).empty());
  build(tree, Role::group, "second");
  CHECK(operations_of(tree).empty());
  build(tree, Role::group, "changed");
  CHECK(operations_of(tree) == Operations{{Operation::update, second}});
}

TEST_CASE("A frame that was not finished is no frame the page has") {
  Tree tree;
  build(tree, Role::group, "second");
  tree.finish();
  build(tree, Role::group, "never shown");
  build(tree, Role::group, "second");
  CHECK(operations_of(tree).empty());
}

TEST_CASE("An element that changes its kind is made again, with all that is inside it") {
  Tree tree;
  build(tree, Role::group, "second");
  tree.finish();
  build(tree, Role::table, "second");
  CHECK(operations_of(tree) == Operations{{Operation::remove, group},
                                          {Operation::add, group},
                                          {Operation::add, first},
                                          {Operation::add, second}});
}

TEST_CASE("What goes is removed, and what follows it moves up") {
  Tree tree;
  build(tree, Role::group, "second");
  tree.finish();
  tree.begin();
  add(tree, region, NodeId::none, Role::main, "main");
  add(tree, group, region, Role::group, "group");
  add(tree, second, group, Role::text, "second");
  CHECK(operations_of(tree) == Operations{{Operation::remove, first}, {Operation::move, second}});
}

TEST_CASE("A tree of many nodes finds each of them") {
  Tree tree;
  tree.begin();
  add(tree, NodeId{1}, NodeId::none, Role::main, "main");
  for (std::uint32_t i = 1; i < 3'000; ++i)
    add(tree, NodeId{2 * i + 1}, NodeId{1}, Role::text, std::to_string(i));
  for (std::uint32_t i = 1; i < 3'000; ++i)
    CHECK(tree.name(*tree.find(NodeId{2 * i + 1})) == std::to_string(i));
  CHECK(tree.find(NodeId{6'001}) == nullptr);
}

TEST_CASE("A field shows the value of the case as it is now: after typing, undo, and in the other language") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  const Path field = Path("cost_sheets") / driver.document().cost_sheets.front().id.value / "header/men";
  CaseEditor& editor = *driver.work().editor();
  const auto words = [](Language language) {
    const std::string name = language == Language::ja ? "ja" : "en";
    return Words::from(read_texts(name), {.language = language}).value();
  };
  const Words japanese = words(Language::ja), english = words(Language::en);
  ShownFields fields;
  fields.begin(&editor, japanese);
  const std::string before = fields.field(field).value;
  CHECK(fields.field(field).label == japanese.text("field.cost_sheet_header.men", {}));
  editor.edit(field.text(), "1201");
  fields.begin(&editor, japanese);
  CHECK(fields.field(field).value == "1,201");
  editor.undo();
  fields.begin(&editor, japanese);
  CHECK(fields.field(field).value == before);
  editor.edit(field.text(), "many");
  fields.begin(&editor, japanese);
  CHECK(fields.field(field).value == "many");
  const std::string message = fields.field(field).message;
  CHECK(message.contains(before)); // the last valid value stays in force
  fields.begin(&editor, english);
  CHECK(fields.field(field).label == english.text("field.cost_sheet_header.men", {}));
  CHECK(fields.field(field).message != message);
}

TEST_CASE("The choices of a field are those of the catalogue, the empty one first when it is wanted") {
  Driver driver;
  driver.open_sample("company-a", Screen::cost_sheet);
  const Path header = Path("cost_sheets") / driver.document().cost_sheets.front().id.value / "header";
  const Words words = Words::from(read_texts("ja"), {}).value();
  ShownFields fields;
  fields.begin(driver.work().editor(), words);
  const ShownField& field = fields.field(header / "tax_basis");
  const std::size_t count = fields.choices(field, {}).options.size();
  CHECK(count == std::size(Choices<TaxBasis>::table));
  const ShownChoices& with_none = fields.choices(field, "—");
  CHECK(with_none.options.size() == count + 1);
  CHECK(with_none.options.front().name == "—");
  CHECK(fields.choices(field, {}).options.size() == count);
}

TEST_CASE("A long list leaves out what is far from the view, but not the focused item and its neighbours") {
  Driver driver;
  Case content;
  CostSheet& sheet = content.cost_sheets.emplace_back();
  sheet.id = {"sheetsheetsh"};
  for (char c = 'a'; c <= 'z'; ++c)
    for (const char d : {'a', 'b'})
      sheet.expense_lines.push_back(
          {.id = {std::string("lineslinesl") + c + d}, .row = {"guidance.specific"}, .amount = Yen{1}});
  driver.open(content, Screen::cost_sheet);
  driver.go(Screen::cost_sheet, "cost_sheets/sheetsheetsh/sections/guidance");
  driver.look();
  const auto amount = [&](std::size_t line) {
    return Path("cost_sheets/sheetsheetsh/expense_lines") / sheet.expense_lines[line].id.value / "amount";
  };
  CHECK(driver.has(amount(0)));
  CHECK_FALSE(driver.has(amount(51)));
  driver.ui().focused = amount(3).id();
  driver.look();
  for (const auto& each : driver.ui().regions())
    if (each->scrolls && each->content_height > 2'000) each->scroll_top = each->content_height - each->view.h;
  driver.look();
  driver.look();
  CHECK(driver.has(amount(51)));
  CHECK_FALSE(driver.has(amount(0)));
  CHECK_FALSE(driver.has(amount(1)));
  for (const std::size_t line : {2u, 3u, 4u})
    CHECK(driver.has(amount(line)));
  CHECK_FALSE(driver.has(amount(5)));
}

TEST_CASE("Text that is too wide is cut at the last character that leaves room for the ellipsis") {
  Driver driver;
  TextLayout& text = driver.ui().text();
  const std::string_view words = "健康診断の結果";
  const float one = text.width(type::body, "健"), ellipsis = text.width(type::body, "…");
  CHECK(text.cut(type::body, words, 3 * one + ellipsis + 0.1f) == 3 * std::string_view("健").size());
  CHECK(text.cut(type::body, words, 3 * one + ellipsis - 0.1f) == 2 * std::string_view("健").size());
  CHECK(text.cut(type::body, words, ellipsis / 2) == 0);
}

} // namespace sanpo::test
