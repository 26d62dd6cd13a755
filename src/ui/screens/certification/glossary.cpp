// The edition's glossary, with a search. Rule: certification.md, What the tool gives.
#include <algorithm>

#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {

void glossary(const Scope& s) {
  Ui& ui = s.c.ui;
  if (const auto typed = field(ui, "certification/terms/search", s.view.glossary_search,
                               {.label = s.c.t("ui.certification.terms_search"_text), .width = 360}))
    s.view.glossary_search = *typed;
  const Card card(ui, "certification/terms", s.c.t("ui.certification.terms"_text), {.gap = space::l});
  bool any = false;
  for (const GlossaryEntry& entry : s.edition.glossary) {
    const std::string_view term = s.c.l(entry.term), text = s.c.l(entry.text);
    if (!term.contains(s.view.glossary_search) && !text.contains(s.view.glossary_search)) continue;
    any = true;
    const Path path = Path("certification/term") / entry.id.value;
    Column column(ui, 2);
    heading(ui, path, 2, term, type::body_strong);
    paragraph(ui, path / "text", text, type::body, ui.theme().muted);
  }
  if (!any)
    paragraph(ui, "certification/terms/empty", s.c.t("ui.certification.terms_empty"_text), type::body,
              ui.theme().muted);
  paragraph(ui, "certification/terms/trademark", s.c.l(s.edition.trademark), type::label, ui.theme().muted);
}

} // namespace sanpo::certification
