// What the answers are worth: values of items, groups and titles, each with the questions that decide it.
// Wording ("要件を満たす見込み（自己点検）", never 認定) is left to words and screens.
// Rule: certification.md, Evaluation; What the tool gives.
#pragma once

#include <optional>
#include <vector>

#include "core/base/finding.h"
#include "core/base/reason.h"
#include "core/base/units.h"
#include "core/certification/value.h"

namespace sanpo {

/// A question's part in a verdict.
struct LeafResult {
  Slug question; ///< empty: the item answered as a whole
  Judged judged;
  std::vector<Reason> reasons;
  std::vector<Slug> knocked_out_by; ///< disqualifiers
  std::vector<Slug> to_review;      ///< disqualifiers nobody has looked at yet
};

struct ItemResult {
  Slug id;
  bool mandatory = false;
  Slug group;          ///< of an optional item
  bool counted = true; ///< counts towards a title's minimum of optional items
  Judged judged;
  bool from_whole = false;          ///< decided by the answer to the item as a whole
  std::vector<LeafResult> deciding; ///< of 未確定: the questions still open
  Count effort;                     ///< 1–3, own estimate or the edition's
  Count lead_weeks;                 ///< own estimate or the edition's
  bool fixed = false;               ///< cannot change this year
};

struct GroupResult {
  Slug id;
  Judged judged;
  Count minimum;
  Count size;      ///< items
  Count met;       ///< 適合
  Count confirmed; ///< of them confirmed
  Count undecided; ///< 未確定
};

/// Something a title still lacks.
struct TitleGap {
  Slug group; ///< of a group's minimum; empty: mandatory items, or the minimum over all groups
  Reason reason;
};

struct TitleResult {
  Slug id;
  Judged judged;
  bool minimum_unknown = false;          ///< its figure is not known: never 適合
  std::optional<Count> optional_minimum; ///< over all counted groups
  Count optional_size;
  Count optional_met;
  Count optional_undecided;
  std::vector<Slug> deciding_items; ///< that make it what it is; of 未確定: those still open
  std::vector<TitleGap> missing;    ///< what is not there yet

  /// 適合 if every 未確定 became 適合.
  [[nodiscard]] bool still_possible() const { return judged.value != Value::not_met; }
};

/// How far a question without a pass line is answered (ブライト500).
struct ReadinessEntry {
  Slug question;
  bool asked = true;
  bool answered = false; ///< at least one real choice; a count of 0 is none
  Count chosen;          ///< options
  Count options;
};

struct ReadinessResult {
  Slug title;
  Count answered; ///< n …
  Count asked;    ///< … of m
  std::vector<ReadinessEntry> entries;
};

struct AssessmentResult {
  Slug edition;
  Date application; ///< planned date, or the last day of the edition's period
  Count mandatory_met;
  Count mandatory_size;
  std::vector<ItemResult> items; ///< in the edition's order
  std::vector<GroupResult> groups;
  std::vector<TitleResult> titles;
  std::optional<ReadinessResult> readiness;
  std::optional<Count> smoking_state; ///< 1–4
  std::vector<Slug> not_asked;        ///< questions that need no answer now
  std::vector<Finding> findings;
};

} // namespace sanpo
