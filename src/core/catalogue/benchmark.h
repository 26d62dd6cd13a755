// Published totals of other companies' cost sheets, to compare a sheet with.
// Comparing is left to core/cost_sheet/compare.h. File: assets/benchmarks/companies.json.
// Rule: cost-sheet.md, Benchmark.
#pragma once

#include <expected>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/units.h"
#include "core/catalogue/error.h"
#include "core/catalogue/local_text.h"

namespace sanpo {

/// Published amounts of the activities: K, D, I, P.
struct PublishedCosts {
  Yen expense;
  Yen depreciation;
  Yen investment;
  Yen opportunity;
  bool operator==(const PublishedCosts&) const = default;
};

struct BenchmarkSection {
  Slug section; ///< of the form
  PublishedCosts costs;
};

struct BenchmarkCompany {
  Slug id;
  LocalText name;
  std::optional<Count> headcount; ///< published for one company only; without it there is no cost per head
  std::vector<BenchmarkSection> sections;
  PublishedCosts printed_totals; ///< as printed; may miss the sum by a yen of hidden fractions
};

struct Benchmark {
  LocalText title;
  std::vector<BenchmarkCompany> companies;

  /// The company of that id, or null.
  [[nodiscard]] const BenchmarkCompany* find(std::string_view id) const;
};

/// Reads the published totals. Refuses unknown keys, a company or a section that comes twice,
/// and a headcount of 0.
[[nodiscard]] std::expected<Benchmark, CatalogueError> decode_benchmark(std::string_view bytes);

} // namespace sanpo
