#include "ui/screens/prices_screen.h"

#include "app/own_prices.h"
#include "core/base/entry.h"
#include "core/base/value_text.h"
#include "core/record/price_list_json.h"

namespace sanpo {
namespace {

const Path root("prices");
constexpr std::size_t changes_shown = 30;

/// The draft in one pass; what a field takes is kept at once.
struct Form {
  Context& c;
  PricesView& view;
  PriceList& list;
  bool changed = false;

  /// A field whose refused text stays in it with its message.
  template <class Value, class Read, class Take>
  void field(const Path& path, std::string_view label, std::string value, FieldLook look, const Read& read,
             const Take& take) {
    if (const auto refused = view.typed.find(path.text()); refused != view.typed.end())
      value = refused->second;
    const EntryResult<Value> checked = read(value);
    const std::string message =
        checked ? std::string() : c.words.text(checked.error().code, checked.error().arguments);
    look.label = label;
    look.message = message;
    const auto edit = sanpo::field(c.ui, path, value, look);
    if (!edit) return;
    EntryResult<Value> now = read(*edit);
    if (!now || !take(std::move(now->value))) {
      view.typed[std::string(path.text())] = std::string(*edit);
      return;
    }
    view.typed.erase(std::string(path.text()));
    changed = true;
  }

  /// In the language in use; the other one keeps its own.
  void text(const Path& path, std::string_view label, LocalText& text, std::size_t longest) {
    std::string& shown = c.english() ? text.en : text.ja;
    field<std::string>(
        path, label, shown, {}, [&](std::string_view typed) { return read_text(typed, longest); },
        [&](std::optional<std::string> value) {
          if (!value || value->empty()) return false;
          shown = *std::move(value);
          return true;
        });
  }

  void yen(const Path& path, std::string_view label, std::optional<Yen>& price) {
    FieldLook look{.numeric = true};
    look.unit = c.t("paper.yen"_text);
    field<Yen>(
        path, label, price ? field_text(*price) : std::string(), look,
        [](std::string_view typed) { return read_yen(typed); },
        [&](std::optional<Yen> value) {
          if (value) price = value;
          return value.has_value();
        });
  }

  void percent(const Path& path, std::string_view label, Percent& share) {
    FieldLook look{.numeric = true};
    look.unit = "%";
    field<Percent>(
        path, label, field_text(share), look, [](std::string_view typed) { return read_percent(typed); },
        [&](std::optional<Percent> value) {
          if (value) share = *value;
          return value.has_value();
        });
  }
};

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
        });
    grid.cell();
    d.percent(path / i / "rate", c.t("prices.tax_rate"_text), taxes[i].rate);
  }
  Row row(c.ui, space::s, c.ui.control_height());
  if (button(c.ui, path / "add", c.t("prices.tax_add"_text), {.icon = Icon::plus})) {
    Date next = taxes.back().from;
    ++next.year;
    taxes.push_back({next, taxes.back().rate});
    d.changed = true;
  }
  if (taxes.size() > 1 &&
      button(c.ui, path / "remove", c.t("prices.tax_remove"_text), {.icon = Icon::trash})) {
    taxes.pop_back();
    d.changed = true;
  }
}

void one_service(Form& d, Service& service) {
  Context& c = d.c;
  const Path path = root / "service" / service.id.value;
  const Group group(c.ui, path, Role::group, c.l(service.name));
  Columns columns(
      c.ui, {c.breadth == Breadth::phone ? -1.0f : -2.0f, c.breadth == Breadth::phone ? 150.0f : 200.0f},
      space::m);
  columns.next();
  paragraph(c.ui, path / "name", c.l(service.name));
  if (checkbox(c.ui, path / "from", c.t("prices.from"_text), service.from, c.l(service.name))) {
    service.from = !service.from;
    d.changed = true;
  }
  columns.next();
  d.yen(path / "price", c.f("prices.price_per"_text, {{"unit", std::string(c.l(service.unit))}}),
        service.price);
}

void services(Form& d) {
  Context& c = d.c;
  const Path path = root / "services";
  const Card card(c.ui, path, c.t("prices.services"_text), {.gap = space::l});
  heading(c.ui, path / "title", 2, c.t("prices.services"_text));
  paragraph(c.ui, path / "text", c.t("prices.services_text"_text), type::label, c.ui.theme().muted);
  for (Service* const service : services_of(d.list))
    one_service(d, *service);
  d.percent(path / "share", std::string(c.l(d.list.referral.service.name)), d.list.referral.share);
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
    d.view.error = use_drafted_prices(c.work);
    if (!d.view.error) c.say(std::string(c.t("prices.used"_text)));
  }
  if (button(c.ui, path / "drop", c.t("prices.drop"_text), {.kind = ButtonKind::quiet}))
    drop_drafted_prices(c.work);
}

void in_use(Context& c) {
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
  Row row(c.ui, space::s, c.ui.control_height());
  const Settings& settings = c.work.settings();
  if (settings.price_draft.empty() &&
      button(c.ui, path / "copy", c.t("prices.copy"_text), {.kind = ButtonKind::primary, .icon = Icon::copy}))
    draft_prices(c.work, list);
  if (button(c.ui, path / "export", c.t("ui.export"_text), {.icon = Icon::download}))
    c.requests.save_file("price-list.json", "application/json",
                         encode_price_list(list, JsonLayout::indented));
  if (button(c.ui, path / "import", c.t("prices.import"_text), {.icon = Icon::upload}))
    c.requests.choose_file();
  if (!settings.price_list.empty() && button(c.ui, path / "built-in", c.t("prices.built_in"_text)))
    use_built_in_prices(c.work);
}

} // namespace

void price_change_lines(Context& c, const Path& path, const PriceList& before, const PriceList& after) {
  const auto yen = [&](const std::optional<Yen>& price) { return price ? c.show(*price) : std::string("—"); };
  const std::vector<PriceChange> changes = price_changes(before, after);
  const Column lines(c.ui, space::xs);
  for (std::size_t i = 0; i < std::min(changes.size(), changes_shown); ++i) {
    const PriceChange& change = changes[i];
    paragraph(c.ui, path / i,
              c.f("paper.change"_text,
                  {{"name", std::string(c.l(change.name))},
                   {"before", change.share_before ? c.show(*change.share_before) : yen(change.before)},
                   {"after", change.share_after ? c.show(*change.share_after) : yen(change.after)}}),
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
    view = {.file = file, .draft = drafted_prices(c.work), .typed = {}, .error = {}};
  }
  if (link(c.ui, root / "back", c.t("prices.back"_text))) c.go(Route{Screen::settings, {}, {}});
  heading(c.ui, root / "title", 1, c.t("prices.title"_text));
  paragraph(c.ui, root / "text", c.t("prices.text"_text), type::body, c.ui.theme().muted);
  in_use(c);
  if (!view.draft) return;
  Form draft{c, view, *view.draft};
  identity(draft);
  services(draft);
  taxes(draft);
  if (draft.changed) {
    view.error.reset();
    draft_prices(c.work, draft.list);
    view.file = c.work.settings().price_draft;
  }
  put_in_use(draft);
}

} // namespace sanpo
