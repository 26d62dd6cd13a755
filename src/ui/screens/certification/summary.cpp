// The panel: verdict now and whether it is still possible, gauges with their minimums, what is missing, the
// shortest way, findings, the edition's source. Never says that a company is certified. Rule:
// certification.md, Wording; ux.md, 認定チェック.
#include <algorithm>

#include "core/base/find_by_id.h"
#include "core/certification/services.h"
#include "core/certification/shortest_way.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"
#include "ui/screens/copy_button.h"

namespace sanpo {

using namespace certification;

namespace {

constexpr std::string_view panel = "certification-panel";

std::string title_name(const Scope& s, const Slug& id) {
  const EditionTitle* const title = find_by_id(s.edition.titles, id);
  return title ? std::string(s.c.l(title->name)) : id.value;
}

/// Whether what is not decided could still make it 適合, in words.
Text outlook(const TitleResult& title) {
  if (title.judged.value == Value::met)
    return title.judged.firmness() == Firmness::confirmed ? "ui.certification.outlook_confirmed"_text
                                                          : "ui.certification.outlook_provisional"_text;
  return title.still_possible() ? "certification.verdict.still_possible"_text
                                : "ui.certification.outlook_impossible"_text;
}

void verdict(const Scope& s, const TitleResult& title) {
  Ui& ui = s.c.ui;
  const Path path = Path(panel) / "verdict";
  const Tone tone = tone_of(title.judged);
  Column column(ui, 2);
  label(ui, path / "caption", s.c.t("ui.certification.now_caption"_text), type::label);
  {
    // Broken rather than cut: its end says whether it is met or not.
    Columns columns(ui, {26, -1}, space::s);
    columns.next();
    const TextStyle style{24, 36, true};
    const float line = ui.text().line_height(style);
    draw_standing(ui, ui.place(26, line).inset(0, (line - 26) / 2), title.judged);
    columns.next();
    paragraph(ui, path / "now", verdict_name(s.c, title.judged), style,
              tone == Tone::neutral ? ui.theme().text : colors_of(ui.theme(), tone).text, Role::status);
    ui.tree().find((path / "now").id())->state |= state::announced;
  }
  paragraph(ui, path / "outlook", s.c.t(outlook(title)), type::body, ui.theme().muted);
  if (title.judged.value == Value::undecided && !title.minimum_unknown && !title.deciding_items.empty())
    paragraph(ui, path / "open",
              s.c.f("ui.certification.open_items"_text,
                    {{"count", Count{static_cast<std::int64_t>(title.deciding_items.size())}}}),
              type::label, ui.theme().muted);
  paragraph(ui, path / "title", title_name(s, title.id), type::label, ui.theme().muted);
}

void gauges(const Scope& s) {
  Ui& ui = s.c.ui;
  Column column(ui, space::l);
  const auto show = [&](const Path& path, std::string_view name, Count met, Count all, Count minimum) {
    const bool reached = met >= minimum;
    gauge(ui, path, name,
          minimum == all
              ? s.c.f("ui.certification.gauge_all"_text, {{"met", met}, {"all", all}})
              : s.c.f("ui.certification.gauge"_text, {{"met", met}, {"all", all}, {"minimum", minimum}}),
          static_cast<float>(met.value), static_cast<float>(all.value), static_cast<float>(minimum.value),
          reached ? Tone::ok : Tone::accent);
  };
  show(Path(panel) / "gauge/mandatory", s.c.t("ui.certification.mandatory"_text), s.result.mandatory_met,
       s.result.mandatory_size, s.result.mandatory_size);
  for (const GroupResult& group : s.result.groups)
    show(Path(panel) / "gauge" / group.id.value, group_name(s, group.id), group.met, group.size,
         group.minimum);
  for (const TitleResult& title : s.result.titles)
    if (title.optional_minimum)
      show(Path(panel) / "gauge-title" / title.id.value,
           s.c.f("ui.certification.gauge_title"_text, {{"title", title_name(s, title.id)}}),
           title.optional_met, title.optional_size, *title.optional_minimum);
  if (s.result.readiness && !s.c.embedded)
    if (link(ui, Path(panel) / "bright",
             s.c.f("ui.certification.readiness_of"_text, {{"title", title_name(s, s.result.readiness->title)},
                                                          {"count", s.result.readiness->answered},
                                                          {"all", s.result.readiness->asked}})))
      s.go(std::string(word_of(Location::View::bright)));
}

/// Every item with its standing and the work on it, for a spreadsheet.
std::string items_as_cells(const Scope& s) {
  CellText text;
  text.cell(s.c.t("ui.certification.items"_text))
      .cell(s.c.t("ui.certification.verdict"_text))
      .cell(s.c.t("field.item_record.status"_text))
      .cell(s.c.t("field.item_record.person"_text))
      .cell(s.c.t("field.item_record.due"_text))
      .end_row();
  for (const CriterionItem* const item : in_order(s)) {
    const ItemRecord& record = s.record(item->id);
    text.cell(item_name(s, *item))
        .cell(standing_name(s.c, s.judged(item->id).judged))
        .cell(record.status ? s.c.key("choice.item_record.status." + std::string(slug_of(*record.status)))
                            : std::string())
        .cell(record.person.empty() ? std::string() : person_name(s, record.person))
        .cell(record.due ? s.c.show(*record.due) : std::string())
        .end_row();
  }
  return text.take();
}

void copy_items(const Scope& s) {
  const Path path = Path(panel) / "copy";
  if (copy_button(s.c, path, s.c.t("ui.certification.items"_text))) copy(s.c, path, items_as_cells(s));
}

/// What each title still lacks, with the items that decide it as links.
void missing(const Scope& s, const TitleResult& title) {
  if (title.missing.empty()) return;
  Ui& ui = s.c.ui;
  const Path path = Path(panel) / "missing" / title.id.value;
  if (!opens(s, path, s.c.f("ui.certification.missing"_text, {{"title", title_name(s, title.id)}}), {},
             title.id == s.target().id))
    return;
  for (std::size_t i = 0; i < title.missing.size(); ++i) {
    const TitleGap& gap = title.missing[i];
    const std::string text = s.c.words.text(gap.reason);
    paragraph(ui, path / "gap" / i,
              gap.group.empty() ? text
                                : s.c.f("ui.certification.gap"_text,
                                        {{"group", group_name(s, gap.group)}, {"reason", text}}),
              type::label, ui.theme().text);
  }
  // Those that make it what it is, and all that the lines above count.
  std::vector<Slug> items = title.deciding_items;
  if (std::ranges::any_of(title.missing, [](const TitleGap& gap) { return gap.group.empty(); }))
    for (const ItemResult& item : s.result.items)
      if (item.mandatory && !std::ranges::contains(items, item.id)) items.push_back(item.id);
  for (const Slug& item : items) {
    const Judged judged = s.judged(item).judged;
    if (judged.value == Value::met) continue;
    if (nav_line(ui, path / "item" / item.value, s.c.l(item_of(s, item).name),
                 {.judged = judged, .description = standing_name(s.c, judged)}))
      s.go(item);
  }
}

void way(const Scope& s, const TitleResult& title) {
  const ShortestWay found = shortest_way(s.result, title.id, s.c.work.clock().today());
  if (found.ways.empty() || found.ways.front().steps.empty()) return;
  Ui& ui = s.c.ui;
  const Path path = Path(panel) / "way";
  const Way& best = found.ways.front();
  const Card card(ui, path, s.c.t("ui.certification.way"_text), {.padding = 16, .gap = space::xs});
  heading(ui, path / "heading", 2,
          s.c.f("ui.certification.way_left"_text,
                {{"items", Count{static_cast<std::int64_t>(best.steps.size())}}}),
          type::body_strong);
  constexpr std::size_t shown = 5;
  for (std::size_t i = 0; i < std::min(shown, best.steps.size()); ++i) {
    const WayStep& step = best.steps[i];
    const std::string weeks = s.c.f("ui.certification.weeks_about"_text, {{"weeks", step.lead_weeks}});
    if (nav_line(ui, path / step.item.value, s.c.l(item_of(s, step.item).name),
                 {.sign = false, .mark = weeks, .mark_tone = step.late ? Tone::warning : Tone::neutral}))
      s.go(step.item);
  }
  if (link(ui, path / "all", s.c.t("ui.certification.way_all"_text)))
    s.go(std::string(word_of(Location::View::way)));
}

void services(const Scope& s) {
  const auto helps = services_for_open_items(s.edition, s.result);
  if (helps.empty()) return;
  const Path path = Path(panel) / "services";
  const ServiceHelp& first = helps.front();
  const Notice notice(s.c.ui, path, Tone::accent, s.c.t("ui.certification.helps"_text),
                      s.c.f("ui.certification.helps_first"_text,
                            {{"service", std::string(s.c.l(first.service->label))},
                             {"items", Count{static_cast<std::int64_t>(first.items.size())}}}));
  if (link(s.c.ui, path / "estimate", s.c.t("ui.certification.to_estimate"_text))) s.c.go(Screen::estimate);
}

void findings(const Scope& s) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::hint})
    for (const Finding& finding : s.result.findings)
      if (finding.severity == severity) finding_notice(s, panel, finding, true);
}

