#include "documents/issued_paper.h"

#include <algorithm>

#include "core/record/json_value.h"
#include "core/record/json_writer.h"
#include "documents/kept_workbook.h"

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
  const auto add = [&](const std::string& name, std::string value) {
    if (value.empty()) return;
    std::string unique = name;
    for (int n = 2; fact(facts, unique); ++n)
      unique = name + " " + std::to_string(n);
    facts.emplace_back(std::move(unique), std::move(value));
  };
  add(d.t("paper.first_year"_text), d.yen_from(result.first_year().with_tax, result.lower_bound));
  add(d.t("paper.following"_text), d.yen_from(result.following_year().with_tax, result.lower_bound));
  if (source.paper) {
    const Paper& paper = *source.paper;
    if (paper.valid_until) add(d.t("field.paper.valid_until"_text), d.show(*paper.valid_until));
    add(d.t("field.paper.subject"_text),
        paper.subject.empty() ? d.t("paper.subject_usual"_text) : paper.subject);
    std::string addressee = paper.addressee;
    if (addressee.empty())
      for (const std::string& line : addressee_lines(d.document.client, d.english()))
        addressee += (addressee.empty() ? "" : " ") + line;
    add(d.t("field.paper.addressee"_text), addressee);
    add(d.t("field.paper.delivery"_text), paper.delivery);
    add(d.t("field.paper.payment_terms"_text), paper.payment_terms);
    add(d.t("field.paper.contract_form"_text), paper.contract_form);
  }
  if (source.issuer) {
    const Issuer& issuer = *source.issuer;
    const auto of_issuer = [&](Text name, const std::string& value) {
      add(d.f("paper.of_issuer"_text, {{"name", d.t(name)}}), value);
    };
    of_issuer("ui.documents.issuer_name"_text, issuer.name);
    of_issuer("field.client.postal_code"_text, issuer.postal_code);
    of_issuer("field.client.address"_text, issuer.address);
    of_issuer("field.client.tel"_text, issuer.tel);
    of_issuer("field.client.email"_text, issuer.email);
    of_issuer("ui.documents.issuer_person"_text, issuer.person);
    of_issuer("ui.documents.issuer_registration"_text, issuer.registration_number);
    of_issuer("paper.bank"_text, issuer.bank);
  }
  if (source.estimate.start) add(d.t("field.estimate.start"_text), d.show(*source.estimate.start));
  for (const PriceLine& line : result.lines) {
    std::string value = d.show(line.quantity);
    if (line.unit_price) value += " × " + d.yen_from(*line.unit_price, line.flags.from);
    if (line.role != LineRole::counted)
      value += d.words.in_brackets(
          d.t(line.role == LineRole::optional ? "paper.optional"_text : "paper.alternative"_text));
    add(line_label(d, source.list, line), std::move(value));
  }
  if (result.first_year().discount.value != 0)
    add(d.t("field.estimate.discounts"_text), d.yen(result.first_year().discount));
  add(d.t("field.estimate.remarks"_text), source.estimate.remarks);
  return facts;
}

JsonText issued_content(const PageModel& page, const Facts& facts, const Workbook& workbook) {
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
  write_sheets(out.key("sheets"), workbook.sheets);
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
  if (const JsonValue* const sheets = json->find("sheets"))
    if (auto read = read_sheets(*sheets)) issued.workbook = {issued.file_name, *std::move(read)};
  return issued;
}

std::string changes_between(const Desk& d, const Facts& before, const Facts& after) {
  std::string changes;
  const auto add = [&](const std::string& change) {
    if (!changes.empty()) changes += d.t("paper.change_separator"_text);
    changes += change;
  };
  for (const auto& [name, value] : after) {
    const std::string* const then = fact(before, name);
    if (!then)
      add(d.f("paper.change_added"_text, {{"name", name}, {"value", value}}));
    else if (*then != value)
      add(d.f("paper.change"_text, {{"name", name}, {"before", *then}, {"after", value}}));
  }
  for (const auto& [name, value] : before)
    if (!fact(after, name)) add(d.f("paper.change_removed"_text, {{"name", name}}));
  return changes;
}

} // namespace sanpo
