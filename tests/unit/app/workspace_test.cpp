// The cases of a device, over reloads, tabs and damage. Rule: design.md, Keeping data; ux.md, Start.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/commands.h"
#include "app/exchange.h"
#include "core/record/encode.h"
#include "fixtures.h"

namespace sanpo {
namespace {

Case titled(std::string title) {
  Case document;
  document.title = std::move(title);
  return document;
}

/// What a fresh tab finds.
std::vector<std::string> titles_on(const std::shared_ptr<MemoryDisk>& disk) {
  Device device{disk, 99, StorageMode::follower};
  device.load();
  std::vector<std::string> titles;
  for (const CaseEntry* entry : device.workspace.cases())
    titles.push_back(entry->document->title);
  std::ranges::sort(titles);
  return titles;
}

void damage(std::string& bytes) { bytes.back() = '?'; }

/// On which every look at it takes a while.
class SlowClock final : public Clock {
public:
  [[nodiscard]] Instant now() const override { return {now_.milliseconds += 4}; }
  [[nodiscard]] LocalTime local(Instant instant) const override { return clock_.local(instant); }
private:
  ManualClock clock_;
  mutable Instant now_ = ManualClock::start;
};

TEST_CASE("many cases are read and written in slices, and none is left out") {
  auto disk = std::make_shared<MemoryDisk>();
  SlowClock clock;
  SeededIds ids{1};
  const auto work_until = [&](Workspace& work, MemoryStorage& storage, SaveState state) {
    int ticks = 0;
    for (; work.save_status().state != state && ticks < 1'000; ++ticks) {
      work.tick();
      storage.answer_all();
    }
    return ticks;
  };
  {
    MemoryStorage storage{disk};
    MemoryBlobs blobs;
    Workspace work{storage, blobs, clock, ids, built_in_catalogues()};
    work.load({});
    storage.answer_all();
    std::vector<Case> many(50);
    for (Case& document : many)
      document.id = ids.next();
    work.put(std::move(many));
    CHECK(work_until(work, storage, SaveState::saved) > 10);
    CHECK_FALSE(work.save_status().has_unsaved());
  }
  MemoryStorage storage{disk};
  MemoryBlobs blobs;
  Workspace work{storage, blobs, clock, ids, built_in_catalogues()};
  bool ready = false;
  work.load([&] { ready = true; });
  storage.answer_all();
  CHECK_FALSE(ready);
  CHECK(work.cases().empty()); // all of them at once, when the last one was read
  CHECK(work_until(work, storage, SaveState::saved) > 10);
  CHECK(ready);
  CHECK(work.cases().size() == 50);
}

TEST_CASE("erasing everything while a save is under way erases everything") {
  Device device;
  device.load();
  device.workspace.create({});
  device.clock.advance(Saver::gather);
  device.workspace.tick(); // the transaction is on its way
  bool erased = false;
  device.workspace.erase_everything([&] { erased = true; });
  for (int i = 0; i < 4; ++i) {
    device.storage.answer_all();
    device.blobs.answer_all();
    device.save_archive();
  }
  CHECK(erased);
  CHECK(device.disk->live.files.empty());
}

TEST_CASE("point 4: a case is found again after a reload, with what was typed last and its draft") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("山田商店"));
  device.workspace.editor()->edit("client/name", "山田商店株式会社");
  device.workspace.editor()->edit("client/email", "who");
  device.save();
  CHECK(device.workspace.save_status().state == SaveState::saved);

  Device again{device.disk, 2};
  again.load();
  REQUIRE(again.workspace.open(id));
  CHECK(again.workspace.editor()->document().client.name == "山田商店株式会社");
  CHECK(again.workspace.editor()->text_of("client/email") == "who");
  CHECK(again.workspace.editor()->error_of("client/email").has_value());
}

TEST_CASE("point 3: what was made before the load is kept and saved after it") {
  auto disk = std::make_shared<MemoryDisk>();
  {
    Device before{disk};
    before.load();
    before.workspace.create(titled("old"));
    before.save();
  }
  Device device{disk, 2};
  device.storage.inject(StorageCall::load, StorageFault::fails);
  device.load();
  CHECK(device.workspace.save_status().state == SaveState::load_failed);
  device.workspace.create(titled("new"));
  device.save();
  CHECK(titles_on(disk) == std::vector<std::string>{"old"});
  device.workspace.retry();
  device.storage.answer_all();
  device.save();
  CHECK(titles_on(disk) == std::vector<std::string>{"new", "old"});
  CHECK(device.workspace.editor()->document().title == "new");
}

