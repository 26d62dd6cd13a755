// A company checked on the screen: as wholes in 22 presses, then question by question to a confirmed verdict.
// Golden: certification.md, "7 of 15". Rule: ux.md, 認定チェック.
#include <doctest/doctest.h>

#include <algorithm>
#include <format>

#include "core/certification/shortest_way.h"
#include "driver.h"

namespace sanpo::test {
namespace {

/// A person who checks a company with one site.
class Checker {
public:
  explicit Checker(Driver& driver, std::string place = {}) : d_(driver) {
    Case document;
    document.client.name = "株式会社みなと製作所";
    document.sites.push_back({.id = Id{"aaaaaaaaaaaa"}, .name = "本社", .employees = Count{40}});
    d_.open(std::move(document), Screen::certification, std::move(place));
  }
  const Assessment& assessment() { return d_.document().assessments.back(); }
  Path path() { return Path("assessments") / assessment().id.value; }
  Path item_path(std::string_view item) { return path() / "items" / item; }
  Path answer(std::string_view question) { return path() / "answers" / question; }
  const Edition& edition() { return *d_.work().catalogues().edition(assessment().edition); }
  const AssessmentResult& result() { return *d_.work().editor()->assessment(assessment().id); }

  void item(std::string_view slug) { d_.go(Screen::certification, std::string(item_path(slug).text())); }
  void choose(std::string_view question, std::string_view option) {
    d_.press(answer(question) / "chosen" / option);
  }
  void none(std::string_view question) { d_.press(answer(question) / "none"); }
  void nothing_applies(std::string_view question) {
    d_.press(Path("certification/disqualifiers") / question / "confirm");
  }
  /// Ticks the first option and looks at what does not count.
  void simple(std::string_view slug, std::string_view question, std::string_view option) {
    item(slug);
    choose(question, option);
    if (d_.has(Path("certification/disqualifiers") / question / "confirm")) nothing_applies(question);
  }

  void mandatory() {
    item("declaration");
    for (const auto& [question, option] : {std::pair{"declaration.programme", "insurer"},
                                           {"declaration.content", "issues"},
                                           {"declaration.inside", "personal_notice"},
                                           {"declaration.outside", "entrance"},
                                           {"declaration.head_checkup", "yes"},
                                           {"declaration.certificate", "not_required"}})
      choose(question, option);
    for (const auto* question :
         {"declaration.programme", "declaration.inside", "declaration.outside", "declaration.head_checkup"})
      nothing_applies(question);

    item("health_officer");
    const Path officer = path() / "sites/aaaaaaaaaaaa/officer";
    d_.press(officer / "add-person");
    d_.type(Path("people") / d_.document().people.back().id.value / "name", "佐藤 健");
    choose("health_officer.activities", "planning");

    item("data_provision");
    choose("data_provision.state", "agreed");

    item("action_plan");
    d_.press(path() / "plans/add");
    const Path plan = path() / "plans" / assessment().plans.back().id.value;
    d_.type(plan / "theme", "smoking");
    d_.type(plan / "problem", "喫煙者が多い");
    d_.type(plan / "indicator", "喫煙率");
    d_.type(plan / "current", "32.5%");
    d_.type(plan / "target", "25%");
    d_.type(plan / "responsible", d_.document().people.back().id.value);
    d_.type(plan / "deadline", "2028-03-31");
    d_.press(plan / "state/running");
    d_.press(plan / "beyond_law/yes");
    d_.press(plan / "about_outcomes/yes");
    choose("action_plan.known_by", "checkup_results");

    item("passive_smoking");
    d_.type(path() / "sites/aaaaaaaaaaaa/facility", "second");
    d_.type(path() / "sites/aaaaaaaaaaaa/indoor", "no_smoking");
    d_.type(path() / "sites/aaaaaaaaaaaa/outdoor", "no_outdoor_area");

    item("evaluation");
    choose("evaluation.evaluate", "check_results");
    choose("evaluation.improve", "review");

    item("compliance");
    choose("compliance.checkups", "yes");
    choose("compliance.stress_check", "no_such_site");
    choose("compliance.no_prosecution", "yes");
  }

  void optional() {
    item("checkup_rate");
    d_.type(path() / "checkups_latest/eligible", "40");
    d_.type(path() / "checkups_latest/exempt", "0");
    d_.type(path() / "checkups_latest/examined", "40人");
    simple("checkup_followup", "checkup_followup.reexamination", "notice");
    simple("communication", first_question("communication"), first_option("communication"));
    for (const auto* slug : {"exercise", "womens_health", "infection", "smoking_rate"})
      simple(slug, first_question(slug), first_option(slug));
  }

