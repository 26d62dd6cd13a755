// The figures are the estimate's; here they get their places on the page.
#include "documents/quotation.h"

#include <algorithm>

#include "core/base/find_by_id.h"

namespace sanpo {
namespace {

/// The number, with its revision from the second on.
std::string numbered(const Desk& d, const Paper& paper) {
  if (!paper.revision || paper.revision->value < 2) return paper.number;
  return d.f("paper.number_revision"_text, {{"number", paper.number}, {"revision", *paper.revision}});
}

class Writer {
public:
  Writer(const Desk& desk, const QuotationSource& source)
      : d_(desk), s_(source), first_(s_.result.first_year()) {}

  std::vector<PageBlock> blocks() {
    add(title_block(quotation_title(d_, s_)));
    head();
    total();
    lines();
    optional_lines();
    months();
    conditions();
    bank();
    origin();
    return std::move(blocks_);
  }
private:
  void add(PageBlock block) { blocks_.push_back(std::move(block)); }
  [[nodiscard]] const Paper& paper() const { return *s_.paper; }
  [[nodiscard]] std::string amount(Yen value) const { return d_.yen_from(value, s_.result.lower_bound); }

  // 宛名, 件名 and terms at the left; number, dates and issuer at the right.
  void head() {
    PageBlock sides;
    sides.kind = BlockKind::sides;
    PageBlock party;
    party.kind = BlockKind::party;
    party.strong = true;
    if (s_.paper && !paper().addressee.empty())
      party.lines = {paper().addressee};
    else
      party.lines = addressee_lines(d_.document.client, d_.english());
    if (!party.lines.empty()) sides.left.push_back(std::move(party));

    PageBlock terms;
    terms.kind = BlockKind::pairs;
    const auto term = [&](Text name, std::string value) {
      if (!value.empty()) terms.pairs.emplace_back(d_.t(name), std::move(value));
    };
    term("field.paper.subject"_text, subject());
    term("paper.period"_text, period());
    term("field.paper.contract_form"_text, contract_form());
    if (s_.paper) {
      term("field.paper.delivery"_text, paper().delivery);
      term("field.paper.payment_terms"_text, paper().payment_terms);
      if (paper().valid_until) term("field.paper.valid_until"_text, d_.show(*paper().valid_until));
    }
    sides.left.push_back(std::move(terms));

    PageBlock dates;
    dates.kind = BlockKind::pairs;
    if (s_.paper) {
      if (!paper().number.empty()) dates.pairs.emplace_back(d_.t("paper.number"_text), numbered(d_, paper()));
      dates.pairs.emplace_back(d_.t("field.paper.date"_text), d_.show(paper().date.value_or(d_.today)));
    } else {
      dates.pairs.emplace_back(d_.t("paper.made_on"_text), d_.show(d_.today));
    }
    sides.right.push_back(std::move(dates));
    issuer(sides.right);
    add(std::move(sides));
    if (s_.paper && paper().revision && paper().revision->value > 1 && !paper().changes.empty())
      add(notice_block(
          d_.f("paper.changes"_text, {{"revision", *paper().revision}, {"changes", paper().changes}})));
  }

  [[nodiscard]] std::string subject() const {
    if (s_.paper && !paper().subject.empty()) return paper().subject;
    return d_.t("paper.subject_usual"_text);
  }

  [[nodiscard]] std::string period() const {
    if (!s_.estimate.start) return d_.t("paper.period_open"_text);
    return d_.f("paper.period_value"_text,
                {{"from", *s_.estimate.start}, {"to", plus_months(*s_.estimate.start, contract_months - 1)}});
  }

  [[nodiscard]] std::string contract_form() const {
    if (s_.paper && !paper().contract_form.empty()) return paper().contract_form;
    std::string forms;
    for (const ContractType type : {ContractType::outsourcing, ContractType::referral}) {
      if (!std::ranges::contains(s_.result.lines, type, &PriceLine::contract)) continue;
      if (!forms.empty()) forms += d_.t("paper.and"_text);
      forms += d_.key("choice.price_line.contract." + std::string(slug_of(type)));
    }
    return forms;
  }

