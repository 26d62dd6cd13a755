// まとめ: the summary table of all sections and the published view, each with its columns. Rule:
// cost-sheet.md, Formulas (summary columns, published view).
#include <array>

#include "core/cost_sheet/codes.h"
#include "core/cost_sheet/place.h"
#include "ui/screens/copy_button.h"
#include "ui/screens/cost_sheet/sheet_part.h"
#include "ui/widgets/figure_table.h"

namespace sanpo {
namespace {

std::vector<std::string> names_of(const Context& c, std::span<const CostColumn> columns) {
  std::vector<std::string> names;
  for (const CostColumn column : columns)
    names.push_back(column_name(c, column));
  return names;
}

std::vector<std::string> figures_of(const Costs& costs, std::span<const CostColumn> columns) {
  std::vector<std::string> figures;
  for (const CostColumn column : columns)
    figures.push_back(figure(column_of(costs, column)));
  return figures;
}

bool has_gap(const SheetPart& p, std::string_view place) {
  for (const RoundingGap& gap : p.result.rounding_gaps)
    if (gap.place == place) return true;
  return false;
}

std::string share_text(const SheetPart& p, const std::optional<Percent>& share) {
  return share ? p.c.show(*share) : std::string("—");
}

void table_of(SheetPart& p, const Path& path, Text title, Text note, std::span<const CostColumn> columns,
              bool published) {
  Ui& ui = p.c.ui;
  Card card(ui, path, p.c.t(title));
  {
    Column head(ui, 2);
    heading(ui, path / "title", 2, p.c.t(title));
    paragraph(ui, path / "note", p.c.t(note), type::label, ui.theme().muted);
  }
  std::vector<std::string> names = names_of(p.c, columns);
  names.insert(names.end() - 1,
               std::string(p.c.t("ui.cost_sheet.share"_text))); // before 投資, which stands aside
  const auto with_share = [&](std::vector<std::string> figures, std::string share) {
    figures.insert(figures.end() - 1, std::move(share));
    return figures;
  };
  std::vector<FigureRow> rows;
  for (std::size_t i = 0; i < p.form.sections.size(); ++i) {
    const SheetSection& section = p.form.sections[i];
    if (published && !section.published) continue;
    const SectionResult& result = p.result.sections[i];
    rows.push_back({section.slug.value, section.part + ' ' + std::string(p.c.l(section.label)),
                    with_share(figures_of(result.costs, columns),
                               share_text(p, published ? result.published_share : result.share))});
  }
  rows.push_back({"total", std::string(p.c.t("ui.cost_sheet.total"_text)),
                  with_share(figures_of(published ? p.result.published : p.result.total, columns), {}),
                  true});
  figure_table(ui, path / "table", p.c.t(title), p.c.t("ui.cost_sheet.section"_text), names, rows,
               names.size() - 1);
  if (copy_button(p.c, path / "copy", p.c.t(title)))
    copy(p.c, path / "copy", cells_of_table(p.c.t("ui.cost_sheet.section"_text), names, rows));
  paragraph(ui, path / "investment-note", p.c.key(cost_sheet_codes::investment_note), type::label,
            ui.theme().muted);
  if (has_gap(p, published ? published_place(p.sheet) : summary_place(p.sheet)))
    paragraph(ui, path / "rounding-note", p.c.key(cost_sheet_codes::rounding_note), type::label,
              ui.theme().muted);
}

} // namespace

void totals_view(SheetPart& p) {
  using enum CostColumn;
  table_of(p, "totals-all", "ui.cost_sheet.totals_title"_text, "ui.cost_sheet.totals_note"_text,
           std::array{staff, expense, depreciation, opportunity, annual, investment}, false);
  table_of(p, "totals-published", "ui.cost_sheet.published_title"_text, "ui.cost_sheet.published_note"_text,
           std::array{expense, depreciation, opportunity, activity, investment}, true);
}

} // namespace sanpo
