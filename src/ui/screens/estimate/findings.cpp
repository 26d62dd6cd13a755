#include "ui/screens/estimate/findings.h"

#include <algorithm>
#include <functional>

#include "app/step_codes.h"
#include "core/pricing/codes.h"
#include "core/pricing/visit_patterns.h"

namespace sanpo::estimate {
namespace {

struct Fix {
  std::string name;
  std::function<void()> act;
};

Tone tone_of(Severity severity) {
  switch (severity) {
  case Severity::error: return Tone::error;
  case Severity::warning: return Tone::warning;
  case Severity::hint:
  case Severity::assumption: return Tone::neutral;
  }
  return Tone::neutral;
}

/// The part of a path after `list/`: the id in "estimates/x/plans/<id>/visits".
std::string_view id_in(std::string_view place, std::string_view list) {
  const std::size_t at = place.find(list);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = place.substr(at + list.size());
  return rest.substr(0, rest.find('/'));
}

std::optional<Count> count_argument(const Finding& finding, std::string_view name) {
  for (const auto& [key, value] : finding.arguments)
    if (key == name)
      if (const Count* const count = std::get_if<Count>(&value)) return *count;
  return std::nullopt;
}

/// Finds the act that puts a finding about a plan right.
std::optional<Fix> plan_fix(const Scope& s, const Finding& finding) {
  namespace codes = pricing_codes;
  const Id plan{std::string(id_in(finding.place, "/plans/"))};
  const Path path = s.path / "plans" / plan.value;
  const auto enter = [&s](Text name, const Path& field, std::string_view text) {
    return Fix{std::string(s.c.t(name)), [&s, field, text = std::string(text)] { s.enter(field, text); }};
  };
  const auto pattern = [&](Text name, VisitPattern visits) {
    return Fix{std::string(s.c.t(name)), [&s, plan, visits] {
                 s.change(step_code::preset, [&](Estimate& estimate) {
                   for (SitePlan& each : estimate.plans)
                     if (each.id == plan) each.visits = visits_of(visits);
                 });
               }};
  };
  if (finding.code == codes::compact_from_50)
    return enter("ui.estimate.fix_standard"_text, path / "choice", "standard");
  if (finding.code == codes::standard_below_50)
    return enter("ui.estimate.fix_compact"_text, path / "choice", "compact");
  if (finding.code == codes::no_physician_from_50)
    return enter("ui.estimate.fix_proposal"_text, path / "choice", "");
  if (finding.code == codes::visit_length_assumed)
    return enter("ui.estimate.fix_one_hour"_text, path / "visit_minutes", "60");
  if (finding.code == codes::extension_without_visit)
    return enter("ui.estimate.fix_no_extension"_text, path / "extension_half_hours", "");
  if (finding.code == codes::patrol_two_empty_months)
    return pattern("ui.estimate.fix_two_months"_text, VisitPattern::every_two_months);
  if (finding.code == codes::monthly_visits_recommended)
    return pattern("ui.estimate.fix_monthly"_text, VisitPattern::monthly);
  if (finding.code == codes::visits_below_minimum)
    return pattern("ui.estimate.fix_quarterly"_text, VisitPattern::quarterly);
  if (finding.code == codes::extension_reaches_longer_visit)
    if (const auto minutes = count_argument(finding, "longer_minutes"))
      return Fix{std::string(s.c.t("ui.estimate.fix_longer_visit"_text)), [&s, plan, minutes] {
                   s.change(step_code::preset, [&](Estimate& estimate) {
                     for (SitePlan& each : estimate.plans)
                       if (each.id == plan) each.visit_minutes = *minutes, each.extension_half_hours.reset();
                   });
                 }};
  if (finding.code == codes::full_time_required || finding.code == codes::second_full_time_required)
    return Fix{std::string(s.c.t("ui.estimate.fix_referral"_text)), [&s, plan] {
                 s.change(step_code::add, [&](Estimate& estimate) {
                   for (const SitePlan& each : estimate.plans)
                     if (each.id == plan)
                       estimate.referrals.push_back({.id = s.c.editor().new_id(), .site = each.site});
                 });
               }};
  return std::nullopt;
}

std::optional<Fix> fix_of(const Scope& s, const Finding& finding, bool in_panel) {
  namespace codes = pricing_codes;
  if (auto fix = plan_fix(s, finding)) return fix;
  if (finding.code == codes::interview_could_be_within_visit)
    return Fix{std::string(s.c.t("ui.estimate.fix_within_visit"_text)),
               [&s, place = Path(finding.place)] { s.enter(place, "true"); }};
  if (finding.code == codes::within_visit_without_plan)
    return Fix{std::string(s.c.t("ui.estimate.fix_not_within_visit"_text)),
               [&s, place = Path(finding.place)] { s.enter(place, "false"); }};
  if (finding.code == codes::discount_line_missing || finding.code == codes::option_unknown) {
    const std::string record = finding.code == codes::option_unknown
                                   ? finding.place
                                   : finding.place.substr(0, finding.place.rfind('/'));
    return Fix{std::string(s.c.t("ui.estimate.fix_remove"_text)),
               [&s, record] { s.c.editor().remove(record); }};
  }
  if (in_panel && !finding.place.empty())
    return Fix{std::string(s.c.t("ui.estimate.fix_go"_text)),
               [&s, place = finding.place] { go_to(s, place); }};
  return std::nullopt;
}

void show(const Scope& s, const Path& around, const Finding& finding, bool in_panel) {
  Ui& ui = s.c.ui;
  const Path path = around / "finding" / finding.code / finding.place;
  std::string site;
  if (in_panel) {
    if (const auto id = id_in(finding.place, "sites/"); !id.empty())
      site = site_name(s.c, *s.document, Id{std::string(id)});
    const auto of_record = [&](std::string_view list, const auto& records) {
      const Id id{std::string(id_in(finding.place, list))};
      const auto found = std::ranges::find_if(records, [&](const auto& each) { return each.id == id; });
      if (found != records.end()) site = site_name(s.c, *s.document, found->site);
    };
    of_record("/plans/", s.estimate.plans);
    of_record("/interviews/", s.estimate.interviews);
    of_record("/referrals/", s.estimate.referrals);
  }
  const Notice notice(ui, path, tone_of(finding.severity), site, s.c.words.text(finding));
  const auto fix = fix_of(s, finding, in_panel);
  if (fix && !s.c.editor().read_only() && link(ui, path / "fix", fix->name)) fix->act();
}

bool said_before(const std::vector<Finding>& findings, const Finding& finding) {
  const auto first = std::ranges::find_if(findings, [&](const Finding& each) {
    return each.code == finding.code && each.place == finding.place;
  });
  return &*first != &finding;
}

/// Whether a place is the path or lies in it.
bool lies_in(std::string_view place, std::string_view path) {
  return place.starts_with(path) && (place.size() == path.size() || place[path.size()] == '/');
}

} // namespace

void findings_at(const Scope& s, const Path& around, std::initializer_list<Path> places) {
  for (const Finding& finding : s.result.findings) {
    const bool here =
        std::ranges::any_of(places, [&](const Path& place) { return lies_in(finding.place, place.text()); });
    if (here && finding.severity != Severity::assumption && !said_before(s.result.findings, finding))
      show(s, around, finding, false);
  }
}

void all_findings(const Scope& s, const Path& around) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::hint})
    for (const Finding& finding : s.result.findings)
      if (finding.severity == severity && !said_before(s.result.findings, finding))
        show(s, around, finding, true);
}

std::size_t count_of(const EstimateResult& result, Severity severity) {
  return static_cast<std::size_t>(std::ranges::count(result.findings, severity, &Finding::severity));
}

void go_to(const Scope& s, std::string_view place) {
  s.view.comparing = false;
  s.c.leave_panel = true;
  std::string target(place);
  // A group of months or of plans is reached at its first control.
  if (target.ends_with("/visits") || target.ends_with("/months")) target += "/0";
  if (target.ends_with("/choice")) target += "/recommended";
  if (target == (s.path / "start").text() || target.empty()) {
    s.view.open.insert((s.path / "settings").id());
    target = (s.path / "start").text();
  }
  s.c.requests.focus(Path(target).id());
}

} // namespace sanpo::estimate
