// A cost sheet that left as a table comes back as it was; changed cells are taken, doubtful ones told. Rule:
// cost-sheet.md, Rows; entry.md.
#include "documents/cost_sheet_import.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/base/entry_codes.h"
#include "core/base/value_text.h"
#include "documents/workbooks.h"
#include "support/documents.h"

namespace sanpo {
namespace {

using fixtures::Sample;

IdSource numbered_ids() {
  return [n = 0]() mutable {
    std::string id = "tablelineaaa";
    for (int rest = n++, place = 11; rest > 0; rest /= 26, --place)
      id[static_cast<std::size_t>(place)] = static_cast<char>('a' + rest % 26);
    return Id{id};
  };
}

std::string csv_of_sheet(const Sample& sample) {
  return csv_of(cost_sheet_workbook(sample.desk(), sample.cost_sheet()).sheets.at(0));
}

std::optional<ReadCostSheet> read(const Sample& sample, std::string_view bytes) {
  return read_cost_sheet(read_table(bytes), sample.form, sample.words, numbered_ids());
}

/// A table of the layout's eight columns, below a section.
std::string tsv(std::initializer_list<std::string_view> rows) {
  std::string text;
  for (const std::string_view row : rows)
    text += std::string(row) + "\n";
  return text;
}

Yen annual(const CostSheet& sheet, const SheetForm& form) {
  return column_of(evaluate(sheet, form).total, CostColumn::annual).rounded();
}

} // namespace

TEST_CASE("table: commas or tabs, quotes, line ends of every kind, BOM, defused texts") {
  CHECK(read_table("\xEF\xBB\xBF\"a\",\"b \"\"c\"\"\"\r\n1,\r\n") == Table{{"a", "b \"c\""}, {"1", ""}});
  CHECK(read_table("a\tb, c\n\"two\nlines\"\t 2 ") == Table{{"a", "b, c"}, {"two\nlines", "2"}});
  CHECK(read_table("\"'=1+1\",'x\r'") == Table{{"=1+1", "'x"}, {"'"}});
  CHECK(read_table("").empty());
}

TEST_CASE("cost sheet from a table: what left comes back, in both languages") {
  for (const Language language : {Language::ja, Language::en}) {
    Sample sample("company-a", language);
    CostSheet& sheet = sample.document.cost_sheets[0];
    sheet.time_lines[0].hours = Hours{400, true}; // 1:20
    sheet.section_texts = {
        {.id = sample.form.sections[3].slug, .activities = "一行目\n二行目", .effects = "=効果"}};
    sheet.staff_lines.push_back({.id = {"aaaaaaaaaaaa"},
                                 .row = sheet.staff_lines[0].row,
                                 .title = "嘱託",
                                 .basis = StaffCostBasis::whole_row,
                                 .labour_cost = Yen{1'000'000},
                                 .ratio = Percent{305},
                                 .people = Quantity{300}});
    sample.evaluate_all();
    const std::string csv = csv_of_sheet(sample);
    const auto again = read(sample, csv);
    REQUIRE(again.has_value());
    CHECK(again->faults.empty());
    CHECK(again->sheet.header == sheet.header);
    CHECK(again->sheet.name == sheet.name);
    CHECK(annual(again->sheet, sample.form) == annual(sheet, sample.form));
    Sample back("company-a", language);
    back.document.cost_sheets[0] = again->sheet;
    back.evaluate_all();
    CHECK(csv_of_sheet(back) == csv);
  }
}

TEST_CASE("cost sheet from a table: a changed cell gives what the same change gives here") {
  const Sample sample("company-a");
  std::string csv = csv_of_sheet(sample);
  const std::size_t at = csv.find(",1.5,1091,");
  REQUIRE(at != std::string::npos);
  csv.replace(at, 10, ",2,1091,");
  const auto changed = read(sample, csv);
  REQUIRE(changed.has_value());
  CHECK(annual(changed->sheet, sample.form) == Yen{109'946'320});
}

TEST_CASE("cost sheet from a table: a cell that is refused is told with its place, the rest is taken") {
  const Sample sample("company-a");
  const auto result = read(sample, tsv({"A 産業保健スタッフの人件費", "産業医\tスタッフ人件費",
                                        "\t\t嘱託\t1,200万円\t50%\tふたり\t\t", "\t\t専属\t\t\t\t\t700万"}));
  REQUIRE(result.has_value());
  CHECK(result->lines == 2);
  REQUIRE(result->faults.size() == 1);
  CHECK(cell_name(result->faults[0].column, result->faults[0].row) == "F3");
  CHECK(result->faults[0].text == "ふたり");
  CHECK(result->faults[0].error.code == entry_code::not_a_number);
  CHECK(result->sheet.staff_lines[0].labour_cost == Yen{12'000'000});
  CHECK(result->sheet.staff_lines[0].ratio == Percent{500});
  CHECK(result->sheet.staff_lines[1].amount == Yen{7'000'000});
  CHECK(result->sheet.staff_lines[1].basis == StaffCostBasis::typed);
}

TEST_CASE("cost sheet from a table: an amount without lines is a typed one, or 内訳不明") {
  const Sample sample("company-a");
  const auto result = read(sample, tsv({"B5 教育・プログラム", "健康教育\tK 経費\t\t\t\t\t\t1,300,000",
                                        "\tP 機会費用\t\t\t\t\t\t6990000"}));
  REQUIRE(result.has_value());
  REQUIRE(result->sheet.expense_lines.size() == 1);
  CHECK(result->sheet.expense_lines[0].amount == Yen{1'300'000});
  REQUIRE(result->sheet.unknown_lines.size() == 1);
  CHECK(result->sheet.unknown_lines[0].opportunity == Yen{6'990'000});
  CHECK(result->sheet.unknown_lines[0].note == "健康教育");
}

TEST_CASE("cost sheet from a table: another table is none") {
  const Sample sample("company-a");
  CHECK_FALSE(read(sample, "name,price\r\napple,100\r\n").has_value());
  CHECK_FALSE(read(sample, "").has_value());
}

} // namespace sanpo
