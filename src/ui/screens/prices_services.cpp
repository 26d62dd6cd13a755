// Every price of the list, and the rows of it that may come and go: lengths of visits, blocks of interviews,
// options of 休職復職.
#include <algorithm>

#include "app/price_rows.h"
#include "ui/screens/prices_form.h"

namespace sanpo::prices {
namespace {

/// What a row has besides its words and price, and whether it may go.
struct RowLook {
  bool may_be_unpriced = false; ///< a share, at cost, or by a quotation of its own
  bool may_go = false;
  std::string_view stays = {}; ///< why it may not, for one of a kind that may
};

/// @param fields draws the row's own fields, if it has any; true when the row is to go
template <class Fields> bool row(Form& d, Service& service, const RowLook& look, const Fields& fields) {
  Context& c = d.c;
  const Path path = root / "service" / service.id.value;
  const Group group(c.ui, path, Role::group, c.l(service.name));
  const bool phone = c.breadth == Breadth::phone;
  const float label_height = c.ui.text().line_height(type::label) + 4;
  bool gone = false;
  const auto from = [&] {
    if (!checkbox(c.ui, path / "from", c.t("prices.from"_text), service.from, c.l(service.name))) return;
    service.from = !service.from;
    d.changed = price_step();
  };
  const auto remove = [&](bool right) {
    if ((look.may_go || !look.stays.empty()) &&
        button(c.ui, path / "remove",
               c.f("prices.row_remove"_text, {{"name", std::string(c.l(service.name))}}),
               {.kind = ButtonKind::quiet,
                .icon = Icon::trash,
                .disabled = !look.may_go,
                .icon_only = true,
                .right = right,
                .description = look.stays}))
      gone = true;
  };
  divider(c.ui, 0);
  {
    Columns columns = phone ? Columns(c.ui, {-1, 150}, space::m)
                            : Columns(c.ui, {-1, 140, 190, c.ui.control_height()}, space::m);
    columns.next();
    if (!phone) c.ui.skip(label_height + (c.ui.control_height() - c.ui.text().line_height(type::body)) / 2);
    paragraph(c.ui, path / "name", c.l(service.name));
    if (phone) {
      from();
    } else {
      columns.next();
      c.ui.skip(label_height);
      from();
    }
    columns.next();
    d.yen(path / "price", c.f("prices.price_per"_text, {{"unit", std::string(c.l(service.unit))}}),
          service.price, look.may_be_unpriced);
    if (!phone) {
      columns.next();
      c.ui.skip(label_height);
      remove(false);
    }
  }
  fields(path);
  bool& open = d.view.opened[service.id.value];
  {
    Row line(c.ui, space::s, c.ui.control_height(), false);
    if (phone) remove(true);
    if (disclosure(c.ui, path / "words", c.t("prices.words"_text), open)) open = !open;
  }
  if (open) {
    d.text(path / "title", c.t("prices.service_name"_text), service.name, 200);
    d.text(path / "unit", c.t("prices.service_unit"_text), service.unit, 40);
    d.optional_text(path / "note", c.t("prices.service_note"_text), service.note, 500);
  }
  if (gone) d.forget(path);
  return gone;
}

void fixed_row(Form& d, Service& service, bool may_be_unpriced = false) {
  row(d, service, {.may_be_unpriced = may_be_unpriced}, [](const Path&) {});
}

/// A new row is named before anything else is asked of it.
void begin_row(Form& d, const Service& service) {
  d.view.opened[service.id.value] = true;
  if (d.c.requests.focus) d.c.requests.focus((root / "service" / service.id.value / "title").id());
  d.changed = price_step();
}

LocalText both(const std::string& name) { return {name, name}; }

void plan(Form& d, const Path& path, const std::string& name, PlanPrices& prices) {
  Context& c = d.c;
  heading(c.ui, path / "title", 3, name);
  fixed_row(d, prices.appointment);
  auto& visits = prices.visits;
  std::optional<std::size_t> gone;
  for (std::size_t i = 0; i < visits.size(); ++i) {
    RowLook look{.may_go = visits.size() > 1};
    if (!look.may_go) look.stays = c.t("prices.visit_needed"_text);
    if (row(d, visits[i].service, look, [&](const Path& own) {
          // They stand by rising length.
          const Count least{i > 0 ? visits[i - 1].minutes.value + 1 : 1},
              most{i + 1 < visits.size() ? visits[i + 1].minutes.value - 1 : 1'440};
          Grid grid(c.ui, 140, space::m, 5);
          grid.cell();
          d.count(own / "minutes", c.t("prices.minutes"_text), c.t("ui.estimate.unit_minutes"_text),
                  visits[i].minutes, {least, most});
        }))
      gone = i;
  }
  if (gone) visits.erase(visits.begin() + static_cast<std::ptrdiff_t>(*gone));
  if (button(c.ui, path / "add", c.f("prices.visit_add_to"_text, {{"plan", name}}),
             {.icon = Icon::plus, .disabled = !may_add_visit(prices), .shown = c.t("prices.visit_add"_text)}))
    begin_row(d, add_visit(prices, c.work.ids(), both(c.f("prices.visit_new"_text, {{"plan", name}}))));
  fixed_row(d, prices.extension.service);
  if (prices.adviser) fixed_row(d, *prices.adviser);
}

void interviews(Form& d, const Path& path, const std::string& name, InterviewPrices& kind) {
  Context& c = d.c;
  heading(c.ui, path / "title", 3, name);
  auto& blocks = kind.blocks;
  std::optional<std::size_t> gone;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    RowLook look{.may_go = may_remove_block(kind, i)};
    if (!look.may_go) look.stays = c.t("prices.block_needed"_text);
    if (row(d, blocks[i].service, look, [&](const Path& own) {
          // A single person must find a block.
          const Count most{look.may_go ? blocks[i].people_max.value : 1};
          Grid grid(c.ui, 140, space::m, 5);
          grid.cell();
          d.count(own / "people-min", c.t("prices.people_min"_text), c.t("prices.people"_text),
                  blocks[i].people_min, {Count{1}, most});
          grid.cell();
          d.count(own / "people-max", c.t("prices.people_max"_text), c.t("prices.people"_text),
                  blocks[i].people_max, {blocks[i].people_min, Count{100}});
        }))
      gone = i;
  }
  if (gone) blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(*gone));
  if (button(c.ui, path / "add", c.f("prices.block_add_to"_text, {{"kind", name}}),
             {.icon = Icon::plus, .disabled = !may_add_block(kind), .shown = c.t("prices.block_add"_text)}))
    begin_row(d, add_block(kind, c.work.ids(), both(c.f("prices.block_new"_text, {{"kind", name}}))));
}

void leave(Form& d, const Path& path, LeavePrices& leave) {
  Context& c = d.c;
  const std::string name(c.t("field.estimate.leave"_text));
  heading(c.ui, path / "title", 3, name);
  fixed_row(d, leave.manual);
  std::optional<std::size_t> gone;
  for (std::size_t i = 0; i < leave.options.size(); ++i)
    if (row(d, leave.options[i], {.may_be_unpriced = true, .may_go = true}, [](const Path&) {})) gone = i;
  if (gone) leave.options.erase(leave.options.begin() + static_cast<std::ptrdiff_t>(*gone));
  if (button(c.ui, path / "add", c.t("prices.option_add"_text), {.icon = Icon::plus}))
    begin_row(d, add_option(leave, c.work.ids(), both(std::string(c.t("prices.option_new"_text)))));
}

} // namespace

void services(Form& d) {
  Context& c = d.c;
  const Path path = root / "services";
  const Card card(c.ui, path, c.t("prices.services"_text), {.gap = space::l});
  heading(c.ui, path / "title", 2, c.t("prices.services"_text));
  paragraph(c.ui, path / "text", c.t("prices.services_text"_text), type::label, c.ui.theme().muted);
  const auto named = [&](std::string_view key) { return c.key(key); };
  plan(d, path / "standard", named("choice.site_plan.choice.standard"), d.list.standard);
  plan(d, path / "compact", named("choice.site_plan.choice.compact"), d.list.compact);
  for (const auto& [slug, kind] :
       {std::pair{"stress_clinic", &d.list.stress_clinic}, std::pair{"stress_office", &d.list.stress_office},
        std::pair{"overwork_office", &d.list.overwork_office}})
    interviews(d, path / slug, named(std::string("choice.interview_occasion.kind.") + slug), *kind);
  leave(d, path / "leave", d.list.leave);
  fixed_row(d, d.list.travel, true);
}

} // namespace sanpo::prices
