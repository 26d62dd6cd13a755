#include "ui/screens/save_notice.h"

#include <format>

#include "app/exchange.h"
#include "documents/desk.h"

namespace sanpo {

void save_export(const Requests& requests, const Workspace& work, std::string_view name,
                 const std::vector<std::string>& documents) {
  if (const auto files = files_to_export(work); !files.empty())
    requests.save_bundle(std::format("{}.zip", name), documents.front(), files);
  else
    requests.save_file(std::format("{}.json", name), "application/json", documents.front());
  for (std::size_t i = 1; i < documents.size(); ++i)
    requests.save_file(std::format("{}-{}.json", name, i + 1), "application/json", documents[i]);
}

void save_case_as_file(Context& c) {
  const Case& document = c.document();
  const Date today = c.work.clock().today();
  const std::string_view product = c.t("ui.export_file_name"_text);
  const std::string name =
      c.embedded ? std::string(product)
                 : file_name({product, document.client.name.empty() ? document.title : document.client.name,
                              std::format("{:04}{:02}{:02}", today.year, today.month, today.day)});
  const std::string json = export_case(c.work, c.document().id);
  if (const auto files = files_to_export(c.work, c.document().id); !files.empty())
    c.requests.save_bundle(name + ".zip", json, files);
  else
    c.requests.save_file(name + ".json", "application/json", json);
}

void case_notice(Context& c) {
  const CaseEntry* const open = c.work.editor() ? c.work.find(c.document().id) : nullptr;
  if (!open) return;
  if (open->bytes >= large_case_bytes) {
    const bool full = open->bytes >= largest_case_bytes;
    paragraph(c.ui, "size-notice",
              c.f(full ? "app.case_full"_text : "app.case_large"_text,
                  {{"size", Count{static_cast<std::int64_t>(open->bytes)}}}),
              type::body, colors_of(c.ui.theme(), full ? Tone::error : Tone::warning).text);
  }
  if (open->newer)
    Notice(c.ui, "newer-notice", Tone::warning, c.t("ui.start.trouble_newer_version"_text),
           c.t("app.trouble.newer_version"_text));
}

namespace {

void export_reminder(Context& c) {
  if (!c.work.notes().export_due() || belongs_to_case(c.route.screen)) return;
  Notice notice(c.ui, "export-reminder", Tone::accent, c.t("ui.keeping.reminder"_text),
                c.f("ui.keeping.reminder_text"_text,
                    {{"count", Count{static_cast<std::int64_t>(c.work.notes().changes)}}}));
  c.ui.skip(4);
  Row row(c.ui);
  if (button(c.ui, "export-reminder/export", c.t("ui.save.export_all"_text), {.icon = Icon::download}))
    c.export_all(Leaving::saved);
  if (button(c.ui, "export-reminder/later", c.t("ui.keeping.later"_text), {.kind = ButtonKind::quiet}))
    c.work.put_off_export();
}

} // namespace

void save_notice(Context& c) {
  SaveStatus status = c.work.save_status();
  // What failed stays in sight while it is tried again.
  if (status.failure && status.failure->kind != StorageFailure::Kind::refused) {
    if (status.state == SaveState::waiting || status.state == SaveState::saving)
      status.state = SaveState::failed;
    if (status.state == SaveState::loading) status.state = SaveState::load_failed;
  }
  Tone tone = Tone::warning;
  Text title = "ui.save.failed"_text;
  std::string words;
  bool retry = false, take_over = false;
  switch (status.state) {
  case SaveState::load_failed:
    tone = Tone::error, title = "ui.save.load_failed"_text, words = c.t("app.load_failed"_text), retry = true;
    break;
  case SaveState::read_only:
    title = "ui.save.read_only"_text, words = c.t("app.mode.follower"_text), take_over = true;
    break;
  case SaveState::not_kept: title = "ui.save.not_kept"_text, words = c.t("app.mode.memory"_text); break;
  case SaveState::failed:
  case SaveState::refused:
    tone = Tone::error;
    retry = status.state == SaveState::failed;
    if (!retry) title = "ui.save.refused"_text, take_over = true;
    words = c.key("app.failure." +
                  std::string(slug_of(status.failure ? status.failure->kind : StorageFailure::Kind::failed)));
    break;
  default: return export_reminder(c);
  }
  Notice notice(c.ui, "save-notice", tone, c.t(title), words);
  c.ui.skip(4);
  Row row(c.ui);
  if (take_over && button(c.ui, "take-over", c.t("ui.save.take_over"_text), {.kind = ButtonKind::primary}))
    c.requests.take_over();
  if (retry && button(c.ui, "retry-saving", c.t("ui.save.retry"_text), {.kind = ButtonKind::primary}))
    c.work.retry();
  if (button(c.ui, "export-all-now", c.t("ui.save.export_all"_text), {.icon = Icon::download}))
    c.export_all(Leaving::saved);
}

} // namespace sanpo
