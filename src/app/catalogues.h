// The catalogues that are at hand: price lists, editions, the form of the cost sheet, the benchmark.
// Where their bytes come from is left to the platform; what they mean to the tools.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalogue/benchmark.h"
#include "core/catalogue/edition.h"
#include "core/catalogue/price_list.h"
#include "core/catalogue/sheet_form.h"

namespace sanpo {

struct Catalogues {
  std::vector<PriceList> price_lists; ///< at least one; the last is what a new estimate takes
  /// At least one, incomplete ones first; the last is what a new assessment takes.
  std::vector<Edition> editions;
  SheetForm sheet_form;
  Benchmark benchmark;

  /// The list or edition of that id, or null.
  [[nodiscard]] const PriceList* price_list(const Slug& id) const;
  [[nodiscard]] const Edition* edition(const Slug& id) const;

  /// The file of every edition at hand; one that could not be read stands here as well, so that it is not
  /// tried again.
  struct EditionFile {
    Slug id;
    std::string bytes;
    bool built_in = false;
  };
  std::vector<EditionFile> edition_files;
  /// A built-in edition whose file came after the others. Nothing happens when it is not as it should be.
  void add_edition(std::string_view bytes);
  /// One that was imported, or that a case brought along. Nothing happens when there is one of its id.
  void add_own_edition(const Slug& id, std::string_view bytes);

  /// Price lists that are not built in, as files: a case that uses one takes its file along. One that could
  /// not be read stands here as well, so that it is not tried again.
  std::vector<std::pair<Slug, std::string>> own;
  /// A price list of the provider's own, or one that a case brought along. In the place of one of its id,
  /// unless that is built in.
  void add_price_list(std::string_view bytes);
  [[nodiscard]] bool has_file(std::string_view bytes) const;
};

/// The files as they were fetched or read.
struct CatalogueFiles {
  std::span<const std::string_view> price_lists;
  std::span<const std::string_view> editions;
  std::string_view sheet_form;
  std::string_view benchmark;
};

/// Decodes them file by file, and an edition in several steps, so that a page can do something else between
/// two of them. The files' bytes must live as long; the views of `files` need not.
class CatalogueLoader {
public:
  explicit CatalogueLoader(const CatalogueFiles& files);
  /// One step more: true when all are read. The error is that of a file.
  [[nodiscard]] std::expected<bool, CatalogueError> step();
  [[nodiscard]] Catalogues take() { return std::move(catalogues_); }
private:
  std::vector<std::string_view> price_lists_, editions_; ///< still to be read, the first last
  std::optional<EditionReader> edition_;                 ///< of the last of them
  std::optional<std::string_view> sheet_form_, benchmark_;
  Catalogues catalogues_;
};

/// Decodes them all at once; the error is that of the first one that is not as it should be.
std::expected<Catalogues, CatalogueError> decode_catalogues(const CatalogueFiles& files);

} // namespace sanpo
