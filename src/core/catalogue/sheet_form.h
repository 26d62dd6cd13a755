// The form of the cost sheet as data: sections, groups and rows in the form's order, with what a row takes.
// Adding up is left to core/cost_sheet. File: assets/forms/cost-sheet.json. Rule: cost-sheet.md, Rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/choice.h"
#include "core/base/units.h"
#include "core/catalogue/error.h"
#include "core/catalogue/local_text.h"

namespace sanpo {

/// What kind of cost an amount is: part A, and K, D, I, P of the activities.
enum class CostType : unsigned char { staff, expense, depreciation, investment, opportunity };
template <> struct Choices<CostType> {
  static constexpr ChoiceName<CostType> table[] = {{CostType::staff, "staff"},
                                                   {CostType::expense, "expense"},
                                                   {CostType::depreciation, "depreciation"},
                                                   {CostType::investment, "investment"},
                                                   {CostType::opportunity, "opportunity"}};
};

/// A set of cost types.
class CostTypes {
public:
  [[nodiscard]] constexpr bool has(CostType type) const { return (bits_ & bit(type)) != 0; }
  constexpr void insert(CostType type) { bits_ |= bit(type); }
  constexpr void insert(CostTypes others) { bits_ |= others.bits_; }
  constexpr bool operator==(const CostTypes&) const = default;
private:
  static constexpr unsigned bit(CostType type) { return 1U << static_cast<unsigned>(type); }
  unsigned bits_ = 0;
};

/// A row of the form. It takes lines of its types; D and I come together, from purchases.
struct SheetRow {
  Slug slug; ///< stable, "<section>.<name>"
  LocalText label;
  LocalText whose; ///< whose time a P line counts (受診者の …), or empty
  LocalText help;  ///< short, or empty
  CostTypes types;
  bool feedback = false;             ///< the form's `feedback_note` is to be shown at the row
  std::vector<std::size_t> total_of; ///< 面談合計: the rows (indexes) it is the total of; else empty
  std::size_t section = 0;           ///< index
};

/// Rows under one heading.
struct SheetGroup {
  LocalText label; ///< or empty
  std::size_t first_row = 0;
  std::size_t end_row = 0;
};

struct SheetSection {
  Slug slug;
  std::string part; ///< its place in the form: "A", "A2", "B1" …
  LocalText label;
  LocalText short_label; ///< for tabs and legends; the label where the form has none
  LocalText help;
  bool published = false; ///< part of the published view
  CostTypes types;        ///< all types of its rows; what an 内訳不明 line may hold
  std::size_t first_group = 0;
  std::size_t end_group = 0;
  std::size_t first_row = 0;
  std::size_t end_row = 0;
};

/// The form. Sections, groups and rows stand in the form's order; indexes point into these lists.
struct SheetForm {
  std::string id;
  LocalText title;
  LocalText feedback_note; ///< what a row of feedback counts, and what it does not
  std::vector<SheetSection> sections;
  std::vector<SheetGroup> groups;
  std::vector<SheetRow> rows;
  std::vector<std::size_t> rows_by_slug; ///< indexes of `rows`, sorted by slug

  /// Index of a row or section, or nothing when the form has none of that name.
  [[nodiscard]] std::optional<std::size_t> find_row(std::string_view slug) const;
  [[nodiscard]] std::optional<std::size_t> find_section(std::string_view slug) const;
  [[nodiscard]] std::span<const SheetGroup> groups_of(const SheetSection& section) const;
  [[nodiscard]] std::span<const SheetRow> rows_of(const SheetSection& section) const;
  [[nodiscard]] std::span<const SheetRow> rows_of(const SheetGroup& group) const;
};

/// Reads the form. Refuses unknown keys, double slugs, a row without types, D without I or I without D, and a
/// total of anything but earlier rows of its section that take P lines and are no totals themselves.
[[nodiscard]] std::expected<SheetForm, CatalogueError> decode_sheet_form(std::string_view bytes);

} // namespace sanpo
