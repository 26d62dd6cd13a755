// 最短ルート: the least work that reaches a title, as a list with a timeline, and the next-best ways on
// request. The search is core/certification's. Rule: certification.md, Shortest way.
#include <algorithm>
#include <format>

#include "core/base/find_by_id.h"
#include "core/certification/services.h"
#include "core/certification/shortest_way.h"
#include "documents/calendar_file.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"
#include "ui/widgets/choice_list.h"

namespace sanpo::certification {
namespace {

const Slug& title_of(const Scope& s) {
  return find_by_id(s.edition.titles, s.view.way_title) ? s.view.way_title : s.target().id;
}

void title_choice(const Scope& s, const Slug& title) {
  if (s.edition.titles.size() < 2) return;
  std::vector<std::string> names;
  std::vector<Option> options;
  std::size_t chosen = 0;
  for (const EditionTitle& each : s.edition.titles)
    names.emplace_back(s.c.l(each.name));
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (s.edition.titles[i].id == title) chosen = i;
    options.push_back({s.edition.titles[i].id.value, names[i]});
  }
  const std::string_view name = s.c.t("field.assessment.target"_text);
  const Path path = "certification/way/title";
  // Names of titles are long: on the phone they stand below each other and may take two lines.
  const auto picked = s.c.breadth == Breadth::phone ? choice_list(s.c.ui, path, name, options, chosen)
                                                    : segmented(s.c.ui, path, name, options, chosen);
  if (picked) s.view.way_title = s.edition.titles[*picked].id;
}

/// What the lengths below it mean: from today on, and where the application is.
void axis(const Scope& s, const Path& path, float weeks_shown, float weeks_left) {
  Ui& ui = s.c.ui;
  const Date today = s.c.work.clock().today();
  const Date end = date_of_days(days_since_epoch(today) + static_cast<std::int64_t>(weeks_shown * 7));
  const float line = ui.text().line_height(type::axis);
  const Rect rect = ui.place(0, line);
  const std::string application =
      s.c.f("ui.certification.axis_application"_text, {{"date", s.result.application}});
  const bool at_end = weeks_left >= weeks_shown, beyond = weeks_left >= weeks_shown + 0.2f;
  const std::string from = s.c.f("ui.certification.axis_today"_text, {{"date", today}}),
                    to = at_end ? application + (beyond ? " →" : "") : std::string(s.c.show(end));
  const float from_width = ui.text().width(type::axis, from) + 1,
              to_width = ui.text().width(type::axis, to) + 1;
  text_at(ui, path / "from", {rect.x, rect.y, from_width, line}, from, type::axis, ui.theme().muted);
  text_at(ui, path / (at_end ? "application" : "to"), {rect.right() - to_width, rect.y, to_width, line}, to,
          type::axis, at_end ? ui.theme().text : ui.theme().muted, true);
  if (weeks_left < 0 || at_end) return;
  const float width = ui.text().width(type::axis_strong, application) + 1,
              middle = rect.x + rect.w * weeks_left / weeks_shown;
  const float left = std::clamp(middle - width / 2, rect.x, rect.right() - width);
  // Where the dates would run into each other, this one stands below them.
  const bool free =
      left >= rect.x + from_width + space::s && left + width <= rect.right() - to_width - space::s;
  const Rect place = free ? Rect{left, rect.y, width, line} : ui.place(0, line);
  text_at(ui, path / "application", {left, place.y, width, line}, application, type::axis_strong,
          ui.theme().text);
}

/// Beginning today: how long each step takes, beside the time there is until the application.
void timeline(const Scope& s, const Path& path, const WayStep& step, float weeks_shown, float weeks_left) {
  Ui& ui = s.c.ui;
  const Theme& theme = ui.theme();
  const Rect rect = ui.place(0, 10);
  ui.painter().box(rect, theme.sunken, 5);
  const float share = std::min(1.0f, static_cast<float>(step.lead_weeks.value) / weeks_shown);
  ui.painter().box({rect.x, rect.y, std::max(10.0f, rect.w * share), rect.h},
                   step.late && weeks_left >= 0 ? theme.warning : theme.accent, 5);
  if (weeks_left >= 0 && weeks_left < weeks_shown) {
    const float x = rect.x + rect.w * weeks_left / weeks_shown;
    ui.painter().line(x, rect.y - 3, x, rect.bottom() + 3, theme.text, 2);
  }
  ui.node((path / "bar").id(), Role::image,
          {.name = s.c.f("ui.certification.weeks_about"_text, {{"weeks", step.lead_weeks}}),
           .value = {},
           .description = {}},
          rect);
}

/// The item in the place of the route: reading goes on at its heading.
void go_to(const Scope& s, const CriterionItem& item) {
  s.go(item);
  s.c.requests.focus(Path("certification/item/heading").id());
}

void step_line(const Scope& s, const Path& path, const WayStep& step, float weeks_shown, float weeks_left) {
  Ui& ui = s.c.ui;
  const CriterionItem& item = item_of(s, step.item);
  const Group group(ui, path, Role::group, s.c.l(item.name));
  Column column(ui, 6);
  {
    Row row(ui, space::s, ui.surroundings.touch ? space::touch_height : 30, false);
    label_right(ui, path / "weeks", s.c.f("ui.certification.weeks_about"_text, {{"weeks", step.lead_weeks}}));
    if (link(ui, path / "item", item_name(s, item), type::body_strong)) go_to(s, item);
  }
  timeline(s, path, step, weeks_shown, weeks_left);
  Row row(ui, space::s, 26);
  const ItemResult& judged = s.judged(step.item);
  if (judged.mandatory)
    tag(ui, path / "group", group_name(s, {}), Tone::accent);
  else
    label(ui, path / "group", group_name(s, judged.group));
  label(ui, path / "effort", s.c.f("ui.certification.effort_of"_text, {{"effort", step.effort}}));
  if (step.ready)
    label(ui, path / "ready", s.c.f("ui.certification.ready"_text, {{"date", s.c.show(*step.ready)}}));
  // Where the day is over nothing is in time, which is said once.
  if (step.late && weeks_left >= 0)
    tag(ui, path / "late", s.c.t("ui.certification.late"_text), Tone::warning);
}

void way_card(const Scope& s, const Path& path, std::string_view name, const Way& way, float weeks_left) {
  Ui& ui = s.c.ui;
  const Card card(ui, path, name, {.gap = space::l});
  {
    Row row(ui, space::s, 28);
    heading(ui, path / "heading", 2, name, type::section);
    tag(ui, path / "items",
        s.c.f("ui.certification.items_count"_text,
              {{"items", Count{static_cast<std::int64_t>(way.steps.size())}}}),
        Tone::accent);
    tag(ui, path / "effort", s.c.f("ui.certification.effort_sum"_text, {{"effort", way.effort}}));
    tag(ui, path / "weeks", s.c.f("ui.certification.longest"_text, {{"weeks", way.longest_lead}}));
  }
  const float weeks_shown =
      std::max({static_cast<float>(way.longest_lead.value), std::min(weeks_left, 52.0f), 1.0f});
  axis(s, path / "axis", weeks_shown, weeks_left);
  for (const WayStep& step : way.steps)
    step_line(s, path / step.item.value, step, weeks_shown, weeks_left);
}

/// Nothing can be ready in time for a day that is over: another one is to be entered.
void past_application(const Scope& s) {
  const Path path = "certification/way/past";
  const Notice notice(s.c.ui, path, Tone::warning, {},
                      s.c.f("ui.certification.application_past"_text, {{"date", s.result.application}}));
  if (link(s.c.ui, path / "change", s.c.t("ui.certification.application_change"_text)))
    s.go_to_field(std::string((s.path / "application").text()));
}

void services(const Scope& s) {
  const auto helps = services_for_open_items(s.edition, s.result);
  if (helps.empty()) return;
  Ui& ui = s.c.ui;
  const Path path = Path("certification/way-services");
  const Card card(ui, path, s.c.t("ui.certification.helps"_text), {.gap = space::s});
  heading(ui, path / "heading", 2, s.c.t("ui.certification.helps"_text), type::section);
  paragraph(ui, path / "note", s.c.t("ui.certification.helps_note"_text), type::label, ui.theme().muted);
  for (const ServiceHelp& help : helps)
    figure_line(ui, path / help.service->id.value, s.c.l(help.service->label),
                s.c.f("ui.certification.helps_items"_text,
                      {{"items", Count{static_cast<std::int64_t>(help.items.size())}}}));
  if (button(ui, path / "estimate", s.c.t("ui.certification.to_estimate"_text), {.icon = Icon::arrow_right}))
    s.c.go(Screen::estimate);
}

/// Due dates that people agreed on.
std::vector<CalendarEntry> due_entries(const Scope& s) {
  std::vector<CalendarEntry> entries;
  for (const ItemRecord& record : s.assessment.items) {
    const CriterionItem* const item = find_by_id(s.edition.items, record.id);
    if (!item || !record.due || record.status == WorkStatus::done) continue;
    entries.push_back({.uid = std::format("{}.{}@sanpo-planner", s.assessment.id.value, record.id.value),
                       .date = *record.due,
                       .summary = item_name(s, *item),
                       .description = person_name(s, record.person)});
  }
  return entries;
}

void due_dates(const Scope& s) {
  const auto count = static_cast<std::int64_t>(due_entries(s).size());
  if (count == 0) return;
  const std::string name = s.c.f("ui.certification.calendar"_text, {{"items", Count{count}}});
  if (button(s.c.ui, "certification/way/calendar", name, {.icon = Icon::calendar})) save_due_dates(s);
}

} // namespace

