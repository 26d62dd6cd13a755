// The form as shipped and short ways to write cost sheets in tests.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/catalogue/benchmark.h"
#include "core/catalogue/sheet_form.h"
#include "core/cost_sheet/codes.h"
#include "core/cost_sheet/evaluate.h"
#include "support/asset.h"

namespace sanpo::fixtures {

namespace codes = cost_sheet_codes;

inline const SheetForm& form() {
  static const SheetForm shipped = [] {
    auto decoded = decode_sheet_form(asset("forms/cost-sheet.json"));
    REQUIRE_MESSAGE(decoded.has_value(),
                    (decoded ? "" : decoded.error().pointer + ": " + decoded.error().expected));
    return *decoded;
  }();
  return shipped;
}

inline const Benchmark& companies() {
  static const Benchmark shipped = [] {
    auto decoded = decode_benchmark(asset("benchmarks/companies.json"));
    REQUIRE_MESSAGE(decoded.has_value(),
                    (decoded ? "" : decoded.error().pointer + ": " + decoded.error().expected));
    return *decoded;
  }();
  return shipped;
}

/// Whole yen of an amount that must be whole; -1 for one that is not.
inline std::int64_t whole(ExactYen amount) { return amount.is_whole() ? amount.rounded().value : -1; }

inline const RowResult& row(const CostSheetResult& result, std::string_view slug) {
  const auto index = form().find_row(slug);
  REQUIRE_MESSAGE(index.has_value(), slug);
  return result.rows[*index];
}

inline const SectionResult& section(const CostSheetResult& result, std::string_view slug) {
  const auto index = form().find_section(slug);
  REQUIRE_MESSAGE(index.has_value(), slug);
  return result.sections[*index];
}

/// The findings of a code, in their order.
inline std::vector<Finding> findings(const CostSheetResult& result, std::string_view code) {
  std::vector<Finding> found;
  std::ranges::copy_if(result.findings, std::back_inserter(found),
                       [&](const Finding& finding) { return finding.code == code; });
  return found;
}

inline Quantity people(std::int64_t whole_people) { return {whole_people * 100}; }
inline Hours hundredths_of_hours(std::int64_t hundredths) { return {hundredths * hour_parts / 100}; }
inline Hours minutes(std::int64_t count) { return {count * hour_parts / 60, true}; }

inline ExpenseLine expense(std::string_view slug, std::int64_t yen) {
  return {.id = {"expenseaaaaa"}, .row = {std::string(slug)}, .amount = Yen{yen}};
}

/// A P line whose hourly cost is typed.
inline TimeLine time_line(std::string_view slug, std::int64_t hourly_cost, Hours hours, Quantity number,
                          Quantity times = people(1)) {
  TimeLine line{.id = {"timelineaaaa"}, .row = {std::string(slug)}, .source = HourlyCostSource::typed};
  line.hourly_cost = Yen{hourly_cost};
  line.hours = hours;
  line.people = number;
  line.times = times;
  return line;
}

inline InvestmentLine purchase(std::int64_t years_ago, std::int64_t yen) {
  return {.id = {"investaaaaaa"},
          .row = {"checkups.it_system"},
          .years_ago = Count{years_ago},
          .amount = Yen{yen}};
}

inline CostSheet empty_sheet() {
  CostSheet sheet;
  sheet.id = {"sheetaaaaaaa"};
  return sheet;
}

} // namespace sanpo::fixtures
