// Undo over reloads and backups, as the workspace offers them. Rule: design.md, Keeping data, 4, 7, 8.
#include <doctest/doctest.h>

#include "app/step_codes.h"
#include "core/record/encode.h"
#include "fixtures.h"

namespace sanpo {
namespace {

Case titled(std::string title) {
  Case document;
  document.title = std::move(title);
  return document;
}

/// A case with the titles 1, 2, 3, each of them a step, saved with its archive.
Id three_titles(Device& device) {
  const Id id = device.workspace.create(titled("1"));
  for (const char* title : {"2", "3"})
    device.workspace.editor()->edit("title", title);
  device.workspace.editor()->edit("client/name", "x");
  device.save();
  device.save_archive();
  return id;
}

const std::string& title_of(Device& device) { return device.workspace.editor()->document().title; }

TEST_CASE("point 7: undo and redo go on after a reload, with their names") {
  auto disk = std::make_shared<MemoryDisk>();
  Id id;
  {
    Device device{disk};
    device.load();
    id = three_titles(device);
    device.workspace.editor()->undo();
    device.save();
    device.save_archive();
  }
  Device again{disk, 2};
  again.load();
  REQUIRE(again.workspace.open(id));
  again.storage.answer_all();
  CaseEditor& editor = *again.workspace.editor();
  REQUIRE(editor.undo_name() != nullptr);
  CHECK(*editor.undo_name() == StepName{"undo.edit", "title"});
  CHECK(*editor.redo_name() == StepName{"undo.edit", "client/name"});
  CHECK(editor.undo());
  CHECK(title_of(again) == "2");
  CHECK(editor.undo());
  CHECK(title_of(again) == "1");
  CHECK_FALSE(editor.undo());
  CHECK(editor.redo());
  CHECK(editor.redo());
  CHECK(title_of(again) == "3");
  CHECK(editor.redo());
  CHECK(editor.document().client.name == "x");
  CHECK_FALSE(editor.redo());
}

TEST_CASE("point 7: what is done before the archive was read comes above the steps of earlier runs") {
  auto disk = std::make_shared<MemoryDisk>();
  Device first{disk};
  first.load();
  const Id id = three_titles(first);
  Device again{disk, 2};
  again.load();
  again.workspace.open(id);
  again.workspace.editor()->edit("title", "4");
  again.storage.answer_all();
  CaseEditor& editor = *again.workspace.editor();
  for (const char* title : {"3", "3", "2", "1"}) {
    CHECK(editor.undo());
    CHECK(title_of(again) == title);
  }
  CHECK_FALSE(editor.undo());
}

TEST_CASE("point 7: changes whose steps were not kept any more are one step") {
  auto disk = std::make_shared<MemoryDisk>();
  Device first{disk};
  first.load();
  const Id id = three_titles(first);
  first.workspace.editor()->edit("title", "late");
  first.workspace.editor()->edit("client/name", "late");
  first.save(); // and killed before the archive is saved
  Device again{disk, 2};
  again.load();
  again.workspace.open(id);
  again.storage.answer_all();
  CaseEditor& editor = *again.workspace.editor();
  CHECK(title_of(again) == "late");
  CHECK(editor.undo_name()->code == step_code::last_changes);
  CHECK(editor.undo());
  CHECK(title_of(again) == "3");
  CHECK(editor.document().client.name == "x");
  CHECK(editor.undo());
  CHECK(editor.undo());
  CHECK(title_of(again) == "2");
}

TEST_CASE("point 7: steps survive closing and opening in the same run, also in memory only") {
  for (const StorageMode mode : {StorageMode::writer, StorageMode::memory}) {
    Device device{std::make_shared<MemoryDisk>(), 1, mode};
    device.load();
    const Id id = device.workspace.create(titled("1"));
    device.storage.answer_all();
    device.workspace.editor()->edit("title", "2");
    device.workspace.create(titled("other"));
    device.workspace.open(id);
    device.storage.answer_all();
    CHECK(device.workspace.editor()->undo());
    CHECK(title_of(device) == "1");
  }
}

TEST_CASE("point 7: at most 200 steps and 512 KB are kept, the newest of them") {
  auto disk = std::make_shared<MemoryDisk>();
  Device device{disk};
  device.load();
  const Id id = device.workspace.create(titled("0"));
  device.storage.answer_all();
  for (int number = 1; number <= 300; ++number)
    device.workspace.editor()->edit("title", std::to_string(number));
  device.save();
  device.save_archive();
  const auto steps_after_reload = [&] {
    Device again{disk, 2};
    again.load();
    again.workspace.open(id);
    again.storage.answer_all();
    int steps = 0;
    while (again.workspace.editor()->undo())
      ++steps;
    return steps;
  };
  CHECK(steps_after_reload() == 200);
  Device large{disk, 3};
  large.load();
  large.workspace.open(id);
  large.storage.answer_all();
  for (int number = 0; number < 40; ++number) // each way back holds about 50,000 bytes
    large.workspace.editor()->act({"undo.add", "people"}, [&](Case& document) {
      document.people.clear();
      for (int person = 0; person < 350; ++person)
        document.people.push_back(
            {large.ids.next(), std::string(100, static_cast<char>('a' + (number % 26))), ""});
    });
  large.save();
  large.save_archive();
  CHECK(disk->archive.files.at(id.value + ".archive").size() < 600'000);
  const int steps = steps_after_reload();
  CHECK(steps >= 8);
  CHECK(steps <= 12);
}

TEST_CASE("point 7: the history is not exported, and goes with its case for good") {
  Device device;
  device.load();
  const Id id = three_titles(device);
  CHECK(device.disk->archive.files.contains(id.value + ".archive"));
  device.workspace.throw_away(id);
  device.workspace.erase(id);
  device.save();
  device.save_archive();
  CHECK(device.disk->archive.files.empty());
}

TEST_CASE("point 4: starting does not read the archive; opening a case does") {
  Device device;
  device.load();
  const Id id = three_titles(device);
  Device again{device.disk, 2};
  again.load();
  CHECK(again.storage.list(StorageArea::archive).empty());
  again.workspace.open(id);
  again.storage.answer_all();
  CHECK(again.storage.list(StorageArea::archive).size() == 1);
}

TEST_CASE("point 4: a damaged archive is set aside; the case opens without its earlier steps") {
  Device device;
  device.load();
  const Id id = three_titles(device);
  device.disk->archive.files.at(id.value + ".archive").back() = '?';
  Device again{device.disk, 2};
  again.load();
  again.workspace.open(id);
  again.storage.answer_all();
  CHECK(again.workspace.editor()->undo_name() == nullptr);
  CHECK(title_of(again) == "3");
  CHECK(again.storage.list(StorageArea::archive) ==
        std::vector<std::string>{id.value + ".archive.damaged-1"});
}

TEST_CASE("point 4: an archive that cannot be read or saved stops neither editing nor saving") {
  Device device;
  device.load();
  device.storage.inject(StorageCall::load, StorageFault::fails);
  device.workspace.create(titled("1"));
  device.storage.answer_all();
  device.workspace.editor()->edit("title", "2");
  device.save();
  CHECK(device.workspace.save_status().state == SaveState::saved);
  CHECK(device.workspace.archive_status().state == SaveState::load_failed);
  device.workspace.retry();
  device.storage.answer_all();
  device.save_archive();
  CHECK(device.workspace.archive_status().state == SaveState::saved);
  CHECK(device.disk->archive.files.size() == 1);
}

TEST_CASE("point 8: a state that stood for a while is backed up before it is changed, and can be restored") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("morning"));
  device.storage.answer_all();
  device.clock.advance(std::chrono::hours{2});
  device.workspace.editor()->edit("title", "noon");
  device.workspace.editor()->edit("title", "noon, again");
  REQUIRE(device.workspace.backups(id).size() == 1);
  device.save();
  device.save_archive();

