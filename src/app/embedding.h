// What the page around an embedded tool is told of a result: figures and standing, for the visitor who is
// shown them. No names and no numbers of people leave. Shape: assets/schema/embed-message.schema.json
// (public).
#pragma once

#include <string>

#include "core/certification/result.h"
#include "core/pricing/result.h"
#include "core/record/case.h"

namespace sanpo {

std::string told_of(const Estimate& estimate, const EstimateResult& result);
/// Of the title aimed at.
std::string told_of(const Assessment& assessment, const AssessmentResult& result);

} // namespace sanpo
