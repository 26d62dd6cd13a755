#include "ui/screens/palette.h"

#include <algorithm>

#include "app/commands.h"
#include "app/find.h"
#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "ui/screens/certification/views.h"
#include "ui/screens/cost_sheet/location.h"
#include "ui/screens/documents_screen.h"
#include "ui/screens/frame/frame.h"
#include "ui/screens/prices_screen.h"
#include "ui/screens/save_notice.h"
#include "ui/screens/start/parts.h"
#include "ui/screens/start/samples.h"

namespace sanpo {
namespace {

constexpr std::size_t most_rows = 60, recent_cases = 5;

using Act = PaletteResult::Act;

/// Commands that the palette carries out by itself.
enum class Command : unsigned char {
  none,
  export_case,
  export_all,
  import_file,
  duplicate,
  throw_away,
  add_site,
  calendar_file,
  sample,
  set_language,
  set_theme,
  set_text_size,
  set_calendar,
  set_sales_mode,
};

struct Entry {
  PickerRow row;
  std::string words; ///< reading aids
  Act act = Act::none;
  Route route;
  Command command = Command::none;
  std::size_t value = 0; ///< of a setting; of a sample its place in the list
  int rank = 0;
};

class Collector {
public:
  explicit Collector(Context& c) : c_(c) {}
  std::vector<Entry> entries;

  void screens() {
    const std::optional<Id> at_hand = case_at_hand();
    std::size_t number = 0;
    for (const Screen screen : all_screens(at_hand.has_value())) {
      const bool of_case = belongs_to_case(screen);
      if (of_case) ++number;
      const std::string slug(slug_of(screen));
      std::string keys;
      if (of_case) keys = "Alt+Shift+" + std::to_string(number);
      if (screen == Screen::cases) keys = "Alt+Shift+0";
      if (screen == Screen::help) keys = "?";
      add(Path("palette/screen") / slug, icon_of(screen), c_.t(name_of(screen)), "palette.screens"_text,
          "screen." + slug, Act::go, Route{screen, of_case ? *at_hand : Id{}, {}}, keys);
    }
    if (!at_hand) return;
    if (const Edition* const edition = this->edition())
      for (const auto& [word, name] : views)
        add(Path("palette/view") / word, Icon::certification, c_.t(name), "palette.screens"_text,
            "view." + std::string(word), Act::go, Route{Screen::certification, *at_hand, std::string(word)},
            {}, c_.l(edition->name));
    if (!c_.document().cost_sheets.empty())
      for (const auto& [view, name] : sheet_views)
        add(Path("palette/sheet-view") / static_cast<std::size_t>(view), Icon::cost_sheet, c_.t(name),
            "palette.screens"_text, "screen.cost_sheet", Act::go,
            Route{Screen::cost_sheet, *at_hand, place_of(c_.document().cost_sheets.back(), view)}, {},
            c_.document().cost_sheets.back().name);
  }

  void commands() {
    const bool in_case = c_.work.editor() && belongs_to_case(c_.route.screen);
    const bool writes = in_case && !c_.editor().read_only();
    if (in_case) {
      const CaseEditor& editor = c_.editor();
      if (const StepName* const step = editor.undo_name())
        act("undo", Icon::undo, c_.f("palette.undo"_text, {{"step", step_text(c_, *step)}}), Act::undo,
            "Ctrl+Z");
      if (const StepName* const step = editor.redo_name())
        act("redo", Icon::redo, c_.f("palette.redo"_text, {{"step", step_text(c_, *step)}}), Act::redo,
            "Ctrl+Shift+Z");
    }
    act("find", Icon::search, c_.t(in_case ? "ui.find"_text : "ui.find_cases"_text), Act::find, "Ctrl+F");
    if (in_case) {
      command("export_case", Icon::download, c_.t("palette.export_case"_text), Command::export_case);
      if (writes) {
        command("duplicate", Icon::copy, c_.t("ui.company.duplicate"_text), Command::duplicate);
        command("add_site", Icon::plus, c_.t("ui.company.add_site"_text), Command::add_site);
        command("throw_away", Icon::trash, c_.t("palette.throw_away"_text), Command::throw_away);
      }
      if (!c_.document().assessments.empty())
        command("calendar_file", Icon::calendar, c_.t("palette.calendar_file"_text), Command::calendar_file);
    }
    constexpr std::pair<Screen, Text> tools[] = {{Screen::sites, "ui.start.new"_text},
                                                 {Screen::estimate, "palette.new_estimate"_text},
                                                 {Screen::cost_sheet, "palette.new_cost_sheet"_text},
                                                 {Screen::certification, "palette.new_certification"_text}};
    for (const auto& [screen, name] : tools) {
      add(Path("palette/new") / slug_of(screen), Icon::plus, c_.t(name), "palette.commands"_text, "new",
          Act::new_case, Route{screen, {}, {}});
      entries.back().words += ' ' + words_of("screen." + std::string(slug_of(screen)));
    }
    command("import", Icon::upload, c_.t("ui.start.import"_text), Command::import_file);
    command("export_all", Icon::download, c_.t("ui.save.export_all"_text), Command::export_all);
    for (std::size_t i = 0; i < std::size(start::sample_list); ++i)
      command("sample", Icon::documents, c_.t(start::sample_list[i].name), Command::sample, i,
              c_.t("ui.start.samples"_text));
  }

