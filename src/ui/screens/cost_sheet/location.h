// What of the cost sheets is shown, from the route's place and back: places of the document and of findings
// (core/cost_sheet/place.h) and the screen's own words. Rule: design.md, Links; finding.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/catalogue/sheet_form.h"
#include "core/record/case.h"

namespace sanpo {

struct SheetLocation {
  enum class View : unsigned char { entry, totals, years, companies };
  const CostSheet* sheet = nullptr;
  View view = View::entry;
  std::optional<std::size_t> section; ///< of the entry; nothing is 基本情報
};

/// Where a place leads. An unknown one leads to the last sheet: 基本情報 while it is empty, else its first
/// section. Expects a case with at least one sheet.
SheetLocation locate(std::string_view place, const Case& document, const SheetForm& form);

/// The route's place of a view of a sheet, and of a part of its entry.
std::string place_of(const CostSheet& sheet, SheetLocation::View view);
std::string entry_place(const CostSheet& sheet, const SheetForm& form, std::optional<std::size_t> section);

} // namespace sanpo
