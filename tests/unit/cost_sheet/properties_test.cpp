// What holds for every sheet, tried on seeded random ones. Rule: cost-sheet.md, Formulas.
#include <doctest/doctest.h>

#include <random>

#include "core/cost_sheet/place.h"
#include "support/cost_sheet.h"

using namespace sanpo;
using namespace sanpo::fixtures;

namespace {

/// A sheet with lines in random rows that take them, some of them incomplete.
CostSheet random_sheet(unsigned seed) {
  std::mt19937 random(seed);
  const auto up_to = [&](std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(0, most)(random);
  };
  CostSheet sheet = empty_sheet();
  sheet.header.total = Count{1 + up_to(2'000)};
  sheet.header.managers = {Count{up_to(100)}, Yen{up_to(9'000)}};
  const auto any_row = [&](CostType type) -> const SheetRow& {
    while (true) {
      const SheetRow& each =
          form().rows[static_cast<std::size_t>(up_to(std::int64_t(form().rows.size()) - 1))];
      if (each.types.has(type)) return each;
    }
  };
  for (int i = 0; i < 40; ++i) {
    sheet.expense_lines.push_back(expense(any_row(CostType::expense).slug.value, up_to(5'000'000)));
    TimeLine line = time_line(any_row(CostType::opportunity).slug.value, up_to(9'000), minutes(up_to(600)),
                              Quantity{up_to(200'000)}, Quantity{up_to(1'200)});
    if (up_to(3) == 0) line.source = HourlyCostSource::managers;
    if (up_to(9) == 0) line.times.reset();
    sheet.time_lines.push_back(line);
  }
  for (int i = 0; i < 5; ++i)
    sheet.investment_lines.push_back(purchase(up_to(6), up_to(9'999'999)));
  for (int i = 0; i < 5; ++i) {
    StaffLine line{.id = {"staffaaaaaaa"}, .row = any_row(CostType::staff).slug};
    line.labour_cost = Yen{up_to(12'000'000)};
    line.ratio = Percent{static_cast<std::int32_t>(up_to(1'000))};
    line.people = Quantity{up_to(500)};
    sheet.staff_lines.push_back(line);
  }
  return sheet;
}

} // namespace

TEST_CASE("The column totals are the exact sums of the counted lines") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const auto result = evaluate(random_sheet(seed), form());
    Costs sum;
    for (const auto* lines : {&result.staff_lines, &result.expense_lines, &result.time_lines,
                              &result.investment_lines, &result.unknown_lines})
      for (const auto& line : *lines)
        if (line.state == LineState::counted) sum += line.costs;
    CAPTURE(seed);
    CHECK(sum == result.total);
  }
}

TEST_CASE("The sections are the exact sums of their rows, and the total that of the sections") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const auto result = evaluate(random_sheet(seed), form());
    Costs total;
    for (std::size_t s = 0; s < form().sections.size(); ++s) {
      Costs sum = result.sections[s].unknown;
      for (std::size_t r = form().sections[s].first_row; r < form().sections[s].end_row; ++r)
        sum += result.rows[r].costs;
      CHECK(sum == result.sections[s].costs);
      total += sum;
    }
    CHECK(total == result.total);
  }
}

TEST_CASE("面談合計 never counts twice: a breakdown and the same lines under other rows cost the same") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CostSheet sheet = random_sheet(seed);
    const auto result = evaluate(sheet, form());
    for (std::size_t i = 0; i < form().rows.size(); ++i) {
      const auto& parts = form().rows[i].total_of;
      if (parts.empty()) continue;
      ExactYen breakdown;
      bool filled = false;
      for (const std::size_t part : parts) {
        breakdown += result.rows[part].costs[CostType::opportunity];
        filled |= result.rows[part].filled;
      }
      CHECK(result.rows[i].derived_total.has_value() == filled);
      if (!filled) continue;
      CHECK(*result.rows[i].derived_total == breakdown);
      CHECK(result.rows[i].costs == Costs{});
    }
  }
}

TEST_CASE("The order of the lines does not change an amount") {
  for (unsigned seed = 0; seed < 50; ++seed) {
    CostSheet sheet = random_sheet(seed);
    const auto before = evaluate(sheet, form());
    std::ranges::reverse(sheet.time_lines);
    std::ranges::reverse(sheet.expense_lines);
    std::ranges::reverse(sheet.investment_lines);
    const auto after = evaluate(sheet, form());
    CHECK(before.sections == after.sections);
    CHECK(before.rows == after.rows);
  }
}

TEST_CASE("Every finding has a known code and a place in its sheet") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const CostSheet sheet = random_sheet(seed);
    for (const auto& finding : evaluate(sheet, form()).findings) {
      CHECK(std::ranges::contains(codes::all_findings, std::string_view(finding.code)));
      CHECK(finding.place.starts_with(place_of(sheet) + "/"));
    }
  }
}

TEST_CASE("A printed total misses its printed parts by at most half a yen each") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const CostSheet sheet = random_sheet(seed);
    for (const auto& gap : evaluate(sheet, form()).rounding_gaps) {
      CHECK(gap.parts != gap.total);
      CHECK(std::abs(gap.parts.value - gap.total.value) <= 30);
    }
  }
}