  void settings() {
    setting("language", "ui.settings.language"_text, Command::set_language, {"日本語", "English"});
    setting("theme", "ui.settings.theme"_text, Command::set_theme,
            {c_.t("ui.settings.theme_system"_text), c_.t("ui.settings.theme_light"_text),
             c_.t("ui.settings.theme_dark"_text)});
    setting("text_size", "ui.settings.text_size"_text, Command::set_text_size,
            {c_.t("ui.settings.text_size_normal"_text), c_.t("ui.settings.text_size_large"_text),
             c_.t("ui.settings.text_size_largest"_text)});
    setting("calendar", "ui.settings.calendar"_text, Command::set_calendar,
            {c_.t("ui.settings.calendar_gregorian"_text), c_.t("ui.settings.calendar_japanese"_text)});
    setting("sales_mode", "ui.settings.sales_mode"_text, Command::set_sales_mode,
            {c_.t("palette.off"_text), c_.t("palette.on"_text)});
    if (!c_.sales()) return;
    add(Path("palette/issuer"), Icon::settings, c_.t("ui.documents.issuer"_text), "ui.nav.settings"_text,
        "issuer", Act::go_to_field, Route{Screen::settings, {}, std::string(issuer_settings) + "/open"});
    add(Path("palette/prices"), Icon::settings, c_.t("prices.title"_text), "ui.nav.settings"_text, "prices",
        Act::go, Route{Screen::settings, {}, std::string(prices_place)});
  }

  void places() {
    if (!case_at_hand()) return;
    const Case& document = c_.document();
    std::size_t number = 0;
    for (const Site& site : document.sites) {
      ++number;
      const std::string name =
          !site.name.empty()
              ? site.name
              : c_.f("ui.company.site_numbered"_text, {{"number", Count{static_cast<std::int64_t>(number)}}});
      add(Path("palette/site") / site.id.value, Icon::sites, name, "ui.company.sites"_text, "site",
          Act::go_to_field, Route{Screen::sites, document.id, "sites/" + site.id.value + "/name"});
    }
    const SheetForm& form = c_.work.catalogues().sheet_form;
    for (const CostSheet& sheet : document.cost_sheets) {
      const std::string_view of =
          document.cost_sheets.size() > 1 ? std::string_view(sheet.name) : std::string_view();
      for (std::size_t i = 0; i < form.sections.size(); ++i)
        add(Path("palette/section") / sheet.id.value / form.sections[i].slug.value, Icon::cost_sheet,
            c_.l(form.sections[i].label), "ui.nav.cost_sheet"_text, "section", Act::go,
            Route{Screen::cost_sheet, document.id, entry_place(sheet, form, i)}, {}, of);
    }
    if (const Edition* const edition = this->edition())
      for (const CriterionItem& item : edition->items) {
        const std::string name(c_.l(item.name));
        add(Path("palette/item") / item.id.value, Icon::certification,
            item.number.empty() ? name : item.number + ' ' + name, "ui.nav.certification"_text, "item",
            Act::go,
            Route{Screen::certification, document.id,
                  "assessments/" + document.assessments.back().id.value + "/items/" + item.id.value});
      }
  }

