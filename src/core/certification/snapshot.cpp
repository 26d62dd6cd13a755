// See snapshot.h.
#include "core/certification/snapshot.h"

#include <utility>

#include "core/base/find_by_id.h"

namespace sanpo {

namespace {

std::optional<Standing> standing_in(const std::vector<SnapshotEntry>& entries, const Slug& id) {
  const auto* entry = find_by_id(entries, id);
  return entry ? std::optional{entry->standing} : std::nullopt;
}

std::vector<StandingChange> changes(const std::vector<SnapshotEntry>& before,
                                    const std::vector<SnapshotEntry>& after) {
  std::vector<StandingChange> result;
  for (const auto& entry : after)
    if (const auto earlier = standing_in(before, entry.id); earlier != entry.standing)
      result.push_back({entry.id, earlier, entry.standing});
  for (const auto& entry : before)
    if (!find_by_id(after, entry.id)) result.push_back({entry.id, entry.standing, std::nullopt});
  return result;
}

template <class Result> std::vector<SnapshotEntry> entries(const std::vector<Result>& results) {
  std::vector<SnapshotEntry> result;
  for (const auto& one : results)
    result.push_back({one.id, standing_of(one.judged)});
  return result;
}

} // namespace

Standing standing_of(Judged judged) {
  const bool confirmed = judged.firmness() == Firmness::confirmed;
  switch (judged.value) {
  case Value::met: return confirmed ? Standing::met_confirmed : Standing::met_provisional;
  case Value::not_met: return confirmed ? Standing::not_met_confirmed : Standing::not_met_provisional;
  case Value::undecided: break;
  }
  return Standing::undecided;
}

Snapshot take_snapshot(const AssessmentResult& result, Id id, Date date, std::string note) {
  return {std::move(id),         date, result.edition, std::move(note), entries(result.items),
          entries(result.titles)};
}

SnapshotComparison compare(const Snapshot& before, const Snapshot& after) {
  return {changes(before.items, after.items), changes(before.titles, after.titles)};
}

} // namespace sanpo
