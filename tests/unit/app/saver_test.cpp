// The save protocol against a storage that goes wrong in every way. Rule: design.md, Keeping data, 1–3, 5, 6.
#include <doctest/doctest.h>

#include "app/storage/saver.h"
#include "platform/headless/manual_clock.h"
#include "platform/headless/memory_storage.h"

namespace sanpo {
namespace {

constexpr StorageArea live = StorageArea::live;
constexpr StorageFault every_fault[] = {StorageFault::throws, StorageFault::fails,  StorageFault::aborts,
                                        StorageFault::never,  StorageFault::closed, StorageFault::quota};

/// A tab with one file, "note", that holds the text of the last edit.
struct Tab {
  std::shared_ptr<MemoryDisk> disk;
  MemoryStorage storage;
  ManualClock clock;
  std::string text;
  Saver saver;
  int loads = 0;
  int acknowledged = 0;
  int answers = 0;
  int parts = 1; ///< of what is read, and of what is written
  int unread = 0, unwritten = 0;

  explicit Tab(std::shared_ptr<MemoryDisk> shared = std::make_shared<MemoryDisk>(),
               StorageMode mode = StorageMode::writer)
      : disk(shared), storage(shared, mode), saver(storage, clock, live,
                                                   {.write = [this](bool first) { return write(first); },
                                                    .kept = [this] { ++acknowledged; },
                                                    .answered = [this] { ++answers; },
                                                    .read =
                                                        [this](bool first) {
                                                          unread = (first ? parts : unread) - 1;
                                                          return unread == 0;
                                                        }}) {}

  std::expected<bool, StorageFailure> write(bool first) {
    unwritten = (first ? parts : unwritten) - 1;
    if (auto written = storage.write(live, "note", text); !written)
      return std::unexpected(std::move(written.error()));
    return unwritten == 0;
  }

