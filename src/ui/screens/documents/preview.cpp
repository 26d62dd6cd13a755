// The place where the page of the browser shows the document, and what takes it along. The page fills it with
// its own elements (web/print.ts), which are printed as they are seen.
#include <algorithm>
#include <format>

#include "core/record/result_json.h"
#include "documents/issued_paper.h"
#include "documents/workbooks.h"
#include "ui/screens/documents/parts.h"

namespace sanpo::documents {
namespace {

const Path place("documents/paper"), take("documents/take"), files("documents/files");

/// What the document depends on, besides the case and the issuer.
std::string key_of(const Scope& s) {
  const Style style = s.c.words.style();
  return std::format("{} {} {} {} {}{}{}{}{}{}{} {}", slug_of(s.kind), s.paper ? s.paper->id.value : "",
                     s.estimate ? s.estimate->id.value : "", s.sheet ? s.sheet->id.value : "",
                     s.assessment ? s.assessment->id.value : "", s.view.months, s.view.lines,
                     s.view.open_only, s.c.sales(), static_cast<int>(style.language),
                     static_cast<int>(style.calendar), canonical(s.today));
}

void bring_up_to_date(const Scope& s) {
  DocumentsView::Shown& shown = s.view.shown;
  std::string key = key_of(s);
  if (shown.of == s.document && shown.key == key && shown.issuer == s.issuer()) return;
  shown.of = s.document;
  shown.key = std::move(key);
  shown.issuer = s.issuer();
  shown.changes = s.paper && !s.paper->issued && s.estimate_result && s.list ? changes_of(s) : std::string();
  std::string json;
  if (s.paper && s.paper->issued) {
    const auto issued = read_issued(s.paper->content);
    json = issued ? issued->page : std::string();
    shown.file_name = issued ? issued->file_name : std::string();
    shown.kept = issued ? issued->workbook : std::nullopt;
  } else {
    Scope leaving = s; // with what it will say of its changes
    Paper paper;
    if (!shown.changes.empty() && s.paper->changes.empty()) {
      paper = *s.paper;
      paper.changes = shown.changes;
      leaving.paper = &paper;
    }
    const PageModel page = page_of(leaving);
    shown.kept.reset();
    json = page_json(page);
    shown.file_name = page.file_name;
  }
  if (json == shown.json) return;
  shown.json = std::move(json);
  if (s.c.requests.show_document) s.c.requests.show_document(place.id(), shown.json);
}

/// The result as the public schema has it (assets/schema).
std::string result_of(const Scope& s) {
  const auto write = [&](ResultKind kind, const auto& fill) {
    return result_json(kind, s.document->id, JsonLayout::indented, fill);
  };
  switch (s.kind) {
  case PaperKind::cost_sheet:
    return write(ResultKind::cost_sheet, [&](JsonWriter& out) {
      write_result(out, *s.sheet, *s.sheet_result, s.c.work.catalogues().sheet_form);
    });
  case PaperKind::certification_report:
    return write(ResultKind::certification,
                 [&](JsonWriter& out) { write_result(out, *s.assessment, *s.assessment_result); });
  case PaperKind::quotation:
  case PaperKind::overview: break;
  }
  return write(ResultKind::estimate, [&](JsonWriter& out) {
    if (s.estimate_result && s.list) write_result(out, *s.estimate, *s.estimate_result, *s.list);
  });
}

} // namespace

namespace {

/// The tables of the document, in the order of its workbook.
std::vector<std::string> tables_of(const Scope& s) {
  if (s.view.shown.kept) {
    std::vector<std::string> names;
    for (const WorkSheet& sheet : s.view.shown.kept->sheets)
      names.push_back(sheet.name);
    return names;
  }
  const Desk desk = s.desk();
  switch (s.kind) {
  case PaperKind::quotation: return {desk.t("paper.sheet_lines"_text), desk.t("paper.sheet_months"_text)};
  case PaperKind::cost_sheet:
    return {desk.t("choice.paper.kind.cost_sheet"_text), desk.t("paper.sheet_summary"_text)};
  case PaperKind::certification_report:
    return {desk.t("paper.sheet_checklist"_text), desk.t("paper.sheet_open"_text)};
  case PaperKind::overview: break;
  }
  return {};
}

Workbook workbook_of(const Scope& s) {
  if (s.view.shown.kept) return *s.view.shown.kept;
  switch (s.kind) {
  case PaperKind::cost_sheet: return cost_sheet_workbook(s.desk(), s.cost_sheet());
  case PaperKind::certification_report: return certification_workbook(s.desk(), s.certification());
  default: return quotation_workbook(s.desk(), s.quotation());
  }
}

bool is_issued(const Scope& s) { return s.paper && s.paper->issued; }

/// Files to go on working with: an issued document has those it left with.
bool has_files(const Scope& s) {
  return s.kind != PaperKind::overview && (!is_issued(s) || s.view.shown.kept);
}

void file_buttons(const Scope& s) {
  Ui& ui = s.c.ui;
  const std::vector<std::string> tables = tables_of(s);
  {
    constexpr ButtonLook saves{.icon = Icon::download, .full_width = true};
    std::vector<std::string> names;
    float widest = 0; // beside each other as far as every name is whole
    for (const std::string& table : tables) {
      names.push_back(s.c.f("ui.documents.csv"_text, {{"table", table}}));
      widest = std::max(widest, button_width(ui, names.back(), saves));
    }
    Grid grid(ui, widest, space::s);
    grid.cell();
    if (button(ui, files / "xlsx", s.c.t("ui.documents.xlsx"_text), saves) && s.c.requests.save_workbook) {
      const Workbook book = workbook_of(s);
      s.c.requests.save_workbook(book.file_name + ".xlsx", workbook_json(book));
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
      grid.cell();
      if (button(ui, files / "csv" / i, names[i], saves)) {
        const Workbook book = workbook_of(s);
        s.c.requests.save_file(file_name({book.file_name, tables[i]}) + ".csv", "text/csv",
                               csv_of(book.sheets[i]));
      }
    }
    if (is_issued(s)) return; // the result is about the case as it is now
    grid.cell();
    if (button(ui, files / "json", s.c.t("ui.documents.json"_text), saves))
      s.c.requests.save_file(s.view.shown.file_name + ".json", "application/json", result_of(s));
    if (s.kind == PaperKind::cost_sheet) {
      grid.cell();
      if (button(ui, files / "read", s.c.t("ui.table.choose"_text),
                 {.icon = Icon::upload, .full_width = true}))
        s.c.requests.choose_file();
    }
  }
  if (s.kind == PaperKind::cost_sheet)
    paragraph(ui, files / "read-help", s.c.t("ui.table.text"_text), type::label, ui.theme().muted);
}

void print_button(const Scope& s) {
  if (button(s.c.ui, take / "print", s.c.t("ui.documents.print"_text),
             {.kind = ButtonKind::primary, .icon = Icon::print, .full_width = true}) &&
      s.c.requests.print_document)
    s.c.requests.print_document();
}

} // namespace

void take_cards(const Scope& s) {
  bring_up_to_date(s);
  Ui& ui = s.c.ui;
  {
    const Card card(ui, take, s.c.t("ui.documents.take"_text));
    print_button(s);
    paragraph(ui, take / "help", s.c.t("ui.documents.print_help"_text), type::label, ui.theme().muted);
  }
  if (!has_files(s)) return;
  const Card card(ui, files, s.c.t("ui.documents.tables"_text), {.gap = space::s});
  heading(ui, files / "heading", 3, s.c.t("ui.documents.tables"_text), type::section);
  file_buttons(s);
}

void take_folded(const Scope& s) {
  bring_up_to_date(s);
  Ui& ui = s.c.ui;
  const auto unfolds = [&](const Path& path, Text name, bool& open) {
    if (disclosure(ui, path / "open", s.c.t(name), open)) open = !open;
    return open;
  };
  const Card card(ui, take, s.c.t("ui.documents.take"_text), {.padding = space::m, .gap = space::s});
  print_button(s);
  if (has_files(s) && unfolds(files, "ui.documents.tables"_text, s.view.files_open)) file_buttons(s);
  if (has_options(s) && unfolds("documents/options", "ui.documents.options"_text, s.view.options_open))
    options(s);
}

void preview(const Scope& s) {
  Ui& ui = s.c.ui;
  constexpr float a4 = 296.9f / 210.0f, gap = 6.0f / 210.0f; // as shell/print.css has them
  const float width = std::min(ui.available(), 794.0f);
  const auto pages = static_cast<float>(s.view.pages);
  const Rect rect = ui.place(width, width * (a4 * pages + gap * (pages - 1)));
  ui.painter().box(rect, ui.theme().sunken, 2);
  ui.node(place.id(), Role::group,
          {.name = s.c.f("ui.documents.preview"_text,
                         {{"pages", Count{static_cast<std::int64_t>(s.view.pages)}}}),
           .value = {},
           .description = {}},
          rect);
}

} // namespace sanpo::documents
