// Snapshots of how things stood, and what changed between two of them or between one and now.
// Rule: certification.md, History.
#include <algorithm>
#include <format>

#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "core/certification/snapshot.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

constexpr std::string_view now_word = "now";

std::string standing_text(const Context& c, std::optional<Standing> standing) {
  if (!standing) return "—";
  return c.key("choice.snapshot_entry.standing." + std::string(slug_of(*standing)));
}

/// Of a title: its requirements are met or not, it is not 適合 itself.
std::string title_text(const Context& c, std::optional<Standing> standing) {
  if (!standing) return "—";
  if (*standing == Standing::undecided) return std::string(c.t("certification.verdict_short.undecided"_text));
  const bool met = *standing == Standing::met_provisional || *standing == Standing::met_confirmed;
  const bool firm = *standing == Standing::met_confirmed || *standing == Standing::not_met_confirmed;
  const std::string_view value =
      c.t(met ? "certification.verdict_short.met"_text : "certification.verdict_short.not_met"_text);
  return c.f("ui.certification.standing"_text,
             {{"value", std::string(value)},
              {"firmness", std::string(c.t(firm ? "certification.firmness.confirmed"_text
                                                : "certification.firmness.provisional"_text))}});
}

std::string name_in_edition(const Scope& s, const Slug& id) {
  if (const CriterionItem* const item = find_by_id(s.edition.items, id)) return item_name(s, *item);
  if (const EditionTitle* const title = find_by_id(s.edition.titles, id))
    return std::string(s.c.l(title->name));
  return id.value;
}

/// The day; of several records of one day also which of them.
std::string day_name(const Scope& s, const Snapshot& snapshot) {
  if (!snapshot.date) return "—";
  const auto& history = s.assessment.history;
  const auto of_day = [&](const Snapshot& each) { return each.date == snapshot.date; };
  if (std::ranges::count_if(history, of_day) < 2) return s.c.show(*snapshot.date);
  std::int64_t number = 0;
  for (const Snapshot& each : history) {
    if (of_day(each)) ++number;
    if (each.id == snapshot.id) break;
  }
  return s.c.f("ui.certification.record_of_day"_text, {{"date", *snapshot.date}, {"number", Count{number}}});
}

std::string snapshot_name(const Scope& s, const Snapshot& snapshot) {
  const std::string date = day_name(s, snapshot);
  return snapshot.note.empty() ? date : std::format("{} {}", date, snapshot.note);
}

void snapshot_card(const Scope& s, const Snapshot& snapshot) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "history" / snapshot.id.value;
  const std::string date = day_name(s, snapshot);
  const Card card(ui, path, date, {.padding = 16, .gap = space::s});
  bool removed = false;
  {
    Row row(ui, space::s, ui.control_height(), false);
    removed = button(ui, path / "remove", s.c.f("ui.certification.remove"_text, {{"name", date}}),
                     {.kind = ButtonKind::quiet,
                      .icon = Icon::trash,
                      .disabled = s.c.editor().read_only(),
                      .icon_only = true,
                      .right = true});
    heading(ui, path / "heading", 2, date, type::body_strong);
  }
  for (const SnapshotEntry& entry : snapshot.titles)
    figure_line(ui, path / "title" / entry.id.value, name_in_edition(s, entry.id),
                title_text(s.c, entry.standing));
  const auto met = std::ranges::count_if(snapshot.items, [](const SnapshotEntry& entry) {
    return entry.standing == Standing::met_confirmed || entry.standing == Standing::met_provisional;
  });
  label(ui, path / "met",
        s.c.f("ui.certification.items_met"_text,
              {{"met", Count{met}}, {"all", Count{static_cast<std::int64_t>(snapshot.items.size())}}}));
  bound_field(s.c, path / "note");
  if (removed) s.c.editor().remove(path.text());
}