  Device again{device.disk, 2};
  again.clock.advance(std::chrono::hours{2});
  again.load();
  CHECK_FALSE(again.workspace.backups_ready());
  again.storage.answer_all();
  REQUIRE(again.workspace.backups_ready());
  const std::vector<Backup> backups = again.workspace.backups(id);
  REQUIRE(backups.size() == 1);
  CHECK(again.workspace.restore(id, backups.front()));
  CHECK(title_of(again) == "morning");
  REQUIRE(again.workspace.backups(id).size() == 2); // what it was is kept first
  CHECK(again.workspace.backups(id).back().document.contains("noon, again"));
  CHECK(again.workspace.editor()->undo_name()->code == step_code::restore);
  CHECK(again.workspace.editor()->undo());
  CHECK(title_of(again) == "noon, again");
}

TEST_CASE("point 8: uninterrupted work is backed up every hour") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("0"));
  device.storage.answer_all();
  for (int minute = 1; minute <= 130; ++minute) {
    device.clock.advance(std::chrono::minutes{1});
    device.workspace.editor()->edit("title", std::to_string(minute));
  }
  CHECK(device.workspace.backups(id).size() == 2);
}

TEST_CASE("point 8: a backup that is not all written yet is kept when its case is closed") {
  Device device;
  device.load();
  Case large = titled("before");
  for (char a = 'a'; a <= 'z'; ++a)
    for (char b = 'a'; b <= 'z'; ++b)
      large.sites.push_back({.id = {std::string("longlistaa") + a + b}, .name = std::string(200, 's')});
  const Id id = device.workspace.create(large);
  const std::string before = encode_case(device.workspace.editor()->document());
  REQUIRE(before.size() > 2 * CaseWriter::piece);
  device.storage.answer_all();
  device.clock.advance(std::chrono::hours{2});
  device.workspace.editor()->edit("title", "after");
  device.clock.advance(Archive::pace);
  device.workspace.tick(); // the archive's first slice
  CHECK(device.workspace.archive_status().state != SaveState::saved);
  device.workspace.close();
  device.save_archive();

  Device again{device.disk, 2};
  again.load();
  static_cast<void>(again.workspace.backups_ready());
  again.storage.answer_all();
  const std::vector<Backup> backups = again.workspace.backups(id);
  REQUIRE(backups.size() == 1);
  CHECK(backups.front().document == before);
}

