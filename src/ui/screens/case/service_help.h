// A service that helps with open items: what it costs by the estimate's price list for this case's sites, and
// one press to put it into the estimate. It helps, it never fulfils. The act is app/carry_over's.
// Rule: certification.md, Which service helps; ux.md, 概要.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalogue/edition.h"
#include "core/pricing/helpful_services.h"
#include "ui/screens/context.h"

namespace sanpo {

struct ServiceOffer {
  ServiceShare share;   ///< what the estimate has of it, or what putting it in would add
  bool there = false;   ///< the estimate has it
  bool begun = false;   ///< the estimate has a part of it; the share is the rest
  bool addable = false; ///< it can be put in now
};
/// What was found for the case as it is: to find it an estimate is tried and computed.
struct KeptOffers {
  std::shared_ptr<const Case> document;
  std::vector<std::pair<Slug, ServiceOffer>> all;
};
/// By the first estimate, or a new one where the case has none.
ServiceOffer offer_of(Context& c, const Slug& service);

/// "250,000円～", "別途見積", or nothing while there is no price.
std::string price_text(const Context& c, const ServiceOffer& offer);

/// The service with its price and what to do; `helps` says what it helps with, `about` was said of all
/// services: a note that says the same is left out.
void service_help(Context& c, const Path& path, const HelpfulService& service, const std::string& helps,
                  std::string_view about = {});

} // namespace sanpo
