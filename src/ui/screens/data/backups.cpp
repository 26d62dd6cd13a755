// A backup is chosen by its case and the time from which the case was like that; going back to it can be
// undone. Rule: design.md, Keeping data, 8.
#include <algorithm>

#include "ui/screens/data/parts.h"
#include "ui/screens/start/parts.h"

namespace sanpo::data {
namespace {

// Backups are read anew when another case is chosen or the archive has changed, and not for every frame.
void read_backups(Context& c, DataView& view) {
  const std::string now = view.backup_case.value + ' ' + std::to_string(c.work.archive_status().revision);
  if (view.backups_of == now) return;
  view.backups_of = now;
  view.backups = c.work.backups(view.backup_case);
  std::ranges::reverse(view.backups);
}

void backup_list(Context& c, DataView& view) {
  Ui& ui = c.ui;
  if (!c.work.backups_ready())
    return paragraph(ui, "backups/reading", c.t("ui.keeping.backups_reading"_text), type::label,
                     ui.theme().muted);
  read_backups(c, view);
  if (view.backups.empty())
    return paragraph(ui, "backups/none", c.t("ui.keeping.backups_none"_text), type::label, ui.theme().muted);
  Group list(ui, "backups/list", Role::list, c.t("ui.keeping.backups"_text));
  Column lines(ui, space::xs);
  std::optional<std::size_t> wanted;
  for (std::size_t i = 0; i < view.backups.size(); ++i) {
    const Path path = Path("backups") / std::to_string(view.backups[i].stood.milliseconds) / i;
    Row row(ui, space::m, ui.control_height(), false);
    const std::string since = start::when(c, view.backups[i].stood);
    if (button(ui, path / "restore", c.t("ui.keeping.restore"_text),
               {.icon = Icon::undo,
                .disabled = c.work.mode() == StorageMode::follower,
                .right = true,
                .description = since}))
      wanted = i;
    label(ui, path / "since", since, type::body, ui.theme().text);
  }
  if (!wanted) return;
  const Backup chosen = view.backups[*wanted];
  if (c.work.restore(view.backup_case, chosen)) c.go(Route{Screen::summary, view.backup_case, {}});
}

} // namespace

void backups_card(Context& c, DataView& view) {
  Ui& ui = c.ui;
  std::vector<const CaseEntry*> cases = c.work.cases();
  std::erase_if(cases, [](const CaseEntry* entry) { return !entry->whole() || entry->untouched; });
  if (cases.empty()) return;
  Card card(ui, "backups", c.t("ui.keeping.backups"_text));
  heading(ui, "backups/title", 2, c.t("ui.keeping.backups"_text));
  paragraph(ui, "backups/text", c.t("ui.keeping.backups_text"_text), type::label, ui.theme().muted);
  const auto chosen = [&] {
    return static_cast<std::size_t>(std::ranges::find(cases, view.backup_case, &CaseEntry::id) -
                                    cases.begin());
  };
  if (chosen() == cases.size()) view.backup_case = cases.front()->id;
  std::vector<std::string> names;
  for (const CaseEntry* entry : cases)
    names.push_back(start::name_of(c, *entry->document));
  std::vector<Option> options;
  for (std::size_t i = 0; i < cases.size(); ++i)
    options.push_back({cases[i]->id.value, names[i]});
  if (const auto pressed = select(ui, "backups/case", c.t("ui.keeping.backups_case"_text), options, chosen(),
                                  std::min(ui.available(), 420.0f)))
    view.backup_case = cases[*pressed]->id;
  backup_list(c, view);
}

} // namespace sanpo::data
