// Snapshots, their comparison, other editions, and how long evidence is kept.
// Rule: certification.md, Editions are data; What the tool gives.
#include "core/certification/carry_over.h"
#include "core/certification/retention.h"
#include "core/certification/snapshot.h"
#include "support/certification.h"

using namespace sanpo;
using namespace sanpo::test;

TEST_CASE("a snapshot keeps value and firmness of every item and title") {
  Company given(edition_2024());
  given.pass("infection").fail("evaluation");
  given.record("diet").whole = WholeAnswer::met;
  const auto snapshot = take_snapshot(given.result(), Id{"snapaaaaaaaa"}, {2024, 4, 1}, "年度初め");
  CHECK(snapshot.items.size() == 22);
  CHECK(find_by_id(snapshot.items, Slug{"infection"})->standing == Standing::met_confirmed);
  CHECK(find_by_id(snapshot.items, Slug{"diet"})->standing == Standing::met_provisional);
  CHECK(find_by_id(snapshot.items, Slug{"overwork"})->standing == Standing::undecided);
  CHECK(find_by_id(snapshot.titles, Slug{"certified"})->standing == Standing::not_met_confirmed);
}

TEST_CASE("comparing two snapshots names what changed, appeared and went") {
  const Snapshot before{.items = {{Slug{"a"}, Standing::undecided},
                                  {Slug{"b"}, Standing::met_confirmed},
                                  {Slug{"gone"}, Standing::met_confirmed}}};
  const Snapshot after{.items = {{Slug{"a"}, Standing::met_provisional},
                                 {Slug{"b"}, Standing::met_confirmed},
                                 {Slug{"new"}, Standing::undecided}}};
  const auto changed = compare(before, after);
  CHECK(changed.items ==
        std::vector<StandingChange>{{Slug{"a"}, Standing::undecided, Standing::met_provisional},
                                    {Slug{"new"}, std::nullopt, Standing::undecided},
                                    {Slug{"gone"}, Standing::met_confirmed, std::nullopt}});
  CHECK(changed.titles.empty());
}

TEST_CASE("carry-over: equal questions keep their answers, changed ones are marked 要再確認") {
  Edition next = edition_2024();
  next.id = Slug{"2025"};
  for (auto& item : next.items)
    for (auto& question : item.questions)
      if (question.id == Slug{"diet.measures"}) question.options.pop_back();
  std::erase_if(next.items, [](const CriterionItem& item) { return item.id == Slug{"exercise"}; });
  next.items.front().questions.push_back(Question{.id = Slug{"declaration.family"}});

  Company given(edition_2024());
  given.pass("infection").pass("diet").pass("exercise");
  given.record("infection").whole = WholeAnswer::met;
  given.record("diet").whole = WholeAnswer::met;
  given.record("diet").note = "食堂";
  given.assessment.application = Date{2024, 10, 1};
  const auto carried = carry_over(given.assessment, edition_2024(), next);
  CHECK(carried.assessment.edition == Slug{"2025"});
  CHECK_FALSE(carried.assessment.application.has_value());
  CHECK(carried.to_recheck == std::vector{Slug{"diet.measures"}});
  CHECK(carried.dropped == std::vector{Slug{"exercise.measures"}});
  CHECK(carried.added == std::vector{Slug{"declaration.family"}});
  CHECK(find_by_id(carried.assessment.answers, Slug{"diet.measures"})->recheck);
  CHECK_FALSE(find_by_id(carried.assessment.answers, Slug{"infection.measures"})->recheck);
  CHECK(find_by_id(carried.assessment.items, Slug{"infection"})->whole == WholeAnswer::met);
  CHECK_FALSE(find_by_id(carried.assessment.items, Slug{"diet"})->whole.has_value());
  CHECK(find_by_id(carried.assessment.items, Slug{"diet"})->note == "食堂");
}

TEST_CASE("a raised revision changes the meaning of a question") {
  const Question before{.id = Slug{"q"}, .kind = QuestionKind::url};
  Question after = before;
  CHECK(asks_the_same(before, after));
  after.revision = Count{2};
  CHECK_FALSE(asks_the_same(before, after));
}

TEST_CASE("evidence is kept two years after the application") {
  CHECK(keep_evidence_until({2024, 10, 18}) == Date{2026, 10, 18});
  CHECK(keep_evidence_until({2024, 2, 29}) == Date{2026, 2, 28});
}
