// 御見積書 for sales: the list with states, a draft with its fields, prices to confirm, issuing, revisions.
// Numbers and the unchangeable copy are app/papers'. Rule: quotation.md, 御見積書.
#include <algorithm>

#include "app/step_codes.h"
#include "core/base/find_by_id.h"
#include "documents/issued_paper.h"
#include "documents/workbooks.h"
#include "ui/screens/documents/parts.h"
#include "ui/screens/estimate/parts.h"

namespace sanpo::documents {
namespace {

const Path root("documents/quotations"), draft_card("documents/draft"), issued_card("documents/issued");

/// What was made stands elsewhere than the button that made it: it is shown, and the focus goes there.
void show(const Scope& s, const Path& card) { s.c.requests.focus((card / "heading").id()); }

std::string number_of(const Scope& s, const Paper& paper) {
  const std::string number =
      paper.number.empty() ? std::string(s.c.t("ui.documents.no_number"_text)) : paper.number;
  if (!paper.revision || paper.revision->value < 2) return number;
  return s.c.f("paper.number_revision"_text, {{"number", number}, {"revision", *paper.revision}});
}

Tone tone_of(PaperState state) {
  switch (state) {
  case PaperState::submitted: return Tone::accent;
  case PaperState::won: return Tone::ok;
  case PaperState::lost: return Tone::error;
  case PaperState::draft: break;
  }
  return Tone::neutral;
}

std::string state_name(const Scope& s, PaperState state) {
  return s.c.key("choice.paper.state." + std::string(slug_of(state)));
}

void validity_tag(const Scope& s, const Path& path, const Paper& paper) {
  switch (validity_of(paper, s.today)) {
  case Validity::expired: tag(s.c.ui, path, s.c.t("ui.documents.expired"_text), Tone::error); break;
  case Validity::soon: tag(s.c.ui, path, s.c.t("ui.documents.expires_soon"_text), Tone::warning); break;
  case Validity::open: break;
  }
}

void act(const Scope& s, std::string_view path, const std::function<void(Case&)>& change) {
  s.c.editor().act({std::string(step_code::add), std::string(path)}, change);
}

void open_new(const Scope& s) {
  const std::string number = draw_number(s.c.work);
  std::optional<Id> made;
  act(s, "papers", [&](Case& document) {
    made = add_quotation(document, s.estimate->id, number, s.issuer(), s.today, s.c.work.ids());
  });
  if (!made) return;
  s.c.go(Screen::documents, "papers/" + made->value);
  show(s, draft_card);
}

void duplicate(const Scope& s) {
  const std::string number = draw_number(s.c.work);
  std::optional<Id> made;
  act(s, "papers", [&](Case& document) {
    made = duplicate_paper(document, s.paper->id, number, s.issuer(), s.today, s.c.work.ids());
  });
  if (!made) return;
  s.c.go(Screen::documents, "papers/" + made->value);
  show(s, draft_card);
}

void revise(const Scope& s) {
  std::optional<Id> made;
  act(s, "papers", [&](Case& document) {
    made = revise_paper(document, s.paper->id, s.issuer(), s.today, s.c.work.ids());
  });
  if (!made) return;
  s.c.go(Screen::documents, "papers/" + made->value);
  show(s, draft_card);
}

/// Counted prices that are minimums: the list's price becomes the agreed one.
std::vector<const PriceLine*> open_prices(const Scope& s) {
  std::vector<const PriceLine*> lines;
  for (const PriceLine& line : s.estimate_result->lines)
    if (line.is_summed() && line.flags.from && line.unit_price) lines.push_back(&line);
  return lines;
}

void confirm(const Scope& s, const std::vector<const PriceLine*>& lines) {
  s.c.editor().act(
      {std::string(step_code::preset), "estimates/" + s.estimate->id.value + "/lines"}, [&](Case& document) {
        const auto estimate = std::ranges::find(document.estimates, s.estimate->id, &Estimate::id);
        for (const PriceLine* line : lines) {
          auto setting = std::ranges::find(estimate->lines, line->key, &LineSetting::id);
          if (setting == estimate->lines.end())
            setting = estimate->lines.insert(estimate->lines.end(), LineSetting{.id = line->key});
          setting->unit_price = line->unit_price;
        }
      });
}

void prices_to_confirm(const Scope& s, const Path& path) {
  const std::vector<const PriceLine*> lines = open_prices(s);
  if (lines.empty()) {
    if (stays_rough(*s.estimate_result))
      const Notice notice(s.c.ui, path / "rough", Tone::warning, s.c.t("ui.documents.stays_rough"_text),
                          s.c.t("ui.documents.rough_reason"_text));
    return;
  }
  Ui& ui = s.c.ui;
  const Notice notice(ui, path / "prices", Tone::warning, s.c.t("ui.documents.stays_rough"_text),
                      s.c.t("ui.documents.confirm_prices"_text));
  const Desk desk = s.desk();
  for (const PriceLine* line : lines) {
    const Path at = path / "confirm" / line->key.value;
    const Group group(ui, at / "group", Role::group, line_label(desk, *s.list, *line));
    paragraph(ui, at / "line", line_label(desk, *s.list, *line), type::label);
    if (button(ui, at, s.c.f("ui.documents.confirm_price"_text, {{"amount", *line->unit_price}}),
               {.disabled = s.c.editor().read_only(), .description = line_label(desk, *s.list, *line)}))
      confirm(s, {line});
  }
  if (lines.size() > 1 && button(ui, path / "confirm-all", s.c.t("ui.documents.confirm_all"_text),
                                 {.disabled = s.c.editor().read_only()}))
    confirm(s, lines);
}

/// Why it cannot be issued yet, all of it, a line each; empty when it can.
std::string obstacles(const Scope& s) {
  std::string lines;
  const auto unless = [&](bool fine, Text why) {
    if (!fine) (lines += lines.empty() ? "" : "\n") += s.c.t(why);
  };
  const std::string paper = "papers/" + s.paper->id.value, estimate = "estimates/" + s.estimate->id.value;
  const bool numbered = !s.paper->number.empty();
  unless(numbered, "ui.documents.needs_number"_text);
  unless(s.c.work.settings().refused.empty(), "ui.documents.needs_issuer_valid"_text);
  unless(!s.issuer().name.empty(), "ui.documents.needs_issuer"_text);
  unless(!s.document->client.name.empty() || !s.paper->addressee.empty(),
         "ui.documents.needs_addressee"_text);
  unless(std::ranges::any_of(s.estimate_result->lines, &PriceLine::is_summed),
         "ui.documents.needs_lines"_text);
  unless(std::ranges::none_of(s.document->drafts,
                              [&](const Draft& draft) {
                                return draft.path.starts_with(paper) || draft.path.starts_with(estimate);
                              }),
         "ui.documents.needs_valid"_text);
  unless(!numbered || may_leave_as_numbered(s.c.work, *s.document, *s.paper),
         "ui.documents.number_taken"_text);
  unless(!s.paper->valid_until || *s.paper->valid_until >= std::max(s.paper->date.value_or(s.today), s.today),
         "ui.documents.expires_first"_text);
  unless(!revised_by(*s.document, *s.paper) || !s.paper->changes.empty() || !s.view.shown.changes.empty(),
         "ui.documents.needs_change"_text);
  return lines;
}

void issue(const Scope& s) {
  Paper leaving = *s.paper;
  leaving.revision = revision_of(*s.document, leaving);
  if (!leaving.date) leaving.date = s.today;
  if (leaving.changes.empty()) leaving.changes = changes_of(s);
  Scope as_issued = s;
  as_issued.paper = &leaving;
  const Desk desk = s.desk();
  const QuotationSource source = as_issued.quotation(true);
  issue_paper(s.c.editor(), leaving.id,
              {.content = issued_content(quotation_page(desk, source), quotation_facts(desk, source),
                                         quotation_workbook(desk, source)),
               .total = s.estimate_result->first_year().with_tax,
               .date = *leaving.date,
               .changes = leaving.changes,
               .at = Moment{s.c.work.clock().now().milliseconds / 1'000}});
}

/// What the estimate warns of: it may leave so, but not unseen.
void warnings(const Scope& s, const Path& path) {
  std::string lines;
  for (const Finding& finding : s.estimate_result->findings)
    if (finding.severity == Severity::error || finding.severity == Severity::warning)
      lines += (lines.empty() ? "" : "\n") + s.c.words.text(finding);
  if (!lines.empty())
    const Notice notice(s.c.ui, path / "warnings", Tone::warning, s.c.t("ui.documents.warnings"_text), lines);
}

void issuing(const Scope& s, const Path& path) {
  Ui& ui = s.c.ui;
  const std::string why = obstacles(s);
  if (!why.empty()) {
    s.view.asking = false;
    const Notice notice(ui, path / "obstacle", Tone::neutral, s.c.t("ui.documents.not_yet"_text), why);
    if (s.issuer().name.empty() && link(ui, path / "to-issuer", s.c.t("ui.documents.to_issuer"_text))) {
      s.view.issuer.open = true;
      s.c.requests.focus(Path("documents/issuer/name").id());
    }
    return;
  }
  if (!s.view.asking) {
    if (button(ui, path / "issue", s.c.t("ui.documents.issue"_text),
               {.kind = ButtonKind::primary, .disabled = s.c.editor().read_only(), .full_width = true})) {
      s.view.asking = true;
      s.c.requests.focus((path / "confirm-issue").id()); // the button that was pressed is gone
    }
    return;
  }
  const std::string title(
      s.c.t(stays_rough(*s.estimate_result) ? "paper.title_rough"_text : "choice.paper.kind.quotation"_text));
  const std::string total =
      estimate::amount_text(s.c, s.estimate_result->first_year().with_tax, s.estimate_result->lower_bound);
  const Notice notice(ui, path / "question", Tone::accent,
                      s.c.f("ui.documents.issue_question"_text, {{"title", title}, {"amount", total}}),
                      s.c.t("ui.documents.issue_text"_text));
  Row row(ui, space::s, ui.control_height());
  if (button(ui, path / "confirm-issue", s.c.t("ui.documents.issue_now"_text),
             {.kind = ButtonKind::primary})) {
    s.view.asking = false;
    s.c.say(s.c.f("ui.documents.issued_said"_text, {{"title", title}, {"number", number_of(s, *s.paper)}}));
    issue(s);
    show(s, issued_card);
  }
  if (button(ui, path / "cancel-issue", s.c.t("ui.documents.cancel"_text))) {
    s.view.asking = false;
    s.c.requests.focus((path / "issue").id());
  }
}

void draft_fields(const Scope& s, const Path& paper) {
  Context& c = s.c;
  Ui& ui = c.ui;
  std::string addressee;
  for (const std::string& line : addressee_lines(s.document->client, c.english()))
    addressee += (addressee.empty() ? "" : " ") + line;
  const std::string from_client = s.document->client.name.empty()
                                      ? std::string(c.t("ui.documents.addressee_hint"_text))
                                      : c.f("ui.documents.addressee_from"_text, {{"addressee", addressee}});
  bound_field(c, paper / "number");
  {
    Grid grid(ui, 140, space::m, 2);
    grid.cell();
    bound_field(c, paper / "date");
    grid.cell();
    bound_field(c, paper / "valid_until");
  }
  bound_field(c, paper / "addressee", {.hint = from_client});
  bound_field(c, paper / "subject", {.placeholder = c.t("paper.subject_usual"_text)});
  bound_field(c, paper / "contract_form", {.hint = c.t("ui.documents.contract_hint"_text)});
  bound_field(c, paper / "delivery");
  bound_field(c, paper / "payment_terms");
  if (s.paper->revision && s.paper->revision->value > 1)
    bound_field(c, paper / "changes", {.hint = c.t("ui.documents.changes_hint"_text)});
}

void draft(const Scope& s) {
  Ui& ui = s.c.ui;
  const Path& path = draft_card;
  const Path paper = Path("papers") / s.paper->id.value;
  const Card card(ui, path, number_of(s, *s.paper));
  {
    Row row(ui, space::s, ui.control_height());
    if (button(ui, path / "remove", s.c.t("ui.documents.remove_draft"_text),
               {.kind = ButtonKind::quiet,
                .icon = Icon::trash,
                .disabled = s.c.editor().read_only(),
                .icon_only = true,
                .right = true})) {
      s.c.editor().remove(paper.text());
      s.c.go(Screen::documents, place_of(PaperKind::quotation));
    }
    heading(ui, path / "heading", 3, s.c.t("ui.documents.draft"_text), type::section);
  }
  draft_fields(s, paper);
  prices_to_confirm(s, path);
  warnings(s, path);
  issuing(s, path);
}

void issued(const Scope& s) {
  Ui& ui = s.c.ui;
  const Path& path = issued_card;
  const Card card(ui, path, number_of(s, *s.paper));
  heading(ui, path / "heading", 3, number_of(s, *s.paper), type::section);
  {
    Column lines(ui, 0);
    if (s.paper->date)
      figure_line(ui, path / "date", s.c.t("field.paper.date"_text), s.c.show(*s.paper->date));
    if (s.paper->valid_until)
      figure_line(ui, path / "valid", s.c.t("field.paper.valid_until"_text), s.c.show(*s.paper->valid_until));
    if (s.paper->total)
      figure_line(ui, path / "total", s.c.t("field.paper.total"_text), s.c.show(*s.paper->total), true,
                  false);
  }
  validity_tag(s, path / "validity", *s.paper);
  constexpr PaperState states[] = {PaperState::submitted, PaperState::won, PaperState::lost};
  std::string names[std::size(states)];
  Option options[std::size(states)];
  std::size_t chosen = std::size(states);
  for (std::size_t i = 0; i < std::size(states); ++i) {
    names[i] = state_name(s, states[i]);
    options[i] = {slug_of(states[i]), names[i]};
    if (states[i] == s.paper->state) chosen = i;
  }
  const Path field = Path("papers") / s.paper->id.value / "state";
  if (const auto picked = segmented(ui, field, s.c.t("field.paper.state"_text), options, chosen, true))
    s.c.editor().edit(field.text(), options[*picked].slug);
  paragraph(ui, path / "kept", s.c.t("ui.documents.issued_text"_text), type::label, ui.theme().muted);
  Row row(ui, space::s, ui.control_height());
  if (button(ui, path / "revise", s.c.t("ui.documents.revise"_text), {.disabled = s.c.editor().read_only()}))
    revise(s);
  if (button(ui, path / "duplicate", s.c.t("ui.documents.duplicate"_text),
             {.icon = Icon::copy, .disabled = s.c.editor().read_only()}))
    duplicate(s);
}

void entry(const Scope& s, const Paper& paper) {
  Ui& ui = s.c.ui;
  const Path path = root / paper.id.value;
  const Group group(ui, path, Role::list_item, number_of(s, paper));
  Column column(ui, 2);
  {
    Row row(ui, space::s, 28);
    if (link(ui, path / "open", number_of(s, paper), type::body_strong)) {
      s.c.go(Screen::documents, place_of(paper));
      show(s, paper.issued ? issued_card : draft_card);
    }
    tag(ui, path / "state", state_name(s, paper.state), tone_of(paper.state));
    validity_tag(s, path / "validity", paper);
  }
  std::string line = paper.date ? s.c.show(*paper.date) : std::string();
  if (paper.total) line += (line.empty() ? "" : s.c.f("paper.and"_text, {})) + s.c.show(*paper.total);
  if (!line.empty()) paragraph(ui, path / "line", line, type::label, ui.theme().muted);
}

} // namespace

std::string changes_of(const Scope& s) {
  const Paper* const before = revised_by(*s.document, *s.paper);
  const auto issued = before ? read_issued(before->content) : std::nullopt;
  if (!issued) return {};
  const Desk desk = s.desk();
  return changes_between(desk, issued->facts, quotation_facts(desk, s.quotation()));
}

void paper_card(const Scope& s) {
  if (s.paper->issued)
    issued(s);
  else if (s.estimate)
    draft(s);
}

void quotations_card(const Scope& s) {
  Ui& ui = s.c.ui;
  const Card card(ui, root, s.c.t("ui.documents.quotations"_text));
  heading(ui, root / "heading", 3, s.c.t("ui.documents.quotations"_text), type::section);
  bool any = false;
  {
    const Group list(ui, root / "list", Role::list, s.c.t("ui.documents.quotations"_text));
    for (auto paper = s.document->papers.rbegin(); paper != s.document->papers.rend(); ++paper) {
      if (paper->kind != PaperKind::quotation) continue;
      entry(s, *paper);
      any = true;
    }
  }
  if (!any)
    paragraph(ui, root / "none", s.c.t("ui.documents.quotations_none"_text), type::label, ui.theme().muted);
  if (s.estimate && button(ui, root / "new", s.c.t("ui.documents.new_quotation"_text),
                           {.kind = s.paper ? ButtonKind::secondary : ButtonKind::primary,
                            .icon = Icon::plus,
                            .disabled = s.c.editor().read_only() || s.c.editor().full(),
                            .full_width = true}))
    open_new(s);
}

} // namespace sanpo::documents
