// Inside another site's page: the two tools and nothing else can be reached, nothing is kept, and what the
// page around is told has figures only. Rule: design.md, Security. Golden: pricing.md, Golden results.
#include <doctest/doctest.h>

#include "core/record/decode.h"
#include "driver.h"
#include "support/asset.h"

namespace sanpo::test {
namespace {

/// A frame of a usual width.
struct Embedded : Driver {
  explicit Embedded(std::string_view hash, Language language = Language::ja)
      : Driver(language, StorageMode::memory, std::make_shared<MemoryDisk>(), std::make_shared<BlobShelf>(),
               Extent::embedded) {
    resize(720, 640);
    follow(hash);
  }
  ToldParent told() { return root().told_parent(ui()); }
  Path items() { return Path("assessments") / document().assessments.front().id.value / "items"; }
  Path site(std::size_t number) { return Path("sites") / document().sites.at(number).id.value; }
};

const Path total("panel/estimate/total");
constexpr std::string_view golden = "estimate?people=820,60,12&need=first_appointment";

} // namespace

TEST_CASE("embedded: no address leads out of the two tools, and what was entered stays") {
  Embedded frame(golden);
  const Id id = frame.document().id;
  const std::string other =
      frame.work().create(*decode_case(fixtures::asset("samples/three-sites.json"))).value;
  frame.work().open(id);
  std::vector<std::string> addresses = {
      "",        "/",     "/data", "/settings", "/help",      "/widgets",   "cost-sheet",        "documents",
      "summary", "sites", "data",  "c=1.AAAA",  "import=e30", "new?tool=x", "new?tool=documents"};
  for (const auto& [screen, slug] : Choices<Screen>::table)
    for (const std::string& each : {id.value, other})
      addresses.push_back("/" + each + "/" + std::string(slug));
  for (const std::string& address : addresses) {
    CAPTURE(address);
    frame.follow(address);
    CHECK(frame.root().route() == Route{Screen::estimate, id, {}});
    CHECK(frame.root().address() == "estimate");
    CHECK(frame.document().id == id);
    CHECK(frame.name(total) == "1,815,000円～");
  }
}

TEST_CASE("embedded: no navigation, no head, no menu, no key and no file leads anywhere") {
  Embedded frame(golden);
  for (const char* path : {"nav", "head", "more", "open-find", "brand", "panel", "estimate/add-scenario",
                           "estimate/remove-scenario"})
    CHECK_FALSE_MESSAGE(frame.has(path), path);
  Root& root = frame.root();
  for (const Root::Overlay overlay : {Root::Overlay::menu, Root::Overlay::palette, Root::Overlay::find})
    root.show(overlay);
  root.show_help();
  for (std::size_t number = 0; number < 10; ++number) {
    root.show_screen(number);
    CHECK(may_be_embedded(root.route().screen));
  }
  frame.follow("estimate");
  root.take_sample(fixtures::asset("samples/three-sites.json"));
  frame.give_file("case.json", fixtures::asset("samples/three-sites.json"));
  frame.give_file("table.csv", "a,b");
  frame.look();
  CHECK(root.route().screen == Screen::estimate);
  CHECK(frame.name(total) == "1,815,000円～");
  CHECK(frame.work().cases().size() == 1);
  for (const Node& node : frame.ui().tree().nodes())
    CHECK(node.role != Role::dialog);
}

TEST_CASE("embedded: two questions give the golden figures with their reasons") {
  Embedded frame("estimate");
  CHECK(frame.shows("入力した内容は保存されません"));
  CHECK(frame.told().result.empty());
  frame.press("estimate/problem/several_sites");
  frame.type(frame.site(0) / "employees", "820");
  frame.press("estimate/people/add-site");
  frame.type(frame.site(1) / "employees", "60");
  frame.press("estimate/people/add-site");
  frame.type(frame.site(2) / "employees", "12");
  frame.press("estimate/quick-show");
  CHECK(frame.name(total) == "1,815,000円～"); // 770,000 + 770,000 + 275,000
  CHECK(frame.has("panel/estimate/yearly/heading"));
  CHECK_FALSE(frame.has("panel/estimate/copy"));
}

TEST_CASE("embedded: back to the questions, another answer takes the place of the first") {
  Embedded frame("estimate?people=60&need=stress_interviews");
  CHECK(frame.document().estimates.front().interviews.size() == 1);
  frame.press("estimate/again");
  CHECK(frame.told().result.empty());
  frame.press("estimate/quick-show");
  CHECK(frame.document().estimates.front().interviews.size() == 1);
  frame.press("estimate/again");
  frame.press("estimate/problem/first_appointment");
  frame.press("estimate/quick-show");
  CHECK(frame.document().estimates.front().interviews.empty());
  CHECK(frame.name(total) == "770,000円～");
}

TEST_CASE("embedded: what a service still needs to know is asked below its answer") {
  Embedded frame("estimate?people=60&need=full_time_physician");
  CHECK(frame.has(Path("estimates") / frame.document().estimates.front().id.value / "referrals" /
                  frame.document().estimates.front().referrals.front().id.value / "annual_salary"));
  Embedded visits(golden);
  CHECK_FALSE(visits.has("estimate/add-site"));
  visits.press("estimate/details");
  CHECK(visits.has("estimate/add-site"));
}

TEST_CASE("embedded: the quick pass gives the standing and what is missing, which leads to its line") {
  Embedded frame("certification");
  CHECK(frame.told().result.empty());
  const Edition& edition = *frame.work().catalogues().edition(frame.document().assessments.front().edition);
  for (const CriterionItem& item : edition.items)
    frame.press(frame.items() / item.id.value / "whole/met");
  CHECK(frame.name("certification-panel/verdict/now") == "要件を満たす見込み");
  CHECK(frame.told().result.contains(R"("value":"met")"));
  const Slug first = edition.items.front().id;
  frame.press(frame.items() / first.value / "whole/not_met");
  CHECK(frame.told().result.contains(R"("value":"not_met")"));
  CHECK(frame.told().result.contains(R"("mandatory":{"met":6,"size":7})"));
  for (const Node& node : frame.ui().tree().nodes())
    if (node.role == Role::link && frame.ui().tree().description(node).contains("不適合")) {
      frame.press(node.id);
      break;
    }
  CHECK(frame.focused.back() == (Path("certification/quick") / first.value).id());
  CHECK_FALSE(frame.has("certification/quick/to-way"));
}

TEST_CASE("embedded: the page around is told figures, no names and no numbers of people") {
  Embedded frame("estimate?people=823,61&need=first_appointment");
  frame.press("estimate/details");
  frame.type(frame.site(0) / "name", "秘密の工場");
  const ToldParent told = frame.told();
  CHECK(told.tool == Screen::estimate);
  CHECK(told.result ==
        R"({"price_list":"mstage","first_year":{"without_tax":1400000,"tax":140000,"with_tax":1540000},)"
        R"("following_year":{"without_tax":1200000,"tax":120000,"with_tax":1320000},)"
        R"("lower_bound":true,"rough":false,"incomplete":true})");
  CHECK(told.height > 640);
  frame.resize(720, told.height); // the frame follows; nothing is left to scroll
  CHECK(frame.told() == told);
}

TEST_CASE("embedded: it says that nothing is kept, and offers the file and the whole application") {
  Embedded frame(golden);
  CHECK(frame.shows("保存されません"));
  CHECK(frame.shows("名前や人数は伝わりません"));
  frame.press("embedded/file");
  CHECK(frame.asked.back() == "save_file 産保プランナー.json");
  CHECK(decode_case(frame.saved_file)->sites.size() == 3);
  frame.press("embedded/whole");
  CHECK(frame.asked.back() == "open_whole");
  CHECK(decode_case(frame.saved_file)->sites.front().employees == Count{820});
  Embedded untouched("certification");
  untouched.press("embedded/whole");
  CHECK(untouched.saved_file.empty());
}

TEST_CASE("embedded: language and theme can be asked for, the other tool shown, and what was entered stays") {
  Embedded frame(golden);
  frame.follow("?lang=en");
  frame.follow("?theme=dark");
  CHECK(frame.work().settings().language == Language::en);
  CHECK(frame.work().settings().theme == ThemeChoice::dark);
  CHECK(frame.name(total).contains("1,815,000"));
  frame.follow("certification");
  CHECK(frame.root().address() == "certification");
  frame.follow("estimate");
  CHECK(frame.name(total).contains("1,815,000"));
}

TEST_CASE("embedded: undo takes back an answer") {
  Embedded frame("certification");
  const Slug first =
      frame.work().catalogues().edition(frame.document().assessments.front().edition)->items.front().id;
  frame.press(frame.items() / first.value / "whole/met");
  CHECK(frame.root().undo());
  CHECK(frame.document().assessments.front().items.empty());
}

} // namespace sanpo::test
