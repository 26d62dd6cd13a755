// コスト集計表 as a workbook. Columns: row, type, note, unit price, hours (ratio, years), people, times,
// amount. A total row (面談合計) takes the sum of its breakdown as soon as that has a figure, else its own
// lines, and counts once.
#include <algorithm>
#include <map>

#include "core/cost_sheet/line_costs.h"
#include "core/record/binding.h"
#include "documents/cost_sheet_table.h"
#include "documents/workbooks.h"

namespace sanpo {
namespace {

constexpr std::size_t amount_column = sheet_table::amount;

class Writer {
public:
  Writer(const Desk& desk, const CostSheetSource& source)
      : d_(desk), s_(source), header_(source.sheet.header), result_(source.result) {
    row_totals_.resize(s_.form.rows.size());
    subtotals_.resize(s_.form.sections.size());
  }

  std::vector<WorkSheet> sheets() {
    sheet_.name = d_.t("choice.paper.kind.cost_sheet"_text);
    sheet_.widths = {34, 18, 36, 14, 10, 10, 8, 16};
    basics();
    for (std::size_t section = 0; section < s_.form.sections.size(); ++section)
      part(section);
    WorkSheet summary = summary_sheet();
    return {std::move(sheet_), std::move(summary)};
  }
private:
  using Row = std::vector<Cell>;
  std::size_t add(Row row) {
    sheet_.rows.push_back(std::move(row));
    return sheet_.rows.size() - 1;
  }
  static std::string at(std::size_t column, std::size_t row) { return cell_name(column, row); }
  static std::string amount(std::size_t row) { return at(amount_column, row); }

  static Cell input(const auto& value) {
    if (!value) return {.look = CellLook::input};
    return number_cell(*value, CellLook::input);
  }

  [[nodiscard]] Cell header_cell(std::string_view slug) const {
    const auto field =
        find_field(d_.document, "cost_sheets/" + s_.sheet.id.value + "/header/" + std::string(slug));
    if (!field) return {};
    if (const auto* const count = std::get_if<std::optional<Count>*>(&field->member)) return input(**count);
    const std::string shown = shown_text(*field);
    return text_cell(field->spec.kind == FieldKind::choice
                         ? d_.key("choice.cost_sheet_header." + std::string(slug) + "." + shown)
                         : shown);
  }

  // Title, header, and the hourly costs that lines refer to.
  void basics() {
    add({text_cell(d_.t("choice.paper.kind.cost_sheet"_text), CellLook::title)});
    add({text_cell(d_.t("paper.company"_text)), text_cell(d_.client())});
    add({text_cell(d_.t("field.cost_sheet.name"_text)), text_cell(s_.sheet.name)});
    for (const std::string_view slug : sheet_table::header_fields) {
      const std::size_t here =
          add({text_cell(d_.key("field.cost_sheet_header." + std::string(slug))), header_cell(slug)});
      if (slug == "total") headcount_row_ = here;
    }
    add({text_cell("", CellLook::head),
         text_cell(d_.t("field.employee_group.hourly_cost"_text), CellLook::head),
         text_cell(d_.t("field.employee_group.people"_text), CellLook::head)});
    const auto group = [&](HourlyCostSource source, Text name, const EmployeeGroup& of) {
      hourly_rows_[source] = add({text_cell(d_.t(name)), input(of.hourly_cost), input(of.people)});
    };
    group(HourlyCostSource::managers, "field.cost_sheet_header.managers"_text, header_.managers);
    group(HourlyCostSource::staff, "field.cost_sheet_header.staff"_text, header_.staff);
    group(HourlyCostSource::all, "field.cost_sheet_header.all"_text, header_.all);
    add({});
  }

  void heads() {
    const Text names[] = {"paper.column_row"_text,         "paper.column_type"_text,
                          "ui.cost_sheet.head.note"_text,  "paper.column_price"_text,
                          "paper.column_hours"_text,       "ui.cost_sheet.head.people"_text,
                          "ui.cost_sheet.head.times"_text, "ui.cost_sheet.head.amount"_text};
    Row row;
    for (const Text name : names)
      row.push_back(text_cell(d_.t(name), CellLook::head));
    add(std::move(row));
  }

  [[nodiscard]] Row row_of(std::string note, Cell price, Cell hours, Cell people, Cell times,
                           Cell sum) const {
    return {{},
            {},
            text_cell(std::move(note)),
            std::move(price),
            std::move(hours),
            std::move(people),
            std::move(times),
            std::move(sum)};
  }

