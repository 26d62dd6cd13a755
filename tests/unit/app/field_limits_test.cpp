// Values that other values of the case limit. Rule: pricing.md, Totals (Discount); certification.md,
// checkup_rate.
#include <doctest/doctest.h>

#include "app/case_editor.h"
#include "app/commands.h"
#include "app/field_limit_codes.h"
#include "core/pricing/visit_patterns.h"
#include "fixtures.h"

namespace sanpo {
namespace {

struct Desk {
  SeededIds ids;
  std::unique_ptr<CaseEditor> editor;

  explicit Desk(Case document) {
    editor = std::make_unique<CaseEditor>(std::make_shared<const Case>(std::move(document)),
                                          built_in_catalogues(), ids, [] {});
  }
};

Case with_discount(Ids& ids) {
  Case document = new_case({.people = {Count{60}}}, built_in_catalogues(), ids);
  Estimate& estimate = document.estimates.front();
  estimate.plans.front().visits = visits_of(VisitPattern::monthly);
  estimate.discounts.push_back({.id = ids.next()});
  return document;
}

TEST_CASE("a discount above its base is refused at the field, with the limit") {
  SeededIds ids(7);
  Desk desk(with_discount(ids));
  const Estimate& estimate = desk.editor->document().estimates.front();
  const std::string path =
      "estimates/" + estimate.id.value + "/discounts/" + estimate.discounts.front().id.value + "/amount";
  CHECK(desk.editor->edit(path, "700,000").kind == EditOutcome::Kind::taken);
  const EditOutcome more = desk.editor->edit(path, "700,001");
  CHECK(more.kind == EditOutcome::Kind::refused);
  REQUIRE(more.message.has_value());
  CHECK(more.message->code == entry_code::discount_above_base);
  CHECK(std::get<Yen>(more.message->arguments.front().second) == Yen{700'000});
  CHECK(desk.editor->document().estimates.front().discounts.front().amount == Yen{700'000});
  CHECK(desk.editor->error_of(path) == more.message);
  CHECK(desk.editor->text_of(path) == "700,001");
}

TEST_CASE("a refused discount is taken once its base allows it") {
  SeededIds ids(7);
  Desk desk(with_discount(ids));
  const Estimate estimate = desk.editor->document().estimates.front();
  const std::string path = "estimates/" + estimate.id.value;
  const std::string amount = path + "/discounts/" + estimate.discounts.front().id.value + "/amount";
  desk.editor->edit(amount, "800,000");
  desk.editor->edit(path + "/plans/" + estimate.plans.front().id.value + "/visit_minutes", "120");
  CHECK(desk.editor->document().estimates.front().discounts.front().amount == Yen{800'000});
  CHECK(desk.editor->document().drafts.empty());
}

TEST_CASE("more examined than people is refused at the field") {
  SeededIds ids(7);
  Desk desk(new_case({.tool = Screen::certification}, built_in_catalogues(), ids));
  const std::string path =
      "assessments/" + desk.editor->document().assessments.front().id.value + "/checkups_latest/";
  desk.editor->edit(path + "eligible", "100");
  desk.editor->edit(path + "exempt", "5");
  CHECK(desk.editor->edit(path + "examined", "95").kind == EditOutcome::Kind::taken);
  const EditOutcome more = desk.editor->edit(path + "examined", "96");
  CHECK(more.kind == EditOutcome::Kind::refused);
  CHECK(more.message->code == entry_code::examined_above_people);
  CHECK(desk.editor->document().assessments.front().checkups_latest.examined == Count{95});
}

} // namespace
} // namespace sanpo
