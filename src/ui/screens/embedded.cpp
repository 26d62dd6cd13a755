// Inside another site's page (embed.html): one of two tools in one column, as high as it needs, without
// navigation, cases, data or settings. Nothing is kept; what was entered goes along as a file or into the
// whole application. Where the page may stand is left to the site's headers and web/embed.ts. Rule:
// design.md, Security.
#include <algorithm>

#include "app/embedding.h"
#include "app/exchange.h"
#include "ui/screens/frame/frame.h"
#include "ui/screens/root.h"
#include "ui/screens/save_notice.h"

namespace sanpo {
namespace {

constexpr float widest = 760; ///< one column, read like a text

bool has_entries(const Case& document) {
  return std::ranges::any_of(document.sites, [](const Site& site) { return site.employees.has_value(); }) ||
         std::ranges::any_of(document.assessments,
                             [](const Assessment& each) { return !each.items.empty(); });
}

/// What becomes of what was entered, and how it goes on.
void end_part(Context& c) {
  Ui& ui = c.ui;
  const Notice notice(ui, "embedded/not-kept", Tone::neutral, c.t("ui.save.not_kept"_text),
                      c.t("ui.embed.not_kept"_text));
  ui.skip(4);
  {
    Row row(ui);
    if (button(ui, "embedded/whole", c.t("ui.embed.whole"_text), {.icon = Icon::arrow_right}))
      c.requests.open_whole(has_entries(c.document()) ? document_of_link(c.document()) : std::string());
    if (button(ui, "embedded/file", c.t("ui.embed.file"_text),
               {.kind = ButtonKind::quiet, .icon = Icon::download}))
      save_case_as_file(c);
  }
  paragraph(ui, "embedded/told", c.t("ui.embed.told"_text), type::label, ui.theme().muted);
}

} // namespace

void Root::follow_embedded(std::string_view hash) {
  const EmbedLink link = parse_embed_link(hash);
  work_.keep_settings([&](Settings& settings) {
    settings.language = link.language.value_or(settings.language);
    settings.theme = link.theme.value_or(settings.theme);
  });
  const bool begins = !link.begin.people.empty() || link.begin.need;
  if (begins || !work_.editor())
    make_case(link.begin.tool, link.begin);
  else if (link.tool)
    go({*link.tool, work_.editor()->document().id, {}});
}

void Root::build_embedded(Context& c) {
  Ui& ui = c.ui;
  const Surroundings& page = ui.surroundings;
  const Screen tool = c.work.editor() ? c.route.screen : Screen::estimate;
  if (ui.begin_region(main_of(tool).id(), Role::main, c.t(name_of(tool)), {0, 0, page.width, page.height},
                      true, ui.theme().background)) {
    if (c.work.editor()) embedded_tool(c);
    ui.end_region();
  }
  say(c, page.height);
}

void Root::embedded_tool(Context& c) {
  const bool phone = c.breadth == Breadth::phone;
  const float side = phone ? 16 : std::max(24.0f, (c.ui.surroundings.width - widest) / 2);
  Padding pad(c.ui, side, phone ? 16 : 24, 16);
  if (c.route.screen == Screen::estimate)
    embedded_estimate(c, estimate_);
  else
    embedded_certification(c, certification_);
  end_part(c);
}

ToldParent Root::told_parent(Ui& ui) {
  ToldParent told{.tool = route_.screen};
  CaseEditor* const editor = work_.editor();
  const Region* const shown = ui.region(main_of(route_.screen).id());
  if (!editor || !shown) return told;
  told.height = shown->content_height;
  const Case& document = editor->document();
  if (told.tool == Screen::estimate) {
    const Estimate& estimate = document.estimates.front();
    const EstimateResult* const result = editor->estimate(estimate.id);
    if (result && estimate_.quick_case != document.id && !result->lines.empty())
      told.result = told_of(estimate, *result);
  } else {
    const Assessment& assessment = document.assessments.front();
    const AssessmentResult* const result = editor->assessment(assessment.id);
    if (result && !assessment.items.empty()) told.result = told_of(assessment, *result);
  }
  return told;
}

} // namespace sanpo
