#include "ui/screens/widgets_screen.h"

#include <array>

#include "ui/widgets/answer_box.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/figure_table.h"
#include "ui/widgets/tile_buttons.h"

namespace sanpo {
namespace {

enum class State : std::uint8_t { rest, hover, press, focus };
constexpr std::array states = {std::pair{State::rest, "rest"}, std::pair{State::hover, "hover"},
                               std::pair{State::press, "press"}, std::pair{State::focus, "focus"}};

/// Draws with the node as if a person were there.
template <class Draw> void as_if(Ui& ui, State state, const Path& path, const Draw& draw) {
  const auto [hovered, pressed, focused] = std::tuple{ui.hovered, ui.pressed, ui.focused};
  if (state == State::hover || state == State::press) ui.hovered = path.id();
  if (state == State::press) ui.pressed = path.id();
  if (state == State::focus) ui.focused = path.id();
  draw();
  ui.hovered = hovered;
  ui.pressed = pressed;
  ui.focused = focused;
}

/// The widget once for each state, beside each other.
template <class Draw> void in_states(Ui& ui, const Path& path, const Draw& draw) {
  Grid grid(ui, 180, space::m, static_cast<int>(states.size()));
  for (const auto& [state, slug] : states) {
    grid.cell();
    const Path sample = path / slug;
    label(ui, sample / "state", slug, type::axis);
    as_if(ui, state, sample, [&] { draw(sample); });
  }
}

void colours(Ui& ui) {
  const Theme& theme = ui.theme();
  const Card card(ui, "widgets/colours", "Colours");
  heading(ui, "widgets/colours/title", 2, "Colours");
  const std::pair<const char*, Color> all[] = {{"background", theme.background},
                                               {"surface", theme.surface},
                                               {"sunken", theme.sunken},
                                               {"well", theme.well},
                                               {"raised", theme.raised},
                                               {"line", theme.line},
                                               {"hover", theme.hover},
                                               {"press", theme.press},
                                               {"text", theme.text},
                                               {"muted", theme.muted},
                                               {"faint", theme.faint},
                                               {"accent", theme.accent},
                                               {"accent hover", theme.accent_hover},
                                               {"accent press", theme.accent_press},
                                               {"accent weak", theme.accent_weak},
                                               {"on accent", theme.on_accent},
                                               {"ok", theme.ok},
                                               {"ok weak", theme.ok_weak},
                                               {"warning", theme.warning},
                                               {"warning weak", theme.warning_weak},
                                               {"error", theme.error},
                                               {"error weak", theme.error_weak},
                                               {"chart 1", theme.chart[0]},
                                               {"chart 2", theme.chart[1]},
                                               {"chart 3", theme.chart[2]},
                                               {"chart 4", theme.chart[3]}};
  Grid grid(ui, 120, space::s);
  for (const auto& [name, color] : all) {
    grid.cell();
    ui.painter().box(ui.place(0, 36), color, space::small_radius, theme.line);
    ui.skip(-6);
    label(ui, Path("widgets/colours") / name, name, type::axis);
  }
}

void typography(Ui& ui) {
  const Card card(ui, "widgets/type", "Type");
  heading(ui, "widgets/type/title", 2, "Type");
  const std::pair<const char*, TextStyle> all[] = {{"result", type::result},
                                                   {"page 22", type::page},
                                                   {"section 17", type::section},
                                                   {"body 15", type::body},
                                                   {"body strong", type::body_strong},
                                                   {"label 13", type::label},
                                                   {"label strong", type::label_strong},
                                                   {"axis 12", type::axis}};
  for (const auto& [name, style] : all)
    paragraph(ui, Path("widgets/type") / name, std::string(name) + " 健康", style);
}

void icons(Ui& ui) {
  const Card card(ui, "widgets/icons", "Icons");
  heading(ui, "widgets/icons/title", 2, "Icons");
  Grid grid(ui, 48, space::s, 24);
  for (auto icon = static_cast<int>(Icon::none) + 1; icon <= static_cast<int>(Icon::print); ++icon) {
    grid.cell();
    const Rect place = ui.place(0, 40);
    ui.painter().icon({place.x + (place.w - 24) / 2, place.y + 8, 24, 24}, static_cast<Icon>(icon),
                      ui.theme().text);
  }
}

void buttons(Ui& ui) {
  const Card card(ui, "widgets/buttons", "Buttons");
  heading(ui, "widgets/buttons/title", 2, "Buttons");
  const std::pair<const char*, ButtonKind> kinds[] = {{"primary", ButtonKind::primary},
                                                      {"secondary", ButtonKind::secondary},
                                                      {"quiet", ButtonKind::quiet},
                                                      {"danger", ButtonKind::danger}};
  for (const auto& [name, kind] : kinds) {
    const Path path = Path("widgets/buttons") / name;
    in_states(ui, path,
              [&](const Path& sample) { button(ui, sample, name, {.kind = kind, .icon = Icon::plus}); });
  }
  Row row(ui, space::m);
  for (const auto& [name, kind] : kinds)
    button(ui, Path("widgets/buttons/disabled") / name, name, {.kind = kind, .disabled = true});
  button(ui, "widgets/buttons/icon", "icon only",
         {.kind = ButtonKind::quiet, .icon = Icon::undo, .icon_only = true});
  link(ui, "widgets/buttons/link", "link");
}

void choices(Ui& ui) {
  const Card card(ui, "widgets/choices", "Choices");
  heading(ui, "widgets/choices/title", 2, "Choices");
  const Path path("widgets/choices");
  const Option options[] = {{"one", "スタンダード"}, {"two", "コンパクト"}, {"three", "なし"}};
  for (const bool on : {false, true}) {
    const Path at = path / (on ? "on" : "off");
    in_states(ui, at / "check", [&](const Path& sample) { checkbox(ui, sample, "checkbox", on); });
    in_states(ui, at / "boxed", [&](const Path& sample) { checkbox(ui, sample, "boxed", on, {}, true); });
    in_states(ui, at / "toggle", [&](const Path& sample) { toggle(ui, sample, "4月", on); });
    in_states(ui, at / "answer", [&](const Path& sample) {
      answer_box(ui, sample, "answer", on, {.note = "with a note", .mark = "mark"});
    });
    in_states(ui, at / "disclosure",
              [&](const Path& sample) { disclosure(ui, sample, "disclosure", on, "100円"); });
    {
      Row row(ui, space::m);
      segmented(ui, at / "segmented", "segmented", options, on ? 0 : 3);
      tabs(ui, at / "tabs", "tabs", options, on ? 1 : 3, (at / "panel").id());
    }
    const Group panel(ui, at / "panel", Role::tab_panel, "panel");
    choice_list(ui, at / "list", "choice list", options, on ? 0 : 3);
  }
  in_states(ui, path / "select", [&](const Path& sample) { select(ui, sample, "select", options, 0); });
}

void fields(Ui& ui) {
  const Card card(ui, "widgets/fields", "Fields");
  heading(ui, "widgets/fields/title", 2, "Fields");
  const Path path("widgets/fields");
  in_states(ui, path / "empty", [&](const Path& sample) {
    field(ui, sample, "", {.label = "label", .hint = "hint", .placeholder = "例：本社"});
  });
  in_states(ui, path / "unit", [&](const Path& sample) {
    field(ui, sample, "820", {.label = "number", .unit = "人", .numeric = true});
  });
  Grid grid(ui, 180, space::m, 4);
  grid.cell();
  field(ui, path / "error", "abc",
        {.label = "error", .message = "数字で入力してください。", .numeric = true});
  grid.cell();
  field(ui, path / "warning", "209",
        {.label = "warning", .message = "管理職63人を超えています。", .warning = true, .numeric = true});
  grid.cell();
  field(ui, path / "read-only", "820", {.label = "read only", .read_only = true});
  grid.cell();
  field(ui, path / "lines", "一行目\n二行目", {.label = "lines", .lines = true});
}

void texts(Ui& ui) {
  const Card card(ui, "widgets/texts", "Texts");
  heading(ui, "widgets/texts/title", 2, "Texts");
  const std::pair<const char*, Tone> tones[] = {{"neutral", Tone::neutral},
                                                {"accent", Tone::accent},
                                                {"ok", Tone::ok},
                                                {"warning", Tone::warning},
                                                {"error", Tone::error}};
  {
    Row row(ui);
    for (const auto& [name, tone] : tones)
      tag(ui, Path("widgets/texts/tag") / name, name, tone);
  }
  for (const auto& [name, tone] : tones)
    const Notice notice(ui, Path("widgets/texts/notice") / name, tone, name,
                        "何が起きたか、何が無事か、次に何をするか。");
  figure_line(ui, "widgets/texts/figure", "初期費用", "205,000円");
  label(ui, "widgets/texts/cut",
        "A text that is longer than its place is cut, and shows itself in full under the pointer, with the "
        "focus and "
        "by a touch; 長い文は途中で切れますが、指すか、フォーカスするか、触れると、全体が読めます。",
        type::body);
  empty_state(ui, "widgets/texts/empty", Icon::search, "見つかりません", "別のことばで探してください。");
}

void charts(Ui& ui) {
  const Card card(ui, "widgets/charts", "Charts");
  heading(ui, "widgets/charts/title", 2, "Charts");
  gauge(ui, "widgets/charts/gauge", "必須", "5 / 7", 5, 7, 0);
  gauge(ui, "widgets/charts/gauge-mark", "具体的対策", "3 / 8（4以上）", 3, 8, 4, Tone::ok);
  std::vector<Bar> months;
  for (int month = 0; month < 12; ++month) {
    const std::string name = std::to_string((month + 3) % 12 + 1);
    months.push_back({double(month % 5), name, name + "月 " + std::to_string(month % 5) + "万円"});
  }
  bars(ui, "widgets/charts/bars", "月ごとの費用", months);
  stacked_bar(ui, "widgets/charts/shares", "61%, 15%, 3%, 21%", std::array{61.0, 15.0, 3.0, 21.0});
  const std::string columns[] = {"経費", "機会費用"};
  const FigureRow rows[] = {{"first", "健康診断", {"11,700,000", "10,939,800"}, false},
                            {"sum", "合計", {"15,605,000", "22,972,920"}, true}};
  figure_table(ui, "widgets/charts/table", "table", "区分", columns, rows);
}

void tiles(Ui& ui) {
  const Card card(ui, "widgets/tiles", "Tiles");
  heading(ui, "widgets/tiles/title", 2, "Tiles");
  in_states(ui, "widgets/tiles/entry", [&](const Path& sample) {
    entry_tile(ui, sample, "料金を見積もる",
               {.icon = Icon::estimate, .text = "訪問と面接指導の費用を。", .action = "概算"});
  });
  in_states(ui, "widgets/tiles/low",
            [&](const Path& sample) { entry_tile(ui, sample, "低いタイル", {.icon = Icon::cost_sheet}); });
  in_states(ui, "widgets/tiles/figure",
            [&](const Path& sample) { figure_tile(ui, sample, "年間コスト", "107,327,920円"); });
}

} // namespace

void widgets_screen(Context& c) {
  Ui& ui = c.ui;
  heading(ui, "widgets/heading", 1, "Widgets");
  colours(ui);
  typography(ui);
  icons(ui);
  buttons(ui);
  choices(ui);
  fields(ui);
  texts(ui);
  charts(ui);
  tiles(ui);
}

} // namespace sanpo
