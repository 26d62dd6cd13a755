#include "ui/screens/cost_sheet/location.h"

#include "core/base/check.h"
#include "core/base/find_by_id.h"
#include "core/cost_sheet/place.h"

namespace sanpo {
namespace {

constexpr std::string_view years_word = "years", companies_word = "companies", summary_word = "summary",
                           published_word = "published", header_word = "header";

/// The part before the next slash; `rest` loses it.
std::string_view step(std::string_view& rest) {
  const std::size_t slash = rest.find('/');
  const std::string_view first = rest.substr(0, slash);
  rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
  return first;
}

bool is_blank(const CostSheet& sheet) {
  return sheet.staff_lines.empty() && sheet.expense_lines.empty() && sheet.time_lines.empty() &&
         sheet.investment_lines.empty() && sheet.unknown_lines.empty();
}

std::optional<std::size_t> section_of_row(const SheetForm& form, std::string_view row) {
  const auto index = form.find_row(row);
  return index ? std::optional(form.rows[*index].section) : std::nullopt;
}

/// The section a line stands in, whichever list it is of.
std::optional<std::size_t> section_of_line(const CostSheet& sheet, const SheetForm& form,
                                           std::string_view list, std::string_view line) {
  const Id id{std::string(line)};
  const auto row_in = [&](const auto& lines) -> std::optional<std::size_t> {
    const auto* found = find_by_id(lines, id);
    return found ? section_of_row(form, found->row.value) : std::nullopt;
  };
  if (list == "staff_lines") return row_in(sheet.staff_lines);
  if (list == "expense_lines") return row_in(sheet.expense_lines);
  if (list == "time_lines") return row_in(sheet.time_lines);
  if (list == "investment_lines") return row_in(sheet.investment_lines);
  if (list == "unknown_lines")
    if (const auto* found = find_by_id(sheet.unknown_lines, id))
      return form.find_section(found->section.value);
  return std::nullopt;
}

} // namespace

SheetLocation locate(std::string_view place, const Case& document, const SheetForm& form) {
  SANPO_CHECK(!document.cost_sheets.empty());
  SheetLocation at;
  const bool known_list = step(place) == "cost_sheets";
  if (known_list) at.sheet = find_by_id(document.cost_sheets, Id{std::string(step(place))});
  if (!at.sheet) {
    at.sheet = &document.cost_sheets.back();
    place = {};
  }
  const std::string_view part = step(place);
  if (part == header_word) return at;
  if (part == summary_word || part == published_word)
    at.view = SheetLocation::View::totals;
  else if (part == years_word)
    at.view = SheetLocation::View::years;
  else if (part == companies_word)
    at.view = SheetLocation::View::companies;
  else if (part == "sections" || part == "section_texts")
    at.section = form.find_section(step(place));
  else if (part == "rows")
    at.section = section_of_row(form, step(place));
  else if (!part.empty())
    at.section = section_of_line(*at.sheet, form, part, step(place));
  else if (!is_blank(*at.sheet))
    at.section = 0;
  return at;
}

std::string place_of(const CostSheet& sheet, SheetLocation::View view) {
  switch (view) {
  case SheetLocation::View::entry: return place_of(sheet);
  case SheetLocation::View::totals: return summary_place(sheet);
  case SheetLocation::View::years: return place_of(sheet) + '/' + std::string(years_word);
  case SheetLocation::View::companies: break;
  }
  return place_of(sheet) + '/' + std::string(companies_word);
}

std::string entry_place(const CostSheet& sheet, const SheetForm& form, std::optional<std::size_t> section) {
  if (!section) return place_of(sheet) + '/' + std::string(header_word);
  return section_place(sheet, form.sections[*section].slug);
}

} // namespace sanpo
