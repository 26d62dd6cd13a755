// A cost sheet in a table file: shown with its figures and with what could not be read, and taken over as
// another year of the case that was open, or as a case of its own. Rule: design.md, Keeping data, 10;
// cost-sheet.md.
#include "app/step_codes.h"
#include "core/cost_sheet/evaluate.h"
#include "documents/workbook.h"
#include "ui/screens/data/parts.h"
#include "ui/screens/start/parts.h"

namespace sanpo::data {
namespace {

constexpr std::size_t faults_shown = 12;
const Path root("table");

void read_once(Context& c, TableImport& table) {
  if (table.read) return;
  table.read = true;
  table.found = read_cost_sheet(read_table(table.bytes), c.work.catalogues().sheet_form, c.words,
                                [&] { return c.work.ids().next(); });
  table.bytes = {};
}

void take(Context& c, DataView& view, bool here) {
  CostSheet sheet = std::move(view.table->found->sheet);
  view.table.reset();
  const std::string place = "cost_sheets/" + sheet.id.value;
  if (here) {
    c.editor().act({std::string(step_code::add_cost_sheet), "cost_sheets"},
                   [&](Case& document) { document.cost_sheets.push_back(std::move(sheet)); });
    c.go(Route{Screen::cost_sheet, c.editor().document().id, place});
    return;
  }
  Case document;
  document.cost_sheets.push_back(std::move(sheet));
  const Id id = c.work.create(std::move(document));
  c.go(Route{Screen::cost_sheet, id, place});
}

void faults(Context& c, const std::vector<CellFault>& all) {
  if (all.empty()) return;
  const Notice notice(c.ui, root / "faults", Tone::warning,
                      c.f("ui.table.faults"_text, {{"count", Count{static_cast<std::int64_t>(all.size())}}}),
                      c.t("ui.table.faults_text"_text));
  for (std::size_t i = 0; i < std::min(all.size(), faults_shown); ++i)
    paragraph(
        c.ui, root / "fault" / i,
        c.f("ui.table.fault"_text, {{"cell", cell_name(all[i].column, all[i].row)},
                                    {"text", all[i].text},
                                    {"message", c.words.text(all[i].error.code, all[i].error.arguments)}}),
        type::label);
  if (all.size() > faults_shown)
    paragraph(c.ui, root / "fault/more",
              c.f("ui.data.more_errors"_text,
                  {{"count", Count{static_cast<std::int64_t>(all.size() - faults_shown)}}}),
              type::label, c.ui.theme().muted);
}

void figures(Context& c, const ReadCostSheet& found) {
  const CostSheetResult result = evaluate(found.sheet, c.work.catalogues().sheet_form);
  Column lines(c.ui, 0);
  figure_line(c.ui, root / "lines", c.t("ui.table.lines"_text),
              c.f("ui.table.lines_value"_text, {{"count", Count{static_cast<std::int64_t>(found.lines)}}}));
  for (const CostColumn column : {CostColumn::annual, CostColumn::spending, CostColumn::opportunity})
    figure_line(c.ui, root / "figure" / static_cast<std::size_t>(column), c.key(heading_of(column)),
                c.show(column_of(result.total, column).rounded()), column == CostColumn::annual);
}

} // namespace

void table_card(Context& c, DataView& view) {
  if (!view.table) return;
  read_once(c, *view.table);
  Ui& ui = c.ui;
  const Card card(ui, root, c.t("ui.table.title"_text));
  heading(ui, root / "title", 2, c.t("ui.table.title"_text));
  label(ui, root / "file", view.table->name, type::body_strong, ui.theme().text);
  if (!view.table->found) {
    const Notice notice(ui, root / "none", Tone::error, c.t("ui.table.none"_text),
                        c.t("ui.table.none_text"_text));
  } else {
    figures(c, *view.table->found);
    faults(c, view.table->found->faults);
    const bool closed = c.work.mode() == StorageMode::follower;
    CaseEditor* const editor = c.work.editor();
    if (editor && !editor->full() &&
        button(ui, root / "add",
               c.f("ui.table.add_to"_text, {{"name", start::name_of(c, editor->document())}}),
               {.kind = ButtonKind::primary, .icon = Icon::check, .disabled = closed}))
      return take(c, view, true);
    if (button(ui, root / "new", c.t("ui.table.add_new"_text),
               {.kind = editor ? ButtonKind::secondary : ButtonKind::primary, .disabled = closed}))
      return take(c, view, false);
  }
  if (button(ui, root / "cancel", c.t("ui.data.cancel"_text), {.kind = ButtonKind::quiet}))
    view.table.reset();
}

} // namespace sanpo::data
