#include "documents/table.h"

namespace sanpo {
namespace {

bool has_tabs(std::string_view bytes) {
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (c == '\t' && !quoted) return true;
  }
  return false;
}

std::string tidied(std::string_view cell) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t from = cell.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  cell = cell.substr(from, cell.find_last_not_of(blanks) - from + 1);
  if (cell.size() > 1 && cell.front() == '\'' && std::string_view("=+-@").contains(cell[1]))
    cell.remove_prefix(1);
  return std::string(cell);
}

} // namespace

Table read_table(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const char separator = has_tabs(bytes) ? '\t' : ',';
  Table table;
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false;
  const auto end_row = [&] {
    row.push_back(tidied(cell));
    cell.clear();
    table.push_back(std::move(row));
    row.clear();
  };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (quoted) {
      if (c != '"')
        cell += c;
      else if (i + 1 < bytes.size() && bytes[i + 1] == '"')
        cell += bytes[++i];
      else
        quoted = false;
    } else if (c == '"' && cell.empty()) {
      quoted = true;
    } else if (c == separator) {
      row.push_back(tidied(cell));
      cell.clear();
    } else if (c == '\n' || c == '\r') {
      if (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
      end_row();
    } else {
      cell += c;
    }
  }
  if (!cell.empty() || !row.empty()) end_row();
  return table;
}

} // namespace sanpo
