#include "report.h"

#include <algorithm>
#include <format>

#include "core/record/result_json.h"

namespace sanpo {

namespace {

template <class List> const auto* by_id(const List& list, const auto& id) {
  const auto found = std::ranges::find_if(list, [&](const auto& element) { return element.id == id; });
  return found == list.end() ? nullptr : &*found;
}

std::string_view severity_key(Severity severity) {
  switch (severity) {
  case Severity::error: return "report.error";
  case Severity::warning: return "report.warning";
  case Severity::hint: return "report.hint";
  case Severity::assumption: break;
  }
  return "report.assumption";
}

} // namespace

std::string Report::say(std::string_view key, const Arguments& arguments) const {
  return words_.text(key, arguments);
}

const std::string& Report::local(const LocalText& text) const {
  return words_.style().language == Language::ja || text.en.empty() ? text.ja : text.en;
}

std::string Report::heading(std::string_view name, std::string_view catalogue) const {
  const std::string_view shown = name.empty() ? std::string_view(document_.title) : name;
  return std::format("{} [{}]\n", shown, catalogue);
}

std::string Report::of(const std::vector<Finding>& findings) const {
  std::string text;
  for (const Finding& finding : findings)
    text += std::format("  {}: {}{}\n", say(severity_key(finding.severity)), words_.text(finding),
                        finding.place.empty() ? "" : std::format(" ({})", finding.place));
  return text;
}

std::string Report::line_of(const PriceLine& line, const PriceList& list) const {
  const Service* service = find_service(list, line.service.value);
  const Site* site = by_id(document_.sites, line.site);
  std::string text = "  " + (service ? local(service->name) : line.service.value);
  if (site != nullptr && !site->name.empty()) text += std::format(" ({})", site->name);
  const std::string unit = service ? local(service->unit) : std::string();
  text += "  ";
  if (line.unit_price)
    text += say("report.quantity_at_price",
                {{"quantity", line.quantity}, {"unit", unit}, {"price", *line.unit_price}});
  else
    text += say("report.quantity", {{"quantity", line.quantity}, {"unit", unit}});
  text += "  " + (line.amount ? words_.show(*line.amount) + (line.flags.from ? say("report.at_least") : "")
                              : say(line.flags.at_cost ? "report.at_cost" : "report.to_be_quoted"));
  if (line.flags.overridden) text += "  " + say("report.overridden");
  if (line.role != LineRole::counted) text += "  " + say("report.not_summed");
  return text + "\n    " + words_.text(line.basis) + '\n';
}

std::string Report::discount_of(const Estimate& estimate, const AppliedDiscount& applied) const {
  const Discount* discount = by_id(estimate.discounts, applied.discount);
  std::string text = "  " + (discount != nullptr && !discount->label.empty()
                                 ? std::format("{}  {}", discount->label, words_.show(applied.amount))
                                 : say("report.discount", {{"amount", applied.amount}}));
  if (!applied.line.empty()) text += std::format("  [{}]", applied.line.value);
  if (applied.role != LineRole::counted) text += "  " + say("report.not_summed");
  return text + '\n';
}

std::string Report::of(const Estimate& estimate, const EstimateResult& result, const PriceList& list) const {
  std::string text = heading(estimate.name, local(list.title));
  for (const PriceLine& line : result.lines)
    text += line_of(line, list);
  for (std::size_t year = 0; year < result.years.size(); ++year) {
    const YearTotals& totals = result.years[year];
    for (const AppliedDiscount& applied : totals.discounts)
      text += discount_of(estimate, applied);
    text += "  " +
            say("report.year", {{"year", Count{static_cast<std::int64_t>(year) + 1}},
                                {"without_tax", totals.without_tax},
                                {"tax", totals.tax},
                                {"with_tax", totals.with_tax}}) +
            (result.lower_bound ? say("report.at_least") : "") + '\n';
  }
  if (result.incomplete) text += "  " + say("report.incomplete") + '\n';
  return text + of(result.findings) + '\n';
}

std::string Report::of(const CostSheet& sheet, const CostSheetResult& result, const SheetForm& form) const {
  std::string text = heading(sheet.name, local(form.title));
  const auto columns = [&](const Costs& costs) {
    std::string line;
    for (const CostColumn column : all_cost_columns)
      if (column != CostColumn::activity && column != CostColumn::spending &&
          column_of(costs, column) != ExactYen{})
        line +=
            std::format("  {} {}", say(heading_of(column)), words_.show(column_of(costs, column).rounded()));
    return line + '\n';
  };
  for (std::size_t i = 0; i < form.sections.size(); ++i) {
    text += std::format("  {} {}{}", form.sections[i].part, local(form.sections[i].label),
                        columns(result.sections[i].costs));
    for (std::size_t row = form.sections[i].first_row; row < form.sections[i].end_row; ++row)
      if (result.rows[row].filled || result.rows[row].derived_total)
        text += std::format("    {}{}", local(form.rows[row].label), columns(result.rows[row].shown()));
  }
  text += "  " + say("report.total") + columns(result.total);
  if (result.per_head) text += "  " + say("report.per_head", {{"amount", *result.per_head}}) + '\n';
  return text + of(result.findings) + '\n';
}

std::string Report::value_of(Judged judged) const {
  const bool open = judged.value == Value::undecided;
  std::string text = say(open                         ? "report.undecided"
                         : judged.value == Value::met ? "report.met"
                                                      : "report.not_met");
  if (!open && judged.firmness() == Firmness::provisional) text += say("report.provisional");
  return text;
}

std::string Report::of(const Assessment& assessment, const AssessmentResult& result,
                       const Edition& edition) const {
  std::string text = heading(assessment.name, local(edition.name));
  const auto group_of = [&](const TitleGap& gap) { // nothing for what concerns no single group
    const CriterionGroup* group = by_id(edition.groups, gap.group);
    return group ? local(group->name) + "  " : std::string();
  };
  for (const TitleResult& title : result.titles) {
    const EditionTitle* named = by_id(edition.titles, title.id);
    text += std::format("  {}  {}{}\n", named ? local(named->name) : title.id.value, value_of(title.judged),
                        title.judged.value != Value::met && title.still_possible()
                            ? "  " + say("report.still_possible")
                            : std::string());
    for (const TitleGap& gap : title.missing)
      text += "    " + group_of(gap) + words_.text(gap.reason) + '\n';
  }
  for (const ItemResult& item : result.items) {
    const CriterionItem* named = by_id(edition.items, item.id);
    text += std::format("  {} {}  {}\n", named ? named->number : "",
                        named ? local(named->name) : item.id.value, value_of(item.judged));
    for (const LeafResult& leaf : item.deciding) {
      const Question* question = leaf.question.empty() ? nullptr : find_question(edition, leaf.question);
      const std::string asked = question ? local(question->label) + " — " : std::string();
      for (const Reason& reason : leaf.reasons)
        text += "      " + asked + words_.text(reason) + '\n';
    }
  }
  return text + of(result.findings) + '\n';
}

std::string Report::of(const Assessment& assessment, const Slug& title, const ShortestWay& way,
                       const Edition& edition) const {
  const EditionTitle* named = by_id(edition.titles, title);
  std::string text = heading(assessment.name, named ? local(named->name) : title.value);
  const auto item_name = [&](const Slug& id) {
    const CriterionItem* item = by_id(edition.items, id);
    return item ? local(item->name) : id.value;
  };
  if (way.state == WayState::reached) text += "  " + say("report.way_reached") + '\n';
  if (way.state == WayState::impossible) text += "  " + say("report.way_impossible") + '\n';
  for (const Slug& item : way.blocked)
    text += "    " +
            (way.state == WayState::impossible ? item_name(item)
                                               : say("report.way_blocked", {{"item", item_name(item)}})) +
            '\n';
  for (const Way& each : way.ways) {
    text += "  " +
            say("report.way", {{"items", Count{static_cast<std::int64_t>(each.steps.size())}},
                               {"effort", each.effort},
                               {"weeks", each.longest_lead}}) +
            '\n';
    for (const WayStep& step : each.steps)
      text += "    " + item_name(step.item) + "  " +
              say("report.way_step", {{"effort", step.effort}, {"weeks", step.lead_weeks}}) +
              (step.late ? "  " + say("report.late") : std::string()) + '\n';
  }
  return text + of(way.findings) + '\n';
}

std::string message_of(const Words& words, const DocumentError& error) {
  std::string text = error.pointer.empty() ? std::string("/") : error.pointer;
  if (const auto label = words.get(error.label)) text += std::format(" ({})", *label);
  return text + ": " + words.text(error.code, error.arguments);
}

std::string error_json(const Words& words, const Failure& failure, std::int64_t line) {
  JsonWriter out(JsonLayout::compact);
  out.begin_object();
  out.key("format").string("sanpo-result-error");
  out.key("schema").integer(result_schema_version);
  out.key("line").integer(line);
  out.key("errors").begin_array();
  for (const DocumentError& error : failure.document) {
    out.begin_object();
    out.key("pointer").string(error.pointer);
    if (const auto label = words.get(error.label)) out.key("label").string(*label);
    out.key("message").string(words.text(error.code, error.arguments));
    out.key("reason");
    write_reason(out, error.code, error.arguments);
    out.end_object();
  }
  if (failure.document.empty()) {
    out.begin_object();
    out.key("pointer").string("");
    out.key("message").string(failure.reason);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

} // namespace sanpo