std::size_t snapshot_select(const Scope& s, const Path& path, std::string_view label, std::string& chosen_id,
                            std::size_t fallback) {
  const auto& history = s.assessment.history;
  std::vector<std::string> names;
  for (const Snapshot& each : history)
    names.push_back(snapshot_name(s, each));
  names.emplace_back(s.c.t("ui.certification.now"_text));
  std::vector<Option> options;
  std::size_t chosen = fallback;
  for (std::size_t i = 0; i < names.size(); ++i) {
    options.push_back({i < history.size() ? std::string_view(history[i].id.value) : now_word, names[i]});
    if (options.back().slug == chosen_id) chosen = i;
  }
  if (const auto picked = select(s.c.ui, path, label, options, chosen))
    chosen_id = options[*picked].slug, chosen = *picked;
  return chosen;
}

template <class TextOf>
void changes(const Scope& s, const Path& path, const std::vector<StandingChange>& list,
             const TextOf& text_of) {
  for (const StandingChange& change : list)
    figure_line(s.c.ui, path / change.id.value, name_in_edition(s, change.id),
                s.c.f("ui.certification.change"_text,
                      {{"before", text_of(s.c, change.before)}, {"after", text_of(s.c, change.after)}}));
}

void comparison(const Scope& s) {
  Ui& ui = s.c.ui;
  const auto& history = s.assessment.history;
  const Path path = Path("certification/compare");
  const Card card(ui, path, s.c.t("ui.certification.compare"_text));
  heading(ui, path / "heading", 2, s.c.t("ui.certification.compare"_text), type::section);
  // Where nothing else was chosen, the last record that is not beside itself.
  const auto other = std::find_if(history.rbegin(), history.rend(),
                                  [&](const Snapshot& each) { return each.id.value != s.view.after; });
  const std::size_t last = static_cast<std::size_t>(history.rend() - other);
  std::size_t before = 0, after = 0;
  {
    Grid grid(ui, 200, space::m, 2);
    grid.cell();
    before = snapshot_select(s, path / "before", s.c.t("ui.certification.compare_before"_text), s.view.before,
                             last > 0 ? last - 1 : history.size());
    grid.cell();
    after = snapshot_select(s, path / "after", s.c.t("ui.certification.compare_after"_text), s.view.after,
                            history.size());
  }
  const Snapshot now = take_snapshot(s.result, {}, s.c.work.clock().today(), {});
  const auto at = [&](std::size_t index) -> const Snapshot& {
    return index < history.size() ? history[index] : now;
  };
  const SnapshotComparison compared = compare(at(before), at(after));
  changes(s, path / "titles", compared.titles, title_text);
  changes(s, path / "items", compared.items, standing_text);
  if (compared.titles.empty() && compared.items.empty())
    paragraph(ui, path / "same", s.c.t("ui.certification.nothing_changed"_text), type::body,
              ui.theme().muted);
}

} // namespace

void history(const Scope& s) {
  Ui& ui = s.c.ui;
  const std::string_view sentence = s.c.t("ui.certification.history_sentence"_text);
  if (s.assessment.history.empty())
    empty_state(ui, "certification/history/empty", Icon::calendar,
                s.c.t("ui.certification.history_empty"_text), sentence);
  else
    paragraph(ui, "certification/history/sentence", sentence, type::body, ui.theme().muted);
  const std::string_view take = s.c.t("ui.certification.take_snapshot"_text);
  const ButtonLook look{.kind = ButtonKind::primary,
                        .icon = Icon::plus,
                        .disabled = s.c.editor().read_only() || s.c.editor().full()};
  {
    Row row(ui);
    if (s.assessment.history.empty())
      ui.skip(std::max(0.0f, (ui.available() - button_width(ui, take, look)) / 2 - space::s));
    if (button(ui, "certification/history/take", take, look))
      s.change(step_code::add, s.path / "history", [&](Assessment& changed) {
        changed.history.push_back(
            take_snapshot(s.result, s.c.editor().new_id(), s.c.work.clock().today(), {}));
      });
  }
  if (!s.assessment.history.empty()) comparison(s);
  for (auto each = s.assessment.history.rbegin(); each != s.assessment.history.rend(); ++each)
    snapshot_card(s, *each);
}

} // namespace sanpo::certification
