// See evaluate.h.
#include "core/certification/evaluate.h"

#include <algorithm>
#include <format>

#include "core/base/find_by_id.h"
#include "core/certification/codes.h"
#include "core/certification/judge.h"
#include "core/certification/placement.h"
#include "core/certification/readiness.h"
#include "core/certification/sites.h"

namespace sanpo {

namespace reason = certification_reason;
namespace finding = certification_finding;

namespace {

Count count_of(std::size_t number) { return {static_cast<std::int64_t>(number)}; }

template <class Range, class Projection>
Count count_of(const Range& range, Value value, Projection projection) {
  return {static_cast<std::int64_t>(std::ranges::count(range, value, projection))};
}

Value value_of(const ItemResult& item) { return item.judged.value; }

std::vector<Judged> judged_of(const std::vector<const ItemResult*>& items) {
  std::vector<Judged> result;
  for (const auto* item : items)
    result.push_back(item->judged);
  return result;
}

/// Obtaining the insurer's certificate takes longer than anything else about the item.
bool waits_for_certificate(const JudgeContext& context, const CriterionItem& item, const Rule& rule) {
  if (const auto* parts = std::get_if<AtLeastRule>(&rule.form))
    return std::ranges::any_of(parts->of,
                               [&](const Rule& part) { return waits_for_certificate(context, item, part); });
  const auto* certificate = std::get_if<CertificateRule>(&rule.form);
  if (!certificate) return false;
  const Value value = judge(context, rule, item.questions, item.disqualifiers).judged.value;
  const auto* insurer = find_by_id(context.edition.insurers, context.assessment.insurer);
  const bool required = insurer && insurer->certificate == CertificateNeed::required;
  return value == Value::not_met || (required && value != Value::met);
}

Count lead_weeks(const JudgeContext& context, const CriterionItem& item, const ItemRecord& record) {
  if (record.lead_weeks) return *record.lead_weeks;
  if (item.certificate_lead_weeks && item.rule && waits_for_certificate(context, item, *item.rule))
    return *item.certificate_lead_weeks;
  return item.lead_weeks;
}

/// The questions' verdict where there is one; otherwise the answer to the item as a whole, which is
/// provisional.
void judge_item(const JudgeContext& context, const CriterionItem& item, const ItemRecord& record,
                ItemResult& result) {
  if (item.rule) {
    auto [judged, leaves] = judge(context, *item.rule, item.questions, item.disqualifiers);
    result.judged = judged;
    result.deciding = std::move(leaves);
    if (judged.value != Value::undecided) return;
  }
  if (!record.whole || *record.whole == WholeAnswer::unknown) return;
  result.judged =
      Judged::of(*record.whole == WholeAnswer::met ? Value::met : Value::not_met, Firmness::provisional);
  result.from_whole = true;
  result.deciding = {{{}, result.judged, {{std::string{reason::whole_answer}, {}}}, {}, {}}};
}

ItemResult item_result(const JudgeContext& context, const CriterionItem& item, const Placement::Item& place) {
  static const ItemRecord untouched;
  const ItemRecord* found = find_by_id(context.assessment.items, item.id);
  const ItemRecord& record = found ? *found : untouched;
  ItemResult result;
  result.id = item.id;
  result.mandatory = place.mandatory;
  result.group = place.group;
  result.counted = place.counted;
  result.effort = record.effort.value_or(item.effort);
  result.lead_weeks = lead_weeks(context, item, record);
  result.fixed = record.fixed;
  judge_item(context, item, record, result);
  return result;
}

std::vector<const ItemResult*> items_of(const AssessmentResult& result, const Slug& group) {
  std::vector<const ItemResult*> items;
  for (const auto& item : result.items)
    if (!item.mandatory && item.group == group) items.push_back(&item);
  return items;
}

GroupResult group_result(const AssessmentResult& result, const CriterionGroup& group) {
  const auto items = items_of(result, group.id);
  const auto judged = judged_of(items);
  return {group.id,
          at_least(static_cast<std::size_t>(group.minimum.value), judged),
          group.minimum,
          count_of(items.size()),
          count_of(judged, Value::met, &Judged::value),
          count_of(judged, Value::met, &Judged::firm),
          count_of(judged, Value::undecided, &Judged::value)};
}

/// One of the conditions of a title: at least `n` of some items.
struct TitlePart {
  std::size_t n = 0;
  std::vector<const ItemResult*> items;
};

void add_deciding_items(const TitlePart& part, TitleResult& title) {
  for (const auto position : deciding(part.n, judged_of(part.items))) {
    const Slug& item = part.items[position]->id;
    if (!std::ranges::contains(title.deciding_items, item)) title.deciding_items.push_back(item);
  }
}

std::vector<TitleGap> missing(const AssessmentResult& result, const TitleResult& title) {
  std::vector<TitleGap> gaps;
  const auto add = [&](Slug group, std::string_view code,
                       std::vector<std::pair<std::string, Argument>> arguments) {
    gaps.push_back({std::move(group), {std::string{code}, std::move(arguments)}});
  };
  if (result.mandatory_met < result.mandatory_size)
    add({}, reason::mandatory_open,
        {{"items", Count{result.mandatory_size.value - result.mandatory_met.value}}});
  for (const auto& group : result.groups)
    if (group.met < group.minimum)
      add(group.id, reason::group_short, {{"missing", Count{group.minimum.value - group.met.value}}});
  if (title.optional_minimum && title.optional_met < *title.optional_minimum)
    add({}, reason::optional_short, {{"met", title.optional_met}, {"minimum", *title.optional_minimum}});
  if (title.minimum_unknown) add({}, reason::minimum_unknown, {});
  return gaps;
}

/// Every mandatory item, every group's minimum, and the minimum over all groups where the title has one.
TitleResult title_result(const AssessmentResult& result, const EditionTitle& title,
                         const Placement& placement) {
  TitlePart mandatory;
  TitlePart optional;
  for (const auto& item : result.items) {
    if (item.mandatory)
      mandatory.items.push_back(&item);
    else if (item.counted)
      optional.items.push_back(&item);
  }
  mandatory.n = mandatory.items.size();
  std::vector<TitlePart> parts{mandatory};
  for (const auto& group : placement.groups)
    parts.push_back({static_cast<std::size_t>(group.minimum.value), items_of(result, group.id)});

  TitleResult outcome;
  outcome.id = title.id;
  outcome.optional_minimum = placement.optional_minimum(title);
  outcome.minimum_unknown = title.optional_minimum_unknown && !outcome.optional_minimum;
  const auto values = judged_of(optional.items);
  outcome.optional_size = count_of(values.size());
  outcome.optional_met = count_of(values, Value::met, &Judged::value);
  outcome.optional_undecided = count_of(values, Value::undecided, &Judged::value);
  if (outcome.optional_minimum) {
    optional.n = static_cast<std::size_t>(outcome.optional_minimum->value);
    parts.push_back(std::move(optional));
  }

  std::vector<Judged> judged;
  for (const auto& part : parts)
    judged.push_back(at_least(part.n, judged_of(part.items)));
  if (outcome.minimum_unknown) judged.push_back({});
  outcome.judged = at_least(judged.size(), judged);
  for (const auto position : deciding(judged.size(), judged))
    if (position < parts.size()) add_deciding_items(parts[position], outcome);
  outcome.missing = missing(result, outcome);
  return outcome;
}

void check_application(const JudgeContext& context) {
  const Edition& edition = context.edition;
  if (context.application < edition.period_from || edition.period_to < context.application)
    context.find(Severity::warning, finding::outside_period, "application",
                 {{"date", context.application}, {"from", edition.period_from}, {"to", edition.period_to}});
}

void check_size(const JudgeContext& context, const Placement& placement) {
  const Slug& chosen = context.assessment.size_class;
  if (placement.regime && !chosen.empty() && !placement.regime->size_classes.empty() &&
      !std::ranges::contains(placement.regime->size_classes, chosen))
    context.find(Severity::warning, finding::regime_not_for_size, "regime");
  const auto* size_class = find_by_id(context.edition.size_classes, chosen);
  if (!size_class) return;
  Count employees;
  for (const auto& site : context.sites)
    employees.value += site.employees.value_or(Count{0}).value;
  if (employees > size_class->max_employees)
    context.find(Severity::warning, finding::too_large, "size_class",
                 {{"employees", employees}, {"limit", size_class->max_employees}});
}

void check_rechecks(const JudgeContext& context) {
  const auto answers = std::ranges::count(context.assessment.answers, true, &Answer::recheck);
  if (answers > 0)
    context.find(Severity::warning, finding::recheck, "answers", {{"answers", Count{answers}}});
}

} // namespace

AssessmentResult evaluate(const Assessment& assessment, std::span<const Site> sites,
                          std::span<const Person> people, const Edition& edition) {
  AssessmentResult result;
  result.edition = edition.id;
  result.application = assessment.application.value_or(edition.period_to);
  const JudgeContext context{assessment, sites, people, edition, result.application, result.findings};
  const Placement place = placement(edition, assessment.regime);
  if (!assessment.edition.empty() && assessment.edition != edition.id)
    context.find(Severity::error, finding::edition_mismatch, "edition");
  check_application(context);
  check_size(context, place);
  check_rechecks(context);

  for (std::size_t i = 0; i < edition.items.size(); ++i) {
    const CriterionItem& item = edition.items[i];
    result.items.push_back(item_result(context, item, place.items[i]));
    for (const auto& question : item.questions)
      if (!is_asked(context, question, item.questions, item.disqualifiers))
        result.not_asked.push_back(question.id);
    if (result.items.back().mandatory) {
      ++result.mandatory_size.value;
      if (value_of(result.items.back()) == Value::met) ++result.mandatory_met.value;
    }
    if (std::ranges::contains(item.questions, QuestionKind::smoking, &Question::kind))
      result.smoking_state = smoking_state(context);
  }
  for (const auto& group : place.groups)
    result.groups.push_back(group_result(result, group));
  for (const auto& title : edition.titles)
    result.titles.push_back(title_result(result, title, place));
  if (edition.bright) {
    result.readiness = judge_readiness(context, *edition.bright);
    for (const auto& entry : result.readiness->entries)
      if (!entry.asked) result.not_asked.push_back(entry.question);
  }
  return result;
}

} // namespace sanpo
