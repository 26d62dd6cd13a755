#include "ui/screens/help_screen.h"

#include <algorithm>
#include <iterator>

#include "app/find.h"
#include "ui/screens/case/reference.h"
#include "ui/screens/frame/frame.h"
#include "words/version.h"

namespace sanpo {
namespace {

struct Part {
  std::string_view word; ///< of the route's place
  Text name;
};
constexpr Part parts[] = {
    {"guide", "help.guide"_text},         {"keys", "help.keys"_text},         {"terms", "help.terms"_text},
    {"reference", "help.reference"_text}, {"licences", "help.licences"_text},
};

/// False until the file is there; asks for it once.
bool has(const Context& c, HelpView& view, std::string_view name, bool here) {
  if (here) return true;
  if (view.asked.insert(std::string(name)).second && c.requests.fetch) c.requests.fetch(name);
  paragraph(c.ui, "help/loading", c.t("help.loading"_text), type::body, c.ui.theme().muted);
  return false;
}

struct Key {
  std::string_view keys;
  Text does;
};
void keys(Context& c) {
  Ui& ui = c.ui;
  const auto screens = all_screens(true);
  const auto last = std::ranges::count_if(screens, belongs_to_case);
  const std::string numbers = "Alt+Shift+1–" + std::to_string(last);
  const Key everywhere[] = {
      {"Ctrl+K", "help.key.palette"_text}, {"Ctrl+F", "help.key.find"_text},
      {"Ctrl+Z", "help.key.undo"_text},    {"Ctrl+Shift+Z", "help.key.redo"_text},
      {"Ctrl+S", "help.key.save"_text},    {"?", "help.key.help"_text},
      {numbers, "help.key.screens"_text},  {"Alt+Shift+0", "help.key.cases"_text},
  };
  static constexpr Key fields[] = {
      {"Tab", "help.key.tab"_text},          {"Enter", "help.key.enter"_text},
      {"Shift+Enter", "help.key.back"_text}, {"Esc", "help.key.restore"_text},
      {"↑ ↓", "help.key.table"_text},        {"Ctrl+V", "help.key.paste"_text},
  };
  static constexpr Key choices[] = {
      {"← →", "help.key.choice"_text}, {"Space", "help.key.press"_text}, {"Esc", "help.key.close"_text}};
  const auto group = [&](const Path& path, Text name, std::span<const Key> list) {
    const Card card(ui, path, c.t(name), {.gap = 0});
    heading(ui, path / "title", 2, c.t(name));
    ui.skip(8);
    const Group items(ui, path / "list", Role::list, c.t(name));
    for (std::size_t i = 0; i < list.size(); ++i) {
      const Group item(ui, path / i, Role::list_item, {});
      figure_line(ui, path / i / "key", c.t(list[i].does), list[i].keys, true, i + 1 < list.size());
    }
  };
  paragraph(ui, "help/keys/text", c.t("help.keys_text"_text), type::body, ui.theme().muted);
  group("help/keys/everywhere", "help.keys_everywhere"_text, everywhere);
  group("help/keys/fields", "help.keys_fields"_text, fields);
  group("help/keys/choices", "help.keys_choices"_text, choices);
}

/// The next line of the text, which is taken off.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

/// One part of a file: "# title", then paragraphs and "- " points, a line each.
struct Chapter {
  std::string_view title, body;
};
std::vector<Chapter> chapters_of(std::string_view text) {
  std::vector<Chapter> chapters;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.starts_with("# "))
      chapters.push_back({line.substr(2), text.substr(0, 0)});
    else if (!chapters.empty()) {
      Chapter& chapter = chapters.back();
      chapter.body = std::string_view(chapter.body.begin(), line.end());
    }
  }
  return chapters;
}

void body_text(Context& c, const Path& path, std::string_view body, TextStyle style) {
  std::size_t number = 0;
  while (!body.empty()) {
    const std::string_view line = take_line(body);
    if (line.empty()) continue;
    const Path at = path / number++;
    if (!line.starts_with("- ")) {
      paragraph(c.ui, at, line, style, c.ui.theme().muted);
      continue;
    }
    Columns columns(c.ui, {20 * std::max(1.0f, c.ui.surroundings.text_scale), -1}, 0, 0);
    columns.next();
    label(c.ui, at / "sign", c.words.marks().bullet, style);
    columns.next();
    paragraph(c.ui, at, line.substr(2), style);
  }
}

