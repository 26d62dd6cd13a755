// What is kept beside a case: the steps of undo and redo, and backups. Documents stand in it as differences
// to one whole document, the case as it was when this was written. When it is read and written is left to
// archive. Rule: design.md, Keeping data, 4, 7, 8.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/history.h"
#include "platform/clock.h"

namespace sanpo {

/// The case as it stood before it was changed.
struct Backup {
  Instant stood;        ///< its last change: it was like this from then on
  std::string document; ///< JSON
  bool operator==(const Backup&) const = default;
};

struct CaseArchive {
  std::string present;              ///< JSON of the case to which the steps lead
  std::vector<KeptStep> undo, redo; ///< the oldest first
  std::vector<Backup> backups;      ///< the oldest first
  bool operator==(const CaseArchive&) const = default;
};

/// The part in which two documents differ, with a checksum of the second.
std::string way_between(std::string_view from, std::string_view to);
/// The second document; nothing when the way does not begin at the first.
std::optional<std::string> walk(std::string_view from, std::string_view way);

std::string encode_archive(const CaseArchive& archive);
std::optional<CaseArchive> decode_archive(std::string_view bytes);

/// Of backups in the order of time: the last three of today, the last one of each of the seven days before.
void thin_out(std::vector<Backup>& backups, const Clock& clock);

} // namespace sanpo
