// The amounts are the sheet's result, rounded where they are shown; a footnote says where printed parts miss
// a printed total.
#include "documents/cost_sheet_page.h"

#include <algorithm>

#include "core/cost_sheet/codes.h"
#include "core/cost_sheet/line_costs.h"

namespace sanpo {
namespace {

constexpr CostColumn summary_columns[] = {CostColumn::staff,        CostColumn::expense,
                                          CostColumn::depreciation, CostColumn::opportunity,
                                          CostColumn::annual,       CostColumn::investment};

class Writer {
public:
  Writer(const Desk& desk, const CostSheetSource& source)
      : d_(desk), s_(source), header_(source.sheet.header), result_(source.result) {}

  std::vector<PageBlock> blocks() {
    add(title_block(d_.t("choice.paper.kind.cost_sheet"_text)));
    basics();
    figures();
    summary();
    shares();
    published();
    findings();
    for (std::size_t section = 0; section < s_.form.sections.size(); ++section)
      part(section);
    notes();
    return std::move(blocks_);
  }
private:
  void add(PageBlock block) { blocks_.push_back(std::move(block)); }
  [[nodiscard]] std::string figure(ExactYen amount) const { return d_.figure(amount.rounded()); }

  [[nodiscard]] std::string group_text(const EmployeeGroup& group) const {
    std::string text;
    if (group.people) text = d_.f("paper.people"_text, {{"people", *group.people}});
    if (group.hourly_cost) {
      if (!text.empty()) text += d_.t("paper.and"_text);
      text += d_.f("paper.hourly"_text, {{"amount", *group.hourly_cost}});
    }
    return text;
  }

  void basics() {
    PageBlock pairs;
    pairs.kind = BlockKind::pairs;
    const auto pair = [&](std::string name, std::string value) {
      if (!value.empty()) pairs.pairs.emplace_back(std::move(name), std::move(value));
    };
    pair(d_.t("paper.company"_text), d_.client());
    pair(d_.t("paper.sheet_name"_text), s_.sheet.name);
    if (header_.period_from && header_.period_to)
      pair(d_.t("paper.sheet_period"_text),
           d_.f("paper.period_value"_text, {{"from", *header_.period_from}, {"to", *header_.period_to}}));
    pair(d_.t("field.cost_sheet_header.scope"_text), header_.scope);
    pair(d_.t("field.cost_sheet_header.industry"_text), header_.industry);
    std::string people;
    if (result_.headcount) people = d_.f("paper.people"_text, {{"people", *result_.headcount}});
    if (header_.men && header_.women)
      people += d_.f("paper.men_women"_text, {{"men", *header_.men}, {"women", *header_.women}});
    pair(d_.t("field.cost_sheet_header.total"_text), people);
    pair(d_.t("field.cost_sheet_header.managers"_text),
         group_text(header_.managers) + (header_.manager_definition.empty()
                                             ? std::string()
                                             : d_.words.in_brackets(header_.manager_definition)));
    pair(d_.t("field.cost_sheet_header.staff"_text), group_text(header_.staff));
    pair(d_.t("field.cost_sheet_header.all"_text), group_text(header_.all));
    pair(d_.t("field.cost_sheet_header.labour_cost_includes"_text), header_.labour_cost_includes);
    pair(d_.t("field.cost_sheet_header.tax_basis"_text),
         d_.key("choice.cost_sheet_header.tax_basis." + std::string(slug_of(header_.tax_basis))));
    std::string contact = header_.preparer;
    for (const std::string* each : {&header_.tel, &header_.fax, &header_.email})
      if (!each->empty()) (contact += contact.empty() ? "" : d_.words.marks().gap) += *each;
    pair(d_.t("field.cost_sheet_header.preparer"_text), contact);
    add(std::move(pairs));
  }