  void cases(std::size_t most) {
    for (const CaseEntry* entry : c_.work.cases()) {
      if (!entry->document || entry->untouched || entry->id == case_at_hand()) continue;
      if (most-- == 0) return;
      const std::string name = start::name_of(c_, *entry->document);
      add(Path("palette/case") / entry->id.value, Icon::home, name, "palette.cases"_text, "case", Act::go,
          Route{Screen::summary, entry->id, {}}, {},
          entry->document->title == name ? std::string_view() : std::string_view(entry->document->title));
    }
  }
private:
  static constexpr std::pair<std::string_view, Text> views[] = {
      {"basics", "ui.certification.basics"_text}, {"quick", "ui.certification.quick"_text},
      {"way", "ui.certification.way"_text},       {"history", "ui.certification.history"_text},
      {"terms", "ui.certification.terms"_text},
  };

  static constexpr std::pair<SheetLocation::View, Text> sheet_views[] = {
      {SheetLocation::View::totals, "ui.cost_sheet.view.totals"_text},
      {SheetLocation::View::years, "ui.cost_sheet.view.years"_text},
      {SheetLocation::View::companies, "ui.cost_sheet.view.companies"_text},
  };

  /// The case that is open, or that settings, data or help were gone to from.
  [[nodiscard]] std::optional<Id> case_at_hand() const {
    if (c_.work.editor() && belongs_to_case(c_.route.screen)) return c_.route.case_id;
    return c_.around;
  }
  void add(const Path& path, Icon icon, std::string_view name, Text group, std::string_view words, Act act,
           Route route, std::string_view keys = {}, std::string_view detail = {}) {
    entries.push_back({.row = {.path = path,
                               .icon = icon,
                               .name = std::string(name),
                               .detail = std::string(detail),
                               .mark = std::string(keys),
                               .group = c_.t(group)},
                       .words = words_of(words),
                       .act = act,
                       .route = std::move(route)});
  }
  [[nodiscard]] std::string words_of(std::string_view slug) const {
    const std::string key = "palette.words." + std::string(slug);
    return std::string(c_.words.get(std::string_view(key)).value_or(std::string_view()));
  }
  void act(std::string_view slug, Icon icon, std::string_view name, Act act, std::string_view keys) {
    add(Path("palette/do") / slug, icon, name, "palette.commands"_text, slug, act, {}, keys);
  }
  void command(std::string_view slug, Icon icon, std::string_view name, Command command,
               std::size_t value = 0, std::string_view detail = {}) {
    add(Path("palette/do") / slug / value, icon, name, "palette.commands"_text, slug, Act::none, {}, {},
        detail);
    entries.back().command = command;
    entries.back().value = value;
  }
  void setting(std::string_view slug, Text name, Command command,
               std::initializer_list<std::string_view> values) {
    std::size_t value = 0;
    for (const std::string_view each : values) {
      add(Path("palette/set") / slug / value, Icon::settings,
          c_.f("palette.setting"_text, {{"name", std::string(c_.t(name))}, {"value", std::string(each)}}),
          "ui.nav.settings"_text, slug, Act::none, {});
      entries.back().command = command;
      entries.back().value = value++;
    }
  }
  [[nodiscard]] const Edition* edition() const {
    const Case& document = c_.document();
    return document.assessments.empty() ? nullptr
                                        : c_.work.catalogues().edition(document.assessments.back().edition);
  }

