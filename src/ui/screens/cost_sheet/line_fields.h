// Fields of lines that stand alike in the table and in the cards.
#pragma once

#include "ui/screens/cost_sheet/lines.h"

namespace sanpo {

/// Where the hourly cost comes from, with what it costs there: 管理職 6,000円.
/// Without a visible label it is called by `name`.
void source_select(SheetPart& p, const Path& line, const TimeLine& time, const std::string& name = {});
/// "人数（一般健康診断 2）": what the cells of a line, which have no visible label, are called.
class CellNames {
public:
  CellNames(const SheetPart& p, const SheetRow& row, std::size_t number);
  [[nodiscard]] std::string of(std::string_view field) const;
private:
  std::string pattern_; ///< with {field} in it
};
/// The button that takes the line out; at the right end of the open row when told.
void remove_button(SheetPart& p, const CellNames& names, const Path& line, bool right = false);
/// Where a carried line comes from and, where the estimate has other figures now, the offer to follow them.
void carried_note(SheetPart& p, LineRef line);
/// The line's message and, where the header lacks a number, the way there.
void line_message(SheetPart& p, LineRef line);

void table_line(SheetPart& p, const SheetRow& row, LineRef line, std::size_t number);
void card_line(SheetPart& p, const SheetRow& row, LineRef line, std::size_t number);

} // namespace sanpo
