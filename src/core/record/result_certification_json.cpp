// The result of an assessment, and the shortest way, as JSON: assets/schema/result-certification.schema.json
// and result-shortest-way.schema.json.
#include "core/record/result_fields.h"

namespace sanpo {

namespace {

void write_judged(JsonWriter& out, Judged judged) {
  out.key("value").string(judged.value == Value::met       ? "met"
                          : judged.value == Value::not_met ? "not_met"
                                                           : "undecided");
  put(out, "confirmed", judged.firmness() == Firmness::confirmed);
}

void write_leaf(JsonWriter& out, const LeafResult& leaf) {
  put_text(out, "question", leaf.question.value);
  write_judged(out, leaf.judged);
  put_reasons(out, "reasons", leaf.reasons);
  put_names(out, "knocked_out_by", leaf.knocked_out_by);
  put_names(out, "to_review", leaf.to_review);
}

void write_item(JsonWriter& out, const ItemResult& item) {
  out.key("item").string(item.id.value);
  put(out, "mandatory", item.mandatory);
  put_text(out, "group", item.group.value);
  write_judged(out, item.judged);
  put(out, "from_whole", item.from_whole);
  put_list(out, "deciding", item.deciding, [&](const LeafResult& leaf) { write_leaf(out, leaf); });
  put(out, "effort", item.effort);
  put(out, "lead_weeks", item.lead_weeks);
  put(out, "fixed", item.fixed);
}

void write_group(JsonWriter& out, const GroupResult& group) {
  out.key("group").string(group.id.value);
  write_judged(out, group.judged);
  put(out, "minimum", group.minimum);
  put(out, "size", group.size);
  put(out, "met", group.met);
  put(out, "confirmed_items", group.confirmed);
  put(out, "undecided", group.undecided);
}

void write_title(JsonWriter& out, const TitleResult& title) {
  out.key("title").string(title.id.value);
  write_judged(out, title.judged);
  put(out, "still_possible", title.still_possible());
  put(out, "minimum_unknown", title.minimum_unknown);
  out.key("optional").begin_object();
  put(out, "minimum", title.optional_minimum);
  put(out, "size", title.optional_size);
  put(out, "met", title.optional_met);
  put(out, "undecided", title.optional_undecided);
  out.end_object();
  put_names(out, "deciding_items", title.deciding_items);
  put_list(out, "missing", title.missing, [&](const TitleGap& gap) {
    put_text(out, "group", gap.group.value);
    put_reason(out, "reason", gap.reason);
  });
}

void write_readiness(JsonWriter& out, const ReadinessResult& readiness) {
  out.key("readiness").begin_object();
  out.key("title").string(readiness.title.value);
  put(out, "answered", readiness.answered);
  put(out, "asked", readiness.asked);
  put_list(out, "questions", readiness.entries, [&](const ReadinessEntry& entry) {
    out.key("question").string(entry.question.value);
    put(out, "asked", entry.asked);
    put(out, "answered", entry.answered);
    put(out, "chosen", entry.chosen);
    put(out, "options", entry.options);
  });
  out.end_object();
}

std::string_view state_name(WayState state) {
  switch (state) {
  case WayState::reached: return "reached";
  case WayState::open: return "open";
  case WayState::impossible: return "impossible";
  case WayState::minimum_unknown: break;
  }
  return "minimum_unknown";
}

} // namespace

void write_result(JsonWriter& out, const Assessment& assessment, const AssessmentResult& result) {
  out.begin_object();
  out.key("id").string(assessment.id.value);
  put_text(out, "name", assessment.name);
  out.key("edition").string(result.edition.value);
  put(out, "application", result.application);
  out.key("mandatory").begin_object();
  put(out, "met", result.mandatory_met);
  put(out, "size", result.mandatory_size);
  out.end_object();
  put_list(out, "items", result.items, [&](const ItemResult& item) { write_item(out, item); });
  put_list(out, "groups", result.groups, [&](const GroupResult& group) { write_group(out, group); });
  put_list(out, "titles", result.titles, [&](const TitleResult& title) { write_title(out, title); });
  if (result.readiness) write_readiness(out, *result.readiness);
  put(out, "smoking_state", result.smoking_state);
  put_names(out, "not_asked", result.not_asked);
  put_findings(out, result.findings);
  out.end_object();
}

void write_result(JsonWriter& out, const Assessment& assessment, const Slug& edition, const Slug& title,
                  const ShortestWay& way) {
  out.begin_object();
  out.key("assessment").string(assessment.id.value);
  out.key("edition").string(edition.value);
  out.key("title").string(title.value);
  out.key("state").string(state_name(way.state));
  put_list(out, "ways", way.ways, [&](const Way& each) {
    put(out, "effort", each.effort);
    put(out, "longest_lead_weeks", each.longest_lead);
    put_list(out, "steps", each.steps, [&](const WayStep& step) {
      out.key("item").string(step.item.value);
      put(out, "effort", step.effort);
      put(out, "lead_weeks", step.lead_weeks);
      put(out, "ready", step.ready);
      put(out, "late", step.late);
    });
  });
  put_names(out, "blocked", way.blocked);
  put_findings(out, way.findings);
  out.end_object();
}

} // namespace sanpo
