#include "documents/issued_paper.h"

#include <algorithm>

#include "core/record/json_value.h"
#include "core/record/json_writer.h"

namespace sanpo {
namespace {

const std::string* fact(const Facts& facts, const std::string& name) {
  const auto found = std::ranges::find(facts, name, &Facts::value_type::first);
  return found == facts.end() ? nullptr : &found->second;
}

} // namespace

Facts quotation_facts(const Desk& d, const QuotationSource& source) {
  Facts facts;
  const EstimateResult& result = source.result;
  const auto add = [&](std::string name, std::string value) {
    if (value.empty()) return;
    std::string unique = name;
    for (int n = 2; fact(facts, unique); ++n)
      unique = name + " " + std::to_string(n);
    facts.emplace_back(std::move(unique), std::move(value));
  };
  add(d.t(Text::paper_first_year), d.yen_from(result.first_year().with_tax, result.lower_bound));
  add(d.t(Text::paper_following), d.yen_from(result.following_year().with_tax, result.lower_bound));
  if (source.paper) {
    const Paper& paper = *source.paper;
    if (paper.valid_until) add(d.t(Text::field_paper_valid_until), d.show(*paper.valid_until));
    add(d.t(Text::field_paper_subject), paper.subject);
    add(d.t(Text::field_paper_addressee), paper.addressee);
    add(d.t(Text::field_paper_delivery), paper.delivery);
    add(d.t(Text::field_paper_payment_terms), paper.payment_terms);
    add(d.t(Text::field_paper_contract_form), paper.contract_form);
  }
  if (source.estimate.start) add(d.t(Text::field_estimate_start), d.show(*source.estimate.start));
  for (const PriceLine& line : result.lines) {
    std::string value = d.show(line.quantity);
    if (line.unit_price) value += " × " + d.yen_from(*line.unit_price, line.flags.from);
    if (line.role != LineRole::counted)
      value += d.f(
          Text::paper_in_brackets,
          {{"text", d.t(line.role == LineRole::optional ? Text::paper_optional : Text::paper_alternative)}});
    add(line_label(d, source.list, line), std::move(value));
  }
  if (result.first_year().discount.value != 0)
    add(d.t(Text::field_estimate_discounts), d.yen(result.first_year().discount));
  add(d.t(Text::field_estimate_remarks), source.estimate.remarks);
  return facts;
}

JsonText issued_content(const PageModel& page, const Facts& facts) {
  JsonWriter out(JsonLayout::compact);
  out.begin_object();
  out.key("version").integer(1);
  out.key("page").raw(page_json(page));
  out.key("file_name").string(page.file_name);
  out.key("facts").begin_array();
  for (const auto& [name, value] : facts) {
    out.begin_array();
    out.string(name);
    out.string(value);
    out.end_array();
  }
  out.end_array();
  out.end_object();
  return {out.take()};
}

std::optional<IssuedPaper> read_issued(const JsonText& content) {
  const auto json = read_json(content.text);
  if (!json) return std::nullopt;
  const JsonValue* const page = json->find("page");
  if (!page || !page->object()) return std::nullopt;
  IssuedPaper issued;
  JsonWriter out(JsonLayout::compact);
  out.value(*page);
  issued.page = out.take();
  if (const JsonValue* const name = json->find("file_name"); name && name->string())
    issued.file_name = *name->string();
  if (const JsonValue* const facts = json->find("facts"); facts && facts->array())
    for (const JsonValue& each : *facts->array())
      if (const JsonValue::Array* const pair = each.array(); pair && pair->size() == 2)
        if (const std::string *name = (*pair)[0].string(), *value = (*pair)[1].string(); name && value)
          issued.facts.emplace_back(*name, *value);
  return issued;
}

std::string changes_between(const Desk& d, const Facts& before, const Facts& after) {
  std::string changes;
  const auto add = [&](std::string change) {
    if (!changes.empty()) changes += d.t(Text::paper_change_separator);
    changes += change;
  };
  for (const auto& [name, value] : after) {
    const std::string* const then = fact(before, name);
    if (!then)
      add(d.f(Text::paper_change_added, {{"name", name}, {"value", value}}));
    else if (*then != value)
      add(d.f(Text::paper_change, {{"name", name}, {"before", *then}, {"after", value}}));
  }
  for (const auto& [name, value] : before)
    if (!fact(after, name)) add(d.f(Text::paper_change_removed, {{"name", name}}));
  return changes;
}

} // namespace sanpo
