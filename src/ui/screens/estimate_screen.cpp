#include "ui/screens/estimate_screen.h"

#include "ui/screens/estimate/compare.h"
#include "ui/screens/estimate/interviews.h"
#include "ui/screens/estimate/leave.h"
#include "ui/screens/estimate/lines.h"
#include "ui/screens/estimate/quick_start.h"
#include "ui/screens/estimate/referral.h"
#include "ui/screens/estimate/scenarios.h"
#include "ui/screens/estimate/sites.h"
#include "ui/screens/estimate/summary.h"

namespace sanpo {

void estimate_screen(Context& c, EstimateView& view) {
  using namespace estimate;
  const auto scope = scope_of(c, view);
  if (!scope) {
    const Notice notice(c.ui, "estimate/no-list", Tone::warning, c.t("ui.estimate.no_list"_text),
                        c.t("ui.estimate.no_list_sentence"_text));
    return;
  }
  const Scope& s = *scope;
  if (quick_start_is_due(s)) return quick_start_part(s);
  const bool comparing = scenarios_part(s);
  const Group panel(c.ui, scenario_panel, Role::tab_panel,
                    comparing ? std::string(c.t("ui.estimate.compare"_text))
                              : estimate_name(c, *s.document, s.estimate));
  if (comparing) return compare_part(s);
  scenario_settings_part(s);
  quick_answer_part(s);
  sites_part(s);
  interviews_part(s);
  referral_part(s);
  leave_part(s);
  if (!c.sales()) return;
  line_settings_part(s);
  discounts_part(s);
  notes_part(s);
}

void embedded_estimate(Context& c, EstimateView& view) {
  using namespace estimate;
  const auto scope = scope_of(c, view);
  if (!scope) return;
  const Scope& s = *scope;
  Ui& ui = c.ui;
  const Path details(details_path);
  if (quick_start_is_due(s)) return quick_start_part(s);
  heading(ui, "estimate/heading", 1, c.t("ui.nav.estimate"_text));
  quick_answer_part(s);
  {
    const Card card(ui, "estimate/result", c.t("ui.panel"_text));
    summary_part(s);
  }
  if (button(ui, "estimate/again", c.t("ui.embed.again"_text), {.icon = Icon::chevron_left})) {
    ask_again(s);
    c.requests.focus(Path("estimate/heading").id());
  }
  if (c.leave_panel) view.open.insert(details.id()); // a finding leads into it
  if (!opens(s, details, c.t("ui.embed.details"_text))) return;
  sites_part(s);
  interviews_part(s);
  referral_part(s);
  leave_part(s);
}

void estimate_summary(Context& c, EstimateView& view) {
  const auto scope = estimate::scope_of(c, view);
  if (!scope) return;
  if (view.quick_case == c.document().id) return estimate::quick_summary_part(*scope);
  estimate::summary_part(*scope);
}

bool estimate_asks_first(Context& c, EstimateView& view) {
  const auto scope = estimate::scope_of(c, view);
  return scope && estimate::quick_start_is_due(*scope);
}

std::pair<std::string, std::string> estimate_result(Context& c, EstimateView& view) {
  const auto scope = estimate::scope_of(c, view);
  if (!scope) return {};
  return {std::string(c.t("ui.estimate.first_year"_text)), estimate::total_text(c, scope->result)};
}

} // namespace sanpo
