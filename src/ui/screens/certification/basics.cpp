// What holds for the whole assessment: edition, date of application, size, insurer, title aimed at.
// Rule: certification.md, Editions are data.
#include "app/own_editions.h"
#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "core/certification/carry_over.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

template <class Entries> std::vector<Named> named(const Scope& s, const Entries& entries) {
  std::vector<Named> list;
  for (const auto& each : entries) {
    if constexpr (requires { each.label; })
      list.push_back({each.id.value, std::string(s.c.l(each.label))});
    else
      list.push_back({each.id.value, std::string(s.c.l(each.name))});
  }
  return list;
}

/// Another edition takes the answers over; what is to be looked at again is marked.
void edition_select(const Scope& s) {
  const auto& editions = s.c.work.catalogues().editions;
  std::vector<Option> options;
  std::size_t chosen = 0;
  for (const Edition& edition : editions) {
    if (edition.id == s.edition.id) chosen = options.size();
    options.push_back({edition.id.value, s.c.l(edition.name)});
  }
  const auto picked =
      select(s.c.ui, s.path / "edition", s.c.t("field.assessment.edition"_text), options, chosen);
  if (!picked || *picked == chosen) return;
  const Edition& to = editions[*picked];
  const auto wholes = [](const Assessment& assessment) {
    return std::ranges::count_if(assessment.items,
                                 [](const ItemRecord& item) { return item.whole.has_value(); });
  };
  const std::int64_t lost = wholes(s.assessment) - wholes(carry_over(s.assessment, s.edition, to).assessment);
  if (lost > 0) s.c.say(s.c.f("ui.certification.edition_changed"_text, {{"items", Count{lost}}}));
  s.c.editor().act({std::string{step_code::edit}, std::string{(s.path / "edition").text()}},
                   [&](Case& changed) {
                     for (Assessment& each : changed.assessments)
                       if (each.id == s.assessment.id) each = carry_over(each, s.edition, to).assessment;
                     take_edition_along(changed, to.id, s.c.work.catalogues());
                   });
}

void source(const Scope& s) {
  Ui& ui = s.c.ui;
  const EditionSource& source = s.edition.source;
  const Notice notice(ui, "certification/source", Tone::neutral, s.c.l(s.edition.certainty),
                      s.c.l(source.note));
  paragraph(ui, "certification/source/label",
            s.c.f("ui.certification.source"_text,
                  {{"source", std::string(s.c.l(source.label))}, {"url", source.url}}),
            type::label, ui.theme().muted);
}

} // namespace

void basics(const Scope& s) {
  Ui& ui = s.c.ui;
  heading(ui, "certification/basics/heading", 2, s.c.t("ui.certification.basics"_text), type::page);
  const Card card(ui, "certification/basics", s.c.t("ui.certification.basics"_text));
  bound_field(s.c, s.path / "name", {.placeholder = s.c.t("ui.certification.name_example"_text)});
  edition_select(s);
  source(s);
  bound_field(s.c, s.path / "application",
              {.hint = s.c.f("ui.certification.application_hint"_text,
                             {{"from", s.edition.period_from}, {"to", s.edition.period_to}}),
               .placeholder = s.c.show(s.edition.period_to)});
  findings_at(s, "certification/basics-application", {s.path / "application"});
  reference_select(s, s.path / "size_class", s.c.t("field.assessment.size_class"_text),
                   s.c.t("help.assessment.size_class"_text), named(s, s.edition.size_classes),
                   s.c.t("ui.certification.not_chosen"_text));
  findings_at(s, "certification/basics-size", {s.path / "size_class"});
  reference_select(s, s.path / "insurer", s.c.t("field.assessment.insurer"_text),
                   s.c.t("help.assessment.insurer"_text), named(s, s.edition.insurers),
                   s.c.t("ui.certification.not_chosen"_text));
  findings_at(s, "certification/basics-insurer", {s.path / "insurer"});
  if (!s.edition.regimes.empty()) {
    reference_select(s, s.path / "regime", s.c.t("field.assessment.regime"_text),
                     s.c.t("help.assessment.regime"_text), named(s, s.edition.regimes),
                     s.c.t("ui.certification.no_regime"_text));
    findings_at(s, "certification/basics-regime", {s.path / "regime"});
  }
  const std::string first(s.c.l(s.edition.titles.front().name));
  reference_select(s, s.path / "target", s.c.t("field.assessment.target"_text), {},
                   named(s, s.edition.titles),
                   s.c.f("ui.certification.target_first"_text, {{"title", first}}));
  if (const EditionTitle* const title = find_by_id(s.edition.titles, s.target().id))
    paragraph(ui, "certification/basics/title-note", s.c.l(title->note), type::label, ui.theme().muted);
  if (link(ui, "certification/basics/to-sites", s.c.t("ui.certification.to_sites"_text)))
    s.c.go(Screen::sites);
}

} // namespace sanpo::certification
