// What is kept beside a case: differences that lead back exactly, and which backups stay.
// Rule: design.md, Keeping data, 7 and 8.
#include <doctest/doctest.h>

#include "app/case_archive.h"
#include "platform/headless/manual_clock.h"

namespace sanpo {
namespace {

TEST_CASE("point 7: the way between two documents leads exactly from the one to the other") {
  const std::string texts[] = {"",
                               "a",
                               "ab",
                               "aba",
                               "{\"name\":\"山田\"}",
                               "{\"name\":\"山口\"}",
                               "aaaa",
                               "aaa",
                               "{\"name\":\"山田商店\",\"sites\":[1,2,3]}"};
  for (const std::string& from : texts)
    for (const std::string& to : texts) {
      CAPTURE(from);
      CAPTURE(to);
      CHECK(walk(from, way_between(from, to)) == to);
    }
}

TEST_CASE("point 7: a small change of a large document is a short way") {
  const std::string large(100'000, 'x');
  CHECK(way_between(large + "1" + large, large + "2" + large).size() < 60);
}

TEST_CASE("point 7: a way that begins elsewhere leads nowhere") {
  const std::string way = way_between("{\"a\":1}", "{\"a\":2}");
  CHECK_FALSE(walk("{\"b\":1}", way).has_value());
  CHECK_FALSE(walk("", way).has_value());
  CHECK_FALSE(walk("{\"a\":1}", "").has_value());
  CHECK_FALSE(walk("{\"a\":1}", "9999 9999 1\n").has_value());
}

TEST_CASE("point 4: an archive is read as it was written, and cut anywhere it is refused") {
  const CaseArchive archive{.present = "{\"title\":\"二\"}",
                            .undo = {{{"undo.edit", "title"}, way_between("{\"title\":\"二\"}", "{}")}},
                            .redo = {{{"undo.add_site", ""}, "0 0 1\nline\nline"}},
                            .backups = {{Instant{5}, "{}"}, {Instant{9}, "{\"title\":\"一\"}"}}};
  const std::string bytes = encode_archive(archive);
  REQUIRE(decode_archive(bytes).has_value());
  CHECK(*decode_archive(bytes) == archive);
  int sound = 0;
  for (std::size_t size = 1; size < bytes.size(); ++size)
    if (decode_archive(std::string_view{bytes}.substr(0, size))) ++sound;
  CHECK(sound == 4); // only between its parts: the frame's length tells that such a file was cut
}

TEST_CASE("point 8: backups: the last three of today, the last one of each of the seven days before") {
  ManualClock clock;
  constexpr std::int64_t hour = 3'600'000;
  std::vector<Backup> backups;
  for (int day = 10; day >= 0; --day)
    for (int number = 4; number >= 0; --number)
      backups.push_back({Instant{clock.now().milliseconds - (day * 24 * hour) - (number * hour / 2)},
                         std::to_string(day) + "/" + std::to_string(number)});
  thin_out(backups, clock);
  std::vector<std::string> kept;
  for (const Backup& backup : backups)
    kept.push_back(backup.document);
  CHECK(kept ==
        std::vector<std::string>{"7/0", "6/0", "5/0", "4/0", "3/0", "2/0", "1/0", "0/2", "0/1", "0/0"});
}

} // namespace
} // namespace sanpo
