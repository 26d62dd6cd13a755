// 具体的な推進計画: is one of the plans valid? Internal to the room. Rule: certification.md, action_plan.
#pragma once

#include <string_view>

#include "core/certification/context.h"

namespace sanpo {

/// Several plans are possible, one valid plan suffices. Reaching the target is not asked.
LeafValue judge_plans(const JudgeContext& context, const Question& question, const Answer& answer);

/// Does the text state a figure? A digit (ASCII or full-width) is all that can be checked by itself.
bool states_figure(std::string_view text);

} // namespace sanpo