TEST_CASE("point 4: a damaged case opens as it was before, and the list says so") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  device.save();
  device.workspace.editor()->edit("title", "two");
  device.save();
  damage(device.disk->live.files.at(id.value + ".case"));

  Device again{device.disk, 2};
  again.load();
  const CaseEntry* const entry = again.workspace.find(id);
  REQUIRE(entry != nullptr);
  CHECK(entry->trouble == CaseTrouble::older);
  CHECK(entry->document->title == "one");
  CHECK(again.workspace.damaged_files() == std::vector<std::string>{id.value + ".case.damaged-1"});
  CHECK(again.workspace.damaged_file(id.value + ".case.damaged-1")->contains("\"two\""));
}

TEST_CASE("point 4: a case without any sound file is listed, and does not open") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  device.save();
  damage(device.disk->live.files.at(id.value + ".case"));
  Device again{device.disk, 2};
  again.load();
  CHECK(again.workspace.find(id)->trouble == CaseTrouble::unreadable);
  CHECK_FALSE(again.workspace.open(id));
}

/// A case as version 2 might write it: with a member and a value that version 1 does not know.
std::string of_version_2(const std::string& id) {
  return R"({"format":"sanpo-case","schema":2,"id":")" + id +
         R"(","title":"未来の案件","mood":"fine","client":{"name":"みどり","industry":{"code":"D"}}})";
}

TEST_CASE("point 9: a case of a newer version opens read-only, and its file is left untouched") {
  auto disk = std::make_shared<MemoryDisk>();
  const std::string body = of_version_2("abcdefghij23");
  const std::string newer = frame({.kind = "case", .schema = 2, .revision = 3, .body = body});
  disk->live.files = {{"abcdefghij23.case", newer}};
  Device device{disk};
  device.load();
  CHECK(device.workspace.find({"abcdefghij23"})->trouble == CaseTrouble::newer_version);
  REQUIRE(device.workspace.open({"abcdefghij23"}));
  CHECK(device.workspace.editor()->document().title == "未来の案件");
  CHECK(device.workspace.editor()->document().client.name == "みどり");
  CHECK(device.workspace.editor()->read_only());
  CHECK(device.workspace.editor()->edit("title", "mine").kind == EditOutcome::Kind::no_field);
  CHECK_FALSE(device.workspace.throw_away({"abcdefghij23"}));
  CHECK_FALSE(device.workspace.duplicate({"abcdefghij23"}, "copy").has_value());
  Case same_id = titled("imported");
  same_id.id = {"abcdefghij23"};
  device.workspace.put({same_id});
  device.save();
  CHECK(disk->live.files.at("abcdefghij23.case") == newer);
  CHECK(export_case(device.workspace, {"abcdefghij23"}) == body);
  CHECK(export_all(device.workspace).front().contains(body));
}

TEST_CASE("point 9: what a newer version framed is neither opened, set aside nor written over") {
  auto disk = std::make_shared<MemoryDisk>();
  disk->live.files = {{"abcdefghij23.case", "sanpo 2 something else entirely\n{}"}};
  const auto before = disk->live.files;
  Device device{disk};
  device.load();
  CHECK(device.workspace.find({"abcdefghij23"})->trouble == CaseTrouble::newer_version);
  CHECK_FALSE(device.workspace.open({"abcdefghij23"}));
  device.workspace.create(titled("mine"));
  device.save();
  CHECK(disk->live.files.at("abcdefghij23.case") == before.at("abcdefghij23.case"));
}

TEST_CASE("point 9: nothing that can be read of a newer case leaves it listed and closed") {
  auto disk = std::make_shared<MemoryDisk>();
  const std::string newer = frame({.kind = "case", .schema = 2, .revision = 3, .body = "{\"future\":true}"});
  disk->live.files = {{"abcdefghij23.case", newer}};
  Device device{disk};
  device.load();
  CHECK(device.workspace.find({"abcdefghij23"})->trouble == CaseTrouble::newer_version);
  CHECK_FALSE(device.workspace.open({"abcdefghij23"}));
  CHECK_FALSE(device.workspace.throw_away({"abcdefghij23"}));
  device.workspace.create(titled("mine"));
  device.save();
  CHECK(disk->live.files.at("abcdefghij23.case") == newer);
}

