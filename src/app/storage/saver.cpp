// A change makes `waiting`, `waiting` becomes `saving`, and only the answer of the transaction makes `saved`.
#include "app/storage/saver.h"

#include <utility>

#include "core/base/check.h"

namespace sanpo {

Saver::Saver(Storage& storage, const Clock& clock, StorageArea area, Owner owner, Milliseconds pace)
    : storage_(storage), clock_(clock), area_(area), owner_(std::move(owner)), pace_(pace) {}

void Saver::load(std::function<void()> loaded) {
  when_loaded_ = std::move(loaded);
  begin_load();
}

void Saver::begin_load() {
  status_.state = SaveState::loading;
  open_ = reading_ = false; // a load that is repeated closes the gate again: it replaces what is in memory
  writing_.reset();
  under_way_ = true;
  due_ = clock_.now() + patience;
  storage_.load(area_, [this, attempt = ++attempt_](StorageResult result) {
    if (attempt != attempt_) return;
    loaded(std::move(result));
    owner_.answered();
  });
}

void Saver::loaded(StorageResult result) {
  under_way_ = false;
  due_.reset();
  if (!result) {
    fail(SaveState::load_failed, std::move(result.error()));
    return;
  }
  read(true);
}

void Saver::read(bool first) {
  reading_ = !owner_.read(first);
  if (reading_) {
    due_ = clock_.now();
    return;
  }
  open_ = true;
  status_.failure.reset();
  switch (storage_.mode()) {
  case StorageMode::writer: status_.state = SaveState::saved; break;
  case StorageMode::follower:
    status_.state = status_.has_unsaved() ? SaveState::refused : SaveState::read_only;
    if (status_.has_unsaved()) status_.failure = StorageFailure{StorageFailure::Kind::refused, {}};
    break;
  case StorageMode::memory: status_.state = SaveState::not_kept; break;
  }
  if (when_loaded_) when_loaded_();
  if (status_.state == SaveState::saved && status_.has_unsaved()) {
    status_.state = SaveState::waiting;
    due_ = clock_.now() + pace_;
  }
}

void Saver::changed() {
  ++status_.revision;
  if (status_.state != SaveState::saved)
    return; // waiting, saving: the dirty mark is revision ≠ saved_revision
  status_.state = SaveState::waiting;
  due_ = clock_.now() + pace_;
}

void Saver::flush() {
  if (status_.state == SaveState::waiting || status_.state == SaveState::failed) begin_sync();
  while (writing_) // the page may go: nothing is left for later
    write(false);
}

void Saver::retry() {
  if (status_.state == SaveState::load_failed) begin_load();
  if (status_.state == SaveState::failed) begin_sync();
}

void Saver::begin_sync() {
  SANPO_CHECK(open_ && !under_way_);
  status_.state = SaveState::saving;
  writing_ = status_.revision;
  write(true);
}

void Saver::write(bool first) {
  auto written = owner_.write(first);
  if (!written) {
    writing_.reset();
    fail(SaveState::failed, std::move(written.error()));
    return;
  }
  if (!*written) {
    due_ = clock_.now();
    return;
  }
  const std::uint64_t revision = *std::exchange(writing_, std::nullopt);
  under_way_ = true;
  due_ = clock_.now() + patience;
  storage_.sync(area_, [this, revision, attempt = ++attempt_](StorageResult result) {
    if (attempt != attempt_) return;
    synced(std::move(result), revision);
    owner_.answered();
  });
}

void Saver::synced(StorageResult result, std::uint64_t revision) {
  under_way_ = false;
  due_.reset();
  if (!result) {
    const bool taken_over = result.error().kind == StorageFailure::Kind::refused;
    fail(taken_over ? SaveState::refused : SaveState::failed, std::move(result.error()));
    return;
  }
  status_.failure.reset();
  status_.saved_revision = revision;
  status_.saved_at = clock_.now();
  status_.state = SaveState::saved;
  owner_.kept();
  if (status_.has_unsaved()) begin_sync();
}

void Saver::fail(SaveState state, StorageFailure failure) {
  status_.state = state;
  status_.failure = std::move(failure);
  if (state == SaveState::failed || state == SaveState::load_failed) due_ = clock_.now() + retry_after;
}

void Saver::taken_over() {
  if (!open_ || storage_.mode() == StorageMode::memory) return; // a load under way ends as a follower's
  ++attempt_;                                                   // an answer that still comes is the old tab's
  under_way_ = false;
  writing_.reset();
  due_.reset();
  if (status_.has_unsaved()) {
    fail(SaveState::refused, {StorageFailure::Kind::refused, {}});
  } else {
    status_.state = SaveState::read_only;
  }
}

void Saver::tick() {
  if (!due_ || clock_.now() < *due_) return;
  due_.reset();
  if (reading_) {
    read(false);
    if (!reading_) owner_.answered();
    return;
  }
  if (writing_) return write(false);
  if (under_way_) {
    ++attempt_;
    under_way_ = false;
    fail(open_ ? SaveState::failed : SaveState::load_failed, {StorageFailure::Kind::no_answer, {}});
    return;
  }
  switch (status_.state) {
  case SaveState::waiting:
  case SaveState::failed: begin_sync(); break;
  case SaveState::load_failed: begin_load(); break;
  default: break;
  }
}

std::optional<Instant> Saver::next_wake() const { return due_; }

} // namespace sanpo
