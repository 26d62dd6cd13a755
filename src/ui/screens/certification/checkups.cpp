// 受診率: figures of the latest fiscal year and, if wanted, of the one before, and what rate they come to.
// Rule: certification.md, checkup_rate.
#include <algorithm>

#include "ui/screens/certification/parts.h"
#include "ui/screens/certification/views.h"

namespace sanpo::certification {
namespace {

/// Rate and people missed, once both figures are there and fit together.
void rate(const Scope& s, const Path& path, const CheckupYear& year) {
  if (!year.eligible || !year.examined) return;
  const std::int64_t people = year.eligible->value - year.exempt.value_or(Count{}).value;
  const std::int64_t missed = people - year.examined->value;
  if (people <= 0 || missed < 0) return;
  // Rounded down: 99.96 % is not shown as 100 %.
  const Percent percent{static_cast<std::int32_t>(year.examined->value * 1'000 / people)};
  figure_line(s.c.ui, path / "rate",
              s.c.f("ui.certification.rate_of"_text, {{"people", Count{people}}, {"missed", Count{missed}}}),
              s.c.show(percent), true, false);
}

void year_fields(const Scope& s, const Path& path, std::string_view name, const CheckupYear& year) {
  Ui& ui = s.c.ui;
  const Group group(ui, path, Role::group, name);
  heading(ui, path / "heading", 4, name, type::label_strong);
  {
    Grid grid(ui, 120, space::m, 3);
    for (const std::string_view field : {"eligible", "exempt", "examined"}) {
      grid.cell();
      bound_field(s.c, path / field, {.unit = s.c.t("ui.certification.people"_text)});
    }
  }
  rate(s, path, year);
  findings_at(s, path, {path});
}

} // namespace

void checkup_form(const Scope& s, const Question&) {
  Ui& ui = s.c.ui;
  year_fields(s, s.path / "checkups_latest", s.c.t("field.assessment.checkups_latest"_text),
              s.assessment.checkups_latest);
  paragraph(ui, s.path / "checkups-hint", s.c.t("help.checkup_year.exempt"_text), type::label,
            ui.theme().muted);
  bound_checkbox(s.c, s.path / "use_previous");
  if (s.assessment.use_previous)
    year_fields(s, s.path / "checkups_previous", s.c.t("field.assessment.checkups_previous"_text),
                s.assessment.checkups_previous);
}

} // namespace sanpo::certification