TEST_CASE("point 7: a case thrown away lies in the bin for 30 days and can be taken out") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  CHECK(device.workspace.throw_away(id));
  CHECK(device.workspace.editor() == nullptr);
  CHECK(device.workspace.cases().empty());
  CHECK_FALSE(device.workspace.open(id));
  device.save();
  {
    Device again{device.disk, 2};
    again.load();
    REQUIRE(again.workspace.bin().size() == 1);
    CHECK(again.workspace.take_from_bin(id));
    CHECK(again.workspace.open(id));
    CHECK(again.workspace.throw_away(id));
    again.save();
  }
  Device late{device.disk, 3};
  late.clock.advance(Workspace::bin_time - Milliseconds{1});
  late.load();
  CHECK(late.workspace.bin().size() == 1);
  Device later{device.disk, 4};
  later.clock.advance(Workspace::bin_time + Milliseconds{1'000});
  later.load();
  CHECK(later.workspace.bin().empty());
  later.save();
  CHECK_FALSE(device.disk->live.files.contains(id.value + ".case"));
}

TEST_CASE("point 7: only what is in the bin can be erased") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  CHECK_FALSE(device.workspace.erase(id));
  device.workspace.throw_away(id);
  CHECK(device.workspace.erase(id));
  device.save();
  CHECK_FALSE(device.disk->live.files.contains(id.value + ".case"));
}

