// Every field of the catalogue can be reached on some screen, and no screen binds one twice. What is reserved
// for later stands here with its reason; a new field that nobody can enter fails. Rule: design.md, One DOM
// layer ("every field of the catalogue is reachable on at least one screen").
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/record/binding.h"
#include "core/record/encode.h"
#include "situations.h"

namespace sanpo::test {
namespace {

using nlohmann::json;

/// The paths that a pattern (`sites/*/employees`) has in a case; fields without a value count.
void expand(const json* at, std::string_view rest, const std::string& path, std::vector<std::string>& paths) {
  const std::size_t slash = rest.find('/');
  const std::string step(rest.substr(0, slash));
  const bool last = slash == std::string_view::npos;
  const auto go_on = [&](const std::string& name, const json* value) {
    const std::string longer = path.empty() ? name : path + "/" + name;
    if (last)
      paths.push_back(longer);
    else
      expand(value, rest.substr(slash + 1), longer, paths);
  };
  if (step != "*") {
    const bool known = at && at->is_object() && at->contains(step);
    return go_on(step, known ? &(*at)[step] : nullptr);
  }
  if (!at || !at->is_array()) { // months of which none is filled
    if (last) go_on("0", nullptr);
    return;
  }
  for (std::size_t i = 0; i < at->size(); ++i) {
    const json& element = (*at)[i];
    if (element.is_object())
      go_on(element["id"].get<std::string>(), &element);
    else if (element.is_string())
      go_on(element.get<std::string>(), &element);
    else
      go_on(std::to_string(i), &element);
  }
}

/// Fields that no screen binds yet, or never will, by the beginning of their path.
const std::map<std::string, std::string> reserved = {
    {"papers/*/kind", "what was made"},
    {"papers/*/source", "the estimate it was made of"},
    {"papers/*/revision", "counted by issuing"},
    {"papers/*/total", "taken from the estimate by issuing"},
    {"carried_amounts/", "written by carrying a price over into the cost sheet"},
    {"snapshots/", "written by taking a snapshot of the case"},
    {"attachments/", "written by attaching a file"},
    {"price_lists/", "a price list of its own comes with a file"},
    {"editions/", "an edition of its own comes with a file"},
    {"drafts/", "what a field refused; typed in that field"},
    {"assessments/*/history/*/date", "written by taking a snapshot of the check"},
    {"assessments/*/history/*/edition", "written by taking a snapshot of the check"},
    {"assessments/*/history/*/items", "written by taking a snapshot of the check"},
    {"assessments/*/history/*/titles", "written by taking a snapshot of the check"},
    {"assessments/*/items/*/evidence/*/file", "names an attachment"},
    {"assessments/*/sites/*/id", "the site it is about"},
    {"assessments/*/regime", "offered where an edition has several"},
    {"assessments/*/answers/*/recheck", "set by taking answers over, cleared by answering"},
    {"cost_sheets/*/section_texts/*/id", "the section it is about"},
    {"cost_sheets/*/unknown_lines/*/section", "the section it was added to"},
    {"cost_sheets/*/staff_lines/*/row", "the row it was added to"},
    {"cost_sheets/*/expense_lines/*/row", "the row it was added to"},
    {"cost_sheets/*/time_lines/*/row", "the row it was added to"},
    {"cost_sheets/*/investment_lines/*/row", "the row it was added to"},
};

} // namespace

TEST_CASE("every field of the catalogue can be entered on some screen") {
  std::set<NodeId> seen;
  for (const Window& window : windows)
    every_situation(Language::ja, window, [&](Driver& driver, const std::string&) {
      for (const Node& node : driver.ui().tree().nodes())
        seen.insert(node.id);
    });
  const json document = json::parse(encode_case(case_with_everything()));
  for (const CatalogueField& field : all_fields()) {
    if (field.spec.kind == FieldKind::identity || field.spec.kind == FieldKind::moment) continue;
    const auto is_reserved =
        std::ranges::any_of(reserved, [&](const auto& each) { return field.path.starts_with(each.first); });
    std::vector<std::string> paths;
    expand(&document, field.path, {}, paths);
    const bool reached =
        std::ranges::any_of(paths, [&](const std::string& path) { return seen.contains(Path(path).id()); });
    CHECK_MESSAGE(reached != is_reserved,
                  field.path << (reached         ? " is reserved, but can be reached"
                                 : paths.empty() ? " is in no record of the case with everything"
                                                 : " is on no screen"));
  }
}

TEST_CASE("a date in a field is written as its reader's language writes it") {
  for (const auto& [language, month] : {std::pair{Language::ja, "2010年4月"}, {Language::en, "2010-04"}}) {
    Driver driver(language);
    driver.open_sample("company-a", Screen::cost_sheet);
    const Path header = Path("cost_sheets") / driver.document().cost_sheets.front().id.value / "header";
    driver.go(Screen::cost_sheet, std::string(header.text()));
    CHECK(driver.value(header / "period_from") == std::string(month));
  }
}

} // namespace sanpo::test
