// A note that cannot be read is forgotten: the reminder then comes later, and nothing else is lost.
#include "app/device_notes.h"

#include <algorithm>
#include <charconv>

namespace sanpo {

std::string encode_notes(const DeviceNotes& notes) {
  std::string text = "changes=" + std::to_string(notes.changes) +
                     "\nreminded_at=" + std::to_string(notes.reminded_at) + '\n';
  if (notes.exported) text += "exported=" + std::to_string(notes.exported->milliseconds) + '\n';
  return text;
}

DeviceNotes decode_notes(std::string_view text) {
  DeviceNotes notes;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::size_t sign = line.find('=');
    if (sign == line.npos) continue;
    const std::string_view name = line.substr(0, sign);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(line.data() + sign + 1, line.data() + line.size(), value);
    if (error != std::errc{} || value < 0) continue;
    if (name == "changes") notes.changes = static_cast<std::uint64_t>(value);
    if (name == "reminded_at") notes.reminded_at = static_cast<std::uint64_t>(value);
    if (name == "exported") notes.exported = Instant{value};
  }
  notes.reminded_at = std::min(notes.reminded_at, notes.changes);
  return notes;
}

} // namespace sanpo