  void issuer(std::vector<PageBlock>& blocks) const {
    if (!s_.issuer || s_.issuer->name.empty()) return;
    const Issuer& from = *s_.issuer;
    PageBlock party;
    party.kind = BlockKind::party;
    party.lines.push_back(from.name);
    const auto line = [&](std::string text) {
      if (!text.empty()) party.lines.push_back(std::move(text));
    };
    if (!from.postal_code.empty() || !from.address.empty())
      line((from.postal_code.empty() ? "" : (d_.english() ? "" : "〒") + from.postal_code + " ") +
           from.address);
    if (!from.tel.empty()) line(d_.f("paper.tel"_text, {{"tel", from.tel}}));
    line(from.email);
    if (!from.person.empty()) line(d_.f("paper.person"_text, {{"person", from.person}}));
    if (!from.registration_number.empty())
      line(d_.f("paper.registration"_text, {{"number", from.registration_number}}));
    blocks.push_back(std::move(party));
    if (!from.seal.empty()) {
      PageBlock seal;
      seal.kind = BlockKind::seal;
      seal.text = from.seal;
      blocks.push_back(std::move(seal));
    }
  }

  // 初年度合計 (税込), large.
  void total() {
    PageBlock figure;
    figure.kind = BlockKind::figure;
    figure.lines = {d_.t("paper.total_caption"_text), amount(first_.with_tax),
                    d_.f("paper.of_it_tax"_text, {{"amount", amount(first_.tax)}})};
    figure.pairs.emplace_back(d_.t("paper.following"_text), amount(s_.result.following_year().with_tax));
    if (s_.result.years_summed.value > 1)
      figure.pairs.emplace_back(d_.f("paper.years_sum"_text, {{"years", s_.result.years_summed}}),
                                amount(s_.result.sum_with_tax));
    add(std::move(figure));
    if (s_.result.incomplete) add(small_block(d_.t("paper.incomplete"_text)));
  }

  [[nodiscard]] std::vector<PageColumn> columns() const {
    return {{d_.t("paper.column_item"_text), ColumnKind::text, 35},
            {d_.t("paper.column_quantity"_text), ColumnKind::number, 6},
            {d_.t("paper.column_unit"_text), ColumnKind::centre, 10},
            {d_.t("paper.column_unit_price"_text), ColumnKind::number, 12},
            {d_.t("paper.column_amount"_text), ColumnKind::number, 14},
            {d_.t("paper.column_remark"_text), ColumnKind::text, 23}};
  }

  [[nodiscard]] PageRow row_of(const PriceLine& line) const {
    const Service* const service = find_service(s_.list, line.service.value);
    std::string amount_text;
    if (line.amount)
      amount_text = d_.figure_from(*line.amount, line.flags.from);
    else
      amount_text = d_.key(line.flags.at_cost ? "choice.price_line.flag.at_cost"
                                              : "choice.price_line.flag.to_be_quoted");
    return {{line_label(d_, s_.list, line), d_.show(line.quantity),
             service ? d_.l(service->unit) : std::string(),
             line.unit_price ? d_.figure_from(*line.unit_price, line.flags.from) : std::string("—"),
             std::move(amount_text), line_remark(d_, s_.estimate, line)},
            RowKind::plain};
  }

  [[nodiscard]] PageRow sum_row(std::string name, std::string value, RowKind kind = RowKind::sum,
                                std::string remark = {}) const {
    return {{std::move(name), "", "", "", std::move(value), std::move(remark)}, kind};
  }

  [[nodiscard]] std::string discount_label(const AppliedDiscount& applied) const {
    const Discount* const discount = find_by_id(s_.estimate.discounts, applied.discount);
    std::string label =
        discount && !discount->label.empty() ? discount->label : d_.t("field.estimate.discounts"_text);
    if (discount && discount->kind == DiscountKind::percent && discount->percent)
      label += d_.words.in_brackets(d_.show(*discount->percent));
    return label;
  }

  void discount_rows(std::vector<PageRow>& rows, const Slug& line) const {
    for (const AppliedDiscount& applied : first_.discounts) {
      if (applied.line != line || applied.role != LineRole::counted || applied.amount.value == 0) continue;
      const Discount* const discount = find_by_id(s_.estimate.discounts, applied.discount);
      const bool once = discount && discount->recurrence == Recurrence::first_year;
      PageRow row = sum_row(discount_label(applied), d_.figure(applied.amount),
                            line.empty() ? RowKind::sum : RowKind::detail,
                            once ? d_.key("choice.discount.recurrence.first_year") : std::string());
      rows.push_back(std::move(row));
    }
  }

