// The catalogues that are at hand: price lists, editions, the form of the cost sheet, the benchmark.
// Where their bytes come from is left to the platform; what they mean to the tools.
#pragma once

#include <expected>
#include <span>
#include <string_view>
#include <vector>

#include "core/catalogue/benchmark.h"
#include "core/catalogue/edition.h"
#include "core/catalogue/price_list.h"
#include "core/catalogue/sheet_form.h"

namespace sanpo {

struct Catalogues {
  std::vector<PriceList> price_lists; ///< at least one; the last is what a new estimate takes
  std::vector<Edition> editions;      ///< at least one; the last is what a new assessment takes
  SheetForm sheet_form;
  Benchmark benchmark;

  /// The list or edition of that id, or null.
  [[nodiscard]] const PriceList* price_list(const Slug& id) const;
  [[nodiscard]] const Edition* edition(const Slug& id) const;
};

/// The files as they were fetched or read.
struct CatalogueFiles {
  std::span<const std::string_view> price_lists;
  std::span<const std::string_view> editions;
  std::string_view sheet_form;
  std::string_view benchmark;
};

/// Decodes them all; the error is that of the first one that is not as it should be.
std::expected<Catalogues, CatalogueError> decode_catalogues(const CatalogueFiles& files);

} // namespace sanpo