  void figures() {
    PageBlock figures;
    figures.kind = BlockKind::figures;
    const auto column = [&](CostColumn each) { return d_.yen(column_of(result_.total, each).rounded()); };
    figures.pairs = {{d_.key(heading_of(CostColumn::annual)), column(CostColumn::annual)},
                     {d_.t("paper.per_head"_text), result_.per_head ? d_.yen(*result_.per_head) : "—"},
                     {d_.key(heading_of(CostColumn::spending)), column(CostColumn::spending)},
                     {d_.key(heading_of(CostColumn::opportunity)), column(CostColumn::opportunity)}};
    add(std::move(figures));
    if (!result_.complete) add(small_block(d_.t("paper.sheet_incomplete"_text)));
  }

  [[nodiscard]] std::string section_name(const SheetSection& section) const {
    return section.part + " " + d_.l(section.label);
  }

  void summary() {
    std::vector<PageColumn> columns{{d_.t("paper.column_section"_text), ColumnKind::text, 24}};
    for (const CostColumn column : summary_columns)
      columns.push_back({d_.key(heading_of(column)), ColumnKind::number, 12});
    std::vector<PageRow> rows;
    const auto row = [&](std::string name, const Costs& costs, RowKind kind) {
      PageRow added{{std::move(name)}, kind};
      for (const CostColumn column : summary_columns)
        added.cells.push_back(figure(column_of(costs, column)));
      rows.push_back(std::move(added));
    };
    for (std::size_t i = 0; i < s_.form.sections.size(); ++i)
      row(section_name(s_.form.sections[i]), result_.sections[i].costs, RowKind::plain);
    row(d_.t("paper.total"_text), result_.total, RowKind::total);
    add(heading_block(d_.t("paper.summary"_text)));
    add(table_block(std::move(columns), std::move(rows)));
    add(small_block(d_.key(cost_sheet_codes::investment_note)));
    if (!result_.rounding_gaps.empty()) add(small_block(d_.key(cost_sheet_codes::rounding_note)));
  }

  void shares() {
    PageBlock bars;
    bars.kind = BlockKind::shares;
    for (std::size_t i = 0; i < s_.form.sections.size(); ++i) {
      const std::optional<Percent> share = result_.sections[i].share;
      if (!share) continue;
      bars.rows.push_back(
          {{section_name(s_.form.sections[i]), std::to_string(share->tenths), d_.show(*share)},
           RowKind::plain});
    }
    if (bars.rows.empty()) return;
    add(heading_block(d_.t("paper.shares"_text)));
    add(std::move(bars));
  }

  void published() {
    constexpr CostColumn of_view[] = {CostColumn::expense, CostColumn::depreciation, CostColumn::opportunity,
                                      CostColumn::activity, CostColumn::investment};
    std::vector<PageColumn> columns{{d_.t("paper.column_section"_text), ColumnKind::text, 28}};
    for (const CostColumn column : of_view)
      columns.push_back({d_.key(heading_of(column)), ColumnKind::number, 12});
    columns.push_back({d_.t("paper.column_share"_text), ColumnKind::number, 10});
    std::vector<PageRow> rows;
    const auto row = [&](std::string name, const Costs& costs, std::string share, RowKind kind) {
      PageRow added{{std::move(name)}, kind};
      for (const CostColumn column : of_view)
        added.cells.push_back(figure(column_of(costs, column)));
      added.cells.push_back(std::move(share));
      rows.push_back(std::move(added));
    };
    for (std::size_t i = 0; i < s_.form.sections.size(); ++i) {
      if (!s_.form.sections[i].published) continue;
      const std::optional<Percent> share = result_.sections[i].published_share;
      row(section_name(s_.form.sections[i]), result_.sections[i].costs, share ? d_.show(*share) : "—",
          RowKind::plain);
    }
    row(d_.t("paper.total"_text), result_.published, {}, RowKind::total);
    add(heading_block(d_.t("paper.published"_text)));
    add(table_block(std::move(columns), std::move(rows)));
    std::string note = d_.t("paper.published_note"_text);
    if (result_.published_per_head)
      note += d_.f("paper.published_per_head"_text, {{"amount", *result_.published_per_head}});
    add(small_block(std::move(note)));
  }

  void findings() {
    std::vector<std::string> lines;
    for (const Severity severity : {Severity::error, Severity::warning})
      for (const Finding& finding : result_.findings)
        if (finding.severity == severity) lines.push_back(d_.words.text(finding));
    if (lines.empty()) return;
    add(heading_block(d_.t("paper.to_check"_text)));
    add(notes_block(std::move(lines)));
  }