  void staff_lines(const SheetRow& row) {
    bool any = false;
    for (std::size_t i = 0; i < s_.sheet.staff_lines.size(); ++i) {
      const StaffLine& line = s_.sheet.staff_lines[i];
      if (line.row != row.slug) continue;
      any = true;
      const std::size_t here = sheet_.rows.size();
      const ExactYen value = result_.staff_lines[i].costs[CostType::staff];
      if (line.basis == StaffCostBasis::typed) {
        add(row_of(line.title, {}, {}, input(line.people), {}, input(line.amount)));
        continue;
      }
      std::string formula = at(3, here) + "*" + at(4, here);
      if (line.basis == StaffCostBasis::per_head) formula += "*" + at(5, here);
      add(row_of(line.title, input(line.labour_cost), input(line.ratio), input(line.people), {},
                 yen_formula(std::move(formula), value)));
    }
    if (any) return;
    const std::size_t here = sheet_.rows.size();
    add(row_of({}, {.look = CellLook::input}, {.look = CellLook::input, .format = CellFormat::percent},
               {.look = CellLook::input}, {},
               yen_formula(at(3, here) + "*" + at(4, here) + "*" + at(5, here), {})));
  }

  void expense_lines(const SheetRow& row) {
    bool any = false;
    for (const ExpenseLine& line : s_.sheet.expense_lines) {
      if (line.row != row.slug) continue;
      any = true;
      add(row_of(line.note, {}, {}, {}, {}, input(line.amount)));
    }
    if (!any) add(row_of({}, {}, {}, {}, {}, {.look = CellLook::input, .format = CellFormat::yen}));
  }

  void investment_lines(const SheetRow& row) {
    const auto formula = [&](std::size_t here) {
      return "IF(AND(ISNUMBER(" + at(4, here) + ")," + at(4, here) + "<5)," + at(3, here) + "/5,0)";
    };
    bool any = false;
    for (std::size_t i = 0; i < s_.sheet.investment_lines.size(); ++i) {
      const InvestmentLine& line = s_.sheet.investment_lines[i];
      if (line.row != row.slug) continue;
      any = true;
      add(row_of(line.note, input(line.amount), input(line.years_ago), {}, {},
                 yen_formula(formula(sheet_.rows.size()),
                             result_.investment_lines[i].costs[CostType::depreciation])));
    }
    if (!any)
      add(row_of({}, {.look = CellLook::input, .format = CellFormat::yen}, {.look = CellLook::input}, {}, {},
                 yen_formula(formula(sheet_.rows.size()), {})));
  }

  [[nodiscard]] Cell hourly(const TimeLine& line) const {
    if (line.source == HourlyCostSource::typed) return input(line.hourly_cost);
    const std::optional<Yen> cost = hourly_cost_of(line, header_);
    return yen_formula("$B$" + std::to_string(hourly_rows_.at(line.source) + 1),
                       cost ? ExactYen::whole(*cost) : ExactYen{});
  }

  void time_lines(const SheetRow& row) {
    const auto product = [&](std::size_t here) {
      return at(3, here) + "*" + at(4, here) + "*" + at(5, here) + "*" + at(6, here);
    };
    bool any = false;
    for (std::size_t i = 0; i < s_.sheet.time_lines.size(); ++i) {
      const TimeLine& line = s_.sheet.time_lines[i];
      if (line.row != row.slug) continue;
      any = true;
      std::string note = line.note;
      if (note.empty() && line.source != HourlyCostSource::typed)
        note = d_.key("choice.time_line.source." + std::string(slug_of(line.source)));
      const LineResult& result = result_.time_lines[i];
      add(row_of(std::move(note), hourly(line), input(line.hours), input(line.people), input(line.times),
                 yen_formula(product(sheet_.rows.size()), result.costs[CostType::opportunity])));
    }
    if (!any)
      add(row_of({}, {.look = CellLook::input, .format = CellFormat::yen}, {.look = CellLook::input},
                 {.look = CellLook::input}, {.look = CellLook::input},
                 yen_formula(product(sheet_.rows.size()), {})));
  }

