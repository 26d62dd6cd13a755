// The rule of a certification item as a tree, as an edition's file states it.
// How it is evaluated is left to core/certification/judge.h. Rule: certification.md, Evaluation.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/base/units.h"

namespace sanpo {

struct Rule;

/// At least `n` of the parts; all of them (JSON `all`) and any of them (`any`) are the ends of the scale.
struct AtLeastRule {
  std::size_t n = 0;
  std::vector<Rule> of;
};

/// Passes when its part fails, and the other way round: for conditions (`asked_if`, `if`).
struct NotRule {
  std::vector<Rule> of; ///< one
};

/// Asked only if the condition holds; passes otherwise. `parts` is {condition, then}.
struct IfRule {
  std::vector<Rule> parts;
};

/// 要確認 instead of a verdict when every site is known to have as many people as `below` or more.
struct SiteBelowRule {
  Count below;
  std::vector<Rule> then; ///< one
};

/// Question of kind `one`: the option chosen is one of these.
struct ChosenRule {
  Slug question;
  std::vector<Slug> in;
};

/// At least `at_least` options count; an empty `in` means all of the question's.
struct CountRule {
  Slug question;
  std::size_t at_least = 1;
  std::vector<Slug> in;
};

struct NumberRule {
  Slug question;
  std::optional<Quantity> at_least;
  std::optional<Quantity> at_most;
};

/// 受診率. Below `small_below` people, `small_missed` people instead of the rate.
struct RateRule {
  Slug question;
  Percent at_least;
  std::optional<Count> small_below;
  std::optional<Count> small_missed;
};

/// A valid 推進計画.
struct PlanRule {
  Slug question;
};

/// 受動喫煙対策 at every site.
struct SmokingRule {
  Slug question;
};

/// 健康づくり担当者 at every site, nobody at two.
struct OfficersRule {
  Slug question;
};

/// The insurer's own certificate, where the insurer asks for one first.
struct CertificateRule {
  Slug question;
  Slug obtained;     ///< option
  Slug not_required; ///< option
};

struct Rule {
  std::variant<AtLeastRule, NotRule, IfRule, SiteBelowRule, ChosenRule, CountRule, NumberRule, RateRule,
               PlanRule, SmokingRule, OfficersRule, CertificateRule>
      form;
};

} // namespace sanpo
