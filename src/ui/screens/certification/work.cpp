// The work on an item apart from its answers: status, person, due date, note, evidence, effort and lead time,
// and whether it can change this year. Rule: certification.md, What the tool gives.
#include <format>

#include "core/base/file_names.h"
#include "core/base/find_by_id.h"
#include "core/certification/retention.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

EvidencePlace place_of(const Scope& s, const Slug& item, const Id& evidence = {}) {
  return {s.document->id, s.assessment.id, item, evidence};
}

void ask_for_files(const Scope& s, const EvidencePlace& place) {
  s.c.evidence.begin();
  s.view.attach_to = place;
  if (s.c.requests.choose_attachments) s.c.requests.choose_attachments();
}

/// What the file is called, how large it is, since when it is here, and the ways to have it again.
void file_lines(const Scope& s, const Path& path, const CriterionItem& item, const Attachment& file) {
  Ui& ui = s.c.ui;
  paragraph(ui, path / "name", file.name, type::body_strong, ui.theme().text);
  std::string facts = file_size_text(static_cast<std::uint64_t>(file.bytes.value_or(Count{}).value));
  if (file.added)
    (facts += s.c.words.marks().phrases) +=
        s.c.show(s.c.work.clock().local(Instant{file.added->seconds * 1'000}).date);
  ui.skip(-6);
  paragraph(ui, path / "facts", facts, type::label, ui.theme().muted);
  s.c.work.attachments().need();
  if (s.c.work.attachments().lacks(file.sha256)) {
    paragraph(ui, path / "lost", s.c.t("ui.files.missing"_text), type::label,
              colors_of(ui.theme(), Tone::warning).text);
    return;
  }
  if (button(ui, path / "give-out", s.c.f("ui.files.download_named"_text, {{"name", file.name}}),
             {.icon = Icon::download, .shown = s.c.t("ui.files.download"_text)}))
    s.c.evidence.give_out(place_of(s, item.id), file, s.c.requests.save_file);
}

void evidence_line(const Scope& s, const Path& path, const CriterionItem& item, const Evidence& evidence) {
  Ui& ui = s.c.ui;
  const Attachment* const file = evidence.kind == EvidenceKind::file
                                     ? find_by_id(s.document->attachments, Id{evidence.file.value})
                                     : nullptr;
  const Card card(ui, path, file ? std::string_view(file->name) : s.c.t("field.item_record.evidence"_text),
                  {.padding = 12,
                   .gap = space::s,
                   .fill = ui.theme().sunken,
                   .radius = space::control_radius,
                   .role = Role::list_item});
  bool removed = false;
  const auto remove = [&] {
    removed = button(ui, path / "remove", s.c.t("ui.certification.remove_evidence"_text),
                     {.kind = ButtonKind::quiet,
                      .icon = Icon::trash,
                      .disabled = s.c.editor().read_only(),
                      .icon_only = true,
                      .right = true,
                      .description = file ? std::string_view(file->name) : std::string_view()});
  };
  if (file) {
    Columns columns(ui, {-1, ui.control_height()}, space::s);
    columns.next();
    file_lines(s, path / "attachment", item, *file);
    columns.next();
    Row row(ui, 0, ui.control_height(), false);
    remove();
  } else {
    Row row(ui, space::s, ui.control_height(), false);
    remove();
    bound_segments(s.c, path / "kind");
  }
  bound_field(s.c, path / "text");
  if (evidence.kind == EvidenceKind::link) bound_field(s.c, path / "link", {.placeholder = "https://"});
  if (evidence.kind == EvidenceKind::file && !file &&
      button(ui, path / "choose", s.c.t("ui.files.attach"_text),
             {.icon = Icon::upload, .disabled = s.c.editor().read_only()}))
    ask_for_files(s, place_of(s, item.id, evidence.id));
  if (removed) s.c.editor().remove(path.text());
}

void evidence(const Scope& s, const CriterionItem& item, const ItemRecord& record) {
  Ui& ui = s.c.ui;
  const Path list = s.item_path(item.id) / "evidence";
  s.view.shown_item = place_of(s, item.id);
  // Nothing was chosen, and a person went on to another item.
  if (s.view.attach_to && s.view.attach_to->list() != s.view.shown_item->list()) s.view.attach_to.reset();
  label(ui, list / "label", s.c.t("field.item_record.evidence"_text), type::label_strong, ui.theme().text);
  paragraph(ui, list / "hint",
            s.c.f("ui.certification.keep_until"_text, {{"date", keep_evidence_until(s.result.application)}}),
            type::label, ui.theme().muted);
  if (!record.evidence.empty()) {
    const Group group(ui, list / "list", Role::list, s.c.t("field.item_record.evidence"_text));
    Column column(ui, space::s);
    for (const Evidence& each : record.evidence)
      evidence_line(s, list / each.id.value, item, each);
  }
  const bool closed = s.c.editor().read_only() || s.c.editor().full();
  {
    Row row(ui, space::s, ui.control_height());
    if (button(ui, list / "attach", s.c.t("ui.files.attach"_text),
               {.icon = Icon::upload, .disabled = closed}))
      ask_for_files(s, place_of(s, item.id));
    if (button(ui, list / "add", s.c.t("ui.certification.add_evidence"_text),
               {.icon = Icon::plus, .disabled = closed})) {
      // The item's record exists by being named; an empty field of it does no harm.
      if (s.record(item.id).id.empty()) s.c.editor().add_named((s.path / "items").text(), item.id.value);
      if (const auto id = s.c.editor().add(list.text())) s.c.requests.focus((list / id->value / "text").id());
    }
  }
  paragraph(ui, list / "kinds", s.c.t("ui.files.kinds"_text), type::label, ui.theme().muted);
  if (s.c.evidence.keeping(list.text()))
    paragraph(ui, list / "keeping", s.c.t("ui.files.keeping"_text), type::label, ui.theme().muted,
              Role::status);
  if (const auto name = s.c.evidence.take_attached())
    s.c.say(s.c.f("ui.files.attached"_text, {{"name", *name}}));
  const auto troubles = s.c.evidence.troubles(list.text());
  for (std::size_t i = 0; i < troubles.size(); ++i)
    paragraph(ui, list / "trouble" / i, s.c.words.text(troubles[i].code, troubles[i].arguments), type::label,
              ui.theme().error, Role::alert);
}

std::string value_of(const Scope& s, const ItemRecord& record) {
  std::string value = record.status
                          ? s.c.key("choice.item_record.status." + std::string(slug_of(*record.status)))
                          : std::string();
  if (!record.person.empty()) {
    if (!value.empty()) value += s.c.words.marks().words;
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
    bound_field(s.c, path / "due", {.placeholder = s.c.t("ui.estimate.date_placeholder"_text)});
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
