// See evaluate.h. The steps, in this order: lines by themselves, totals that have a breakdown, rows, people,
// sections, summary, rounding.
#include "core/cost_sheet/evaluate.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "core/cost_sheet/codes.h"
#include "core/cost_sheet/header_checks.h"
#include "core/cost_sheet/place.h"
#include "core/cost_sheet/rounding.h"

namespace sanpo {

namespace {

namespace codes = cost_sheet_codes;

constexpr ExactYen limit = ExactYen::whole(max_yen);

bool too_large(const Costs& costs) {
  return column_of(costs, CostColumn::annual) > limit || costs[CostType::investment] > limit;
}

/// People of a row's P lines, in hundredths.
struct RowPeople {
  std::int64_t all = 0;
  std::int64_t managers = 0;
  std::int64_t staff = 0;
};

class Evaluation {
public:
  Evaluation(const CostSheet& sheet, const SheetForm& form) : sheet_(sheet), form_(form) {
    result_.rows.resize(form.rows.size());
    result_.sections.resize(form.sections.size());
    people_.resize(form.rows.size());
  }

  CostSheetResult run() {
    check_header(sheet_, result_.findings);
    count_lines();
    settle_totals();
    settle_rows();
    check_people();
    add_sections();
    add_summary();
    result_.rounding_gaps = rounding_gaps(sheet_, form_, result_);
    return std::move(result_);
  }
private:
  void report(Severity severity, std::string_view code, std::string place,
              std::vector<std::pair<std::string, Argument>> arguments = {}) {
    result_.findings.push_back({severity, std::string(code), std::move(place), std::move(arguments)});
  }

  // Lines

  void count_lines() {
    count(result_.staff_lines, sheet_.staff_lines, "staff_lines", CostType::staff,
          [](const StaffLine& line) { return line_costs(line); });
    count(result_.expense_lines, sheet_.expense_lines, "expense_lines", CostType::expense,
          [](const ExpenseLine& line) { return line_costs(line); });
    count(result_.time_lines, sheet_.time_lines, "time_lines", CostType::opportunity,
          [&](const TimeLine& line) { return line_costs(line, sheet_.header); });
    count(result_.investment_lines, sheet_.investment_lines, "investment_lines", CostType::investment,
          [](const InvestmentLine& line) { return line_costs(line); });
    count_unknown();
  }

  template <class Line, class Evaluate>
  void count(std::vector<LineResult>& results, const std::vector<Line>& lines, std::string_view list,
             CostType type, const Evaluate& evaluate_line) {
    results.reserve(lines.size());
    for (const Line& line : lines) {
      LineResult result = evaluate_line(line);
      result.row = form_.find_row(line.row.value);
      if (!result.row || !form_.rows[*result.row].types.has(type)) {
        const std::string_view code = result.row ? codes::row_takes_no_such_line : codes::unknown_row;
        report(Severity::error, code, line_place(sheet_, list, line.id, "row"), {{"row", line.row.value}});
        result.state = LineState::refused;
        result.refusal = code;
        result.missing.reset();
        result.costs = {};
      } else {
        report_line(line, list, result);
        RowResult& row = result_.rows[*result.row];
        row.costs += result.costs;
        row.filled |= result.state != LineState::empty;
        row.refused |= result.refusal == codes::row_too_large;
        if constexpr (std::is_same_v<Line, TimeLine>) count_people(line, people_[*result.row]);
      }
      results.push_back(result);
    }
  }

  template <class Line> void report_line(const Line& line, std::string_view list, const LineResult& result) {
    if constexpr (std::is_same_v<Line, TimeLine>)
      if (result.missing == Factor::hourly_cost && line.source != HourlyCostSource::typed)
        return report_missing_hourly_cost(line.source);
    if (result.missing)
      report(Severity::hint, codes::factor_missing,
             line_place(sheet_, list, line.id, slug_of(*result.missing)));
    if constexpr (std::is_same_v<Line, InvestmentLine>)
      if (result.refusal == codes::investment_too_old)
        report(Severity::error, codes::investment_too_old, line_place(sheet_, list, line.id, "years_ago"),
               {{"years", Count{depreciation_years}}, {"age", *line.years_ago}});
  }

