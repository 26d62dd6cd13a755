// A file is shown before anything of it is taken, and nothing here is replaced without being asked for.
// Rule: design.md, Keeping data, 10.
#include <algorithm>
#include <utility>

#include "app/step_codes.h"
#include "ui/screens/data/parts.h"
#include "ui/screens/start/parts.h"

namespace sanpo::data {
namespace {

constexpr std::size_t errors_shown = 5;

// Where it is, what it is called, and what was expected there.
void error_lines(Context& c, const Path& path, const std::vector<DocumentError>& errors) {
  for (std::size_t i = 0; i < errors.size() && i < errors_shown; ++i) {
    const DocumentError& error = errors[i];
    const std::string label = error.label.empty() ? std::string() : c.key(error.label);
    std::string words = c.words.text(error.code, error.arguments);
    if (!label.empty()) words = c.f("ui.data.error_line"_text, {{"label", label}, {"message", words}});
    paragraph(c.ui, path / "error" / i, words, type::label, c.ui.theme().error);
    if (!error.pointer.empty())
      paragraph(c.ui, path / "pointer" / i, error.pointer, type::axis, c.ui.theme().muted);
  }
  if (errors.size() > errors_shown)
    paragraph(c.ui, path / "more",
              c.f("ui.data.more_errors"_text,
                  {{"count", Count{static_cast<std::int32_t>(errors.size() - errors_shown)}}}),
              type::label, c.ui.theme().muted);
}

Tone tone_of(ImportItem::Kind kind) {
  switch (kind) {
  case ImportItem::Kind::fresh: return Tone::ok;
  case ImportItem::Kind::same: return Tone::neutral;
  case ImportItem::Kind::differs: return Tone::warning;
  case ImportItem::Kind::wrong: break;
  }
  return Tone::error;
}

// The choices that make sense for a case: nothing to replace where there is none.
std::vector<ImportChoice> choices_for(ImportItem::Kind kind) {
  if (kind == ImportItem::Kind::differs)
    return {ImportChoice::skip, ImportChoice::add, ImportChoice::replace};
  return {ImportChoice::skip, ImportChoice::add};
}

void item_card(Context& c, const Import& import, ImportItem& item, const Path& path) {
  Ui& ui = c.ui;
  const std::string name =
      item.document ? start::name_of(c, *item.document) : std::string(c.t("ui.data.unreadable_case"_text));
  Card card(ui, path, name,
            {.padding = 16, .gap = space::s, .radius = space::control_radius, .role = Role::list_item});
  const std::string kind(slug_of(item.kind));
  {
    Row row(ui, space::s, 30);
    label(ui, path / "name", name, type::body_strong, ui.theme().text);
    tag(ui, path / "kind", c.key("ui.data.kind." + kind), tone_of(item.kind));
    if (item.binned) tag(ui, path / "binned", c.t("ui.start.bin"_text), Tone::neutral);
  }
  if (item.document && !item.document->title.empty() && item.document->title != name)
    label(ui, path / "title", item.document->title);
  paragraph(ui, path / "text", c.key("app.import." + kind), type::label, ui.theme().muted);
  if (item.changed_here && item.document && item.document->changed)
    paragraph(ui, path / "changed",
              c.f("ui.data.changed"_text,
                  {{"file", start::when(c, Instant{item.document->changed->seconds * 1'000})},
                   {"here", start::when(c, Instant{item.changed_here->seconds * 1'000})}}),
              type::label, ui.theme().muted);
  error_lines(c, path, item.errors);
  if (!item.document) return;
  if (const Import::FileCount files = import.files_of(item); files.all > 0) {
    const Count all{static_cast<std::int64_t>(files.all)}, missing{static_cast<std::int64_t>(files.missing)};
    if (files.missing == 0)
      paragraph(ui, path / "files", c.f("ui.files.import"_text, {{"count", all}}), type::label,
                ui.theme().muted);
    else
      paragraph(ui, path / "files",
                c.f("ui.files.import_missing"_text, {{"count", all}, {"missing", missing}}), type::label,
                colors_of(ui.theme(), Tone::warning).text);
  }
  const std::vector<ImportChoice> choices = choices_for(item.kind);
  std::vector<std::string> names;
  for (const ImportChoice choice : choices)
    names.push_back(c.key("app.import_choice." + std::string(slug_of(choice))));
  std::vector<Option> options;
  for (std::size_t i = 0; i < choices.size(); ++i)
    options.push_back({slug_of(choices[i]), names[i]});
  const auto chosen = static_cast<std::size_t>(std::ranges::find(choices, item.choice) - choices.begin());
  if (const auto pressed = segmented(ui, path / "choice", c.t("ui.data.choice"_text), options, chosen))
    item.choice = choices[*pressed];
}

std::size_t chosen_of(Import& import) {
  return static_cast<std::size_t>(std::ranges::count_if(import.items(), [](const ImportItem& item) {
    return item.document && item.choice != ImportChoice::skip;
  }));
}

void take_over(Context& c, DataView& view) {
  const std::size_t count = chosen_of(*view.import);
  view.settings_taken = view.take_settings && view.import->settings();
  if (view.settings_taken) {
    c.work.change_settings({std::string(step_code::import_settings), "settings"},
                           [&](Settings& settings) { settings = *view.import->settings(); });
    c.requests.choose_theme(slug_of(c.work.settings().theme));
  }
  view.import->take(c.work);
  view.import.reset();
  view.taken = count;
}

// Files first: nothing is taken that refers to what is not kept.
void keep_files(Context& c, DataView& view) {
  view.keeping = true;
  view.files_failed.reset();
  view.import->keep_files(c.work, [&view](const StorageResult& kept) {
    view.keeping = false;
    view.kept = kept.has_value();
    if (!kept) view.files_failed = kept.error();
  });
}

/// Whether there is anything in the file that could be taken.
bool holds_something(const DataView& view) {
  return view.import->settings() || view.import->has_files_to_keep() ||
         std::ranges::any_of(view.import->items(),
                             [](const ImportItem& item) { return item.document.has_value(); });
}

/// What is taken over, once the cases were chosen among.
void taking(Context& c, DataView& view) {
  Ui& ui = c.ui;
  const std::size_t count = chosen_of(*view.import);
  if (view.import->settings() &&
      checkbox(ui, "import/settings", c.t("ui.data.take_settings"_text), view.take_settings))
    view.take_settings = !view.take_settings;
  if (view.files_failed) {
    const Notice notice(ui, "import/files-failed", Tone::error, c.t("ui.files.not_kept"_text),
                        c.t(view.files_failed->kind == StorageFailure::Kind::quota
                                ? "ui.files.not_kept_room"_text
                                : "ui.files.not_kept_text"_text));
    ui.skip(4);
    if (count > 0 && button(ui, "import/without-files", c.t("ui.files.take_without"_text)))
      return take_over(c, view);
  }
  const bool files = view.import->has_files_to_keep();
  Row row(ui);
  const bool closed = c.work.mode() == StorageMode::follower || (count == 0 && !view.take_settings && !files);
  if (button(ui, "import/take",
             count == 0 && files ? std::string(c.t("ui.files.take_files"_text))
             : count == 0 && view.take_settings
                 ? std::string(c.t("ui.data.take_only_settings"_text))
                 : c.f("ui.data.take"_text, {{"count", Count{static_cast<std::int32_t>(count)}}}),
             {.kind = ButtonKind::primary, .icon = Icon::check, .disabled = closed}))
    return files ? keep_files(c, view) : take_over(c, view);
  if (button(ui, "import/cancel", c.t("ui.data.cancel"_text), {.kind = ButtonKind::quiet}))
    view.import.reset();
}

void preview(Context& c, DataView& view) {
  Ui& ui = c.ui;
  label(ui, "import/file",
        view.file_name == link_name ? c.t("ui.data.from_link"_text) : std::string_view(view.file_name),
        type::body_strong, ui.theme().text);
  if (view.reading) {
    gauge(ui, "import/progress", c.t("ui.data.reading"_text),
          c.f("ui.overview.share"_text,
              {{"met", Count{static_cast<std::int32_t>(view.import->cases_read())}},
               {"size", Count{static_cast<std::int32_t>(view.import->cases_in_file())}}}),
          static_cast<float>(view.import->cases_read()),
          static_cast<float>(std::max<std::size_t>(1, view.import->cases_in_file())), 0);
  } else if (const auto& error = view.import->error()) {
    Notice notice(ui, "import/refused", Tone::error, c.t("ui.data.refused"_text),
                  c.t("ui.data.refused_text"_text));
    error_lines(c, "import/refused", {*error});
  } else if (view.keeping) {
    return paragraph(ui, "import/keeping", c.t("ui.files.keeping_all"_text), type::body, ui.theme().muted,
                     Role::status);
  } else {
    {
      Group list(ui, "import/list", Role::list, c.t("ui.data.preview"_text));
      Column column(ui, space::s);
      view.heights.begin(ui);
      for (std::size_t index = 0; ImportItem & item : view.import->items()) {
        const Path path = Path("import") / index++; // the file is not changed while it is shown
        if (view.heights.skip(ui, path.id())) continue;
        const float top = KeptHeights::top(ui);
        item_card(c, *view.import, item, path);
        view.heights.keep(ui, path.id(), top);
      }
    }
    if (holds_something(view)) return taking(c, view);
  }
  const bool refused = !view.reading;
  Row row(ui);
  if (refused && button(ui, "import/choose", c.t("ui.data.choose_other"_text), {.icon = Icon::upload}))
    c.requests.choose_file();
  if (button(ui, "import/cancel", c.t(refused ? "ui.data.close"_text : "ui.data.cancel"_text),
             {.kind = refused ? ButtonKind::quiet : ButtonKind::secondary})) {
    view.reading = false;
    view.import.reset();
  }
}

} // namespace

void import_card(Context& c, DataView& view) {
  Ui& ui = c.ui;
  Card card(ui, "import", c.t("ui.data.import"_text));
  heading(ui, "import/title", 2, c.t("ui.data.import"_text));
  if (std::exchange(view.kept, false) && view.import) take_over(c, view);
  if (view.import) {
    view.taken.reset();
    return preview(c, view);
  }
  if (view.taken) {
    const std::string cases =
        *view.taken == 0 && view.settings_taken
            ? std::string()
            : c.f("ui.data.taken"_text, {{"count", Count{static_cast<std::int32_t>(*view.taken)}}});
    const std::string_view settings = view.settings_taken ? c.t("ui.data.settings_taken"_text) : "";
    Notice notice(ui, "import/taken", Tone::ok, settings.empty() ? std::string_view() : cases,
                  settings.empty() ? cases : settings);
    ui.skip(4);
    if (button(ui, "import/to-cases", c.t("ui.data.to_cases"_text))) c.go(Route{Screen::cases, {}, {}});
  }
  paragraph(ui, "import/text", c.t("ui.data.import_text"_text), type::label, ui.theme().muted);
  if (button(ui, "import/choose", c.t("ui.data.choose"_text), {.icon = Icon::upload}))
    c.requests.choose_file();
}

} // namespace sanpo::data
