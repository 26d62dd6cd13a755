// 料金表, in sales mode, below 設定: which list new estimates take; a copy of it is changed, checked, put in
// use, exported and imported. What was made with another list stays with it. Rule: pricing.md, Price list.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/price_list.h"
#include "ui/screens/context.h"

namespace sanpo {

struct PricesView {
  std::string file;                                      ///< of which `draft` was read
  std::optional<PriceList> draft;                        ///< as it is now
  std::map<std::string, std::string, std::less<>> typed; ///< refused texts, by field
  std::optional<CatalogueError> error;                   ///< why it was not put in use
  std::optional<CatalogueError> refused;                 ///< of a file that was to be read as a draft
  std::map<std::string, bool, std::less<>> opened;       ///< services whose words are shown, by id
  bool in_use_open = false;                              ///< the prices of the list in use are shown
};

/// The place of the screen in the route of 設定.
inline constexpr std::string_view prices_place = "prices";

/// The way to it, on 設定.
void prices_card(Context& c);
void prices_screen(Context& c, PricesView& view);

/// What another list would change, one line a price.
void price_change_lines(Context& c, const Path& path, const PriceList& before, const PriceList& after);

} // namespace sanpo
