#include "ui/screens/estimate/summary.h"

#include <algorithm>

#include "core/base/value_text.h"
#include "ui/screens/copy_button.h"
#include "ui/screens/estimate/findings.h"
#include "ui/screens/estimate/line_text.h"

namespace sanpo::estimate {
namespace {

const Path panel("panel/estimate");

/// The total of the first year, its figure large and the rest of the text small.
void total(const Scope& s) {
  Ui& ui = s.c.ui;
  const YearTotals& year = s.result.first_year();
  const std::string text = total_text(s.c, s.result);
  constexpr std::string_view figures = "-▲¥0123456789,";
  const std::size_t at = std::min(text.find_first_of(figures), text.size());
  const std::string_view before = std::string_view(text).substr(0, at); // all of it where there is no figure
  const std::string_view figure = std::string_view(text).substr(at, text.find_first_not_of(figures, at) - at);
  const std::string_view rest = std::string_view(text).substr(at + figure.size());
  Column column(ui, 2);
  if (s.document->estimates.size() > 1) // one of several scenarios
    label(ui, panel / "scenario", estimate_name(s.c, *s.document, s.estimate), type::label_strong,
          ui.theme().text);
  label(ui, panel / "caption", s.c.t("ui.estimate.first_year"_text), type::label);
  const Rect rect = ui.place(0, ui.text().line_height(type::result));
  float x = rect.x;
  const auto draw = [&](std::string_view words, TextStyle style, float down, Color color) {
    const float width = ui.text().width(style, words);
    ui.painter().text({x, rect.y + down, width, rect.h - down}, style, color, words);
    x += width + 4;
  };
  if (!before.empty()) draw(before, type::section, 6, figure.empty() ? ui.theme().text : ui.theme().muted);
  if (!figure.empty()) draw(figure, type::result, 0, ui.theme().text);
  if (!rest.empty()) draw(rest, type::section, 6, ui.theme().muted);
  ui.node((panel / "total").id(), Role::status,
          {.name = text, .value = {}, .description = s.c.t("ui.estimate.first_year"_text)}, rect,
          state::strong | state::announced)
      .text_size = type::result.size;
  if (!s.result.unpriced())
    paragraph(ui, panel / "taxes",
              s.c.f("ui.estimate.taxes"_text,
                    {{"without_tax", amount_text(s.c, year.without_tax, s.result.lower_bound)},
                     {"tax", amount_text(s.c, year.tax, s.result.lower_bound)}}),
              type::label, ui.theme().muted);
  if (s.result.rough) tag(ui, panel / "rough", s.c.t("ui.estimate.rough"_text));
}

void figures(const Scope& s) {
  Ui& ui = s.c.ui;
  const YearTotals &first = s.result.first_year(), &next = s.result.following_year();
  const auto money = [&](Yen amount) { return amount_text(s.c, amount, s.result.lower_bound); };
  Column column(ui, 0);
  figure_line(ui, panel / "initial", s.c.t("ui.estimate.initial"_text),
              amount_text(s.c, first.initial, s.result.has_minimum(0, true)));
  figure_line(ui, panel / "annual", s.c.t("ui.estimate.annual"_text),
              amount_text(s.c, first.annual, s.result.has_minimum(0, false)));
  if (first.discount.value != 0)
    figure_line(ui, panel / "discount", s.c.t("field.estimate.discounts"_text), s.c.show(first.discount));
  figure_line(ui, panel / "next", s.c.t("ui.estimate.next_year"_text), money(next.with_tax));
  if (s.result.years_summed.value > 1)
    figure_line(ui, panel / "years", s.c.f("ui.estimate.years_sum"_text, {{"years", s.result.years_summed}}),
                money(s.result.sum_with_tax));
  if (s.result.incomplete) {
    ui.skip(space::s);
    paragraph(ui, panel / "incomplete", s.c.t("ui.estimate.incomplete"_text), type::label, ui.theme().muted);
  }
}

void months(const Scope& s) {
  Ui& ui = s.c.ui;
  std::vector<Bar> all;
  for (std::size_t month = 0; month < contract_months; ++month) {
    const Yen amount = s.result.first_year().months[month];
    all.push_back({static_cast<double>(std::max<std::int64_t>(0, amount.value)),
                   s.estimate.start && !s.c.english()
                       ? std::to_string(plus_months(*s.estimate.start, static_cast<int>(month)).month)
                       : month_short(s, month),
                   month_long(s, month) + " " + s.c.show(amount)});
  }
  Column column(ui, space::s);
  heading(ui, panel / "months-heading", 2, s.c.t("ui.estimate.by_month"_text), type::label_strong);
  bars(ui, panel / "months", s.c.t("ui.estimate.by_month"_text), all);
  if (!opens(s, panel / "months-figures", s.c.t("ui.estimate.month_figures"_text))) return;
  const std::string columns[] = {std::string(s.c.t("ui.estimate.first_year_short"_text)),
                                 std::string(s.c.t("ui.estimate.next_year_short"_text))};
  std::vector<FigureRow> rows;
  // Without the year: the second column is about a later one.
  for (std::size_t month = 0; month < contract_months; ++month)
    rows.push_back({std::to_string(month),
                    s.estimate.start ? month_short(s, month) : month_long(s, month),
                    {field_text(s.result.first_year().months[month]),
                     field_text(s.result.following_year().months[month])}});
  rows.push_back(
      {"total",
       std::string(s.c.t("ui.estimate.month_total"_text)),
       {field_text(s.result.first_year().without_tax), field_text(s.result.following_year().without_tax)},
       true});
  const std::string_view title = s.c.t("ui.estimate.by_month"_text);
  figure_table(ui, panel / "months-table", title, s.c.t("ui.estimate.month"_text), columns, rows);
  const Path copied = panel / "months-copy";
  if (copy_button(s.c, copied, title))
    copy(s.c, copied, cells_of_table(s.c.t("ui.estimate.month"_text), columns, rows));
}

/// How a year's total comes about: the sums, what is taken off, and the tax of each rate once.
void year_reasons(const Scope& s, std::string_view slug, Text title, int year_number) {
  Ui& ui = s.c.ui;
  const YearTotals& year = s.result.years[static_cast<std::size_t>(year_number)];
  const bool once = s.result.has_minimum(year_number, true),
             yearly = s.result.has_minimum(year_number, false);
  const auto money = [&](Yen amount, bool minimum) { return amount_text(s.c, amount, minimum); };
  const Path path = panel / slug;
  if (!opens(s, path, s.c.t(title))) return;
  Padding padding(ui, 28, 0, 0);
  figure_line(ui, path / "initial", s.c.t("ui.estimate.initial"_text), money(year.initial, once), false);
  figure_line(ui, path / "annual", s.c.t("ui.estimate.annual"_text), money(year.annual, yearly), false);
  if (year.discount.value != 0)
    figure_line(ui, path / "discount", s.c.t("field.estimate.discounts"_text), s.c.show(year.discount),
                false);
  figure_line(ui, path / "without-tax", s.c.t("ui.estimate.sum_without_tax"_text),
              money(year.without_tax, once || yearly));
  for (std::size_t i = 0; i < year.groups.size(); ++i) {
    const TaxGroup& group = year.groups[i];
    figure_line(ui, path / "tax" / i,
                group.category == TaxCategory::taxable
                    ? s.c.f("ui.estimate.tax_of"_text,
                            {{"rate", group.rate}, {"base", money(group.base, once || yearly)}})
                    : s.c.f("ui.estimate.tax_outside"_text, {{"base", group.base}}),
                group.category == TaxCategory::taxable ? money(group.tax, once || yearly)
                                                       : s.c.show(group.tax),
                false);
  }
  figure_line(ui, path / "with-tax", s.c.t("ui.estimate.sum_with_tax"_text),
              money(year.with_tax, once || yearly), true, false);
}

/// All lines with their figures, then the totals, for a spreadsheet.
std::string lines_as_cells(const Scope& s) {
  CellText text;
  for (const Text head :
       {"ui.estimate.cell_service"_text, "ui.estimate.cell_price"_text, "ui.estimate.cell_quantity"_text,
        "ui.estimate.cell_amount"_text, "ui.estimate.cell_terms"_text})
    text.cell(s.c.t(head));
  text.end_row();
  for (const PriceLine& each : s.result.lines)
    text.cell(line_name(s, each))
        .cell(each.unit_price ? field_text(*each.unit_price) : std::string())
        .cell(s.c.show(each.quantity))
        .cell(each.amount ? field_text(*each.amount) : line_amount_text(s.c, each))
        .cell(line_terms(s, each))
        .end_row();
  const auto total = [&](Text name, Yen amount) {
    text.cell(s.c.t(name)).cell({}).cell({}).cell(field_text(amount)).end_row();
  };
  const YearTotals &first = s.result.first_year(), &next = s.result.following_year();
  if (first.discount.value != 0) total("field.estimate.discounts"_text, first.discount);
  total("ui.estimate.first_year_without_tax"_text, first.without_tax);
  total("ui.estimate.first_year"_text, first.with_tax);
  total("ui.estimate.next_year"_text, next.with_tax);
  return text.take();
}

void line(const Scope& s, const PriceLine& line) {
  Ui& ui = s.c.ui;
  const Path path = panel / "line" / line.key.value;
  if (!opens(s, path, line_name(s, line), line_amount_text(s.c, line))) return;
  Padding padding(ui, 28, 0, 2);
  const auto say = [&](std::string_view part, const std::string& words) {
    paragraph(ui, path / part, words, type::label, ui.theme().muted);
  };
  paragraph(ui, path / "reason", s.c.words.text(line.basis), type::label);
  say("product", line_product(s, line));
  say("months", line_months(s, line));
  say("terms", line_terms(s, line));
  if (const Service* const service = find_service(s.list, line.service.value))
    say("note", std::string(s.c.l(service->note)));
  ui.skip(space::s);
}

/// Lines under a heading, those that `belongs` holds for; nothing when there are none.
template <class Belongs>
void lines(const Scope& s, std::string_view slug, Text title, const Belongs& belongs) {
  if (std::ranges::none_of(s.result.lines, belongs)) return;
  Ui& ui = s.c.ui;
  const Path path = panel / slug;
  Column column(ui, 0);
  heading(ui, path / "heading", 2, s.c.t(title), type::label_strong);
  const Group group(ui, path, Role::group, s.c.t(title));
  for (const PriceLine& each : s.result.lines)
    if (belongs(each)) line(s, each);
}

void all_lines(const Scope& s) {
  lines(s, "once", "ui.estimate.initial"_text,
        [](const PriceLine& each) { return each.is_summed() && each.timing == ServiceTiming::once; });
  lines(s, "yearly", "ui.estimate.annual"_text,
        [](const PriceLine& each) { return each.is_summed() && each.timing != ServiceTiming::once; });
  year_reasons(s, "first-reasons", "ui.estimate.first_reasons"_text, 0);
  year_reasons(s, "next-reasons", "ui.estimate.next_reasons"_text, 1);
  lines(s, "outside", "ui.estimate.outside"_text, [](const PriceLine& each) { return !each.is_summed(); });
}

void copy_all(const Scope& s) {
  const Path path = panel / "copy";
  if (!s.result.lines.empty() && copy_button(s.c, path, s.c.t("ui.estimate.copy_lines"_text)))
    copy(s.c, path, lines_as_cells(s));
}

void findings(const Scope& s) {
  const std::size_t count = count_of(s.result, Severity::error) + count_of(s.result, Severity::warning) +
                            count_of(s.result, Severity::hint);
  if (count == 0) return;
  Column column(s.c.ui, space::s);
  heading(s.c.ui, panel / "findings-heading", 2, s.c.t("ui.estimate.findings"_text), type::label_strong);
  all_findings(s, panel);
}

void notes_of(const Scope& s, const Path& path, const std::vector<Slug>& ids,
              const std::vector<PriceNote>& notes) {
  for (const Slug& id : ids)
    for (const PriceNote& note : notes)
      if (note.id == id)
        paragraph(s.c.ui, path / id.value, std::string(s.c.words.marks().bullet).append(s.c.l(note.text)),
                  type::label, s.c.ui.theme().muted);
}

void assumptions(const Scope& s) {
  Ui& ui = s.c.ui;
  Column column(ui, space::xs);
  if (!s.result.included.empty() && opens(s, panel / "included", s.c.t("ui.estimate.included"_text))) {
    Padding padding(ui, 28, 0, 4);
    notes_of(s, panel / "included", s.result.included, s.list.included);
  }
  if (opens(s, panel / "assumptions", s.c.t("ui.estimate.assumptions"_text))) {
    Padding padding(ui, 28, 0, 4);
    for (const Finding& finding : s.result.findings)
      if (finding.severity == Severity::assumption)
        paragraph(ui, panel / "assumed" / finding.code / finding.place,
                  std::string(s.c.words.marks().bullet) + s.c.words.text(finding), type::label,
                  ui.theme().muted);
    notes_of(s, panel / "assumptions", s.result.assumptions, s.list.assumptions);
  }
}

/// Which list the prices come from, of what date, and that this is no quotation.
void origin(const Scope& s) {
  Ui& ui = s.c.ui;
  const std::string date = s.list.effective
                               ? s.c.f("ui.estimate.effective"_text, {{"date", *s.list.effective}})
                               : std::string(s.c.l(s.list.effective_note));
  Column column(ui, 2);
  paragraph(ui, panel / "list",
            s.c.f("ui.estimate.source"_text, {{"source", std::string(s.c.l(s.list.source))}}), type::axis,
            ui.theme().muted);
  paragraph(ui, panel / "date", date, type::axis, ui.theme().muted);
  paragraph(ui, panel / "not-a-quotation", s.c.t("ui.estimate.not_a_quotation"_text), type::axis,
            ui.theme().muted);
}

} // namespace

void summary_part(const Scope& s) {
  total(s);
  figures(s);
  s.c.ui.skip(space::s);
  months(s);
  s.c.ui.skip(space::s);
  findings(s);
  all_lines(s);
  copy_all(s);
  assumptions(s);
  divider(s.c.ui);
  origin(s);
}

} // namespace sanpo::estimate
