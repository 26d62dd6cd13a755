#include "ui/screens/editions_card.h"

#include <algorithm>

namespace sanpo {
namespace {

const Path root("editions");

std::string period_of(Context& c, const Edition& edition) {
  return c.f("editions.period"_text, {{"from", edition.period_from}, {"to", edition.period_to}});
}

/// 必須 7・選択 15: what one sees at once when the wrong file was taken.
std::string counts_of(Context& c, const Edition& edition) {
  const auto mandatory = std::ranges::count_if(edition.items, &CriterionItem::mandatory);
  return c.f("editions.counts"_text,
             {{"mandatory", Count{mandatory}}, {"optional", Count{std::ssize(edition.items) - mandatory}}});
}

void one_edition(Context& c, const Edition& edition) {
  const Path path = root / "edition" / edition.id.value;
  const Group group(c.ui, path, Role::group, c.l(edition.name));
  paragraph(c.ui, path / "name", c.l(edition.name), type::body_strong);
  c.ui.skip(-8);
  paragraph(c.ui, path / "certainty", c.l(edition.certainty), type::label, c.ui.theme().muted);
  const Row row(c.ui, space::s, c.ui.control_height());
  const auto& files = c.work.catalogues().edition_files;
  const auto file = std::ranges::find(files, edition.id, &Catalogues::EditionFile::id);
  if (file != files.end() && button(c.ui, path / "export", c.t("ui.export"_text),
                                    {.icon = Icon::download, .description = c.l(edition.name)}))
    c.requests.save_file("edition-" + edition.id.value + ".json", "application/json", file->bytes);
  if (is_own_edition(c.work, edition.id) && button(c.ui, path / "forget", c.t("editions.forget"_text),
                                                   {.icon = Icon::trash, .description = c.l(edition.name)})) {
    forget_edition(c.work, edition.id);
    c.say(std::string(c.t("editions.forgotten"_text)));
  }
}

void refusal(Context& c, const EditionOffer& offer) {
  using enum EditionOffer::Problem;
  std::string why;
  switch (offer.problem) {
  case none: return;
  case unreadable: why = offer.error->pointer + ": " + offer.error->expected; break;
  case id_taken: why = c.f("editions.id_taken"_text, {{"id", offer.edition->id.value}}); break;
  case too_large:
    why =
        c.f("editions.too_large"_text, {{"most", Count{static_cast<std::int64_t>(largest_edition / 1'024)}}});
    break;
  case too_many:
    why = c.f("editions.too_many"_text, {{"most", Count{static_cast<std::int64_t>(most_own_editions)}}});
    break;
  }
  const Notice notice(c.ui, root / "refused", Tone::error, c.t("editions.refused"_text), why);
}

void offered(Context& c, EditionsView& view) {
  const EditionOffer& offer = *view;
  const bool fine = offer.problem == EditionOffer::Problem::none;
  if (fine) {
    const Edition& edition = *offer.edition;
    const Notice notice(c.ui, root / "offer", Tone::neutral, c.l(edition.name), c.l(edition.certainty));
    paragraph(c.ui, root / "offer/counts", counts_of(c, edition), type::label);
    paragraph(c.ui, root / "offer/period", period_of(c, edition), type::label);
    paragraph(c.ui, root / "offer/source", c.l(edition.source.label), type::label);
  } else {
    refusal(c, offer);
  }
  const Row row(c.ui, space::s, c.ui.control_height());
  if (fine && button(c.ui, root / "keep", c.t("editions.keep"_text),
                     {.kind = ButtonKind::primary, .icon = Icon::check})) {
    keep_edition(c.work, offer);
    c.say(std::string(c.t("editions.kept"_text)));
    view.reset();
  } else if (button(c.ui, root / "drop", c.t(fine ? "ui.data.cancel"_text : "ui.panel_close"_text),
                    {.kind = ButtonKind::quiet})) {
    view.reset();
  }
}

} // namespace

void editions_card(Context& c, EditionsView& view) {
  if (!c.sales() && !view && c.work.settings().editions.empty()) return;
  const Card card(c.ui, root / "card", c.t("editions.title"_text));
  heading(c.ui, root / "title", 2, c.t("editions.title"_text));
  paragraph(c.ui, root / "text", c.t("editions.text"_text), type::label, c.ui.theme().muted);
  for (const Edition& edition : c.work.catalogues().editions)
    one_edition(c, edition);
  if (view) return offered(c, view);
  if (button(c.ui, root / "import", c.t("editions.import"_text), {.icon = Icon::upload}))
    c.requests.choose_file();
}

} // namespace sanpo
