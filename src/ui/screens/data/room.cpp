// Where the data lies and whether it may stay there: room on the device, a computer that others use as well,
// and erasing everything, the one act here that undo cannot take back and that therefore asks. Rule:
// design.md, Keeping data, 1 and 8.
#include "ui/screens/data/parts.h"
#include "ui/screens/save_notice.h"

namespace sanpo::data {
namespace {

// 0.3 MB, 12 MB, 10.7 GB: one decimal only where it says something.
std::string size_text(const Context& c, std::uint64_t bytes) {
  constexpr std::uint64_t mega = 1'000'000, giga = 1'000 * mega;
  const std::uint64_t unit = bytes >= giga ? giga : mega, tenths = (bytes + unit / 20) / (unit / 10);
  const std::string_view name = unit == giga ? " GB" : " MB";
  if (tenths < (unit == giga ? 1'000 : 100))
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + std::string(name);
  return c.show(Count{static_cast<std::int64_t>(tenths / 10)}) + std::string(name);
}

void room(Context& c, DataView& view) {
  Ui& ui = c.ui;
  if (!std::exchange(view.room_asked, true)) c.requests.ask_room(false);
  if (!view.room || view.room->granted == 0 || c.work.mode() == StorageMode::memory) return;
  {
    Column lines(ui, 0);
    figure_line(ui, "room/used", c.t("ui.keeping.used"_text), size_text(c, view.room->used));
    figure_line(ui, "room/granted", c.t("ui.keeping.granted"_text), size_text(c, view.room->granted), true,
                false);
  }
  paragraph(ui, "room/lasting",
            c.t(view.room->lasting ? "ui.keeping.lasting"_text : "ui.keeping.not_lasting"_text), type::label,
            ui.theme().muted);
  if (!view.room->lasting && button(ui, "room/let-last", c.t("ui.keeping.let_last"_text)))
    c.requests.ask_room(true);
}

// What a person chooses holds from the next start; it is offered at once when nothing can be lost by it.
void shared_computer(Context& c) {
  Ui& ui = c.ui;
  heading(ui, "room/shared", 3, c.t("ui.keeping.shared"_text));
  if (c.work.mode() == StorageMode::memory) {
    paragraph(ui, "room/memory-text", c.t("ui.keeping.memory_text"_text), type::label, ui.theme().muted);
    if (button(ui, "room/keep", c.t("ui.keeping.keep"_text))) c.requests.reopen(Reopen::keeping);
    return;
  }
  paragraph(ui, "room/shared-text", c.t("ui.keeping.shared_text"_text), type::label, ui.theme().muted);
  const SaveState state = c.work.save_status().state;
  if (button(ui, "room/memory", c.t("ui.keeping.memory"_text),
             {.disabled = state != SaveState::saved && state != SaveState::read_only}))
    c.requests.reopen(Reopen::memory);
}

void erase(Context& c, DataView& view) {
  Ui& ui = c.ui;
  const Path begin("room/erase"), question("room/erasing");
  heading(ui, "room/erase-title", 3, c.t("ui.keeping.erase"_text));
  if (!view.erasing) {
    paragraph(ui, "room/erase-text", c.t("ui.keeping.erase_text"_text), type::label, ui.theme().muted);
    if (button(ui, begin, c.t("ui.keeping.erase_begin"_text),
               {.icon = Icon::trash, .disabled = c.work.mode() == StorageMode::follower})) {
      view.erasing = true;
      c.requests.focus(question.id());
    }
    return;
  }
  Notice notice(
      ui, question, Tone::error, c.t("ui.keeping.erase_sure"_text),
      c.f("ui.keeping.erase_sure_text"_text,
          {{"count", Count{static_cast<std::int64_t>(c.work.cases().size() + c.work.bin().size())}}}));
  ui.skip(4);
  if (c.work.files_left())
    paragraph(ui, "room/erase-left", c.t("ui.files.not_erased"_text), type::body, ui.theme().error);
  Row row(ui);
  if (button(ui, "room/erase-now", c.t("ui.keeping.erase_now"_text),
             {.kind = ButtonKind::danger, .icon = Icon::trash})) {
    c.work.erase_everything([&requests = c.requests, &view] {
      view.erasing = false;
      requests.reopen(Reopen::forgetting);
    });
    return;
  }
  if (button(ui, "room/erase-export", c.t("ui.save.export_all"_text), {.icon = Icon::download}))
    c.export_all(Leaving::saved);
  if (button(ui, "room/erase-cancel", c.t("ui.data.cancel"_text), {.kind = ButtonKind::quiet})) {
    view.erasing = false;
    c.requests.focus(begin.id());
  }
}

} // namespace

void room_card(Context& c, DataView& view) {
  Card card(c.ui, "room", c.t("ui.keeping.room"_text));
  heading(c.ui, "room/title", 2, c.t("ui.keeping.room"_text));
  room(c, view);
  divider(c.ui);
  shared_computer(c);
  divider(c.ui);
  erase(c, view);
}

} // namespace sanpo::data