TEST_CASE("point 2: after a take-over the steps are those of the tab that wrote") {
  Device old_tab;
  old_tab.load();
  const Id id = three_titles(old_tab);
  Device new_tab{old_tab.disk, 2};
  new_tab.load();
  new_tab.workspace.open(id);
  new_tab.storage.answer_all();
  new_tab.workspace.editor()->edit("title", "theirs");
  new_tab.save();
  new_tab.save_archive();
  old_tab.workspace.editor()->edit("title", "mine");
  old_tab.save();
  old_tab.save_archive();
  CHECK(old_tab.workspace.archive_status().state == SaveState::refused);
  Device third{old_tab.disk, 3};
  third.load();
  third.workspace.open(id);
  third.storage.answer_all();
  CHECK(title_of(third) == "theirs");
  CHECK(third.workspace.editor()->undo());
  CHECK(title_of(third) == "3");
}

TEST_CASE("point 2: becoming the writer again brings no step twice") {
  Device device;
  device.load();
  three_titles(device);
  device.workspace.reload();
  device.storage.answer_all();
  int steps = 0;
  while (device.workspace.editor()->undo())
    ++steps;
  CHECK(steps == 3);
}

TEST_CASE("全データ削除: nothing stays in either area, and it is said when that is through") {
  Device device;
  device.load();
  three_titles(device);
  Settings settings;
  settings.language = Language::en;
  device.workspace.keep_settings([&](Settings& kept) { kept = settings; });
  device.save();
  bool erased = false;
  CHECK(device.workspace.erase_everything([&] { erased = true; }));
  CHECK_FALSE(erased);
  device.storage.answer_all();
  device.blobs.answer_all();
  CHECK(erased);
  CHECK(device.disk->live.files.empty());
  CHECK(device.disk->archive.files.empty());
  CHECK(device.workspace.settings() == Settings{});
  device.workspace.create(titled("new"));
  device.save();
  CHECK(device.disk->live.files.size() >= 1);
}

TEST_CASE("全データ削除: a failure is no success, and is repeated") {
  Device device;
  device.load();
  const Id id = three_titles(device);
  bool erased = false;
  device.storage.inject(StorageCall::sync, StorageFault::aborts);
  device.workspace.erase_everything([&] { erased = true; });
  device.storage.answer_all();
  CHECK_FALSE(erased);
  CHECK(device.disk->live.files.contains(id.value + ".case"));
  device.workspace.retry();
  device.storage.answer_all();
  device.blobs.answer_all();
  CHECK(erased);
  CHECK(device.disk->live.files.empty());
}

TEST_CASE("point 8: a visit of a field counts as one change, however many keys it took") {
  Device device;
  device.load();
  device.workspace.create(titled("0"));
  const std::uint64_t before = device.workspace.notes().changes;
  CaseEditor& editor = *device.workspace.editor();
  editor.begin_visit("title");
  for (const char* text : {"a", "ab", "abc"})
    editor.edit("title", text);
  editor.end_visit();
  CHECK(device.workspace.notes().changes == before + 1);
  editor.undo();
  CHECK(device.workspace.notes().changes == before + 1);
}

TEST_CASE("point 8: many changes since the last export are a reason to remind") {
  Device device;
  device.load();
  device.workspace.create(titled("0"));
  for (int number = 1; number < 200; ++number)
    device.workspace.editor()->edit("title", std::to_string(number));
  CHECK(device.workspace.notes().export_due());
  device.workspace.put_off_export();
  CHECK_FALSE(device.workspace.notes().export_due());
  device.workspace.exported();
  CHECK(device.workspace.notes().changes == 0);
  device.workspace.editor()->edit("title", "x");
  device.save();
  Device again{device.disk, 2};
  again.load();
  CHECK(again.workspace.notes().changes == 1);
  CHECK(again.workspace.notes().exported.has_value());
}

} // namespace
} // namespace sanpo