  void lines() {
    std::vector<PageRow> rows;
    Yen of_lines;
    for (const PriceLine& line : s_.result.lines) {
      if (line.role != LineRole::counted) continue;
      rows.push_back(row_of(line));
      discount_rows(rows, line.key);
    }
    of_lines = first_.initial + first_.annual;
    for (const AppliedDiscount& applied : first_.discounts)
      if (!applied.line.empty() && applied.role == LineRole::counted) of_lines += applied.amount;
    if (rows.empty()) {
      add(notice_block(d_.t("paper.no_lines"_text)));
      return;
    }
    rows.push_back(sum_row(d_.t("paper.subtotal"_text), d_.figure_from(of_lines, s_.result.lower_bound)));
    discount_rows(rows, {});
    for (const TaxGroup& group : first_.groups) {
      if (group.category == TaxCategory::outside) {
        rows.push_back(sum_row(d_.t("paper.outside_tax"_text), d_.figure(group.base)));
        continue;
      }
      rows.push_back(sum_row(d_.f("paper.tax_base"_text, {{"rate", group.rate}}),
                             d_.figure_from(group.base, s_.result.lower_bound)));
      rows.push_back(sum_row(d_.f("paper.tax"_text, {{"rate", group.rate}}),
                             d_.figure_from(group.tax, s_.result.lower_bound)));
    }
    rows.push_back(sum_row(d_.t("paper.total"_text), d_.figure_from(first_.with_tax, s_.result.lower_bound),
                           RowKind::total));
    add(heading_block(d_.t("paper.lines"_text)));
    add(table_block(columns(), std::move(rows)));
  }

  void optional_lines() {
    std::vector<PageRow> rows;
    for (const LineRole role : {LineRole::optional, LineRole::alternative})
      for (const PriceLine& line : s_.result.lines) {
        if (line.role != role) continue;
        PageRow row = row_of(line);
        const std::string name =
            d_.t(role == LineRole::optional ? "paper.optional"_text : "paper.alternative"_text);
        row.cells[5] = row.cells[5].empty() ? name : name + d_.t("paper.and"_text) + row.cells[5];
        rows.push_back(std::move(row));
      }
    if (rows.empty()) return;
    add(heading_block(d_.t("paper.optional_lines"_text)));
    add(table_block(columns(), std::move(rows)));
    add(small_block(d_.t("paper.optional_note"_text)));
  }

  void months() {
    if (!s_.months) return;
    std::vector<PageRow> rows;
    for (std::size_t month = 0; month < first_.months.size(); ++month) {
      const int offset = static_cast<int>(month);
      rows.push_back({{s_.estimate.start ? d_.show(plus_months(*s_.estimate.start, offset))
                                         : d_.f("paper.month_numbered"_text, {{"number", Count{offset + 1}}}),
                       d_.figure(first_.months[month])},
                      RowKind::plain});
    }
    rows.push_back({{d_.t("paper.total_without_tax"_text), d_.figure(first_.without_tax)}, RowKind::total});
    add(heading_block(d_.t("paper.by_month"_text)));
    add(table_block({{d_.t("paper.column_month"_text), ColumnKind::text, 50},
                     {d_.t("paper.column_without_tax"_text), ColumnKind::number, 50}},
                    std::move(rows)));
  }

  void conditions() {
    std::vector<std::string> notes;
    const auto of_list = [&](const std::vector<Slug>& ids, const std::vector<PriceNote>& from) {
      for (const Slug& id : ids) {
        if (s_.issued && id.value == "list_undated") continue; // it speaks of the time before the issue
        if (const PriceNote* const note = find_by_id(from, id)) notes.push_back(d_.l(note->text));
      }
    };
    for (const Finding& finding : s_.result.findings)
      if (finding.severity == Severity::assumption) notes.push_back(d_.words.text(finding));
    of_list(s_.result.assumptions, s_.list.assumptions);
    if (!notes.empty()) {
      add(heading_block(d_.t("paper.assumptions"_text)));
      add(notes_block(std::move(notes)));
    }
    notes.clear();
    of_list(s_.result.included, s_.list.included);
    if (!notes.empty()) {
      add(heading_block(d_.t("paper.included"_text)));
      add(notes_block(std::move(notes)));
    }
    if (!s_.estimate.remarks.empty()) {
      add(heading_block(d_.t("field.estimate.remarks"_text)));
      add(paragraph_block(s_.estimate.remarks));
    }
  }

  void bank() {
    if (!s_.issuer || s_.issuer->bank.empty() || !s_.paper) return;
    add(heading_block(d_.t("paper.bank"_text)));
    add(paragraph_block(s_.issuer->bank));
  }