void source(const Scope& s) {
  Ui& ui = s.c.ui;
  const Path path = Path(panel) / "source";
  divider(ui, space::m);
  for (const Finding& finding : s.result.findings)
    if (finding.severity == Severity::assumption)
      paragraph(ui, path / finding.code / finding.place, s.c.words.text(finding), type::label,
                ui.theme().muted);
  paragraph(ui, path / "official", s.c.t("certification.official_decides"_text), type::label,
            ui.theme().muted);
  const EditionSource& from = s.edition.source;
  const std::string date =
      from.date ? s.c.show(*from.date) : std::string(s.c.t("ui.certification.no_date"_text));
  paragraph(ui, path / "edition",
            s.c.f("ui.certification.source_dated"_text,
                  {{"source", std::string(s.c.l(from.label))}, {"date", date}, {"url", from.url}}),
            type::label, ui.theme().muted);
  paragraph(ui, path / "trademark", s.c.l(s.edition.trademark), type::label, ui.theme().muted);
}

} // namespace

void certification::quick_standing(const Scope& s) {
  const std::string_view name = s.c.t("ui.panel"_text);
  const Card card(s.c.ui, Path(panel) / "standing", name, {.gap = space::l});
  heading(s.c.ui, Path(panel) / "standing/heading", 3, name, type::section);
  verdict(s, s.target());
  gauges(s);
  for (const TitleResult& each : s.result.titles)
    missing(s, each);
  source(s);
}

void certification_summary(Context& c, CertificationView& view) {
  const auto s = scope_of(c, view);
  if (!s) return;
  const TitleResult& title = s->target();
  verdict(*s, title);
  gauges(*s);
  copy_items(*s);
  way(*s, title);
  findings(*s);
  for (const TitleResult& each : s->result.titles)
    missing(*s, each);
  services(*s);
  source(*s);
}

std::pair<std::string, std::string> certification_result(Context& c, CertificationView& view) {
  const auto s = scope_of(c, view);
  if (!s) return {};
  const TitleResult& title = s->target();
  return {c.f("ui.certification.result_caption"_text, {{"met", s->result.mandatory_met},
                                                       {"all", s->result.mandatory_size},
                                                       {"optional", title.optional_met},
                                                       {"size", title.optional_size}}),
          verdict_name(c, title.judged)};
}

} // namespace sanpo
