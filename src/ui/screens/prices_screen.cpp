#include "ui/screens/prices_screen.h"

#include <algorithm>

#include "app/own_prices.h"
#include "core/record/price_list_json.h"
#include "ui/screens/estimate/parts.h"
#include "ui/screens/prices_form.h"
#include "ui/widgets/figure_table.h"

namespace sanpo {
namespace {

using prices::Form;
using prices::root;

constexpr std::size_t changes_shown = 30;

void identity(Form& d) {
  Context& c = d.c;
  const Path path = root / "identity";
  const Card card(c.ui, path, c.t("prices.identity"_text));
  heading(c.ui, path / "title", 2, c.t("prices.identity"_text));
  d.text(path / "name", c.t("prices.name"_text), d.list.title, 200);
  d.text(path / "provider", c.t("prices.provider"_text), d.list.provider, 200);
  d.text(path / "source", c.t("prices.source"_text), d.list.source, 500);
  FieldLook look;
  look.hint = c.t("prices.effective_hint"_text);
  look.width = 220;
  d.field<Date>(
      path / "effective", c.t("prices.effective"_text),
      d.list.effective ? c.show(*d.list.effective) : std::string(), look,
      [](std::string_view typed) { return read_date(typed); },
      [&](std::optional<Date> value) {
        d.list.effective = value;
        return true;
      });
}

void taxes(Form& d) {
  Context& c = d.c;
  const Path path = root / "taxes";
  const Card card(c.ui, path, c.t("prices.taxes"_text));
  heading(c.ui, path / "title", 2, c.t("prices.taxes"_text));
  paragraph(c.ui, path / "text", c.t("prices.taxes_text"_text), type::label, c.ui.theme().muted);
  auto& taxes = d.list.taxes;
  for (std::size_t i = 0; i < taxes.size(); ++i) {
    const Group group(c.ui, path / i, Role::group,
                      c.f("prices.tax_numbered"_text, {{"number", Count{static_cast<std::int64_t>(i + 1)}}}));
    Grid grid(c.ui, 140, space::m, 3);
    grid.cell();
    d.field<Date>(
        path / i / "from", c.t("prices.tax_from"_text), c.show(taxes[i].from), {},
        [](std::string_view typed) { return read_date(typed); },
        [&](std::optional<Date> value) {
          // Rates stand by rising date.
          if (!value || (i > 0 && *value <= taxes[i - 1].from) ||
              (i + 1 < taxes.size() && *value >= taxes[i + 1].from))
            return false;
          taxes[i].from = *value;
          return true;
        },
        "prices.tax_order"_text);
    grid.cell();
    d.percent(path / i / "rate", c.t("prices.tax_rate"_text), taxes[i].rate);
  }
  Row row(c.ui, space::s, c.ui.control_height());
  if (button(c.ui, path / "add", c.t("prices.tax_add"_text), {.icon = Icon::plus})) {
    Date next = taxes.back().from;
    ++next.year;
    taxes.push_back({next, taxes.back().rate});
    d.changed = price_step();
  }
  if (taxes.size() > 1 &&
      button(c.ui, path / "remove", c.t("prices.tax_remove"_text), {.icon = Icon::trash})) {
    taxes.pop_back();
    d.forget(path / taxes.size());
  }
}

/// 産業医紹介: the share of the salary, and what comes back when the physician leaves early.
void referral(Form& d) {
  Context& c = d.c;
  const Path path = root / "referral";
  const Card card(c.ui, path, c.l(d.list.referral.service.name));
  heading(c.ui, path / "title", 2, c.l(d.list.referral.service.name));
  d.percent(root / "services/share", c.t("prices.referral_share"_text), d.list.referral.share);
  paragraph(c.ui, path / "text", c.t("prices.refunds_text"_text), type::label, c.ui.theme().muted);
  auto& tiers = d.list.referral.refunds;
  for (std::size_t i = 0; i < tiers.size(); ++i) {
    const Group group(
        c.ui, path / i, Role::group,
        c.f("prices.refund_numbered"_text, {{"number", Count{static_cast<std::int64_t>(i + 1)}}}));
    Grid grid(c.ui, 140, space::m, 3);
    grid.cell();
    // Tiers stand by rising months.
    d.count(path / i / "months", c.t("prices.refund_months"_text), c.t("prices.months"_text), tiers[i].months,
            {Count{i > 0 ? tiers[i - 1].months.value + 1 : 1},
             Count{i + 1 < tiers.size() ? tiers[i + 1].months.value - 1 : 120}});
    grid.cell();
    d.percent(path / i / "share", c.t("prices.refund_share"_text), tiers[i].share);
  }
  Row row(c.ui, space::s, c.ui.control_height());
  if (button(c.ui, path / "add", c.t("prices.refund_add"_text), {.icon = Icon::plus})) {
    const RefundTier last = tiers.empty() ? RefundTier{Count{0}, Percent{}} : tiers.back();
    tiers.push_back({Count{last.months.value + 1}, last.share});
    d.changed = price_step();
  }
  if (!tiers.empty() &&
      button(c.ui, path / "remove", c.t("prices.refund_remove"_text), {.icon = Icon::trash})) {
    tiers.pop_back();
    d.forget(path / tiers.size());
  }
}

/// Sentences of the list: each belongs to some services or to every estimate.
void notes(Form& d, const Path& path, Text title, Text help, std::vector<PriceNote>& notes) {
  Context& c = d.c;
  const Card card(c.ui, path, c.t(title));
  heading(c.ui, path / "title", 2, c.t(title));
  paragraph(c.ui, path / "text", c.t(help), type::label, c.ui.theme().muted);
  std::optional<std::size_t> removed;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const Path own = path / notes[i].id.value;
    Columns columns(c.ui, {-1, c.ui.control_height()}, space::s);
    columns.next();
    d.text(own, c.f("prices.note_numbered"_text, {{"number", Count{static_cast<std::int64_t>(i + 1)}}}),
           notes[i].text, 500);
    columns.next();
    c.ui.skip(c.ui.text().line_height(type::label) + space::xs);
    if (button(c.ui, own / "remove",
               c.f("prices.note_remove"_text, {{"number", Count{static_cast<std::int64_t>(i + 1)}}}),
               {.kind = ButtonKind::quiet, .icon = Icon::trash, .icon_only = true}))
      removed = i;
  }
  if (removed) {
    d.view.typed.erase(std::string((path / notes[*removed].id.value).text()));
    notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(*removed));
    d.changed = price_step();
  }
  if (button(c.ui, path / "add", c.t("prices.note_add"_text), {.icon = Icon::plus})) {
    const std::string first(c.t("prices.note_new"_text));
    notes.push_back({.id = {"own-" + c.work.ids().next().value}, .services = {}, .text = {first, first}});
    d.changed = price_step();
  }
}

