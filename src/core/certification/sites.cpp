// See sites.h.
#include "core/certification/sites.h"

#include <algorithm>
#include <format>

#include "core/base/find_by_id.h"
#include "core/certification/codes.h"

namespace sanpo {

namespace reason = certification_reason;
namespace finding = certification_finding;

namespace {

/// ◎, ○ and × of the original's table.
enum class Grade : unsigned char { open, beyond, as_required, fails };

struct SiteGrades {
  Grade indoor = Grade::open;
  Grade outdoor = Grade::open;
};

Grade indoor_grade(FacilityKind facility, IndoorRule rule) {
  switch (rule) {
  case IndoorRule::no_smoking: return Grade::beyond;
  case IndoorRule::smoking_rooms_only:
    return facility == FacilityKind::second ? Grade::as_required : Grade::fails;
  case IndoorRule::other: break;
  }
  return Grade::fails;
}

Grade outdoor_grade(OutdoorRule rule) {
  switch (rule) {
  case OutdoorRule::no_smoking:
  case OutdoorRule::no_outdoor_area: return Grade::beyond;
  case OutdoorRule::designated_place_only: return Grade::as_required;
  case OutdoorRule::other: break;
  }
  return Grade::fails;
}

/// 喫煙目的施設 are not in the original's table: open, whatever is answered.
SiteGrades grades_of(const JudgeContext& context, const Site& site) {
  const SiteFacts* facts = find_by_id(context.assessment.sites, site.id);
  if (!facts || !facts->facility || *facts->facility == FacilityKind::smoking_purpose) return {};
  SiteGrades grades;
  if (facts->indoor) grades.indoor = indoor_grade(*facts->facility, *facts->indoor);
  if (facts->outdoor) grades.outdoor = outdoor_grade(*facts->outdoor);
  return grades;
}

void find_smoking_purpose(const JudgeContext& context) {
  for (const auto& site : context.sites) {
    const SiteFacts* facts = find_by_id(context.assessment.sites, site.id);
    if (facts && facts->facility == FacilityKind::smoking_purpose)
      context.find(Severity::warning, finding::smoking_purpose,
                   std::format("sites/{}/facility", site.id.value), {{"site", site.name}});
  }
}

LeafValue no_sites(const JudgeContext& context) {
  context.find(Severity::warning, finding::no_sites, "sites");
  return leaf_value(Value::undecided, reason::sites_unknown);
}

} // namespace

std::optional<Count> smoking_state(const JudgeContext& context) {
  if (context.sites.empty()) return std::nullopt;
  bool indoor_beyond = true;
  bool outdoor_beyond = true;
  bool all_as_required = true;
  for (const auto& site : context.sites) {
    const auto [indoor, outdoor] = grades_of(context, site);
    for (const Grade grade : {indoor, outdoor}) {
      if (grade == Grade::open || grade == Grade::fails) return std::nullopt;
      all_as_required = all_as_required && grade == Grade::as_required;
    }
    indoor_beyond = indoor_beyond && indoor == Grade::beyond;
    outdoor_beyond = outdoor_beyond && outdoor == Grade::beyond;
  }
  if (indoor_beyond && outdoor_beyond) return Count{1};
  if (indoor_beyond) return Count{2};
  return Count{all_as_required ? 4 : 3};
}

LeafValue judge_smoking(const JudgeContext& context) {
  if (context.sites.empty()) return no_sites(context);
  find_smoking_purpose(context);
  LeafValue fails{Judged::of(Value::not_met, Firmness::confirmed), {}};
  LeafValue open{};
  for (const auto& site : context.sites) {
    const auto [indoor, outdoor] = grades_of(context, site);
    const auto because = [&](std::string_view code) {
      return Reason{std::string{code}, {{"site", site.name}}};
    };
    if (indoor == Grade::fails) fails.reasons.push_back(because(reason::smoking_indoor));
    if (outdoor == Grade::fails) fails.reasons.push_back(because(reason::smoking_outdoor));
    if (indoor == Grade::open || outdoor == Grade::open)
      open.reasons.push_back(because(reason::smoking_open));
  }
  if (!fails.reasons.empty()) return fails;
  if (!open.reasons.empty()) return open;
  context.find(Severity::assumption, finding::smoking_to_verify, "sites");
  return leaf_value(Value::met, reason::smoking_state,
                    {{"state", smoking_state(context).value_or(Count{0})}});
}

LeafValue judge_officers(const JudgeContext& context, const Answer& answer) {
  if (context.sites.empty()) return no_sites(context);
  LeafValue shared{Judged::of(Value::not_met, Firmness::confirmed), {}};
  LeafValue missing{Judged::of(answer.none ? Value::not_met : Value::undecided, Firmness::confirmed), {}};
  std::vector<Id> officers;
  for (const auto& site : context.sites) {
    const SiteFacts* facts = find_by_id(context.assessment.sites, site.id);
    const auto person = std::ranges::find(context.people, facts ? facts->officer : Id{}, &Person::id);
    if (person == context.people.end()) {
      missing.reasons.push_back({std::string{reason::officer_missing}, {{"site", site.name}}});
    } else if (std::ranges::contains(officers, person->id)) {
      shared.reasons.push_back(
          {std::string{reason::officer_shared}, {{"person", person->name}, {"site", site.name}}});
    } else {
      officers.push_back(person->id);
    }
  }
  if (!shared.reasons.empty()) return shared;
  if (!missing.reasons.empty()) return missing;
  if (answer.none) {
    context.find(Severity::error, finding::none_beside_options, std::format("answers/{}", answer.id.value));
    return leaf_value(Value::undecided, reason::contradiction);
  }
  return leaf_value(Value::met, reason::officers_everywhere,
                    {{"sites", Count{static_cast<std::int64_t>(context.sites.size())}}});
}

bool no_site_below(const JudgeContext& context, Count below) {
  return !context.sites.empty() && std::ranges::all_of(context.sites, [&](const Site& site) {
    return site.employees && *site.employees >= below;
  });
}

} // namespace sanpo
