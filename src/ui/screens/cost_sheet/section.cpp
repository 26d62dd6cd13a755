// One section of the sheet: its rows in the form's order with their sums, what was noticed, how each amount
// came about, buttons for more lines, the subtotal, what was done and what came of it. Rule: cost-sheet.md,
// Rows.
#include <algorithm>
#include <array>
#include <format>

#include "core/cost_sheet/codes.h"
#include "core/cost_sheet/place.h"
#include "ui/screens/bound.h"
#include "ui/screens/cost_sheet/cells.h"
#include "ui/screens/cost_sheet/lines.h"

namespace sanpo {
namespace {

constexpr std::array shown_columns{CostColumn::staff, CostColumn::expense, CostColumn::depreciation,
                                   CostColumn::opportunity};

/// "経費 10,500,000", "機会費用 9,736,200": each type that the row holds.
std::vector<std::string> amounts_of(const SheetPart& p, const Costs& costs) {
  std::vector<std::string> amounts;
  const auto add = [&](CostColumn column) {
    if (column_of(costs, column) == ExactYen{}) return;
    amounts.push_back(column_name(p.c, column) + ' ' + figure(column_of(costs, column)));
  };
  for (const CostColumn column : shown_columns)
    add(column);
  add(CostColumn::investment);
  return amounts;
}

bool has_line_button(const SheetRow& row, LineKind kind) {
  switch (kind) {
  case LineKind::staff: return row.types.has(CostType::staff);
  case LineKind::expense: return row.types.has(CostType::expense);
  case LineKind::time: return row.types.has(CostType::opportunity);
  case LineKind::investment: break;
  }
  return row.types.has(CostType::investment);
}

constexpr std::array all_kinds{LineKind::staff, LineKind::expense, LineKind::time, LineKind::investment};

Path row_path(const SheetPart& p, const SheetRow& row) { return p.path() / "rows" / row.slug.value; }

/// Small buttons that add a line; at the right end of the open row when `right`.
void add_buttons(SheetPart& p, const SheetRow& row, bool right) {
  const auto one = [&](LineKind kind) {
    if (!has_line_button(row, kind)) return;
    if (button(p.c.ui, add_path(p, row, kind), kind_name(p, kind),
               {.kind = ButtonKind::quiet,
                .icon = Icon::plus,
                .disabled = !p.may_add(),
                .right = right,
                .description = p.c.f("ui.cost_sheet.add_to"_text, {{"row", std::string(p.c.l(row.label))}})}))
      add_line(p, row, kind);
  };
  if (right)
    for (auto kind = all_kinds.rbegin(); kind != all_kinds.rend(); ++kind)
      one(*kind);
  else
    for (const LineKind kind : all_kinds)
      one(kind);
}

/// The name of the row, whose time counts, and at the right its sum or what can be added.
void row_head(SheetPart& p, const SheetRow& row, const RowResult& result, bool has_lines) {
  Ui& ui = p.c.ui;
  const Path path = row_path(p, row);
  const bool sum_only = result.derived_total.has_value();
  const std::string whose =
      row.whose.empty() ? std::string()
                        : p.c.f("ui.cost_sheet.whose"_text, {{"whose", std::string(p.c.l(row.whose))}});
  const std::vector<std::string> amounts = amounts_of(p, result.shown());
  if (as_table(p)) {
    std::string sums;
    for (const std::string& amount : amounts)
      (sums += sums.empty() ? "" : p.c.words.marks().gap) += amount;
    const auto sums_at_right = [&] {
      ui.box().right_edge -= beyond_amounts(p); // they stand over the column of amounts
      label_right(ui, path / "sum", sums, type::body_strong);
    };
    const float name = ui.text().width(type::body_strong, p.c.l(row.label)) + 2;
    const float after = whose.empty() ? 0 : ui.text().width(type::label, whose) + space::s + 2;
    const float beside = ui.text().width(type::body_strong, sums) + space::s + 2 + beyond_amounts(p);
    // What does not fit beside the name stands below it.
    const bool sums_below = !sums.empty() && name + beside > ui.available();
    bool whose_below = false;
    {
      Row line(ui, space::s, ui.control_height(), false);
      if (!has_lines && !sum_only) add_buttons(p, row, true);
      if (!sums.empty() && !sums_below) sums_at_right();
      text_at(ui, path / "name", ui.place(std::min(name, ui.available()), 24), p.c.l(row.label),
              type::body_strong, ui.theme().text, false, Role::row_header);
      whose_below = after > ui.available();
      if (!whose.empty() && !whose_below) label(ui, path / "whose", whose);
    }
    if (sums_below || whose_below) {
      Row line(ui, space::s, 24, false);
      if (sums_below) sums_at_right();
      if (whose_below) label(ui, path / "whose", whose);
    }
  } else {
    paragraph(ui, path / "name", p.c.l(row.label), type::body_strong);
    paragraph(ui, path / "whose", whose, type::label, ui.theme().muted);
    Row sums(ui, space::l); // each stays whole
    for (std::size_t i = 0; i < amounts.size(); ++i)
      label(ui, path / "sum" / i, amounts[i], type::body_strong, ui.theme().text);
  }
  if (sum_only)
    paragraph(ui, path / "derived", p.c.t("ui.cost_sheet.derived"_text), type::label, ui.theme().muted);
  else if (!row.help.empty())
    paragraph(ui, path / "help", p.c.l(row.help), type::label, ui.theme().muted);
}

/// How the row's amounts came about, line by line.
void row_reasons(SheetPart& p, const SheetRow& row, const RowResult& result,
                 const std::vector<LineRef>& lines) {
  Ui& ui = p.c.ui;
  const Path path = row_path(p, row) / "reasons";
  Card card(ui, path, p.c.t("ui.cost_sheet.reasons"_text),
            {.padding = space::m, .gap = 2, .fill = ui.theme().sunken, .radius = space::control_radius});
  if (result.derived_total)
    for (const std::size_t part : row.total_of)
      if (p.result.rows[part].filled)
        figure_line(ui, path / p.form.rows[part].slug.value, p.c.l(p.form.rows[part].label),
                    figure(p.result.rows[part].costs[CostType::opportunity]), false, false);
  for (const LineRef line : lines) {
    const LineResult& counted = result_of(p, line);
    if (counted.state != LineState::counted) continue;
    std::string words = reason_text(p, line);
    if (words.empty()) words = p.c.t("ui.cost_sheet.typed_amount"_text);
    figure_line(ui, path / id_of(p, line).value,
                std::format("{}{}{}", kind_name(p, line.kind), p.c.words.marks().gap, words),
                amount_text(counted), false, false);
  }
}

/// Where a person goes on who has no more lines of this kind: the row's next kind, the next row, the end.
Path onward_of(const SheetPart& p, std::size_t index, std::size_t end, LineKind kind) {
  const auto first_after = [&](std::size_t row, auto from) {
    return std::find_if(from, all_kinds.end(),
                        [&](LineKind each) { return has_line_button(p.form.rows[row], each); });
  };
  auto next = first_after(index, std::ranges::find(all_kinds, kind) + 1);
  while (next == all_kinds.end() && ++index < end)
    if (!p.result.rows[index].derived_total) next = first_after(index, all_kinds.begin());
  return next == all_kinds.end() ? Path("next-section") : add_path(p, p.form.rows[index], *next);
}

/// `end`: behind the section's last row.
void row_entry(SheetPart& p, std::size_t index, std::size_t end, const std::vector<LineRef>& lines) {
  Ui& ui = p.c.ui;
  const SheetRow& row = p.form.rows[index];
  const RowResult& result = p.result.rows[index];
  const Path path = row_path(p, row);
  {
    Group group(ui, path, as_table(p) ? Role::row : Role::group,
                as_table(p) ? std::string_view() : p.c.l(row.label));
    row_head(p, row, result, !lines.empty());
    if (row.feedback)
      paragraph(ui, path / "feedback-note", p.c.l(p.form.feedback_note), type::label, ui.theme().muted);
  }
  show_findings(p, row_place(p.sheet, row.slug));
  std::size_t number = 0;
  for (const LineRef line : lines) {
    ++number;
    const NodeId id = p.line_path(list_of(line.kind), id_of(p, line)).id();
    if (p.view.heights.skip(ui, id)) continue;
    const float top = KeptHeights::top(ui);
    const auto same_kind = [&](LineRef other) { return other.kind == line.kind; };
    const bool last =
        std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(number), lines.end(), same_kind);
    line_entry(p, row, line, number, last);
    if (enter_ends(p, line)) {
      p.c.editor().remove(p.line_path(list_of(line.kind), id_of(p, line)).text());
      focus(p, onward_of(p, index, end, line.kind));
    }
    p.view.heights.keep(ui, id, top);
  }
  const bool explained = result.derived_total || result.filled;
  const bool open = p.view.open_reasons.contains(row.slug.value);
  const bool may_take_lines = !result.derived_total;
  const bool buttons_below = may_take_lines && (!lines.empty() || !as_table(p));
  if (explained || buttons_below) {
    Group group(ui, path / "acts", as_table(p) ? Role::row : Role::group, {});
    Row acts(ui, space::xs, ui.control_height());
    if (buttons_below) add_buttons(p, row, false);
    if (explained && button(ui, path / "explain", p.c.t("ui.cost_sheet.reasons"_text),
                            {.kind = ButtonKind::quiet, .opens = open})) {
      if (open)
        p.view.open_reasons.erase(row.slug.value);
      else
        p.view.open_reasons.insert(row.slug.value);
    }
  }
  if (open && explained) row_reasons(p, row, result, lines);
}

void subtotal(SheetPart& p, const SheetSection& section, const SectionResult& result) {
  Ui& ui = p.c.ui;
  const Path path = Path("subtotal") / section.slug.value;
  Card card(ui, path, p.c.t("ui.cost_sheet.subtotal"_text),
            {.padding = space::l, .gap = 0, .fill = ui.theme().sunken});
  figure_line(ui, path / "annual", p.c.t("ui.cost_sheet.subtotal"_text),
              p.c.show(column_of(result.costs, CostColumn::annual).rounded()), true, true);
  for (const CostColumn column : shown_columns)
    for (const CostType type : all_cost_types)
      if (types_of(column).has(type) && section.types.has(type))
        figure_line(ui, path / slug_of(type), column_name(p.c, column),
                    p.c.show(result.costs[type].rounded()), false, false);
  if (section.types.has(CostType::investment)) {
    figure_line(ui, path / "investment", p.c.t("ui.cost_sheet.investment_aside"_text),
                p.c.show(result.costs[CostType::investment].rounded()), false, false);
    paragraph(ui, path / "investment-note", p.c.key(cost_sheet_codes::investment_note), type::label,
              ui.theme().muted);
  }
  const std::string row_prefix = row_place(p.sheet, section.slug) + '.';
  for (const RoundingGap& gap : p.result.rounding_gaps)
    if (gap.place == section_place(p.sheet, section.slug) || gap.place.starts_with(row_prefix)) {
      paragraph(ui, path / "rounding-note", p.c.key(cost_sheet_codes::rounding_note), type::label,
                ui.theme().muted);
      break;
    }
}

void section_words(SheetPart& p, const SheetSection& section) {
  Ui& ui = p.c.ui;
  const Path path = p.path() / "section_texts" / section.slug.value;
  Card card(ui, Path("words") / section.slug.value, p.c.t("ui.cost_sheet.words"_text));
  heading(ui, Path("words") / section.slug.value / "title", 3, p.c.t("ui.cost_sheet.words"_text));
  Grid grid(ui, 300, space::l, 2);
  grid.cell();
  bound_field(p.c, path / "activities");
  grid.cell();
  bound_field(p.c, path / "effects");
}

/// To the section before and after.
void neighbours(SheetPart& p, std::size_t section) {
  Ui& ui = p.c.ui;
  Row row(ui, space::s, ui.control_height(), false);
  const bool last = section + 1 == p.form.sections.size();
  const std::string onward =
      last ? std::string(p.c.t("ui.cost_sheet.to_totals"_text))
           : p.c.f("ui.cost_sheet.next"_text,
                   {{"section", std::string(p.c.l(p.form.sections[section + 1].short_label))}});
  if (button(ui, "next-section", onward,
             {.kind = ButtonKind::primary, .icon = Icon::arrow_right, .right = true})) {
    p.c.go(Screen::cost_sheet,
           last ? place_of(p.sheet, SheetLocation::View::totals) : entry_place(p.sheet, p.form, section + 1));
    focus(p, "cost-sheet-title");
  }
  const auto before = section == 0 ? std::nullopt : std::optional(section - 1);
  const std::string_view back =
      before ? p.c.l(p.form.sections[*before].short_label) : p.c.t("ui.cost_sheet.header"_text);
  if (button(ui, "previous-section", back, {.kind = ButtonKind::quiet, .icon = Icon::chevron_left}))
    p.c.go(Screen::cost_sheet, entry_place(p.sheet, p.form, before));
}

} // namespace

