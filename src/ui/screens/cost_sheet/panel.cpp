// The panel beside the sheet: the annual cost, what it is made of, the published view, what wants a look, the
// sections. Rule: ux.md, コスト集計; cost-sheet.md, Formulas.
#include <array>

#include "core/base/value_text.h"
#include "core/cost_sheet/codes.h"
#include "ui/screens/cost_sheet/sheet_part.h"
#include "ui/widgets/look.h"

namespace sanpo {
namespace {

constexpr std::array parts{CostColumn::staff, CostColumn::expense, CostColumn::depreciation,
                           CostColumn::opportunity};

/// The annual cost, large, and for each of the headcount.
void result_head(SheetPart& p) {
  Ui& ui = p.c.ui;
  Column head(ui, 0);
  label(ui, "panel-caption", column_name(p.c, CostColumn::annual));
  const ExactYen cost = column_of(p.result.total, CostColumn::annual);
  // "107,327,920 円", but "¥107,327,920".
  const std::string annual = p.c.english() ? p.c.show(cost.rounded()) : figure(cost);
  const std::string_view unit = p.c.english() ? std::string_view() : p.c.t("ui.unit.yen"_text);
  const float unit_width = unit.empty() ? 0 : ui.text().width(type::section, unit) + 6;
  const Rect rect = ui.place(0, ui.text().line_height(type::result));
  const float width = std::min(ui.text().width(type::result, annual) + 1, rect.w - unit_width);
  draw_text(ui, {rect.x, rect.y, width, rect.h}, annual, type::result, ui.theme().text);
  draw_text(ui, {rect.x + width + 4, rect.y + 6, unit_width, rect.h - 6}, unit, type::section,
            ui.theme().muted);
  ui.node(Path("panel-annual").id(), Role::status,
          {.name = unit.empty() ? annual : annual + ' ' + std::string(unit),
           .value = {},
           .description = column_name(p.c, CostColumn::annual)},
          rect, state::strong | state::announced)
      .text_size = type::result.size;
  if (p.result.per_head && p.result.headcount)
    paragraph(ui, "panel-per-head",
              p.c.f("ui.cost_sheet.panel_per_head"_text,
                    {{"amount", *p.result.per_head}, {"people", *p.result.headcount}}),
              type::label, ui.theme().muted);
  else
    paragraph(ui, "panel-no-headcount", p.c.t("ui.cost_sheet.panel_no_headcount"_text), type::label,
              ui.theme().muted);
  if (!p.result.complete) {
    ui.skip(space::s);
    Notice(ui, "panel-incomplete", Tone::warning, {}, p.c.t("ui.cost_sheet.incomplete"_text));
  }
}

/// A line of a legend: colour, name, share, amount.
void legend_line(Ui& ui, const Path& path, std::size_t color, std::string_view name, std::string_view share,
                 std::string_view amount) {
  const float line = ui.text().line_height(type::label);
  const Rect rect = ui.place(0, line + 6);
  const float amount_width = ui.text().width(type::label, amount) + 1,
              share_width = 52 * std::max(1.0f, ui.surroundings.text_scale);
  draw_key(ui, rect, color);
  text_at(ui, path / "name", {rect.x + 18, rect.y, rect.w - 18 - amount_width - share_width - 8, rect.h},
          name, type::label, ui.theme().text);
  text_at(ui, path / "amount", {rect.right() - amount_width - share_width, rect.y, amount_width, rect.h},
          amount, type::label, ui.theme().muted, true);
  text_at(ui, path / "share", {rect.right() - share_width, rect.y, share_width, rect.h}, share,
          type::label_strong, ui.theme().text, true);
}

std::string share_text(const SheetPart& p, const std::optional<Percent>& share) {
  return share ? p.c.show(*share) : std::string("—");
}

/// The types of cost: figures, and their shares as a bar.
void by_type(SheetPart& p) {
  Ui& ui = p.c.ui;
  Column column(ui, space::xs);
  heading(ui, "panel-types", 2, p.c.t("ui.cost_sheet.by_type"_text), type::label_strong);
  const ExactYen annual = column_of(p.result.total, CostColumn::annual);
  std::vector<double> shares;
  std::string words(p.c.t("ui.cost_sheet.by_type"_text));
  for (const CostColumn part : parts) {
    const auto share = share_of(column_of(p.result.total, part), annual);
    shares.push_back(share ? share->tenths : 0);
    ((words += p.c.words.marks().gap) += column_name(p.c, part)) += ' ' + share_text(p, share);
  }
  stacked_bar(ui, "panel-types-bar", words, shares);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ExactYen amount = column_of(p.result.total, parts[i]);
    legend_line(ui, Path("panel-types") / i, i, column_name(p.c, parts[i]),
                share_text(p, share_of(amount, annual)), figure(amount));
  }
  figure_line(ui, "panel-spending", column_name(p.c, CostColumn::spending),
              figure(column_of(p.result.total, CostColumn::spending)), true, true);
  figure_line(ui, "panel-opportunity", column_name(p.c, CostColumn::opportunity),
              figure(column_of(p.result.total, CostColumn::opportunity)), true, true);
  figure_line(ui, "panel-investment", p.c.t("ui.cost_sheet.investment_aside"_text),
              figure(column_of(p.result.total, CostColumn::investment)), false, false);
  paragraph(ui, "panel-investment-note", p.c.key(cost_sheet_codes::investment_note), type::axis,
            ui.theme().muted);
}

/// B1, B2, B3, B5: what other companies published.
void published(SheetPart& p) {
  Ui& ui = p.c.ui;
  Column column(ui, space::xs);
  heading(ui, "panel-published", 2, p.c.t("ui.cost_sheet.published_title"_text), type::label_strong);
  paragraph(ui, "panel-published-note", p.c.t("ui.cost_sheet.published_note"_text), type::axis,
            ui.theme().muted);
  std::vector<double> shares;
  std::string words(p.c.t("ui.cost_sheet.published_title"_text));
  for (std::size_t i = 0; i < p.form.sections.size(); ++i) {
    if (!p.form.sections[i].published) continue;
    const auto& share = p.result.sections[i].published_share;
    shares.push_back(share ? share->tenths : 0);
    ((words += p.c.words.marks().gap) += p.c.l(p.form.sections[i].short_label)) += ' ' + share_text(p, share);
  }
  stacked_bar(ui, "panel-published-bar", words, shares);
  std::size_t color = 0;
  for (std::size_t i = 0; i < p.form.sections.size(); ++i) {
    if (!p.form.sections[i].published) continue;
    const SectionResult& section = p.result.sections[i];
    legend_line(ui, Path("panel-published") / p.form.sections[i].slug.value, color++,
                p.c.l(p.form.sections[i].short_label), share_text(p, section.published_share),
                figure(column_of(section.costs, CostColumn::activity)));
  }
  figure_line(ui, "panel-activity", column_name(p.c, CostColumn::activity),
              figure(column_of(p.result.published, CostColumn::activity)), true, true);
  if (p.result.published_per_head)
    figure_line(ui, "panel-published-per-head", p.c.t("ui.cost_sheet.per_head"_text),
                field_text(*p.result.published_per_head), false, false);
}

/// What a place is called: the section, and the row where there is one.
std::string name_of_place(const SheetPart& p, std::string_view place, const SheetLocation& at) {
  if (!at.section) return std::string(p.c.t("ui.cost_sheet.header"_text));
  std::string name(p.c.l(p.form.sections[*at.section].short_label));
  for (std::size_t i = p.form.sections[*at.section].first_row; i < p.form.sections[*at.section].end_row; ++i)
    if (place.ends_with("/rows/" + p.form.rows[i].slug.value))
      name += " › " + std::string(p.c.l(p.form.rows[i].label));
  return name;
}

constexpr std::size_t most_shown = 8; ///< more at once would bury the result

void noticed(SheetPart& p) {
  Ui& ui = p.c.ui;
  if (p.result.findings.empty()) return;
  Column column(ui, space::s);
  heading(ui, "panel-noticed", 2,
          p.c.f("ui.cost_sheet.noticed"_text,
                {{"count", Count{static_cast<std::int64_t>(p.result.findings.size())}}}),
          type::label_strong);
  std::size_t shown = 0;
  for (const Finding& finding : p.result.findings) {
    if (++shown > most_shown) break;
    const Path path = Path("panel-noticed") / finding.code / finding.place;
    const ToneColors colors = colors_of(ui.theme(), tone_of(finding.severity));
    Card card(ui, path, p.c.words.text(finding),
              {.padding = 12,
               .gap = 2,
               .fill = colors.weak,
               .border = tint_edge(ui.theme(), colors.weak),
               .radius = space::control_radius});
    const SheetLocation at = locate(finding.place, *p.document, p.form);
    paragraph(ui, path / "where", name_of_place(p, finding.place, at), type::label_strong, colors.text);
    paragraph(ui, path / "text", p.c.words.text(finding), type::label, colors.text);
    Row acts(ui, space::l);
    if (link(ui, path / "show", p.c.t("ui.cost_sheet.show_place"_text))) {
      p.c.go(Screen::cost_sheet, finding.place);
      p.c.leave_panel = true;
      focus(p, Path(finding.place));
    }
    // A line that stands in no row of the form can only be taken out here.
    const bool homeless = finding.code == cost_sheet_codes::unknown_row ||
                          finding.code == cost_sheet_codes::unknown_section ||
                          finding.code == cost_sheet_codes::row_takes_no_such_line;
    if (homeless && link(ui, path / "remove", p.c.t("ui.cost_sheet.remove_line"_text)))
      p.c.editor().remove(finding.place.substr(0, finding.place.rfind('/')));
  }
  if (p.result.findings.size() > most_shown)
    label(ui, "panel-noticed-more",
          p.c.f("ui.cost_sheet.noticed_more"_text,
                {{"count", Count{static_cast<std::int64_t>(p.result.findings.size() - most_shown)}}}));
}

/// Every section with its subtotal, and the way to it.
void sections(SheetPart& p) {
  Ui& ui = p.c.ui;
  Column column(ui, 0);
  heading(ui, "panel-sections", 2, p.c.t("ui.cost_sheet.by_section"_text), type::label_strong);
  for (std::size_t i = 0; i < p.form.sections.size(); ++i) {
    const SheetSection& section = p.form.sections[i];
    const Path path = Path("panel-sections") / section.slug.value;
    const NodeId id = path.id();
    const std::string name = section.part + ' ' + std::string(p.c.l(section.short_label));
    const std::string amount = figure(column_of(p.result.sections[i].costs, CostColumn::annual));
    const Rect rect =
        snapped(ui.place(0, ui.surroundings.touch ? space::touch_height : 34), ui.surroundings.ratio);
    const Rect wide{rect.x - 8, rect.y, rect.w + 16, rect.h};
    draw_ground(ui, id, wide, Ground::quiet, {.radius = space::small_radius});
    const float width = ui.text().width(type::body_strong, amount) + 1;
    draw_text(ui, {rect.x, rect.y, rect.w - width - 8, rect.h}, name, type::body, ui.theme().muted);
    draw_text(ui, {rect.right() - width, rect.y, width, rect.h}, amount, type::body_strong, ui.theme().text,
              true);
    ui.painter().line(rect.x, rect.bottom(), rect.right(), rect.bottom(), ui.theme().line);
    draw_focus(ui, id, wide, space::small_radius, 0);
    ui.node(id, Role::button, {.name = name + ' ' + amount, .value = {}, .description = {}}, rect);
    if (ui.take_press(id)) {
      p.c.go(Screen::cost_sheet, entry_place(p.sheet, p.form, i));
      p.c.leave_panel = true;
    }
  }
}

} // namespace

void cost_sheet_summary(Context& c, CostSheetView& view) {
  auto part = open_sheet(c, view);
  if (!part) return;
  SheetPart& p = *part;
  result_head(p);
  if (column_of(p.result.total, CostColumn::annual) == ExactYen{} && p.result.findings.empty() &&
      column_of(p.result.total, CostColumn::investment) == ExactYen{}) {
    c.ui.skip(space::s);
    paragraph(c.ui, "panel-empty", c.t("ui.cost_sheet.panel_empty"_text), type::body, c.ui.theme().muted);
    if (const auto carrying = carrying_of(c, {}, p.sheet.id)) carrying_notice(c, "panel-carrying", *carrying);
    return;
  }
  divider(c.ui);
  by_type(p);
  divider(c.ui);
  if (const auto carrying = carrying_of(c, {}, p.sheet.id)) carrying_notice(c, "panel-carrying", *carrying);
  noticed(p);
  sections(p);
  divider(c.ui);
  published(p);
}

} // namespace sanpo
