#include "documents/calendar_file.h"

#include <doctest/doctest.h>

namespace sanpo {

TEST_CASE("calendar file: a whole day with escaped text, and the moment it was written") {
  const CalendarEntry entry{.uid = "a@b",
                            .date = {2027, 3, 31},
                            .summary = "受診勧奨; 通知, 面談",
                            .description = "一行目\n二行目"};
  CHECK(calendar_file({&entry, 1}, Moment{1'795'316'580}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
        "PRODID:-//Sanpo Planner//Due dates//JA\r\n"
        "BEGIN:VEVENT\r\nUID:a@b\r\nDTSTAMP:20261122T030300Z\r\n"
        "DTSTART;VALUE=DATE:20270331\r\n"
        "SUMMARY:受診勧奨\\; 通知\\, 面談\r\n"
        "DESCRIPTION:一行目\\n二行目\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("calendar file: lines are at most 75 bytes and never break inside a character") {
  std::string summary;
  for (int i = 0; i < 60; ++i)
    summary += "健";
  const CalendarEntry entry{.uid = "a", .date = {2027, 3, 31}, .summary = summary};
  const std::string file = calendar_file({&entry, 1}, Moment{0});
  std::string unfolded;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = file.find("\r\n", at);
    const std::string line = file.substr(at, end - at);
    CHECK(line.size() <= 75);
    if (line.starts_with(' ')) {
      CHECK((static_cast<unsigned char>(line[1]) & 0xC0) != 0x80);
      unfolded += line.substr(1);
    } else {
      unfolded += line;
    }
    at = end + 2;
  }
  CHECK(unfolded.contains("SUMMARY:" + summary));
}

} // namespace sanpo
