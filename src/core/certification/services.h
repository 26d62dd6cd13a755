// Which service of the price list helps with which open item. It helps, it never fulfils.
// Rule: certification.md, Which service helps.
#pragma once

#include <vector>

#include "core/catalogue/edition.h"
#include "core/certification/result.h"

namespace sanpo {

struct ServiceHelp {
  const HelpfulService* service = nullptr; ///< in the edition
  std::vector<Slug> items;                 ///< those it helps with that are not 適合 yet
};

/// Services that help with at least one item that is not 適合, most items first.
std::vector<ServiceHelp> services_for_open_items(const Edition& edition, const AssessmentResult& result);

/// Services that help with an item.
std::vector<const HelpfulService*> services_for(const Edition& edition, const Slug& item);

} // namespace sanpo