  // A line of a row: what it is, how it came about, its amounts.
  void line(std::vector<PageRow>& rows, std::string what, CostType type, const LineResult& result,
            const std::optional<Reason>& reason) const {
    if (result.state == LineState::empty) return;
    std::string how = reason ? d_.words.text(*reason) : std::string();
    if (result.state == LineState::incomplete) how = d_.t("paper.line_incomplete"_text);
    if (result.state == LineState::ignored) how = d_.t("paper.line_ignored"_text);
    if (result.state == LineState::refused) how = d_.t("paper.line_refused"_text);
    rows.push_back({{std::move(what), cost_type_name(d_, type), std::move(how),
                     result.state == LineState::counted ? figure(result.costs[type]) : std::string("—")},
                    RowKind::detail});
  }

  /// The lines of a row that are of one type; a single one without words of its own says no more than the
  /// row.
  void lines_of_row(std::vector<PageRow>& rows, const SheetRow& row, CostType type) const {
    std::vector<PageRow> lines;
    const auto each = [&](const auto& of_sheet, const std::vector<LineResult>& results, const auto& act) {
      for (std::size_t i = 0; i < of_sheet.size(); ++i)
        if (of_sheet[i].row == row.slug) act(of_sheet[i], results[i]);
    };
    switch (type) {
    case CostType::staff:
      each(s_.sheet.staff_lines, result_.staff_lines, [&](const StaffLine& one, const LineResult& of) {
        line(lines, one.title, type, of, reason_of(one));
      });
      break;
    case CostType::expense:
      each(s_.sheet.expense_lines, result_.expense_lines, [&](const ExpenseLine& one, const LineResult& of) {
        line(lines, one.note, type, of, std::nullopt);
      });
      break;
    case CostType::depreciation:
      each(s_.sheet.investment_lines, result_.investment_lines,
           [&](const InvestmentLine& one, const LineResult& of) {
             line(lines, one.note, type, of, reason_of(one));
           });
      break;
    case CostType::opportunity:
      each(s_.sheet.time_lines, result_.time_lines, [&](const TimeLine& one, const LineResult& of) {
        std::string what = one.note;
        if (what.empty() && one.source != HourlyCostSource::typed)
          what = d_.key("choice.time_line.source." + std::string(slug_of(one.source)));
        line(lines, std::move(what), type, of, reason_of(one, header_));
      });
      break;
    case CostType::investment: break; // its lines stand at the depreciation
    }
    if (lines.size() == 1 && lines[0].cells[0].empty() && lines[0].cells[2].empty()) return;
    rows.insert(rows.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
  }

  /// The row with its amount by type, each with its lines below it.
  void rows_of_row(std::vector<PageRow>& rows, std::size_t index) const {
    const SheetRow& row = s_.form.rows[index];
    const RowResult& result = result_.rows[index];
    const Costs shown = result.shown();
    bool first = true;
    for (const CostType type : all_cost_types) {
      if (!row.types.has(type)) continue;
      const bool aside = type == CostType::investment;
      const bool blank = shown[type] == ExactYen{};
      if (blank && (!first || aside || type == CostType::depreciation)) continue;
      rows.push_back({{first ? d_.l(row.label) : std::string(), cost_type_name(d_, type),
                       aside                  ? d_.t("paper.aside"_text)
                       : result.derived_total ? d_.t("paper.sum_of_above"_text)
                                              : std::string(),
                       blank && !result.filled ? std::string() : figure(shown[type])},
                      RowKind::plain});
      first = false;
      if (s_.lines) lines_of_row(rows, row, type);
    }
  }

  void unknown_lines(std::vector<PageRow>& rows, const SheetSection& section) const {
    for (std::size_t i = 0; i < s_.sheet.unknown_lines.size(); ++i) {
      const UnknownBreakdownLine& each = s_.sheet.unknown_lines[i];
      const LineResult& result = result_.unknown_lines[i];
      if (each.section != section.slug || result.state == LineState::empty) continue;
      bool first = true;
      for (const CostType type : all_cost_types) {
        if (result.costs[type] == ExactYen{}) continue;
        rows.push_back(
            {{first ? d_.t("field.cost_sheet.unknown_lines"_text) : std::string(), cost_type_name(d_, type),
              first ? each.note : std::string(), figure(result.costs[type])},
             RowKind::plain});
        first = false;
      }
    }
  }

  void part(std::size_t index) {
    const SheetSection& section = s_.form.sections[index];
    const SectionResult& result = result_.sections[index];
    std::vector<PageRow> rows;
    for (const SheetGroup& group : s_.form.groups_of(section)) {
      if (!group.label.empty()) rows.push_back({{d_.l(group.label)}, RowKind::group});
      for (std::size_t row = group.first_row; row < group.end_row; ++row)
        rows_of_row(rows, row);
    }
    unknown_lines(rows, section);
    bool any = false;
    for (const CostType type : all_cost_types) {
      if (result.costs[type] == ExactYen{}) continue;
      any = true;
      rows.push_back({{d_.t("paper.subtotal"_text), cost_type_name(d_, type),
                       type == CostType::investment ? d_.t("paper.aside"_text) : std::string(),
                       figure(result.costs[type])},
                      RowKind::sum});
    }
    if (!any) rows.push_back({{d_.t("paper.subtotal"_text), "", "", figure({})}, RowKind::sum});
    add(heading_block(section_name(section)));
    add(table_block({{d_.t("paper.column_row"_text), ColumnKind::text, 30},
                     {d_.t("paper.column_type"_text), ColumnKind::text, 20},
                     {d_.t("paper.column_how"_text), ColumnKind::text, 34},
                     {d_.t("paper.column_amount"_text), ColumnKind::number, 16}},
                    std::move(rows)));
    for (const SectionText& text : s_.sheet.section_texts) {
      if (text.id != section.slug) continue;
      if (!text.activities.empty()) {
        add(small_block(d_.t("field.section_text.activities"_text)));
        add(paragraph_block(text.activities));
      }
      if (!text.effects.empty()) {
        add(small_block(d_.t("field.section_text.effects"_text)));
        add(paragraph_block(text.effects));
      }
    }
  }

  void notes() {
    add(heading_block(d_.t("paper.notes"_text)));
    add(notes_block({d_.t("paper.sheet_note_opportunity"_text), d_.key(cost_sheet_codes::investment_note),
                     d_.t("paper.sheet_note_period"_text)}));
    add(small_block(d_.f("paper.form"_text, {{"form", d_.l(s_.form.title)}})));
  }

  const Desk& d_;
  const CostSheetSource& s_;
  const CostSheetHeader& header_;
  const CostSheetResult& result_;
  std::vector<PageBlock> blocks_;
};

} // namespace

std::string cost_type_name(const Desk& desk, CostType type) {
  switch (type) {
  case CostType::staff: return desk.key("cost_sheet.column.staff");
  case CostType::expense: return "K " + desk.key("cost_sheet.column.expense");
  case CostType::depreciation: return "D " + desk.key("cost_sheet.column.depreciation");
  case CostType::investment: return "I " + desk.key("cost_sheet.column.investment");
  case CostType::opportunity: break;
  }
  return "P " + desk.key("cost_sheet.column.opportunity");
}

std::string sheet_title(const Desk& desk, const CostSheet& sheet, const SheetForm& form) {
  if (!sheet.name.empty()) return sheet.name;
  if (sheet.header.period_from && sheet.header.period_to)
    return desk.f("paper.period_value"_text,
                  {{"from", *sheet.header.period_from}, {"to", *sheet.header.period_to}});
  return desk.l(form.title);
}

PageModel cost_sheet_page(const Desk& desk, const CostSheetSource& source) {
  const Yen annual = column_of(source.result.total, CostColumn::annual).rounded();
  PageModel page = desk.page("choice.paper.kind.cost_sheet"_text,
                             std::to_string(annual.value) + desk.t("paper.yen"_text), source.sheet.name);
  page.blocks = Writer(desk, source).blocks();
  return page;
}

} // namespace sanpo
