// Every code, field and choice of the cost sheet has a text in both languages. Rule: design.md, Style.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "core/cost_sheet/codes.h"
#include "core/cost_sheet/costs.h"
#include "core/record/describe_cost_sheet.h"
#include "support/asset.h"

using namespace sanpo;

namespace {

/// Collects the text keys of a record's members.
struct Keys {
  std::string record;
  std::set<std::string>& keys;

  void add(std::string_view slug) { keys.insert("field." + record + "." + std::string(slug)); }
  template <class T> void field(std::string_view slug, T&, FieldSpec spec) {
    if (spec.kind == FieldKind::identity || slug == "id") return;
    add(slug);
    if constexpr (std::is_enum_v<T>)
      for (const auto& name : Choices<T>::table)
        keys.insert("choice." + record + "." + std::string(slug) + "." + std::string(name.slug));
  }
  template <class T> void object(std::string_view slug, T&) { add(slug); }
  template <class T> void list(std::string_view slug, std::vector<T>&) { add(slug); }
};

template <class Record> void collect(const char* name, std::set<std::string>& keys) {
  Record record;
  Keys visitor{name, keys};
  describe(visitor, record);
}

std::set<std::string> keys_wanted() {
  std::set<std::string> keys;
  collect<CostSheet>("cost_sheet", keys);
  collect<CostSheetHeader>("cost_sheet_header", keys);
  collect<EmployeeGroup>("employee_group", keys);
  collect<StaffLine>("staff_line", keys);
  collect<ExpenseLine>("expense_line", keys);
  collect<TimeLine>("time_line", keys);
  collect<InvestmentLine>("investment_line", keys);
  collect<UnknownBreakdownLine>("unknown_breakdown_line", keys);
  collect<SectionText>("section_text", keys);
  for (const auto code : cost_sheet_codes::all_findings)
    keys.insert("finding." + std::string(code));
  for (const auto code : cost_sheet_codes::all_reasons)
    keys.insert("reason." + std::string(code));
  for (const CostColumn column : all_cost_columns)
    keys.emplace(heading_of(column));
  keys.emplace(cost_sheet_codes::investment_note);
  keys.emplace(cost_sheet_codes::rounding_note);
  return keys;
}

} // namespace

TEST_CASE("Every code, field, choice and column of the cost sheet has its text in Japanese and English") {
  for (const char* language : {"ja", "en"}) {
    const auto texts =
        nlohmann::json::parse(fixtures::asset(std::string("texts/") + language + "/cost_sheet.json"));
    for (const auto& key : keys_wanted()) {
      CAPTURE(language);
      CAPTURE(key);
      CHECK(texts.contains(key));
    }
  }
}