  /// Once for each group, however many lines follow it.
  void report_missing_hourly_cost(HourlyCostSource source) {
    const auto bit = 1U << static_cast<unsigned>(source);
    if ((missing_hourly_costs_ & bit) != 0) return;
    missing_hourly_costs_ |= bit;
    report(Severity::hint, codes::header_hourly_cost_missing,
           header_place(sheet_, std::string(slug_of(source)) + "/hourly_cost"));
  }

  static void count_people(const TimeLine& line, RowPeople& people) {
    if (!line.people) return;
    people.all += line.people->hundredths;
    if (line.source == HourlyCostSource::managers) people.managers += line.people->hundredths;
    if (line.source == HourlyCostSource::staff) people.staff += line.people->hundredths;
  }

  void count_unknown() {
    result_.unknown_lines.reserve(sheet_.unknown_lines.size());
    for (const UnknownBreakdownLine& line : sheet_.unknown_lines) {
      LineResult result = line_costs(line);
      const auto index = form_.find_section(line.section.value);
      if (!index) {
        report(Severity::error, codes::unknown_section,
               line_place(sheet_, "unknown_lines", line.id, "section"), {{"section", line.section.value}});
        result = {.state = LineState::refused, .refusal = codes::unknown_section};
      } else {
        drop_foreign_types(line, form_.sections[*index], result);
        SectionResult& section = result_.sections[*index];
        section.unknown += result.costs;
        section.unknown_refused |= result.refusal == codes::row_too_large;
      }
      result_.unknown_lines.push_back(result);
    }
  }

  /// A section without purchases has no depreciation, and only part A has staff.
  void drop_foreign_types(const UnknownBreakdownLine& line, const SheetSection& section, LineResult& result) {
    for (const CostType type : all_cost_types) {
      if (section.types.has(type) || result.costs[type] == ExactYen{}) continue;
      report(Severity::error, codes::type_not_in_section,
             line_place(sheet_, "unknown_lines", line.id, slug_of(type)),
             {{"amount", result.costs[type].rounded()}});
      result.costs[type] = {};
      result_.complete = false;
    }
  }

  // Rows

  /// 面談合計: where the breakdown holds a filled line it wins, and the total row counts nothing of its own.
  void settle_totals() {
    for (std::size_t i = 0; i < form_.rows.size(); ++i) {
      const auto& parts = form_.rows[i].total_of;
      const auto filled = [&](std::size_t part) { return result_.rows[part].filled; };
      if (std::ranges::none_of(parts, filled)) continue;
      RowResult& total = result_.rows[i];
      const bool typed_too = total.filled;
      const ExactYen ignored = total.costs[CostType::opportunity];
      // its sum follows in settle_rows, when the parts are settled
      total = {.derived_total = ExactYen{}, .filled = typed_too};
      people_[i] = {};
      if (!typed_too) continue;
      total.ignored = ignored;
      for (LineResult& line : result_.time_lines)
        if (line.row == i && line.state != LineState::empty) line.state = LineState::ignored;
      report(Severity::warning, codes::total_row_ignored, row_place(sheet_, form_.rows[i].slug),
             {{"amount", ignored.rounded()}});
    }
  }

  void settle_rows() {
    for (std::size_t i = 0; i < form_.rows.size(); ++i) {
      RowResult& row = result_.rows[i];
      if (!row.derived_total && (row.refused || too_large(row.costs))) refuse_row(i);
      if (!row.derived_total) continue;
      for (const std::size_t part : form_.rows[i].total_of) // stand before their total
        *row.derived_total += result_.rows[part].costs[CostType::opportunity];
    }
  }

  void refuse_row(std::size_t index) {
    RowResult& row = result_.rows[index];
    row.refused = true;
    row.costs = {};
    for (auto* lines :
         {&result_.staff_lines, &result_.expense_lines, &result_.time_lines, &result_.investment_lines})
      for (LineResult& line : *lines)
        if (line.row == index && line.state == LineState::counted)
          line = {.state = LineState::refused, .refusal = codes::row_too_large, .row = index};
    report(Severity::error, codes::row_too_large, row_place(sheet_, form_.rows[index].slug),
           {{"max", max_yen}});
  }

