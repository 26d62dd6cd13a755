#include "ui/screens/certification/scope.h"

#include <algorithm>
#include <format>

#include "app/step_codes.h"
#include "core/base/check.h"
#include "core/base/find_by_id.h"

namespace sanpo::certification {
namespace {

constexpr std::pair<Location::View, std::string_view> words[] = {
    {Location::View::quick, "quick"},     {Location::View::basics, "basics"},
    {Location::View::bright, "bright"},   {Location::View::way, "way"},
    {Location::View::history, "history"}, {Location::View::terms, "terms"},
    {Location::View::outline, "items"},
};

/// The step of the path behind `list`: the id in "assessments/x/answers/<id>/chosen".
std::string_view step_behind(std::string_view place, std::string_view list) {
  const std::size_t at = place.find(list);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = place.substr(at + list.size());
  return rest.substr(0, rest.find('/'));
}

Location at_question(const Scope& s, std::string_view id) {
  for (const CriterionItem& item : s.edition.items)
    for (const Question& question : item.questions)
      if (question.id.value == id) return {Location::View::item, &item, &question};
  if (s.edition.bright)
    for (const Question& question : s.edition.bright->questions)
      if (question.id.value == id) return {Location::View::bright, nullptr, &question};
  return {};
}

Location at_kind(const Scope& s, QuestionKind kind) {
  for (const CriterionItem& item : s.edition.items)
    for (const Question& question : item.questions)
      if (question.kind == kind) return {Location::View::item, &item, &question};
  return {};
}

} // namespace

void Scope::change(std::string_view step, const Path& place,
                   const std::function<void(Assessment&)>& act) const {
  c.editor().act({std::string{step}, std::string{place.text()}}, [&](Case& changed) {
    const auto found = std::ranges::find(changed.assessments, assessment.id, &Assessment::id);
    if (found != changed.assessments.end()) act(*found);
  });
}

void Scope::change_answer(const Question& question, const std::function<void(Answer&)>& act) const {
  change(step_code::edit, answer_path(question.id), [&](Assessment& changed) {
    auto found = std::ranges::find(changed.answers, question.id, &Answer::id);
    if (found == changed.answers.end()) found = changed.answers.insert(found, Answer{.id = question.id});
    act(*found);
  });
}

void Scope::go(std::string place) const {
  c.go(Screen::certification, std::move(place));
  c.leave_panel = true;
  // Where the outline is left, its line is gone: who works with the keyboard goes on at the top of what came.
  c.requests.focus(Path("certification/back").id());
}

void Scope::go_to_field(const std::string& place) const {
  go(place);
  const Location to = locate(*this, place);
  if (to.question) c.requests.focus((Path("certification/question") / to.question->id.value).id());
  c.requests.focus(Path(place).id());
}

const Answer& Scope::answer(const Slug& question) const {
  static const Answer none;
  const Answer* const found = find_by_id(assessment.answers, question);
  return found ? *found : none;
}

const ItemRecord& Scope::record(const Slug& item) const {
  static const ItemRecord none;
  const ItemRecord* const found = find_by_id(assessment.items, item);
  return found ? *found : none;
}

const ItemResult& Scope::judged(const Slug& item) const {
  const ItemResult* const found = find_by_id(result.items, item);
  SANPO_CHECK(found != nullptr); // every item of the edition has its result
  return *found;
}

const TitleResult& Scope::target() const {
  const TitleResult* const found = find_by_id(result.titles, assessment.target);
  return found ? *found : result.titles.front();
}

std::optional<Scope> scope_of(Context& c, CertificationView& view) {
  const CaseEditor::Shared document = c.editor().shared();
  const std::string_view wanted = step_behind(c.route.place, "assessments/");
  const Assessment* assessment = find_by_id(document->assessments, Id{std::string(wanted)});
  if (!assessment) assessment = &document->assessments.back();
  const Edition* const edition = c.work.catalogues().edition(assessment->edition);
  const AssessmentResult* const result = c.editor().assessment(assessment->id);
  if (!edition || !result) return std::nullopt;
  return Scope{c, view, document, *assessment, *edition, *result, Path("assessments") / assessment->id.value};
}

std::string_view word_of(Location::View view) {
  for (const auto& [each, word] : words)
    if (each == view) return word;
  return {};
}

Location locate(const Scope& s, std::string_view place) {
  if (place.empty()) return {};
  for (const auto& [view, word] : words)
    if (place == word) return {view};
  if (const auto id = step_behind(place, "/items/"); !id.empty())
    if (const CriterionItem* const item = find_by_id(s.edition.items, Slug{std::string(id)}))
      return {Location::View::item, item};
  if (const auto id = step_behind(place, "/answers/"); !id.empty()) return at_question(s, id);
  const std::string_view part = step_behind(place, std::format("{}/", s.path.text()));
  if (part.starts_with("checkups") || part == "use_previous") return at_kind(s, QuestionKind::checkups);
  if (part == "plans") return at_kind(s, QuestionKind::plans);
  if (part == "sites")
    return at_kind(s, place.ends_with("/officer") ? QuestionKind::officers : QuestionKind::smoking);
  if (part == "history") return {Location::View::history};
  if (!part.empty()) return {Location::View::basics};
  return {};
}

std::string site_name(const Scope& s, const Id& id) {
  const auto& sites = s.document->sites;
  const auto found = std::ranges::find(sites, id, &Site::id);
  if (found == sites.end()) return "—";
  if (!found->name.empty()) return found->name;
  return s.c.f("ui.certification.site_numbered"_text, {{"number", Count{found - sites.begin() + 1}}});
}

std::string person_name(const Scope& s, const Id& id) {
  const auto& people = s.document->people;
  const auto found = std::ranges::find(people, id, &Person::id);
  if (found == people.end()) return {};
  if (!found->name.empty()) return found->name;
  return s.c.f("ui.certification.person_numbered"_text, {{"number", Count{found - people.begin() + 1}}});
}

std::string item_name(const Scope& s, const CriterionItem& item) {
  const std::string_view name = s.c.l(item.name);
  return item.number.empty() ? std::string(name) : std::format("{} {}", item.number, name);
}

std::vector<const CriterionItem*> in_order(const Scope& s) {
  std::vector<const CriterionItem*> items;
  for (const CriterionItem& item : s.edition.items)
    if (s.judged(item.id).mandatory) items.push_back(&item);
  for (const GroupResult& group : s.result.groups)
    for (const CriterionItem& item : s.edition.items)
      if (const ItemResult& judged = s.judged(item.id); !judged.mandatory && judged.group == group.id)
        items.push_back(&item);
  return items;
}

const CriterionItem& item_of(const Scope& s, const Slug& item) {
  const CriterionItem* const found = find_by_id(s.edition.items, item);
  SANPO_CHECK(found != nullptr); // results name items of the same edition
  return *found;
}

std::string group_name(const Scope& s, const Slug& id) {
  if (const CriterionGroup* const group = find_by_id(s.edition.groups, id))
    return std::string(s.c.l(group->name));
  for (const Regime& regime : s.edition.regimes)
    if (const CriterionGroup* const group = find_by_id(regime.groups, id))
      return std::string(s.c.l(group->name));
  return std::string(s.c.t("ui.certification.mandatory"_text));
}

std::string value_name(const Context& c, Value value) {
  switch (value) {
  case Value::met: return std::string(c.t("certification.value.met"_text));
  case Value::not_met: return std::string(c.t("certification.value.not_met"_text));
  case Value::undecided: break;
  }
  return std::string(c.t("certification.value.undecided"_text));
}

std::string firmness_name(const Context& c, Judged judged) {
  return std::string(c.t(judged.firmness() == Firmness::confirmed
                             ? "certification.firmness.confirmed"_text
                             : "certification.firmness.provisional"_text));
}

std::string standing_name(const Context& c, Judged judged) {
  const std::string value = value_name(c, judged.value);
  if (judged.value == Value::undecided) return value;
  return c.f("ui.certification.standing"_text, {{"value", value}, {"firmness", firmness_name(c, judged)}});
}

Tone tone_of(Judged judged) {
  switch (judged.value) {
  case Value::met: return Tone::ok;
  case Value::not_met: return Tone::error;
  case Value::undecided: break;
  }
  return Tone::neutral;
}

std::string verdict_name(const Context& c, Judged judged) {
  switch (judged.value) {
  case Value::met: return std::string(c.t("certification.verdict_short.met"_text));
  case Value::not_met: return std::string(c.t("certification.verdict_short.not_met"_text));
  case Value::undecided: break;
  }
  return std::string(c.t("certification.verdict_short.undecided"_text));
}

bool is_answered(const Scope& s, const CriterionItem& item) {
  return s.record(item.id).whole || s.judged(item.id).judged.value != Value::undecided;
}

Count answered_items(const Scope& s) {
  return Count{std::ranges::count_if(s.edition.items,
                                     [&](const CriterionItem& item) { return is_answered(s, item); })};
}

bool is_begun(const Scope& s, const CriterionItem& item) {
  return std::ranges::any_of(item.questions, [&](const Question& question) {
    switch (question.kind) {
    case QuestionKind::checkups: return s.assessment.checkups_latest != CheckupYear{};
    case QuestionKind::plans: return !s.assessment.plans.empty();
    case QuestionKind::smoking:
      return std::ranges::any_of(s.assessment.sites, [](const SiteFacts& facts) {
        return facts.facility || facts.indoor || facts.outdoor;
      });
    case QuestionKind::officers:
      return std::ranges::any_of(s.assessment.sites,
                                 [](const SiteFacts& facts) { return !facts.officer.empty(); });
    default: return find_by_id(s.assessment.answers, question.id) != nullptr;
    }
  });
}

} // namespace sanpo::certification
