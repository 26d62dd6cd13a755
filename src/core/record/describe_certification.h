// The fields of an assessment and its parts, described once: see fields.h.
// What they mean is left to core/certification/assessment.h; what is asked, to the edition.
// Rule: certification.md; entry.md.
#pragma once

#include "core/certification/assessment.h"
#include "core/record/fields.h"

namespace sanpo {

template <class Visitor> void describe(Visitor& v, OptionDetail& detail) {
  v.field("id", detail.id, identity());
  v.field("text", detail.text, text());
  v.field("count", detail.count, count(0, 10'000));
}

template <class Visitor> void describe(Visitor& v, DisqualifierReview& review) {
  v.field("id", review.id, identity());
  v.field("applies", review.applies, choice());
  v.slugs("hits", review.hits);
}

template <class Visitor> void describe(Visitor& v, Answer& answer) {
  v.field("id", answer.id, identity());
  v.slugs("chosen", answer.chosen);
  v.field("none", answer.none, tick());
  v.field("number", answer.number, quantity(100'000));
  v.field("text", answer.text, text());
  v.field("month", answer.month, month());
  v.list("details", answer.details);
  v.list("reviews", answer.reviews);
  v.field("recheck", answer.recheck, tick());
}

template <class Visitor> void describe(Visitor& v, Evidence& evidence) {
  v.field("id", evidence.id, identity());
  v.field("kind", evidence.kind, choice());
  v.field("text", evidence.text, text());
  v.field("link", evidence.link, url());
  v.field("file", evidence.file, reference());
}

template <class Visitor> void describe(Visitor& v, ItemRecord& item) {
  v.field("id", item.id, identity());
  v.field("whole", item.whole, choice());
  v.field("status", item.status, choice());
  v.field("person", item.person, reference());
  v.field("due", item.due, date());
  v.field("note", item.note, note());
  v.list("evidence", item.evidence);
  v.field("effort", item.effort, count(1, 3));
  v.field("lead_weeks", item.lead_weeks, count(0, 520));
  v.field("fixed", item.fixed, tick());
}

template <class Visitor> void describe(Visitor& v, ActionPlan& plan) {
  v.field("id", plan.id, identity());
  v.field("theme", plan.theme, reference());
  v.field("problem", plan.problem, text());
  v.field("indicator", plan.indicator, text());
  v.field("current", plan.current, text(200));
  v.field("target", plan.target, text(200));
  v.field("responsible", plan.responsible, reference());
  v.field("deadline", plan.deadline, date());
  v.field("state", plan.state, choice());
  v.field("beyond_law", plan.beyond_law, choice());
  v.field("about_outcomes", plan.about_outcomes, choice());
}

template <class Visitor> void describe(Visitor& v, SiteFacts& facts) {
  v.field("id", facts.id, reference());
  v.field("officer", facts.officer, reference());
  v.field("facility", facts.facility, choice());
  v.field("indoor", facts.indoor, choice());
  v.field("outdoor", facts.outdoor, choice());
}

template <class Visitor> void describe(Visitor& v, CheckupYear& year) {
  v.field("eligible", year.eligible, count());
  v.field("exempt", year.exempt, count());
  v.field("examined", year.examined, count());
}

template <class Visitor> void describe(Visitor& v, SnapshotEntry& entry) {
  v.field("id", entry.id, identity());
  v.field("standing", entry.standing, choice());
}

template <class Visitor> void describe(Visitor& v, Snapshot& snapshot) {
  v.field("id", snapshot.id, identity());
  v.field("date", snapshot.date, date());
  v.field("edition", snapshot.edition, reference());
  v.field("note", snapshot.note, text());
  v.list("items", snapshot.items);
  v.list("titles", snapshot.titles);
}

template <class Visitor> void describe(Visitor& v, Assessment& assessment) {
  v.field("id", assessment.id, identity());
  v.field("name", assessment.name, text(200));
  v.field("edition", assessment.edition, reference());
  v.field("regime", assessment.regime, reference());
  v.field("target", assessment.target, reference());
  v.field("application", assessment.application, date());
  v.field("size_class", assessment.size_class, reference());
  v.field("insurer", assessment.insurer, reference());
  v.list("answers", assessment.answers);
  v.list("items", assessment.items);
  v.list("sites", assessment.sites);
  v.list("plans", assessment.plans);
  v.object("checkups_latest", assessment.checkups_latest);
  v.field("use_previous", assessment.use_previous, tick());
  v.object("checkups_previous", assessment.checkups_previous);
  v.list("history", assessment.history);
}

} // namespace sanpo