bool save_due_dates(const Scope& s) {
  const auto entries = due_entries(s);
  if (entries.empty()) return false;
  s.c.requests.save_file(std::string(s.c.t("ui.certification.calendar_file"_text)) + ".ics", "text/calendar",
                         calendar_file(entries, Moment{s.c.work.clock().now().milliseconds / 1'000}));
  return true;
}

void shortest_way_view(const Scope& s) {
  Ui& ui = s.c.ui;
  const Slug title = title_of(s);
  const Date today = s.c.work.clock().today();
  const ShortestWay way = shortest_way(s.result, title, today, s.view.more_ways ? 4 : 2);
  title_choice(s, title);
  constexpr Text states[] = {"certification.way.reached"_text, "certification.way.open"_text,
                             "certification.way.impossible"_text, "certification.way.minimum_unknown"_text};
  const Tone tone = way.state == WayState::reached      ? Tone::ok
                    : way.state == WayState::impossible ? Tone::error
                                                        : Tone::accent;
  {
    const Notice notice(ui, "certification/way/state", tone, {},
                        s.c.t(states[static_cast<std::size_t>(way.state)]));
    for (const Slug& item : way.state == WayState::impossible ? way.blocked : std::vector<Slug>{})
      if (link(ui, Path("certification/way/blocked") / item.value, item_name(s, item_of(s, item))))
        go_to(s, item_of(s, item));
  }
  const float weeks_left =
      static_cast<float>(days_since_epoch(s.result.application) - days_since_epoch(today)) / 7;
  if (weeks_left < 0) past_application(s);
  const std::size_t shown = s.view.more_ways ? way.ways.size() : std::min<std::size_t>(1, way.ways.size());
  for (std::size_t i = 0; i < shown; ++i)
    way_card(s, Path("certification/ways") / i,
             i == 0 ? std::string(s.c.t("ui.certification.way_best"_text))
                    : s.c.f("ui.certification.way_other"_text,
                            {{"number", Count{static_cast<std::int64_t>(i) + 1}}}),
             way.ways[i], weeks_left);
  if (way.ways.size() > 1 &&
      link(ui, "certification/way/more",
           s.c.t(s.view.more_ways ? "ui.certification.way_fewer"_text : "ui.certification.way_more"_text)))
    s.view.more_ways = !s.view.more_ways;
  due_dates(s);
  paragraph(ui, "certification/way/ours", s.c.t("certification.estimates_are_ours"_text), type::label,
            ui.theme().muted);
  services(s);
}

} // namespace sanpo::certification
