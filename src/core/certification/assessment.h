// What a person enters to check the company against an edition of 健康経営優良法人: answers, whole answers,
// facts of the sites, plans, work records, history. Keyed by slugs, so that it carries over to other
// editions. What the answers are worth is left to evaluate.h; what is asked, to the edition (catalogue).
// Rule: certification.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/choice.h"
#include "core/base/units.h"

namespace sanpo {

/// An answer to an item as a whole, without its questions (the quick pass). Always provisional.
enum class WholeAnswer : unsigned char { met, not_met, unknown };

/// Does a 不適合例 apply? Empty means nobody has looked yet.
enum class Applies : unsigned char { no, yes };

enum class WorkStatus : unsigned char { not_started, under_way, to_check, done };

enum class EvidenceKind : unsigned char { text, link, file };

/// 受動喫煙: what sort of place a site is (健康増進法).
enum class FacilityKind : unsigned char { first, second, smoking_purpose };
enum class IndoorRule : unsigned char { no_smoking, smoking_rooms_only, other };
enum class OutdoorRule : unsigned char { no_smoking, no_outdoor_area, designated_place_only, other };

enum class PlanState : unsigned char { prepared, running, ended, suspended };
enum class YesNo : unsigned char { yes, no };

/// Value and firmness of an item or a title as a snapshot keeps them.
enum class Standing : unsigned char {
  undecided,
  met_provisional,
  met_confirmed,
  not_met_provisional,
  not_met_confirmed
};

/// Text of an option that needs one (その他), or its count (kind `counts`).
struct OptionDetail {
  Slug id; ///< the option
  std::string text;
  std::optional<Count> count;
  bool operator==(const OptionDetail&) const = default;
};

/// What was found when a disqualifier of the item was held against this question's answer.
struct DisqualifierReview {
  Slug id; ///< the disqualifier
  std::optional<Applies> applies;
  std::vector<Slug> hits; ///< `not_counted`: the ticked options that consist of nothing else
  bool operator==(const DisqualifierReview&) const = default;
};

struct Answer {
  Slug id;                        ///< the question
  std::vector<Slug> chosen;       ///< options
  bool none = false;              ///< 該当なし: an explicit "no"
  std::optional<Quantity> number; ///< kind `number`
  std::string text;               ///< free text, or the address of kind `url`
  std::optional<Month> month;     ///< kind `month`
  std::vector<OptionDetail> details;
  std::vector<DisqualifierReview> reviews;
  bool recheck = false; ///< 要再確認: carried over from an edition where the question was another
  bool operator==(const Answer&) const = default;
};

struct Evidence {
  Id id;
  EvidenceKind kind = EvidenceKind::text;
  std::string text; ///< what it is, and for kind `text` where it is kept
  std::string link;
  Slug file; ///< an attachment of the case
  bool operator==(const Evidence&) const = default;
};

/// What is known and done about an item, apart from its answers.
struct ItemRecord {
  Slug id; ///< the item
  std::optional<WholeAnswer> whole;
  std::optional<WorkStatus> status;
  Id person; ///< in charge
  std::optional<Date> due;
  std::string note;
  std::vector<Evidence> evidence;
  std::optional<Count> effort;     ///< 1–3, instead of the edition's estimate
  std::optional<Count> lead_weeks; ///< instead of the edition's estimate
  bool fixed = false;              ///< cannot change this year: out of the shortest way
  bool operator==(const ItemRecord&) const = default;
};

/// 推進計画: one plan with its figures.
struct ActionPlan {
  Id id;
  Slug theme; ///< an option of the plan question
  std::string problem;
  std::string indicator;
  std::string current; ///< the figure today, with its unit ("32.5%")
  std::string target;
  Id responsible; ///< a person (or department) of the client
  std::optional<Date> deadline;
  std::optional<PlanState> state;
  std::optional<YesNo> beyond_law;     ///< the target does more than meet the law
  std::optional<YesNo> about_outcomes; ///< the target is not a facility or a system
  bool operator==(const ActionPlan&) const = default;
};

/// What the certification asks about each site of the client.
struct SiteFacts {
  Id id;      ///< the site's
  Id officer; ///< 健康づくり担当者
  std::optional<FacilityKind> facility;
  std::optional<IndoorRule> indoor;
  std::optional<OutdoorRule> outdoor;
  bool operator==(const SiteFacts&) const = default;
};

/// 定期健康診断 of one fiscal year.
struct CheckupYear {
  std::optional<Count> eligible; ///< 対象者
  std::optional<Count> exempt;   ///< of them abroad or on leave for the whole period
  std::optional<Count> examined;
  bool operator==(const CheckupYear&) const = default;
};

struct SnapshotEntry {
  Slug id; ///< item or title
  Standing standing = Standing::undecided;
  bool operator==(const SnapshotEntry&) const = default;
};

/// How things stood on a day.
struct Snapshot {
  Id id;
  std::optional<Date> date;
  Slug edition;
  std::string note;
  std::vector<SnapshotEntry> items;
  std::vector<SnapshotEntry> titles;
  bool operator==(const Snapshot&) const = default;
};

struct Assessment {
  Id id;
  std::string name;
  Slug edition;
  Slug regime;                     ///< special rules for very small companies; empty: the ordinary ones
  Slug target;                     ///< the title that is aimed at
  std::optional<Date> application; ///< 申請予定日; empty: last day of the edition's period
  Slug size_class;
  Slug insurer;
  std::vector<Answer> answers;
  std::vector<ItemRecord> items;
  std::vector<SiteFacts> sites;
  std::vector<ActionPlan> plans;
  CheckupYear checkups_latest;
  bool use_previous = false; ///< the year before may count as well
  CheckupYear checkups_previous;
  std::vector<Snapshot> history;
  bool operator==(const Assessment&) const = default;
};

template <> struct Choices<WholeAnswer> {
  static constexpr ChoiceName<WholeAnswer> table[] = {
      {WholeAnswer::met, "met"}, {WholeAnswer::not_met, "not_met"}, {WholeAnswer::unknown, "unknown"}};
};
template <> struct Choices<Applies> {
  static constexpr ChoiceName<Applies> table[] = {{Applies::no, "no"}, {Applies::yes, "yes"}};
};
template <> struct Choices<WorkStatus> {
  static constexpr ChoiceName<WorkStatus> table[] = {{WorkStatus::not_started, "not_started"},
                                                     {WorkStatus::under_way, "under_way"},
                                                     {WorkStatus::to_check, "to_check"},
                                                     {WorkStatus::done, "done"}};
};
template <> struct Choices<EvidenceKind> {
  static constexpr ChoiceName<EvidenceKind> table[] = {
      {EvidenceKind::text, "text"}, {EvidenceKind::link, "link"}, {EvidenceKind::file, "file"}};
};
template <> struct Choices<FacilityKind> {
  static constexpr ChoiceName<FacilityKind> table[] = {{FacilityKind::first, "first"},
                                                       {FacilityKind::second, "second"},
                                                       {FacilityKind::smoking_purpose, "smoking_purpose"}};
};
template <> struct Choices<IndoorRule> {
  static constexpr ChoiceName<IndoorRule> table[] = {{IndoorRule::no_smoking, "no_smoking"},
                                                     {IndoorRule::smoking_rooms_only, "smoking_rooms_only"},
                                                     {IndoorRule::other, "other"}};
};
template <> struct Choices<OutdoorRule> {
  static constexpr ChoiceName<OutdoorRule> table[] = {
      {OutdoorRule::no_smoking, "no_smoking"},
      {OutdoorRule::no_outdoor_area, "no_outdoor_area"},
      {OutdoorRule::designated_place_only, "designated_place_only"},
      {OutdoorRule::other, "other"}};
};
template <> struct Choices<PlanState> {
  static constexpr ChoiceName<PlanState> table[] = {{PlanState::prepared, "prepared"},
                                                    {PlanState::running, "running"},
                                                    {PlanState::ended, "ended"},
                                                    {PlanState::suspended, "suspended"}};
};
template <> struct Choices<YesNo> {
  static constexpr ChoiceName<YesNo> table[] = {{YesNo::yes, "yes"}, {YesNo::no, "no"}};
};
template <> struct Choices<Standing> {
  static constexpr ChoiceName<Standing> table[] = {{Standing::undecided, "undecided"},
                                                   {Standing::met_provisional, "met_provisional"},
                                                   {Standing::met_confirmed, "met_confirmed"},
                                                   {Standing::not_met_provisional, "not_met_provisional"},
                                                   {Standing::not_met_confirmed, "not_met_confirmed"}};
};

} // namespace sanpo
