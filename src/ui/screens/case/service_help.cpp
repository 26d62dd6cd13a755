#include "ui/screens/case/service_help.h"

#include "ui/screens/estimate/parts.h"

#include "app/carry_over.h"
#include "app/commands.h"
#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "core/pricing/evaluate.h"

namespace sanpo {

namespace {

ServiceOffer computed_offer(Context& c, const Slug& service) {
  const Case& document = c.document();
  const Estimate* const shown = document.estimates.empty() ? nullptr : &document.estimates.front();
  Estimate tried = shown ? *shown : Estimate{.price_list = c.work.catalogues().price_lists.back().id};
  const PriceList* const list = c.work.catalogues().price_list(tried.price_list);
  if (!list) return {};
  ServiceOffer offer;
  int made = 0; // ids of what is only tried
  offer.addable =
      add_service(tried, service, document.sites, [&] { return Id{"tried" + std::to_string(++made)}; });
  offer.share = share_of_service(tried, evaluate(tried, document.sites, *list), service);
  const EstimateResult* const result = shown ? c.editor().estimate(shown->id) : nullptr;
  if (!result) return offer;
  const ServiceShare before = share_of_service(*shown, *result, service);
  offer.there = !offer.addable && before.lines.value > 0;
  offer.begun = offer.addable && before.amount.value > 0;
  if (offer.begun) offer.share.amount = offer.share.amount - before.amount;
  return offer;
}

} // namespace

ServiceOffer offer_of(Context& c, const Slug& service) {
  KeptOffers& kept = *c.offers;
  if (kept.document != c.editor().shared()) kept = {c.editor().shared(), {}};
  for (const auto& [id, offer] : kept.all)
    if (id == service) return offer;
  return kept.all.emplace_back(service, computed_offer(c, service)).second;
}

std::string price_text(const Context& c, const ServiceOffer& offer) {
  if (offer.share.lines.value == 0) return {};
  if (offer.share.amount.value == 0 && offer.share.to_be_quoted)
    return std::string(c.t("choice.price_line.flag.to_be_quoted"_text));
  return estimate::amount_text(c, offer.share.amount, offer.share.from);
}

void service_help(Context& c, const Path& path, const HelpfulService& service, const std::string& helps,
                  std::string_view about) {
  Ui& ui = c.ui;
  const ServiceOffer offer = offer_of(c, service.id);
  const std::string name(c.l(service.label));
  const Group group(ui, path, Role::group, name);
  Column column(ui, 2);
  name_with_figure(ui, path / "name", name, path / "price", price_text(c, offer),
                   offer.there ? ui.theme().text : ui.theme().muted);
  if (!helps.empty()) paragraph(ui, path / "helps", helps, type::label, ui.theme().muted);
  if (!service.note.empty() && !about.contains(c.l(service.note)))
    paragraph(ui, path / "note", c.l(service.note), type::label, ui.theme().muted);
  ui.skip(space::xs);
  Row row(ui, space::s, ui.control_height());
  if (offer.there) {
    tag(ui, path / "there", c.t("ui.link.in_estimate"_text), Tone::ok);
    const std::string_view show = c.t("ui.link.show_estimate"_text);
    if (link(ui, path / "show", show, type::label_strong, std::string(show) + c.words.in_brackets(name)))
      c.go(Screen::estimate);
  } else if (offer.addable) {
    if (button(ui, path / "add", c.f("ui.link.add_service_named"_text, {{"name", name}}),
               {.icon = Icon::plus,
                .disabled = c.editor().read_only() || c.editor().full(),
                .shown = c.t("ui.link.add_service"_text)})) {
      c.editor().act({std::string(step_code::add_service), {}}, [&](Case& document) {
        const Id estimate = document.estimates.empty() ? Id{} : document.estimates.front().id;
        add_service(document, estimate, service.id, c.work.catalogues(), c.work.ids());
      });
      c.say(c.f("ui.link.added"_text, {{"name", name}}));
      c.requests.focus((path / "show").id()); // the button that was pressed is gone
    }
    if (offer.begun) label(ui, path / "rest", c.t("ui.link.rest"_text));
    if (service.id.value.starts_with("interview."))
      label(ui, path / "begins", c.t("ui.link.begins_interview"_text));
  } else if (link(ui, path / "people", c.t("ui.link.needs_people"_text))) {
    c.go(Screen::sites);
  }
}

} // namespace sanpo
