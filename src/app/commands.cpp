// References by id are followed by hand here; check_references of core/record finds what was forgotten.
#include "app/commands.h"

#include <algorithm>
#include <string>

#include "app/carry_over.h"
#include "app/drafts.h"
#include "app/own_editions.h"
#include "app/own_prices.h"
#include "core/certification/application_season.h"

namespace sanpo {
namespace {

std::string path_of(std::string_view list, const Id& record, std::string_view inner, const Id& id) {
  return std::string{list} + "/" + record.value + "/" + std::string{inner} + "/" + id.value;
}

/// Removes the records of the list that `belongs` to the site, with their drafts.
template <class Record, class Belongs>
void remove_records(Case& document, std::vector<Record>& records, std::string_view list, const Id& owner,
                    std::string_view inner, const Belongs& belongs) {
  for (const Record& record : records)
    if (belongs(record)) drop_drafts_of_record(document, path_of(list, owner, inner, record.id));
  std::erase_if(records, belongs);
}

} // namespace

Id add_site(Case& document, Ids& ids) {
  const Id site = ids.next();
  document.sites.push_back({.id = site});
  for (Estimate& estimate : document.estimates)
    estimate.plans.push_back({.id = ids.next(), .site = site});
  return site;
}

void remove_site(Case& document, const Id& site) {
  const auto of_site = [&](const auto& record) { return record.site == site; };
  for (Estimate& estimate : document.estimates) {
    remove_records(document, estimate.plans, "estimates", estimate.id, "plans", of_site);
    remove_records(document, estimate.interviews, "estimates", estimate.id, "interviews", of_site);
    remove_records(document, estimate.referrals, "estimates", estimate.id, "referrals", of_site);
  }
  for (Assessment& assessment : document.assessments)
    remove_records(document, assessment.sites, "assessments", assessment.id, "sites",
                   [&](const SiteFacts& facts) { return facts.id == site; });
  drop_drafts_of_record(document, "sites/" + site.value);
  std::erase_if(document.sites, [&](const Site& present) { return present.id == site; });
}

std::optional<Id> add_estimate(Case& document, const Catalogues& catalogues, Ids& ids) {
  if (document.estimates.size() >= most_estimates) return std::nullopt;
  Estimate estimate{.id = ids.next(), .price_list = catalogues.price_lists.back().id};
  take_list_along(document, estimate.price_list, catalogues);
  for (const Site& site : document.sites)
    estimate.plans.push_back({.id = ids.next(), .site = site.id});
  return document.estimates.emplace_back(std::move(estimate)).id;
}

Id add_cost_sheet(Case& document, Ids& ids) {
  return document.cost_sheets.emplace_back(CostSheet{.id = ids.next()}).id;
}

std::optional<Id> add_next_year(Case& document, const Id& cost_sheet, TakeOver take_over, Ids& ids) {
  const auto found = std::ranges::find(document.cost_sheets, cost_sheet, &CostSheet::id);
  if (found == document.cost_sheets.end()) return std::nullopt;
  CostSheet next = next_year(*found, take_over, [&] { return ids.next(); });
  const Id id = document.cost_sheets.insert(found + 1, std::move(next))->id;
  copy_carried_links(document, cost_sheet, id, ids);
  return id;
}

Id add_assessment(Case& document, const Catalogues& catalogues, Ids& ids, std::optional<Date> today) {
  const Edition& edition = catalogues.editions.back();
  const Id id = ids.next();
  Assessment& added = document.assessments.emplace_back(Assessment{.id = id, .edition = edition.id});
  if (today && edition.period_to < *today) added.application = next_application(edition.period_to, *today);
  take_edition_along(document, edition.id, catalogues);
  return id;
}

void bring_up_to_date(Case& sample, Date today) {
  for (Assessment& assessment : sample.assessments) {
    if (!assessment.application) continue;
    const int years = next_application(*assessment.application, today).year - assessment.application->year;
    const auto move = [&](std::optional<Date>& date) {
      if (date) date = in_years(*date, years);
    };
    move(assessment.application);
    for (ItemRecord& item : assessment.items)
      move(item.due);
    for (ActionPlan& plan : assessment.plans)
      move(plan.deadline);
  }
}

void begin_tool(Case& document, Screen screen, const Catalogues& catalogues, Ids& ids,
                std::optional<Date> today) {
  if (screen == Screen::estimate && document.estimates.empty()) {
    if (document.sites.empty()) add_site(document, ids);
    add_estimate(document, catalogues, ids);
  }
  if (screen == Screen::cost_sheet && document.cost_sheets.empty()) add_cost_sheet(document, ids);
  if (screen == Screen::certification && document.assessments.empty())
    add_assessment(document, catalogues, ids, today);
}

Case new_case(const NewCaseLink& link, const Catalogues& catalogues, Ids& ids, std::optional<Date> today) {
  Case document{.id = ids.next()};
  for (const Count people : link.people) {
    add_site(document, ids);
    document.sites.back().employees = people;
  }
  begin_tool(document, link.tool, catalogues, ids, today);
  return document;
}

} // namespace sanpo
