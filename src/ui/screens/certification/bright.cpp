// Questions of a title that ranks its applicants (ブライト500): no pass line, only how far they are answered.
// Rule: certification.md, ブライト500's own questions.
#include <algorithm>

#include "core/base/find_by_id.h"
#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {

void bright_questions(const Scope& s) {
  if (!s.edition.bright || !s.result.readiness) return;
  Ui& ui = s.c.ui;
  const EditionTitle* const title = find_by_id(s.edition.titles, s.edition.bright->title);
  const std::string name(title ? s.c.l(title->name) : "");
  const ReadinessResult& readiness = *s.result.readiness;
  heading(ui, "certification/bright/heading", 2, s.c.f("ui.certification.bright"_text, {{"title", name}}),
          type::page);
  paragraph(ui, "certification/bright/sentence",
            s.c.f("ui.certification.bright_sentence"_text, {{"title", name}}), type::body, ui.theme().muted);
  gauge(
      ui, "certification/bright/readiness", s.c.t("certification.readiness"_text),
      s.c.f("ui.certification.questions_of"_text, {{"count", readiness.answered}, {"all", readiness.asked}}),
      static_cast<float>(readiness.answered.value), static_cast<float>(readiness.asked.value), 0);
  if (!s.edition.bright->not_here.empty() &&
      opens(s, "certification/bright/not-here", s.c.t("ui.certification.not_counted_here"_text)))
    bullet_list(s, "certification/bright/not-here-list", s.edition.bright->not_here);
  for (const Question& each : s.edition.bright->questions) {
    const auto entry = std::ranges::find(readiness.entries, each.id, &ReadinessEntry::question);
    const bool counts = entry != readiness.entries.end() && entry->asked && entry->options.value > 0;
    question(s, nullptr, each,
             counts ? s.c.f("ui.certification.options_chosen"_text,
                            {{"chosen", entry->chosen}, {"options", entry->options}})
                    : std::string());
  }
}

} // namespace sanpo::certification
