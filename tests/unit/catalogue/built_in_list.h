// The files of the product as tests read them, and the built-in price list.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "core/base/check.h"
#include "core/catalogue/price_list.h"
#include "support/places.h"

namespace sanpo::test {

inline std::string read_asset(const std::string& path) {
  std::ifstream file{source_folder() + "/assets/" + path, std::ios::binary};
  SANPO_CHECK(file.good());
  return {std::istreambuf_iterator<char>{file}, {}};
}

inline const PriceList& built_in_list() {
  static const PriceList list = [] {
    auto decoded = decode_price_list(read_asset("prices/mstage.json"));
    SANPO_CHECK(decoded.has_value());
    return std::move(*decoded);
  }();
  return list;
}

} // namespace sanpo::test
