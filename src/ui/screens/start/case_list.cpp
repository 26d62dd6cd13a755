#include <algorithm>
#include <format>

#include "ui/screens/start/parts.h"
#include "ui/widgets/look.h"
#include "ui/widgets/tile_buttons.h"

namespace sanpo::start {
namespace {

constexpr const char* take_back = "cases/take-back";

// What a person asked for while the list was drawn; acted on when nothing refers to the list any more.
struct Wish {
  enum class Kind : std::uint8_t { none, duplicate, throw_away, restore, erase };
  Kind kind = Kind::none;
  Id id;
};

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool contains(std::string_view text, std::string_view part) {
  return part.empty() || !std::ranges::search(text, part, {}, lower, lower).empty();
}

bool matches(const Case& document, std::string_view search) {
  return contains(document.title, search) || contains(document.client.name, search) ||
         contains(document.client.person, search) ||
         std::ranges::any_of(document.sites, [&](const Site& site) { return contains(site.name, search); });
}

void sort(const Context& c, std::vector<const CaseEntry*>& entries, CaseOrder order) {
  if (order == CaseOrder::name)
    std::ranges::stable_sort(entries, {},
                             [&](const CaseEntry* entry) { return name_of(c, *entry->document); });
  if (order == CaseOrder::created)
    std::ranges::stable_sort(entries, std::ranges::greater{}, [](const CaseEntry* entry) {
      return entry->document->created.value_or(Moment{});
    });
}

// The three tools of a case, each a way into it.
void tools(Context& c, const Path& path, const Id& id, const CaseStatus& status) {
  Grid grid(c.ui, 200, space::s, 3);
  const auto tile = [&](Screen screen, Text caption, const std::optional<std::string>& figure, Tone tone) {
    grid.cell();
    if (figure_tile(c.ui, path / slug_of(screen), c.t(caption),
                    figure ? *figure : c.t("ui.start.not_begun"_text), tone, !figure))
      c.go(Route{screen, id, {}});
  };
  std::optional<std::string> figure;
  if (status.estimate) {
    figure = c.show(status.estimate->first_year);
    if (status.estimate->lower_bound) figure = c.f("ui.start.from"_text, {{"amount", *figure}});
  }
  tile(Screen::estimate, "ui.start.first_year"_text, figure, Tone::neutral);
  figure.reset();
  if (status.cost_sheet) figure = c.show(status.cost_sheet->annual);
  tile(Screen::cost_sheet, "ui.start.annual_cost"_text, figure, Tone::neutral);
  figure.reset();
  Tone tone = Tone::neutral;
  if (status.assessment) {
    const Value value = status.assessment->value;
    figure = c.t(value == Value::met       ? "ui.start.certification_met"_text
                 : value == Value::not_met ? "ui.start.certification_not_met"_text
                                           : "ui.start.certification_undecided"_text);
    tone = value == Value::met ? Tone::ok : value == Value::not_met ? Tone::error : Tone::neutral;
  }
  tile(Screen::certification, "ui.start.certification_caption"_text, figure, tone);
}

// The name as a way into the case, with its title below.
void name_link(Context& c, const Path& path, const CaseEntry& entry, float width) {
  Ui& ui = c.ui;
  const Theme& theme = ui.theme();
  const NodeId id = path.id();
  const std::string name = name_of(c, *entry.document);
  const std::string title = entry.document->client.name.empty() ? std::string() : entry.document->title;
  const float name_line = ui.text().line_height(type::section),
              title_line = ui.text().line_height(type::label);
  const Rect rect =
      snapped(ui.place(width, std::max(ui.control_height(), name_line + (title.empty() ? 0 : title_line))),
              ui.surroundings.ratio);
  const float top = title.empty() ? rect.y + (rect.h - name_line) / 2 : rect.y;
  draw_text(ui, {rect.x, top, rect.w, name_line}, name, type::section,
            ui.hovered == id ? theme.accent : theme.text);
  if (!title.empty())
    draw_text(ui, {rect.x, top + name_line, rect.w, title_line}, title, type::label, theme.muted);
  draw_focus(ui, id, rect, space::control_radius);
  ui.node(id, Role::link, {.name = name, .value = {}, .description = title}, rect).level = 1;
  if (ui.take_press(id)) c.go(Route{Screen::summary, entry.id, {}});
}

Wish case_card(Context& c, StartView& view, const CaseEntry& entry) {
  Ui& ui = c.ui;
  Wish wish;
  const Path path = Path("cases") / entry.id.value;
  Card card(
      ui, path, name_of(c, *entry.document),
      {.padding = c.breadth == Breadth::phone ? 14.0f : 18.0f, .gap = space::m, .role = Role::list_item});
  const bool writes = c.work.mode() != StorageMode::follower && entry.whole();
  {
    Row row(ui, space::xs, 46, false);
    if (button(ui, path / "throw-away", c.t("ui.start.throw_away"_text),
               {.kind = ButtonKind::quiet,
                .icon = Icon::trash,
                .disabled = !writes,
                .icon_only = true,
                .right = true}))
      wish = {Wish::Kind::throw_away, entry.id};
    if (button(ui, path / "duplicate", c.t("ui.start.duplicate"_text),
               {.kind = ButtonKind::quiet,
                .icon = Icon::copy,
                .disabled = !writes,
                .icon_only = true,
                .right = true}))
      wish = {Wish::Kind::duplicate, entry.id};
    if (c.breadth != Breadth::phone)
      label_right(ui, path / "changed", when(c, entry.changed), type::label, ui.theme().muted);
    name_link(c, path / "open", entry, ui.available());
  }
  if (c.breadth == Breadth::phone) label(ui, path / "changed", when(c, entry.changed));
  if (entry.trouble != CaseTrouble::none)
    Notice(ui, path / "trouble", Tone::warning,
           c.t(entry.trouble == CaseTrouble::older           ? "ui.start.trouble_older"_text
               : entry.trouble == CaseTrouble::newer_version ? "ui.start.trouble_newer_version"_text
                                                             : "ui.start.trouble_parted"_text),
           c.key("app.trouble." + std::string(slug_of(entry.trouble))));
  tools(c, path, entry.id, view.statuses.of(entry.document, c.work.catalogues()));
  return wish;
}

// A case that cannot be opened: what happened, what is safe, what to do.
void closed_case(Context& c, const CaseEntry& entry) {
  const Path path = Path("cases") / entry.id.value;
  const bool newer = entry.trouble == CaseTrouble::newer_version;
  Notice notice(c.ui, path, newer ? Tone::warning : Tone::error,
                c.t(newer ? "ui.start.trouble_newer_version"_text : "ui.start.trouble_unreadable"_text),
                c.key("app.trouble." + std::string(slug_of(entry.trouble))));
  c.ui.skip(4);
  if (!newer && button(c.ui, path / "to-data", c.t("ui.start.to_data"_text)))
    c.go(Route{Screen::data, {}, {}});
}

/// What just went to the bin and may be taken back at once.
const CaseEntry* thrown_of(const Context& c, const StartView& view) {
  const CaseEntry* const thrown = view.thrown.value.empty() ? nullptr : c.work.find(view.thrown);
  return thrown && thrown->binned && thrown->document ? thrown : nullptr;
}

/// In the place of the case that was thrown away, wherever in the list that is.
Wish thrown_card(Context& c, const CaseEntry& thrown) {
  Wish wish;
  Card card(c.ui, "cases/thrown", c.t("ui.start.bin"_text),
            {.padding = 12, .radius = space::control_radius, .role = Role::list_item});
  Row row(c.ui, space::m, c.ui.control_height(), false);
  if (button(c.ui, take_back, c.t("ui.undo"_text), {.icon = Icon::undo, .right = true}))
    wish = {Wish::Kind::restore, thrown.id};
  paragraph(c.ui, "cases/thrown/text", c.f("ui.start.thrown"_text, {{"name", name_of(c, *thrown.document)}}),
            type::body, {}, Role::alert);
  return wish;
}

void act(Context& c, StartView& view, const Wish& wish) {
  switch (wish.kind) {
  case Wish::Kind::none: return;
  case Wish::Kind::duplicate:
    if (const auto copy = duplicate(c, wish.id))
      c.say(c.f("ui.start.duplicated"_text, {{"name", name_of(c, *c.work.find(*copy)->document)}}));
    return;
  case Wish::Kind::throw_away:
    if (!c.work.throw_away(wish.id)) return;
    view.thrown = wish.id;
    if (c.requests.focus) c.requests.focus(Path(take_back).id()); // the button that was pressed is gone
    return;
  case Wish::Kind::restore:
    c.work.take_from_bin(wish.id);
    view.thrown = {};
    return;
  case Wish::Kind::erase:
    c.work.erase(wish.id);
    view.erasing = {};
    return;
  }
}

} // namespace

std::string name_of(const Context& c, const Case& document) {
  if (!document.client.name.empty()) return document.client.name;
  return document.title.empty() ? std::string(c.t("ui.case_unnamed"_text)) : document.title;
}

std::optional<Id> duplicate(Context& c, const Id& id) {
  const CaseEntry* const original = c.work.find(id);
  if (!original || !original->document) return std::nullopt;
  const std::string& title = original->document->title;
  return c.work.duplicate(
      id, c.f("app.copy_title"_text, {{"title", title.empty() ? name_of(c, *original->document) : title}}));
}

std::string when(const Context& c, Instant instant) {
  const LocalTime time = c.work.clock().local(instant);
  if (time.date != c.work.clock().today()) return c.show(time.date);
  return c.f("ui.start.today"_text, {{"time", std::format("{}:{:02}", time.hour, time.minute)}});
}

void case_list(Context& c, StartView& view) {
  Ui& ui = c.ui;
  Wish wish;
  std::vector<const CaseEntry*> shown;
  std::vector<const CaseEntry*> closed;
  for (const CaseEntry* entry : c.work.cases()) {
    if (!entry->document)
      closed.push_back(entry);
    else if (!entry->untouched && matches(*entry->document, view.search))
      shown.push_back(entry);
  }
  const CaseEntry* const thrown = thrown_of(c, view);
  if (thrown && matches(*thrown->document, view.search))
    shown.insert(
        std::ranges::find_if(shown, [&](const CaseEntry* entry) { return entry->changed < thrown->changed; }),
        thrown);
  sort(c, shown, view.order);
  {
    Grid grid(ui, 160, space::m, 3); // as the tools above
    grid.cell(2);
    if (const auto typed = field(ui, "cases/search", view.search,
                                 {.label = c.t("ui.start.search"_text),
                                  .show_label = false,
                                  .placeholder = c.t("ui.start.search"_text)}))
      view.search = *typed;
    grid.cell(grid.columns() == 3 ? 1 : 2);
    const Option orders[] = {{"changed", c.t("ui.start.order_changed"_text)},
                             {"name", c.t("ui.start.order_name"_text)},
                             {"created", c.t("ui.start.order_created"_text)}};
    if (const auto order = select(ui, "cases/order", c.t("ui.start.order"_text), orders,
                                  static_cast<std::size_t>(view.order), 0, false))
      view.order = Choices<CaseOrder>::table[*order].value;
  }
  for (const CaseEntry* entry : closed)
    closed_case(c, *entry);
  if (shown.empty() && !view.search.empty())
    paragraph(ui, "cases/nothing", c.f("ui.start.nothing_found"_text, {{"text", view.search}}), type::body,
              ui.theme().muted);
  if (!shown.empty()) {
    Group list(ui, "cases", Role::list, c.t("ui.nav.cases"_text));
    Column column(ui, space::m);
    view.heights.begin(ui);
    for (const CaseEntry* entry : shown) {
      if (entry == thrown) {
        if (const Wish asked = thrown_card(c, *entry); asked.kind != Wish::Kind::none) wish = asked;
        continue;
      }
      const NodeId id = (Path("cases") / entry->id.value).id();
      if (view.heights.skip(ui, id)) continue;
      const float top = KeptHeights::top(ui);
      if (const Wish asked = case_card(c, view, *entry); asked.kind != Wish::Kind::none) wish = asked;
      view.heights.keep(ui, id, top);
    }
  }
  act(c, view, wish);
}

void thrown_notice(Context& c, StartView& view) {
  const CaseEntry* const thrown = thrown_of(c, view);
  if (!thrown) return;
  const Group list(c.ui, "cases/list", Role::list, c.t("ui.nav.cases"_text));
  act(c, view, thrown_card(c, *thrown));
}

void bin(Context& c, StartView& view) {
  const auto thrown = c.work.bin();
  if (thrown.empty()) return;
  Ui& ui = c.ui;
  Wish wish;
  const bool writes = c.work.mode() != StorageMode::follower;
  if (disclosure(
          ui, "bin", c.t("ui.start.bin"_text), view.bin_open,
          c.f("ui.start.bin_count"_text, {{"count", Count{static_cast<std::int32_t>(thrown.size())}}})))
    view.bin_open = !view.bin_open;
  if (view.bin_open) {
    Card card(ui, "bin/card", c.t("ui.start.bin"_text), {.padding = 16, .gap = space::s});
    paragraph(ui, "bin/text", c.t("ui.start.bin_text"_text), type::label, ui.theme().muted);
    Group list(ui, "bin/list", Role::list, c.t("ui.start.bin"_text));
    Column column(ui, space::s);
    for (const CaseEntry* entry : thrown) {
      if (!entry->document) continue;
      const Path path = Path("bin") / entry->id.value;
      Group item(ui, path, Role::list_item, name_of(c, *entry->document));
      Row row(ui, space::s, ui.control_height() + 8);
      label(ui, path / "name", name_of(c, *entry->document), type::body, ui.theme().text);
      label(ui, path / "since", c.f("ui.start.bin_since"_text, {{"when", when(c, *entry->binned)}}));
      if (view.erasing == entry->id) {
        if (button(ui, path / "erase-now", c.t("ui.start.erase_now"_text),
                   {.kind = ButtonKind::danger, .disabled = !writes, .right = true}))
          wish = {Wish::Kind::erase, entry->id};
      } else if (button(ui, path / "erase", c.t("ui.start.erase"_text),
                        {.kind = ButtonKind::quiet, .disabled = !writes, .right = true})) {
        view.erasing = entry->id;
      }
      if (button(ui, path / "restore", c.t("ui.start.restore"_text),
                 {.icon = Icon::undo, .disabled = !writes, .right = true}))
        wish = {Wish::Kind::restore, entry->id};
    }
  }
  act(c, view, wish);
}

} // namespace sanpo::start