  /// The row with its sum by type, and its lines below.
  void form_row(std::size_t index) {
    const SheetRow& row = s_.form.rows[index];
    const RowResult& result = result_.rows[index];
    const Costs shown = result.shown();
    bool first = true;
    std::size_t purchases_from = 0, purchases_to = 0;
    for (const CostType type : all_cost_types) {
      if (!row.types.has(type)) continue;
      const std::size_t here =
          add({text_cell(first ? d_.l(row.label) : std::string()), text_cell(cost_type_name(d_, type))});
      first = false;
      row_totals_[index][type] = here;
      if (type != CostType::investment) {
        const std::size_t from = sheet_.rows.size();
        switch (type) {
        case CostType::staff: staff_lines(row); break;
        case CostType::expense: expense_lines(row); break;
        case CostType::depreciation: investment_lines(row); break;
        default: time_lines(row); break;
        }
        const std::size_t to = sheet_.rows.size() - 1;
        if (type == CostType::depreciation) purchases_from = from, purchases_to = to;
        if (type == CostType::opportunity) input_rows_[index] = {from, to};
        std::string sum = "SUM(" + amount(from) + ":" + amount(to) + ")";
        if (type == CostType::opportunity && !row.total_of.empty()) sum = breakdown_or(row, sum);
        sum_cell(here, std::move(sum), shown[type]);
      } else {
        sum_cell(here,
                 "SUMIF(" + at(4, purchases_from) + ":" + at(4, purchases_to) + ",0," +
                     at(3, purchases_from) + ":" + at(3, purchases_to) + ")",
                 shown[type]);
      }
    }
  }

  void sum_cell(std::size_t row, std::string formula, ExactYen value) {
    Row& cells = sheet_.rows[row];
    cells.resize(amount_column);
    cells.push_back(yen_formula(std::move(formula), value, CellLook::sum));
  }

  /// The sum of the breakdown's rows once it has a figure, else of its own lines.
  [[nodiscard]] std::string breakdown_or(const SheetRow& row, const std::string& own) const {
    std::string figures, sum;
    for (const std::size_t part : row.total_of) {
      const auto& [from, to] = input_rows_.at(part);
      figures += (figures.empty() ? "" : ",") + at(4, from) + ":" + at(6, to);
      sum += (sum.empty() ? "" : "+") + amount(row_totals_[part].at(CostType::opportunity));
    }
    return "IF(COUNT(" + figures + ")>0," + sum + "," + own + ")";
  }

  /// Whether a row's amount is in its section through a total row.
  [[nodiscard]] bool is_breakdown(std::size_t index, CostType type) const {
    return type == CostType::opportunity && std::ranges::any_of(s_.form.rows, [&](const SheetRow& row) {
             return std::ranges::contains(row.total_of, index);
           });
  }

  void part(std::size_t index) {
    const SheetSection& section = s_.form.sections[index];
    add({text_cell(section.part + " " + d_.l(section.label), CellLook::title)});
    heads();
    for (const SheetGroup& group : s_.form.groups_of(section)) {
      if (!group.label.empty()) add({text_cell(d_.l(group.label), CellLook::head)});
      for (std::size_t row = group.first_row; row < group.end_row; ++row)
        form_row(row);
    }
    std::map<CostType, std::string> sums;
    for (std::size_t row = section.first_row; row < section.end_row; ++row)
      for (const auto& [type, place] : row_totals_[row])
        if (!is_breakdown(row, type)) sums[type] += (sums[type].empty() ? "" : "+") + amount(place);
    for (std::size_t i = 0; i < s_.sheet.unknown_lines.size(); ++i) {
      const UnknownBreakdownLine& line = s_.sheet.unknown_lines[i];
      if (line.section != section.slug) continue;
      for (const CostType type : all_cost_types) {
        const ExactYen value = result_.unknown_lines[i].costs[type];
        if (value == ExactYen{}) continue;
        Row cells{text_cell(d_.t("field.cost_sheet.unknown_lines"_text)), text_cell(cost_type_name(d_, type)),
                  text_cell(line.note)};
        cells.resize(amount_column);
        cells.push_back(number_cell(value.rounded(), CellLook::input));
        sums[type] += (sums[type].empty() ? "" : "+") + amount(add(std::move(cells)));
      }
    }
    for (const auto& [type, sum] : sums) {
      Row cells{text_cell(d_.t("paper.subtotal"_text), CellLook::total),
                text_cell(cost_type_name(d_, type), CellLook::total)};
      for (std::size_t column = cells.size(); column < amount_column; ++column)
        cells.push_back({.look = CellLook::total});
      cells.push_back(yen_formula(sum, result_.sections[index].costs[type], CellLook::total));
      subtotals_[index][type] = add(std::move(cells));
    }
    for (const SectionText& text : s_.sheet.section_texts) {
      if (text.id != section.slug) continue;
      for (const auto& [name, words] : {std::pair{"field.section_text.activities"_text, &text.activities},
                                        std::pair{"field.section_text.effects"_text, &text.effects}})
        if (!words->empty()) add({text_cell(d_.t(name)), {}, text_cell(*words)});
    }
    add({});
  }

