#include "ui/screens/estimate/compare.h"

#include <algorithm>

#include "core/pricing/visit_patterns.h"
#include "ui/screens/copy_button.h"
#include "ui/widgets/look.h"

namespace sanpo::estimate {
namespace {

struct Cell {
  std::string text;
  std::string distance; ///< to the first scenario; empty when there is none
};

struct CompareRow {
  Path path;
  std::string name;
  std::vector<Cell> cells;
  bool strong = false;
  [[nodiscard]] bool differs() const {
    return std::ranges::any_of(cells, [&](const Cell& cell) { return cell.text != cells.front().text; });
  }
};

struct Column {
  const Estimate* estimate;
  const EstimateResult* result; ///< null: its price list is not at hand
  std::string name;
};

const Path table("estimate/comparison");

std::string visits_text(const Context& c, const SitePlan& plan, const PlanOutcome& outcome) {
  const std::string name = c.key("choice.site_plan.choice." + std::string(slug_of(outcome.effective)));
  if (outcome.effective == PlanChoice::none) return name;
  const auto pattern = pattern_of(plan.visits);
  const std::string often = pattern ? c.key("choice.visit_pattern.pattern." + std::string(slug_of(*pattern)))
                                    : c.f("ui.estimate.visits_in_year"_text, {{"visits", outcome.visits}});
  const std::string gap(c.words.marks().phrases);
  return name + gap + often +
         (plan.visit_minutes ? gap + minutes_text(c, *plan.visit_minutes) : std::string());
}

class Rows {
public:
  Rows(const Scope& s, const std::vector<Column>& columns) : s_(s), columns_(columns) {}

  static bool any_minimum(const EstimateResult& result) { return result.lower_bound; }
  /// A row of amounts, with the distance of each to the first; a minimum is told as one.
  template <class Amount>
  void amounts(std::string_view slug, std::string name, bool strong, const Amount& amount_of,
               bool (*is_minimum)(const EstimateResult&) = any_minimum) {
    CompareRow row{table / slug, std::move(name), {}, strong};
    std::optional<Yen> first;
    for (const Column& column : columns_) {
      if (!column.result) {
        row.cells.push_back({"—", {}});
        continue;
      }
      const Yen amount = amount_of(*column.result);
      Cell cell{amount_text(s_.c, amount, is_minimum(*column.result)), {}};
      if (first && amount != *first)
        cell.distance = (amount > *first ? "+" : "") + s_.c.show(amount - *first);
      if (!first) first = amount;
      row.cells.push_back(std::move(cell));
    }
    rows.push_back(std::move(row));
  }

  template <class Words> void texts(const Path& path, std::string name, const Words& words_of) {
    CompareRow row{path, std::move(name), {}, false};
    for (const Column& column : columns_)
      row.cells.push_back({words_of(column), {}});
    rows.push_back(std::move(row));
  }

