#include "documents/calendar_file.h"

#include <format>
#include <string_view>

namespace sanpo {
namespace {

/// A content line; longer ones go on in the next line, behind a blank, never inside a character.
void add_line(std::string& file, std::string_view line) {
  constexpr std::size_t longest = 75;
  std::size_t room = longest;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80)
      --cut;
    file.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = longest - 1;
  }
  file.append(line).append("\r\n");
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    result += c;
  }
  return result;
}

std::string day(Date date) { return std::format("{:04}{:02}{:02}", date.year, date.month, date.day); }

std::string stamp(Moment moment) {
  constexpr std::int64_t day_seconds = 86'400;
  const std::int64_t days = moment.seconds / day_seconds, rest = moment.seconds % day_seconds;
  return std::format("{}T{:02}{:02}{:02}Z", day(date_of_days(days)), rest / 3'600, rest / 60 % 60, rest % 60);
}

} // namespace

std::string calendar_file(std::span<const CalendarEntry> entries, Moment written) {
  std::string file;
  add_line(file, "BEGIN:VCALENDAR");
  add_line(file, "VERSION:2.0");
  add_line(file, "PRODID:-//Sanpo Planner//Due dates//JA");
  for (const CalendarEntry& entry : entries) {
    add_line(file, "BEGIN:VEVENT");
    add_line(file, "UID:" + escaped(entry.uid));
    add_line(file, "DTSTAMP:" + stamp(written));
    add_line(file, "DTSTART;VALUE=DATE:" + day(entry.date));
    add_line(file, "SUMMARY:" + escaped(entry.summary));
    if (!entry.description.empty()) add_line(file, "DESCRIPTION:" + escaped(entry.description));
    add_line(file, "END:VEVENT");
  }
  add_line(file, "END:VCALENDAR");
  return file;
}

} // namespace sanpo
