#include "ui/screens/find_dialog.h"

#include <algorithm>

#include "ui/screens/bound.h"
#include "ui/screens/cost_sheet/sheet_part.h"
#include "ui/screens/frame/frame.h"
#include "ui/screens/start/parts.h"

namespace sanpo {
namespace {

constexpr Milliseconds slice{25}; ///< of searching in each pass, which a frame follows
constexpr std::size_t most_of_group = 40, most_of_other_case = 8, most = 200;

class Texts final : public FindTexts {
public:
  explicit Texts(const Context& c) : c_(c) {}
  [[nodiscard]] std::string field(std::string_view record, std::string_view slug) const override {
    return field_label(c_, record, slug);
  }
  [[nodiscard]] std::string choice(std::string_view record, std::string_view slug,
                                   std::string_view value) const override {
    return c_.key("choice." + std::string(record) + '.' + std::string(slug) + '.' + std::string(value));
  }
  [[nodiscard]] std::string finding(const Finding& finding) const override { return c_.words.text(finding); }
  [[nodiscard]] std::string_view local(const LocalText& text) const override { return c_.l(text); }
  [[nodiscard]] Calendar calendar() const override { return c_.words.style().calendar; }
  [[nodiscard]] std::string scenario(Count number) const override {
    return c_.f("ui.estimate.numbered"_text, {{"number", number}});
  }
  [[nodiscard]] std::string sheet(const CostSheet& sheet) const override { return sheet_name(c_, sheet); }
  [[nodiscard]] std::string_view gap() const override { return c_.words.marks().gap; }
private:
  const Context& c_;
};

/// What the evaluations of the open case noticed.
std::vector<FindHit> search_findings(Context& c, const FindQuery& query) {
  std::vector<FindFindings> findings;
  const Case& document = c.document();
  for (const Estimate& estimate : document.estimates)
    if (const auto* const result = c.editor().estimate(estimate.id))
      findings.push_back({Screen::estimate, &result->findings});
  for (const CostSheet& sheet : document.cost_sheets)
    if (const auto* const result = c.editor().cost_sheet(sheet.id))
      findings.push_back({Screen::cost_sheet, &result->findings});
  for (const Assessment& assessment : document.assessments)
    if (const auto* const result = c.editor().assessment(assessment.id))
      findings.push_back({Screen::certification, &result->findings});
  return find_in_findings(document.id, findings, Texts(c), query);
}

std::vector<Id> all_cases(const Context& c) {
  std::vector<Id> all;
  for (const CaseEntry* entry : c.work.cases())
    if (entry->document && !entry->untouched) all.push_back(entry->id);
  std::ranges::reverse(all);
  return all;
}

/// At most so many of each screen: who looks for something types more before reading on.
void take_of_open_case(FindView& view, std::vector<FindHit> hits) {
  std::ranges::move(hits, std::back_inserter(view.hits));
  order(view.hits, most_of_group);
}

void take_of_other_case(FindView& view, std::vector<FindHit> hits) {
  std::ranges::stable_sort(hits, {}, &FindHit::rank);
  if (hits.size() > most_of_other_case) hits.resize(most_of_other_case);
  std::ranges::move(hits, std::back_inserter(view.hits));
  if (view.hits.size() >= most) view.left.clear();
}

/// A case may be large and there may be a thousand of them, and every letter begins anew.
void search_some(Context& c, FindView& view) {
  const Texts texts(c);
  const Instant begun = c.work.clock().now();
  while (view.searching() && c.work.clock().now() - begun < slice) {
    if (view.search && view.search->step(texts)) continue;
    if (view.search && view.in_case)
      take_of_open_case(view, view.search->take());
    else if (view.search)
      take_of_other_case(view, view.search->take());
    if (view.left.empty()) {
      view.search.reset();
      return;
    }
    const CaseEntry* const entry = c.work.find(view.left.back());
    view.left.pop_back();
    if (!entry || !entry->document) continue;
    if (view.search)
      view.search->go_on(entry->document);
    else
      view.search.emplace(entry->document, c.work.catalogues(), FindQuery(view.typed),
                          FindScope{.sales = view.sales, .only_values = true});
  }
  if (view.search && view.in_case) take_of_open_case(view, view.search->take());
}

/// The node that shows what was found, where it is not named as the document names it.
std::string target_of(const FindHit& hit) {
  constexpr std::string_view answers = "/answers/", sections = "/sections/";
  const auto behind = [&](std::string_view part) {
    return hit.place.substr(hit.place.find(part) + part.size());
  };
  if (hit.kind == FindHit::Kind::item) return "certification/item/heading";
  if (hit.kind == FindHit::Kind::question) return "certification/question/" + behind(answers);
  if (hit.kind == FindHit::Kind::row && hit.place.contains(sections))
    return "section/" + behind(sections) + "/title";
  if (hit.place.ends_with("/visit_minutes")) return hit.place + "/listed"; // chosen from a list first
  return hit.place;
}

std::string detail_of(const FindHit& hit) {
  std::string detail = hit.named_values.empty() ? hit.value : hit.named_values;
  if (!hit.context.empty() && hit.context != hit.value) detail += (detail.empty() ? "" : " – ") + hit.context;
  constexpr std::size_t longest = 240; // bytes; a whole note would fill the dialog
  if (detail.size() <= longest) return detail;
  std::size_t end = longest;
  while ((detail[end] & 0xC0) == 0x80)
    --end;
  return detail.substr(0, end) + "…";
}

} // namespace

FindResult find_dialog(Context& c, Picker& picker, FindView& view) {
  const bool in_case = c.work.editor() && belongs_to_case(c.route.screen);
  const auto document = in_case ? c.editor().shared() : nullptr;
  const Language language = c.words.style().language;
  if (view.typed != picker.typed || view.document != document || view.language != language ||
      view.sales != c.sales() || view.in_case != in_case) {
    const FindQuery query(picker.typed);
    view = {picker.typed, document, language, c.sales(), in_case, {}, std::nullopt, {}};
    if (!query.empty() && in_case) {
      take_of_open_case(view, search_findings(c, query));
      view.search.emplace(document, c.work.catalogues(), query, FindScope{.sales = c.sales()});
    } else if (!query.empty())
      view.left = all_cases(c);
  }
  search_some(c, view);
  std::vector<PickerRow> rows;
  std::vector<std::string> names; // of the cases, which the rows point to
  names.reserve(view.hits.size());
  Id last;
  for (std::size_t i = 0; i < view.hits.size(); ++i) {
    const FindHit& hit = view.hits[i];
    std::string_view group = c.t(name_of(hit.screen));
    if (!in_case) {
      if (hit.case_id != last) names.push_back(start::name_of(c, *c.work.find(hit.case_id)->document));
      last = hit.case_id;
      group = names.back();
    }
    rows.push_back({.path = Path("find/row") / i, // the list is another one for other words
                    .icon = hit.kind == FindHit::Kind::finding ? Icon::info : icon_of(hit.screen),
                    .name = hit.label,
                    .detail = detail_of(hit),
                    .mark = {},
                    .group = group});
  }
  const std::string state =
      picker.typed.empty() ? std::string(c.t(in_case ? "find.hint"_text : "find.hint_cases"_text))
      : view.searching()   ? std::string(c.t("find.searching"_text))
      : rows.empty()       ? c.f("find.nothing"_text, {{"text", picker.typed}})
                     : c.f("find.count"_text, {{"count", Count{static_cast<std::int64_t>(rows.size())}}});
  const Picked picked = pick(c.ui, "find", picker, rows,
                             {.name = c.t(in_case ? "ui.find"_text : "ui.find_cases"_text),
                              .placeholder = c.t("find.placeholder"_text),
                              .close = c.t("ui.panel_close"_text),
                              .gap = c.words.marks().gap,
                              .state = state});
  if (!picked.row) return {picked.closed, std::nullopt, {}};
  const FindHit& hit = view.hits[*picked.row];
  return {true, Route{hit.screen, hit.case_id, hit.place}, target_of(hit)};
}

} // namespace sanpo
