// Every message of `app` has a text in both languages.
#include <doctest/doctest.h>

#include "app/exchange.h"
#include "app/step_codes.h"
#include "support/asset.h"

namespace sanpo {
namespace {

struct Texts {
  std::string ja = fixtures::asset("texts/ja/app.json");
  std::string en = fixtures::asset("texts/en/app.json");
  void demand(const std::string& key) const {
    CAPTURE(key);
    CHECK(ja.contains('"' + key + "\":"));
    CHECK(en.contains('"' + key + "\":"));
  }
  template <class E> void demand_all(const std::string& prefix) const {
    for (const auto& [value, slug] : Choices<E>::table)
      demand(prefix + std::string{slug});
  }
};

TEST_CASE("texts: every mode, failure, trouble, import state and undo step has one") {
  const Texts texts;
  texts.demand_all<StorageMode>("app.mode.");
  texts.demand_all<StorageFailure::Kind>("app.failure.");
  texts.demand_all<ImportItem::Kind>("app.import.");
  texts.demand_all<ImportChoice>("app.import_choice.");
  for (const auto& [trouble, slug] : Choices<CaseTrouble>::table)
    if (trouble != CaseTrouble::none) texts.demand("app.trouble." + std::string{slug});
  for (const std::string_view code : step_code::all)
    texts.demand(std::string{code});
}

} // namespace
} // namespace sanpo
