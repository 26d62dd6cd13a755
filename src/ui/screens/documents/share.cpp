// The case as a link to be handed on, and an enquiry to the provider as a mail. Rule: design.md, Links; the
// link's bytes are web/links.ts's.
#include "app/exchange.h"
#include "documents/enquiry.h"
#include "ui/screens/documents/parts.h"

namespace sanpo::documents {

void share_card(const Scope& s) {
  Context& c = s.c;
  Ui& ui = c.ui;
  const Path path("documents/share");
  const Card card(ui, path, c.t("ui.share.title"_text), {.gap = space::s});
  heading(ui, path / "heading", 3, c.t("ui.share.title"_text), type::section);
  if (button(ui, path / "link", c.t("ui.share.link"_text), {.icon = Icon::copy, .full_width = true}) &&
      c.requests.share_link)
    c.requests.share_link(document_of_link(*s.document));
  paragraph(ui, path / "link-help", c.t("ui.share.link_help"_text), type::label, ui.theme().muted);
  // The provider's own people have nothing to ask.
  if (c.sales() || s.kind != PaperKind::quotation || !s.estimate_result || !s.list ||
      s.estimate_result->lines.empty())
    return;
  if (button(ui, path / "mail", c.t("ui.share.mail"_text), {.full_width = true}) && c.requests.open_address) {
    const Desk desk = s.desk();
    c.requests.open_address(mail_address({}, c.f("enquiry.subject"_text, {{"client", desk.client()}}),
                                         enquiry_text(desk, s.quotation())));
  }
  paragraph(ui, path / "mail-help", c.t("ui.share.mail_help"_text), type::label, ui.theme().muted);
}

} // namespace sanpo::documents
