// Who issues 御見積書, and what is proposed for a new one: settings of this device, checked as they are
// typed. Rule: quotation.md (issuer block, 登録番号, numbering); entry.md.
#include "app/papers.h"
#include "app/step_codes.h"
#include "core/base/entry.h"
#include "ui/screens/documents_screen.h"

namespace sanpo {
namespace {

const Path root(issuer_settings);

enum class Check : unsigned char {
  text,
  note,
  postal_code,
  tel,
  email,
  registration,
  number_template,
  letter
};

struct IssuerField {
  std::string_view slug;
  std::string Issuer::* member;
  Text label;
  Check check = Check::text;
};
constexpr IssuerField fields[] = {
    {"name", &Issuer::name, "ui.documents.issuer_name"_text},
    {"postal_code", &Issuer::postal_code, "field.client.postal_code"_text, Check::postal_code},
    {"address", &Issuer::address, "field.client.address"_text},
    {"tel", &Issuer::tel, "field.client.tel"_text, Check::tel},
    {"email", &Issuer::email, "field.client.email"_text, Check::email},
    {"person", &Issuer::person, "ui.documents.issuer_person"_text},
    {"registration_number", &Issuer::registration_number, "ui.documents.issuer_registration"_text,
     Check::registration},
    {"bank", &Issuer::bank, "paper.bank"_text, Check::note},
    {"payment_terms", &Issuer::payment_terms, "field.paper.payment_terms"_text},
    {"delivery", &Issuer::delivery, "field.paper.delivery"_text},
    {"number_template", &Issuer::number_template, "ui.documents.issuer_template"_text,
     Check::number_template},
    {"device_letter", &Issuer::device_letter, "ui.documents.issuer_letter"_text, Check::letter},
};

EntryResult<std::string> read(Check check, std::string_view typed) {
  switch (check) {
  case Check::note: return read_note(typed, 1'000);
  case Check::postal_code: return read_postal_code(typed, 20);
  case Check::tel: return read_telephone(typed, 40);
  case Check::email: return read_email(typed, 254);
  case Check::registration: return read_registration_number(typed);
  case Check::letter: return read_text(typed, 2);
  case Check::number_template: return read_text(typed, 40);
  case Check::text: break;
  }
  return read_text(typed, 500);
}

const Issuer& issuer_of(const Context& c) { return c.work.settings().issuer; }

std::string hint_of(const Context& c, Check check) {
  const Issuer& issuer = issuer_of(c);
  switch (check) {
  case Check::number_template: {
    const std::string_view form =
        issuer.number_template.empty() ? default_number_template : issuer.number_template;
    return c.f("ui.documents.issuer_template_hint"_text,
               {{"example", paper_number(form, c.work.clock().today(),
                                         issuer.device_letter.empty() ? "A" : issuer.device_letter, 1)}});
  }
  case Check::letter: return std::string(c.t("ui.documents.issuer_letter_hint"_text));
  case Check::registration: return std::string(c.t("ui.documents.issuer_registration_hint"_text));
  default: return {};
  }
}

/// What the field could not take, or null. It stays over reloads, as drafts of a case do (entry.md).
const std::string* refused_in(const Settings& settings, std::string_view slug) {
  for (const auto& [field, text] : settings.refused)
    if (field.value == slug) return &text;
  return nullptr;
}

/// What was typed is taken, or kept as it was refused.
template <class Set> void typed(Context& c, std::string_view slug, const Set& set) {
  c.work.change_settings(
      {std::string(step_code::edit), std::string((root / slug).text())}, [&](Settings& settings) {
        std::erase_if(settings.refused, [&](const auto& each) { return each.first.value == slug; });
        set(settings);
      });
}

void keep_refused(Context& c, std::string_view slug, std::string_view text) {
  typed(c, slug, [&](Settings& settings) {
    settings.refused.emplace_back(Slug{std::string(slug)}, std::string(text));
  });
}

void one(Context& c, const IssuerField& field) {
  const Path path = root / field.slug;
  const std::string* const refused = refused_in(c.work.settings(), field.slug);
  const std::string value = refused ? *refused : issuer_of(c).*field.member;
  const auto checked = read(field.check, value);
  std::string message;
  if (!checked)
    message = c.words.text(checked.error().code, checked.error().arguments);
  else if (checked->doubt)
    message = c.words.text(checked->doubt->code, checked->doubt->arguments);
  const std::string hint = hint_of(c, field.check);
  FieldLook look{.label = c.t(field.label), .hint = hint, .message = message};
  look.warning = checked.has_value();
  look.lines = field.check == Check::note;
  if (field.check == Check::tel) look.state_bits = state::telephone;
  if (field.check == Check::email) look.state_bits = state::email;
  const auto edit = sanpo::field(c.ui, path, value, look);
  if (!edit) return;
  const auto now = read(field.check, *edit);
  if (!now) return keep_refused(c, field.slug, *edit);
  typed(c, field.slug,
        [&](Settings& settings) { settings.issuer.*field.member = now->value.value_or(std::string()); });
}

void valid_days(Context& c) {
  constexpr std::string_view slug = "valid_days";
  const std::string* const refused = refused_in(c.work.settings(), slug);
  const std::string value = refused ? *refused : field_text(issuer_of(c).valid_days);
  constexpr Bounds<Count> bounds{{1}, {3'650}};
  const auto checked = read_count(value, bounds);
  const std::string message =
      checked ? std::string() : c.words.text(checked.error().code, checked.error().arguments);
  FieldLook look{.label = c.t("ui.documents.issuer_valid_days"_text), .message = message};
  look.unit = c.t("ui.documents.issuer_days"_text);
  look.numeric = true;
  const auto edit = sanpo::field(c.ui, root / slug, value, look);
  if (!edit) return;
  const auto now = read_count(*edit, bounds);
  if (!now || !now->value) return keep_refused(c, slug, *edit);
  typed(c, slug, [&](Settings& settings) { settings.issuer.valid_days = *now->value; });
}

void seal(Context& c, IssuerView& view) {
  Ui& ui = c.ui;
  label(ui, root / "seal-label", c.t("ui.documents.issuer_seal"_text));
  if (!issuer_of(c).seal.empty()) {
    // As it will be on paper: white, whatever the theme. The page shows the picture itself.
    constexpr float side = 96;
    Rect rect = ui.place(0, side);
    rect.w = side;
    ui.painter().box(rect, rgb(0xffffff), space::small_radius, ui.theme().line);
    ui.node((root / "seal-picture").id(), Role::image,
            {.name = c.t("ui.documents.issuer_seal"_text), .value = issuer_of(c).seal, .description = {}},
            rect);
  }
  if (!view.seal_refused.empty())
    paragraph(ui, root / "seal-refused", c.key(view.seal_refused), type::label, ui.theme().error,
              Role::alert);
  Row row(ui, space::s, ui.control_height());
  if (button(ui, root / "seal", c.t("ui.documents.issuer_seal_choose"_text), {.icon = Icon::upload})) {
    view.seal_refused.clear();
    if (c.requests.choose_image) c.requests.choose_image();
  }
  if (issuer_of(c).seal.empty()) return;
  if (button(ui, root / "seal-remove", c.t("ui.documents.issuer_seal_remove"_text), {.icon = Icon::trash}))
    c.work.change_settings({std::string(step_code::remove), std::string(seal_setting)},
                           [](Settings& settings) { settings.issuer.seal.clear(); });
}

} // namespace

void issuer_card(Context& c, IssuerView& view) {
  Ui& ui = c.ui;
  const Card card(ui, root, c.t("ui.documents.issuer"_text));
  const std::string_view name =
      issuer_of(c).name.empty() ? c.t("ui.documents.issuer_open"_text) : std::string_view(issuer_of(c).name);
  if (disclosure(ui, root / "open", c.t("ui.documents.issuer"_text), view.open, name)) view.open = !view.open;
  if (!view.open) return;
  paragraph(ui, root / "text", c.t("ui.documents.issuer_text"_text), type::label, ui.theme().muted);
  for (const IssuerField& field : fields)
    one(c, field);
  valid_days(c);
  seal(c, view);
  paragraph(ui, root / "seal-hint", c.t("ui.documents.issuer_seal_hint"_text), type::label, ui.theme().muted);
}

} // namespace sanpo
