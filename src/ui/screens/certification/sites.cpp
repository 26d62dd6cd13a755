// What is asked of every site: 健康づくり担当者, and the facts of 受動喫煙対策 with the grade they come to.
// Rule: certification.md, health_officer; passive_smoking.
#include <algorithm>
#include <format>

#include "core/base/find_by_id.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

/// Without sites there is nothing to answer.
bool has_sites(const Scope& s, const Path& path) {
  if (!s.document->sites.empty()) return true;
  const Notice notice(s.c.ui, path / "no-sites", Tone::warning, {}, s.c.t("ui.certification.no_sites"_text));
  if (link(s.c.ui, path / "to-sites", s.c.t("ui.certification.to_sites"_text))) s.c.go(Screen::sites);
  return false;
}

std::string people_text(const Scope& s, const Site& site) {
  if (!site.employees) return {};
  return s.c.f("ui.certification.people_count"_text, {{"people", *site.employees}});
}

} // namespace

void officer_form(const Scope& s, const Question& question) {
  Ui& ui = s.c.ui;
  const Path path = Path("certification/officers");
  if (!has_sites(s, path)) return;
  std::vector<Id> taken;
  for (const Site& site : s.document->sites) {
    const Path field = s.path / "sites" / site.id.value / "officer";
    const std::string name = site_name(s, site.id), people = people_text(s, site);
    const Group group(ui, path / site.id.value, Role::group, name);
    person_select(s, field, people.empty() ? name : name + s.c.words.in_brackets(people));
    const SiteFacts* const facts = find_by_id(s.assessment.sites, site.id);
    if (!facts || facts->officer.empty()) continue;
    if (std::ranges::contains(taken, facts->officer))
      paragraph(ui, path / site.id.value / "shared", s.c.t("ui.certification.officer_shared"_text),
                type::label, ui.theme().error);
    taken.push_back(facts->officer);
  }
  bound_checkbox(s.c, s.answer_path(question.id) / "none", s.c.t("ui.certification.no_officers"_text), true);
}

void smoking_form(const Scope& s, const Question&) {
  Ui& ui = s.c.ui;
  const Path path = Path("certification/smoking");
  if (!has_sites(s, path)) return;
  for (const Site& site : s.document->sites) {
    const Path facts = s.path / "sites" / site.id.value;
    const std::string name = site_name(s, site.id);
    const Card card(
        ui, path / site.id.value, name,
        {.padding = 14, .gap = space::s, .fill = ui.theme().sunken, .radius = space::control_radius});
    heading(ui, path / site.id.value / "heading", 4, name);
    bound_select(s.c, facts / "facility", s.c.t("ui.certification.not_chosen"_text));
    Grid grid(ui, 200, space::m, 2);
    grid.cell();
    bound_select(s.c, facts / "indoor", s.c.t("ui.certification.not_chosen"_text));
    grid.cell();
    bound_select(s.c, facts / "outdoor", s.c.t("ui.certification.not_chosen"_text));
  }
  paragraph(ui, path / "hint", s.c.t("help.site_facts.indoor"_text), type::label, ui.theme().muted);
  if (s.result.smoking_state)
    paragraph(ui, path / "state",
              s.c.f("ui.certification.smoking_state"_text, {{"state", *s.result.smoking_state}}),
              type::label_strong, ui.theme().ok);
  findings_at(s, path, {s.path / "sites"});
}

} // namespace sanpo::certification
