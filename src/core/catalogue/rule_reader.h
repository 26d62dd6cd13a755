// Reads the rule of an item and checks it against the questions it may name. Part of decoding an edition.
#pragma once

#include <vector>

#include "core/catalogue/edition.h"
#include "core/catalogue/reader.h"

namespace sanpo {

/// The rule at the node. `questions`: those the rule may name; anything else is an error at its place.
Rule read_rule(const CatalogueNode& node, const std::vector<Question>& questions);

} // namespace sanpo
