// One transaction keeps all three renames or none, so no order of them can lose both versions.
#include "app/storage/safe_file.h"

#include <algorithm>
#include <format>

namespace sanpo {
namespace {

constexpr std::string_view leftovers[] = {"", ".new", ".previous"};

std::string free_damaged_name(const Storage& storage, StorageArea area, std::string_view name) {
  for (int number = 1;; ++number)
    if (std::string candidate = std::format("{}.damaged-{}", name, number); !storage.read(area, candidate))
      return candidate;
}

} // namespace

StorageResult put_safely(Storage& storage, StorageArea area, std::string_view name, const StoredFile& file) {
  const std::string fresh = std::format("{}.new", name);
  if (auto written = storage.write(area, fresh, frame(file)); !written) return written;
  if (storage.read(area, name))
    if (auto kept = storage.rename(area, name, std::format("{}.previous", name)); !kept) return kept;
  return storage.rename(area, fresh, name);
}

OpenedFile open_safely(Storage& storage, StorageArea area, std::string_view name,
                       const std::function<bool(const StoredFile&)>& readable,
                       std::optional<std::string> bytes) {
  OpenedFile opened;
  for (const std::string_view leftover : leftovers) {
    const std::string candidate = std::format("{}{}", name, leftover);
    if (!bytes || !leftover.empty()) bytes = storage.read(area, candidate);
    if (!bytes) continue;
    auto file = unframe(*bytes);
    if (file && opened.file && leftover == ".previous" && file->revision <= opened.file->revision) continue;
    if (file && readable(*file)) {
      if (!opened.file || file->revision > opened.file->revision) opened.file = std::move(*file);
      continue;
    }
    if (!file && file.error() == FrameError::newer_format) {
      if (leftover != ".previous") opened.newer = true;
      continue;
    }
    if (leftover != ".previous") opened.older = true;
    std::string aside = free_damaged_name(storage, area, name);
    opened.damaged.push_back(storage.rename(area, candidate, aside) ? aside : candidate);
  }
  if (opened.newer) opened.file.reset();
  return opened;
}

StorageResult remove_safely(Storage& storage, StorageArea area, std::string_view name) {
  for (const std::string_view leftover : leftovers)
    if (auto removed = storage.remove(area, std::format("{}{}", name, leftover)); !removed) return removed;
  return {};
}

std::vector<std::string> names_with_ending(const Storage& storage, StorageArea area,
                                           std::string_view ending) {
  std::vector<std::string> names;
  for (const std::string& file : storage.list(area)) {
    for (const std::string_view leftover : leftovers) {
      const std::string tail = std::format(".{}{}", ending, leftover);
      if (!file.ends_with(tail)) continue;
      names.push_back(file.substr(0, file.size() - tail.size()));
      break;
    }
  }
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  return names;
}

void take_out_mentioned_in(const Storage& storage, StorageArea area, std::set<std::string>& words) {
  for (const std::string& name : storage.list(area)) {
    if (words.empty()) return;
    if (const auto bytes = storage.read(area, name))
      std::erase_if(words, [&](const std::string& word) { return bytes->contains(word); });
  }
}

} // namespace sanpo
