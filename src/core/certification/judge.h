// Evaluates the rule tree of an item, and holds disqualifiers against its leaves. Internal to the room.
// Rule: certification.md, Evaluation.
#pragma once

#include "core/certification/context.h"

namespace sanpo {

struct JudgedRule {
  Judged judged;
  std::vector<LeafResult> deciding;
};

/// `questions` and `disqualifiers`: those the rule may name.
JudgedRule judge(const JudgeContext& context, const Rule& rule, const std::vector<Question>& questions,
                 const std::vector<Disqualifier>& disqualifiers);

} // namespace sanpo
