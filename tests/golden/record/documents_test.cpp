// Documents of every schema version ever released, frozen as they were written: each opens for good. A new
// version begins with a folder of its own here. Rule: design.md, Keeping data, 9.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/record/decode.h"
#include "core/record/encode.h"
#include "support/places.h"

using namespace sanpo;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("point 9: documents of every released version open") {
  for (std::int64_t version = 1; version <= case_schema_version; ++version) {
    const std::filesystem::path folder =
        test::source_folder() + "/tests/golden/documents/v" + std::to_string(version);
    REQUIRE(std::filesystem::is_directory(folder));
    int documents = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
      const std::string name = file.path().string();
      CAPTURE(name);
      const std::string bytes = bytes_of(file.path());
      CHECK(bytes.contains("\"schema\": " + std::to_string(version)));
      const auto document = decode_case(bytes);
      REQUIRE(document.has_value());
      CHECK(decode_case(encode_case(*document)) == document);
      ++documents;
    }
    CHECK(documents >= 3);
  }
}

TEST_CASE("point 9: of the present version, the frozen documents are written as they are read") {
  const std::filesystem::path folder =
      test::source_folder() + "/tests/golden/documents/v" + std::to_string(case_schema_version);
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string name = file.path().string();
    CAPTURE(name);
    if (!file.path().filename().string().starts_with("generated")) continue; // samples are laid out by hand
    const std::string bytes = bytes_of(file.path());
    CHECK(encode_case(decode_case(bytes).value(), JsonLayout::indented) == bytes);
  }
}

TEST_CASE(
    "point 9: a document of a newer version is refused as one, and what is understood of it can be seen") {
  std::string bytes = bytes_of(test::source_folder() + "/tests/golden/documents/v1/three-sites.json");
  CHECK_FALSE(decode_newer_case(bytes).has_value());
  const std::string before = "\"schema\": 1", after = "\"schema\": 999, \"mood\": {\"of\": \"the day\"}";
  bytes.replace(bytes.find(before), before.size(), after);
  const auto refused = decode_case(bytes);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().front().code == "document.newer_version");
  const auto seen = decode_newer_case(bytes);
  REQUIRE(seen.has_value());
  CHECK(seen->sites.size() == 3);
  CHECK(seen->estimates.size() == 1);
}
