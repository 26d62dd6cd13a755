// What the application notes for itself about this device: how much was changed since everything was
// exported. Kept in a file of its own beside the settings, and never exported. Rule: design.md, Keeping
// data, 8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/clock.h"

namespace sanpo {

struct DeviceNotes {
  /// After this many changes a person is reminded to keep a copy outside of the browser.
  static constexpr std::uint64_t many_changes = 200;

  std::uint64_t changes = 0;       ///< of cases, since the last export of everything
  std::uint64_t reminded_at = 0;   ///< the changes at which the reminder was put off
  std::optional<Instant> exported; ///< when everything was exported last
  [[nodiscard]] bool export_due() const { return changes - reminded_at >= many_changes; }
  bool operator==(const DeviceNotes&) const = default;
};

/// One `name=value` a line, as the settings.
std::string encode_notes(const DeviceNotes& notes);
DeviceNotes decode_notes(std::string_view text);

} // namespace sanpo