void put_in_use(Form& d) {
  Context& c = d.c;
  const Path path = root / "use";
  const Card card(c.ui, path, c.t("prices.use_title"_text));
  heading(c.ui, path / "title", 2, c.t("prices.use_title"_text));
  paragraph(c.ui, path / "text", c.t("prices.use_text"_text), type::label, c.ui.theme().muted);
  const PriceList& now = newest_list(c.work.catalogues());
  if (price_changes(now, d.list).empty())
    paragraph(c.ui, path / "none", c.t("prices.no_changes"_text));
  else
    price_change_lines(c, path / "changes", now, d.list);
  if (!d.view.typed.empty()) {
    const Notice notice(c.ui, path / "refused", Tone::error, c.t("prices.refused"_text),
                        c.t("ui.documents.needs_valid"_text));
  }
  if (d.view.error) {
    const Notice notice(c.ui, path / "error", Tone::error, c.t("prices.refused"_text),
                        d.view.error->pointer + ": " + d.view.error->expected);
  }
  Row row(c.ui, space::s, c.ui.control_height());
  if (button(c.ui, path / "now", c.t("prices.use"_text),
             {.kind = ButtonKind::primary, .icon = Icon::check, .disabled = !d.view.typed.empty()})) {
    d.view.refused.reset();
    d.view.error = use_drafted_prices(c.work);
    if (!d.view.error) c.say(std::string(c.t("prices.used"_text)));
  }
  if (button(c.ui, path / "drop", c.t("prices.drop"_text), {.kind = ButtonKind::quiet})) {
    drop_drafted_prices(c.work);
    c.say(std::string(c.t("prices.dropped"_text)));
    c.requests.focus(Path("undo").id()); // in the head
  }
}

/// What is being changed is not in use yet.
void draft_state(Context& c) {
  const Notice notice(c.ui, root / "draft", Tone::accent, c.t("prices.draft"_text),
                      c.t("prices.draft_text"_text));
  if (link(c.ui, root / "to-use", c.t("prices.to_use"_text))) c.requests.focus((root / "use" / "title").id());
}

/// A copy is told apart from its original, on the paper, too, and says where its prices come from. One of a
/// copy has the name that a person gave that.
PriceList copy_of(const Context& c, PriceList list) {
  if (!c.work.settings().price_list.empty()) return list;
  for (std::string LocalText::* const language : {&LocalText::ja, &LocalText::en}) {
    list.title.*language = c.f("prices.copied_title"_text, {{"title", list.title.*language}});
    list.source.*language = c.f("prices.copied_source"_text, {{"source", list.source.*language}});
  }
  return list;
}

void prices_in_use(Context& c, PricesView& view, const Path& path, PriceList list) {
  if (disclosure(c.ui, path, c.t("prices.shown"_text), view.in_use_open))
    view.in_use_open = !view.in_use_open;
  if (!view.in_use_open) return;
  std::vector<FigureRow> rows;
  for (const Service* const service : services_of(list))
    rows.push_back(
        {service->id.value,
         std::string(c.l(service->name)),
         {service->price ? estimate::amount_text(c, *service->price, service->from) : std::string("—")}});
  rows.push_back({"referral", std::string(c.l(list.referral.service.name)), {c.show(list.referral.share)}});
  const std::string columns[] = {std::string(c.t("prices.shown_price"_text))};
  figure_table(c.ui, path / "table", c.t("prices.now"_text), c.t("prices.shown_service"_text), columns, rows);
}

