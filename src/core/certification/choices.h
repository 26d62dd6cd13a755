// What ticked options, counts and numbers are worth against a rule. Internal to the room.
// Disqualifiers that fail a question as a whole are left to judge.cpp. Rule: certification.md, Evaluation,
// Answered.
#pragma once

#include <vector>

#include "core/certification/context.h"

namespace sanpo {

LeafValue judge_chosen(const JudgeContext& context, const Question& question, const Answer& answer,
                       const std::vector<Slug>& in, const std::vector<Slug>& uncounted);

LeafValue judge_count(const JudgeContext& context, const Question& question, const Answer& answer,
                      const CountRule& rule, const std::vector<Slug>& uncounted);

LeafValue judge_number(const Answer& answer, const NumberRule& rule);

/// Certificate of the insurer: what the insurer wants decides whether the question matters.
LeafValue judge_certificate(const JudgeContext& context, const Question& question, const Answer& answer,
                            const CertificateRule& rule);

/// Options that are ticked with all they need (その他 its text; a count above 0).
std::vector<Slug> complete_options(const Question& question, const Answer& answer);

} // namespace sanpo
