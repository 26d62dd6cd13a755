#include "ui/screens/case/reference.h"

#include <algorithm>

#include "core/catalogue/reference_contents.h"

namespace sanpo {
namespace {

/// The contents, or what stands in their place until they come.
const ReferenceContents* contents(Context& c, const Path& path) {
  if (c.reference) return c.reference;
  if (button(c.ui, path / "load", c.t("ui.reference.load"_text), {.kind = ButtonKind::quiet}))
    want_reference(c);
  return nullptr;
}

/// The sign of a list's line stands before its text, so that the text's further lines begin below its first.
class SignedLine {
public:
  SignedLine(Ui& ui, const Path& path, std::string_view sign)
      : columns_(ui, {20 * std::max(1.0f, ui.surroundings.text_scale), -1}, 0, 0) {
    columns_.next();
    label(ui, path / "sign", sign, type::body, ui.theme().muted);
    columns_.next();
  }
private:
  Columns columns_;
};

/// One line of a list: its sign, the text, and the note below.
void item_line(Context& c, const Path& path, std::string_view sign, const ReferenceItem& item) {
  Ui& ui = c.ui;
  const Group group(ui, path, Role::list_item, {});
  const SignedLine line(ui, path, sign);
  paragraph(ui, path / "text", c.l(item.text), type::body);
  if (c.l(item.note).empty()) return;
  paragraph(ui, path / "note", c.l(item.note), type::label, ui.theme().muted);
}

void item_list(Context& c, const Path& path, Text title, const std::vector<ReferenceItem>& items,
               bool numbered = false) {
  Ui& ui = c.ui;
  Column column(ui, space::xs);
  heading(ui, path / "title", 3, c.t(title), type::body_strong);
  const Group list(ui, path, Role::list, c.t(title));
  for (std::size_t i = 0; i < items.size(); ++i)
    item_line(c, path / items[i].id.value,
              numbered ? std::to_string(i + 1) + "." : std::string(c.words.marks().bullet), items[i]);
}

void duty_block(Context& c, const Path& path, const SiteDuty& duty) {
  Ui& ui = c.ui;
  const Group group(ui, path, Role::list_item, {});
  const SignedLine line(ui, path, c.words.marks().bullet);
  paragraph(ui, path / "text", c.l(duty.text), type::body);
  if (!c.l(duty.note).empty()) paragraph(ui, path / "note", c.l(duty.note), type::label, ui.theme().muted);
  for (const ReferenceItem& part : duty.physician) {
    const Path at = path / part.id.value;
    paragraph(ui, at, c.f("ui.reference.physician"_text, {{"part", std::string(c.l(part.text))}}),
              type::label);
    if (!c.l(part.note).empty()) paragraph(ui, at / "note", c.l(part.note), type::label, ui.theme().muted);
  }
}

} // namespace

void want_reference(Context& c) {
  if (!c.reference && c.requests.fetch) c.requests.fetch("reference/occupational-health");
}

void reference_source(Context& c, const Path& path) {
  if (!c.reference) return;
  paragraph(c.ui, path / "source",
            c.f("ui.reference.source"_text, {{"source", std::string(c.l(c.reference->source))}}), type::axis,
            c.ui.theme().muted);
}

void duties_reference(Context& c, const Path& path) {
  const ReferenceContents* const all = contents(c, path);
  if (!all) return;
  Ui& ui = c.ui;
  Grid grid(ui, 300, space::xl, 2);
  grid.cell();
  {
    heading(ui, path / "duties-title", 3, c.t("ui.reference.duties"_text), type::body_strong);
    const Group list(ui, path / "duties", Role::list, c.t("ui.reference.duties"_text));
    for (const SiteDuty& duty : all->duties)
      duty_block(c, path / "duty" / duty.id.value, duty);
  }
  grid.cell();
  item_list(c, path / "coordinator", "ui.reference.coordinator"_text, all->coordinator);
  paragraph(ui, path / "duties-note", c.l(all->duties_note), type::label, ui.theme().muted);
}

void risks_reference(Context& c, const Path& path) {
  const ReferenceContents* const all = contents(c, path);
  if (!all) return;
  item_list(c, path / "list", "ui.reference.risks"_text, all->risks);
}

void steps_reference(Context& c, const Path& path) {
  const ReferenceContents* const all = contents(c, path);
  if (!all) return;
  item_list(c, path / "list", "ui.reference.steps"_text, all->steps, true);
}

void compact_reference(Context& c, const Path& path) {
  const ReferenceContents* const all = contents(c, path);
  if (!all) return;
  item_list(c, path / "list", "ui.reference.compact"_text, all->compact_uses);
}

void forms_reference(Context& c, const Path& path) {
  const ReferenceContents* const all = contents(c, path);
  if (!all) return;
  {
    Grid grid(c.ui, 280, space::xl, 2);
    grid.cell();
    item_list(c, path / "stress", "ui.reference.stress_forms"_text, all->stress_forms);
    grid.cell();
    item_list(c, path / "overwork", "ui.reference.overwork_forms"_text, all->overwork_forms);
  }
}

} // namespace sanpo
