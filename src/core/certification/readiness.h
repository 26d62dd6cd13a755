// 準備度 for a title whose own questions have no pass line (ブライト500): how many have a real answer.
// Internal to the room. Rule: certification.md, ブライト500's own questions.
#pragma once

#include "core/certification/context.h"

namespace sanpo {

ReadinessResult judge_readiness(const JudgeContext& context, const ReadinessForm& form);

/// Is the question asked now? `asked_if` that is 不適合 says no.
bool is_asked(const JudgeContext& context, const Question& question, const std::vector<Question>& questions,
              const std::vector<Disqualifier>& disqualifiers);

} // namespace sanpo
