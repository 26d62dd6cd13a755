// What a person does to the open case. Rule: entry.md; design.md, Entry, and Keeping data, 7.
#include <doctest/doctest.h>

#include "app/case_editor.h"
#include "app/commands.h"
#include "core/record/decode.h"
#include "core/record/encode.h"
#include "fixtures.h"

namespace sanpo {
namespace {

/// A case with one site of 60 people, its estimate and an assessment.
struct Opened {
  SeededIds ids;
  int changes = 0;
  CaseEditor editor;
  Id site;
  Id estimate;
  Id assessment;

  Opened()
      : editor(std::make_shared<const Case>(example(ids)), built_in_catalogues(), ids, [this] { ++changes; }),
        site(editor.document().sites.front().id), estimate(editor.document().estimates.front().id),
        assessment(editor.document().assessments.front().id) {}

  static Case example(SeededIds& ids) {
    Case document = new_case({.people = {Count{60}}}, built_in_catalogues(), ids);
    add_assessment(document, built_in_catalogues(), ids);
    return document;
  }
  [[nodiscard]] std::string people() const { return "sites/" + site.value + "/employees"; }
  [[nodiscard]] std::optional<Count> employees() const { return editor.document().sites.front().employees; }
};

TEST_CASE("entry: a valid value enters the document") {
  Opened open;
  CHECK(open.editor.edit(open.people(), "1,370人") == EditOutcome{});
  CHECK(open.employees() == Count{1'370});
  CHECK(open.editor.text_of(open.people()) == "1,370");
  CHECK(open.changes == 1);
}

TEST_CASE("entry: what is refused stays as a draft with its message, and the value stays in force") {
  Opened open;
  const EditOutcome outcome = open.editor.edit(open.people(), "many");
  CHECK(outcome.kind == EditOutcome::Kind::refused);
  REQUIRE(outcome.message.has_value());
  CHECK(open.employees() == Count{60});
  CHECK(open.editor.text_of(open.people()) == "many");
  CHECK(open.editor.value_text_of(open.people()) == "60");
  CHECK(open.editor.error_of(open.people()) == outcome.message);
  open.editor.edit(open.people(), "70");
  CHECK(open.editor.document().drafts.empty());
  CHECK_FALSE(open.editor.error_of(open.people()).has_value());
}

TEST_CASE("entry: the beginning of what is refused in the end is no value") {
  Opened open;
  open.editor.begin_visit(open.people());
  open.editor.edit(open.people(), "9");
  CHECK(open.employees() == Count{9});
  CHECK(open.editor.edit(open.people(), "9 or so").kind == EditOutcome::Kind::refused);
  CHECK(open.employees() == Count{60});
  CHECK(open.editor.text_of(open.people()) == "9 or so");
  open.editor.edit(open.people(), "9");
  CHECK(open.employees() == Count{9});
  open.editor.end_visit();
  open.editor.begin_visit(open.people());
  open.editor.edit(open.people(), "");
  CHECK_FALSE(open.employees().has_value());
  open.editor.edit(open.people(), "-");
  CHECK(open.employees() == Count{9});
}

TEST_CASE("entry: whatever is typed, the case with its draft can be written and read again") {
  for (const std::string& typed :
       {std::string{"a\x01\r\nb\tc"}, std::string{"\xff\xfe"}, std::string(70'000, 'x'),
        std::string{"\"\\</script>"}, std::string{"葛󠄀飾区"}}) {
    Opened open;
    CHECK(open.editor.edit(open.people(), typed).kind == EditOutcome::Kind::refused);
    const auto again = decode_case(encode_case(open.editor.document()));
    REQUIRE(again.has_value());
    CHECK(*again == open.editor.document());
  }
}

TEST_CASE("entry: a doubtful value is taken with a warning") {
  Opened open;
  const EditOutcome outcome = open.editor.edit("client/email", "taro@localhost");
  CHECK(outcome.kind == EditOutcome::Kind::taken);
  CHECK(outcome.message.has_value());
  CHECK(open.editor.document().client.email == "taro@localhost");
}

TEST_CASE("entry: empty text empties the field") {
  Opened open;
  open.editor.edit(open.people(), "");
  CHECK_FALSE(open.employees().has_value());
}

TEST_CASE("entry: typing the same value again is no change") {
  Opened open;
  open.editor.edit(open.people(), "60人");
  CHECK(open.changes == 0);
  CHECK(open.editor.undo_name() == nullptr);
}

TEST_CASE("entry: one step per visit, its name says which field") {
  Opened open;
  open.editor.begin_visit(open.people());
  for (const auto* typed : {"6", "", "7", "7x", "75"})
    open.editor.edit(open.people(), typed);
  open.editor.end_visit();
  CHECK(*open.editor.undo_name() == StepName{"undo.edit", open.people()});
  CHECK(open.editor.undo());
  CHECK(open.employees() == Count{60});
  CHECK(open.editor.document().drafts.empty());
  CHECK_FALSE(open.editor.undo());
  CHECK(open.editor.redo());
  CHECK(open.employees() == Count{75});
}

TEST_CASE("entry: Esc brings back the value or the draft from before the visit") {
  Opened open;
  open.editor.begin_visit(open.people());
  open.editor.edit(open.people(), "75");
  open.editor.cancel_visit();
  open.editor.end_visit();
  CHECK(open.employees() == Count{60});
  CHECK(open.editor.undo_name() == nullptr);

  open.editor.edit(open.people(), "lots");
  open.editor.begin_visit(open.people());
  open.editor.edit(open.people(), "80");
  open.editor.cancel_visit();
  open.editor.end_visit();
  CHECK(open.employees() == Count{60});
  CHECK(open.editor.text_of(open.people()) == "lots");
}

TEST_CASE("entry: a pasted block is one step; refused cells are marked, the rest is taken") {
  Opened open;
  const auto outcomes = open.editor.edit_all(
      {{"client/name", "山田商店"}, {open.people(), "some"}, {"sites/" + open.site.value + "/name", "本社"}});
  REQUIRE(outcomes.size() == 3);
  CHECK(outcomes[0].kind == EditOutcome::Kind::taken);
  CHECK(outcomes[1].kind == EditOutcome::Kind::refused);
  CHECK(open.editor.document().client.name == "山田商店");
  CHECK(open.editor.document().sites.front().name == "本社");
  CHECK(open.editor.undo_name()->code == "undo.paste");
  open.editor.undo();
  CHECK(open.editor.document().client.name.empty());
}

TEST_CASE("entry: a record that is named after something is made when its first field is entered") {
  Opened open;
  const std::string facts =
      "assessments/" + open.assessment.value + "/sites/" + open.site.value + "/facility";
  REQUIRE(open.editor.document().assessments.front().sites.empty());
  CHECK(open.editor.edit(facts, "nonsense").kind == EditOutcome::Kind::refused);
  CHECK(open.editor.document().assessments.front().sites.empty());
  CHECK(open.editor.text_of(facts) == "nonsense");
  CHECK(open.editor.error_of(facts).has_value());
  const std::string line = "estimates/" + open.estimate.value + "/lines/manual/unit_price";
  CHECK(open.editor.edit(line, "9,500").kind == EditOutcome::Kind::taken);
  REQUIRE(open.editor.document().estimates.front().lines.size() == 1);
  CHECK(open.editor.document().estimates.front().lines.front().unit_price == Yen{9'500});
}

TEST_CASE("entry: text for a record that was removed goes nowhere") {
  Opened open;
  const std::string stale = open.people();
  CHECK(open.editor.remove("sites/" + open.site.value));
  CHECK(open.editor.edit(stale, "5").kind == EditOutcome::Kind::no_field);
  CHECK(open.editor.edit("nowhere/x", "5").kind == EditOutcome::Kind::no_field);
  CHECK(open.editor.document().sites.empty());
  CHECK(open.editor.document().drafts.empty());
}

TEST_CASE("records: added, copied, moved, removed, each a step with a name") {
  Opened open;
  const auto second = open.editor.add("sites");
  REQUIRE(second.has_value());
  CHECK(*open.editor.undo_name() == StepName{"undo.add", "sites"});
  CHECK_FALSE(open.editor.add("nowhere").has_value());
  CHECK(open.editor.move("sites/" + second->value, 0));
  CHECK(open.editor.document().sites.front().id == *second);
  const auto scenario = open.editor.copy("estimates/" + open.estimate.value);
  REQUIRE(scenario.has_value());
  CHECK(open.editor.document().estimates.back().id == *scenario);
  CHECK(open.editor.document().estimates.back().plans.front().id !=
        open.editor.document().estimates.front().plans.front().id);
  CHECK(open.editor.remove("sites/" + second->value));
  CHECK(open.editor.undo_name()->code == "undo.remove");
  for (int step = 0; step < 4; ++step)
    CHECK(open.editor.undo());
  CHECK(open.editor.undo_name() == nullptr);
}

TEST_CASE("records: a removed record takes its drafts along, and undo brings both back") {
  Opened open;
  open.editor.edit(open.people(), "many");
  open.editor.remove("sites/" + open.site.value);
  CHECK(open.editor.document().drafts.empty());
  open.editor.undo();
  CHECK(open.editor.text_of(open.people()) == "many");
}

TEST_CASE("records: a full case takes values, but no more records") {
  Opened open;
  open.editor.set_full(true);
  CHECK_FALSE(open.editor.add("sites").has_value());
  CHECK_FALSE(open.editor.copy("estimates/" + open.estimate.value).has_value());
  CHECK(open.editor.edit(open.people(), "61").kind == EditOutcome::Kind::taken);
}

TEST_CASE("point 1: a read-only case is not changed by any act") {
  Opened open;
  const Case before = open.editor.document();
  open.editor.set_read_only(true);
  CHECK(open.editor.edit(open.people(), "5").kind == EditOutcome::Kind::no_field);
  CHECK(open.editor.edit_all({{open.people(), "5"}}).front().kind == EditOutcome::Kind::no_field);
  CHECK_FALSE(open.editor.add("sites").has_value());
  CHECK_FALSE(open.editor.remove("sites/" + open.site.value));
  CHECK_FALSE(open.editor.move("sites/" + open.site.value, 0));
  open.editor.act({"add", "sites"}, [](Case& document) { document.sites.clear(); });
  CHECK_FALSE(open.editor.undo());
  CHECK(open.editor.document() == before);
  CHECK(open.changes == 0);
}

TEST_CASE("results: computed once, and again only when what they depend on changed") {
  Opened open;
  const EstimateResult* const first = open.editor.estimate(open.estimate);
  REQUIRE(first != nullptr);
  CHECK(open.editor.estimate(open.estimate) == first);
  open.editor.edit("client/name", "山田商店");
  CHECK(open.editor.estimate(open.estimate) == first);
  const std::string visits = "estimates/" + open.estimate.value + "/plans/" +
                             open.editor.document().estimates.front().plans.front().id.value + "/visits/0";
  const Yen before = first->first_year().without_tax;
  open.editor.edit(visits, "1");
  const EstimateResult* const second = open.editor.estimate(open.estimate);
  REQUIRE(second != nullptr);
  CHECK(second->first_year().without_tax > before);
  open.editor.undo();
  CHECK(open.editor.estimate(open.estimate)->first_year().without_tax == before);
}

TEST_CASE("results: of a record that is not there, or whose catalogue is not at hand, there is none") {
  Opened open;
  CHECK(open.editor.estimate({"aaaaaaaaaaaa"}) == nullptr);
  CHECK(open.editor.cost_sheet({"aaaaaaaaaaaa"}) == nullptr);
  CHECK(open.editor.assessment(open.assessment) != nullptr);
  open.editor.act({"edit", ""}, [](Case& document) {
    document.estimates.front().price_list = {"other"};
    document.assessments.front().edition = {"1999"};
  });
  CHECK(open.editor.estimate(open.estimate) == nullptr);
  CHECK(open.editor.assessment(open.assessment) == nullptr);
}

} // namespace
} // namespace sanpo
