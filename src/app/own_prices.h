// The provider's own price list on this device: a copy that is changed, then put in use under a new id, so
// that what was made with an earlier one stays as it is. A case takes the file of its list along. Showing and
// asking is left to the screens. Rule: pricing.md, Price list ("a document remembers which list it was made
// with").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/workspace.h"

namespace sanpo {

/// A change of the price list that was not typed into a field.
StepName price_step();

/// The list that new estimates take.
const PriceList& newest_list(const Catalogues& catalogues);

/// Brings the device's own list and those of the open case among the catalogues, and puts last the one that
/// new estimates take. To be called whenever settings or cases may have changed; nothing is read twice. True
/// when one came: what was shown without it is to be shown anew.
bool bring_in_price_lists(Catalogues& catalogues, Workspace& workspace);

/// The draft becomes this list: a new one, or changed as the step says.
void draft_prices(Workspace& workspace, const PriceList& list, StepName step = price_step());
/// The draft as it is now; nothing when there is none.
std::optional<PriceList> drafted_prices(const Workspace& workspace);
/// Puts the draft in use for new estimates. Nothing is changed, and the error given, when it is not as it
/// should be.
std::optional<CatalogueError> use_drafted_prices(Workspace& workspace);
void drop_drafted_prices(Workspace& workspace);
/// New estimates take the built-in list again.
void use_built_in_prices(Workspace& workspace);

/// The estimate's list becomes this one; its file goes along when it is not built in.
void choose_price_list(Case& document, const Id& estimate, const Slug& list, const Catalogues& catalogues);
/// Only the file.
void take_list_along(Case& document, const Slug& list, const Catalogues& catalogues);

/// A price, share or tax rate that is another one, or that only one of the lists has.
struct PriceChange {
  enum class Kind : unsigned char { changed, added, removed };
  Kind kind = Kind::changed;
  LocalText name; ///< of the service; empty for a tax rate
  std::optional<Yen> before, after;
  std::optional<Percent> share_before, share_after; ///< of the referral fee, or the tax rate
  std::optional<Date> tax_from;                     ///< from when the tax rate is in force
};
std::vector<PriceChange> price_changes(const PriceList& before, const PriceList& after);

/// Every service of the list in its order, to be changed.
std::vector<Service*> services_of(PriceList& list);

} // namespace sanpo
