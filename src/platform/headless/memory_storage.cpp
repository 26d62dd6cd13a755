// The fake's rules are those of the browser: an atomic transaction, an epoch that is checked first, and an
// answer that comes after the fact.
#include "platform/headless/memory_storage.h"

#include <algorithm>
#include <utility>

namespace sanpo {
namespace {

StorageFailure failure_of(StorageFault fault) {
  switch (fault) {
  case StorageFault::quota: return {StorageFailure::Kind::quota, "QuotaExceededError"};
  case StorageFault::closed: return {StorageFailure::Kind::closed, "InvalidStateError"};
  case StorageFault::aborts: return {StorageFailure::Kind::failed, "AbortError"};
  case StorageFault::throws:
  case StorageFault::fails:
  case StorageFault::never:
  case StorageFault::unheard: break;
  }
  return {StorageFailure::Kind::failed, "UnknownError"};
}

} // namespace

MemoryStorage::MemoryStorage(std::shared_ptr<MemoryDisk> disk, StorageMode mode)
    : disk_(std::move(disk)), mode_(mode) {}

void MemoryStorage::inject(StorageCall call, StorageFault fault) { faults_.emplace_back(call, fault); }

std::optional<StorageFault> MemoryStorage::next_fault(StorageCall call, StorageArea area) {
  if (watch_)
    if (const auto fault = watch_(call, area)) return fault;
  const auto found = std::ranges::find(faults_, call, &std::pair<StorageCall, StorageFault>::first);
  if (found == faults_.end()) return std::nullopt;
  const StorageFault fault = found->second;
  faults_.erase(found);
  return fault;
}

void MemoryStorage::respond(StorageCall call, StorageArea area, StorageDone done,
                            std::function<StorageResult()> outcome) {
  const std::optional<StorageFault> fault = next_fault(call, area);
  const bool is_sync = call == StorageCall::sync;
  if (is_sync) {
    ++syncs_asked_;
    most_syncs_ = std::max(most_syncs_, ++syncs_);
  }
  auto deliver = [this, is_sync, fault, done = std::move(done), outcome = std::move(outcome)] {
    if (is_sync) --syncs_;
    if (fault == StorageFault::unheard)
      static_cast<void>(outcome());
    else
      done(fault ? StorageResult{std::unexpected(failure_of(*fault))} : outcome());
  };
  if (fault == StorageFault::never) {
    if (is_sync) --syncs_;
  } else if (fault == StorageFault::throws) {
    deliver();
  } else {
    pending_.emplace_back(std::move(deliver));
  }
}

void MemoryStorage::load(StorageArea area, StorageDone done) {
  Copy& copy = of(area);
  if (mode_ == StorageMode::memory) {
    copy.loaded = true;
    done({});
    return;
  }
  respond(StorageCall::load, area, std::move(done), [this, area]() -> StorageResult {
    Copy& target = of(area);
    MemoryDisk::Kept& kept = disk_->of(area);
    if (mode_ == StorageMode::writer) target.epoch = ++kept.epoch;
    target.files = kept.files;
    target.loaded = true;
    return {};
  });
}

std::vector<std::string> MemoryStorage::list(StorageArea area) const {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : of(area).files)
    names.push_back(name);
  return names;
}

std::optional<std::string> MemoryStorage::read(StorageArea area, std::string_view name) const {
  const auto found = of(area).files.find(name);
  if (found == of(area).files.end()) return std::nullopt;
  return found->second;
}

StorageResult MemoryStorage::may_change(StorageCall call, StorageArea area) {
  if (const auto fault = next_fault(call, area)) return std::unexpected(failure_of(*fault));
  if (mode_ == StorageMode::follower)
    return std::unexpected(StorageFailure{StorageFailure::Kind::read_only, {}});
  return {};
}

StorageResult MemoryStorage::write(StorageArea area, std::string_view name, std::string_view bytes) {
  if (std::exchange(write_fails_, false)) return std::unexpected(failure_of(StorageFault::throws));
  if (auto allowed = may_change(StorageCall::write, area); !allowed) return allowed;
  of(area).files.insert_or_assign(std::string{name}, std::string{bytes});
  return {};
}

StorageResult MemoryStorage::rename(StorageArea area, std::string_view from, std::string_view to) {
  if (auto allowed = may_change(StorageCall::rename, area); !allowed) return allowed;
  FileMap& files = of(area).files;
  auto moved = files.extract(files.find(from));
  if (moved.empty()) return std::unexpected(StorageFailure{StorageFailure::Kind::failed, "ENOENT"});
  files.insert_or_assign(std::string{to}, std::move(moved.mapped()));
  return {};
}

StorageResult MemoryStorage::remove(StorageArea area, std::string_view name) {
  if (auto allowed = may_change(StorageCall::remove, area); !allowed) return allowed;
  FileMap& files = of(area).files;
  if (const auto found = files.find(name); found != files.end()) files.erase(found);
  return {};
}

void MemoryStorage::sync(StorageArea area, StorageDone done) {
  if (mode_ != StorageMode::writer) {
    done(std::unexpected(StorageFailure{StorageFailure::Kind::read_only, {}}));
    return;
  }
  // The copy is taken now, as the browser's transaction takes it when it is opened.
  respond(StorageCall::sync, area, std::move(done), [this, area, files = of(area).files]() -> StorageResult {
    const Copy& copy = of(area);
    MemoryDisk::Kept& kept = disk_->of(area);
    if (!copy.loaded) {
      // No second gate here on purpose: a protocol that syncs before a load loses everything, visibly.
      kept.files = files;
      return {};
    }
    if (copy.epoch != kept.epoch) return std::unexpected(StorageFailure{StorageFailure::Kind::refused, {}});
    kept.files = files;
    return {};
  });
}

void MemoryStorage::answer_all() {
  while (answer()) {
  }
}

bool MemoryStorage::answer() {
  if (pending_.empty()) return false;
  auto deliver = std::move(pending_.front());
  pending_.pop_front();
  deliver();
  return true;
}

} // namespace sanpo
