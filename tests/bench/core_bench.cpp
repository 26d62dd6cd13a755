// Jobs of the core for tools/bench: what a person waits for, a whole case, 1,000 sites, a shortest way.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/certification/evaluate.h"
#include "core/certification/shortest_way.h"
#include "core/cost_sheet/evaluate.h"
#include "core/pricing/evaluate.h"
#include "core/pricing/visit_patterns.h"
#include "core/record/decode.h"
#include "jobs.h"

namespace {

using namespace sanpo;

using bench::asset;
using bench::decoded;
using bench::Job;

Case sample(const std::string& name) {
  return decoded(asset("samples/" + name + ".json"),
                 [](std::string_view bytes) { return decode_case(bytes); });
}

PriceList prices() { return decoded(asset("prices/mstage.json"), decode_price_list); }
Edition edition() { return decoded(asset("editions/2024.json"), decode_edition); }

void append(auto& list, const auto& more) { list.insert(list.end(), more.begin(), more.end()); }

/// Every tool over one case: the samples' sites, people, estimates, cost sheet and assessment together.
Job whole_case() {
  Case document = sample("three-sites");
  for (const char* name : {"company-a", "certification"}) {
    const Case other = sample(name);
    append(document.sites, other.sites);
    append(document.people, other.people);
    append(document.cost_sheets, other.cost_sheets);
    append(document.assessments, other.assessments);
  }
  return [document = std::move(document), list = prices(), edition = edition(),
          form = decoded(asset("forms/cost-sheet.json"), decode_sheet_form)] {
    std::size_t findings = 0;
    for (const Estimate& estimate : document.estimates)
      findings += evaluate(estimate, document.sites, list).findings.size();
    for (const CostSheet& sheet : document.cost_sheets)
      findings += evaluate(sheet, form).findings.size();
    for (const Assessment& assessment : document.assessments)
      findings += evaluate(assessment, document.sites, document.people, edition).findings.size();
    return findings;
  };
}

/// An estimate with a plan for each of 1,000 sites of 10 to 909 people, and interviews at every tenth.
Job thousand_sites() {
  constexpr std::array patterns{VisitPattern::monthly, VisitPattern::every_two_months,
                                VisitPattern::quarterly};
  std::vector<Site> sites;
  Estimate estimate;
  estimate.id = {"estimate"};
  estimate.start = Month{2027, 4};
  for (std::size_t i = 0; i < 1000; ++i) {
    const std::string number = std::to_string(i);
    const auto people = static_cast<std::int64_t>(10 + i * 37 % 900);
    sites.push_back({.id = {"site" + number}, .name = "site " + number, .employees = Count{people}});
    SitePlan& plan = estimate.plans.emplace_back();
    plan.id = {"plan" + number};
    plan.site = sites.back().id;
    plan.choice = people < 50 ? PlanChoice::compact : PlanChoice::standard;
    plan.visits = visits_of(patterns[i % patterns.size()]);
    plan.visit_minutes = Count{60};
    if (i % 10 != 0) continue;
    InterviewOccasion& interview = estimate.interviews.emplace_back();
    interview.id = {"interview" + number};
    interview.site = sites.back().id;
    interview.people = Count{3};
    interview.months[i / 10 % interview.months.size()] = true;
  }
  return [sites = std::move(sites), estimate = std::move(estimate), list = prices()] {
    return evaluate(estimate, sites, list).lines.size();
  };
}

/// The longest search: nothing is answered, so every item of the first title is open. Four ways, the most
/// that the screen shows.
Job shortest() {
  const Edition all = edition();
  Assessment assessment;
  assessment.id = {"assessment"};
  assessment.edition = all.id;
  const Case company = sample("certification");
  AssessmentResult result = evaluate(assessment, company.sites, company.people, all);
  const Slug title = result.titles.front().id;
  return [result = std::move(result), title] {
    return shortest_way(result, title, Date{2026, 11, 22}, 4).ways.size();
  };
}

Job job_of(std::string_view name) {
  if (name == "whole_case") return whole_case();
  if (name == "thousand_sites") return thousand_sites();
  if (name == "shortest_way") return shortest();
  return {};
}

} // namespace

int main(int count, char** arguments) { return sanpo::bench::run(count, arguments, job_of); }
