// One line a part with its lengths, then its bytes: nothing is escaped, and nothing has to be searched.
#include "app/case_archive.h"

#include <algorithm>
#include <charconv>

#include "app/storage/frame.h"

namespace sanpo {
namespace {

std::string number(std::uint64_t value) { return std::to_string(value); }

/// Takes the next word off the text, up to the separator.
std::optional<std::string_view> take_word(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  if (end == text.npos) return std::nullopt;
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end + 1);
  return word;
}

template <class Number> bool take_number(std::string_view& text, char separator, Number& value) {
  const auto word = take_word(text, separator);
  if (!word) return false;
  const auto [end, error] = std::from_chars(word->data(), word->data() + word->size(), value);
  return error == std::errc{} && end == word->data() + word->size();
}

/// A line of words ends with the number of bytes that follow it, and a newline after those.
void put(std::string& out, std::string_view words, std::string_view bytes) {
  out += words;
  out += number(bytes.size());
  out += '\n';
  out += bytes;
  out += '\n';
}

std::optional<std::string_view> take_bytes(std::string_view& text) {
  std::size_t size = 0;
  if (!take_number(text, '\n', size) || size >= text.size() || text[size] != '\n') return std::nullopt;
  const std::string_view bytes = text.substr(0, size);
  text.remove_prefix(size + 1);
  return bytes;
}

void put_steps(std::string& out, std::string_view kind, const std::vector<KeptStep>& steps) {
  for (const KeptStep& step : steps)
    put(out, std::string{kind} + ' ' + step.name.code + ' ' + step.name.path + ' ', step.way);
}

} // namespace

std::string way_between(std::string_view from, std::string_view to) {
  const std::size_t most = std::min(from.size(), to.size());
  std::size_t front = 0;
  while (front < most && from[front] == to[front])
    ++front;
  std::size_t back = 0;
  while (back < most - front && from[from.size() - 1 - back] == to[to.size() - 1 - back])
    ++back;
  return number(front) + ' ' + number(back) + ' ' + number(crc64(to)) + '\n' +
         std::string{to.substr(front, to.size() - front - back)};
}

std::optional<std::string> walk(std::string_view from, std::string_view way) {
  std::size_t front = 0, back = 0;
  std::uint64_t checksum = 0;
  if (!take_number(way, ' ', front) || !take_number(way, ' ', back) || !take_number(way, '\n', checksum) ||
      front > from.size() || back > from.size() - front)
    return std::nullopt;
  std::string to;
  to.reserve(front + way.size() + back);
  to.append(from.substr(0, front)).append(way).append(from.substr(from.size() - back));
  if (crc64(to) != checksum) return std::nullopt;
  return to;
}

std::string encode_archive(const CaseArchive& archive) {
  std::string out;
  put(out, "present ", archive.present);
  put_steps(out, "undo", archive.undo);
  put_steps(out, "redo", archive.redo);
  for (const Backup& backup : archive.backups)
    put(out, "backup " + std::to_string(backup.stood.milliseconds) + ' ',
        way_between(archive.present, backup.document));
  return out;
}

std::optional<CaseArchive> decode_archive(std::string_view bytes) {
  CaseArchive archive;
  while (!bytes.empty()) {
    const auto kind = take_word(bytes, ' ');
    if (!kind) return std::nullopt;
    if (*kind == "present") {
      const auto document = take_bytes(bytes);
      if (!document) return std::nullopt;
      archive.present = *document;
    } else if (*kind == "undo" || *kind == "redo") {
      const auto code = take_word(bytes, ' ');
      const auto path = take_word(bytes, ' ');
      const auto way = path ? take_bytes(bytes) : std::nullopt;
      if (!way) return std::nullopt;
      (*kind == "undo" ? archive.undo : archive.redo)
          .push_back({{std::string{*code}, std::string{*path}}, std::string{*way}});
    } else if (*kind == "backup") {
      Instant stood;
      if (!take_number(bytes, ' ', stood.milliseconds)) return std::nullopt;
      const auto way = take_bytes(bytes);
      auto document = way ? walk(archive.present, *way) : std::nullopt;
      if (!document) return std::nullopt;
      archive.backups.push_back({stood, std::move(*document)});
    } else {
      return std::nullopt;
    }
  }
  return archive;
}

void thin_out(std::vector<Backup>& backups, const Clock& clock) {
  using namespace std::chrono;
  const auto day_of = [&](Instant instant) {
    const Date date = clock.local(instant).date;
    return sys_days{year{date.year} / month{static_cast<unsigned>(date.month)} /
                    day{static_cast<unsigned>(date.day)}};
  };
  const sys_days today = day_of(clock.now());
  std::vector<Backup> kept;
  int of_today = 0;
  std::optional<sys_days> last_day;
  for (auto backup = backups.rbegin(); backup != backups.rend(); ++backup) {
    const sys_days day = day_of(backup->stood);
    const bool keep = day >= today ? ++of_today <= 3 : today - day <= days{7} && day != last_day;
    last_day = day;
    if (keep) kept.push_back(std::move(*backup));
  }
  std::ranges::reverse(kept);
  backups = std::move(kept);
}

} // namespace sanpo
