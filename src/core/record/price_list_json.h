// A price list as a file, as core/catalogue/price_list.h reads it. Public interface:
// assets/schema/catalogue-prices.json.
#pragma once

#include <string>

#include "core/catalogue/price_list.h"
#include "core/record/json_writer.h"

namespace sanpo {

std::string encode_price_list(const PriceList& list, JsonLayout layout = JsonLayout::compact);

} // namespace sanpo
