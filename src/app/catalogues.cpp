// Built-in catalogues are checked when the product is built, so an error here means a damaged download.
#include "app/catalogues.h"

#include <utility>

#include "core/base/find_by_id.h"

namespace sanpo {

const PriceList* Catalogues::price_list(const Slug& id) const { return find_by_id(price_lists, id); }

const Edition* Catalogues::edition(const Slug& id) const { return find_by_id(editions, id); }

std::expected<Catalogues, CatalogueError> decode_catalogues(const CatalogueFiles& files) {
  Catalogues catalogues;
  for (const std::string_view bytes : files.price_lists) {
    auto list = decode_price_list(bytes);
    if (!list) return std::unexpected(std::move(list.error()));
    catalogues.price_lists.push_back(std::move(*list));
  }
  for (const std::string_view bytes : files.editions) {
    auto edition = decode_edition(bytes);
    if (!edition) return std::unexpected(std::move(edition.error()));
    catalogues.editions.push_back(std::move(*edition));
  }
  auto form = decode_sheet_form(files.sheet_form);
  if (!form) return std::unexpected(std::move(form.error()));
  catalogues.sheet_form = std::move(*form);
  auto benchmark = decode_benchmark(files.benchmark);
  if (!benchmark) return std::unexpected(std::move(benchmark.error()));
  catalogues.benchmark = std::move(*benchmark);
  return catalogues;
}

} // namespace sanpo
