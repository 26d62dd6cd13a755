// 会社と事業場: the client, its sites and people, and what can be done with the case as a whole.
// Rule: ux.md, Case; the meaning of 常時使用 from pricing.md, Which plan fits.
#include "app/commands.h"
#include "app/step_codes.h"
#include "core/pricing/codes.h"
#include "ui/screens/bound.h"
#include "ui/screens/case/reference.h"
#include "ui/screens/case_screens.h"
#include "ui/screens/start/parts.h"
#include "ui/widgets/look.h"

namespace sanpo {
namespace {

void card_head(Context& c, const Path& path, Text title, Text text) {
  heading(c.ui, path / "title", 2, c.t(title));
  c.ui.skip(-6);
  paragraph(c.ui, path / "text", c.t(text), type::label, c.ui.theme().muted);
}

void client_card(Context& c) {
  Card card(c.ui, "company/client", c.t("ui.company.client"_text));
  card_head(c, "company/client", "ui.company.client"_text, "ui.company.client_text"_text);
  Grid grid(c.ui, 250, space::l, 3);
  const Path client("client");
  for (const std::string_view slug :
       {"name", "industry", "department", "person", "tel", "email", "postal_code", "address"}) {
    grid.cell();
    bound_field(c, client / slug);
  }
  grid.cell();
  bound_field(c, "title", {.hint = c.t("ui.company.title_hint"_text)});
}

bool remove_button(Context& c, const Path& path, std::string_view name, bool right = false) {
  return button(c.ui, path, c.f("ui.company.remove"_text, {{"name", std::string(name)}}),
                {.kind = ButtonKind::quiet,
                 .icon = Icon::trash,
                 .disabled = c.editor().read_only(),
                 .icon_only = true,
                 .right = right});
}

// Puts a control without a label beside fields that have one.
void level_with_fields(Context& c) { c.ui.skip(c.ui.text().line_height(type::label) + 4); }

// Too narrow for one line of fields: they stand below each other, under the site's name.
bool stacked(const Ui& ui) { return ui.available() < 700; }

std::string site_name(const Context& c, const Site& site, std::size_t index) {
  if (!site.name.empty()) return site.name;
  return c.f("ui.company.site_numbered"_text, {{"number", Count{static_cast<std::int32_t>(index + 1)}}});
}

/// More people in hazardous work than there are: said here as the estimate says it.
void hazardous_doubt(Context& c, const Path& controls, const Site& site) {
  if (!site.employees || !site.hazardous || *site.hazardous <= *site.employees) return;
  paragraph(c.ui, controls / "hazardous-doubt",
            c.words.text({.severity = Severity::warning,
                          .code = std::string(pricing_codes::hazardous_above_employees),
                          .place = {},
                          .arguments = {{"hazardous", *site.hazardous}, {"employees", *site.employees}}}),
            type::label, colors_of(c.ui.theme(), Tone::warning).text, Role::alert);
}

// One site; true when it is to be removed.
bool site_row(Context& c, const Site& site, std::size_t index) {
  Ui& ui = c.ui;
  const Path path = Path("sites") / site.id.value, controls = Path("company") / "sites" / site.id.value;
  const std::string name = site_name(c, site, index);
  const std::string_view people = c.t("ui.company.unit_people"_text);
  bool removed = false;
  Group group(ui, controls, Role::list_item, name);
  if (stacked(ui)) {
    Column column(ui, space::m);
    {
      Row row(ui, space::s, ui.control_height(), false);
      removed = remove_button(c, controls / "remove", name, true);
      heading(ui, controls / "name", 3, name);
    }
    Grid grid(ui, 140, space::m, 3);
    grid.cell(grid.columns() == 2 ? 2 : 1);
    bound_field(c, path / "name", {.placeholder = name});
    grid.cell();
    bound_field(c, path / "employees", {.unit = people});
    grid.cell();
    bound_field(c, path / "hazardous", {.unit = people});
    grid.cell(grid.columns());
    bound_checkbox(c, path / "full_time_physician");
    hazardous_doubt(c, controls, site);
    return removed;
  }
  Columns columns(ui, {-2.2f, -1.5f, -1.5f, 180, 44}, space::m);
  columns.next();
  bound_field(c, path / "name", {.placeholder = name});
  columns.next();
  bound_field(c, path / "employees", {.unit = people});
  columns.next();
  bound_field(c, path / "hazardous", {.unit = people});
  hazardous_doubt(c, controls, site);
  columns.next();
  level_with_fields(c);
  bound_checkbox(c, path / "full_time_physician");
  columns.next();
  level_with_fields(c);
  removed = remove_button(c, controls / "remove", name);
  return removed;
}

void sites_card(Context& c) {
  Ui& ui = c.ui;
  Card card(ui, "company/sites", c.t("ui.company.sites"_text));
  card_head(c, "company/sites", "ui.company.sites"_text, "ui.company.sites_text"_text);
  {
    Card help(ui, "company/sites/help", c.t("field.site.employees"_text),
              {.padding = 14,
               .gap = 4,
               .fill = ui.theme().accent_weak,
               .border = tint_edge(ui.theme(), ui.theme().accent_weak),
               .radius = space::control_radius});
    paragraph(ui, "company/sites/help/title", c.t("ui.company.regular"_text), type::label_strong);
    paragraph(ui, "company/sites/help/text", c.t("ui.company.regular_text"_text), type::label);
    paragraph(ui, "company/sites/help/hazardous", c.t("ui.company.hazardous_text"_text), type::label);
  }
  Id removed;
  std::int64_t people = 0;
  if (!c.document().sites.empty()) {
    Group list(ui, "company/sites/list", Role::list, c.t("ui.company.sites"_text));
    Column column(ui, space::l);
    std::size_t index = 0;
    for (const Site& site : c.document().sites) {
      const Id id = site.id; // typing into a field replaces the case: nothing of `site` is read after its row
      people += site.employees ? site.employees->value : 0;
      if (index > 0 && stacked(ui)) divider(ui, 0);
      const std::size_t count = c.document().sites.size();
      const auto kept = c.editor().shared();
      if (site_row(c, site, index++)) removed = id;
      if (c.editor().shared() != kept || c.document().sites.size() != count) break;
    }
  }
  {
    Row row(ui, space::m, ui.control_height());
    const bool closed = c.editor().read_only() || c.editor().full();
    if (button(ui, "company/add-site", c.t("ui.company.add_site"_text),
               {.icon = Icon::plus, .disabled = closed}))
      c.editor().act({std::string(step_code::add_site), {}},
                     [&](Case& document) { add_site(document, c.work.ids()); });
    if (people > 0)
      label(ui, "company/people-total", c.f("ui.company.people_total"_text, {{"people", Count{people}}}),
            type::body_strong, ui.theme().text);
  }
  if (!removed.value.empty())
    c.editor().act({std::string(step_code::remove_site), {}},
                   [&](Case& document) { remove_site(document, removed); });
}

/// Who does what, and what is at stake: on demand; the place of the route says what is open.
void guide_card(Context& c) {
  Card card(c.ui, "company/guide", c.t("ui.reference.title"_text));
  card_head(c, "company/guide", "ui.reference.title"_text, "ui.reference.text"_text);
  constexpr std::string_view duties = "duties", risks = "risks";
  const auto block = [&](std::string_view place, Text title, void (*draw)(Context&, const Path&)) {
    const Path path = Path("company/guide") / place;
    const bool open = c.route.place == place;
    if (disclosure(c.ui, path, c.t(title), open)) {
      if (!open) want_reference(c);
      c.go(Screen::sites, open ? std::string() : std::string(place));
    }
    if (!open) return;
    draw(c, path);
    reference_source(c, path);
  };
  block(duties, "ui.reference.who"_text, duties_reference);
  block(risks, "ui.reference.risks"_text, risks_reference);
}

void people_card(Context& c) {
  Ui& ui = c.ui;
  Card card(ui, "company/people", c.t("ui.company.people"_text));
  card_head(c, "company/people", "ui.company.people"_text, "ui.company.people_text"_text);
  std::string removed;
  if (!c.document().people.empty()) {
    Group list(ui, "company/people/list", Role::list, c.t("ui.company.people"_text));
    Column column(ui, space::m);
    for (const Person& person : c.document().people) {
      const Path path = Path("people") / person.id.value,
                 controls = Path("company") / "people" / person.id.value;
      const auto kept = c.editor().shared();
      Group item(ui, controls, Role::list_item, person.name);
      Columns columns(ui, {-1, -1, 44}, space::m);
      columns.next();
      bound_field(c, path / "name");
      columns.next();
      bound_field(c, path / "role");
      columns.next();
      level_with_fields(c);
      if (remove_button(c, controls / "remove", person.name)) removed = path.text();
      if (c.editor().shared() != kept) break;
    }
  }
  if (button(ui, "company/add-person", c.t("ui.company.add_person"_text),
             {.icon = Icon::plus, .disabled = c.editor().read_only() || c.editor().full()}))
    c.editor().add("people");
  if (!removed.empty()) c.editor().remove(removed);
}

void case_card(Context& c) {
  Ui& ui = c.ui;
  Card card(ui, "company/case", c.t("ui.company.case"_text));
  card_head(c, "company/case", "ui.company.case"_text, "ui.company.case_text"_text);
  Row row(ui, space::s);
  const bool closed = c.editor().read_only();
  const Id id = c.document().id;
  if (button(ui, "company/duplicate", c.t("ui.company.duplicate"_text),
             {.icon = Icon::copy, .disabled = closed}))
    if (const auto copy = start::duplicate(c, id)) c.go(Route{Screen::sites, *copy, {}});
  if (button(ui, "company/throw-away", c.t("ui.start.throw_away"_text),
             {.kind = ButtonKind::danger, .icon = Icon::trash, .disabled = closed}) &&
      c.work.throw_away(id))
    c.go(Route{Screen::cases, {}, {}}); // no case is open any more: nothing of it is drawn after this
}

} // namespace

void sites_screen(Context& c) {
  heading(c.ui, "company/title", 1, c.t("ui.nav.sites"_text));
  paragraph(c.ui, "company/text", c.t("ui.company.text"_text), type::body, c.ui.theme().muted);
  client_card(c);
  sites_card(c);
  people_card(c);
  guide_card(c);
  case_card(c);
}

} // namespace sanpo
