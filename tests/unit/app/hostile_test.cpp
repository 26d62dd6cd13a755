// Files that mean harm: each is refused with a reason, nothing of it is taken, and what is here stays.
// The files stand in tests/fuzz/hostile, where the fuzzer begins with them. Rule: design.md, Keeping
// data, 10.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/exchange.h"
#include "fixtures.h"
#include "support/places.h"

namespace sanpo {
namespace {

std::string hostile(const std::string& name) {
  std::ifstream file(test::source_folder() + "/tests/fuzz/hostile/" + name, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The code of the first reason why nothing of the bytes is taken; empty when something would be.
std::string refusal(std::string bytes) {
  Device device;
  device.load();
  Import import{device.workspace, std::move(bytes)};
  while (!import.step()) {
  }
  std::string code;
  if (import.error())
    code = import.error()->code;
  else if (!import.items().empty() && !import.items().front().errors.empty())
    code = import.items().front().errors.front().code;
  for (ImportItem& item : import.items())
    if (item.document) item.choice = ImportChoice::add;
  const auto sound = std::ranges::count_if(import.items(), [](const auto& item) { return !!item.document; });
  import.take(device.workspace);
  CHECK(static_cast<std::ptrdiff_t>(device.workspace.cases().size()) == sound);
  return sound > 0 ? std::string{} : code;
}

TEST_CASE("point 10: hostile files are refused with their reason") {
  const std::pair<const char*, std::string_view> expected[] = {
      {"depth-bomb.json", "document.too_deep"},
      {"depth-bomb-objects.json", "document.too_deep"},
      {"nan.json", "document.not_json"},
      {"huge-exponent.json", "document.number_out_of_range"},
      {"two-to-the-64.json", "document.expected_count"},
      {"duplicate-keys.json", "document.duplicate_key"},
      {"lone-surrogate.json", "document.not_json"},
      {"invalid-utf8.json", "document.broken_text"},
      {"proto.json", "document.unknown_key"},
      {"constructor.json", "document.unknown_key"},
      {"truncated.json", "document.not_json"},
      {"newer.json", "document.newer_version"},
  };
  for (const auto& [name, code] : expected) {
    CAPTURE(name);
    CHECK(refusal(hostile(name)) == code);
  }
}

TEST_CASE("point 10: a file beyond 100 MB, and one of more than 10 MB that is no list of cases, is refused "
          "unread") {
  CHECK(refusal(std::string(100'000'001, '[')) == "document.too_large");
  CHECK(refusal(std::string(10'000'001, '[')) == "document.too_large");
  CHECK(refusal(R"({"format":"sanpo-export","version":1,"cases":[")" + std::string(10'000'001, 'a') +
                "\"]}") == "document.too_large");
}

TEST_CASE("point 10: of an export the sound cases can be taken, beside those that are wrong") {
  CHECK(refusal(hostile("list-of-cases.json")).empty());
}

TEST_CASE("point 10: a file that ends anywhere is refused") {
  const std::string whole = fixtures::asset("samples/three-sites.json");
  for (std::size_t size = 0; size + 2 < whole.size(); size += 37) {
    CAPTURE(size);
    CHECK_FALSE(refusal(whole.substr(0, size)).empty());
  }
}

} // namespace
} // namespace sanpo
