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

CatalogueLoader::CatalogueLoader(const CatalogueFiles& files)
    : price_lists_(files.price_lists.rbegin(), files.price_lists.rend()),
      editions_(files.editions.rbegin(), files.editions.rend()), sheet_form_(files.sheet_form),
      benchmark_(files.benchmark) {}

std::expected<bool, CatalogueError> CatalogueLoader::step() {
  const auto done = [&]() -> std::expected<bool, CatalogueError> {
    return price_lists_.empty() && editions_.empty() && !sheet_form_ && !benchmark_;
  };
  const auto next = [](std::vector<std::string_view>& files) {
    const std::string_view bytes = files.back();
    files.pop_back();
    return bytes;
  };
  if (!price_lists_.empty()) {
    auto list = decode_price_list(next(price_lists_));
    if (!list) return std::unexpected(std::move(list.error()));
    catalogues_.price_lists.push_back(*std::move(list));
  } else if (!editions_.empty()) {
    if (!edition_) edition_.emplace(editions_.back());
    if (!edition_->step()) return false;
    auto edition = edition_->take();
    edition_.reset();
    if (!edition) return std::unexpected(std::move(edition.error()));
    catalogues_.edition_files.push_back({edition->id, std::string(next(editions_)), true});
    catalogues_.editions.push_back(*std::move(edition));
    if (editions_.empty()) std::ranges::stable_partition(catalogues_.editions, &Edition::incomplete);
  } else if (sheet_form_) {
    auto form = decode_sheet_form(*std::exchange(sheet_form_, std::nullopt));
    if (!form) return std::unexpected(std::move(form.error()));
    catalogues_.sheet_form = *std::move(form);
  } else if (benchmark_) {
    auto benchmark = decode_benchmark(*std::exchange(benchmark_, std::nullopt));
    if (!benchmark) return std::unexpected(std::move(benchmark.error()));
    catalogues_.benchmark = *std::move(benchmark);
  }
  return done();
}

std::expected<Catalogues, CatalogueError> decode_catalogues(const CatalogueFiles& files) {
  CatalogueLoader loader(files);
  for (;;) {
    const auto done = loader.step();
    if (!done) return std::unexpected(done.error());
    if (*done) return loader.take();
  }
}

} // namespace sanpo
