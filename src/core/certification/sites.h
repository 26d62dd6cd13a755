// What is asked of every site: 受動喫煙対策 and 健康づくり担当者. Internal to the room.
// Rule: certification.md, passive_smoking; health_officer; stress_check_small.
#pragma once

#include <optional>

#include "core/certification/context.h"

namespace sanpo {

/// State 1–4 of all sites together, once every site is known and none fails.
std::optional<Count> smoking_state(const JudgeContext& context);

LeafValue judge_smoking(const JudgeContext& context);

/// Every site has somebody, and nobody has two.
LeafValue judge_officers(const JudgeContext& context, const Answer& answer);

/// Every site's size is known, there are sites, and none has fewer people than `below`.
bool no_site_below(const JudgeContext& context, Count below);

} // namespace sanpo
