// 見積書 as records: numbers that never meet, the unchangeable copy, revisions, validity.
// Rule: quotation.md, 御見積書; design.md, Keeping data, 7.
#include "app/papers.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/commands.h"
#include "app/step_codes.h"
#include "unit/app/fixtures.h"

namespace sanpo {
namespace {

struct Desk : Device {
  Id estimate;
  Desk() {
    load();
    const Id id = workspace.create(new_case({}, built_in_catalogues(), ids));
    workspace.open(id);
    editor().act({}, [&](Case& document) { estimate = *add_estimate(document, built_in_catalogues(), ids); });
  }
  CaseEditor& editor() { return *workspace.editor(); }
  const Case& document() { return editor().document(); }
  Date today() { return clock.today(); }

  Id draft() {
    Id made;
    const std::string number = draw_number(workspace);
    editor().act({}, [&](Case& document) {
      made = add_quotation(document, estimate, number, workspace.settings().issuer, today(), ids);
    });
    return made;
  }
  bool issue(const Id& paper) {
    return issue_paper(
        editor(), paper,
        {.content = {R"({"page":{}})"}, .total = Yen{770'000}, .date = today(), .at = Moment{1'000}});
  }
};

const Paper& paper(const Case& document, const Id& id) {
  return *std::ranges::find(document.papers, id, &Paper::id);
}

} // namespace

TEST_CASE("numbers are given once on a device, also after their case is gone, and carry its letter") {
  Desk desk;
  const std::string first = draw_number(desk.workspace);
  const std::string letter = desk.workspace.settings().issuer.device_letter;
  REQUIRE(letter.size() == 1);
  CHECK(first == paper_number(default_number_template, desk.today(), letter, 1));
  CHECK(draw_number(desk.workspace) == paper_number(default_number_template, desk.today(), letter, 2));
  Settings settings = desk.workspace.settings();
  settings.issuer.number_template = "YYYYMMDD"; // would not count
  desk.workspace.keep_settings([&](Settings& kept) { kept = settings; });
  CHECK(draw_number(desk.workspace) != draw_number(desk.workspace));
}

TEST_CASE("a draft has the issuer's terms, today's date and 30 days") {
  Desk desk;
  Settings settings = desk.workspace.settings();
  settings.issuer.payment_terms = "翌月末払い";
  desk.workspace.keep_settings([&](Settings& kept) { kept = settings; });
  const Id id = desk.draft();
  const Paper& made = paper(desk.document(), id);
  CHECK(made.payment_terms == "翌月末払い");
  CHECK(made.date == desk.today());
  CHECK(days_since_epoch(*made.valid_until) - days_since_epoch(*made.date) == 30);
  CHECK(made.state == PaperState::draft);
}

TEST_CASE("an issued paper cannot be changed, removed or undone; how it fares can") {
  Desk desk;
  const Id id = desk.draft();
  const std::string path = "papers/" + id.value;
  desk.editor().edit(path + "/subject", "産業医業務");
  REQUIRE(desk.issue(id));
  CHECK(paper(desk.document(), id).state == PaperState::submitted);
  CHECK(paper(desk.document(), id).revision == Count{1});
  CHECK(desk.editor().edit(path + "/subject", "別のもの").kind == EditOutcome::Kind::no_field);
  CHECK_FALSE(desk.editor().remove(path));
  CHECK(desk.editor().edit(path + "/state", "won").kind == EditOutcome::Kind::taken);
  while (desk.editor().undo()) {
  }
  REQUIRE(std::ranges::contains(desk.document().papers, id, &Paper::id));
  CHECK(paper(desk.document(), id).subject == "産業医業務");
  CHECK(paper(desk.document(), id).issued.has_value());
  CHECK_FALSE(desk.issue(id)); // once only
}

TEST_CASE("a revision has the same number and the next revision; a duplicate a new number and new dates") {
  Desk desk;
  const Id id = desk.draft();
  REQUIRE(desk.issue(id));
  std::optional<Id> revised, copied;
  const std::string number = draw_number(desk.workspace);
  desk.editor().act({}, [&](Case& document) {
    revised = revise_paper(document, id, {}, desk.today(), desk.ids);
    copied = duplicate_paper(document, id, number, {}, desk.today(), desk.ids);
  });
  REQUIRE(revised);
  REQUIRE(copied);
  const Paper first = paper(desk.document(), id);
  CHECK(paper(desk.document(), *revised).number == first.number);
  CHECK(paper(desk.document(), *revised).revision == Count{2});
  CHECK_FALSE(paper(desk.document(), *revised).issued);
  CHECK(paper(desk.document(), *copied).number == number);
  CHECK_FALSE(paper(desk.document(), *copied).revision);
  REQUIRE(desk.issue(*revised));
  CHECK(paper(desk.document(), *revised).revision == Count{2});
  CHECK(revised_by(desk.document(), first)->id == *revised);
}

TEST_CASE("a number leaves once: a draft of another case or a fresh one may not have it, a revision may") {
  Desk desk;
  const auto may_leave = [&](const Id& id) {
    return may_leave_as_numbered(desk.workspace, desk.document(), paper(desk.document(), id));
  };
  const Id first = desk.draft(), fresh = desk.draft();
  REQUIRE(may_leave(first));
  REQUIRE(desk.issue(first));
  const std::string number = paper(desk.document(), first).number;
  CHECK(may_leave(fresh));
  desk.editor().edit("papers/" + fresh.value + "/number", number);
  CHECK_FALSE(may_leave(fresh));

  // Two revisions were begun; the one that leaves later takes the next number.
  std::optional<Id> second, third;
  desk.editor().act({}, [&](Case& document) {
    second = revise_paper(document, first, {}, desk.today(), desk.ids);
    third = revise_paper(document, first, {}, desk.today(), desk.ids);
  });
  REQUIRE(may_leave(*second));
  REQUIRE(desk.issue(*second));
  CHECK(may_leave(*third));
  CHECK(revision_of(desk.document(), paper(desk.document(), *third)) == Count{3});

  const Id copy = *desk.workspace.duplicate(desk.document().id, "copy");
  desk.workspace.open(copy);
  CHECK(std::ranges::none_of(desk.document().papers,
                             [](const Paper& each) { return each.issued.has_value(); }));
  desk.estimate = desk.document().estimates.front().id;
  const Id elsewhere = desk.draft();
  CHECK(may_leave(elsewhere));
  desk.editor().edit("papers/" + elsewhere.value + "/number", number);
  CHECK_FALSE(may_leave(elsewhere));
}

TEST_CASE("a submitted paper warns a week before it expires") {
  Paper paper{.state = PaperState::submitted, .valid_until = Date{2026, 12, 22}};
  CHECK(validity_of(paper, {2026, 12, 14}) == Validity::open);
  CHECK(validity_of(paper, {2026, 12, 15}) == Validity::soon);
  CHECK(validity_of(paper, {2026, 12, 22}) == Validity::soon);
  CHECK(validity_of(paper, {2026, 12, 23}) == Validity::expired);
  paper.state = PaperState::won;
  CHECK(validity_of(paper, {2027, 1, 1}) == Validity::open);
}

} // namespace sanpo
