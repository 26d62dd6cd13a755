// Price lists, the form and editions from a folder, and those that travel inside a case. Read once, then
// kept.
#pragma once

#include <expected>
#include <map>
#include <optional>
#include <string>

#include "core/catalogue/edition.h"
#include "core/catalogue/price_list.h"
#include "core/catalogue/sheet_form.h"
#include "core/record/case.h"
#include "options.h"

namespace sanpo {

/// The bytes of a file ("-": standard input), or one sentence that says why not.
std::expected<std::string, std::string> read_file(const std::string& path);

class Catalogues {
public:
  explicit Catalogues(const Options& options);

  /// Reads those that the command line names, or says in one sentence what is wrong with them.
  std::expected<void, std::string> read_named();
  /// Each is the one the command line names, or the one with this id in the case or in the folder (no id: the
  /// last of the folder, of editions the last complete one), or one sentence that says what is wrong. Results
  /// stay valid.
  std::expected<const PriceList*, std::string> price_list(const Case& document, const Slug& id);
  std::expected<const Edition*, std::string> edition(const Case& document, const Slug& id);
  std::expected<const SheetForm*, std::string> form();

  [[nodiscard]] std::string texts_file() const;
private:
  std::string folder_;
  std::string texts_;
  std::optional<std::string> prices_file_;
  std::optional<std::string> edition_file_;
  std::map<std::string, PriceList> price_lists_; ///< by what they were read from
  std::map<std::string, Edition> editions_;
  std::optional<SheetForm> form_;
};

} // namespace sanpo
