#include "documents/cost_sheet_import.h"

#include <algorithm>
#include <set>

#include "core/base/decimal.h"
#include "core/base/value_text.h"
#include "core/record/binding.h"
#include "documents/cost_sheet_table.h"

namespace sanpo {
namespace {

bool is(std::string_view text, const LocalText& name) {
  return !text.empty() && (text == name.ja || text == name.en);
}

/// A share of 1, or a percentage.
std::string percent_text(std::string_view text) {
  std::string_view rest = text;
  const auto number = take_decimal(rest);
  if (!number || !rest.empty()) return std::string(text);
  const auto tenths = scaled(*number, 3);
  if (!tenths || *tenths > 1'000) return std::string(text);
  return canonical(Percent{static_cast<std::int32_t>(*tenths)});
}

/// Hours that a spreadsheet holds as an endless decimal are whole minutes.
std::string hours_text(std::string_view text) {
  std::string_view rest = text;
  const auto number = take_decimal(rest);
  if (!number || !rest.empty() || number->decimals <= 2) return std::string(text);
  Int128 scale = 1;
  for (int i = 0; i < number->decimals; ++i)
    scale *= 10;
  const Int128 minutes = (number->digits * 60 + scale / 2) / scale;
  const Int128 beside = number->digits * 60 - minutes * scale;
  if ((beside < 0 ? -beside : beside) * 10'000 > scale) return std::string(text);
  const auto whole = static_cast<std::int64_t>(minutes);
  const std::string rest_of_hour = std::to_string(whole % 60);
  return std::to_string(whole / 60) + (rest_of_hour.size() < 2 ? ":0" : ":") + rest_of_hour;
}

class Reader {
public:
  Reader(const Table& table, const SheetForm& form, const Words& words, const IdSource& ids)
      : table_(table), form_(form), words_(words), ids_(ids) {
    case_.cost_sheets.push_back({.id = ids()});
  }

  std::optional<ReadCostSheet> read() {
    for (; row_ < table_.size(); ++row_)
      if (!section_title()) section_ ? in_section() : in_header();
    take_bare_sum();
    if (result_.lines == 0) return std::nullopt;
    result_.sheet = std::move(sheet());
    return std::move(result_);
  }
private:
  CostSheet& sheet() { return case_.cost_sheets.front(); }
  [[nodiscard]] std::string_view cell(std::size_t column) const {
    const auto& row = table_[row_];
    return column < row.size() ? std::string_view(row[column]) : std::string_view();
  }
  [[nodiscard]] std::string key(std::string_view key) const { return words_.text(key, {}); }

  /// Into a field of the sheet; a refusal is told with the cell.
  void enter(const std::string& path, std::size_t column, std::string_view text) {
    if (text.empty()) return;
    const auto field = find_field(case_, "cost_sheets/" + sheet().id.value + "/" + path);
    if (!field) return;
    if (auto entered = enter_text(*field, text); !entered)
      result_.faults.push_back({column, row_, std::string(cell(column)), std::move(entered.error())});
  }
  void enter(const std::string& path, std::size_t column) { enter(path, column, cell(column)); }

  void in_header() {
    const std::string_view label = cell(sheet_table::label);
    if (label.empty()) return;
    for (const std::string_view group : {"managers", "staff", "all"})
      if (label == key("field.cost_sheet_header." + std::string(group))) {
        const std::string path = "header/" + std::string(group);
        enter(path + "/hourly_cost", 1);
        enter(path + "/people", 2);
        return;
      }
    if (label == key("field.cost_sheet.name")) return enter("name", 1);
    for (const std::string_view slug : sheet_table::header_fields) {
      if (label != key("field.cost_sheet_header." + std::string(slug))) continue;
      const std::string path = "header/" + std::string(slug);
      if (slug != "tax_basis") return enter(path, 1);
      for (const auto& [basis, name] : Choices<TaxBasis>::table)
        if (cell(1) == key("choice.cost_sheet_header.tax_basis." + std::string(name)))
          sheet().header.tax_basis = basis;
      return;
    }
  }

  bool section_title() {
    const std::string_view label = cell(sheet_table::label);
    for (std::size_t i = 0; i < form_.sections.size(); ++i)
      if (label.starts_with(form_.sections[i].part + ' ')) {
        take_bare_sum();
        section_ = i;
        form_row_.reset();
        type_.reset();
        return true;
      }
    return false;
  }

  [[nodiscard]] std::optional<CostType> named_type(std::string_view text) const {
    if (text.empty()) return std::nullopt;
    if (text.size() == 1 || text[1] == ' ') switch (text.front()) {
      case 'K': return CostType::expense;
      case 'D': return CostType::depreciation;
      case 'I': return CostType::investment;
      case 'P': return CostType::opportunity;
      default: break;
      }
    if (form_.sections[*section_].types.has(CostType::staff)) return CostType::staff;
    return std::nullopt;
  }

  void in_section() {
    const SheetSection& section = form_.sections[*section_];
    const std::string_view label = cell(sheet_table::label), type = cell(sheet_table::type);
    if (label.empty() && type.empty()) {
      if (form_row_ && type_) line();
      return;
    }
    take_bare_sum();
    if (!label.empty()) {
      form_row_.reset();
      type_.reset();
      if (label == key("field.cost_sheet.unknown_lines")) return unknown_line(named_type(type));
      for (const std::string_view text : {"activities", "effects"})
        if (label == key("field.section_text." + std::string(text))) return section_text(text);
      for (std::size_t row = section.first_row; row < section.end_row; ++row)
        if (is(label, form_.rows[row].label)) form_row_ = row;
      if (!form_row_) return; // a heading, a subtotal
    }
    if (!form_row_) return;
    type_ = named_type(type);
    if (type_ && !form_.rows[*form_row_].types.has(*type_)) type_.reset();
    sum_row_ = type_ ? std::optional(row_) : std::nullopt;
  }

  void section_text(std::string_view slug) {
    const Slug& section = form_.sections[*section_].slug;
    auto& texts = sheet().section_texts;
    if (std::ranges::find(texts, section, &SectionText::id) == texts.end()) texts.push_back({.id = section});
    enter("section_texts/" + section.value + "/" + std::string(slug), sheet_table::note);
  }

  template <class Line> std::string add(std::vector<Line>& lines, std::string_view list, Slug row) {
    Line& line = lines.emplace_back();
    line.id = ids_();
    line.row = std::move(row);
    ++result_.lines;
    filled_.insert(*form_row_);
    return std::string(list) + "/" + line.id.value + "/";
  }

  void line() {
    sum_row_.reset(); // it is the sum of this
    const auto blank = [&](std::size_t from, std::size_t to) {
      while (from < to && cell(from).empty())
        ++from;
      return from == to;
    };
    const bool typed = blank(sheet_table::price, sheet_table::amount);
    // The formula of a line that nobody filled gives 0.
    if (typed && blank(sheet_table::note, sheet_table::price) &&
        (cell(sheet_table::amount).empty() || cell(sheet_table::amount) == "0"))
      if (*type_ != CostType::expense || cell(sheet_table::amount).empty()) return;
    const Slug& row = form_.rows[*form_row_].slug;
    switch (*type_) {
    case CostType::staff: return staff_line(add(sheet().staff_lines, "staff_lines", row), typed);
    case CostType::expense: {
      const std::string path = add(sheet().expense_lines, "expense_lines", row);
      enter(path + "note", sheet_table::note);
      return enter(path + "amount", sheet_table::amount);
    }
    case CostType::depreciation: {
      const std::string path = add(sheet().investment_lines, "investment_lines", row);
      enter(path + "note", sheet_table::note);
      enter(path + "amount", sheet_table::price);
      return enter(path + "years_ago", sheet_table::hours);
    }
    case CostType::opportunity:
      if (typed && !cell(sheet_table::amount).empty() && cell(sheet_table::amount) != "0")
        return known_as_total(cell(sheet_table::note), CostType::opportunity);
      return time_line(add(sheet().time_lines, "time_lines", row));
    case CostType::investment: break;
    }
  }

  void staff_line(const std::string& path, bool typed) {
    enter(path + "title", sheet_table::note);
    enter(path + "people", sheet_table::people);
    StaffLine& line = sheet().staff_lines.back();
    if (typed || cell(sheet_table::price).empty()) {
      line.basis = StaffCostBasis::typed;
      return enter(path + "amount", sheet_table::amount);
    }
    enter(path + "labour_cost", sheet_table::price);
    enter(path + "ratio", sheet_table::hours, percent_text(cell(sheet_table::hours)));
    // The amount tells whether the people are counted in it.
    if (!line.labour_cost || !line.ratio || !line.people || line.people->hundredths == 100) return;
    const auto amount = read_yen(cell(sheet_table::amount));
    const Int128 row = Int128{line.labour_cost->value} * line.ratio->tenths;
    if (amount && amount->value && Int128{amount->value->value} * 1'000 == row)
      line.basis = StaffCostBasis::whole_row;
  }

  void time_line(const std::string& path) {
    TimeLine& line = sheet().time_lines.back();
    line.source = HourlyCostSource::typed;
    enter(path + "hourly_cost", sheet_table::price);
    enter(path + "hours", sheet_table::hours, hours_text(cell(sheet_table::hours)));
    enter(path + "people", sheet_table::people);
    enter(path + "times", sheet_table::times);
    // A cost that is the header's follows the header; the note names the group when nobody wrote another.
    std::string_view note = cell(sheet_table::note);
    const CostSheetHeader& header = sheet().header;
    for (const auto& [source, slug] : Choices<HourlyCostSource>::table) {
      if (source == HourlyCostSource::typed) continue;
      const bool named = note == key("choice.time_line.source." + std::string(slug));
      const EmployeeGroup& group = source == HourlyCostSource::managers ? header.managers
                                   : source == HourlyCostSource::staff  ? header.staff
                                                                        : header.all;
      const bool same = line.hourly_cost ? group.hourly_cost == line.hourly_cost : named;
      if (!same || (!named && line.source != HourlyCostSource::typed)) continue;
      line.source = source;
      if (named) note = {};
    }
    if (line.source != HourlyCostSource::typed) line.hourly_cost.reset();
    enter(path + "note", sheet_table::note, note);
  }

  void unknown_line(std::optional<CostType> type) {
    if (!type) return;
    known_as_total(cell(sheet_table::note), *type);
  }

  /// 内訳不明: rows that follow each other with one note are one line.
  void known_as_total(std::string_view note, CostType type) {
    auto& lines = sheet().unknown_lines;
    const Slug& section = form_.sections[*section_].slug;
    const auto amount_of = [&](UnknownBreakdownLine& line) -> std::optional<Yen>& {
      switch (type) {
      case CostType::staff: return line.staff;
      case CostType::expense: return line.expense;
      case CostType::depreciation: return line.depreciation;
      case CostType::investment: return line.investment;
      case CostType::opportunity: break;
      }
      return line.opportunity;
    };
    if (lines.empty() || lines.back().section != section || lines.back().note != note ||
        amount_of(lines.back()) || unknown_row_ + 1 != row_) {
      lines.push_back({.id = ids_(), .section = section});
      ++result_.lines;
      enter("unknown_lines/" + lines.back().id.value + "/note", sheet_table::note, note);
    }
    unknown_row_ = row_;
    enter("unknown_lines/" + lines.back().id.value + "/" + std::string(slug_of(type)), sheet_table::amount);
  }

  /// The row above has an amount, but no lines below it said how it comes about.
  void take_bare_sum() {
    if (!sum_row_ || !form_row_ || !type_) return;
    const std::size_t here = std::exchange(row_, *std::exchange(sum_row_, std::nullopt));
    const SheetRow& row = form_.rows[*form_row_];
    // 面談合計 follows from its interviews, I from the purchases.
    const bool derived =
        std::ranges::any_of(row.total_of, [&](std::size_t part) { return filled_.contains(part); }) ||
        (*type_ == CostType::investment && filled_.contains(*form_row_));
    const std::string_view amount = cell(sheet_table::amount);
    if (!amount.empty() && amount != "0" && !derived) {
      if (*type_ == CostType::expense) {
        enter(add(sheet().expense_lines, "expense_lines", row.slug) + "amount", sheet_table::amount);
      } else if (*type_ == CostType::staff) {
        const std::string path = add(sheet().staff_lines, "staff_lines", row.slug);
        sheet().staff_lines.back().basis = StaffCostBasis::typed;
        enter(path + "amount", sheet_table::amount);
      } else {
        filled_.insert(*form_row_);
        known_as_total(words_.style().language == Language::en && !row.label.en.empty() ? row.label.en
                                                                                        : row.label.ja,
                       *type_);
      }
    }
    row_ = here;
  }

  const Table& table_;
  const SheetForm& form_;
  const Words& words_;
  const IdSource& ids_;
  Case case_; ///< holds the sheet, so that its fields have paths
  ReadCostSheet result_;
  std::size_t row_ = 0; ///< of the table
  std::optional<std::size_t> section_, form_row_;
  std::optional<CostType> type_;
  std::optional<std::size_t> sum_row_; ///< of the table: a sum that no line has explained yet
  std::size_t unknown_row_ = 0;
  std::set<std::size_t> filled_; ///< rows of the form that have an amount
};

} // namespace

std::optional<ReadCostSheet> read_cost_sheet(const Table& table, const SheetForm& form, const Words& words,
                                             const IdSource& ids) {
  return Reader(table, form, words, ids).read();
}

} // namespace sanpo
