#include "ui/screens/certification/parts.h"

#include <algorithm>

#include "app/step_codes.h"
#include "ui/widgets/look.h"

namespace sanpo::certification {

bool opens(const Scope& s, const Path& path, std::string_view name, std::string_view value,
           bool open_by_itself) {
  const NodeId id = path.id();
  std::set<NodeId>& changed = open_by_itself ? s.view.closed : s.view.opened;
  if (disclosure(s.c.ui, path, name, changed.contains(id) != open_by_itself, value) && !changed.erase(id))
    changed.insert(id);
  return changed.contains(id) != open_by_itself;
}

void draw_standing(Ui& ui, const Rect& rect, Judged judged) {
  const Theme& theme = ui.theme();
  if (judged.value == Value::undecided) {
    ui.painter().box(rect.inset(1, 1), {}, rect.w / 2, theme.faint, 1.6f);
    return;
  }
  const ToneColors colors = colors_of(theme, tone_of(judged));
  // What is only provisional is a lighter sign than what is confirmed.
  const bool firm = judged.firmness() == Firmness::confirmed;
  ui.painter().box(rect, firm ? colors.text : colors.weak, rect.w / 2, firm ? Color{} : colors.text, 1.2f);
  ui.painter().icon(rect.inset(rect.w * 0.22f, rect.w * 0.22f),
                    judged.value == Value::met ? Icon::check : Icon::cross,
                    firm ? theme.surface : colors.text, 2.2f);
}

bool nav_line(Ui& ui, const Path& path, std::string_view name, const NavLook& look) {
  constexpr float sign = 20, inner = 10;
  const NodeId id = path.id();
  const Theme& theme = ui.theme();
  const TextStyle style = look.current ? type::body_strong : type::body;
  const float mark_width = look.mark.empty() ? 0 : ui.text().width(type::axis, look.mark) + 16;
  const float left = inner + (look.sign || look.icon != Icon::none ? sign + 10 : 0);
  const float whole = std::max(60.0f, ui.available() - left - inner);
  const float beside = std::max(60.0f, whole - (mark_width > 0 ? mark_width + 8 : 0));
  // A mark that would squeeze the words into a narrow column stands below them.
  const bool below = beside < 0.6f * whole &&
                     ui.text().lines(style, name, beside).size() > ui.text().lines(style, name, whole).size();
  const float text_width = below ? whole : beside;
  const auto lines = ui.text().lines(style, name, text_width);
  const float line = ui.text().line_height(style) - 2;
  constexpr float pill_height = 22;
  const float words_height = line * static_cast<float>(lines.size()), mark_line = below ? pill_height + 4 : 0;
  const float height = std::max(ui.control_height(), words_height + mark_line + 16);
  const Rect rect = snapped(ui.place(0, height), ui.surroundings.ratio);
  if (look.current)
    draw_chosen(ui, rect, theme.accent_weak);
  else
    draw_ground(ui, id, rect, Ground::quiet);
  const Rect square{rect.x + inner, rect.y + (rect.h - sign) / 2, sign, sign};
  if (look.icon != Icon::none)
    ui.painter().icon(square, look.icon, look.current ? theme.accent : theme.muted);
  else if (look.sign)
    draw_standing(ui, square, look.judged);
  const float top = rect.y + (rect.h - words_height - mark_line) / 2;
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.painter().text({rect.x + left, top + line * static_cast<float>(i), text_width, line}, style,
                      look.current ? theme.accent : theme.text,
                      name.substr(lines[i].begin, lines[i].end - lines[i].begin));
  if (mark_width > 0) {
    const ToneColors colors = colors_of(theme, look.mark_tone);
    const Rect pill = below ? Rect{rect.x + left, top + words_height + 4, mark_width, pill_height}
                            : Rect{rect.right() - inner - mark_width + 4, rect.y + (rect.h - pill_height) / 2,
                                   mark_width, pill_height};
    ui.painter().box(pill, colors.weak, 11);
    draw_text(ui, pill, look.mark, type::axis, colors.text, false, true);
  }
  draw_focus(ui, id, rect, space::control_radius, 0);
  std::string said(name);
  if (!look.mark.empty()) said.append(" ").append(look.mark);
  ui.node(id, Role::link, {.name = said, .value = {}, .description = look.description}, rect,
          look.current ? state::current : 0u);
  return ui.take_press(id);
}

void reference_select(const Scope& s, const Path& field, std::string_view label, std::string_view hint,
                      const std::vector<Named>& list, std::string_view none) {
  std::vector<Option> options{{"none-chosen", none}};
  const std::string value = s.c.editor().value_text_of(field.text());
  std::size_t chosen = 0;
  for (const Named& each : list) {
    if (each.id == value) chosen = options.size();
    options.push_back({each.id, each.name});
  }
  if (const auto picked = select(s.c.ui, field, label, options, chosen))
    s.enter(field, *picked == 0 ? std::string_view() : options[*picked].slug);
  if (!hint.empty()) paragraph(s.c.ui, field / "hint", hint, type::label, s.c.ui.theme().muted);
}

void person_select(const Scope& s, const Path& field, std::string_view label) {
  Ui& ui = s.c.ui;
  const std::string value = s.c.editor().value_text_of(field.text());
  std::vector<Named> people;
  for (const Person& person : s.document->people)
    people.push_back({person.id.value, person_name(s, person.id)});
  Column column(ui, space::s);
  reference_select(s, field, label, {}, people, s.c.t("ui.certification.nobody"_text));
  // One person at a time is being named, so that its fields stand on the screen once.
  if (s.view.named_at == field.text() && !value.empty()) {
    const Path person = Path("people") / value;
    Grid grid(ui, 150, space::m, 2);
    grid.cell();
    bound_field(s.c, person / "name");
    grid.cell();
    bound_field(s.c, person / "role");
    return;
  }
  if (!s.c.editor().read_only() &&
      link(ui, field / "add-person", s.c.t("ui.certification.add_person"_text))) {
    const Id id = s.c.editor().new_id();
    s.view.named_at = field.text();
    s.c.editor().act({std::string(step_code::add), "people"},
                     [&](Case& changed) { changed.people.push_back({.id = id}); });
    s.enter(field, id.value);
    s.c.requests.focus((Path("people") / id.value / "name").id());
  }
}

void finding_notice(const Scope& s, const Path& around, const Finding& finding, bool with_way) {
  Tone tone = Tone::neutral;
  if (finding.severity == Severity::error) tone = Tone::error;
  if (finding.severity == Severity::warning) tone = Tone::warning;
  const Path path = around / "finding" / finding.code / finding.place;
  const Notice notice(s.c.ui, path, tone, {}, s.c.words.text(finding));
  if (with_way && !finding.place.empty() &&
      link(s.c.ui, path / "go", s.c.t("ui.certification.finding_go"_text)))
    s.go_to_field(finding.place);
}

void findings_at(const Scope& s, const Path& around, std::initializer_list<Path> places) {
  for (const Finding& finding : s.result.findings) {
    const bool here = std::ranges::any_of(places, [&](const Path& place) {
      const std::string_view text = place.text();
      return finding.place.starts_with(text) &&
             (finding.place.size() == text.size() || finding.place[text.size()] == '/');
    });
    if (here) finding_notice(s, around, finding, false);
  }
}

void bullet_list(const Scope& s, const Path& path, std::span<const LocalText> sentences) {
  Ui& ui = s.c.ui;
  const Group group(ui, path, Role::group, {});
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    Columns columns(ui, {10, -1}, space::xs);
    columns.next();
    const float line = ui.text().line_height(type::label);
    const Rect dot = ui.place(10, line);
    ui.painter().box({dot.x + 2, dot.y + line / 2 - 2, 4, 4}, ui.theme().faint, 2);
    columns.next();
    paragraph(ui, path / i, s.c.l(sentences[i]), type::label, ui.theme().muted);
  }
}

} // namespace sanpo::certification
