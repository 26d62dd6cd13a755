// See benchmark.h.
#include "core/catalogue/benchmark.h"

#include <algorithm>

#include "core/catalogue/reader.h"

namespace sanpo {

namespace {

PublishedCosts read_costs(const CatalogueNode& node) {
  return {node.at("expense").yen(), node.at("depreciation").yen(), node.at("investment").yen(),
          node.at("opportunity").yen()};
}

BenchmarkCompany read_company(const CatalogueNode& node) {
  node.only({"id", "name", "headcount", "sections", "printed_totals"});
  BenchmarkCompany company;
  company.id = node.at("id").slug();
  company.name = node.at("name").text();
  if (const auto headcount = node.find("headcount"))
    company.headcount = Count{headcount->integer(1, 10'000'000)};
  for (const auto& element : node.at("sections").elements()) {
    element.only({"section", "expense", "depreciation", "investment", "opportunity"});
    BenchmarkSection section{element.at("section").slug(), read_costs(element)};
    if (std::ranges::contains(company.sections, section.section, &BenchmarkSection::section))
      element.at("section").fail("a section that the company does not have yet");
    company.sections.push_back(std::move(section));
  }
  const auto totals = node.at("printed_totals");
  totals.only({"expense", "depreciation", "investment", "opportunity"});
  company.printed_totals = read_costs(totals);
  return company;
}

} // namespace

const BenchmarkCompany* Benchmark::find(std::string_view id) const {
  const auto found = std::ranges::find_if(
      companies, [&](const BenchmarkCompany& company) { return company.id.value == id; });
  return found == companies.end() ? nullptr : &*found;
}

std::expected<Benchmark, CatalogueError> decode_benchmark(std::string_view bytes) {
  CatalogueReader reader(bytes);
  const auto root = reader.root();
  root.only({"id", "title", "companies"});
  Benchmark benchmark;
  benchmark.title = root.at("title").text();
  for (const auto& element : root.at("companies").elements()) {
    BenchmarkCompany company = read_company(element);
    if (benchmark.find(company.id.value)) element.at("id").fail("an id that no other company has");
    benchmark.companies.push_back(std::move(company));
  }
  if (reader.error()) return std::unexpected(*reader.error());
  return benchmark;
}

} // namespace sanpo
