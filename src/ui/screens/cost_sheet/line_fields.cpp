#include "ui/screens/cost_sheet/line_fields.h"

#include <array>

#include "core/base/value_text.h"
#include "ui/screens/bound.h"

namespace sanpo {

void source_select(SheetPart& p, const Path& line, const TimeLine& time, bool show_label) {
  const CostSheetHeader& header = p.sheet.header;
  constexpr auto& sources = Choices<HourlyCostSource>::table;
  std::array<std::string, std::size(sources)> names;
  std::array<Option, std::size(sources)> options;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < std::size(sources); ++i) {
    TimeLine probe;
    probe.source = sources[i].value;
    names[i] = p.c.key("choice.time_line.source." + std::string(sources[i].slug));
    if (probe.source != HourlyCostSource::typed)
      if (const auto cost = hourly_cost_of(probe, header)) names[i] += ' ' + field_text(*cost);
    options[i] = {sources[i].slug, names[i]};
    if (probe.source == time.source) chosen = i;
  }
  const Path path = line / "source";
  if (const auto picked =
          select(p.c.ui, path, field_label(p.c, "time_line", "source"), options, chosen, 0, show_label)) {
    p.c.editor().edit(path.text(), sources[*picked].slug);
    if (sources[*picked].value == HourlyCostSource::typed) focus(p, line / "hourly_cost");
  }
}

std::string cell_name(const SheetPart& p, std::string_view field, const SheetRow& row, std::size_t number) {
  return p.c.f(Text::ui_cost_sheet_cell_name, {{"field", std::string(field)},
                                               {"row", std::string(p.c.l(row.label))},
                                               {"number", Count{static_cast<std::int64_t>(number)}}});
}

void remove_button(SheetPart& p, const SheetRow& row, const Path& line, std::size_t number, bool right) {
  const std::string name = cell_name(p, p.c.t(Text::ui_cost_sheet_remove_line), row, number);
  if (button(p.c.ui, line / "remove", name,
             {.kind = ButtonKind::quiet,
              .icon = Icon::cross,
              .disabled = p.c.editor().read_only(),
              .icon_only = true,
              .right = right}))
    p.c.editor().remove(line.text());
}

void line_message(SheetPart& p, LineRef line) {
  const std::string message = message_of(p, line);
  if (message.empty()) return;
  const Path path = p.line_path(list_of(line.kind), id_of(p, line));
  const LineState state = result_of(p, line).state;
  const Color color = state == LineState::refused ? p.c.ui.theme().error : p.c.ui.theme().warning;
  Row row(p.c.ui, space::m);
  paragraph(p.c.ui, path / "message", message, type::label, color);
  if (line.kind != LineKind::time || result_of(p, line).missing != Factor::hourly_cost) return;
  const TimeLine& time = p.sheet.time_lines[line.index];
  if (time.source == HourlyCostSource::typed) return;
  if (link(p.c.ui, path / "to-header", p.c.t(Text::ui_cost_sheet_to_header))) {
    const Path field = p.header_path() / slug_of(time.source) / "hourly_cost";
    p.c.go(Screen::cost_sheet, std::string(field.text()));
    focus(p, field);
  }
}

void line_entry(SheetPart& p, const SheetRow& row, LineRef line, std::size_t number) {
  if (as_table(p))
    table_line(p, row, line, number);
  else
    card_line(p, row, line, number);
}

bool as_table(const SheetPart& p) { return p.c.breadth == Breadth::desktop; }

} // namespace sanpo