void guide(Context& c, HelpView& view) {
  const std::string& text = c.english() ? view.guide_en : view.guide_ja;
  if (!has(c, view, c.english() ? "help/en" : "help/ja", !text.empty())) return;
  std::size_t number = 0;
  for (const Chapter& chapter : chapters_of(text)) {
    const Path path = Path("help/guide") / number++;
    const Card card(c.ui, path, chapter.title, {.gap = space::s});
    heading(c.ui, path / "title", 2, chapter.title);
    body_text(c, path / "text", chapter.body, type::body);
  }
}

void terms(Context& c, HelpView& view) {
  Ui& ui = c.ui;
  if (const auto typed = field(ui, "help/terms/search", view.search,
                               {.label = c.t("ui.certification.terms_search"_text), .width = 360}))
    view.search = *typed;
  const FindQuery query(view.search);
  const Edition& edition = c.work.catalogues().editions.back();
  const Card card(ui, "help/terms", c.t("help.terms"_text), {.gap = space::l});
  bool any = false;
  for (const GlossaryEntry& entry : edition.glossary) {
    if (!query.rank({c.l(entry.term), c.l(entry.text)})) continue;
    any = true;
    const Path path = Path("help/term") / entry.id.value;
    const Column column(ui, 2);
    heading(ui, path, 2, c.l(entry.term), type::body_strong);
    paragraph(ui, path / "text", c.l(entry.text), type::body, ui.theme().muted);
  }
  if (!any)
    paragraph(ui, "help/terms/empty", c.t("ui.certification.terms_empty"_text), type::body, ui.theme().muted);
}

void reference(Context& c, HelpView& view) {
  if (!has(c, view, "reference/occupational-health", c.reference != nullptr)) return;
  const auto card = [&](const Path& path, Text name, void (*draw)(Context&, const Path&)) {
    const Card frame(c.ui, path, c.t(name));
    draw(c, path);
  };
  card("help/duties", "ui.reference.who"_text, duties_reference);
  card("help/steps", "ui.reference.steps"_text, steps_reference);
  card("help/compact", "ui.reference.compact"_text, compact_reference);
  card("help/forms", "ui.reference.forms"_text, forms_reference);
  card("help/risks", "ui.reference.risks"_text, risks_reference);
  reference_source(c, "help/source");
}

void licences(Context& c, HelpView& view) {
  Ui& ui = c.ui;
  paragraph(ui, "help/version", c.f("about.version"_text, {{"version", std::string(version)}}),
            type::body_strong);
  paragraph(ui, "help/licences/text", c.t("help.licences_text"_text), type::body, ui.theme().muted);
  if (!has(c, view, "licences", !view.licences.empty())) return;
  const Card card(ui, "help/licences", c.t("help.licences"_text), {.gap = space::s});
  std::size_t number = 0;
  for (const Chapter& chapter : chapters_of(view.licences)) {
    const Path path = Path("help/licence") / number++;
    const bool open = view.open.contains(path.id());
    if (disclosure(ui, path, chapter.title, open) && !view.open.erase(path.id())) view.open.insert(path.id());
    if (open) body_text(c, path / "text", chapter.body, type::label);
  }
}

} // namespace

void HelpView::take(std::string_view name, std::string_view bytes) {
  if (name == "help/ja") guide_ja = bytes;
  if (name == "help/en") guide_en = bytes;
  if (name == "licences") licences = bytes;
}

void help_screen(Context& c, HelpView& view) {
  std::size_t shown = 0;
  std::vector<Option> options;
  for (const Part& part : parts) {
    if (part.word == c.route.place) shown = options.size();
    options.push_back({part.word, c.t(part.name)});
  }
  heading(c.ui, "help/title", 1, c.t("ui.nav.help"_text));
  if (const auto picked =
          tabs(c.ui, "help/parts", c.t("ui.nav.help"_text), options, shown, Path("help/panel").id()))
    c.go(Route{Screen::help, {}, *picked == 0 ? std::string() : std::string(parts[*picked].word)});
  const Group panel(c.ui, "help/panel", Role::tab_panel, options[shown].name);
  switch (shown) {
  case 0: guide(c, view); break;
  case 1: keys(c); break;
  case 2: terms(c, view); break;
  case 3: reference(c, view); break;
  default: licences(c, view); break;
  }
}

} // namespace sanpo
