// Who issues 御見積書, and what is proposed for a new one: settings of this device, checked as they are
// typed. Rule: quotation.md (issuer block, 登録番号, numbering); entry.md.
#include "app/step_codes.h"
#include "core/base/entry.h"
#include "ui/screens/documents/parts.h"
#include "ui/screens/frame/frame.h"

namespace sanpo::documents {
namespace {

const Path root(issuer_settings);

enum class Check : unsigned char { text, note, tel, email, registration, number_template, letter };

struct IssuerField {
  std::string_view slug;
  std::string Issuer::* member;
  Text label;
  Check check = Check::text;
};
constexpr IssuerField fields[] = {
    {"name", &Issuer::name, "ui.documents.issuer_name"_text},
    {"postal_code", &Issuer::postal_code, "field.client.postal_code"_text},
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
  case Check::tel: return read_telephone(typed, 40);
  case Check::email: return read_email(typed, 254);
  case Check::registration: return read_registration_number(typed);
  case Check::letter: return read_text(typed, 2);
  case Check::number_template: return read_text(typed, 40);
  case Check::text: break;
  }
  return read_text(typed, 500);
}

std::string hint_of(const Scope& s, Check check) {
  const Issuer& issuer = s.issuer();
  switch (check) {
  case Check::number_template:
    return s.c.f("ui.documents.issuer_template_hint"_text,
                 {{"example", paper_number(issuer.number_template, s.today,
                                           issuer.device_letter.empty() ? "A" : issuer.device_letter, 1)}});
  case Check::letter: return std::string(s.c.t("ui.documents.issuer_letter_hint"_text));
  case Check::registration: return std::string(s.c.t("ui.documents.issuer_registration_hint"_text));
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

void one(const Scope& s, const IssuerField& field) {
  Context& c = s.c;
  const Path path = root / field.slug;
  const std::string* const refused = refused_in(c.work.settings(), field.slug);
  const std::string value = refused ? *refused : s.issuer().*field.member;
  const auto checked = read(field.check, value);
  std::string message;
  if (!checked)
    message = c.words.text(checked.error().code, checked.error().arguments);
  else if (checked->doubt)
    message = c.words.text(checked->doubt->code, checked->doubt->arguments);
  const std::string hint = hint_of(s, field.check);
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

void valid_days(const Scope& s) {
  Context& c = s.c;
  constexpr std::string_view slug = "valid_days";
  const std::string* const refused = refused_in(c.work.settings(), slug);
  const std::string value = refused ? *refused : field_text(s.issuer().valid_days);
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

void seal(const Scope& s) {
  Context& c = s.c;
  Ui& ui = c.ui;
  label(ui, root / "seal-label", c.t("ui.documents.issuer_seal"_text));
  if (!s.issuer().seal.empty()) {
    // As it will be on paper: white, whatever the theme. The page shows the picture itself.
    constexpr float side = 96;
    Rect rect = ui.place(0, side);
    rect.w = side;
    ui.painter().box(rect, rgb(0xffffff), space::small_radius, ui.theme().line);
    ui.node((root / "seal-picture").id(), Role::image,
            {.name = c.t("ui.documents.issuer_seal"_text), .value = s.issuer().seal, .description = {}},
            rect);
  }
  if (!s.view.seal_refused.empty())
    paragraph(ui, root / "seal-refused", c.key(s.view.seal_refused), type::label, ui.theme().error,
              Role::alert);
  Row row(ui, space::s, ui.control_height());
  if (button(ui, root / "seal", c.t("ui.documents.issuer_seal_choose"_text), {.icon = Icon::upload})) {
    s.view.seal_refused.clear();
    if (c.requests.choose_image) c.requests.choose_image();
  }
  if (s.issuer().seal.empty()) return;
  if (button(ui, root / "seal-remove", c.t("ui.documents.issuer_seal_remove"_text), {.icon = Icon::trash}))
    c.work.change_settings({std::string(step_code::remove), std::string(seal_setting)},
                           [](Settings& settings) { settings.issuer.seal.clear(); });
}

/// Settings are not the case's: they have steps of their own. The buttons are always there: nothing below may
/// move while it is typed into.
void steps(Context& c) {
  const auto about_issuer = [](const StepName* step) {
    return step && step->path.starts_with(root.text()) ? step : nullptr;
  };
  const StepName* const undo = about_issuer(c.work.settings_undo_name());
  const StepName* const redo = about_issuer(c.work.settings_redo_name());
  const auto told = [&](const StepName* step) { return step ? step_text(c, *step) : std::string(); };
  const std::string undo_text = told(undo), redo_text = told(redo);
  const Row row(c.ui, space::s, c.ui.control_height());
  if (button(c.ui, root / "undo", c.t("ui.undo"_text),
             {.icon = Icon::undo, .disabled = !undo, .description = undo_text}) &&
      c.work.undo_settings())
    c.say(c.f("ui.undone"_text, {{"step", undo_text}}));
  if (button(c.ui, root / "redo", c.t("ui.redo"_text),
             {.kind = ButtonKind::quiet, .icon = Icon::redo, .disabled = !redo, .description = redo_text}) &&
      c.work.redo_settings())
    c.say(c.f("ui.redone"_text, {{"step", redo_text}}));
}

} // namespace

void issuer_card(const Scope& s) {
  Ui& ui = s.c.ui;
  const Card card(ui, root, s.c.t("ui.documents.issuer"_text));
  const std::string_view name =
      s.issuer().name.empty() ? s.c.t("ui.documents.issuer_open"_text) : std::string_view(s.issuer().name);
  if (disclosure(ui, root / "open", s.c.t("ui.documents.issuer"_text), s.view.issuer_open, name))
    s.view.issuer_open = !s.view.issuer_open;
  if (!s.view.issuer_open) return;
  paragraph(ui, root / "text", s.c.t("ui.documents.issuer_text"_text), type::label, ui.theme().muted);
  steps(s.c);
  for (const IssuerField& field : fields)
    one(s, field);
  valid_days(s);
  seal(s);
  paragraph(ui, root / "seal-hint", s.c.t("ui.documents.issuer_seal_hint"_text), type::label,
            ui.theme().muted);
}

} // namespace sanpo::documents
