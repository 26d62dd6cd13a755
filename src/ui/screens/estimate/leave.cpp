#include "ui/screens/estimate/leave.h"

#include "core/base/find_by_id.h"
#include "ui/screens/estimate/findings.h"

namespace sanpo::estimate {
namespace {

void option_block(const Scope& s, const Service& service) {
  Ui& ui = s.c.ui;
  const Path list = s.path / "leave/options", path = list / service.id.value;
  const bool taken = find_by_id(s.estimate.leave.options, service.id) != nullptr;
  if (checkbox(ui, list / "tick" / service.id.value, s.c.l(service.name), taken, s.c.l(service.note), true)) {
    if (taken)
      s.c.editor().remove(path.text());
    else
      s.c.editor().add_named(list.text(), service.id.value);
  }
  if (!taken) return;
  Grid grid(ui, s.c.breadth == Breadth::phone ? 130 : 200, space::m, 2);
  grid.cell();
  bound_field(s.c, path / "quantity", {.unit = s.c.l(service.unit), .placeholder = "1"});
  grid.cell();
  bound_field(s.c, path / "unit_price",
              {.hint = s.c.t("help.leave_option.unit_price"_text),
               .placeholder = s.c.t("choice.price_line.flag.to_be_quoted"_text)});
}

/// One that was chosen, and that the estimate's list does not have: called as another list calls it.
void gone_option(const Scope& s, const Slug& id) {
  std::string name = id.value;
  for (const PriceList& list : s.c.work.catalogues().price_lists)
    if (const Service* const service = find_service(list, id.value)) name = s.c.l(service->name);
  const Path list = s.path / "leave/options";
  if (checkbox(s.c.ui, list / "tick" / id.value, name, true, s.c.t("ui.estimate.option_gone"_text), true))
    s.c.editor().remove((list / id.value).text());
}

} // namespace

void leave_part(const Scope& s) {
  Ui& ui = s.c.ui;
  const Path path("estimate/leave");
  const Card card(ui, path, s.c.t("field.estimate.leave"_text));
  section_head(s, path, s.c.t("field.estimate.leave"_text), s.c.t("ui.estimate.leave_sentence"_text));
  {
    Grid grid(ui, 240, space::m, 2);
    grid.cell();
    bound_field(s.c, s.path / "leave/manual_copies", {.unit = s.c.l(s.list.leave.manual.unit)});
  }
  label(ui, path / "options-label", s.c.t("field.leave_support.options"_text), type::label);
  {
    Grid grid(ui, 300, space::m, 2);
    for (const Service& service : s.list.leave.options) {
      grid.cell();
      option_block(s, service);
    }
    for (const LeaveOption& chosen : s.estimate.leave.options)
      if (!find_by_id(s.list.leave.options, chosen.id)) {
        grid.cell();
        gone_option(s, chosen.id);
      }
  }
  findings_at(s, path / "at", {s.path / "leave"});
}

} // namespace sanpo::estimate
