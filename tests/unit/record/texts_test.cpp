// Every field and every choice of the document has its text in both languages (ids are not shown to people).
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "core/record/binding.h"
#include "core/record/decode.h"
#include "core/record/json_value.h"
#include "support/places.h"

using namespace sanpo;

namespace {

std::set<std::string> keys_of(const std::string& language) {
  std::set<std::string> keys;
  for (const auto& entry :
       std::filesystem::directory_iterator(test::source_folder() + "/assets/texts/" + language)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const auto texts = read_json(std::string(std::istreambuf_iterator<char>(file), {}));
    REQUIRE(texts);
    for (const auto& [key, text] : *texts->object())
      keys.insert(key);
  }
  return keys;
}

} // namespace

TEST_CASE("every field and every choice has a text in both languages") {
  for (const char* language : {"ja", "en"}) {
    CAPTURE(language);
    const std::set<std::string> keys = keys_of(language);
    std::set<std::string> records;
    for (const CatalogueField& field : all_fields()) {
      records.insert(std::string(field.record));
      const std::string label = field_label(field.record, field.slug);
      CAPTURE(label);
      if (field.slug != "id") CHECK(keys.contains(label));
      for (const std::string_view choice : field.choices)
        CHECK(keys.contains("choice." + label.substr(6) + "." + std::string(choice)));
    }
    for (const std::string& key : keys)
      if (key.starts_with("field.")) {
        CAPTURE(key);
        CHECK(records.contains(key.substr(6, key.find('.', 6) - 6)));
      }
  }
}
