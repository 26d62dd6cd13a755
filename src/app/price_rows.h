// Rows of the provider's own price list that may come and go: lengths of visits, blocks of interviews,
// options of 休職復職. A new one gets an id of its own below that of its neighbours, since notes belong to
// services by the beginning of their ids. Which services there must be is price_list.h's to say. Rule:
// pricing.md, Price list.
#pragma once

#include "core/catalogue/price_list.h"
#include "platform/ids.h"

namespace sanpo {

/// Whether there is room for a visit that is longer than the longest one.
bool may_add_visit(const PlanPrices& plan);
/// One that is an hour longer, or as long as one may be, at the price of the longest one so far.
Service& add_visit(PlanPrices& plan, Ids& ids, const LocalText& name);

/// Whether there is room for a block that takes more people than any other.
bool may_add_block(const InterviewPrices& kind);
/// For one person more than the largest block takes, at its price.
Service& add_block(InterviewPrices& kind, Ids& ids, const LocalText& name);
/// A single person must always find a block.
bool may_remove_block(const InterviewPrices& kind, std::size_t block);

/// By a quotation of its own, until it gets a price.
Service& add_option(LeavePrices& leave, Ids& ids, const LocalText& name);

} // namespace sanpo
