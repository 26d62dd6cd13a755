#include "catalogues.h"

#include <algorithm>
#include <filesystem>
#include <format>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>

namespace sanpo {

namespace {

/// The files of the folder with this id, or all of them; the last by name, which is the newest, first.
std::expected<std::vector<std::string>, std::string> files_of(const std::string& folder, const Slug& id) {
  std::error_code error;
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".json" && (id.empty() || entry.path().stem() == id.value))
      found.push_back(entry.path().string());
  if (error) return std::unexpected(std::format("{}: {}", folder, error.message()));
  if (found.empty())
    return std::unexpected(
        std::format("no catalogue with the id {}, neither in the case nor among those at hand", id.value));
  std::ranges::sort(found, std::greater{});
  return found;
}

template <class Catalogue, class Decode>
std::expected<const Catalogue*, std::string> decode_into(std::map<std::string, Catalogue>& kept,
                                                         const std::string& name, std::string_view bytes,
                                                         Decode decode) {
  auto decoded = decode(bytes);
  if (!decoded)
    return std::unexpected(
        std::format("{}#{}: expected {}", name, decoded.error().pointer, decoded.error().expected));
  return &kept.insert_or_assign(name, std::move(*decoded)).first->second;
}

/// @param fits says which of several to take, the newest first; the newest where none does
template <class Catalogue, class Decode, class Fits>
std::expected<const Catalogue*, std::string>
find(std::map<std::string, Catalogue>& kept, const std::optional<std::string>& named,
     const std::string& folder, const std::vector<EmbeddedCatalogue>& embedded, const Slug& id, Decode decode,
     Fits fits) {
  if (!named)
    for (const EmbeddedCatalogue& catalogue : embedded)
      if (catalogue.id == id) return decode_into(kept, "case/" + id.value, catalogue.content.text, decode);
  const auto paths = named ? std::vector{*named} : files_of(folder, id);
  if (!paths) return std::unexpected(paths.error());
  const Catalogue* newest = nullptr;
  for (const std::string& path : *paths) {
    const auto known = kept.find(path);
    const Catalogue* read = known == kept.end() ? nullptr : &known->second;
    if (!read) {
      const std::expected<std::string, std::string> bytes = read_file(path);
      if (!bytes) return std::unexpected(bytes.error());
      const auto decoded = decode_into(kept, path, *bytes, decode);
      if (!decoded) return std::unexpected(decoded.error());
      read = *decoded;
    }
    if (fits(*read)) return read;
    if (!newest) newest = read;
  }
  return newest;
}

} // namespace

std::expected<std::string, std::string> read_file(const std::string& path) {
  if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::ifstream file(path, std::ios::binary);
  if (std::error_code error; !file || std::filesystem::is_directory(path, error))
    return std::unexpected(std::format("{}: cannot be read", path));
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (file.bad()) return std::unexpected(std::format("{}: cannot be read", path));
  return bytes;
}

Catalogues::Catalogues(const Options& options)
    : folder_(options.assets.value_or(SANPO_ASSETS)),
      texts_(std::format("{}/texts.{}", SANPO_TEXTS, options.language == Language::ja ? "ja" : "en")),
      prices_file_(options.prices), edition_file_(options.edition) {}

std::expected<const PriceList*, std::string> Catalogues::price_list(const Case& document, const Slug& id) {
  return find(price_lists_, prices_file_, folder_ + "/prices", document.price_lists, id, decode_price_list,
              [](const PriceList&) { return true; });
}

std::expected<const Edition*, std::string> Catalogues::edition(const Case& document, const Slug& id) {
  return find(editions_, edition_file_, folder_ + "/editions", document.editions, id, decode_edition,
              [&](const Edition& edition) { return !id.empty() || !edition.incomplete; });
}

std::expected<void, std::string> Catalogues::read_named() {
  if (prices_file_)
    if (const auto list = price_list({}, {}); !list) return std::unexpected(list.error());
  if (edition_file_)
    if (const auto edition = this->edition({}, {}); !edition) return std::unexpected(edition.error());
  return {};
}

std::expected<const SheetForm*, std::string> Catalogues::form() {
  if (form_) return &*form_;
  const std::string path = folder_ + "/forms/cost-sheet.json";
  const std::expected<std::string, std::string> bytes = read_file(path);
  if (!bytes) return std::unexpected(bytes.error());
  std::expected<SheetForm, CatalogueError> form = decode_sheet_form(*bytes);
  if (!form)
    return std::unexpected(
        std::format("{}#{}: expected {}", path, form.error().pointer, form.error().expected));
  form_ = std::move(*form);
  return &*form_;
}

std::string Catalogues::texts_file() const { return texts_; }

} // namespace sanpo
