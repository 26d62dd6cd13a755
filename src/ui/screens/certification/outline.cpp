// The outline: every item in its group with its state at a glance, filters, and the ways to the other views.
// Rule: ux.md, 認定チェック; certification.md, Structure of edition 2024.
#include <algorithm>
#include <format>

#include "core/base/find_by_id.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

bool passes(const Scope& s, const CriterionItem& item, ItemFilter filter) {
  const ItemRecord& record = s.record(item.id);
  const Judged judged = s.judged(item.id).judged;
  switch (filter) {
  case ItemFilter::all: return true;
  case ItemFilter::open:
    return judged.value == Value::undecided || judged.firmness() == Firmness::provisional;
  case ItemFilter::mine:
    return !record.person.empty() && (s.view.mine.empty() || record.person == s.view.mine);
  case ItemFilter::due: return record.due && record.status != WorkStatus::done;
  case ItemFilter::failing: return judged.value == Value::not_met;
  }
  return true;
}

void filter_select(const Scope& s) {
  Ui& ui = s.c.ui;
  std::vector<std::string> names;
  std::vector<Option> options;
  for (const auto& each : Choices<ItemFilter>::table) {
    const auto count = std::ranges::count_if(
        s.edition.items, [&](const CriterionItem& item) { return passes(s, item, each.value); });
    names.push_back(s.c.words.text(std::string("ui.certification.filter.") + std::string(each.slug),
                                   {{"items", Count{count}}}));
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    options.push_back({Choices<ItemFilter>::table[i].slug, names[i]});
  if (const auto picked = select(ui, "certification/filter", s.c.t("ui.certification.filter"_text), options,
                                 static_cast<std::size_t>(s.view.filter), 0, false))
    s.view.filter = Choices<ItemFilter>::table[*picked].value;
  if (s.view.filter != ItemFilter::mine) return;
  std::vector<Option> people{{"everybody", s.c.t("ui.certification.everybody"_text)}};
  names.clear();
  names.reserve(s.document->people.size());
  std::size_t chosen = 0;
  for (const Person& person : s.document->people) {
    names.push_back(person_name(s, person.id));
    if (person.id == s.view.mine) chosen = people.size();
    people.push_back({person.id.value, names.back()});
  }
  if (const auto picked =
          select(ui, "certification/mine", s.c.t("field.item_record.person"_text), people, chosen))
    s.view.mine = *picked == 0 ? Id{} : s.document->people[*picked - 1].id;
}

/// Without the year, so that the mark leaves room for the name.
std::string short_date(const Scope& s, Date date) {
  return s.c.english() ? s.c.show(date) : std::format("{}/{}", date.month, date.day);
}

/// The mark at the right end of an item's line: how firm it is, or what stands out about it.
std::pair<std::string, Tone> mark_of(const Scope& s, const CriterionItem& item) {
  const Judged judged = s.judged(item.id).judged;
  const ItemRecord& record = s.record(item.id);
  if (judged.value == Value::met && judged.firmness() == Firmness::confirmed)
    return {firmness_name(s.c, judged), Tone::ok};
  if (record.due && record.status != WorkStatus::done) {
    const bool late = *record.due < s.c.work.clock().today();
    return {s.c.f("ui.certification.due"_text, {{"date", short_date(s, *record.due)}}),
            late ? Tone::error : Tone::warning};
  }
  if (judged.value == Value::not_met) return {value_name(s.c, judged.value), Tone::error};
  if (judged.value == Value::met) return {firmness_name(s.c, judged), Tone::neutral};
  if (is_begun(s, item)) return {std::string(s.c.t("ui.certification.begun"_text)), Tone::accent};
  return {};
}

void item_line(const Scope& s, const CriterionItem& item, const Location& current) {
  const auto [mark, tone] = mark_of(s, item);
  const Judged judged = s.judged(item.id).judged;
  const std::string standing = standing_name(s.c, judged);
  if (nav_line(s.c.ui, Path("certification/outline") / item.id.value, item_name(s, item),
               {.judged = judged,
                .mark = mark,
                .mark_tone = tone,
                .description = standing,
                .current = current.item == &item}))
    s.go(item);
}

/// The head of a group: its name, and how far it is.
void group_head(const Scope& s, const Path& path, std::string_view name, std::string_view state,
                bool reached) {
  Ui& ui = s.c.ui;
  ui.skip(space::m);
  Row row(ui, space::s, 28);
  heading(ui, path / "heading", 2, name, type::label_strong);
  tag(ui, path / "state", state, reached ? Tone::ok : Tone::warning);
}

/// An item's group under the regime in force stands in its result.
void items_in(const Scope& s, const Location& current, const Path& path, std::string_view name,
              const std::function<bool(const ItemResult&)>& belongs, const std::function<void()>& head) {
  std::vector<const CriterionItem*> items;
  for (const CriterionItem& item : s.edition.items)
    if (belongs(s.judged(item.id)) && passes(s, item, s.view.filter)) items.push_back(&item);
  if (items.empty()) return;
  head();
  const Group list(s.c.ui, path / "list", Role::list, name, state::roving);
  for (const CriterionItem* const item : items) {
    const Group line(s.c.ui, path / item->id.value, Role::list_item, {});
    item_line(s, *item, current);
  }
}

} // namespace