TEST_CASE("start: cases stand with the last changed first") {
  Device device;
  device.load();
  const Id first = device.workspace.create(titled("first"));
  device.clock.advance(Milliseconds{1'000});
  device.workspace.create(titled("second"));
  device.clock.advance(Milliseconds{1'000});
  CHECK(device.workspace.cases().front()->document->title == "second");
  device.workspace.open(first);
  device.workspace.editor()->edit("client/name", "x");
  CHECK(device.workspace.cases().front()->id == first);
}

TEST_CASE("start: a duplicate is a case of its own") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  const auto copy = device.workspace.duplicate(id, "one (2)");
  REQUIRE(copy.has_value());
  device.workspace.editor()->edit("client/name", "x");
  CHECK(device.workspace.find(*copy)->document->client.name.empty());
  device.save();
  CHECK(titles_on(device.disk) == std::vector<std::string>{"one", "one (2)"});
}

TEST_CASE("start: a case made silently and never changed leaves no trace") {
  Device device;
  device.load();
  device.workspace.create_untouched(new_case({}, built_in_catalogues(), device.ids));
  device.workspace.close();
  CHECK(device.workspace.cases().empty());
  device.save();
  CHECK(device.storage.syncs_asked() == 0);
  device.workspace.create_untouched(titled(""));
  device.workspace.editor()->edit("client/name", "x");
  device.workspace.close();
  CHECK(device.workspace.cases().size() == 1);
  device.save();
  CHECK(titles_on(device.disk).size() == 1);
}

TEST_CASE("settings: kept in a file of their own, and read before the cases are shown") {
  Device device;
  device.load();
  Settings settings;
  settings.language = Language::en;
  device.workspace.keep_settings([&](Settings& kept) { kept = settings; });
  device.save();
  Device again{device.disk, 2};
  again.load();
  CHECK(again.workspace.settings() == settings);
  CHECK(again.workspace.cases().empty());
}

TEST_CASE("settings: what was typed into one field is one step; a number that was given is not taken back") {
  Device device;
  device.load();
  Workspace& work = device.workspace;
  const auto name = [&] { return work.settings().issuer.name; };
  const auto type = [&](const char* path, const char* text) {
    work.change_settings({"undo.edit", path}, [&](Settings& settings) { settings.issuer.name = text; });
  };
  CHECK_FALSE(work.undo_settings());
  type("name", "か");
  work.keep_settings([](Settings& settings) { settings.numbered = Count{6}; });
  type("name", "かい");
  type("name", "かいし");
  type("other", "会社");
  work.change_settings({"undo.preset", "x"}, [](Settings& settings) { settings.sales_mode = true; });
  work.change_settings({"undo.preset", "x"}, [](Settings& settings) { settings.sales_mode = false; });
  work.keep_settings([](Settings& settings) { settings.numbered = Count{7}; });
  CHECK(work.undo_settings());
  CHECK(work.settings().sales_mode); // choices are steps each, of one name as they are
  CHECK(work.undo_settings());
  CHECK(work.undo_settings());
  CHECK(name() == "かいし");
  CHECK(work.undo_settings()); // what is kept for good ends what is typed
  CHECK(name() == "か");
  CHECK(work.undo_settings());
  CHECK(name().empty());
  CHECK_FALSE(work.undo_settings());
  CHECK(work.settings().numbered == Count{7});
  CHECK(work.redo_settings());
  CHECK(name() == "か");
  device.save();
  Device again{device.disk, 2};
  again.load();
  CHECK(again.workspace.settings() == work.settings());
}

TEST_CASE("settings: steps that hold large files are fewer") {
  Device device;
  device.load();
  const std::string file(6'000'000, 'x');
  for (int i = 0; i < 20; ++i)
    device.workspace.change_settings({"undo.preset", "prices"}, [&](Settings& settings) {
      settings.price_draft = file + std::to_string(i);
    });
  int steps = 0;
  while (device.workspace.undo_settings())
    ++steps;
  CHECK(steps == 5);
}

TEST_CASE("point 1: a follower sees what the writer saved and changes nothing") {
  Device writer;
  writer.load();
  const Id id = writer.workspace.create(titled("one"));
  writer.save();
  Device follower{writer.disk, 2, StorageMode::follower};
  follower.load();
  REQUIRE(follower.workspace.open(id));
  CHECK(follower.workspace.editor()->read_only());
  CHECK_FALSE(follower.workspace.throw_away(id));
  CHECK_FALSE(follower.workspace.duplicate(id, "x").has_value());
  writer.workspace.editor()->edit("title", "two");
  writer.save();
  follower.workspace.reload();
  follower.storage.answer_all();
  CHECK(follower.workspace.editor()->document().title == "two");
}

TEST_CASE("point 2: a tab that takes over changes nothing of the device before it has read it anew") {
  Device first;
  first.load();
  const Id id = first.workspace.create(titled("one")), other = first.workspace.create(titled("other"));
  first.save();
  Device second{first.disk, 2};
  second.load();
  REQUIRE(second.workspace.open(id));
  REQUIRE(first.workspace.open(id));
  first.workspace.editor()->edit("title", "two");
  second.workspace.reload(); // as when it has become the writer
  REQUIRE(second.workspace.open(other));
  REQUIRE(second.workspace.open(id));
  CHECK(second.workspace.editor()->read_only());
  CHECK_FALSE(second.workspace.throw_away(other));
  const Id own = second.workspace.create(titled("own"));
  CHECK_FALSE(second.workspace.editor()->read_only()); // nothing that another tab knows
  second.workspace.open(id);
  second.storage.answer_all();
  CHECK_FALSE(second.workspace.editor()->read_only());
  CHECK(second.workspace.find(own) != nullptr);
}

TEST_CASE("point 2: an overtaken tab keeps its unsaved edit, and nothing of either tab is lost") {
  Device old_tab;
  old_tab.load();
  const Id id = old_tab.workspace.create(titled("one"));
  old_tab.save();
  Device new_tab{old_tab.disk, 2};
  new_tab.load();
  new_tab.workspace.open(id);
  new_tab.workspace.editor()->edit("title", "theirs");
  new_tab.save();
  old_tab.workspace.editor()->edit("title", "mine");
  old_tab.save();
  CHECK(old_tab.workspace.save_status().state == SaveState::refused);
  CHECK(old_tab.workspace.find(id)->document->title == "mine");
  CHECK(titles_on(old_tab.disk) == std::vector<std::string>{"theirs"});
  // The old tab becomes the writer again: both versions live on.
  old_tab.workspace.reload();
  old_tab.storage.answer_all();
  old_tab.save();
  CHECK(titles_on(old_tab.disk) == std::vector<std::string>{"mine", "theirs"});
  CHECK(old_tab.workspace.editor()->document().title == "mine");
}

TEST_CASE("point 5: a save that fails keeps the change for the next one") {
  Device device;
  device.load();
  device.workspace.create(titled("one"));
  device.storage.inject(StorageCall::sync, StorageFault::quota);
  device.save();
  CHECK(device.workspace.save_status().state == SaveState::failed);
  device.workspace.retry();
  device.storage.answer_all();
  CHECK(titles_on(device.disk) == std::vector<std::string>{"one"});
  device.workspace.close();
  device.workspace.reload();
  device.storage.answer_all();
  CHECK(device.workspace.cases().size() == 1);
}

TEST_CASE("point 4: a case beyond its largest size takes no more records") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("big"));
  device.workspace.editor()->act({"add", "people"}, [&](Case& document) {
    for (int number = 0; number < 12'000; ++number)
      document.people.push_back({device.ids.next(), std::string(100, 'n'), std::string(50, 'r')});
  });
  CHECK_FALSE(device.workspace.editor()->full());
  device.save();
  CHECK(device.workspace.find(id)->bytes > largest_case_bytes);
  CHECK(device.workspace.editor()->full());
  CHECK(titles_on(device.disk) == std::vector<std::string>{"big"});
}

} // namespace
} // namespace sanpo
