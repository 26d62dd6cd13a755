// 受診率実質100%: figures of one or two fiscal years against a rate. Internal to the room.
// Reminders are an ordinary question. Rule: certification.md, checkup_rate.
#pragma once

#include "core/certification/context.h"

namespace sanpo {

/// The latest fiscal year or, where wanted, the one before: either may pass.
LeafValue judge_rate(const JudgeContext& context, const RateRule& rule);

} // namespace sanpo
