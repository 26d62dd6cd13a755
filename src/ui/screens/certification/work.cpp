// The work on an item apart from its answers: status, person, due date, note, evidence, effort and lead time,
// and whether it can change this year. Rule: certification.md, What the tool gives.
#include <format>

#include "core/certification/retention.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

void evidence_line(const Scope& s, const Path& path, const Evidence& evidence) {
  Ui& ui = s.c.ui;
  const Card card(
      ui, path, s.c.t("field.item_record.evidence"_text),
      {.padding = 12, .gap = space::s, .fill = ui.theme().sunken, .radius = space::control_radius});
  bool removed = false;
  {
    Row row(ui, space::s, ui.control_height(), false);
    removed = button(ui, path / "remove", s.c.t("ui.certification.remove_evidence"_text),
                     {.kind = ButtonKind::quiet,
                      .icon = Icon::trash,
                      .disabled = s.c.editor().read_only(),
                      .icon_only = true,
                      .right = true});
    // Files kept beside the case come through データ; here a place or an address is written down.
    bound_segments(s.c, path / "kind");
  }
  bound_field(s.c, path / "text");
  if (evidence.kind == EvidenceKind::link) bound_field(s.c, path / "link", {.placeholder = "https://"});
  if (evidence.kind == EvidenceKind::file) {
    std::vector<Named> files;
    for (const Attachment& file : s.document->attachments)
      files.push_back({file.id.value, file.name});
    reference_select(s, path / "file", s.c.t("field.evidence.file"_text), {}, files,
                     s.c.t("ui.certification.not_chosen"_text));
  }
  if (removed) s.c.editor().remove(path.text());
}

void evidence(const Scope& s, const CriterionItem& item, const ItemRecord& record) {
  Ui& ui = s.c.ui;
  const Path list = s.item_path(item.id) / "evidence";
  label(ui, list / "label", s.c.t("field.item_record.evidence"_text), type::label_strong, ui.theme().text);
  paragraph(ui, list / "hint",
            s.c.f("ui.certification.keep_until"_text, {{"date", keep_evidence_until(s.result.application)}}),
            type::label, ui.theme().muted);
  for (const Evidence& each : record.evidence)
    evidence_line(s, list / each.id.value, each);
  if (button(ui, list / "add", s.c.t("ui.certification.add_evidence"_text),
             {.icon = Icon::plus, .disabled = s.c.editor().read_only() || s.c.editor().full()})) {
    // The item's record exists by being named; an empty field of it does no harm.
    if (s.record(item.id).id.empty()) s.c.editor().add_named((s.path / "items").text(), item.id.value);
    if (const auto id = s.c.editor().add(list.text())) s.c.requests.focus((list / id->value / "text").id());
  }
}

std::string value_of(const Scope& s, const ItemRecord& record) {
  std::string value = record.status
                          ? s.c.key("choice.item_record.status." + std::string(slug_of(*record.status)))
                          : std::string();
  if (!record.person.empty()) {
    if (!value.empty()) value += "・";
    value += person_name(s, record.person);
  }
  return value;
}

} // namespace

void work_record(const Scope& s, const CriterionItem& item) {
  Ui& ui = s.c.ui;
  const Path path = s.item_path(item.id);
  const ItemRecord& record = s.record(item.id);
  const Card card(ui, "certification/work", s.c.t("ui.certification.work"_text),
                  {.padding = 16, .gap = space::m});
  if (!opens(s, "certification/work-open", s.c.t("ui.certification.work"_text), value_of(s, record), true))
    return;
  label(ui, path / "status-label", s.c.t("field.item_record.status"_text), type::label);
  bound_segments(s.c, path / "status", s.c.t("ui.certification.not_chosen"_text));
  {
    Grid grid(ui, 180, space::m, 2);
    grid.cell();
    person_select(s, path / "person", s.c.t("field.item_record.person"_text));
    grid.cell();
    bound_field(s.c, path / "due", {.placeholder = "2027-03-31"});
    grid.cell();
    bound_field(s.c, path / "effort",
                {.hint = s.c.f("ui.certification.effort_hint"_text, {{"effort", item.effort}})});
    grid.cell();
    bound_field(s.c, path / "lead_weeks",
                {.hint = s.c.f("ui.certification.weeks_hint"_text, {{"weeks", item.lead_weeks}}),
                 .unit = s.c.t("ui.certification.weeks"_text)});
  }
  bound_checkbox(s.c, path / "fixed");
  bound_field(s.c, path / "note");
  evidence(s, item, record);
}

} // namespace sanpo::certification
