// An edition of the certification requirements (健康経営優良法人, a year): data, so that nothing about a
// particular year stands in code. What a company's answers are worth is left to core/certification.
// Rule: certification.md, Editions are data.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/choice.h"
#include "core/base/units.h"
#include "core/catalogue/error.h"
#include "core/catalogue/local_text.h"
#include "core/catalogue/rule.h"

namespace sanpo {

enum class QuestionKind : unsigned char {
  one,      ///< one of the options
  many,     ///< any of the options
  number,   ///< a figure with a unit
  counts,   ///< a count for each option
  text,     ///< free text
  url,      ///< an address
  month,    ///< a month
  checkups, ///< 受診率: a form of its own
  plans,    ///< 推進計画: a form of its own; the options are the themes
  smoking,  ///< 受動喫煙: facts of the sites
  officers, ///< 健康づくり担当者: facts of the sites
};

enum class DisqualifierKind : unsigned char {
  not_counted, ///< an activity that only consists of this does not count
  knock_out,   ///< fails the question, whatever else is ticked
};

/// Does the insurer want a certificate of its own first?
enum class CertificateNeed : unsigned char { required, none, ask };

template <> struct Choices<QuestionKind> {
  static constexpr ChoiceName<QuestionKind> table[] = {
      {QuestionKind::one, "one"},           {QuestionKind::many, "many"},
      {QuestionKind::number, "number"},     {QuestionKind::counts, "counts"},
      {QuestionKind::text, "text"},         {QuestionKind::url, "url"},
      {QuestionKind::month, "month"},       {QuestionKind::checkups, "checkups"},
      {QuestionKind::plans, "plans"},       {QuestionKind::smoking, "smoking"},
      {QuestionKind::officers, "officers"},
  };
};
template <> struct Choices<DisqualifierKind> {
  static constexpr ChoiceName<DisqualifierKind> table[] = {{DisqualifierKind::not_counted, "not_counted"},
                                                           {DisqualifierKind::knock_out, "knock_out"}};
};
template <> struct Choices<CertificateNeed> {
  static constexpr ChoiceName<CertificateNeed> table[] = {{CertificateNeed::required, "required"},
                                                          {CertificateNeed::none, "none"},
                                                          {CertificateNeed::ask, "ask"}};
};

struct EditionSource {
  LocalText label;
  std::string url;
  std::optional<Date> date;
  LocalText note;
};

struct SizeClass {
  Slug id;
  LocalText label;
  Count max_employees; ///< more than these seem too large for the division
};

struct Insurer {
  Slug id;
  LocalText label;
  CertificateNeed certificate = CertificateNeed::ask;
};

struct CriterionGroup {
  Slug id;
  LocalText name;
  Count minimum;
  bool counted = true; ///< do its items count towards a title's minimum of optional items
};

struct EditionTitle {
  Slug id;
  LocalText name;
  LocalText note;
  std::optional<Count> optional_minimum;
  bool optional_minimum_unknown = false; ///< there is one, but its figure is not known
  bool ranked = false;                   ///< a ranking of the applicants follows
};

struct QuestionOption {
  Slug id;
  LocalText label;
  LocalText note;
  bool needs_text = false; ///< その他
  Slug part;               ///< heading it stands under, or empty
};

struct QuestionPart {
  Slug id;
  LocalText label;
};

struct Question {
  Slug id; ///< global: <item>.<question>
  QuestionKind kind = QuestionKind::many;
  LocalText label;
  LocalText help;
  std::vector<LocalText> notes; ///< ◆ and ※ of the original
  LocalText unit;
  std::vector<QuestionOption> options;
  std::vector<QuestionPart> parts;
  bool none = false; ///< 該当なし is offered
  LocalText free_text;
  std::optional<Rule> asked_if; ///< not asked while this is 不適合
  bool ask_insurer = false;
  Count revision{1}; ///< another number: the meaning changed under the same id
};

struct Disqualifier {
  Slug id;
  DisqualifierKind kind = DisqualifierKind::not_counted;
  std::vector<Slug> questions;
  LocalText label;
  LocalText note;
  bool in_form = false; ///< answered in the question's own form: shown, not asked
};

struct NotHere {
  LocalText label;
  std::vector<LocalText> entries;
};

struct CriterionItem {
  Slug id;
  bool mandatory = false;
  Slug group; ///< of an optional item
  std::string number;
  LocalText name;
  LocalText summary;
  Count effort;                                ///< 1–3: this product's estimate
  Count lead_weeks;                            ///< this product's estimate
  std::optional<Count> certificate_lead_weeks; ///< while the insurer's certificate is not obtained
  std::optional<EditionSource> source;         ///< where it differs from the edition's
  std::optional<Rule> rule;                    ///< none: known only as a whole
  std::vector<Question> questions;
  std::vector<Disqualifier> disqualifiers;
  std::vector<NotHere> not_here;
  std::vector<LocalText> notes;
};

/// Questions of a title without a pass line.
struct ReadinessForm {
  Slug title;
  std::vector<Question> questions;
  std::vector<LocalText> not_here;
};

struct HelpfulService {
  Slug id;
  LocalText label;
  std::vector<Slug> items;
  LocalText note;
};

struct GlossaryEntry {
  Slug id;
  LocalText term;
  LocalText text;
};

/// Other rules for some companies (小規模法人特例).
struct Regime {
  struct Move {
    Slug item;
    Slug group;
  };
  struct Minimum {
    Slug title;
    Count optional_minimum;
  };
  Slug id;
  LocalText name;
  LocalText note;
  std::vector<Slug> size_classes;     ///< empty: any
  std::vector<CriterionGroup> groups; ///< added, or instead of those with the same id
  std::vector<Move> moves;
  std::vector<Minimum> minimums;
};

struct Edition {
  Slug id;
  LocalText name;
  LocalText certainty;
  bool incomplete = false; ///< something of it is not known: a new assessment takes another one
  Date period_from;
  Date period_to;
  EditionSource source;
  LocalText trademark;
  std::vector<SizeClass> size_classes;
  std::vector<Insurer> insurers;
  std::vector<CriterionGroup> groups;
  std::vector<EditionTitle> titles;
  std::vector<CriterionItem> items;
  std::optional<ReadinessForm> bright;
  std::vector<HelpfulService> services;
  std::vector<GlossaryEntry> glossary;
  std::vector<Regime> regimes;
};

/// Reads an edition in steps of some milliseconds, so that a page can do something else between them, and
/// checks that it hangs together: no id twice, no rule that names an unknown question or option or one of
/// another kind, no minimum beyond the number of items.
class EditionReader {
public:
  /// The bytes must live as long.
  explicit EditionReader(std::string_view bytes);
  EditionReader(EditionReader&&) noexcept;
  EditionReader& operator=(EditionReader&&) noexcept;
  ~EditionReader();
  /// True when all is read.
  [[nodiscard]] bool step();
  /// Once, when all is read. The error is the first thing that is not as it should be.
  [[nodiscard]] std::expected<Edition, CatalogueError> take();
private:
  class Reading;
  std::string_view bytes_;
  std::unique_ptr<Reading> reading_; ///< nothing before the first step
};

/// The same at once.
std::expected<Edition, CatalogueError> decode_edition(std::string_view bytes);

/// The question of an item or of the readiness form, or null.
const Question* find_question(const Edition& edition, const Slug& id);

/// The question that a leaf of a rule looks at; none for a rule with parts.
const Slug* question_of(const Rule& rule);

} // namespace sanpo