  Context& c_;
};

/// What fits, the groups with the best first; everything of use at hand while nothing is typed.
std::vector<Entry> fitting(Context& c, std::string_view typed) {
  const FindQuery query(typed);
  Collector all(c);
  all.screens();
  all.commands();
  if (query.empty()) {
    all.cases(recent_cases);
    return std::move(all.entries);
  }
  all.settings();
  all.places();
  all.cases(c.work.cases().size());
  std::vector<Entry> found;
  for (Entry& entry : all.entries)
    if (const auto rank = query.rank({entry.row.name, entry.words, entry.row.detail})) {
      entry.rank = *rank;
      found.push_back(std::move(entry));
    }
  const auto best_of = [&](std::string_view group) {
    int best = -1;
    for (const Entry& entry : found)
      if (entry.row.group == group && (best < 0 || entry.rank < best)) best = entry.rank;
    return best;
  };
  std::vector<std::pair<std::string_view, int>> groups;
  for (const Entry& entry : found)
    if (std::ranges::find(groups, entry.row.group, &std::pair<std::string_view, int>::first) == groups.end())
      groups.emplace_back(entry.row.group, best_of(entry.row.group));
  std::ranges::stable_sort(groups, {}, &std::pair<std::string_view, int>::second);
  const auto place_of = [&](std::string_view group) {
    return std::ranges::find(groups, group, &std::pair<std::string_view, int>::first) - groups.begin();
  };
  std::ranges::stable_sort(found, [&](const Entry& a, const Entry& b) {
    if (a.row.group != b.row.group) return place_of(a.row.group) < place_of(b.row.group);
    return a.rank < b.rank;
  });
  if (found.size() > most_rows) found.resize(most_rows);
  return found;
}

template <class E> E nth(std::size_t place) { return Choices<E>::table[place].value; }

void set(Context& c, Command command, std::size_t value) {
  const auto change = [&](std::string_view path, const auto& to) {
    c.work.change_settings({std::string(step_code::preset), std::string(path)}, to);
  };
  switch (command) {
  case Command::set_language:
    return change("settings/language", [&](Settings& to) { to.language = nth<Language>(value); });
  case Command::set_theme:
    change("settings/theme", [&](Settings& to) { to.theme = nth<ThemeChoice>(value); });
    return c.requests.choose_theme(slug_of(c.work.settings().theme));
  case Command::set_text_size:
    return change("settings/text-size", [&](Settings& to) { to.text_size = nth<TextSize>(value); });
  case Command::set_calendar:
    return change("settings/calendar", [&](Settings& to) { to.calendar = nth<Calendar>(value); });
  default: return change("settings/sales-mode", [&](Settings& to) { to.sales_mode = value == 1; });
  }
}

void save_due_dates(Context& c) {
  CertificationView view;
  const auto scope = certification::scope_of(c, view);
  if (!scope || !certification::save_due_dates(*scope)) c.say(std::string(c.t("palette.no_due_dates"_text)));
}

/// Where a command leads, if anywhere.
std::optional<Route> carry_out(Context& c, const Entry& entry) {
  switch (entry.command) {
  case Command::none: break;
  case Command::export_case: save_case_as_file(c); break;
  case Command::export_all: c.export_all(Leaving::saved); break;
  case Command::import_file: c.requests.choose_file(); break;
  case Command::duplicate:
    if (const auto copy = start::duplicate(c, c.document().id)) return Route{Screen::sites, *copy, {}};
    break;
  case Command::throw_away: {
    const std::string name = start::name_of(c, c.document());
    if (!c.work.throw_away(c.document().id)) break;
    c.say(c.f("ui.start.thrown"_text, {{"name", name}}));
    return Route{Screen::cases, {}, {}};
  }
  case Command::add_site: {
    c.editor().act({std::string(step_code::add_site), {}},
                   [&](Case& document) { add_site(document, c.work.ids()); });
    return Route{Screen::sites, c.document().id, "sites/" + c.document().sites.back().id.value + "/name"};
  }
  case Command::calendar_file: save_due_dates(c); break;
  case Command::sample: c.requests.open_sample(start::sample_list[entry.value].file); break;
  default: set(c, entry.command, entry.value);
  }
  return std::nullopt;
}

} // namespace

PaletteResult palette(Context& c, Picker& picker) {
  const std::vector<Entry> entries = fitting(c, picker.typed);
  std::vector<PickerRow> rows;
  for (const Entry& entry : entries)
    rows.push_back(entry.row);
  const auto count = static_cast<std::int64_t>(entries.size());
  const std::string state = entries.empty() ? c.f("palette.nothing"_text, {{"text", picker.typed}})
                                            : c.f("palette.count"_text, {{"count", Count{count}}});
  const Picked picked = pick(c.ui, "palette", picker, rows,
                             {.name = c.t("ui.palette"_text),
                              .placeholder = c.t("palette.placeholder"_text),
                              .close = c.t("ui.panel_close"_text),
                              .gap = c.words.marks().gap,
                              .state = state});
  if (picked.closed) return {.closed = true};
  if (!picked.row) return {};
  const Entry& entry = entries[*picked.row];
  if (entry.act != Act::none) return {entry.act, true, entry.route};
  if (const auto route = carry_out(c, entry))
    return {route->place.empty() ? Act::go : Act::go_to_field, true, *route};
  return {.closed = true};
}

} // namespace sanpo