void in_use(Context& c, PricesView& view) {
  const Path path = root / "now";
  const PriceList& list = newest_list(c.work.catalogues());
  const Card card(c.ui, path, c.t("prices.now"_text));
  heading(c.ui, path / "title", 2, c.t("prices.now"_text));
  paragraph(c.ui, path / "name", c.l(list.title), type::body_strong);
  std::string line(c.l(list.provider));
  line += c.t("paper.and"_text);
  line += list.effective ? c.f("paper.price_date"_text, {{"date", *list.effective}})
                         : std::string(c.l(list.effective_note));
  paragraph(c.ui, path / "line", line, type::label, c.ui.theme().muted);
  prices_in_use(c, view, path / "shown", list);
  Row row(c.ui, space::s, c.ui.control_height());
  if (c.work.settings().price_draft.empty() && button(c.ui, path / "copy", c.t("prices.copy"_text),
                                                      {.kind = ButtonKind::primary, .icon = Icon::copy})) {
    view.refused.reset();
    draft_prices(c.work, copy_of(c, list));
    c.requests.focus((root / "identity" / "name").id()); // the button that was pressed is gone
  }
  if (button(c.ui, path / "export", c.t("ui.export"_text), {.icon = Icon::download}))
    c.requests.save_file("price-list.json", "application/json",
                         encode_price_list(list, JsonLayout::indented));
  if (button(c.ui, path / "import", c.t("prices.import"_text), {.icon = Icon::upload}))
    c.requests.choose_file();
  if (!c.work.settings().price_list.empty() && button(c.ui, path / "built-in", c.t("prices.built_in"_text)))
    use_built_in_prices(c.work);
}

} // namespace

void price_change_lines(Context& c, const Path& path, const PriceList& before, const PriceList& after) {
  const auto shown = [&](const std::optional<Yen>& price, const std::optional<Percent>& share) {
    return price ? c.show(*price) : share ? c.show(*share) : std::string("—");
  };
  const std::vector<PriceChange> changes = price_changes(before, after);
  const Column lines(c.ui, space::xs);
  for (std::size_t i = 0; i < std::min(changes.size(), changes_shown); ++i) {
    const PriceChange& change = changes[i];
    std::string name = change.tax_from ? c.f("prices.change_tax"_text, {{"date", c.show(*change.tax_from)}})
                                       : std::string(c.l(change.name));
    if (change.kind == PriceChange::Kind::added) name = c.f("prices.change_added"_text, {{"name", name}});
    if (change.kind == PriceChange::Kind::removed) name = c.f("prices.change_removed"_text, {{"name", name}});
    paragraph(c.ui, path / i,
              c.f("paper.change"_text, {{"name", std::move(name)},
                                        {"before", shown(change.before, change.share_before)},
                                        {"after", shown(change.after, change.share_after)}}),
              type::label);
  }
}

void prices_card(Context& c) {
  if (!c.sales()) return;
  const Path path = root / "card";
  const Card card(c.ui, path, c.t("prices.title"_text));
  heading(c.ui, path / "title", 2, c.t("prices.title"_text));
  paragraph(c.ui, path / "text", c.t("prices.card_text"_text), type::label, c.ui.theme().muted);
  if (button(c.ui, path / "open", c.t("prices.open"_text)))
    c.go(Route{Screen::settings, {}, std::string(prices_place)});
}

void prices_screen(Context& c, PricesView& view) {
  const std::string& file = c.work.settings().price_draft;
  if (view.file != file) {
    view = {.file = file,
            .draft = drafted_prices(c.work),
            .typed = {},
            .error = {},
            .refused = std::move(view.refused),
            .opened = {},
            .in_use_open = view.in_use_open};
  }
  if (link(c.ui, root / "back", c.t("prices.back"_text))) c.go(Route{Screen::settings, {}, {}});
  heading(c.ui, root / "title", 1, c.t("prices.title"_text));
  paragraph(c.ui, root / "text", c.t("prices.text"_text), type::body, c.ui.theme().muted);
  if (view.refused) {
    const std::string at = view.refused->pointer.empty() ? std::string() : view.refused->pointer + ": ";
    const Notice notice(c.ui, root / "refused", Tone::error, c.t("prices.not_taken"_text),
                        at + view.refused->expected);
    if (link(c.ui, root / "refused/close", c.t("ui.panel_close"_text))) view.refused.reset();
  }
  in_use(c, view);
  if (!view.draft) return;
  draft_state(c);
  Form draft{c, view, *view.draft};
  identity(draft);
  prices::services(draft);
  referral(draft);
  notes(draft, root / "included", "prices.included"_text, "prices.included_text"_text, draft.list.included);
  notes(draft, root / "assumptions", "prices.assumptions"_text, "prices.assumptions_text"_text,
        draft.list.assumptions);
  taxes(draft);
  if (draft.changed) {
    view.error.reset();
    draft_prices(c.work, draft.list, *std::move(draft.changed));
    view.file = c.work.settings().price_draft;
  }
  put_in_use(draft);
}

} // namespace sanpo
