// The quick pass: every item answered as a whole, one press each. Rule: certification.md, Whole answers;
// ux.md.
#include <algorithm>

#include "core/base/find_by_id.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

void whole_line(const Scope& s, const CriterionItem& item) {
  Ui& ui = s.c.ui;
  const Path path = Path("certification/quick") / item.id.value, field = s.item_path(item.id) / "whole";
  const std::string name = item_name(s, item);
  const Group group(ui, path, Role::group, name);
  const auto words = [&] {
    heading(ui, path / "heading", 4, name);
    paragraph(ui, path / "summary", s.c.l(item.summary), type::label, ui.theme().muted);
    if (const Judged& judged = s.judged(item.id).judged;
        !s.record(item.id).whole && judged.value != Value::undecided) {
      const Row row(ui, space::s);
      tag(ui, path / "detailed",
          s.c.f("ui.certification.quick_detailed"_text, {{"standing", standing_name(s.c, judged)}}),
          tone_of(judged));
    }
  };
  if (ui.available() < 620) {
    const Column column(ui, space::xs);
    words();
    ui.skip(space::xs);
    bound_segments(s.c, field, {}, true);
    return;
  }
  Columns columns(ui, {-1, ui.surroundings.touch ? 344.0f : 300.0f}, space::l, 2);
  columns.next();
  words();
  columns.next();
  bound_segments(s.c, field, {}, true);
}

} // namespace

void quick_pass(const Scope& s) {
  Ui& ui = s.c.ui;
  const std::int64_t answered = answered_items(s).value;
  const std::int64_t all = static_cast<std::int64_t>(s.edition.items.size());
  heading(ui, "certification/quick/heading", 2, s.c.t("ui.certification.quick"_text), type::page);
  paragraph(ui, "certification/quick/sentence", s.c.t("ui.certification.quick_sentence"_text), type::body,
            ui.theme().muted);
  // Above all whether the edition is the one of the application.
  for (const Finding& finding : s.result.findings)
    if (finding.place == (s.path / "application").text())
      finding_notice(s, "certification/quick", finding, !s.c.embedded);
  gauge(ui, "certification/quick/progress", s.c.t("ui.certification.quick_progress"_text),
        s.c.f("ui.certification.of"_text, {{"count", Count{answered}}, {"all", Count{all}}}),
        static_cast<float>(answered), static_cast<float>(all), 0);
  const auto part = [&](const Path& path, std::string_view name, const auto& belongs) {
    const Card card(ui, path, name, {.gap = space::l});
    heading(ui, path / "heading", 3, name, type::section);
    bool first = true;
    for (const CriterionItem& item : s.edition.items) {
      if (!belongs(s.judged(item.id))) continue;
      if (!std::exchange(first, false)) divider(ui, 0);
      whole_line(s, item);
    }
  };
  part("certification/quick-group/mandatory", s.c.t("ui.certification.mandatory"_text),
       [](const ItemResult& item) { return item.mandatory; });
  for (const GroupResult& group : s.result.groups)
    part(Path("certification/quick-group") / group.id.value, group_name(s, group.id),
         [&](const ItemResult& item) { return !item.mandatory && item.group == group.id; });
  if (answered == 0) return;
  const Judged& now = s.target().judged;
  {
    const Notice notice(ui, "certification/quick/done", tone_of(now),
                        answered == all
                            ? std::string(s.c.t("ui.certification.quick_done"_text))
                            : s.c.f("ui.certification.quick_left"_text, {{"items", Count{all - answered}}}),
                        verdict_name(s.c, now));
  }
  if (s.c.embedded) return;
  // Where nothing is missing, the answers are what is left to be made sure of.
  const bool missing = now.value != Value::met;
  Row row(ui, space::s, ui.control_height());
  if (missing && button(ui, "certification/quick/to-way", s.c.t("ui.certification.quick_to_way"_text),
                        {.kind = ButtonKind::primary, .icon = Icon::arrow_right}))
    s.go(std::string(word_of(Location::View::way)));
  if (button(ui, "certification/quick/to-items", s.c.t("ui.certification.quick_to_items"_text),
             {.kind = missing ? ButtonKind::quiet : ButtonKind::primary}))
    s.go(std::string(word_of(Location::View::outline)));
}

} // namespace sanpo::certification
