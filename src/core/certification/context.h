// What the leaves of a rule look at, handed down the tree. Internal to the room.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/finding.h"
#include "core/base/site.h"
#include "core/catalogue/edition.h"
#include "core/certification/assessment.h"
#include "core/certification/result.h"

namespace sanpo {

struct JudgeContext {
  const Assessment& assessment;
  std::span<const Site> sites;
  std::span<const Person> people;
  const Edition& edition;
  Date application;
  std::vector<Finding>& findings;

  /// Adds a finding about a part of the assessment ("checkups_latest/examined"), once.
  void find(Severity severity, std::string_view code, const std::string& place,
            std::vector<std::pair<std::string, Argument>> arguments = {}) const;
};

/// What a leaf's own kind says, before disqualifiers are looked at.
struct LeafValue {
  Judged judged;
  std::vector<Reason> reasons;
};

inline LeafValue leaf_value(Value value, std::string_view code,
                            std::vector<std::pair<std::string, Argument>> arguments = {}) {
  return {Judged::of(value, Firmness::confirmed), {Reason{std::string{code}, std::move(arguments)}}};
}

} // namespace sanpo