  void check_people() {
    const CostSheetHeader& header = sheet_.header;
    for (std::size_t i = 0; i < form_.rows.size(); ++i) {
      const RowPeople& people = people_[i];
      if (people.all > 0) result_.rows[i].people = Quantity{people.all};
      check_people(i, people.all, header.total, codes::row_people_above_headcount, "total");
      check_people(i, people.managers, header.managers.people, codes::row_managers_above_header, "managers");
      check_people(i, people.staff, header.staff.people, codes::row_staff_above_header, "staff");
    }
  }

  void check_people(std::size_t row, std::int64_t hundredths, std::optional<Count> most,
                    std::string_view code, const char* name) {
    if (!most || hundredths <= most->value * 100) return;
    report(Severity::warning, code, row_place(sheet_, form_.rows[row].slug),
           {{"people", Quantity{hundredths}}, {name, *most}});
  }

  // Totals

  void add_sections() {
    for (std::size_t s = 0; s < form_.sections.size(); ++s) {
      SectionResult& section = result_.sections[s];
      if (section.unknown_refused || too_large(section.unknown)) refuse_unknown(s);
      section.costs = section.unknown;
      for (std::size_t r = form_.sections[s].first_row; r < form_.sections[s].end_row; ++r)
        section.costs += result_.rows[r].costs;
      result_.total += section.costs;
      if (form_.sections[s].published) result_.published += section.costs;
    }
  }

  void refuse_unknown(std::size_t index) {
    SectionResult& section = result_.sections[index];
    section.unknown_refused = true;
    section.unknown = {};
    const Slug& slug = form_.sections[index].slug;
    for (std::size_t i = 0; i < sheet_.unknown_lines.size(); ++i)
      if (sheet_.unknown_lines[i].section == slug && result_.unknown_lines[i].state == LineState::counted)
        result_.unknown_lines[i] = {.state = LineState::refused, .refusal = codes::row_too_large};
    report(Severity::error, codes::row_too_large, section_place(sheet_, slug), {{"max", max_yen}});
  }

  void add_summary() {
    const ExactYen annual = column_of(result_.total, CostColumn::annual);
    const ExactYen activity = column_of(result_.published, CostColumn::activity);
    for (std::size_t s = 0; s < form_.sections.size(); ++s) {
      SectionResult& section = result_.sections[s];
      section.share = share_of(column_of(section.costs, CostColumn::annual), annual);
      if (form_.sections[s].published)
        section.published_share = share_of(column_of(section.costs, CostColumn::activity), activity);
    }
    result_.headcount = sheet_.header.total;
    result_.per_head = per_head(annual, result_.headcount);
    result_.published_per_head = per_head(activity, result_.headcount);
    for (const auto* lines : {&result_.staff_lines, &result_.expense_lines, &result_.time_lines,
                              &result_.investment_lines, &result_.unknown_lines})
      for (const LineResult& line : *lines)
        if (line.state == LineState::incomplete || line.state == LineState::refused) result_.complete = false;
  }

  const CostSheet& sheet_;
  const SheetForm& form_;
  CostSheetResult result_;
  std::vector<RowPeople> people_;
  unsigned missing_hourly_costs_ = 0; ///< groups of the header already reported, a bit each
};

} // namespace

Costs RowResult::shown() const {
  Costs amounts = costs;
  if (derived_total) amounts[CostType::opportunity] = *derived_total;
  return amounts;
}

CostSheetResult evaluate(const CostSheet& sheet, const SheetForm& form) {
  return Evaluation(sheet, form).run();
}

std::optional<Yen> offered_hourly_cost(const CostSheetHeader& header) {
  const auto& [manager_people, manager_cost] = header.managers;
  const auto& [staff_people, staff_cost] = header.staff;
  if (!manager_people || !manager_cost || !staff_people || !staff_cost) return std::nullopt;
  const Int128 people = Int128{manager_people->value} + staff_people->value;
  if (people <= 0) return std::nullopt;
  const Int128 cost =
      Int128{manager_cost->value} * manager_people->value + Int128{staff_cost->value} * staff_people->value;
  return Yen{static_cast<std::int64_t>((cost * 2 + people) / (people * 2))};
}

std::optional<Count> offered_headcount(const CostSheetHeader& header) {
  if (!header.men || !header.women) return std::nullopt;
  return Count{header.men->value + header.women->value};
}

} // namespace sanpo
