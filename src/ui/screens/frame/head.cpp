// The head of every screen: whose case it is and how it stands with saving, undo, find and the menu;
// where the panel is folded in, the result in one line.
#include "app/exchange.h"
#include "ui/screens/bound.h"
#include "ui/screens/frame/frame.h"
#include "ui/screens/root.h"
#include "ui/screens/save_notice.h"
#include "ui/screens/start/parts.h"

namespace sanpo {
namespace {

constexpr float phone_row = 46, row_height = 42;

// How it stands with saving, in a few words and a colour.
std::pair<std::string, Tone> saved_text(const Context& c) {
  const SaveStatus& status = c.work.save_status();
  switch (status.state) {
  case SaveState::loading: return {std::string(c.t("ui.save.loading"_text)), Tone::neutral};
  case SaveState::load_failed: return {std::string(c.t("ui.save.load_failed"_text)), Tone::error};
  case SaveState::read_only: return {std::string(c.t("ui.save.read_only"_text)), Tone::warning};
  case SaveState::not_kept: return {std::string(c.t("ui.save.not_kept"_text)), Tone::warning};
  case SaveState::waiting:
  case SaveState::saving: return {std::string(c.t("ui.save.saving"_text)), Tone::neutral};
  case SaveState::failed: return {std::string(c.t("ui.save.failed"_text)), Tone::error};
  case SaveState::refused: return {std::string(c.t("ui.save.refused"_text)), Tone::error};
  case SaveState::saved: break;
  }
  if (!status.saved_at) return {std::string(c.t("ui.save.saved"_text)), Tone::ok};
  const LocalTime time = c.work.clock().local(*status.saved_at);
  return {std::format("{} {:02}:{:02}", c.t("ui.save.saved"_text), time.hour, time.minute), Tone::ok};
}

void saved_state(Context& c) {
  const auto [words, tone] = saved_text(c);
  const Color color = colors_of(c.ui.theme(), tone).text;
  const float width = c.ui.text().width(type::label, words) + 16;
  const Rect rect = c.ui.place(width, c.ui.text().line_height(type::label));
  c.ui.painter().box({rect.x, rect.y + rect.h / 2 - 3, 6, 6}, color, 3);
  draw_text(c.ui, {rect.x + 14, rect.y, rect.w, rect.h}, words, type::label, color);
  c.ui.node(Path("saved-state").id(), Role::status, {.name = words, .value = {}, .description = {}}, rect)
      .text_size = 13;
}

/// The document of what is shown.
std::string document_of(Screen screen) {
  switch (screen) {
  case Screen::estimate: return std::string(slug_of(PaperKind::quotation));
  case Screen::cost_sheet: return std::string(slug_of(PaperKind::cost_sheet));
  case Screen::certification: return std::string(slug_of(PaperKind::certification_report));
  case Screen::summary: return std::string(slug_of(PaperKind::overview));
  default: return {};
  }
}

bool icon_button(Context& c, const Path& path, std::string_view name, Icon icon,
                 std::string_view description = {}, bool disabled = false) {
  return button(c.ui, path, name,
                {.kind = ButtonKind::quiet,
                 .icon = icon,
                 .disabled = disabled,
                 .icon_only = true,
                 .right = true,
                 .description = description});
}

} // namespace

std::string saved_message(const Context& c) {
  const SaveState state = c.work.save_status().state;
  if (state == SaveState::saved || state == SaveState::saving || state == SaveState::waiting)
    return std::string(c.t("ui.saves_itself"_text));
  return saved_text(c).first;
}

// From the right, so that the rest of the row is for the name.
void Root::head_buttons(Context& c) {
  const bool in_case = belongs_to_case(c.route.screen), phone = c.breadth == Breadth::phone;
  const bool open = overlay_ == Overlay::menu;
  // The case's name comes first: where it is narrow, buttons keep their icons only.
  const float room = c.ui.available();
  const bool narrow = room < c.ui.enlarged(800), narrower = room < c.ui.enlarged(600);
  if (icon_button(c, "more", c.t("ui.menu"_text), Icon::more)) show(open ? Overlay::none : Overlay::menu);
  c.ui.tree().find(Path("more").id())->state |= state::popup | (open ? state::checked : 0u);
  if (in_case && c.breadth == Breadth::desktop && c.route.screen != Screen::documents &&
      button(c.ui, "make-documents", c.t("ui.documents.make"_text),
             {.icon = Icon::print, .icon_only = narrower, .right = true}))
    c.go(Screen::documents, document_of(c.route.screen));
  if (in_case && c.breadth == Breadth::desktop &&
      button(c.ui, "export-case", c.t("ui.export"_text),
             {.icon = Icon::download, .icon_only = narrow, .right = true}))
    save_case_as_file(c);
  if (button(c.ui, "open-find", c.t(in_case ? "ui.find"_text : "ui.find_cases"_text),
             {.kind = ButtonKind::quiet,
              .icon = Icon::search,
              .icon_only = phone,
              .right = true,
              .description = "Ctrl+F",
              .shown = c.t("ui.find_short"_text)}))
    show(Overlay::find);
  const StepName* const to_redo = redo_name();
  const StepName* const to_undo = undo_name();
  if (!in_case && !to_redo && !to_undo) return;
  if (!phone && icon_button(c, "redo", c.t("ui.redo"_text), Icon::redo,
                            to_redo ? step_text(c, *to_redo) : std::string(), !to_redo))
    redo();
  if (icon_button(c, "undo", c.t("ui.undo"_text), Icon::undo,
                  to_undo ? step_text(c, *to_undo) : std::string(), !to_undo))
    undo();
}

void Root::panel_button(Context& c) {
  if (button(c.ui, "toggle-panel", panel_open_ ? c.t("ui.panel_close"_text) : c.t("ui.panel_open"_text),
             {.right = true}))
    panel_open_ = !panel_open_;
}

void Root::head_result(Context& c, float width) {
  Ui& ui = c.ui;
  const auto [caption, figure] = c.route.screen == Screen::estimate ? estimate_result(c, estimate_)
                                 : c.route.screen == Screen::cost_sheet
                                     ? cost_sheet_result(c, cost_sheet_)
                                     : certification_result(c, certification_);
  const Column column(ui, 0, width);
  label(ui, "result-caption", caption, type::axis);
  // Smaller rather than cut: the end of a verdict says whether it is met or not.
  TextStyle style{22, 28, true};
  const Rect rect = ui.place(0, ui.text().line_height(style));
  while (style.size > 12 && ui.text().width(style, figure) > rect.w)
    style.size -= 1;
  draw_text(ui, rect, figure, style, ui.theme().text);
  ui.node(Path("result").id(), Role::status, {.name = figure, .value = {}, .description = caption}, rect,
          state::strong | state::announced)
      .text_size = ui.text().css_size(style);
}

void Root::head(Context& c, const Rect& view, bool with_panel, bool bar) {
  Ui& ui = c.ui;
  const bool phone = c.breadth == Breadth::phone, in_case = belongs_to_case(c.route.screen);
  if (!ui.begin_region(Path("head").id(), Role::banner, c.t("ui.head"_text), view, false, ui.theme().surface))
    return;
  ui.painter().line(0, view.h - 1, view.w, view.h - 1, ui.theme().line);
  {
    Padding pad(ui, phone ? 16 : 28, phone ? 4 : 13, phone ? 0 : 13);
    {
      Row row(ui, phone ? 2 : 6, ui.enlarged(phone ? phone_row : row_height), false);
      head_buttons(c);
      const bool beside = with_panel && !bar && c.breadth == Breadth::tablet;
      if (beside) panel_button(c);
      const std::string name =
          !in_case ? std::string(c.t("ui.product"_text)) : start::name_of(c, c.document());
      const auto [saved, tone] = saved_text(c);
      const float saved_width = ui.text().width(type::label, saved) + 28;
      if (phone || beside) {
        const Column lines(ui, 0, ui.available() / (beside ? 2 : 1));
        text_at(ui, "case-name", ui.place(0, ui.text().line_height(type::body_strong)), name,
                type::body_strong, ui.theme().text);
        saved_state(c);
      } else {
        if (in_case) {
          const float width = std::min(ui.text().width(type::section, name) + 2,
                                       std::max(60.0f, ui.available() - saved_width));
          text_at(ui, "case-name", ui.place(width, ui.text().line_height(type::section)), name, type::section,
                  ui.theme().text);
          ui.skip(4);
        }
        saved_state(c);
      }
      if (beside) head_result(c, ui.available());
    }
    if (bar) {
      const Row row(ui, 8, ui.enlarged(phone ? 48 : 44), false);
      panel_button(c);
      head_result(c, ui.available());
    }
  }
  ui.end_region();
}

} // namespace sanpo
