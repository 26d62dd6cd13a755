#include "documents/kept_workbook.h"

#include <string_view>

namespace sanpo {
namespace {

constexpr int kinds = 4, looks = 6, formats = 4;
static_assert(static_cast<int>(CellKind::formula) == kinds - 1);
static_assert(static_cast<int>(CellLook::title) == looks - 1);
static_assert(static_cast<int>(CellFormat::percent) == formats - 1);

std::string kept(const Cell& cell) {
  const auto digit = [](auto choice) { return static_cast<char>('0' + static_cast<int>(choice)); };
  std::string text{digit(cell.kind), digit(cell.look), digit(cell.format)};
  text += cell.value;
  if (cell.kind == CellKind::formula) text += '=';
  return text + cell.text;
}

std::optional<Cell> cell_of(std::string_view kept) {
  if (kept.size() < 3) return std::nullopt;
  const int kind = kept[0] - '0', look = kept[1] - '0', format = kept[2] - '0';
  if (kind < 0 || kind >= kinds || look < 0 || look >= looks || format < 0 || format >= formats)
    return std::nullopt;
  Cell cell{.kind = static_cast<CellKind>(kind),
            .look = static_cast<CellLook>(look),
            .format = static_cast<CellFormat>(format)};
  kept.remove_prefix(3);
  switch (cell.kind) {
  case CellKind::empty: break;
  case CellKind::text: cell.text = kept; break;
  case CellKind::number: cell.value = kept; break;
  case CellKind::formula: {
    const std::size_t sign = kept.find('=');
    if (sign == std::string_view::npos) return std::nullopt;
    cell.value = kept.substr(0, sign);
    cell.text = kept.substr(sign + 1);
  }
  }
  // CSV writes it as it is.
  if (cell.value.find_first_not_of("-.0123456789") != std::string::npos) return std::nullopt;
  return cell;
}

std::optional<std::vector<Cell>> row_of(const JsonValue& json) {
  const JsonValue::Array* const cells = json.array();
  if (!cells) return std::nullopt;
  std::vector<Cell> row;
  for (const JsonValue& each : *cells) {
    const auto cell = each.string() ? cell_of(*each.string()) : std::nullopt;
    if (!cell) return std::nullopt;
    row.push_back(*cell);
  }
  return row;
}

std::optional<WorkSheet> sheet_of(const JsonValue& json) {
  const JsonValue *const name = json.find("name"), *const fixed = json.find("fixed_rows"),
                         *const widths = json.find("widths"), *const rows = json.find("rows");
  if (!name || !name->string() || !fixed || !fixed->integer() || !widths || !widths->array() || !rows ||
      !rows->array())
    return std::nullopt;
  WorkSheet sheet{.name = *name->string(), .fixed_rows = static_cast<int>(*fixed->integer())};
  for (const JsonValue& width : *widths->array()) {
    if (!width.integer()) return std::nullopt;
    sheet.widths.push_back(static_cast<int>(*width.integer()));
  }
  for (const JsonValue& each : *rows->array()) {
    auto row = row_of(each);
    if (!row) return std::nullopt;
    sheet.rows.push_back(*std::move(row));
  }
  return sheet;
}

} // namespace

void write_sheets(JsonWriter& out, const std::vector<WorkSheet>& sheets) {
  out.begin_array();
  for (const WorkSheet& sheet : sheets) {
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
      for (const Cell& cell : row)
        out.string(kept(cell));
      out.end_array();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
}

std::optional<std::vector<WorkSheet>> read_sheets(const JsonValue& json) {
  if (!json.array()) return std::nullopt;
  std::vector<WorkSheet> sheets;
  for (const JsonValue& each : *json.array()) {
    auto sheet = sheet_of(each);
    if (!sheet) return std::nullopt;
    sheets.push_back(*std::move(sheet));
  }
  return sheets;
}

} // namespace sanpo