void outline(const Scope& s, const Location& current) {
  Ui& ui = s.c.ui;
  const Card card(ui, "certification/outline", s.c.t("ui.certification.items"_text),
                  {.padding = 12, .gap = 2});
  filter_select(s);
  ui.skip(space::xs);
  if (s.view.filter == ItemFilter::all) {
    if (nav_line(ui, "certification/outline-quick", s.c.t("ui.certification.quick"_text),
                 {.icon = Icon::check,
                  .mark = s.c.f("ui.certification.of"_text,
                                {{"count", answered_items(s)},
                                 {"all", Count{static_cast<std::int64_t>(s.edition.items.size())}}}),
                  .current = current.view == Location::View::quick}))
      s.go(std::string(word_of(Location::View::quick)));
    if (nav_line(ui, "certification/outline-basics", s.c.t("ui.certification.basics"_text),
                 {.icon = Icon::settings, .current = current.view == Location::View::basics}))
      s.go(std::string(word_of(Location::View::basics)));
  }
  const Path mandatory("certification/outline-group/mandatory");
  items_in(
      s, current, mandatory, s.c.t("ui.certification.mandatory"_text),
      [](const ItemResult& item) { return item.mandatory; },
      [&] {
        const bool reached = s.result.mandatory_met == s.result.mandatory_size;
        group_head(s, mandatory, s.c.t("ui.certification.mandatory"_text),
                   s.c.f("ui.certification.of"_text,
                         {{"count", s.result.mandatory_met}, {"all", s.result.mandatory_size}}),
                   reached);
      });
  for (const GroupResult& group : s.result.groups) {
    const Path path = Path("certification/outline-group") / group.id.value;
    const std::string name = group_name(s, group.id);
    items_in(
        s, current, path, name,
        [&](const ItemResult& item) { return !item.mandatory && item.group == group.id; },
        [&] {
          const std::int64_t missing = group.minimum.value - group.met.value;
          group_head(
              s, path, name,
              missing <= 0
                  ? s.c.f("ui.certification.group_reached"_text,
                          {{"size", group.size}, {"minimum", group.minimum}})
                  : s.c.f("ui.certification.group_missing"_text,
                          {{"missing", Count{missing}}, {"size", group.size}, {"minimum", group.minimum}}),
              missing <= 0);
        });
  }
  if (s.view.filter == ItemFilter::all && s.edition.bright && s.result.readiness) {
    const EditionTitle* const title = find_by_id(s.edition.titles, s.edition.bright->title);
    ui.skip(space::m);
    if (nav_line(
            ui, "certification/outline-bright",
            s.c.f("ui.certification.bright"_text, {{"title", std::string(title ? s.c.l(title->name) : "")}}),
            {.icon = Icon::certification,
             .mark = s.c.f("ui.certification.of"_text,
                           {{"count", s.result.readiness->answered}, {"all", s.result.readiness->asked}}),
             .current = current.view == Location::View::bright}))
      s.go(std::string(word_of(Location::View::bright)));
  }
  if (std::ranges::none_of(s.edition.items,
                           [&](const CriterionItem& item) { return passes(s, item, s.view.filter); }))
    paragraph(ui, "certification/outline-empty", s.c.t("ui.certification.filter_empty"_text), type::body,
              ui.theme().muted);
}

} // namespace sanpo::certification
