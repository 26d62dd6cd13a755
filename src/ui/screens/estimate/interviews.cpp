#include "ui/screens/estimate/interviews.h"

#include "app/step_codes.h"
#include "ui/screens/estimate/findings.h"
#include "ui/screens/estimate/reference_block.h"

namespace sanpo::estimate {
namespace {

const InterviewPrices& prices_of(const PriceList& list, InterviewKind kind) {
  switch (kind) {
  case InterviewKind::stress_clinic: return list.stress_clinic;
  case InterviewKind::stress_office: return list.stress_office;
  case InterviewKind::overwork_office: return list.overwork_office;
  }
  return list.stress_office;
}

/// "2～3人枠 × 2 ＋ 1人枠 × 1 ＝ 135,000円～": what one occasion is packed into. Empty when nothing is
/// charged.
std::string packing_text(const Scope& s, const InterviewOccasion& occasion) {
  std::string blocks;
  Yen sum;
  bool from = false;
  std::int64_t occasions = 0;
  for (const bool held : occasion.months)
    occasions += held ? 1 : 0;
  const Marks& marks = s.c.words.marks();
  for (const PriceLine& line : s.result.lines) {
    if (line.origin != LineOrigin::interview || line.record.value != occasion.id.value || !line.unit_price)
      continue;
    for (const InterviewBlock& block : prices_of(s.list, occasion.kind).blocks) {
      if (block.service.id != line.service || occasions == 0) continue;
      const Count pieces{line.quantity.value / occasions};
      const std::string people =
          block.people_min == block.people_max
              ? s.c.show(block.people_max)
              : s.c.show(block.people_min) + std::string(marks.range) + s.c.show(block.people_max);
      if (!blocks.empty()) blocks += marks.plus;
      blocks += s.c.f("ui.estimate.block"_text, {{"people", people}, {"pieces", pieces}});
      sum += Yen{line.unit_price->value * pieces.value};
      from = from || line.flags.from;
    }
  }
  if (blocks.empty()) return {};
  return s.c.f("ui.estimate.packing"_text, {{"blocks", blocks}, {"amount", amount_text(s.c, sum, from)}});
}

void occasion_block(const Scope& s, const InterviewOccasion& occasion, bool divided) {
  Ui& ui = s.c.ui;
  const Path path = s.path / "interviews" / occasion.id.value;
  if (divided) divider(ui);
  const Group group(ui, path, Role::group,
                    s.c.key("choice.interview_occasion.kind." + std::string(slug_of(occasion.kind))));
  {
    Columns columns(ui, {-1, 42}, space::s);
    columns.next();
    {
      Grid grid(ui, 130, space::m, 4);
      grid.cell(2);
      bound_select(s.c, path / "kind");
      grid.cell();
      site_select(s, path / "site", occasion.site);
      grid.cell();
      bound_field(s.c, path / "people", {.unit = s.c.t("ui.estimate.unit_people"_text)});
    }
    columns.next();
    ui.skip(ui.text().line_height(type::label) + 4);
    if (button(ui, path / "remove", s.c.t("ui.estimate.interview_remove"_text),
               {.kind = ButtonKind::quiet,
                .icon = Icon::trash,
                .disabled = s.c.editor().read_only(),
                .icon_only = true}))
      s.c.editor().remove(path.text());
  }
  label(ui, path / "months-label", s.c.t("field.interview_occasion.months"_text), type::label);
  month_ticks(s, path / "months", s.c.t("field.interview_occasion.months"_text), occasion.months);
  const std::string packing = packing_text(s, occasion);
  if (!packing.empty()) {
    Column column(ui, 0);
    label(ui, path / "packing-label", s.c.t("ui.estimate.packing_label"_text), type::label);
    paragraph(ui, path / "packing", packing, type::body_strong);
  }
  bound_checkbox(s.c, path / "within_visit");
  findings_at(s, path / "at", {path});
  if (prices_of(s.list, occasion.kind).travel &&
      opens(s, path / "details", s.c.t("field.interview_occasion.travel"_text),
            travel_text(s.c, occasion.travel)))
    travel_fields(s, path / "travel");
}

} // namespace

void interviews_part(const Scope& s) {
  const Path path("estimate/interviews");
  const Card card(s.c.ui, path, s.c.t("field.estimate.interviews"_text));
  const bool add =
      section_head(s, path, s.c.t("field.estimate.interviews"_text),
                   s.c.t("ui.estimate.interviews_sentence"_text), s.c.t("ui.estimate.interview_add"_text));
  bool divided = false;
  for (const InterviewOccasion& occasion : s.estimate.interviews) {
    occasion_block(s, occasion, divided);
    divided = true;
  }
  reference_block(s, path / "forms", "ui.reference.forms"_text, forms_reference);
  if (add)
    s.change(step_code::add, [&](Estimate& estimate) {
      InterviewOccasion occasion{.id = s.c.editor().new_id()};
      if (!s.document->sites.empty()) occasion.site = s.document->sites.front().id;
      occasion.months[0] = true;
      estimate.interviews.push_back(std::move(occasion));
    });
}

} // namespace sanpo::estimate