void section_entry(SheetPart& p, std::size_t index) {
  Ui& ui = p.c.ui;
  const SheetSection& section = p.form.sections[index];
  const Path path = Path("section") / section.slug.value;
  const auto lines = lines_by_row(p, section);
  take_pasted_cells(p, section, lines);
  {
    Card card(ui, path, p.c.l(section.label));
    {
      Column head(ui, 2);
      heading(ui, path / "title", 2, section.part + ' ' + std::string(p.c.l(section.label)));
      paragraph(ui, path / "help", p.c.l(section.help), type::label, ui.theme().muted);
    }
    show_findings(p, section_place(p.sheet, section.slug));
    p.lines = lines_fit(p, section);
    Group table(ui, path / "rows", as_table(p) ? Role::table : Role::group, p.c.l(section.label));
    Column rows(ui, 6);
    p.view.heights.begin(ui);
    if (as_table(p)) line_heads(p, section);
    std::size_t group_number = 0;
    for (const SheetGroup& group : p.form.groups_of(section)) {
      if (!group.label.empty()) {
        const Path group_path = path / "group" / group_number;
        ui.skip(space::s);
        const Rect strip = ui.place(0, ui.text().line_height(type::label_strong) + 12);
        ui.painter().box(strip, ui.theme().sunken, 8);
        if (as_table(p)) {
          ui.node(group_path.id(), Role::row, {}, strip);
          ui.open(group_path.id());
        }
        text_at(ui, group_path / "name", strip.inset(10, 0), p.c.l(group.label), type::label_strong,
                ui.theme().muted, false, as_table(p) ? Role::row_header : Role::text);
        if (as_table(p)) ui.close();
      }
      ++group_number;
      for (std::size_t row = group.first_row; row < group.end_row; ++row) {
        if (row > group.first_row) divider(ui, 0);
        row_entry(p, row, section.end_row, lines[row - section.first_row]);
      }
    }
  }
  unknown_lines_entry(p, index);
  subtotal(p, section, p.result.sections[index]);
  section_words(p, section);
  neighbours(p, index);
}

} // namespace sanpo
