#include "app/own_prices.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "core/record/price_list_json.h"

namespace sanpo {

const PriceList& newest_list(const Catalogues& catalogues) { return catalogues.price_lists.back(); }

bool bring_in_price_lists(Catalogues& catalogues, Workspace& workspace) {
  bool came = false;
  const auto bring = [&](const std::string& file) {
    if (file.empty() || catalogues.has_file(file)) return;
    catalogues.add_price_list(file);
    came = true;
  };
  if (const CaseEditor* const editor = workspace.editor())
    for (const EmbeddedCatalogue& each : editor->document().price_lists)
      bring(each.content.text);
  const std::string& file = workspace.settings().price_list;
  bring(file);
  using File = std::pair<Slug, std::string>;
  const auto own = std::ranges::find(catalogues.own, file, &File::second);
  auto& lists = catalogues.price_lists;
  const auto in_use = [&](const PriceList& list) {
    if (own != catalogues.own.end() && !own->first.empty()) return list.id == own->first;
    return !std::ranges::contains(catalogues.own, list.id, &File::first); // built in
  };
  if (!in_use(lists.back()))
    std::ranges::stable_partition(lists, [&](const auto& list) { return !in_use(list); });
  return came;
}

StepName price_step() { return {std::string(step_code::preset), "prices"}; }

void draft_prices(Workspace& workspace, const PriceList& list, StepName step) {
  workspace.change_settings(std::move(step),
                            [&](Settings& settings) { settings.price_draft = encode_price_list(list); });
}

std::optional<PriceList> drafted_prices(const Workspace& workspace) {
  if (workspace.settings().price_draft.empty()) return std::nullopt;
  auto list = decode_price_list(workspace.settings().price_draft);
  return list ? std::optional(std::move(*list)) : std::nullopt;
}

std::optional<CatalogueError> use_drafted_prices(Workspace& workspace) {
  auto list = decode_price_list(workspace.settings().price_draft);
  if (!list) return std::move(list.error());
  list->id = {"own-" + workspace.ids().next().value};
  workspace.change_settings(price_step(), [&](Settings& settings) {
    settings.price_list = encode_price_list(*list);
    settings.price_draft.clear();
  });
  return std::nullopt;
}

void drop_drafted_prices(Workspace& workspace) {
  workspace.change_settings(price_step(), [](Settings& settings) { settings.price_draft.clear(); });
}

void use_built_in_prices(Workspace& workspace) {
  workspace.change_settings(price_step(), [](Settings& settings) { settings.price_list.clear(); });
}

void take_list_along(Case& document, const Slug& list, const Catalogues& catalogues) {
  const auto own = std::ranges::find(catalogues.own, list, &std::pair<Slug, std::string>::first);
  if (own == catalogues.own.end() || find_by_id(document.price_lists, list)) return;
  document.price_lists.push_back({list, {own->second}});
}

void choose_price_list(Case& document, const Id& estimate, const Slug& list, const Catalogues& catalogues) {
  const auto chosen = std::ranges::find(document.estimates, estimate, &Estimate::id);
  if (chosen == document.estimates.end()) return;
  chosen->price_list = list;
  take_list_along(document, list, catalogues);
}

std::vector<Service*> services_of(PriceList& list) {
  std::vector<Service*> services;
  for (PlanPrices* const plan : {&list.standard, &list.compact}) {
    services.push_back(&plan->appointment);
    for (TimedService& visit : plan->visits)
      services.push_back(&visit.service);
    services.push_back(&plan->extension.service);
    if (plan->adviser) services.push_back(&*plan->adviser);
  }
  for (InterviewPrices* const kind : {&list.stress_clinic, &list.stress_office, &list.overwork_office})
    for (InterviewBlock& block : kind->blocks)
      services.push_back(&block.service);
  services.push_back(&list.leave.manual);
  for (Service& option : list.leave.options)
    services.push_back(&option);
  services.push_back(&list.travel);
  return services;
}

std::vector<PriceChange> price_changes(const PriceList& before, const PriceList& after) {
  using enum PriceChange::Kind;
  std::vector<PriceChange> changes;
  PriceList now = after, then = before;
  for (const Service* const service : services_of(now)) {
    const Service* const earlier = find_service(before, service->id.value);
    if (!earlier)
      changes.push_back({.kind = added, .name = service->name, .before = {}, .after = service->price});
    else if (earlier->price != service->price)
      changes.push_back({.name = service->name, .before = earlier->price, .after = service->price});
  }
  for (const Service* const service : services_of(then))
    if (!find_service(after, service->id.value))
      changes.push_back({.kind = removed, .name = service->name, .before = service->price, .after = {}});
  if (before.referral.share != after.referral.share)
    changes.push_back({.name = after.referral.service.name,
                       .share_before = before.referral.share,
                       .share_after = after.referral.share});
  std::map<Date, std::pair<std::optional<Percent>, std::optional<Percent>>>
      taxes; // before and after, by date
  for (const TaxRate& tax : before.taxes)
    taxes[tax.from].first = tax.rate;
  for (const TaxRate& tax : after.taxes)
    taxes[tax.from].second = tax.rate;
  for (const auto& [from, rates] : taxes)
    if (rates.first != rates.second)
      changes.push_back({.kind = !rates.first    ? added
                                 : !rates.second ? removed
                                                 : changed,
                         .name = {},
                         .share_before = rates.first,
                         .share_after = rates.second,
                         .tax_from = from});
  return changes;
}

} // namespace sanpo
