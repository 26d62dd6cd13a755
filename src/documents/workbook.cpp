#include "documents/workbook.h"

#include <string_view>

#include "core/base/value_text.h"
#include "core/record/json_writer.h"

namespace sanpo {
namespace {

/// parts / scale as a decimal with at most `digits` decimals, cut off.
std::string decimal(Int128 parts, Int128 scale, int digits) {
  const bool negative = parts < 0;
  if (negative) parts = -parts;
  const auto whole = static_cast<std::int64_t>(parts / scale);
  Int128 rest = parts % scale;
  std::string text = std::to_string(whole), fraction;
  for (int i = 0; i < digits && rest != 0; ++i) {
    rest *= 10;
    fraction += static_cast<char>('0' + static_cast<int>(rest / scale));
    rest %= scale;
  }
  while (fraction.ends_with('0'))
    fraction.pop_back();
  if (!fraction.empty()) text += '.' + fraction;
  return negative && text != "0" ? '-' + text : text;
}

Cell number(std::string value, CellFormat format, CellLook look) {
  return {.kind = CellKind::number, .value = std::move(value), .look = look, .format = format};
}

void add_quoted(std::string& csv, std::string_view text) {
  csv += '"';
  // Only the beginning makes a formula; TAB and CR in front would be skipped by a spreadsheet.
  if (!text.empty() && std::string_view("=+-@\t\r").contains(text.front())) csv += '\'';
  for (const char c : text) {
    if (c == '"') csv += '"';
    csv += c;
  }
  csv += '"';
}

} // namespace

Cell text_cell(std::string text, CellLook look) {
  return {.kind = text.empty() ? CellKind::empty : CellKind::text, .text = std::move(text), .look = look};
}
Cell number_cell(Yen value, CellLook look) {
  return number(std::to_string(value.value), CellFormat::yen, look);
}
Cell number_cell(Count value, CellLook look) {
  return number(std::to_string(value.value), CellFormat::general, look);
}
Cell number_cell(Quantity value, CellLook look) {
  return number(decimal(value.hundredths, 100, 2), CellFormat::decimal, look);
}
Cell number_cell(Percent value, CellLook look) {
  return number(decimal(value.tenths, 1'000, 3), CellFormat::percent, look);
}
Cell number_cell(Hours value, CellLook look) {
  if (value.parts * 100 % hour_parts == 0)
    return number(decimal(value.parts, hour_parts, 2), CellFormat::decimal, look);
  Cell cell = number(decimal(value.parts, hour_parts, 15), CellFormat::decimal, look);
  cell.kind = CellKind::formula;
  cell.text = std::to_string(value.parts * 60 / hour_parts) + "/60";
  return cell;
}
Cell yen_formula(std::string formula, ExactYen value, CellLook look) {
  Cell cell = number(decimal(value.parts, ExactYen::scale, 6), CellFormat::yen, look);
  cell.kind = CellKind::formula;
  cell.text = std::move(formula);
  return cell;
}

std::string cell_name(std::size_t column, std::size_t row) {
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    name.insert(name.begin(), static_cast<char>('A' + static_cast<int>((rest - 1) % 26)));
  return name + std::to_string(row + 1);
}

std::string csv_of(const WorkSheet& sheet) {
  std::string csv = "\xEF\xBB\xBF";
  std::size_t columns = 0;
  for (const auto& row : sheet.rows)
    columns = std::max(columns, row.size());
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < columns; ++i) {
      if (i > 0) csv += ',';
      if (i >= row.size() || row[i].kind == CellKind::empty) continue;
      if (row[i].kind == CellKind::text)
        add_quoted(csv, row[i].text);
      else
        csv += row[i].value;
    }
    csv += "\r\n";
  }
  return csv;
}

std::string workbook_json(const Workbook& workbook) {
  constexpr std::string_view looks[] = {"plain", "head", "input", "sum", "total", "title"};
  constexpr std::string_view formats[] = {"general", "yen", "decimal", "percent"};
  JsonWriter out(JsonLayout::compact);
  out.begin_array();
  for (const WorkSheet& sheet : workbook.sheets) {
    out.begin_object();
    out.key("name").string(sheet.name);
    out.key("fixed_rows").integer(sheet.fixed_rows);
    out.key("widths").begin_array();
    for (const int width : sheet.widths)
      out.integer(width);
    out.end_array();
    out.key("rows").begin_array();
    for (const auto& row : sheet.rows) {
      out.begin_array();
      for (const Cell& cell : row) {
        out.begin_object();
        if (cell.kind == CellKind::text) out.key("text").string(cell.text);
        if (cell.kind == CellKind::formula) out.key("formula").string(cell.text);
        if (cell.kind == CellKind::number || cell.kind == CellKind::formula)
          out.key("value").string(cell.value);
        if (cell.look != CellLook::plain) out.key("look").string(looks[static_cast<std::size_t>(cell.look)]);
        if (cell.format != CellFormat::general)
          out.key("format").string(formats[static_cast<std::size_t>(cell.format)]);
        out.end_object();
      }
      out.end_array();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
  return out.take();
}

} // namespace sanpo
