// Names of undo's steps: the act, and the label of the field or list it was done to.
#include <algorithm>

#include "ui/screens/bound.h"
#include "ui/screens/frame/frame.h"

namespace sanpo {
namespace {

/// The records that hold lists, by the list they stand in themselves; any other is the case.
constexpr std::pair<std::string_view, std::string_view> holders[] = {
    {"estimates", "estimate"},     {"leave", "leave_support"}, {"cost_sheets", "cost_sheet"},
    {"assessments", "assessment"}, {"answers", "answer"},      {"items", "item_record"},
    {"history", "snapshot"},
};

/// The label of the list that the path leads to, or into.
std::string list_label(const Context& c, std::string_view path) {
  std::string_view holder = "case";
  std::string best;
  while (!path.empty()) {
    const std::size_t end = path.find('/');
    const std::string_view step = path.substr(0, end);
    path = end == std::string_view::npos ? std::string_view() : path.substr(end + 1);
    const std::string key = "field." + std::string(holder) + '.' + std::string(step);
    if (const auto label = c.words.get(std::string_view(key))) best = *label;
    for (const auto& [list, record] : holders)
      if (list == step) holder = record;
  }
  return best;
}

} // namespace

std::string step_text(const Context& c, const StepName& step) {
  std::string field = label_of(c, std::string_view(step.path));
  if (field.empty()) field = list_label(c, step.path);
  if (field.empty()) field = c.t("ui.head"_text);
  return c.words.text(step.code, {{"field", field}});
}

} // namespace sanpo
