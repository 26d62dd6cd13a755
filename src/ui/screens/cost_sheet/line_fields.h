// Fields of lines that stand alike in the table and in the cards.
#pragma once

#include "ui/screens/cost_sheet/lines.h"

namespace sanpo {

/// Where the hourly cost comes from, with what it costs there: 管理職 6,000円.
void source_select(SheetPart& p, const Path& line, const TimeLine& time, bool show_label);
/// "人数 一般健康診断 2": what a cell without a visible label is called.
std::string cell_name(const SheetPart& p, std::string_view field, const SheetRow& row, std::size_t number);
/// The button that takes the line out; at the right end of the open row when told.
void remove_button(SheetPart& p, const SheetRow& row, const Path& line, std::size_t number,
                   bool right = false);
/// The line's message and, where the header lacks a number, the way there.
void line_message(SheetPart& p, LineRef line);

void table_line(SheetPart& p, const SheetRow& row, LineRef line, std::size_t number);
void card_line(SheetPart& p, const SheetRow& row, LineRef line, std::size_t number);

} // namespace sanpo
