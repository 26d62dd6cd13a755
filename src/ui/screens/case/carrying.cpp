#include "ui/screens/case/carrying.h"

#include <algorithm>

#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "ui/screens/estimate/parts.h"

namespace sanpo {
namespace {

using State = CarriedPart::State;

struct PartName {
  std::string_view part;
  Text name;
};
constexpr PartName part_names[] = {{carry_part::support, "ui.link.part_support"_text},
                                   {carry_part::referral, "ui.link.part_referral"_text},
                                   {carry_part::stress, "ui.link.part_stress"_text},
                                   {carry_part::overwork, "ui.link.part_overwork"_text},
                                   {carry_part::training, "ui.link.part_training"_text},
                                   {carry_part::leave, "ui.link.part_leave"_text}};

CarryNote note_of(const Context& c) {
  return [&c](const CarryOver& each) { return c.words.text(each.note); };
}

bool may_change(const Context& c) { return !c.editor().read_only() && !c.editor().full(); }

/// The sheet's id inside an act: a new sheet where the case has none.
Id sheet_in(Case& document, const Carrying& carrying, Ids& ids) {
  return carrying.sheet ? carrying.sheet->id : add_sheet_for(document, *carrying.estimate, ids);
}

StepName step(std::string_view code) { return {std::string(code), {}}; }

void carry_everything(Context& c, const Carrying& carrying) {
  c.say(c.f("ui.link.carried_all"_text, {{"parts", Count{static_cast<std::int64_t>(carrying.waiting())}}}));
  c.editor().act(step(step_code::carry_over), [&](Case& document) {
    const Id sheet = sheet_in(document, carrying, c.work.ids());
    carry_all(document, carrying.estimate->id, sheet, carrying.parts, note_of(c), c.work.ids());
  });
}

std::string_view list_of(CarryKind kind) {
  switch (kind) {
  case CarryKind::staff: return "staff_lines";
  case CarryKind::expense: return "expense_lines";
  case CarryKind::employee_time: break;
  }
  return "time_lines";
}

std::string figure_of(const Context& c, const CarriedPart& part) {
  if (part.state == State::gone) return part.stands ? c.show(*part.stands) : std::string("—");
  if (!part.is_time()) return c.show(part.proposal.amount);
  return c.f(
      "ui.link.time"_text,
      {{"people", part.proposal.people}, {"hours", part.proposal.hours}, {"times", part.proposal.times}});
}

Text act_of(State state) {
  switch (state) {
  case State::open: return "ui.link.carry_one"_text;
  case State::same: return "ui.link.show_line"_text;
  case State::differs: return "ui.link.update_one"_text;
  case State::gone: break;
  }
  return "ui.link.remove_one"_text;
}

void standing_tag(Context& c, const Path& path, const CarriedPart& part) {
  switch (part.state) {
  case State::open: // the act beside it says so
    if (part.is_time()) tag(c.ui, path, c.t("ui.link.offered"_text));
    break;
  case State::same: tag(c.ui, path, c.t("ui.link.same"_text), Tone::ok); break;
  case State::differs:
    tag(c.ui, path,
        part.stands ? c.f("ui.link.differs"_text, {{"amount", *part.stands}})
                    : std::string(c.t("ui.link.differs_time"_text)),
        Tone::warning);
    break;
  case State::gone: tag(c.ui, path, c.t("ui.link.gone"_text), Tone::warning); break;
  }
}

void part_line(Context& c, const Path& list, const Carrying& carrying, const CarriedPart& part) {
  Ui& ui = c.ui;
  const Path path = list / part.proposal.part.value;
  const std::string name = part_name(c, part.proposal.part);
  const Group group(ui, path, Role::list_item, {});
  Column column(ui, 2);
  name_with_figure(ui, path / "name", name, path / "figure", figure_of(c, part),
                   part.state == State::gone ? ui.theme().muted : ui.theme().text);
  const std::string_view act = c.t(act_of(part.state));
  const std::string full = std::string(act) + c.words.in_brackets(name);
  const float act_width = std::max(ui.text().width(type::label_strong, act) + 2, space::touch_height);
  Columns columns(ui, {-1, act_width}, space::s);
  columns.next();
  {
    const float least = ui.surroundings.touch ? space::touch_height : 28;
    Row row(ui, space::s, least);
    paragraph(ui, path / "row", c.f("ui.link.to_row"_text, {{"row", row_name(c, part.proposal.row)}}),
              type::label, ui.theme().muted);
    standing_tag(c, path / "state", part);
  }
  columns.next();
  if (part.state == State::same) {
    if (link(ui, path / "act", act, type::label_strong, full))
      c.go(Screen::cost_sheet, std::string((Path("cost_sheets") / carrying.sheet->id.value /
                                            list_of(part.proposal.kind) / part.line.value)
                                               .text()));
  } else if (may_change(c) && link(ui, path / "act", act, type::label_strong, full)) {
    const bool gone = part.state == State::gone;
    carry_one(c, carrying, part);
    c.say(c.f(gone ? "ui.link.removed"_text : "ui.link.carried"_text, {{"name", name}}));
    if (gone) c.requests.focus((list / "heading").id()); // the line goes with what it was about
  }
}

bool nothing_carried(const Carrying& carrying) { return !carrying.carried(); }

/// The one press for all parts, and the way back.
void acts(Context& c, const Path& path, const Carrying& carrying, ButtonKind kind) {
  Ui& ui = c.ui;
  const auto waiting = static_cast<std::int64_t>(carrying.waiting());
  Row row(ui, space::s, ui.control_height());
  if (waiting > 0 &&
      button(ui, path / "carry",
             c.f(nothing_carried(carrying) ? "ui.link.carry_all"_text : "ui.link.update_all"_text,
                 {{"parts", Count{waiting}}}),
             {.kind = kind, .icon = Icon::arrow_right, .disabled = !may_change(c)})) {
    carry_everything(c, carrying);
    c.requests.focus((path / "take-back").id()); // the button that was pressed is gone
  }
  if (carrying.carried() && button(ui, path / "take-back", c.t("ui.link.take_back"_text),
                                   {.kind = ButtonKind::quiet, .disabled = c.editor().read_only()})) {
    c.editor().act(step(step_code::take_back),
                   [&](Case& document) { take_back_all(document, carrying.sheet->id); });
    c.say(std::string(c.t("ui.link.taken_back"_text)));
    c.requests.focus((path / "carry").id());
  }
}

} // namespace

std::size_t Carrying::waiting() const {
  return static_cast<std::size_t>(std::ranges::count_if(parts, [](const CarriedPart& part) {
    return part.state == State::open ? !part.is_time() : part.state != State::same;
  }));
}

bool Carrying::carried() const {
  return std::ranges::any_of(parts, [](const CarriedPart& part) { return part.state != State::open; });
}

std::optional<Carrying> carrying_of(Context& c, const Id& estimate, const Id& sheet) {
  Carrying carrying{.document = c.editor().shared(), .parts = {}};
  const Case& document = *carrying.document;
  if (document.estimates.empty()) return std::nullopt;
  carrying.sheet = find_by_id(document.cost_sheets, sheet);
  if (!carrying.sheet && !document.cost_sheets.empty()) carrying.sheet = &document.cost_sheets.back();
  carrying.estimate = find_by_id(document.estimates, estimate);
  for (const CarriedAmount& link : document.carried_amounts)
    if (!carrying.estimate && carrying.sheet && link.cost_sheet == carrying.sheet->id)
      carrying.estimate = find_by_id(document.estimates, link.estimate);
  if (!carrying.estimate) carrying.estimate = &document.estimates.front();
  const EstimateResult* const result = c.editor().estimate(carrying.estimate->id);
  if (!result) return std::nullopt;
  carrying.parts =
      carried_parts(document, *carrying.estimate, *result, carrying.sheet ? *carrying.sheet : CostSheet{});
  return carrying;
}

void carry_one(Context& c, const Carrying& carrying, const CarriedPart& part) {
  c.editor().act(step(part.state == State::gone ? step_code::take_back : step_code::carry_over),
                 [&](Case& document) {
                   const Id sheet = sheet_in(document, carrying, c.work.ids());
                   carry(document, carrying.estimate->id, sheet, part, note_of(c), c.work.ids());
                 });
}

std::string part_name(const Context& c, const Slug& part) {
  for (const PartName& each : part_names)
    if (each.part == part.value) return std::string(c.t(each.name));
  return std::string(c.t("ui.link.part_time"_text));
}

std::string row_name(const Context& c, const Slug& row) {
  const SheetForm& form = c.work.catalogues().sheet_form;
  const auto index = form.find_row(row.value);
  if (!index) return row.value;
  const SheetRow& found = form.rows[*index];
  return form.sections[found.section].part + ' ' + std::string(c.l(found.label));
}

std::string basis_text(const Context& c, const Carrying& carrying) {
  const EstimateResult* const result = c.editor().estimate(carrying.estimate->id);
  const CostSheet sheet = carrying.sheet ? *carrying.sheet : CostSheet{};
  const bool first = !result || carried_year(*carrying.estimate, *result, sheet) == 0;
  const bool with_tax = sheet.header.tax_basis == TaxBasis::included;
  // Of several scenarios, which.
  std::string scenario;
  if (carrying.document->estimates.size() > 1)
    scenario =
        estimate::estimate_name(c, *carrying.document, *carrying.estimate).append(c.words.marks().words);
  return scenario +
         c.f("ui.link.basis"_text,
             {{"year", std::string(c.t(first ? "ui.link.first_year"_text : "ui.link.later_year"_text))},
              {"tax", std::string(c.t(with_tax ? "ui.link.with_tax"_text : "ui.link.without_tax"_text))}});
}

void carrying_list(Context& c, const Path& path, const Carrying& carrying) {
  if (carrying.parts.empty()) {
    paragraph(c.ui, path / "empty", c.t("ui.link.nothing"_text), type::body, c.ui.theme().muted);
    return;
  }
  {
    const Group list(c.ui, path / "parts", Role::list, c.t("ui.link.to_sheet"_text));
    Column column(c.ui, space::m);
    for (const CarriedPart& part : carrying.parts)
      part_line(c, path, carrying, part);
  }
  acts(c, path, carrying, ButtonKind::primary);
}

void carrying_notice(Context& c, const Path& path, const Carrying& carrying) {
  if (carrying.waiting() == 0 && nothing_carried(carrying)) return;
  const bool changed = carrying.waiting() > 0 && carrying.carried();
  const Notice notice(c.ui, path, changed ? Tone::warning : Tone::accent, c.t("ui.link.to_sheet"_text),
                      c.f(changed                     ? "ui.link.notice_changed"_text
                          : nothing_carried(carrying) ? "ui.link.notice_open"_text
                                                      : "ui.link.notice_same"_text,
                          {{"basis", basis_text(c, carrying)}}));
  acts(c, path, carrying, ButtonKind::secondary);
  if (link(c.ui, path / "overview", c.t("ui.link.to_overview"_text))) c.go(Screen::summary);
}

} // namespace sanpo
