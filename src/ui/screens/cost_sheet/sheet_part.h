// What the parts of the cost sheet's screen share: the sheet that is open with its result, and the small
// things every part needs. The parts themselves are declared here; each stands in a file of its own.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/cost_sheet/result.h"
#include "ui/screens/case/carrying.h"
#include "ui/screens/cost_sheet/location.h"
#include "ui/screens/cost_sheet_screen.h"

namespace sanpo {

/// Whose hour a line may count, with what it costs; the same for all lines.
struct HourlyCostChoices {
  std::array<std::string, std::size(Choices<HourlyCostSource>::table)> names;
  std::array<Option, std::size(Choices<HourlyCostSource>::table)> options; ///< names are those above
};

/// How the lines of a section stand: below each other as cards, or in a table, whose close form leaves out
/// the column of kinds for a narrow page.
enum class LineForm : unsigned char { cards, close_table, table };

/// The open sheet in one pass. An act replaces the case; `document` keeps alive what this pass shows.
struct SheetPart {
  Context& c;
  CostSheetView& view;
  CaseEditor::Shared document;
  const SheetForm& form;
  SheetLocation at;
  const CostSheet& sheet;
  const CostSheetResult& result;
  std::optional<Carrying> carrying = {}; ///< where something of the sheet was carried over from an estimate
  std::unique_ptr<HourlyCostChoices> hourly_costs = {}; ///< made when the first line asks
  LineForm lines = LineForm::cards;                     ///< of the section that is drawn

  [[nodiscard]] Path path() const { return Path("cost_sheets") / sheet.id.value; }
  [[nodiscard]] Path header_path() const { return path() / "header"; }
  [[nodiscard]] Path line_path(std::string_view list, const Id& line) const {
    return path() / list / line.value;
  }
  /// The case's only sheet, and still empty.
  [[nodiscard]] bool nothing_entered() const {
    return document->cost_sheets.size() == 1 && sheet.staff_lines.empty() && sheet.expense_lines.empty() &&
           sheet.time_lines.empty() && sheet.investment_lines.empty() && sheet.unknown_lines.empty();
  }
  /// May records be added now?
  [[nodiscard]] bool may_add() const { return !c.editor().read_only() && !c.editor().full(); }
};

/// The sheet the route leads to; nothing while the case has none.
std::optional<SheetPart> open_sheet(Context& c, CostSheetView& view);

// Small things.
/// A figure in a table: grouped digits without a unit.
std::string figure(ExactYen amount);
/// The heading of a column in the language in use.
std::string column_name(const Context& c, CostColumn column);
/// The help text of a field, or nothing.
std::string_view help_of(const Context& c, std::string_view record, std::string_view slug);
/// The name of a sheet: its own, or its period, or a word for a new one.
std::string sheet_name(const Context& c, const CostSheet& sheet);
/// The focus goes to a node once it is there.
void focus(const SheetPart& p, const Path& path);
Tone tone_of(Severity severity);
/// What was noticed about a place: a tinted box for each finding.
void show_findings(SheetPart& p, std::string_view place);
/// As above, for all places that begin so.
void show_findings_below(SheetPart& p, std::string_view place);

/// An act on the open sheet, as one step of this name (step_codes.h) at this place.
void change_sheet(SheetPart& p, std::string_view step, std::string_view place,
                  const std::function<void(Case&, CostSheet&)>& change);

// The parts.
void sheets_bar(SheetPart& p);
/// What the tab of a view shows, and in the entry that of a section.
inline constexpr std::string_view cost_sheet_panel = "cost-sheet-panel", section_panel = "section-panel";
void section_tabs(SheetPart& p);
void header_entry(SheetPart& p);
void section_entry(SheetPart& p, std::size_t section);
void unknown_lines_entry(SheetPart& p, std::size_t section);
void totals_view(SheetPart& p);
void years_view(SheetPart& p);
void companies_view(SheetPart& p);

} // namespace sanpo