  const CriterionItem& criterion(std::string_view slug) {
    return *std::ranges::find(edition().items, Slug{std::string(slug)}, &CriterionItem::id);
  }
  std::string first_question(std::string_view slug) { return criterion(slug).questions.front().id.value; }
  std::string first_option(std::string_view slug) {
    return criterion(slug).questions.front().options.front().id.value;
  }
private:
  Driver& d_;
};

} // namespace

TEST_CASE("認定チェック: the quick pass gives a provisional standing with 22 presses") {
  Driver d;
  Checker person(d, "quick");
  int presses = 0;
  for (const CriterionItem& item : person.edition().items) {
    CHECK_FALSE(d.shows("要件を満たす見込み"));
    d.press(person.item_path(item.id.value) / "whole/met");
    ++presses;
  }
  CHECK(presses == 22);
  CHECK(d.name("certification-panel/verdict/now") == "要件を満たす見込み");
  CHECK(d.shows("暫定の回答を含みます"));
  CHECK(person.result().titles.front().judged == Judged::of(Value::met, Firmness::provisional));
}

TEST_CASE("認定チェック: the quick pass says that the edition is not that of the application") {
  Driver d;
  Checker person(d);
  const Path application = person.path() / "application";
  const Path told =
      Path("certification/quick/finding/certification.outside_period") / std::string(application.text());
  d.work().editor()->edit(application.text(), "2027年10月1日");
  d.look();
  CHECK(d.has(told));
  d.press(told / "go");
  CHECK(d.has(application));
}

TEST_CASE("認定チェック: who begins stays in the quick pass, and its end leads on") {
  for (const float width : {390.0f, 1'440.0f}) {
    CAPTURE(width);
    Driver d;
    d.resize(width, 900);
    Checker person(d);
    std::size_t answered = 0;
    for (const CriterionItem& item : person.edition().items) {
      REQUIRE(d.has(person.item_path(item.id.value) / "whole/met"));
      d.press(person.item_path(item.id.value) / "whole/met");
      if (++answered == 3) {
        CHECK(d.shows("いまの見込み（あと19項目）"));
        CHECK(d.has("certification/quick/to-way"));
      }
    }
    CHECK_FALSE(d.has("certification/quick/to-way")); // nothing is missing
    CHECK(d.shows("すべての項目に答えました（暫定の見込み）"));
    d.press("certification/quick/to-items");
    CHECK(d.has("certification/outline-quick"));
    d.go(Screen::certification, {}); // not asked again
    CHECK_FALSE(d.has("certification/quick/heading"));
  }
}

TEST_CASE("認定チェック: answering question by question reaches a confirmed verdict with 7 of 15") {
  Driver d;
  Checker person(d);
  person.mandatory();
  CHECK(person.result().mandatory_met == person.result().mandatory_size);
  CHECK(d.name("certification-panel/verdict/now") == "未確定");
  const std::size_t open = person.result().titles.front().deciding_items.size();
  CHECK(open > 0);
  CHECK(d.name("certification-panel/verdict/open") ==
        std::format("未回答か「わからない」の{}項目で決まります。", open));
  person.optional();
  CHECK_MESSAGE(person.result().titles.front().judged == Judged::of(Value::met, Firmness::confirmed),
                d.dump());
  CHECK(person.result().titles.front().optional_met == Count{7});
  CHECK(d.name("certification-panel/verdict/now") == "要件を満たす見込み");
  CHECK(d.shows("すべて確かめた回答による見込みです"));
  CHECK_FALSE(d.has("certification-panel/verdict/open"));
  CHECK_FALSE(d.shows("認定されました"));
}

TEST_CASE("認定チェック: no tick is not 「いいえ」, 該当なし is") {
  Driver d;
  Checker person(d);
  person.item("diet");
  const auto value = [&] {
    return std::ranges::find(person.result().items, Slug{"diet"}, &ItemResult::id)->judged.value;
  };
  CHECK(value() == Value::undecided);
  person.none("diet.measures");
  CHECK(value() == Value::not_met);
  CHECK(d.shows("該当なしと答えています"));
  person.choose("diet.measures", "vending"); // takes 該当なし back
  CHECK(value() == Value::met);
  CHECK(person.assessment().answers.back().none == false);
}

TEST_CASE("認定チェック: a ticked option that a 不適合例 hits does not count, another one does") {
  Driver d;
  Checker person(d);
  person.item("diet");
  person.choose("diet.measures", "vending");
  const Path review = person.answer("diet.measures") / "reviews/information_training";
  d.press(review / "applies");
  d.press(review / "hits/vending");
  person.nothing_applies("diet.measures");
  const auto judged = [&] {
    return std::ranges::find(person.result().items, Slug{"diet"}, &ItemResult::id)->judged;
  };
  CHECK(judged().value == Value::not_met);
  person.choose("diet.measures", "breakfast");
  CHECK(judged() == Judged::of(Value::met, Firmness::confirmed));
}

TEST_CASE("認定チェック: another edition says which answers it cannot take over, and undo brings them back") {
  Driver d;
  Checker person(d);
  person.item("diet");
  d.press(person.item_path("diet") / "whole/met");
  const std::string before = person.edition().id.value;
  d.go(Screen::certification, "basics");
  d.type(person.path() / "edition", "2026");
  CHECK(person.edition().id == Slug{"2026"});
  CHECK(d.name("toast/words") ==
        "1項目の「項目全体の回答」は、設問が変わるため引き継げませんでした。「元に戻す」で戻せます。");
  d.press("undo");
  CHECK(person.edition().id == Slug{before});
  CHECK(std::ranges::any_of(person.assessment().items,
                            [](const ItemRecord& item) { return item.whole.has_value(); }));
}

TEST_CASE("認定チェック: every kind of field of an assessment can be reached") {
  Driver d;
  Checker person(d);
  const auto reaches = [&](const Path& path) { CHECK_MESSAGE(d.has(path), path.text()); };
  d.go(Screen::certification, "basics");
  for (const auto* field : {"name", "edition", "application", "size_class", "insurer", "target"})
    reaches(person.path() / field);
  person.item("diet");
  for (const auto* field :
       {"whole/unknown", "status/done", "person", "due", "note", "effort", "lead_weeks", "fixed"})
    reaches(person.item_path("diet") / field);
  d.press(person.item_path("diet") / "evidence/add");
  REQUIRE(person.assessment().items.front().evidence.size() == 1);
  const Path evidence =
      person.item_path("diet") / "evidence" / person.assessment().items.front().evidence.front().id.value;
  d.press(evidence / "kind/link");
  for (const auto* field : {"text", "link"})
    reaches(evidence / field);
  person.item("checkup_rate");
  d.press(person.path() / "use_previous");
  for (const auto* year : {"checkups_latest", "checkups_previous"})
    for (const auto* field : {"eligible", "exempt", "examined"})
      reaches(person.path() / year / field);
  person.item("overwork");
  reaches(person.answer("overwork.threshold") / "number");
  person.item("health_officer");
  person.choose("health_officer.qualifications", "other");
  reaches(person.answer("health_officer.qualifications") / "details/other/text");
  d.go(Screen::certification, "bright");
  for (const Question& question : person.edition().bright->questions)
    reaches(Path("certification/question") / question.id.value);
  reaches(person.answer("bright.url") / "text");
  reaches(person.answer("bright.latest") / "month");
}

TEST_CASE("認定チェック: the shortest way leads to its items, and a snapshot tells what has changed") {
  Driver d;
  Checker person(d, "history");
  d.press(Path("certification/history/take"));
  REQUIRE(person.assessment().history.size() == 1);
  CHECK(d.shows("変わった項目はありません"));
  d.press(Path("certification/view/way"));
  CHECK(d.shows("あと14項目"));
  d.press(Path("certification/ways/0/declaration/item"));
  CHECK(d.has(Path("certification/question/declaration.programme")));
  d.press(person.item_path("declaration") / "whole/not_met");
  d.go(Screen::certification, "history");
  CHECK(d.shows("未確定 → 不適合（暫定）"));
}

TEST_CASE("認定チェック: records of one day are told apart") {
  Driver d;
  Checker person(d, "history");
  d.press(Path("certification/history/take"));
  const Path first = person.path() / "history" / person.assessment().history[0].id.value;
  CHECK_FALSE(d.name(first / "heading").contains("回目"));
  d.press(Path("certification/history/take"));
  const Path second = person.path() / "history" / person.assessment().history[1].id.value;
  CHECK(d.name(first / "heading").contains("（1回目）"));
  CHECK(d.name(second / "heading").contains("（2回目）"));
}

TEST_CASE("認定チェック: a record that is removed leaves the comparison, and none is beside itself") {
  Driver d;
  Checker person(d, "history");
  for (int i = 0; i < 3; ++i)
    d.press(Path("certification/history/take"));
  const auto id = [&](std::size_t at) { return person.assessment().history[at].id.value; };
  const Path compare("certification/compare");
  d.type(compare / "before", id(1));
  d.type(compare / "after", id(2));
  d.press(person.path() / "history" / id(1) / "remove");
  REQUIRE(person.assessment().history.size() == 2);
  CHECK(d.value(compare / "after") == id(1));
  CHECK(d.value(compare / "before") == id(0));
  d.press(person.path() / "history" / id(0) / "remove");
  CHECK(d.value(compare / "before") == "now");
}

TEST_CASE("認定チェック: 最短ルート tells when the planned application is over, and leads to its date") {
  Driver d;
  d.open_sample("certification", Screen::certification);
  d.go(Screen::certification, "way");
  CHECK(d.has(Path("certification/way/past")));
  CHECK_FALSE(d.has(Path("certification/ways/0/axis/application")));
  d.press(Path("certification/way/past/change"));
  const Path date = Path("assessments") / d.document().assessments[0].id.value / "application";
  REQUIRE(d.has(date));
  const Date today = d.clock().today();
  d.type(date, std::format("{}-{:02}-{:02}", today.year + 1, today.month, 1));
  d.go(Screen::certification, "way");
  CHECK_FALSE(d.has(Path("certification/way/past")));
  CHECK(d.name(Path("certification/ways/0/axis/from")).starts_with("今日"));
  // Wherever the day is it is told: within the bars, at their end, beyond what is shown.
  for (const int days : {0, 20, 200, 700}) {
    const Date day = date_of_days(days_since_epoch(today) + days);
    d.go(Screen::certification, "basics");
    d.type(date, std::format("{}-{:02}-{:02}", day.year, day.month, day.day));
    d.go(Screen::certification, "way");
    const Node* const told = d.find(Path("certification/ways/0/axis/application"));
    REQUIRE_MESSAGE(told, days);
    CHECK((told->state & state::cut) == 0);
    CHECK(d.name(Path("certification/ways/0/axis/application")).contains("→") == (days == 700));
  }
}

TEST_CASE("認定チェック: the items are copied with their standing, as rows of a spreadsheet") {
  Driver driver;
  driver.open_sample("certification", Screen::certification);
  driver.press("certification-panel/copy");
  CHECK(driver.copied.contains("\t適合（"));
  CHECK(std::ranges::count(driver.copied, '\n') == 23); // the head and 22 items
}

TEST_CASE("認定チェック: in each window and language every view can be drawn") {
  for (const Language language : {Language::ja, Language::en}) {
    Driver d(language);
    d.open_sample("certification", Screen::certification);
    for (const auto [width, height] : {std::pair{1'440.0f, 900.0f}, {820.0f, 1'180.0f}, {390.0f, 844.0f}}) {
      d.resize(width, height);
      for (const auto* place : {"", "quick", "basics", "bright", "way", "history", "terms"})
        d.go(Screen::certification, place);
      const Assessment& assessment = d.document().assessments.front();
      for (const CriterionItem& item : d.work().catalogues().edition(assessment.edition)->items) {
        d.go(Screen::certification,
             std::string((Path("assessments") / assessment.id.value / "items" / item.id.value).text()));
        CHECK(d.has("certification/item/heading"));
        CHECK_FALSE(d.shows("ui.certification"));
        CHECK_FALSE(d.shows("field."));
      }
    }
  }
}

TEST_CASE("認定チェック: a verdict is read to its end at every text size") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest})
    for (const float width : {320.0f, 390.0f, 1'440.0f}) {
      Driver d;
      d.resize(width, 844);
      d.work().keep_settings([&](Settings& kept) { kept.text_size = size; });
      Checker person(d, "quick");
      const Slug first = person.edition().items.front().id;
      d.press(person.item_path(first.value) / "whole" / "not_met");
      if (width < 1'100) {
        const Node& result = *d.find("result");
        const float enlarged = d.ui().text().css_size({100, 140, true}) / 100;
        CHECK(d.ui().text().width({result.text_size / enlarged, 0, true}, d.name("result")) <=
              result.rect.w + 1);
      } else {
        const Node& now = *d.find("certification-panel/verdict/now");
        constexpr TextStyle style{24, 36, true};
        const auto lines = d.ui().text().lines(style, d.name("certification-panel/verdict/now"), now.rect.w);
        CHECK(static_cast<float>(lines.size()) * d.ui().text().line_height(style) <= now.rect.h + 1);
      }
    }
}

TEST_CASE("最短ルート: more ways are offered only where there are some") {
  Driver d;
  Checker person(d, "quick");
  for (const CriterionItem& item : person.edition().items)
    d.press(person.item_path(item.id.value) / "whole" / (item.id == Slug{"education"} ? "not_met" : "met"));
  d.go(Screen::certification, "way");
  const std::size_t ways =
      shortest_way(person.result(), person.result().titles.front().id, d.work().clock().today(), 4)
          .ways.size();
  CHECK(d.has("certification/way/more") == (ways > 1));
}

} // namespace sanpo::test
