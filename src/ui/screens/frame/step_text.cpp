// Names of undo's steps: the act, and the label of the field or list it was done to.
#include <algorithm>
#include <ranges>

#include "core/base/find_by_id.h"
#include "ui/screens/bound.h"
#include "ui/screens/documents_screen.h"
#include "ui/screens/estimate/parts.h"
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

/// Settings are named by the part they stand in; the first that fits. They have names without a case.
struct SettingName {
  std::string_view path;
  Text label;
};
constexpr SettingName settings[] = {
    {"settings/language", "ui.settings.language"_text},
    {"settings/theme", "ui.settings.theme"_text},
    {"settings/text-size", "ui.settings.text_size"_text},
    {"settings/calendar", "ui.settings.calendar"_text},
    {"settings/sales-mode", "ui.settings.sales_mode"_text},
    {seal_setting, "ui.documents.issuer_seal"_text},
    {issuer_settings, "ui.documents.issuer"_text},
    {"prices", "prices.title"_text},
    {"editions", "editions.title"_text},
    {"settings", "ui.nav.settings"_text},
};

std::string label_of_setting(const Context& c, std::string_view path) {
  const auto found =
      std::ranges::find_if(settings, [&](const SettingName& each) { return path.starts_with(each.path); });
  return found == std::end(settings) ? std::string() : std::string(c.t(found->label));
}

/// The item of 認定チェック or the site that the path leads into: fields of the same name stand in each of
/// them.
std::string owner_of(const Context& c, std::string_view path) {
  std::vector<std::string_view> steps;
  for (const auto step : std::views::split(path, '/'))
    steps.emplace_back(step);
  if (steps.size() < 3 || !c.work.editor()) return {};
  const Case& document = c.document();
  if (steps[0] == "assessments" && steps[2] == "items" && steps.size() > 4) {
    const Assessment* const assessment = find_by_id(document.assessments, Id{std::string(steps[1])});
    const Edition* const edition = assessment ? c.work.catalogues().edition(assessment->edition) : nullptr;
    const CriterionItem* const item =
        edition ? find_by_id(edition->items, Slug{std::string(steps[3])}) : nullptr;
    return item ? std::string(c.l(item->name)) : std::string();
  }
  if (document.sites.size() < 2) return {};
  Id site{std::string(steps[1])};
  if (steps[0] == "estimates") {
    const Estimate* const estimate = find_by_id(document.estimates, site);
    const SitePlan* const plan = estimate && steps[2] == "plans" && steps.size() > 4
                                     ? find_by_id(estimate->plans, Id{std::string(steps[3])})
                                     : nullptr;
    site = plan ? plan->site : Id{};
  }
  return find_by_id(document.sites, site) ? estimate::site_name(c, document, site) : std::string();
}

} // namespace

std::string step_text(const Context& c, const StepName& step) {
  std::string field = label_of_setting(c, step.path);
  if (field.empty()) field = label_of(c, std::string_view(step.path));
  if (field.empty()) field = list_label(c, step.path);
  if (field.empty()) field = c.t("ui.head"_text);
  std::string text = c.words.text(step.code, {{"field", field}});
  const std::string owner = owner_of(c, step.path);
  return owner.empty() ? text : c.f("ui.step_of"_text, {{"step", std::move(text)}, {"owner", owner}});
}

} // namespace sanpo
