// Lines as rows of a table: tidy columns, figures at the right. Rule: ux.md, コスト集計.
#include <algorithm>
#include <cmath>

#include "ui/screens/bound.h"
#include "ui/screens/cost_sheet/cells.h"
#include "ui/screens/cost_sheet/line_fields.h"

namespace sanpo {
namespace {

constexpr float cell_inset = 10;

/// Widths at the middle text size.
struct ColumnWidths {
  float gap;
  float least_note; ///< what is left for words, at least
  float source, typed, hours, people, times, amount, remove;
  float basis, labour_cost, ratio;
  float years;
};
constexpr ColumnWidths roomy{.gap = 8,
                             .least_note = 92,
                             .source = 164,
                             .typed = 96,
                             .hours = 72,
                             .people = 84,
                             .times = 60,
                             .amount = 124,
                             .remove = 36,
                             .basis = 176,
                             .labour_cost = 124,
                             .ratio = 72,
                             .years = 146};
constexpr ColumnWidths close{.gap = 6,
                             .least_note = 104,
                             .source = 164,
                             .typed = 84,
                             .hours = 58,
                             .people = 68,
                             .times = 48,
                             .amount = 116,
                             .remove = 40,
                             .basis = 156,
                             .labour_cost = 112,
                             .ratio = 60,
                             .years = 146};
const ColumnWidths& widths_of(LineForm form) { return form == LineForm::close_table ? close : roomy; }

float scaled(const Ui& ui, float width) { return width * std::max(1.0f, ui.surroundings.text_scale); }

/// Where the cells of a line stand; each kind of line uses its own.
struct LineCells {
  Rect kind, note, source, typed, hours, people, times, amount, remove, basis, labour_cost, ratio, years,
      price;
};

/// So wide that the longest name of a kind is whole, in whichever language.
float kind_width(const SheetPart& p) {
  float widest = 0;
  for (const LineKind kind : {LineKind::staff, LineKind::expense, LineKind::time, LineKind::investment})
    widest = std::max(widest, p.c.ui.text().width(type::label, kind_name(p, kind)));
  return std::ceil(widest) + 1;
}

/// `with_kind`: the width of its column, or 0. `typed`: without what a typed figure makes needless.
LineCells cells_of(const Ui& ui, const ColumnWidths& column, const Rect& line, LineKind lines,
                   float with_kind, bool typed) {
  const auto width = [&](float w) { return scaled(ui, w); };
  LineCells at;
  Cells cells(line, column.gap);
  if (with_kind > 0) at.kind = cells.left(with_kind);
  at.remove = cells.right(width(column.remove));
  at.amount = cells.right(width(column.amount));
  switch (lines) {
  case LineKind::staff:
    at.people = cells.right(width(column.people));
    if (!typed) {
      at.ratio = cells.right(width(column.ratio));
      at.labour_cost = cells.right(width(column.labour_cost));
    }
    at.basis = cells.right(width(column.basis));
    break;
  case LineKind::time:
    at.times = cells.right(width(column.times));
    at.people = cells.right(width(column.people));
    at.hours = cells.right(width(column.hours));
    if (typed) at.typed = cells.right(width(column.typed));
    at.source = cells.right(width(typed ? column.typed : column.source));
    break;
  case LineKind::investment:
    at.price = cells.right(width(column.times + column.people + column.hours) + 2 * column.gap);
    at.years = cells.right(width(column.years));
    break;
  case LineKind::expense: break;
  }
  at.note = cells.rest();
  return at;
}

/// More than one kind of line in the section? Then each says which it is.
bool has_kinds(const SheetSection& section) {
  int kinds = 0;
  for (const CostType type :
       {CostType::staff, CostType::expense, CostType::opportunity, CostType::investment})
    kinds += section.types.has(type) ? 1 : 0;
  return kinds > 1;
}

/// Width of the column of kinds; the close form has none.
float kind_column(const SheetPart& p, const SheetSection& section) {
  return p.lines == LineForm::table && has_kinds(section) ? kind_width(p) : 0;
}

/// What a section's table needs.
float least_width(const SheetPart& p, const SheetSection& section, LineForm form) {
  const ColumnWidths& column = widths_of(form);
  const float kind = form == LineForm::table && has_kinds(section) ? kind_width(p) + column.gap : 0;
  float width = column.least_note + column.amount + column.remove + 2 * column.gap;
  if (section.types.has(CostType::staff))
    width += column.basis + column.labour_cost + column.ratio + column.people + 4 * column.gap;
  else if (section.types.has(CostType::opportunity))
    width += column.source + column.hours + column.people + column.times + 4 * column.gap;
  return scaled(p.c.ui, width) + kind;
}

} // namespace

LineForm lines_fit(const SheetPart& p, const SheetSection& section) {
  if (p.c.breadth == Breadth::phone) return LineForm::cards;
  for (const LineForm form : {LineForm::table, LineForm::close_table})
    if (p.c.ui.available() >= least_width(p, section, form)) return form;
  return LineForm::cards;
}

float beyond_amounts(const SheetPart& p) {
  const ColumnWidths& column = widths_of(p.lines);
  return scaled(p.c.ui, column.remove) + column.gap + cell_inset;
}

namespace {

/// Is every amount for staff typed? Then what it would be computed from needs no columns.
bool staff_typed(const SheetPart& p) {
  return !p.sheet.staff_lines.empty() && std::ranges::all_of(p.sheet.staff_lines, [](const StaffLine& line) {
    return line.basis == StaffCostBasis::typed;
  });
}

} // namespace

void line_heads(SheetPart& p, const SheetSection& section) {
  Ui& ui = p.c.ui;
  const Path path = Path("heads") / section.slug.value;
  Group group(ui, path, Role::row, {});
  const Rect rect = ui.place(0, ui.text().line_height(type::label) + 8);
  const bool staff = section.types.has(CostType::staff), time = section.types.has(CostType::opportunity);
  const LineKind kind = staff ? LineKind::staff : time ? LineKind::time : LineKind::expense;
  const float with_kind = kind_column(p, section);
  const bool all_typed = staff && staff_typed(p);
  const LineCells at = cells_of(ui, widths_of(p.lines), rect, kind, with_kind, all_typed);
  const auto head = [&](const Rect& cell, std::string_view slug, std::string_view words, bool right) {
    // A head over figures may begin in the gap before its column.
    const float gap = widths_of(p.lines).gap;
    const Rect over_figures{cell.x - gap, cell.y, cell.w + gap - cell_inset, cell.h};
    text_at(ui, path / slug, right ? over_figures : cell, words, type::label, ui.theme().muted, right,
            Role::column_header);
  };
  if (with_kind > 0) head(at.kind, "kind", p.c.t("ui.cost_sheet.head.kind"_text), false);
  head(at.note, "note", p.c.t(staff ? "ui.cost_sheet.head.title"_text : "ui.cost_sheet.head.note"_text),
       false);
  if (staff) {
    head(at.basis, "basis", p.c.t("ui.cost_sheet.head.basis"_text), false);
    if (!all_typed) {
      head(at.labour_cost, "labour-cost", p.c.t("ui.cost_sheet.head.labour_cost"_text), true);
      head(at.ratio, "ratio", p.c.t("ui.cost_sheet.head.ratio"_text), true);
    }
    head(at.people, "people", p.c.t("ui.cost_sheet.head.people"_text), true);
  } else if (time) {
    head(at.source, "source", p.c.t("ui.cost_sheet.head.hourly"_text), false);
    head(at.hours, "hours", p.c.t("ui.cost_sheet.head.hours"_text), true);
    head(at.people, "people", p.c.t("ui.cost_sheet.head.people"_text), true);
    head(at.times, "times", p.c.t("ui.cost_sheet.head.times"_text), true);
  }
  head(at.amount, "amount", p.c.t("ui.cost_sheet.head.amount"_text), true);
  ui.painter().line(rect.x, rect.bottom(), rect.right(), rect.bottom(), ui.theme().line);
}

void table_line(SheetPart& p, const SheetRow& row, LineRef line, std::size_t number) {
  Ui& ui = p.c.ui;
  const Path path = p.line_path(list_of(line.kind), id_of(p, line));
  const LineResult& result = result_of(p, line);
  const SheetSection& section = p.form.sections[row.section];
  const float with_kind = kind_column(p, section);
  // Without a column of kinds the empty field for words says which kind of line it is.
  const std::string_view example =
      has_kinds(section) && with_kind == 0 ? kind_name(p, line.kind) : std::string_view();
  const CellNames names(p, row, number);
  const bool typed =
      (line.kind == LineKind::time && p.sheet.time_lines[line.index].source == HourlyCostSource::typed) ||
      (line.kind == LineKind::staff && p.sheet.staff_lines[line.index].basis == StaffCostBasis::typed);
  {
    Group group(ui, path, Role::row, example); // told where it is not seen
    const Rect rect = ui.place(0, ui.control_height());
    // Among lines that are computed, those that are typed keep to the columns.
    const bool narrower = line.kind == LineKind::staff ? staff_typed(p) : typed;
    const LineCells at = cells_of(ui, widths_of(p.lines), rect, line.kind, with_kind, narrower);
    const auto cell = [&](std::string_view slug, const Rect& place, std::string_view words) {
      bound_cell(p.c, path / slug, place, names.of(words));
    };
    const auto note = [&] {
      bound_cell(p.c, path / "note", at.note, names.of(p.c.t("ui.cost_sheet.head.note"_text)), {}, example);
    };
    const auto amount = [&](const Rect& place) {
      const Color color = result.state == LineState::counted   ? ui.theme().text
                          : result.state == LineState::refused ? ui.theme().error
                                                               : ui.theme().muted;
      text_at(ui, path / "result", place.inset(cell_inset, 0), amount_text(result), type::body, color, true,
              Role::cell);
    };
    if (with_kind > 0)
      text_at(ui, path / "kind", at.kind, kind_name(p, line.kind), type::label, ui.theme().muted, false,
              Role::cell);
    switch (line.kind) {
    case LineKind::staff: {
      cell("title", at.note, p.c.t("ui.cost_sheet.head.title"_text));
      {
        InCell in(ui, at.basis);
        bound_select(p.c, path / "basis", {},
                     {.label = names.of(p.c.t("ui.cost_sheet.head.basis"_text)), .show_label = false});
      }
      if (!typed) {
        cell("labour_cost", at.labour_cost, p.c.t("ui.cost_sheet.head.labour_cost"_text));
        cell("ratio", at.ratio, p.c.t("ui.cost_sheet.head.ratio"_text));
      }
      cell("people", at.people, p.c.t("ui.cost_sheet.head.people"_text));
      if (typed)
        cell("amount", at.amount, p.c.t("ui.cost_sheet.head.amount"_text));
      else
        amount(at.amount);
      break;
    }
    case LineKind::expense:
      note();
      cell("amount", at.amount, p.c.t("ui.cost_sheet.head.amount"_text));
      break;
    case LineKind::time: {
      note();
      {
        InCell in(ui, at.source);
        source_select(p, path, p.sheet.time_lines[line.index],
                      names.of(p.c.t("ui.cost_sheet.head.hourly"_text)));
      }
      if (typed) cell("hourly_cost", at.typed, p.c.t("ui.cost_sheet.head.hourly"_text));
      cell("hours", at.hours, p.c.t("ui.cost_sheet.head.hours"_text));
      cell("people", at.people, p.c.t("ui.cost_sheet.head.people"_text));
      cell("times", at.times, p.c.t("ui.cost_sheet.head.times"_text));
      amount(at.amount);
      break;
    }
    case LineKind::investment:
      note();
      bound_cell(p.c, path / "years_ago", at.years, names.of(p.c.t("ui.cost_sheet.head.years_ago"_text)),
                 p.c.t("ui.cost_sheet.unit.years_ago"_text));
      bound_cell(p.c, path / "amount", at.price, names.of(p.c.t("ui.cost_sheet.head.price"_text)),
                 p.c.t("ui.cost_sheet.unit.purchase"_text));
      amount(at.amount);
      break;
    }
    InCell in(ui, at.remove);
    remove_button(p, names, path);
  }
  line_message(p, line);
  carried_note(p, line);
}

} // namespace sanpo
