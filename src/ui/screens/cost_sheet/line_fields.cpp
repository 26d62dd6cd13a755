#include "ui/screens/cost_sheet/line_fields.h"

#include <algorithm>

#include "core/base/find_by_id.h"
#include "core/base/value_text.h"
#include "ui/screens/estimate/parts.h"
#include "ui/screens/shown_fields.h"

namespace sanpo {

namespace {

const HourlyCostChoices& hourly_cost_choices(SheetPart& p) {
  if (p.hourly_costs) return *p.hourly_costs;
  p.hourly_costs = std::make_unique<HourlyCostChoices>();
  HourlyCostChoices& choices = *p.hourly_costs;
  for (std::size_t i = 0; i < choices.options.size(); ++i) {
    const auto& [source, slug] = Choices<HourlyCostSource>::table[i];
    std::string& name = choices.names[i];
    name = p.c.key("ui.cost_sheet.hour_of." + std::string(slug));
    TimeLine probe;
    probe.source = source;
    if (source != HourlyCostSource::typed)
      if (const auto cost = hourly_cost_of(probe, p.sheet.header)) name += ' ' + field_text(*cost);
    choices.options[i] = {slug, name};
  }
  return choices;
}

} // namespace

void source_select(SheetPart& p, const Path& line, const TimeLine& time, const std::string& name) {
  constexpr auto& sources = Choices<HourlyCostSource>::table;
  const auto chosen = static_cast<std::size_t>(
      std::ranges::find(sources, time.source, [](const auto& each) { return each.value; }) -
      std::begin(sources));
  const Path path = line / "source";
  const std::string& shown = p.c.fields.field(path).label;
  if (const auto picked = select(p.c.ui, path, name.empty() ? shown : name, hourly_cost_choices(p).options,
                                 chosen, 0, name.empty())) {
    p.c.editor().edit(path.text(), sources[*picked].slug);
    if (sources[*picked].value == HourlyCostSource::typed) focus(p, line / "hourly_cost");
  }
}

CellNames::CellNames(const SheetPart& p, const SheetRow& row, std::size_t number)
    : pattern_(
          p.c.f("ui.cost_sheet.cell_name"_text, {{"row", std::string(p.c.l(row.label))},
                                                 {"number", Count{static_cast<std::int64_t>(number)}}})) {}

std::string CellNames::of(std::string_view field) const {
  constexpr std::string_view gap = "{field}";
  std::string name = pattern_;
  if (const std::size_t at = name.find(gap); at != name.npos) name.replace(at, gap.size(), field);
  return name;
}

void remove_button(SheetPart& p, const CellNames& names, const Path& line, bool right) {
  if (button(p.c.ui, line / "remove", names.of(p.c.t("ui.cost_sheet.remove_line"_text)),
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
  if (link(p.c.ui, path / "to-header", p.c.t("ui.cost_sheet.to_header"_text))) {
    const Path field = p.header_path() / slug_of(time.source) / "hourly_cost";
    p.c.go(Screen::cost_sheet, std::string(field.text()));
    focus(p, field);
  }
}

void carried_note(SheetPart& p, LineRef line) {
  if (!p.carrying) return;
  const auto part = std::ranges::find(p.carrying->parts, id_of(p, line), &CarriedPart::line);
  if (part == p.carrying->parts.end()) return;
  Ui& ui = p.c.ui;
  const Path path = p.line_path(list_of(line.kind), id_of(p, line)) / "carried";
  const Estimate* const from = find_by_id(p.document->estimates, part->estimate);
  Row row(ui, space::s, 26);
  label(ui, path / "origin",
        from ? p.c.f("ui.link.origin"_text, {{"estimate", estimate::estimate_name(p.c, *p.document, *from)}})
             : std::string(p.c.t("ui.link.origin_removed"_text)));
  if (part->state == CarriedPart::State::same) return;
  const bool gone = part->state == CarriedPart::State::gone;
  tag(ui, path / "now",
      gone              ? std::string(p.c.t("ui.link.origin_gone"_text))
      : part->is_time() ? std::string(p.c.t("ui.link.differs_time"_text))
                        : p.c.f("ui.link.origin_differs"_text, {{"amount", part->proposal.amount}}),
      Tone::warning);
  if (!p.c.editor().read_only() &&
      link(ui, path / "follow", p.c.t(gone ? "ui.link.remove_one"_text : "ui.link.update_one"_text)))
    carry_one(p.c, *p.carrying, *part);
}

void line_entry(SheetPart& p, const SheetRow& row, LineRef line, std::size_t number, bool last) {
  if (as_table(p))
    table_line(p, row, line, number);
  else
    card_line(p, row, line, number);
  if (last) enter_adds(p, row, line);
}

bool as_table(const SheetPart& p) { return p.lines != LineForm::cards; }

} // namespace sanpo
