// 御見積書 and the checklist as workbooks; the cost sheet has a file of its own.
#include "documents/workbooks.h"

#include <algorithm>

#include "core/base/find_by_id.h"

namespace sanpo {
namespace {

using Row = std::vector<Cell>;

Row heads(const Desk& desk, std::initializer_list<Text> names) {
  Row row;
  for (const Text name : names)
    row.push_back(text_cell(desk.t(name), CellLook::head));
  return row;
}

WorkSheet lines_sheet(const Desk& d, const QuotationSource& s) {
  WorkSheet sheet{
      .name = d.t("paper.sheet_lines"_text), .widths = {44, 20, 10, 8, 14, 16, 14, 30}, .fixed_rows = 1};
  sheet.rows.push_back(
      heads(d, {"paper.column_item"_text, "paper.column_site"_text, "paper.column_quantity"_text,
                "paper.column_unit"_text, "paper.column_unit_price"_text, "paper.column_amount"_text,
                "paper.column_role"_text, "paper.column_remark"_text}));
  std::string counted;
  Yen sum;
  for (const PriceLine& line : s.result.lines) {
    const std::size_t here = sheet.rows.size();
    const Service* const service = find_service(s.list, line.service.value);
    Cell amount;
    if (line.amount && line.unit_price)
      amount = yen_formula(cell_name(2, here) + "*" + cell_name(4, here), ExactYen::whole(*line.amount));
    else
      amount = text_cell(d.key(line.flags.at_cost ? "choice.price_line.flag.at_cost"
                                                  : "choice.price_line.flag.to_be_quoted"));
    std::string remark = line_remark(d, s.estimate, line);
    if (line.flags.from)
      remark = d.key("choice.price_line.flag.from") + (remark.empty() ? "" : d.t("paper.and"_text) + remark);
    if (line.is_summed()) {
      counted += (counted.empty() ? "" : "+") + cell_name(5, here);
      sum += *line.amount;
    }
    sheet.rows.push_back(
        {text_cell(service ? d.l(service->name) : line.service.value), text_cell(d.site(line.site)),
         number_cell(line.quantity, CellLook::input), text_cell(service ? d.l(service->unit) : std::string()),
         line.unit_price ? number_cell(*line.unit_price, CellLook::input) : Cell{}, std::move(amount),
         text_cell(d.key("choice.line_setting.role." + std::string(slug_of(line.role)))),
         text_cell(std::move(remark))});
  }
  const YearTotals& year = s.result.first_year();
  const auto total = [&](std::string name, Cell value) {
    value.look = CellLook::total;
    sheet.rows.push_back({text_cell(std::move(name), CellLook::total),
                          {.look = CellLook::total},
                          {.look = CellLook::total},
                          {.look = CellLook::total},
                          {.look = CellLook::total},
                          std::move(value)});
    return cell_name(5, sheet.rows.size() - 1);
  };
  std::string net =
      total(d.t("paper.subtotal"_text), yen_formula(counted.empty() ? "0" : counted, ExactYen::whole(sum)));
  if (year.discount.value != 0)
    net += "+" + total(d.t("field.estimate.discounts"_text), number_cell(year.discount));
  const std::string base =
      total(d.t("paper.total_without_tax"_text), yen_formula(net, ExactYen::whole(year.without_tax)));
  // With one rate for all the tax follows the lines; with several it is as the app has it.
  Cell tax = number_cell(year.tax);
  if (year.groups.size() == 1 && year.groups[0].category == TaxCategory::taxable) {
    const std::string product = base + "*" + std::to_string(year.groups[0].rate.tenths) + "/1000";
    const std::string_view round = s.estimate.rounding == TaxRounding::down      ? "ROUNDDOWN("
                                   : s.estimate.rounding == TaxRounding::half_up ? "ROUND("
                                                                                 : "ROUNDUP(";
    tax = yen_formula(std::string(round) + product + ",0)", ExactYen::whole(year.tax));
  }
  const std::string tax_place = total(d.t("paper.sheet_tax"_text), std::move(tax));
  total(d.t("paper.total"_text), yen_formula(base + "+" + tax_place, ExactYen::whole(year.with_tax)));
  return sheet;
}

WorkSheet months_sheet(const Desk& d, const QuotationSource& s) {
  WorkSheet sheet{.name = d.t("paper.sheet_months"_text), .widths = {18, 18}, .fixed_rows = 1};
  sheet.rows.push_back(heads(d, {"paper.column_month"_text, "paper.column_without_tax"_text}));
  const YearTotals& year = s.result.first_year();
  for (std::size_t month = 0; month < year.months.size(); ++month) {
    const int offset = static_cast<int>(month);
    sheet.rows.push_back(
        {text_cell(s.estimate.start ? d.show(plus_months(*s.estimate.start, offset))
                                    : d.f("paper.month_numbered"_text, {{"number", Count{offset + 1}}})),
         number_cell(year.months[month])});
  }
  sheet.rows.push_back({text_cell(d.t("paper.total_without_tax"_text), CellLook::total),
                        yen_formula("SUM(B2:B13)", ExactYen::whole(year.without_tax), CellLook::total)});
  return sheet;
}

} // namespace

Workbook quotation_workbook(const Desk& desk, const QuotationSource& source) {
  return {quotation_page(desk, source).file_name, {lines_sheet(desk, source), months_sheet(desk, source)}};
}

Workbook certification_workbook(const Desk& d, const CertificationSource& source) {
  WorkSheet items{
      .name = d.t("paper.sheet_checklist"_text), .widths = {44, 30, 16, 12, 16, 16, 8, 8}, .fixed_rows = 1};
  items.rows.push_back(
      heads(d, {"paper.column_check"_text, "paper.column_group"_text, "paper.column_standing"_text,
                "paper.column_status"_text, "paper.column_person"_text, "paper.column_due"_text,
                "paper.column_effort"_text, "paper.column_weeks"_text}));
  WorkSheet open{.name = d.t("paper.sheet_open"_text), .widths = {44, 16, 60, 50}, .fixed_rows = 1};
  open.rows.push_back(heads(d, {"paper.column_check"_text, "paper.column_standing"_text,
                                "paper.column_question"_text, "paper.column_why"_text}));
  for (const ItemResult& item : source.result.items) {
    const std::string name = item_title(d, source.edition, item.id);
    const ItemRecord* const record = find_by_id(source.assessment.items, item.id);
    items.rows.push_back(
        {text_cell(name),
         text_cell(item.mandatory ? d.t("paper.mandatory"_text) : group_title(d, source.edition, item.group)),
         text_cell(standing_text(d, item.judged)),
         text_cell(record && record->status
                       ? d.key("choice.item_record.status." + std::string(slug_of(*record->status)))
                       : std::string()),
         text_cell(record ? d.person(record->person) : std::string()),
         text_cell(record && record->due ? d.show(*record->due) : std::string()), number_cell(item.effort),
         number_cell(item.lead_weeks)});
    if (item.judged.value == Value::met) continue;
    for (const LeafResult& leaf : item.deciding) {
      const Question* const question =
          leaf.question.empty() ? nullptr : find_question(source.edition, leaf.question);
      std::string why;
      for (const Reason& reason : leaf.reasons)
        why += (why.empty() ? "" : "\n") + d.words.text(reason);
      open.rows.push_back({text_cell(name), text_cell(standing_text(d, item.judged)),
                           text_cell(question ? d.l(question->label) : d.t("paper.whole_item"_text)),
                           text_cell(std::move(why))});
    }
  }
  return {certification_page(d, source).file_name, {std::move(items), std::move(open)}};
}

} // namespace sanpo
