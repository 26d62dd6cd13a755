// A workbook as an issued document keeps it: one text a cell, since a case holds a limited number of values
// and may hold many revisions of long documents. Rule: quotation.md ("issuing stores an unchangeable copy").
#pragma once

#include <optional>

#include "core/record/json_value.h"
#include "core/record/json_writer.h"
#include "documents/workbook.h"

namespace sanpo {

/// `[{"name", "fixed_rows", "widths", "rows": [["…"]]}]`. A cell is three digits (kind, look and format, as
/// they are numbered), then its text or its number; a formula's number and its text stand around "=".
void write_sheets(JsonWriter& out, const std::vector<WorkSheet>& sheets);

/// Nothing when a part of it is not understood.
std::optional<std::vector<WorkSheet>> read_sheets(const JsonValue& json);

} // namespace sanpo
