// A sheet beside another year, and beside a published company. Nothing is scaled.
// Rule: cost-sheet.md, Formulas and Benchmark.
#include <algorithm>
#include <array>

#include "core/base/find_by_id.h"
#include "core/base/value_text.h"
#include "core/cost_sheet/codes.h"
#include "core/cost_sheet/compare.h"
#include "ui/screens/copy_button.h"
#include "ui/screens/cost_sheet/sheet_part.h"
#include "ui/widgets/figure_table.h"

namespace sanpo {
namespace {

/// "+1,200", "▲300" (in English "-300"), "±0": after less before.
std::string change_text(const SheetPart& p, ExactYen difference) {
  const Yen yen = difference.rounded();
  if (yen.value == 0) return "±0";
  if (yen.value > 0) return '+' + field_text(yen);
  return p.c.english() ? '-' + field_text(-yen) : field_text(yen);
}

std::string ratio_text(const SheetPart& p, ExactYen before, ExactYen after) {
  if (before.parts <= 0) return "—";
  // tenths of a percent, half up; changes beyond a thousandfold say nothing
  const Int128 tenths = (after.parts * 2'000 + before.parts) / (before.parts * 2);
  if (tenths > 1'000'000) return "—";
  return p.c.show(Percent{static_cast<std::int32_t>(tenths)});
}

void findings_of(SheetPart& p, const std::vector<Finding>& findings) {
  for (const Finding& finding : findings)
    Notice(p.c.ui, Path("compared") / finding.code, tone_of(finding.severity), {}, p.c.words.text(finding));
}

/// The table, and a button that copies it.
void table_to_copy(SheetPart& p, const Path& path, std::string_view title, std::string_view corner,
                   std::span<const std::string> columns, std::span<const FigureRow> rows) {
  figure_table(p.c.ui, path, title, corner, columns, rows);
  if (copy_button(p.c, path / "copy", title)) copy(p.c, path / "copy", cells_of_table(corner, columns, rows));
}

constexpr std::array types{CostColumn::staff, CostColumn::expense, CostColumn::depreciation,
                           CostColumn::opportunity};

/// The annual cost of both years as bars of one scale, in the colours that the panel has for the types.
void year_bars(SheetPart& p, const CostChange& change, std::string_view before, std::string_view after) {
  Ui& ui = p.c.ui;
  const auto annual = [](const Costs& costs) {
    return static_cast<double>(column_of(costs, CostColumn::annual).parts);
  };
  const double longest = std::max(annual(change.before), annual(change.after));
  if (longest <= 0) return;
  const auto bar = [&](const Path& path, std::string_view year, const Costs& costs) {
    std::vector<double> parts;
    std::string words(year);
    for (const CostColumn type : types) {
      const ExactYen amount = column_of(costs, type);
      parts.push_back(std::max(0.0, static_cast<double>(amount.parts)));
      ((words += p.c.words.marks().gap) += column_name(p.c, type)) += ' ' + figure(amount);
    }
    const Column column(ui, 2);
    {
      const Row row(ui, space::s, ui.text().line_height(type::label), false);
      label_right(ui, path / "total", figure(column_of(costs, CostColumn::annual)), type::label_strong,
                  ui.theme().text);
      label(ui, path / "year", year, type::label_strong, ui.theme().text);
    }
    stacked_bar(ui, path, words, parts, longest);
  };
  bar("years-before", before, change.before);
  bar("years-after", after, change.after);
  std::vector<std::string> names;
  for (const CostColumn type : types)
    names.push_back(column_name(p.c, type));
  legend(ui, "years-legend", p.c.t("ui.cost_sheet.legend"_text), names);
}

void year_tables(SheetPart& p, const CostSheet& other, const CostSheetResult& other_result) {
  Ui& ui = p.c.ui;
  // The later year stands behind the earlier one, whichever is shown.
  EvaluatedSheet earlier{other, other_result}, later{p.sheet, p.result};
  const bool turned = other.header.period_from && p.sheet.header.period_from &&
                      *other.header.period_from > *p.sheet.header.period_from;
  const SheetComparison comparison = turned ? compare(later, earlier) : compare(earlier, later);
  findings_of(p, comparison.findings);
  const std::string before = sheet_name(p.c, turned ? p.sheet : other),
                    after = sheet_name(p.c, turned ? other : p.sheet);
  const std::array columns{before, after, std::string(p.c.t("ui.cost_sheet.change"_text)),
                           std::string(p.c.t("ui.cost_sheet.ratio"_text))};
  const auto row_of = [&](std::string slug, std::string name, const CostChange& change, CostColumn column,
                          bool strong = false) {
    const ExactYen then = column_of(change.before, column), now = column_of(change.after, column);
    return FigureRow{
        std::move(slug),
        std::move(name),
        {figure(then), figure(now), change_text(p, change.difference(column)), ratio_text(p, then, now)},
        strong};
  };
  {
    Card card(ui, "years-types", p.c.t("ui.cost_sheet.by_type"_text));
    heading(ui, "years-types-title", 2, p.c.t("ui.cost_sheet.by_type"_text));
    year_bars(p, comparison.total, before, after);
    std::vector<FigureRow> rows;
    for (const CostColumn column : types)
      rows.push_back(
          row_of(std::string(heading_of(column)), column_name(p.c, column), comparison.total, column));
    rows.push_back(
        row_of("annual", column_name(p.c, CostColumn::annual), comparison.total, CostColumn::annual, true));
    if (comparison.per_head_before && comparison.per_head_after) {
      const ExactYen then = ExactYen::whole(*comparison.per_head_before),
                     now = ExactYen::whole(*comparison.per_head_after);
      rows.push_back({"per-head",
                      std::string(p.c.t("ui.cost_sheet.per_head"_text)),
                      {figure(then), figure(now), change_text(p, now - then), ratio_text(p, then, now)}});
    }
    rows.push_back(row_of("investment", std::string(p.c.t("ui.cost_sheet.investment_aside"_text)),
                          comparison.total, CostColumn::investment));
    table_to_copy(p, "years-types-table", p.c.t("ui.cost_sheet.by_type"_text),
                  p.c.t("ui.cost_sheet.type"_text), columns, rows);
    paragraph(ui, "years-investment-note", p.c.key(cost_sheet_codes::investment_note), type::label,
              ui.theme().muted);
  }
  Card card(ui, "years-sections", p.c.t("ui.cost_sheet.by_section"_text));
  heading(ui, "years-sections-title", 2, p.c.t("ui.cost_sheet.by_section"_text));
  std::vector<FigureRow> rows;
  for (std::size_t i = 0; i < p.form.sections.size(); ++i) {
    const SheetSection& section = p.form.sections[i];
    rows.push_back(row_of(section.slug.value, section.part + ' ' + std::string(p.c.l(section.label)),
                          comparison.sections[i], CostColumn::annual));
  }
  rows.push_back(row_of("total", std::string(p.c.t("ui.cost_sheet.total"_text)), comparison.total,
                        CostColumn::annual, true));
  table_to_copy(p, "years-sections-table", p.c.t("ui.cost_sheet.by_section"_text),
                p.c.t("ui.cost_sheet.section"_text), columns, rows);
}

/// Shares of the published view: the sheet's bar over the company's.
void share_bars(SheetPart& p, const BenchmarkComparison& comparison, std::string_view company) {
  Ui& ui = p.c.ui;
  const auto bar = [&](const Path& path, std::string_view whose, bool own) {
    std::vector<double> parts;
    std::string words(whose);
    for (const BenchmarkComparisonRow& row : comparison.sections) {
      const std::optional<Percent> share = own ? row.own_share : row.company_share;
      parts.push_back(share ? share->tenths : 0);
      ((words += p.c.words.marks().gap) += p.c.l(p.form.sections[row.section].short_label)) +=
          ' ' + (share ? p.c.show(*share) : "—");
    }
    label(ui, path / "whose", whose, type::label_strong, ui.theme().text);
    stacked_bar(ui, path, words, parts);
  };
  bar("share-own", p.c.t("ui.cost_sheet.own"_text), true);
  bar("share-company", company, false);
  std::vector<std::string> names;
  for (const BenchmarkComparisonRow& row : comparison.sections)
    names.emplace_back(p.c.l(p.form.sections[row.section].short_label));
  legend(ui, "share-legend", p.c.t("ui.cost_sheet.legend"_text), names);
}

void company_tables(SheetPart& p, const BenchmarkCompany& company) {
  Ui& ui = p.c.ui;
  const BenchmarkComparison comparison = compare(p.result, p.form, company);
  const std::string own(p.c.t("ui.cost_sheet.own"_text)), other(p.c.l(company.name));
  {
    Card card(ui, "companies-shares", p.c.t("ui.cost_sheet.shares"_text));
    {
      Column head(ui, 2);
      heading(ui, "companies-shares-title", 2, p.c.t("ui.cost_sheet.shares"_text));
      paragraph(ui, "companies-shares-note", p.c.t("ui.cost_sheet.published_note"_text), type::label,
                ui.theme().muted);
    }
    share_bars(p, comparison, other);
    std::vector<FigureRow> rows;
    for (const BenchmarkComparisonRow& row : comparison.sections) {
      const auto text = [&](const std::optional<Percent>& share) {
        return share ? p.c.show(*share) : std::string("—");
      };
      rows.push_back({p.form.sections[row.section].slug.value,
                      std::string(p.c.l(p.form.sections[row.section].label)),
                      {text(row.own_share), text(row.company_share)}});
    }
    table_to_copy(p, "companies-shares-table", p.c.t("ui.cost_sheet.shares"_text),
                  p.c.t("ui.cost_sheet.section"_text), std::array{own, other}, rows);
  }
  Card card(ui, "companies-totals", p.c.t("ui.cost_sheet.amounts"_text));
  heading(ui, "companies-totals-title", 2, p.c.t("ui.cost_sheet.amounts"_text));
  std::vector<FigureRow> rows;
  const auto add = [&](std::string slug, std::string name, ExactYen ours, ExactYen theirs,
                       bool strong = false) {
    rows.push_back({std::move(slug),
                    std::move(name),
                    {figure(ours), figure(theirs), change_text(p, ours - theirs)},
                    strong});
  };
  for (const BenchmarkComparisonRow& row : comparison.sections)
    add(p.form.sections[row.section].slug.value, std::string(p.c.l(p.form.sections[row.section].label)),
        column_of(row.own, CostColumn::activity), column_of(row.company, CostColumn::activity));
  add("activity", column_name(p.c, CostColumn::activity), column_of(comparison.own, CostColumn::activity),
      column_of(comparison.company, CostColumn::activity), true);
  for (const CostColumn column :
       {CostColumn::expense, CostColumn::depreciation, CostColumn::opportunity, CostColumn::investment})
    add(std::string(heading_of(column)),
        column == CostColumn::investment ? std::string(p.c.t("ui.cost_sheet.investment_aside"_text))
                                         : column_name(p.c, column),
        column_of(comparison.own, column), column_of(comparison.company, column));
  if (comparison.own_per_head && comparison.company_per_head)
    add("per-head", std::string(p.c.t("ui.cost_sheet.per_head"_text)),
        ExactYen::whole(*comparison.own_per_head), ExactYen::whole(*comparison.company_per_head));
  table_to_copy(p, "companies-totals-table", p.c.t("ui.cost_sheet.amounts"_text),
                p.c.t("ui.cost_sheet.section"_text),
                std::array{own, other, std::string(p.c.t("ui.cost_sheet.difference"_text))}, rows);
  if (!company.headcount)
    paragraph(ui, "companies-no-headcount", p.c.t("ui.cost_sheet.no_headcount"_text), type::label,
              ui.theme().muted);
  paragraph(ui, "companies-investment-note", p.c.key(cost_sheet_codes::investment_note), type::label,
            ui.theme().muted);
}

} // namespace

void years_view(SheetPart& p) {
  Ui& ui = p.c.ui;
  const std::vector<CostSheet>& sheets = p.document->cost_sheets;
  if (sheets.size() < 2) {
    empty_state(ui, "years-none", Icon::cost_sheet, p.c.t("ui.cost_sheet.years_none"_text),
                p.nothing_entered() ? p.c.t("ui.cost_sheet.years_none_blank"_text)
                                    : p.c.t("ui.cost_sheet.years_none_help"_text));
    return;
  }
  // Usually the year before; the one chosen as long as it is there.
  const CostSheet* other = find_by_id(sheets, p.view.compared_with);
  if (!other || other == &p.sheet) other = &p.sheet == &sheets.front() ? &sheets[1] : &p.sheet - 1;
  std::vector<std::string> names;
  std::vector<Option> options;
  std::vector<Id> ids;
  std::size_t chosen = 0;
  names.reserve(sheets.size());
  for (const CostSheet& sheet : sheets) {
    if (&sheet == &p.sheet) continue;
    if (&sheet == other) chosen = options.size();
    names.push_back(sheet_name(p.c, sheet));
    options.push_back({sheet.id.value, names.back()});
    ids.push_back(sheet.id);
  }
  const CostSheetResult* result = p.c.editor().cost_sheet(other->id);
  if (const auto picked =
          select(ui, "compared-with", p.c.t("ui.cost_sheet.compared_with"_text), options, chosen, 320))
    p.view.compared_with = ids[*picked];
  if (result) year_tables(p, *other, *result);
}

void companies_view(SheetPart& p) {
  Ui& ui = p.c.ui;
  const Benchmark& benchmark = p.c.work.catalogues().benchmark;
  if (benchmark.companies.empty()) return;
  const BenchmarkCompany* company = benchmark.find(p.view.company.value);
  if (!company) company = &benchmark.companies.front();
  std::vector<Option> options;
  for (const BenchmarkCompany& each : benchmark.companies)
    options.push_back({each.id.value, p.c.l(each.name)});
  const auto chosen = static_cast<std::size_t>(company - benchmark.companies.data());
  paragraph(ui, "companies-source", p.c.t("ui.cost_sheet.companies_source"_text), type::label,
            ui.theme().muted);
  if (const auto picked = segmented(ui, "company", p.c.t("ui.cost_sheet.company"_text), options, chosen))
    p.view.company = benchmark.companies[*picked].id;
  company_tables(p, *company);
}

} // namespace sanpo
