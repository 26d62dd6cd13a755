#include "ui/screens/estimate/lines.h"

#include <algorithm>

#include "app/step_codes.h"
#include "core/pricing/discounts.h"
#include "ui/screens/estimate/findings.h"
#include "ui/screens/estimate/line_text.h"

namespace sanpo::estimate {
namespace {

void line_block(const Scope& s, const PriceLine& line) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "lines" / line.key.value;
  const bool phone = s.c.breadth == Breadth::phone;
  if (!opens(s, path / "details", line_name(s, line), line_amount_text(s.c, line))) return;
  Padding padding(ui, phone ? 0 : 28, 4);
  const Group group(ui, path, Role::group, line_name(s, line));
  paragraph(ui, path / "reason", s.c.words.text(line.basis), type::label, ui.theme().muted);
  Grid grid(ui, phone ? 260 : 180, space::m, 3);
  grid.cell();
  const std::string list_price = line.list_price ? field_text(*line.list_price) : std::string();
  bound_field(s.c, path / "unit_price", {.placeholder = list_price});
  grid.cell();
  bound_select(s.c, path / "role");
  grid.cell();
  bound_select(s.c, path / "recurrence", s.c.t("ui.estimate.recurrence_usual"_text));
}

/// Settings whose line is gone: they do nothing, and come back with the line, unless they are removed.
void settings_left(const Scope& s) {
  Ui& ui = s.c.ui;
  const auto has_line = [&](const LineSetting& setting) {
    return std::ranges::any_of(s.result.lines, [&](const PriceLine& line) { return line.key == setting.id; });
  };
  for (const LineSetting& setting : s.estimate.lines) {
    if (has_line(setting) || setting == LineSetting{.id = setting.id}) continue;
    const Path path = s.path / "lines" / setting.id.value;
    const std::string service = setting.id.value.substr(0, setting.id.value.rfind('.'));
    const std::string name = service_name(s.c, s.list, {service});
    const Notice notice(ui, path / "left", Tone::warning, name, s.c.t("ui.estimate.setting_left"_text));
    if (setting.unit_price) label(ui, path / "left-price", s.c.show(*setting.unit_price));
    if (!s.c.editor().read_only() && link(ui, path / "remove", s.c.t("ui.estimate.setting_remove"_text)))
      s.c.editor().remove(path.text());
  }
}

/// What a discount is taken from: the whole estimate, or one of its lines.
void target_select(const Scope& s, const Discount& discount, const Path& field) {
  std::vector<std::string> names;
  for (const PriceLine& line : s.result.lines)
    names.push_back(line_name(s, line));
  std::vector<Option> options{{"whole", s.c.t("ui.estimate.discount_whole"_text)}};
  std::size_t chosen = discount.line.empty() ? 0 : s.result.lines.size() + 1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    options.push_back({s.result.lines[i].key.value, names[i]});
    if (s.result.lines[i].key == discount.line) chosen = i + 1;
  }
  if (const auto picked = select(s.c.ui, field, s.c.t("field.discount.line"_text), options, chosen))
    s.enter(field, *picked == 0 ? std::string_view() : options[*picked].slug);
}

void discount_block(const Scope& s, const Discount& discount, bool divided) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "discounts" / discount.id.value;
  const bool phone = s.c.breadth == Breadth::phone;
  if (divided) divider(ui);
  const Group group(ui, path, Role::group,
                    discount.label.empty() ? s.c.t("field.estimate.discounts"_text) : discount.label);
  {
    Row row(ui, space::s, ui.control_height());
    if (button(ui, path / "remove", s.c.t("ui.estimate.discount_remove"_text),
               {.kind = ButtonKind::quiet,
                .icon = Icon::trash,
                .disabled = s.c.editor().read_only(),
                .icon_only = true,
                .right = true}))
      s.c.editor().remove(path.text());
    bound_segments(s.c, path / "kind");
  }
  const std::optional<Yen> limit = discount_limit(s.result, discount);
  const std::string hint =
      limit ? s.c.f("ui.estimate.discount_limit"_text, {{"limit", *limit}}) : std::string();
  Grid grid(ui, phone ? 130 : 200, space::m, 3);
  grid.cell(phone ? 2 : 1);
  bound_field(s.c, path / "label", {.placeholder = s.c.t("field.estimate.discounts"_text)});
  grid.cell();
  if (discount.kind == DiscountKind::percent)
    bound_field(s.c, path / "percent");
  else
    bound_field(s.c, path / "amount", {.hint = hint});
  grid.cell();
  bound_select(s.c, path / "recurrence");
  grid.cell(phone ? 2 : 1);
  target_select(s, discount, path / "line");
}

} // namespace

void line_settings_part(const Scope& s) {
  const Path path("estimate/lines");
  const Card card(s.c.ui, path, s.c.t("field.estimate.lines"_text), {.gap = space::xs});
  section_head(s, path, s.c.t("field.estimate.lines"_text), s.c.t("ui.estimate.lines_sentence"_text));
  for (const PriceLine& line : s.result.lines)
    line_block(s, line);
  settings_left(s);
  if (s.result.lines.empty())
    paragraph(s.c.ui, path / "empty", s.c.t("ui.estimate.lines_empty"_text), type::label,
              s.c.ui.theme().muted);
}

void discounts_part(const Scope& s) {
  const Path path("estimate/discounts");
  const Card card(s.c.ui, path, s.c.t("field.estimate.discounts"_text));
  const bool add =
      section_head(s, path, s.c.t("field.estimate.discounts"_text),
                   s.c.t("ui.estimate.discounts_sentence"_text), s.c.t("ui.estimate.discount_add"_text));
  bool divided = false;
  for (const Discount& discount : s.estimate.discounts) {
    discount_block(s, discount, divided);
    findings_at(s, path / "at", {s.path / "discounts" / discount.id.value});
    divided = true;
  }
  if (add) s.c.editor().add((s.path / "discounts").text());
}

void notes_part(const Scope& s) {
  const Path path("estimate/notes");
  const Card card(s.c.ui, path, s.c.t("ui.estimate.notes"_text));
  section_head(s, path, s.c.t("ui.estimate.notes"_text), s.c.t("ui.estimate.notes_sentence"_text));
  bound_field(s.c, s.path / "remarks", {.hint = s.c.t("help.estimate.remarks"_text)});
  bound_field(s.c, s.path / "internal_notes", {.hint = s.c.t("help.estimate.internal_notes"_text)});
}

} // namespace sanpo::estimate