  std::vector<CompareRow> rows;
private:
  const Scope& s_;
  const std::vector<Column>& columns_;
};

std::vector<CompareRow> rows_of(const Scope& s, const std::vector<Column>& columns) {
  Rows rows(s, columns);
  const auto t = [&](Text text) { return std::string(s.c.t(text)); };
  rows.amounts("first", t("ui.estimate.first_year"_text), true,
               [](const auto& r) { return r.first_year().with_tax; });
  rows.amounts("without-tax", t("ui.estimate.first_year_without_tax"_text), false,
               [](const auto& r) { return r.first_year().without_tax; });
  rows.amounts(
      "initial", t("ui.estimate.initial"_text), false, [](const auto& r) { return r.first_year().initial; },
      [](const EstimateResult& r) { return r.has_minimum(0, true); });
  rows.amounts(
      "annual", t("ui.estimate.annual"_text), false, [](const auto& r) { return r.first_year().annual; },
      [](const EstimateResult& r) { return r.has_minimum(0, false); });
  rows.amounts("next", t("ui.estimate.next_year"_text), false,
               [](const auto& r) { return r.following_year().with_tax; });
  rows.texts(table / "start", t("field.estimate.start"_text), [&](const Column& column) {
    return column.estimate->start ? s.c.show(*column.estimate->start) : std::string("—");
  });
  rows.texts(table / "years", t("field.estimate.years"_text), [&](const Column& column) {
    return s.c.f("ui.estimate.years_value"_text, {{"years", column.estimate->years.value_or(Count{1})}});
  });
  for (const Site& site : s.document->sites)
    rows.texts(
        table / "site" / site.id.value, site_name(s.c, *s.document, site.id), [&](const Column& column) {
          const auto plan = std::ranges::find(column.estimate->plans, site.id, &SitePlan::site);
          if (plan == column.estimate->plans.end() || !column.result) return std::string("—");
          const auto outcome = std::ranges::find(column.result->plans, plan->id, &PlanOutcome::plan);
          return outcome == column.result->plans.end() ? std::string("—") : visits_text(s.c, *plan, *outcome);
        });
  const auto number_of = [&](const auto& list) {
    return s.c.f("ui.estimate.pieces"_text, {{"number", Count{static_cast<std::int64_t>(list.size())}}});
  };
  rows.texts(table / "interviews", t("field.estimate.interviews"_text),
             [&](const Column& column) { return number_of(column.estimate->interviews); });
  // Also those that a plan asks for: of physicians, as the lines count them.
  rows.texts(table / "referrals", t("field.estimate.referrals"_text), [&](const Column& column) {
    Count physicians;
    if (column.result)
      for (const PriceLine& line : column.result->lines)
        if (line.contract == ContractType::referral) physicians.value += line.quantity.value;
    return s.c.f("ui.estimate.people"_text, {{"people", physicians}});
  });
  rows.texts(table / "errors", t("ui.estimate.errors"_text), [&](const Column& column) {
    const auto errors =
        column.result ? std::ranges::count(column.result->findings, Severity::error, &Finding::severity) : 0;
    return s.c.f("ui.estimate.pieces"_text, {{"number", Count{errors}}});
  });
  return std::move(rows.rows);
}

/// As a table, on a screen that is wide enough.
void as_table(const Scope& s, const std::vector<Column>& columns, const std::vector<CompareRow>& rows) {
  Ui& ui = s.c.ui;
  const Theme& theme = ui.theme();
  const Card card(ui, table / "card", s.c.t("ui.estimate.compare"_text), {.padding = 12, .gap = 0});
  const Group group(ui, table, Role::table, s.c.t("ui.estimate.compare"_text));
  const float label_width = std::min(180.0f, ui.available() * 0.28f), gap = 12;
  const float width = (ui.available() - label_width) / static_cast<float>(columns.size());
  const auto cell = [&](const Rect& row, std::size_t i) {
    return Rect{row.x + label_width + width * static_cast<float>(i) + gap, row.y, width - 2 * gap, row.h};
  };
  {
    const Group row_group(ui, table / "head", Role::row, s.c.t("ui.estimate.scenarios"_text));
    const Rect row = ui.place(0, 44);
    text_at(ui, table / "head/name", {row.x + gap, row.y, label_width - gap, row.h},
            s.c.t("ui.estimate.scenarios"_text), type::label, theme.muted, false, Role::column_header);
    for (std::size_t i = 0; i < columns.size(); ++i)
      text_at(ui, table / "head" / columns[i].estimate->id.value, cell(row, i), columns[i].name,
              type::body_strong, theme.text, true, Role::column_header);
  }
  for (const CompareRow& each : rows) {
    const bool differs = each.differs();
    const std::string name = differs ? s.c.f("ui.estimate.differs"_text, {{"name", each.name}}) : each.name;
    const Group row_group(ui, each.path, Role::row, name);
    const TextStyle style = each.strong ? type::body_strong : type::label;
    float height = 44;
    for (std::size_t i = 0; i < each.cells.size(); ++i) {
      const auto lines = ui.text().lines(style, each.cells[i].text, width - 2 * gap).size();
      height = std::max(height, 16 + ui.text().line_height(style) * static_cast<float>(lines) +
                                    (each.cells[i].distance.empty() ? 0 : ui.text().line_height(type::axis)));
    }
    const Rect row = ui.place(0, height);
    if (differs) draw_chosen(ui, row, theme.accent_weak, 0);
    ui.painter().line(row.x, row.bottom(), row.right(), row.bottom(), theme.line);
    text_at(ui, each.path / "name", {row.x + gap, row.y, label_width - gap, row.h}, each.name, type::label,
            theme.muted, false, Role::row_header);
    for (std::size_t i = 0; i < each.cells.size(); ++i) {
      const Rect place = cell(row, i);
      const Path path = each.path / columns[i].estimate->id.value;
      const Cell& content = each.cells[i];
      const auto lines = ui.text().lines(style, content.text, place.w);
      const float line = ui.text().line_height(style);
      const float below = content.distance.empty() ? 0 : ui.text().line_height(type::axis);
      float top = row.y + (row.h - line * static_cast<float>(lines.size()) - below) / 2;
      std::vector<TextLine> parts(lines.begin(), lines.end());
      for (const TextLine& part : parts) {
        draw_text(ui, {place.x, top, place.w, line},
                  std::string_view(content.text).substr(part.begin, part.end - part.begin), style, theme.text,
                  true);
        top += line;
      }
      if (below > 0)
        draw_text(ui, {place.x, top, place.w, below}, content.distance, type::axis, theme.accent, true);
      ui.node(path.id(), Role::cell,
              {.name = content.distance.empty() ? content.text : content.text + " " + content.distance,
               .value = {},
               .description = {}},
              place, state::align_right)
          .text_size = ui.text().css_size(style);
    }
  }
}

std::string as_cells(const Scope& s, const std::vector<Column>& columns,
                     const std::vector<CompareRow>& rows) {
  CellText text;
  text.cell(s.c.t("ui.estimate.scenarios"_text));
  for (const Column& column : columns)
    text.cell(column.name);
  text.end_row();
  for (const CompareRow& row : rows) {
    text.cell(row.name);
    for (const Cell& cell : row.cells)
      text.cell(cell.text);
    text.end_row();
  }
  return text.take();
}

/// One below the other, on a phone.
void as_list(const Scope& s, const std::vector<Column>& columns, const std::vector<CompareRow>& rows) {
  Ui& ui = s.c.ui;
  for (const CompareRow& each : rows) {
    const Card card(ui, each.path, each.name, {.padding = 14, .gap = 0});
    {
      Row row(ui, space::s);
      label(ui, each.path / "name", each.name, type::label_strong);
      if (each.differs()) tag(ui, each.path / "differs", s.c.t("ui.estimate.different"_text), Tone::accent);
    }
    for (std::size_t i = 0; i < each.cells.size(); ++i) {
      const Cell& content = each.cells[i];
      figure_line(ui, each.path / columns[i].estimate->id.value, columns[i].name,
                  content.distance.empty() ? content.text
                                           : content.text + s.c.words.in_brackets(content.distance),
                  each.strong, i + 1 < each.cells.size());
    }
  }
}

} // namespace

void compare_part(const Scope& s) {
  std::vector<Column> columns;
  for (const Estimate& estimate : s.document->estimates)
    columns.push_back(
        {&estimate, s.c.editor().estimate(estimate.id), estimate_name(s.c, *s.document, estimate)});
  const std::vector<CompareRow> rows = rows_of(s, columns);
  {
    Row row(s.c.ui, space::m, s.c.ui.control_height(), false);
    const Path copied = table / "copy";
    if (copy_button(s.c, copied, s.c.t("ui.estimate.compare"_text), true))
      copy(s.c, copied, as_cells(s, columns, rows));
    paragraph(s.c.ui, table / "sentence", s.c.t("ui.estimate.compare_sentence"_text), type::label,
              s.c.ui.theme().muted);
  }
  if (s.c.breadth == Breadth::phone)
    as_list(s, columns, rows);
  else
    as_table(s, columns, rows);
}

} // namespace sanpo::estimate