  // Which list the prices come from; that it is rough while it is.
  void origin() {
    std::string text = d_.f("paper.price_source"_text, {{"source", d_.l(s_.list.source)}});
    text += d_.t("paper.and"_text);
    text += s_.list.effective ? d_.f("paper.price_date"_text, {{"date", *s_.list.effective}})
                              : d_.l(s_.list.effective_note);
    add(small_block(std::move(text)));
    if (!s_.issued) add(small_block(d_.t("paper.rough_note"_text)));
  }

  const Desk& d_;
  const QuotationSource& s_;
  const YearTotals& first_;
  std::vector<PageBlock> blocks_;
};

/// "10" before 月; "Oct".
std::string month_word(const Desk& desk, Month month) {
  return desk.english() ? desk.show(month).substr(0, 3) : std::to_string(month.month);
}

} // namespace

bool stays_rough(const EstimateResult& result) { return result.lower_bound || result.rough; }

std::string quotation_title(const Desk& desk, const QuotationSource& source) {
  const bool rough = !source.issued || stays_rough(source.result);
  return desk.t(rough ? "paper.title_rough"_text : "choice.paper.kind.quotation"_text);
}

std::string line_label(const Desk& desk, const PriceList& list, const PriceLine& line) {
  const Service* const service = find_service(list, line.service.value);
  std::string label = service ? desk.l(service->name) : line.service.value;
  if (!line.site.empty() && desk.document.sites.size() > 1)
    label += desk.words.in_brackets(desk.site(line.site));
  return label;
}

std::string line_remark(const Desk& desk, const Estimate& estimate, const PriceLine& line) {
  std::string text;
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += desk.t("paper.and"_text);
    text += part;
  };
  if (line.timing != ServiceTiming::once) {
    const bool monthly = std::ranges::all_of(line.months, [](Count n) { return n.value == 1; });
    // The quantity tells how often; which month how often only where they differ.
    const auto once = std::ranges::find_if(line.months, [](Count n) { return n.value > 0; });
    const bool alike = std::ranges::all_of(line.months, [&](Count n) { return n.value == 0 || n == *once; });
    std::string months;
    if (monthly)
      months = desk.t("paper.every_month"_text);
    else
      for (std::size_t month = 0; month < line.months.size(); ++month) {
        if (line.months[month].value == 0) continue;
        const int offset = static_cast<int>(month);
        if (!months.empty()) months += desk.words.marks().words;
        months += estimate.start ? month_word(desk, plus_months(*estimate.start, offset))
                                 : std::to_string(offset + 1);
        if (!alike && line.months[month].value > 1) months += "×" + desk.show(line.months[month]);
      }
    if (!months.empty() && !monthly)
      months = desk.f(estimate.start ? "paper.in_months"_text : "paper.in_contract_months"_text,
                      {{"months", months}});
    add(months);
  }
  if (line.recurrence == Recurrence::first_year) add(desk.key("choice.line_setting.recurrence.first_year"));
  if (line.flags.at_cost && line.amount) add(desk.t("paper.travel_estimated"_text));
  if (line.flags.to_confirm) add(desk.key("choice.price_line.flag.to_confirm"));
  if (line.tax == TaxCategory::outside) add(desk.t("paper.outside_tax"_text));
  return text;
}

PageModel quotation_page(const Desk& desk, const QuotationSource& source) {
  const Yen total = source.result.first_year().with_tax;
  const std::string number = source.paper ? source.paper->number : std::string();
  PageModel page = desk.page("choice.paper.kind.quotation"_text,
                             std::to_string(total.value) + desk.t("paper.yen"_text), number);
  page.title = quotation_title(desk, source);
  const Date day = source.paper && source.paper->date ? *source.paper->date : desk.today;
  page.date = desk.show(day);
  page.foot = page.title;
  if (!number.empty()) (page.foot += desk.words.marks().gap) += numbered(desk, *source.paper);
  if (desk.document.client.name.empty() && source.paper && !source.paper->addressee.empty())
    page.client = source.paper->addressee; // not the case's own title
  page.file_name = file_name({canonical(day), page.client,
                              std::to_string(total.value) + desk.t("paper.yen"_text), page.title, number});
  if (!source.issued || stays_rough(source.result)) page.mark = desk.t("paper.mark_rough"_text);
  page.blocks = Writer(desk, source).blocks();
  return page;
}

} // namespace sanpo
