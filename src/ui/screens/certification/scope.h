// What the parts of 認定チェック share in one pass: the assessment with its edition and result, acts on it,
// where a place leads, and names. Each part of the screen stands in its own file beside this one. Rule:
// certification.md; design.md, Links.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/certification/assessment.h"
#include "core/certification/result.h"
#include "ui/screens/bound.h"
#include "ui/screens/certification_screen.h"

namespace sanpo::certification {

/// What the screen shows.
struct Location {
  enum class View : unsigned char { outline, item, quick, basics, bright, way, history, terms };
  View view = View::outline;
  const CriterionItem* item = nullptr; ///< of View::item
  const Question* question = nullptr;  ///< where the place names one
};

/// The assessment shown in one pass. `document` keeps it alive while acts of the same pass replace the case.
struct Scope {
  Context& c;
  CertificationView& view;
  CaseEditor::Shared document;
  const Assessment& assessment;
  const Edition& edition;
  const AssessmentResult& result;
  Path path; ///< assessments/<id>

  /// Changes this assessment as one step.
  void change(std::string_view step, const Path& place, const std::function<void(Assessment&)>& act) const;
  /// Changes the answer to a question, which is made when there is none yet.
  void change_answer(const Question& question, const std::function<void(Answer&)>& act) const;
  /// Types into a field of the case.
  void enter(const Path& field, std::string_view text) const { c.editor().edit(field.text(), text); }
  /// Shows another part of the screen; a path of the document or one of the words of `word_of`.
  void go(std::string place) const;
  /// Shows the part that holds a place of the document, and the field or question there.
  void go_to_field(const std::string& place) const;
  void go(const CriterionItem& item) const { go(std::string(item_path(item.id).text())); }
  void go(const Slug& item) const { go(std::string(item_path(item).text())); }

  [[nodiscard]] Path item_path(const Slug& item) const { return path / "items" / item.value; }
  [[nodiscard]] Path answer_path(const Slug& question) const { return path / "answers" / question.value; }
  [[nodiscard]] const Answer& answer(const Slug& question) const; ///< an empty one when there is none
  [[nodiscard]] const ItemRecord& record(const Slug& item) const; ///< an empty one when there is none
  [[nodiscard]] const ItemResult& judged(const Slug& item) const;
  [[nodiscard]] const TitleResult& target() const; ///< of the title aimed at; the first unless chosen
};

/// Nothing when the assessment's edition is not at hand.
std::optional<Scope> scope_of(Context& c, CertificationView& view);

/// Where a place leads: a path of the document (also of a finding), a word, or nothing (the outline).
Location locate(const Scope& s, std::string_view place);
std::string_view word_of(Location::View view);

// Names.
std::string site_name(const Scope& s, const Id& site);
std::string person_name(const Scope& s, const Id& person);
/// "5 適切な働き方…": the number of the edition and the name.
std::string item_name(const Scope& s, const CriterionItem& item);
/// The items as the outline shows them: the mandatory ones, then group by group.
std::vector<const CriterionItem*> in_order(const Scope& s);
const CriterionItem& item_of(const Scope& s, const Slug& item);
/// The group's name, or 必須.
std::string group_name(const Scope& s, const Slug& group);
std::string value_name(const Context& c, Value value);
std::string firmness_name(const Context& c, Judged judged);
/// "適合（確定）"; 未確定 alone.
std::string standing_name(const Context& c, Judged judged);
Tone tone_of(Judged judged);
/// The verdict on a title; never that it is certified.
std::string verdict_name(const Context& c, Judged judged);
/// Something was answered about the item in detail.
bool is_begun(const Scope& s, const CriterionItem& item);
/// What the quick pass counts as answered: as a whole, or so far in detail that it is decided.
bool is_answered(const Scope& s, const CriterionItem& item);
Count answered_items(const Scope& s);

} // namespace sanpo::certification
