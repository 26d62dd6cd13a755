// Tables as a person goes on working with them: sheets of cells with texts, exact numbers and formulas, each
// formula with the app's own figure. CSV is written here; XLSX is written by web/spreadsheet.ts from the
// JSON. Rule: quotation.md, last two paragraphs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/exact_yen.h"
#include "core/base/units.h"

namespace sanpo {

enum class CellKind : unsigned char {
  empty,
  text,
  number,  ///< `value`
  formula, ///< `text` without "=", `value` as the app has it
};
enum class CellLook : unsigned char {
  plain,
  head,
  input, ///< a number that may be changed: the sheet follows
  sum,
  total,
  title,
};
enum class CellFormat : unsigned char {
  general,
  yen,     ///< 1,234,567
  decimal, ///< up to two decimals
  percent, ///< of a value 0–1, one decimal
};

struct Cell {
  CellKind kind = CellKind::empty;
  std::string text;
  std::string value; ///< a decimal number: "-1234.5"
  CellLook look = CellLook::plain;
  CellFormat format = CellFormat::general;
  bool operator==(const Cell&) const = default;
};

Cell text_cell(std::string text, CellLook look = CellLook::plain);
Cell number_cell(Yen value, CellLook look = CellLook::plain);
Cell number_cell(Count value, CellLook look = CellLook::plain);
Cell number_cell(Quantity value, CellLook look = CellLook::plain);
Cell number_cell(Percent value, CellLook look = CellLook::plain);
/// Hours that two decimals cannot hold (1:20) are written as minutes by 60.
Cell number_cell(Hours value, CellLook look = CellLook::plain);
Cell yen_formula(std::string formula, ExactYen value, CellLook look = CellLook::plain);

struct WorkSheet {
  std::string name;
  std::vector<int> widths; ///< of the columns, in characters
  std::vector<std::vector<Cell>> rows;
  int fixed_rows = 0; ///< stay in view at the top
  bool operator==(const WorkSheet&) const = default;
};

struct Workbook {
  std::string file_name; ///< without ending
  std::vector<WorkSheet> sheets;
  bool operator==(const Workbook&) const = default;
};

/// "A1", "AA12"; column and row count from 0.
std::string cell_name(std::size_t column, std::size_t row);

/// UTF-8 with BOM, CRLF, every text quoted. A text that a spreadsheet would take for a formula gets an
/// apostrophe before it; numbers are as they are.
std::string csv_of(const WorkSheet& sheet);

/// As web/spreadsheet.ts reads it.
std::string workbook_json(const Workbook& workbook);

} // namespace sanpo