  [[nodiscard]] WorkSheet summary_sheet() const {
    constexpr CostType types[] = {CostType::staff, CostType::expense, CostType::depreciation,
                                  CostType::opportunity};
    WorkSheet summary;
    summary.name = d_.t("paper.sheet_summary"_text);
    summary.widths = {34, 16, 16, 16, 16, 18, 16};
    summary.fixed_rows = 1;
    Row heads{text_cell(d_.t("paper.column_section"_text), CellLook::head)};
    for (const CostColumn column : {CostColumn::staff, CostColumn::expense, CostColumn::depreciation,
                                    CostColumn::opportunity, CostColumn::annual, CostColumn::investment})
      heads.push_back(text_cell(d_.key(heading_of(column)), CellLook::head));
    summary.rows.push_back(std::move(heads));
    const std::string other = "'" + sheet_.name + "'!";
    const auto value = [&](std::size_t section, CostType type) -> Cell {
      const auto place = subtotals_[section].find(type);
      if (place == subtotals_[section].end()) return number_cell(Yen{0});
      return yen_formula(other + amount(place->second), result_.sections[section].costs[type]);
    };
    for (std::size_t i = 0; i < s_.form.sections.size(); ++i) {
      const std::size_t here = summary.rows.size();
      Row cells{text_cell(s_.form.sections[i].part + " " + d_.l(s_.form.sections[i].label))};
      for (const CostType type : types)
        cells.push_back(value(i, type));
      cells.push_back(yen_formula("SUM(" + at(1, here) + ":" + at(4, here) + ")",
                                  column_of(result_.sections[i].costs, CostColumn::annual)));
      cells.push_back(value(i, CostType::investment));
      summary.rows.push_back(std::move(cells));
    }
    const std::size_t last = summary.rows.size();
    Row total{text_cell(d_.t("paper.total"_text), CellLook::total)};
    for (const CostColumn column : {CostColumn::staff, CostColumn::expense, CostColumn::depreciation,
                                    CostColumn::opportunity, CostColumn::annual, CostColumn::investment}) {
      const std::size_t place = total.size();
      total.push_back(yen_formula("SUM(" + at(place, 1) + ":" + at(place, last - 1) + ")",
                                  column_of(result_.total, column), CellLook::total));
    }
    summary.rows.push_back(std::move(total));
    summary.rows.push_back({});
    const auto line = [&](std::string name, std::string formula, ExactYen exact) {
      summary.rows.push_back({text_cell(std::move(name)), yen_formula(std::move(formula), exact)});
    };
    line(d_.key(heading_of(CostColumn::spending)), at(1, last) + "+" + at(2, last) + "+" + at(3, last),
         column_of(result_.total, CostColumn::spending));
    const std::string heads_cell = other + at(1, headcount_row_);
    line(d_.t("paper.per_head"_text),
         "IF(N(" + heads_cell + ")>0,ROUND(" + at(5, last) + "/" + heads_cell + ",0),0)",
         ExactYen::whole(result_.per_head.value_or(Yen{0})));
    return summary;
  }

  const Desk& d_;
  const CostSheetSource& s_;
  const CostSheetHeader& header_;
  const CostSheetResult& result_;
  WorkSheet sheet_;
  std::size_t headcount_row_ = 0;
  std::map<HourlyCostSource, std::size_t> hourly_rows_;
  std::vector<std::map<CostType, std::size_t>> row_totals_; ///< by row of the form: where its sums stand
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> input_rows_; ///< by row: its P lines
  std::vector<std::map<CostType, std::size_t>> subtotals_;                ///< by section
};

} // namespace

Workbook cost_sheet_workbook(const Desk& desk, const CostSheetSource& source) {
  return {cost_sheet_page(desk, source).file_name, Writer(desk, source).sheets()};
}

} // namespace sanpo
