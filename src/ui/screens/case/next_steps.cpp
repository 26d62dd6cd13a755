#include "ui/screens/case/next_steps.h"

#include <algorithm>

#include "core/base/find_by_id.h"
#include "core/certification/shortest_way.h"
#include "ui/screens/certification/parts.h"

namespace sanpo {
namespace {

/// The last assessment with what belongs to it.
struct Checked {
  const Assessment* assessment = nullptr;
  const Edition* edition = nullptr;
  const AssessmentResult* result = nullptr;
};

std::optional<Checked> checked(Context& c) {
  const Case& document = c.document();
  if (document.assessments.empty()) return std::nullopt;
  Checked found{.assessment = &document.assessments.back()};
  found.edition = c.work.catalogues().edition(found.assessment->edition);
  found.result = c.editor().assessment(found.assessment->id);
  if (!found.edition || !found.result) return std::nullopt;
  return found;
}

Route to(const Context& c, Screen screen, std::string place = {}) {
  return {screen, c.route.case_id, std::move(place)};
}

Route to_item(const Context& c, const Checked& check, const Slug& item) {
  return to(c, Screen::certification, "assessments/" + check.assessment->id.value + "/items/" + item.value);
}

std::string item_name(const Context& c, const Checked& check, const Slug& item) {
  const CriterionItem* const found = find_by_id(check.edition->items, item);
  return found ? std::string(c.l(found->name)) : item.value;
}

std::string pieces(const Context& c, std::int64_t number) {
  return c.f("ui.next.pieces"_text, {{"number", Count{number}}});
}

void company_steps(const Context& c, std::vector<NextStep>& steps) {
  const std::vector<Site>& sites = c.document().sites;
  const auto missing =
      std::ranges::find_if(sites, [](const Site& site) { return !site.employees.has_value(); });
  if (!sites.empty() && missing == sites.end()) return;
  steps.push_back({Icon::sites,
                   std::string(c.t("ui.next.people_missing"_text)),
                   {},
                   true,
                   to(c, Screen::sites),
                   sites.empty() ? "company/add-site" : "sites/" + missing->id.value + "/employees"});
}

void estimate_steps(Context& c, const std::optional<Carrying>& carrying, std::vector<NextStep>& steps) {
  if (!carrying) {
    steps.push_back({Icon::estimate,
                     std::string(c.t("ui.next.estimate_begin"_text)),
                     {},
                     false,
                     to(c, Screen::estimate)});
    return;
  }
  const EstimateResult* const result = c.editor().estimate(carrying->estimate->id);
  if (!result) return;
  const auto add = [&](Text words, std::string mark, bool urgent) {
    steps.push_back(
        {Icon::estimate, std::string(c.t(words)), std::move(mark), urgent, to(c, Screen::estimate)});
  };
  if (const auto errors = std::ranges::count(result->findings, Severity::error, &Finding::severity))
    add("ui.next.estimate_errors"_text, pieces(c, errors), true);
  if (!carrying->estimate->start) {
    add("ui.next.estimate_start"_text, {}, false);
    steps.back().node = "estimates/" + carrying->estimate->id.value + "/start";
  }
  if (const auto open = std::ranges::count_if(result->lines, [](const PriceLine& line) {
        return line.role == LineRole::counted && !line.amount && line.flags.to_be_quoted;
      }))
    add("ui.next.estimate_quoted"_text, pieces(c, open), false);
}

void cost_steps(Context& c, const std::optional<Carrying>& carrying, std::vector<NextStep>& steps) {
  const auto add = [&](Text words, std::string mark, std::string place) {
    steps.push_back({Icon::cost_sheet, std::string(c.t(words)), std::move(mark), false,
                     to(c, Screen::cost_sheet, std::move(place))});
  };
  if (c.document().cost_sheets.empty()) return add("ui.next.cost_begin"_text, {}, {});
  const CostSheet& sheet = c.document().cost_sheets.back();
  const CostSheetResult* const result = c.editor().cost_sheet(sheet.id);
  if (result && !result->headcount) {
    const std::string total = "cost_sheets/" + sheet.id.value + "/header/total";
    add("ui.next.cost_headcount"_text, {}, total);
    steps.back().node = total;
  }
  if (result && !result->complete) add("ui.next.cost_incomplete"_text, {}, {});
  if (carrying && carrying->waiting() > 0)
    steps.push_back(
        {Icon::cost_sheet,
         std::string(c.t(carrying->carried() ? "ui.next.cost_update"_text : "ui.next.cost_carry"_text)),
         pieces(c, static_cast<std::int64_t>(carrying->waiting())), false, to(c, Screen::cost_sheet)});
}

void certification_steps(Context& c, std::vector<NextStep>& steps) {
  constexpr std::size_t most = 3;
  const auto check = checked(c);
  if (!check || (check->assessment->answers.empty() && check->assessment->items.empty())) {
    steps.push_back({Icon::certification,
                     std::string(c.t("ui.next.check_begin"_text)),
                     {},
                     false,
                     to(c, Screen::certification)});
    return;
  }
  if (check->result->titles.empty()) return;
  const Slug target =
      check->assessment->target.empty() ? check->result->titles.front().id : check->assessment->target;
  const ShortestWay way = shortest_way(*check->result, target, c.work.clock().today());
  std::size_t shown = 0;
  if (!way.ways.empty())
    for (const WayStep& step : way.ways.front().steps)
      if (++shown <= most)
        steps.push_back({Icon::certification,
                         c.f("ui.next.check_item"_text, {{"item", item_name(c, *check, step.item)}}),
                         c.f("ui.next.weeks"_text, {{"weeks", step.lead_weeks}}), step.late,
                         to_item(c, *check, step.item)});
  if (shown > most)
    steps.push_back({Icon::certification,
                     c.f("ui.next.others"_text, {{"number", Count{static_cast<std::int64_t>(shown - most)}}}),
                     {},
                     false,
                     to(c, Screen::certification, "way")});
  // What is met but only provisionally is the next thing to settle.
  if (shown == 0)
    for (const ItemResult& item : check->result->items)
      if (item.judged.value == Value::met && item.judged.firmness() != Firmness::confirmed && ++shown <= most)
        steps.push_back({Icon::certification,
                         c.f("ui.next.check_confirm"_text, {{"item", item_name(c, *check, item.id)}}),
                         {},
                         false,
                         to_item(c, *check, item.id)});
}

std::string person_name(const Context& c, const Id& id) {
  const Person* const person = find_by_id(c.document().people, id);
  return person ? person->name.empty() ? person->role : person->name : std::string();
}

/// The lines of a card, each of which leads somewhere.
void lead_lines(Context& c, const Path& path, const std::vector<NextStep>& steps) {
  Column column(c.ui, 2);
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (certification::nav_line(c.ui, path / i, steps[i].words,
                                {.judged = {},
                                 .sign = false,
                                 .icon = steps[i].icon,
                                 .mark = steps[i].mark,
                                 .mark_tone = steps[i].urgent ? Tone::warning : Tone::neutral}))
      c.go_to_node(steps[i].to, steps[i].node);
}

} // namespace

std::vector<NextStep> next_steps(Context& c, const std::optional<Carrying>& carrying) {
  std::vector<NextStep> steps;
  company_steps(c, steps);
  certification_steps(c, steps);
  estimate_steps(c, carrying, steps);
  cost_steps(c, carrying, steps);
  return steps;
}

std::vector<NextStep> due_dates(Context& c) {
  struct Due {
    Date date;
    NextStep step;
  };
  std::vector<Due> dues;
  if (const auto check = checked(c)) {
    for (const ItemRecord& record : check->assessment->items)
      if (record.due && record.status != WorkStatus::done) {
        std::string words = item_name(c, *check, record.id);
        if (const std::string person = person_name(c, record.person); !person.empty())
          words = c.f("ui.dates.person"_text, {{"item", words}, {"person", person}});
        dues.push_back(
            {*record.due, {Icon::calendar, std::move(words), {}, false, to_item(c, *check, record.id)}});
      }
    for (const ActionPlan& plan : check->assessment->plans)
      if (plan.deadline && plan.state != PlanState::ended)
        dues.push_back({*plan.deadline,
                        {Icon::calendar,
                         c.f("ui.dates.plan"_text, {{"problem", plan.problem}}),
                         {},
                         false,
                         to_item(c, *check, {"action_plan"})}});
    dues.push_back({check->result->application,
                    {Icon::certification,
                     std::string(c.t("ui.dates.application"_text)),
                     {},
                     false,
                     to(c, Screen::certification, "basics")}});
  }
  if (!c.document().estimates.empty())
    if (const auto& start = c.document().estimates.front().start)
      dues.push_back(
          {{start->year, start->month, 1},
           {Icon::estimate, std::string(c.t("ui.dates.start"_text)), {}, false, to(c, Screen::estimate)}});
  const Date today = c.work.clock().today();
  // What has begun is no longer due; what a person set a date for stays until it is done.
  std::erase_if(dues, [&](const Due& due) { return due.date < today && due.step.icon != Icon::calendar; });
  std::ranges::stable_sort(dues, {}, &Due::date);
  std::vector<NextStep> steps;
  for (Due& due : dues) {
    due.step.urgent = due.date < today;
    due.step.mark =
        due.step.urgent ? c.f("ui.dates.overdue"_text, {{"date", c.show(due.date)}}) : c.show(due.date);
    steps.push_back(std::move(due.step));
  }
  return steps;
}

void next_steps_card(Context& c, const std::optional<Carrying>& carrying) {
  const Path path("overview/next");
  const Card card(c.ui, path, c.t("ui.next.title"_text), {.gap = space::s});
  heading(c.ui, path / "heading", 2, c.t("ui.next.title"_text));
  const std::vector<NextStep> steps = next_steps(c, carrying);
  if (steps.empty())
    paragraph(c.ui, path / "nothing", c.t("ui.next.nothing"_text), type::body, c.ui.theme().muted);
  lead_lines(c, path, steps);
}

void due_dates_card(Context& c) {
  constexpr std::size_t most = 6;
  const Path path("overview/dates");
  const Card card(c.ui, path, c.t("ui.dates.title"_text), {.gap = space::s});
  heading(c.ui, path / "heading", 2, c.t("ui.dates.title"_text));
  std::vector<NextStep> dates = due_dates(c);
  if (dates.empty())
    paragraph(c.ui, path / "nothing", c.t("ui.dates.none"_text), type::body, c.ui.theme().muted);
  const std::size_t hidden = dates.size() > most ? dates.size() - most : 0;
  dates.resize(dates.size() - hidden);
  lead_lines(c, path, dates);
  if (hidden > 0)
    label(c.ui, path / "more",
          c.f("ui.next.others"_text, {{"number", Count{static_cast<std::int64_t>(hidden)}}}));
}

void people_card(Context& c) {
  Ui& ui = c.ui;
  const Path path("overview/people");
  const Card card(ui, path, c.t("ui.people.title"_text), {.gap = space::s});
  heading(ui, path / "heading", 2, c.t("ui.people.title"_text));
  const std::vector<Person>& people = c.document().people;
  const auto check = checked(c);
  const auto load = [&](const Id& person) {
    std::pair<Count, Count> count; // in charge of, of them open
    if (!check) return count;
    for (const CriterionItem& item : check->edition->items) {
      const ItemRecord* const record = find_by_id(check->assessment->items, item.id);
      if ((record ? record->person : Id{}) != person) continue;
      const ItemResult* const judged = find_by_id(check->result->items, item.id);
      ++count.first.value;
      if (judged && judged->judged.value != Value::met) ++count.second.value;
    }
    return count;
  };
  if (people.empty()) {
    paragraph(ui, path / "none", c.t("ui.people.none"_text), type::body, ui.theme().muted);
    if (button(ui, path / "add", c.t("ui.people.add"_text), {.icon = Icon::plus}))
      c.go_to_node(to(c, Screen::sites), "company/add-person");
    return;
  }
  Column column(ui, 0);
  for (const Person& person : people) {
    const auto [items, open] = load(person.id);
    std::string name = person.name;
    if (!person.role.empty())
      name += name.empty() ? person.role : std::string(c.words.marks().gap) + person.role;
    figure_line(ui, path / person.id.value, name.empty() ? std::string("—") : name,
                check ? c.f("ui.people.items"_text, {{"items", items}, {"open", open}}) : std::string(),
                false);
  }
  if (check)
    if (const auto [items, open] = load({}); open.value > 0)
      figure_line(ui, path / "unassigned", c.t("ui.people.unassigned"_text), pieces(c, open.value), false,
                  false);
}

} // namespace sanpo
