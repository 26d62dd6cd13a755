// What is kept on this device and how, and what the program works with.
#include "core/base/file_names.h"
#include "ui/screens/data/parts.h"
#include "ui/screens/save_notice.h"
#include "ui/screens/start/parts.h"

namespace sanpo::data {
void saving_card(Context& c, DataView& view) {
  Ui& ui = c.ui;
  Card card(ui, "saving", c.t("ui.data.saving"_text));
  heading(ui, "saving/title", 2, c.t("ui.data.saving"_text));
  const SaveStatus& status = c.work.save_status();
  paragraph(ui, "saving/mode", c.key("app.mode." + std::string(slug_of(c.work.mode()))));
  {
    Column lines(ui, 0);
    figure_line(ui, "saving/cases", c.t("ui.data.cases"_text),
                c.show(Count{static_cast<std::int32_t>(c.work.cases().size())}));
    figure_line(ui, "saving/bin", c.t("ui.data.in_bin"_text),
                c.show(Count{static_cast<std::int32_t>(c.work.bin().size())}));
    c.work.attachments().need();
    if (const auto& files = c.work.attachments().here(); files && !files->empty()) {
      std::uint64_t bytes = 0;
      for (const auto& [sha256, size] : *files)
        bytes += size;
      figure_line(ui, "saving/files", c.t("ui.files.attachments"_text),
                  c.f("ui.files.count_size"_text, {{"count", Count{static_cast<std::int64_t>(files->size())}},
                                                   {"size", file_size_text(bytes)}}));
    }
    figure_line(ui, "saving/last", c.t("ui.data.last_saved"_text),
                status.saved_at ? start::when(c, *status.saved_at) : std::string(c.t("ui.data.not_yet"_text)),
                true, false);
  }
  if (button(ui, "saving/export-all", c.t("ui.save.export_all"_text),
             {.kind = ButtonKind::primary, .icon = Icon::download}))
    c.export_all(Leaving::saved);
  paragraph(ui, "saving/export-text", c.t("ui.data.export_text"_text), type::label, ui.theme().muted);
  const bool with_files = !files_to_export(c.work).empty();
  if (with_files)
    paragraph(ui, "saving/export-files", c.t("ui.files.export_text"_text), type::label, ui.theme().muted);
  if (view.room && view.room->shares) {
    if (button(ui, "saving/share", c.t("ui.keeping.share"_text), {.icon = Icon::arrow_right}))
      c.export_all(Leaving::shared);
    paragraph(ui, "saving/share-text", c.t("ui.keeping.share_text"_text), type::label, ui.theme().muted);
    if (with_files)
      paragraph(ui, "saving/share-files", c.t("ui.files.not_shared"_text), type::label, ui.theme().muted);
  }
  if (const auto& exported = c.work.notes().exported)
    figure_line(ui, "saving/exported", c.t("ui.keeping.exported"_text), start::when(c, *exported), false,
                false);
  const SaveState archive = c.work.archive_status().state;
  if (archive == SaveState::failed || archive == SaveState::load_failed) {
    Notice notice(ui, "saving/archive", Tone::warning, c.t("ui.keeping.archive_failed"_text),
                  c.t("ui.keeping.archive_failed_text"_text));
    ui.skip(4);
    if (button(ui, "saving/archive/retry", c.t("ui.save.retry"_text))) c.work.retry();
  }
  const auto damaged = c.work.damaged_files();
  if (damaged.empty()) return;
  Notice notice(ui, "saving/damaged", Tone::warning, c.t("ui.data.damaged"_text),
                c.t("ui.data.damaged_text"_text));
  for (const std::string& name : damaged) {
    Row row(ui, space::m, ui.control_height());
    label(ui, Path("saving/damaged") / name, name, type::label, ui.theme().text);
    if (button(ui, Path("saving/damaged") / name / "save", c.t("ui.export"_text),
               {.icon = Icon::download, .right = true, .description = name}))
      if (const auto bytes = c.work.damaged_file(name))
        c.requests.save_file(name, "application/octet-stream", *bytes);
  }
}

void about_card(Context& c) {
  Ui& ui = c.ui;
  Card card(ui, "about", c.t("ui.data.about"_text));
  heading(ui, "about/title", 2, c.t("ui.data.about"_text));
  const Catalogues& catalogues = c.work.catalogues();
  const auto line = [&](const Path& path, Text name, std::string_view value, std::string_view note) {
    label(ui, path / "name", c.t(name));
    ui.skip(-8);
    paragraph(ui, path / "value", value);
    if (note.empty()) return;
    ui.skip(-10);
    paragraph(ui, path / "note", note, type::label, ui.theme().muted);
  };
  for (const PriceList& list : catalogues.price_lists)
    line(Path("about/price-list") / list.id.value, "ui.data.price_list"_text, c.l(list.title),
         c.l(list.effective_note));
  for (const Edition& edition : catalogues.editions)
    line(Path("about/edition") / edition.id.value, "ui.data.edition"_text, c.l(edition.name),
         c.l(edition.certainty));
  if (link(ui, "about/licences", c.t("ui.data.licences"_text))) c.go(Route{Screen::help, {}, "licences"});
}

} // namespace sanpo::data
