// Built-in catalogues are checked when the product is built, so an error here means a damaged download.
#include "app/catalogues.h"

#include <algorithm>
#include <utility>

#include "core/base/find_by_id.h"

namespace sanpo {

const PriceList* Catalogues::price_list(const Slug& id) const { return find_by_id(price_lists, id); }

const Edition* Catalogues::edition(const Slug& id) const { return find_by_id(editions, id); }

void Catalogues::add_edition(std::string_view bytes) {
  auto decoded = decode_edition(bytes);
  if (!decoded || edition(decoded->id)) return;
  edition_files.push_back({decoded->id, std::string(bytes), true});
  editions.push_back(std::move(*decoded));
  std::ranges::stable_partition(editions, &Edition::incomplete);
}

void Catalogues::add_own_edition(const Slug& id, std::string_view bytes) {
  if (std::ranges::contains(edition_files, id, &EditionFile::id)) return;
  edition_files.push_back({id, std::string(bytes), false});
  auto decoded = decode_edition(bytes);
  if (!decoded || decoded->id != id) return;
  editions.push_back(std::move(*decoded));
}

bool Catalogues::has_file(std::string_view bytes) const {
  return std::ranges::contains(own, bytes, &std::pair<Slug, std::string>::second);
}

void Catalogues::add_price_list(std::string_view bytes) {
  if (has_file(bytes)) return;
  auto decoded = decode_price_list(bytes);
  const Slug id = decoded ? decoded->id : Slug{};
  const auto present = std::ranges::find(price_lists, id, &PriceList::id);
  const bool built_in =
      present != price_lists.end() && !std::ranges::contains(own, id, &std::pair<Slug, std::string>::first);
  if (!decoded || built_in) {
    own.emplace_back(Slug{}, bytes);
    return;
  }
  if (present == price_lists.end())
    price_lists.push_back(std::move(*decoded));
  else
    *present = std::move(*decoded);
  std::erase_if(own, [&](const auto& each) { return each.first == id; });
  own.emplace_back(id, bytes);
}

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
    catalogues.edition_files.push_back({edition->id, std::string(bytes), true});
    catalogues.editions.push_back(std::move(*edition));
  }
  std::ranges::stable_partition(catalogues.editions, &Edition::incomplete);
  auto form = decode_sheet_form(files.sheet_form);
  if (!form) return std::unexpected(std::move(form.error()));
  catalogues.sheet_form = std::move(*form);
  auto benchmark = decode_benchmark(files.benchmark);
  if (!benchmark) return std::unexpected(std::move(benchmark.error()));
  catalogues.benchmark = std::move(*benchmark);
  return catalogues;
}

} // namespace sanpo
