// What the tests of the estimate share: the built-in price list and short ways to write an estimate.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/pricing/evaluate.h"
#include "core/pricing/visit_patterns.h"
#include "unit/catalogue/built_in_list.h"

namespace sanpo::test {

/// `count` visits, one a month from the start month on.
inline MonthCounts first_visits(int count) {
  MonthCounts visits{};
  for (int month = 0; month < count; ++month)
    visits[static_cast<std::size_t>(month)] = {1};
  return visits;
}

/// A case with one estimate; sites and records get ids "site1", "plan1" …
struct PricingCase {
  std::vector<Site> sites;
  Estimate estimate;

  PricingCase() {
    estimate.id = {"estimate"};
    estimate.price_list = {"mstage"};
    estimate.start = Month{2026, 4};
  }

  Site& site(std::int64_t employees) {
    Site& site = sites.emplace_back();
    site.id = {"site" + std::to_string(sites.size())};
    site.employees = Count{employees};
    return site;
  }

  SitePlan& plan(std::optional<PlanChoice> choice, const MonthCounts& visits, std::int64_t minutes = 60) {
    SitePlan& plan = estimate.plans.emplace_back();
    plan.id = {"plan" + std::to_string(estimate.plans.size())};
    plan.site = sites.empty() ? Id{} : sites.back().id;
    plan.choice = choice;
    plan.visits = visits;
    plan.visit_minutes = Count{minutes};
    return plan;
  }

  InterviewOccasion& interview(InterviewKind kind, std::int64_t people, int months = 1) {
    InterviewOccasion& occasion = estimate.interviews.emplace_back();
    occasion.id = {"occasion" + std::to_string(estimate.interviews.size())};
    occasion.site = sites.empty() ? Id{} : sites.back().id;
    occasion.kind = kind;
    occasion.people = Count{people};
    for (int month = 0; month < months; ++month)
      occasion.months[static_cast<std::size_t>(month)] = true;
    return occasion;
  }

  Referral& referral(std::optional<Yen> salary) {
    Referral& referral = estimate.referrals.emplace_back();
    referral.id = {"referral" + std::to_string(estimate.referrals.size())};
    referral.site = sites.empty() ? Id{} : sites.back().id;
    referral.annual_salary = salary;
    return referral;
  }

  LineSetting& setting(std::string key) {
    LineSetting& setting = estimate.lines.emplace_back();
    setting.id = {std::move(key)};
    return setting;
  }

  Discount& discount(std::string line = {}) {
    Discount& discount = estimate.discounts.emplace_back();
    discount.id = {"discount" + std::to_string(estimate.discounts.size())};
    discount.line = {std::move(line)};
    return discount;
  }

  [[nodiscard]] EstimateResult evaluate() const { return sanpo::evaluate(estimate, sites, built_in_list()); }
};

inline std::vector<Finding> findings_of(const EstimateResult& result, std::string_view code) {
  std::vector<Finding> found;
  std::ranges::copy_if(result.findings, std::back_inserter(found),
                       [&](const Finding& finding) { return finding.code == code; });
  return found;
}

inline bool says(const EstimateResult& result, std::string_view code, Severity severity) {
  const std::vector<Finding> found = findings_of(result, code);
  return found.size() == 1 && found[0].severity == severity;
}

inline bool is_silent(const EstimateResult& result, std::string_view code) {
  return findings_of(result, code).empty();
}

inline const PriceLine* line_of(const EstimateResult& result, std::string_view key) {
  const auto line =
      std::ranges::find_if(result.lines, [&](const PriceLine& each) { return each.key.value == key; });
  return line == result.lines.end() ? nullptr : &*line;
}

} // namespace sanpo::test