  void load() {
    saver.load([this] { ++loads; });
    storage.answer_all();
  }
  void edit(std::string value) {
    text = std::move(value);
    saver.changed();
  }
  /// Lets the time pass and delivers what is waiting.
  void pass(Milliseconds span) {
    clock.advance(span);
    saver.tick();
    storage.answer_all();
  }
  [[nodiscard]] SaveState state() const { return saver.status().state; }
  [[nodiscard]] std::string kept() const {
    const auto found = disk->live.files.find("note");
    return found == disk->live.files.end() ? "(nothing)" : found->second;
  }
};

TEST_CASE("what is long to read is read in slices, and nothing is written before the last one") {
  Tab tab;
  tab.parts = 3;
  tab.load();
  tab.edit("one");
  for (int slice = 2; slice <= 3; ++slice) {
    CHECK(tab.state() == SaveState::loading);
    CHECK(tab.loads == 0);
    CHECK(tab.saver.next_wake() == tab.clock.now()); // at once
    tab.saver.flush();
    CHECK(tab.kept() == "(nothing)");
    tab.pass(Milliseconds{0});
  }
  CHECK(tab.loads == 1);
  CHECK(tab.state() == SaveState::waiting);
}

TEST_CASE("what is long to write is written in slices, and synced once") {
  Tab tab;
  tab.load();
  tab.parts = 3;
  tab.edit("one");
  tab.pass(Saver::gather);
  CHECK(tab.state() == SaveState::saving);
  CHECK(tab.saver.next_wake() == tab.clock.now());
  tab.edit("two"); // after the save began: it may be in the file, and is saved again
  tab.pass(Milliseconds{0});
  CHECK(tab.acknowledged == 0);
  tab.pass(Milliseconds{0});
  CHECK(tab.acknowledged == 1);
  CHECK(tab.saver.status().saved_revision == 1);
  for (int slice = 0; slice < 3; ++slice)
    tab.pass(Milliseconds{0});
  CHECK(tab.state() == SaveState::saved);
  CHECK(tab.kept() == "two");
}

TEST_CASE("point 5: a page that goes does not wait for slices") {
  Tab tab;
  tab.load();
  tab.parts = 3;
  tab.edit("one");
  tab.saver.flush();
  tab.storage.answer_all();
  CHECK(tab.kept() == "one");
  CHECK(tab.state() == SaveState::saved);
  tab.edit("two");
  tab.pass(Saver::gather); // the first slice
  tab.saver.flush();
  tab.storage.answer_all();
  CHECK(tab.kept() == "two");
}

TEST_CASE("a take-over in the middle of slices ends them") {
  Tab tab;
  tab.load();
  tab.parts = 3;
  tab.edit("one");
  tab.pass(Saver::gather);
  tab.saver.taken_over();
  CHECK(tab.state() == SaveState::refused);
  tab.pass(Milliseconds{0});
  CHECK(tab.kept() == "(nothing)");
}

TEST_CASE("a load in the middle of reading begins anew") {
  Tab tab;
  tab.parts = 3;
  tab.load();
  tab.pass(Milliseconds{0});
  tab.load();
  CHECK(tab.unread == 2);
  tab.pass(Milliseconds{0});
  CHECK(tab.loads == 0);
  tab.pass(Milliseconds{0});
  CHECK(tab.loads == 1);
}

TEST_CASE("point 5: a change is saved within 300 ms") {
  Tab tab;
  tab.load();
  tab.edit("one");
  CHECK(tab.state() == SaveState::waiting);
  REQUIRE(tab.saver.next_wake().has_value());
  CHECK(*tab.saver.next_wake() - tab.clock.now() < Milliseconds{300});
  tab.pass(*tab.saver.next_wake() - tab.clock.now());
  CHECK(tab.state() == SaveState::saved);
  CHECK(tab.kept() == "one");
  CHECK_FALSE(tab.saver.next_wake().has_value());
}

TEST_CASE("point 5: typing on does not put the save off") {
  Tab tab;
  tab.load();
  tab.edit("o");
  const Instant due = tab.saver.next_wake().value();
  tab.clock.advance(Milliseconds{100});
  tab.edit("on");
  CHECK(tab.saver.next_wake() == due);
}

TEST_CASE("point 5: saved is said only after the transaction is through") {
  Tab tab;
  tab.load();
  tab.edit("one");
  tab.clock.advance(Saver::gather);
  tab.saver.tick();
  REQUIRE(tab.storage.waiting() == 1);
  CHECK(tab.acknowledged == 0);
  CHECK(tab.state() == SaveState::saving);
  CHECK(tab.saver.status().saved_revision == 0);
  CHECK(tab.kept() == "(nothing)");
  tab.clock.advance(Milliseconds{40});
  tab.storage.answer();
  CHECK(tab.state() == SaveState::saved);
  CHECK(tab.saver.status().saved_revision == 1);
  CHECK(tab.saver.status().saved_at == tab.clock.now());
  CHECK(tab.acknowledged == 1);
  CHECK(tab.kept() == "one");
}

TEST_CASE("point 5: leaving the page saves at once") {
  Tab tab;
  tab.load();
  tab.edit("one");
  tab.saver.flush();
  tab.storage.answer_all();
  CHECK(tab.kept() == "one");
  tab.saver.flush();
  CHECK(tab.storage.syncs_asked() == 1);
}

TEST_CASE("point 3: one sync at a time, and a change meanwhile is saved by the next") {
  Tab tab;
  tab.load();
  tab.edit("one");
  tab.saver.flush();
  tab.edit("two");
  tab.saver.flush();
  tab.clock.advance(Saver::gather);
  tab.saver.tick();
  CHECK(tab.storage.waiting() == 1);
  tab.storage.answer();
  CHECK(tab.kept() == "one");
  CHECK(tab.state() == SaveState::saving);
  CHECK(tab.saver.status().saved_revision == 1);
  tab.storage.answer();
  CHECK(tab.kept() == "two");
  CHECK(tab.state() == SaveState::saved);
  CHECK(tab.saver.status().saved_revision == 2);
  CHECK(tab.storage.most_syncs_at_once() == 1);
}

TEST_CASE("point 3: nothing is written before a load that ended without error") {
  for (const StorageFault fault : every_fault) {
    CAPTURE(static_cast<int>(fault));
    auto disk = std::make_shared<MemoryDisk>();
    disk->live.files = {{"note", "kept before"}};
    Tab tab{disk};
    tab.storage.inject(StorageCall::load, fault);
    tab.load();
    tab.edit("new");
    tab.saver.flush();
    tab.storage.answer_all();
    tab.clock.advance(Saver::gather);
    tab.saver.flush();
    tab.storage.answer_all();
    CHECK(tab.kept() == "kept before");
    CHECK(tab.storage.syncs_asked() == 0);
    CHECK(tab.loads == 0);
  }
}

TEST_CASE("point 6: a failed load stays on screen, is repeated, and then lets writing begin") {
  for (const StorageFault fault : every_fault) {
    CAPTURE(static_cast<int>(fault));
    Tab tab;
    tab.storage.inject(StorageCall::load, fault);
    tab.load();
    tab.edit("early");
    if (fault == StorageFault::never) tab.pass(Saver::patience);
    CHECK(tab.state() == SaveState::load_failed);
    CHECK(tab.saver.status().failure.has_value());
    tab.pass(Saver::retry_after);
    CHECK(tab.loads == 1);
    CHECK(tab.state() == SaveState::waiting);
    CHECK_FALSE(tab.saver.status().failure.has_value());
    tab.pass(Saver::gather);
    CHECK(tab.kept() == "early");
  }
}

TEST_CASE("point 6: a failed save stays on screen until it works, and keeps what was there") {
  for (const StorageFault fault : every_fault) {
    CAPTURE(static_cast<int>(fault));
    Tab tab;
    tab.load();
    tab.edit("one");
    tab.pass(Saver::gather);
    tab.storage.inject(StorageCall::sync, fault);
    tab.edit("two");
    tab.pass(Saver::gather);
    if (fault == StorageFault::never) {
      CHECK(tab.state() == SaveState::saving);
      tab.pass(Saver::patience);
    }
    CHECK(tab.state() == SaveState::failed);
    CHECK(tab.saver.status().failure.has_value());
    CHECK(tab.saver.status().saved_revision == 1);
    CHECK(tab.kept() == "one");
    tab.edit("three");
    CHECK(tab.state() == SaveState::failed);
    tab.pass(Saver::retry_after);
    CHECK(tab.state() == SaveState::saved);
    CHECK(tab.kept() == "three");
    CHECK_FALSE(tab.saver.status().failure.has_value());
  }
}

TEST_CASE("point 6: every answer of the storage is told, so that the screen shows what it says") {
  Tab tab;
  tab.load();
  CHECK(tab.answers == 1);
  tab.storage.inject(StorageCall::sync, StorageFault::quota);
  tab.edit("one");
  tab.pass(Saver::gather);
  CHECK(tab.answers == 2);
  tab.pass(Saver::retry_after);
  CHECK(tab.answers == 3);
}

TEST_CASE("point 6: 再試行 tries at once") {
  Tab tab;
  tab.load();
  tab.storage.inject(StorageCall::sync, StorageFault::quota);
  tab.edit("one");
  tab.pass(Saver::gather);
  REQUIRE(tab.state() == SaveState::failed);
  CHECK(tab.saver.status().failure->kind == StorageFailure::Kind::quota);
  tab.saver.retry();
  tab.storage.answer_all();
  CHECK(tab.state() == SaveState::saved);
}

TEST_CASE("point 6: a file that cannot be written in memory is a failed save too") {
  Tab tab;
  tab.load();
  tab.storage.fail_next_write();
  tab.edit("one");
  tab.pass(Saver::gather);
  CHECK(tab.state() == SaveState::failed);
  CHECK(tab.storage.syncs_asked() == 0);
  tab.pass(Saver::retry_after);
  CHECK(tab.kept() == "one");
}

TEST_CASE("point 3: an answer that comes after patience ended changes nothing") {
  Tab tab;
  tab.load();
  tab.edit("one");
  tab.saver.flush();
  tab.clock.advance(Saver::patience);
  tab.saver.tick();
  CHECK(tab.state() == SaveState::failed);
  tab.storage.answer_all();
  CHECK(tab.state() == SaveState::failed);
  CHECK(tab.saver.status().saved_revision == 0);
}

TEST_CASE("point 2: a tab that was overtaken is refused, keeps its edit, and never tries again") {
  auto disk = std::make_shared<MemoryDisk>();
  Tab old_tab{disk};
  old_tab.load();
  old_tab.edit("old");
  old_tab.pass(Saver::gather);
  Tab new_tab{disk};
  new_tab.load();
  new_tab.edit("new");
  new_tab.pass(Saver::gather);
  old_tab.edit("late");
  old_tab.pass(Saver::gather);
  CHECK(disk->live.files.at("note") == "new");
  CHECK(old_tab.state() == SaveState::refused);
  CHECK(old_tab.saver.status().has_unsaved());
  CHECK_FALSE(old_tab.saver.next_wake().has_value());
  old_tab.saver.retry();
  old_tab.pass(Saver::retry_after);
  CHECK(disk->live.files.at("note") == "new");
}

TEST_CASE("point 2: a tab that hears of the take-over stops; only unsaved edits are a refusal") {
  Tab clean;
  clean.load();
  clean.saver.taken_over();
  CHECK(clean.state() == SaveState::read_only);
  Tab dirty;
  dirty.load();
  dirty.edit("one");
  dirty.saver.taken_over();
  CHECK(dirty.state() == SaveState::refused);
  dirty.pass(Saver::retry_after);
  CHECK(dirty.storage.syncs_asked() == 0);
}

TEST_CASE("point 1: a follower reads and never writes") {
  auto disk = std::make_shared<MemoryDisk>();
  disk->live.files = {{"note", "theirs"}};
  Tab tab{disk, StorageMode::follower};
  tab.load();
  CHECK(tab.state() == SaveState::read_only);
  CHECK(tab.loads == 1);
  CHECK(tab.storage.read(live, "note") == "theirs");
  tab.edit("mine");
  tab.saver.flush();
  tab.pass(Saver::retry_after);
  CHECK(tab.storage.syncs_asked() == 0);
  CHECK(disk->live.files.at("note") == "theirs");
}

TEST_CASE("point 1: memory only says so and goes on working") {
  Tab tab{std::make_shared<MemoryDisk>(), StorageMode::memory};
  tab.load();
  CHECK(tab.state() == SaveState::not_kept);
  CHECK(tab.loads == 1);
  tab.edit("one");
  tab.pass(Saver::retry_after);
  CHECK(tab.state() == SaveState::not_kept);
  CHECK(tab.storage.syncs_asked() == 0);
}

} // namespace
} // namespace sanpo
