// A table from a spreadsheet: CSV or TSV as rows of texts. What its cells mean is left to its reader; CSV is
// written by workbook.h. Rule: RFC 4180; quotation.md, CSV.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanpo {

using Table = std::vector<std::vector<std::string>>;

/// UTF-8, with or without BOM; separated by tabs where there is one outside quotes, else by commas. Blanks
/// around a cell are dropped, and the apostrophe that keeps a text from being a formula.
Table read_table(std::string_view bytes);

} // namespace sanpo
