#include "ui/screens/save_notice.h"

#include <format>

#include "app/exchange.h"

namespace sanpo {

void save_all_as_file(Context& c) {
  const Date today = c.work.clock().today();
  const std::string name = std::format("{}-{:04}{:02}{:02}.json", c.t(Text::ui_export_file_name), today.year,
                                       today.month, today.day);
  c.requests.save_file(name, "application/json", export_all(c.work));
  c.work.exported();
}

void case_notice(Context& c) {
  const CaseEntry* const open = c.work.editor() ? c.work.find(c.document().id) : nullptr;
  if (!open) return;
  if (open->bytes >= large_case_bytes) {
    const bool full = open->bytes >= largest_case_bytes;
    paragraph(c.ui, "size-notice",
              c.f(full ? Text::app_case_full : Text::app_case_large,
                  {{"size", Count{static_cast<std::int64_t>(open->bytes)}}}),
              type::body, colors_of(c.ui.theme(), full ? Tone::error : Tone::warning).text);
  }
  if (open->newer)
    Notice(c.ui, "newer-notice", Tone::warning, c.t(Text::ui_start_trouble_newer_version),
           c.t(Text::app_trouble_newer_version));
}

namespace {

void export_reminder(Context& c) {
  if (!c.work.notes().export_due() || belongs_to_case(c.route.screen)) return;
  Notice notice(c.ui, "export-reminder", Tone::accent, c.t(Text::ui_keeping_reminder),
                c.f(Text::ui_keeping_reminder_text,
                    {{"count", Count{static_cast<std::int64_t>(c.work.notes().changes)}}}));
  c.ui.skip(4);
  Row row(c.ui);
  if (button(c.ui, "export-reminder/export", c.t(Text::ui_save_export_all), {.icon = Icon::download}))
    return save_all_as_file(c);
  if (button(c.ui, "export-reminder/later", c.t(Text::ui_keeping_later), {.kind = ButtonKind::quiet}))
    c.work.put_off_export();
}

} // namespace

void save_notice(Context& c) {
  const SaveStatus& status = c.work.save_status();
  Tone tone = Tone::warning;
  Text title = Text::ui_save_failed;
  std::string words;
  bool retry = false, take_over = false;
  switch (status.state) {
  case SaveState::load_failed:
    tone = Tone::error, title = Text::ui_save_load_failed, words = c.t(Text::app_load_failed), retry = true;
    break;
  case SaveState::read_only:
    title = Text::ui_save_read_only, words = c.t(Text::app_mode_follower), take_over = true;
    break;
  case SaveState::not_kept: title = Text::ui_save_not_kept, words = c.t(Text::app_mode_memory); break;
  case SaveState::failed:
  case SaveState::refused:
    tone = Tone::error;
    retry = status.state == SaveState::failed;
    if (!retry) title = Text::ui_save_refused, take_over = true;
    words = c.key("app.failure." +
                  std::string(slug_of(status.failure ? status.failure->kind : StorageFailure::Kind::failed)));
    break;
  default: return export_reminder(c);
  }
  Notice notice(c.ui, "save-notice", tone, c.t(title), words);
  c.ui.skip(4);
  Row row(c.ui);
  if (take_over && button(c.ui, "take-over", c.t(Text::ui_save_take_over), {.kind = ButtonKind::primary}))
    c.requests.take_over();
  if (retry && button(c.ui, "retry-saving", c.t(Text::ui_save_retry), {.kind = ButtonKind::primary}))
    c.work.retry();
  if (button(c.ui, "export-all-now", c.t(Text::ui_save_export_all), {.icon = Icon::download}))
    save_all_as_file(c);
}

} // namespace sanpo
