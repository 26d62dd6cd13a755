// Every call of the storage, in everything a person does, going wrong in every way, once and for good:
// nothing that was acknowledged is lost, the status tells the truth, and when the fault is over everything is
// saved. Rule: design.md, Keeping data, 2, 3, 5, 6.
#include <doctest/doctest.h>

#include <algorithm>
#include <format>
#include <map>

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

/// Everything in a workspace that saving is about.
std::string content(const Workspace& workspace) {
  std::vector<std::string> lines;
  for (const auto& list : {workspace.cases(), workspace.bin()})
    for (const CaseEntry* entry : list) {
      if (entry->untouched) continue;
      const std::string body = entry->newer      ? *entry->newer
                               : entry->document ? encode_case(*entry->document)
                                                 : "(unreadable)";
      lines.push_back(entry->id.value + (entry->binned ? " binned " : " ") + body);
    }
  lines.push_back(encode_settings(workspace.settings()));
  std::ranges::sort(lines);
  std::string text;
  for (const std::string& line : lines)
    text += line + '\n';
  return text;
}

/// What a fresh tab would show, whatever runs now.
std::string kept(const MemoryDisk& disk) {
  auto copy = std::make_shared<MemoryDisk>(disk);
  Device reader{copy, 77, StorageMode::follower};
  reader.load();
  return content(reader.workspace);
}

/// A person's morning on a device, with the truth noted beside it.
class Play {
public:
  Device device;
  std::vector<std::string> states; ///< after every act; what is kept must be one of them
  std::size_t acknowledged = 0;    ///< the newest of which was said that it is saved

  explicit Play(const std::shared_ptr<MemoryDisk>& disk) : device(disk, 5) {
    device.clock.advance(std::chrono::hours{3});
    states.push_back(kept_now());
    device.workspace.load({});
    pass();
  }

  /// After the act the storage gets its time; then what is shown is compared with what is kept.
  template <class Act> void act(Act&& what) {
    what(device.workspace);
    states.push_back(content(device.workspace));
    pass();
  }

  /// Long enough for a save, a retry, and the end of patience.
  void pass() {
    for (const Milliseconds span : {Saver::gather, Archive::pace, Saver::patience, Saver::retry_after}) {
      device.storage.answer_all();
      look();
      device.clock.advance(span);
      device.workspace.tick();
    }
    device.storage.answer_all();
    look();
  }

  void look() {
    const SaveStatus& status = device.workspace.save_status();
    if (status.state == SaveState::saved && !status.has_unsaved()) {
      states.push_back(content(device.workspace));
      acknowledged = states.size() - 1;
      CHECK(kept_now() == states.back()); // 保存済み is the truth
    }
    expect_nothing_lost();
  }

  void expect_nothing_lost() {
    const std::string& now = kept_now();
    CHECK(std::ranges::find(states.begin() + static_cast<std::ptrdiff_t>(acknowledged), states.end(), now) !=
          states.end());
  }
private:
  /// Read anew only when the disk has changed.
  const std::string& kept_now() {
    if (device.disk->live.files != seen_) {
      seen_ = device.disk->live.files;
      kept_ = kept(*device.disk);
    }
    return kept_;
  }

  std::map<std::string, std::string, std::less<>> seen_;
  std::string kept_;
};

const Id first_case{"aaaaaaaaaaaa"}, second_case{"bbbbbbbbbbbb"}, binned_case{"cccccccccccc"},
    newer_case{"dddddddddddd"};

/// Three cases with their archives, one of them in the bin, and one of a newer version.
MemoryDisk furnish() {
  auto disk = std::make_shared<MemoryDisk>();
  Device device{disk, 3};
  device.load();
  std::vector<Case> cases;
  for (const Id& id : {first_case, second_case, binned_case}) {
    cases.push_back(titled("old " + id.value));
    cases.back().id = id;
  }
  device.workspace.put(std::move(cases));
  device.workspace.throw_away(binned_case);
  device.workspace.open(first_case);
  device.storage.answer_all();
  device.clock.advance(std::chrono::hours{1});
  device.workspace.editor()->edit("title", "first");
  device.workspace.editor()->edit("client/name", "client");
  device.save();
  device.save_archive();
  disk->live.files[newer_case.value + ".case"] =
      frame({.kind = "case",
             .schema = 2,
             .revision = 1,
             .body = R"({"format":"sanpo-case","schema":2,"id":"dddddddddddd","title":"new","mood":1})"});
  return *disk;
}

/// A copy of it for every play.
std::shared_ptr<MemoryDisk> furnished() {
  static const MemoryDisk disk = furnish();
  return std::make_shared<MemoryDisk>(disk);
}

struct Scenario {
  const char* name;
  void (*play)(Play&);
};

const Scenario scenarios[] = {
    {"create", [](Play& play) { play.act([](Workspace& work) { work.create(titled("created")); }); }},
    {"edit",
     [](Play& play) {
       play.act([](Workspace& work) { work.open(first_case); });
       for (const char* name : {"x", "y"})
         play.act([&](Workspace& work) {
           if (work.editor()) work.editor()->edit("client/name", name);
         });
     }},
    {"rename",
     [](Play& play) {
       play.act([](Workspace& work) {
         work.open(second_case);
         if (work.editor()) work.editor()->edit("title", "renamed");
         work.close();
       });
     }},
    {"delete",
     [](Play& play) {
       play.act([](Workspace& work) { work.throw_away(first_case); });
       play.act([](Workspace& work) { work.erase(binned_case); });
     }},
    {"import",
     [](Play& play) {
       play.act([](Workspace& work) {
         Case fresh = titled("imported"), replacing = titled("replacing");
         fresh.id = {"eeeeeeeeeeee"};
         replacing.id = second_case;
         work.put({fresh, replacing});
       });
     }},
    {"settings",
     [](Play& play) {
       play.act([](Workspace& work) {
         Settings settings;
         settings.language = Language::en;
         work.keep_settings([&](Settings& kept) { kept = settings; });
       });
     }},
    {"restore",
     [](Play& play) {
       play.act([](Workspace& work) { work.open(first_case); });
       play.act([](Workspace& work) {
         const auto backups = work.backups(first_case);
         if (!backups.empty()) work.restore(first_case, backups.front());
       });
     }},
    {"undo",
     [](Play& play) {
       play.act([](Workspace& work) { work.open(first_case); });
       for (int step = 0; step < 3; ++step)
         play.act([](Workspace& work) {
           if (work.editor()) work.editor()->undo();
         });
       play.act([](Workspace& work) {
         if (work.editor()) work.editor()->redo();
       });
     }},
    {"erase everything", [](Play& play) { play.act([](Workspace& work) { work.erase_everything({}); }); }},
    {"become the writer again",
     [](Play& play) {
       play.act([](Workspace& work) {
         work.open(first_case);
         if (work.editor()) work.editor()->edit("title", "before");
       });
       play.act([](Workspace& work) { work.erase(binned_case); });
       play.act([](Workspace& work) {
         if (work.editor()) work.editor()->edit("title", "unsaved");
         work.reload();
       });
     }},
};

constexpr StorageFault every_fault[] = {StorageFault::throws, StorageFault::fails,  StorageFault::aborts,
                                        StorageFault::never,  StorageFault::closed, StorageFault::quota,
                                        StorageFault::unheard};

/// The call of this number goes wrong; `for_good`: and all later ones of its kind.
struct Schedule {
  int wrong_call;
  StorageFault fault;
  bool for_good;
  int calls = 0;
  std::optional<std::pair<StorageCall, StorageArea>> hit;
  bool over = false;

  std::optional<StorageFault> operator()(StorageCall call, StorageArea area) {
    const int number = calls++;
    if (over) return std::nullopt;
    if (number == wrong_call) hit = {call, area};
    const bool wrong = number == wrong_call || (for_good && hit == std::pair{call, area});
    return wrong ? std::optional{fault} : std::nullopt;
  }
};

/// Number of calls of the storage that the scenario makes.
int play(const Scenario& scenario, int wrong_call, StorageFault fault, bool for_good) {
  auto disk = furnished();
  const std::string newer = disk->live.files.at(newer_case.value + ".case");
  Schedule schedule{wrong_call, fault, for_good};
  Play play{disk};
  play.device.storage.watch([&](StorageCall call, StorageArea area) { return schedule(call, area); });
  scenario.play(play);
  const int calls = schedule.calls;
  // The fault is over: everything is saved by itself, without a word of the person.
  schedule.over = true;
  for (int round = 0; round < 3; ++round)
    play.pass();
  CHECK(play.device.workspace.save_status().state == SaveState::saved);
  CHECK_FALSE(play.device.workspace.save_status().has_unsaved());
  const SaveState archive = play.device.workspace.archive_status().state;
  CHECK((archive == SaveState::saved || archive == SaveState::loading)); // loading: it was never needed
  CHECK(kept(*disk) == content(play.device.workspace));
  const auto untouched = disk->live.files.find(newer_case.value + ".case");
  CHECK((untouched == disk->live.files.end() || untouched->second == newer));
  CHECK(play.device.storage.most_syncs_at_once() <= 2); // one an area
  return calls;
}

/// Every `stride`-th of all combinations, beginning with the first; returns how many were played.
int sweep_everything(int stride) {
  int played = 0, number = 0;
  for (const Scenario& scenario : scenarios) {
    const int calls = play(scenario, -1, StorageFault::fails, false);
    CHECK(calls >= 2);
    for (int call = 0; call < calls; ++call)
      for (const StorageFault fault : every_fault)
        for (const bool for_good : {false, true}) {
          if (number++ % stride != 0) continue;
          const std::string place = std::format("{}, call {}, fault {}{}", scenario.name, call,
                                                static_cast<int>(fault), for_good ? " for good" : "");
          CAPTURE(place);
          play(scenario, call, fault, for_good);
          ++played;
        }
  }
  MESSAGE("played: ", played, " of ", number);
  return played;
}

// 14 faults a call and a stride of 13: every call is met, each by another fault than its neighbours.
TEST_CASE("fault sweep: every call of everything a person does, with some of the faults") {
  CHECK(sweep_everything(13) > 100);
}

TEST_CASE("fault sweep: every call × every fault × once or for good × everything a person does" *
          doctest::skip()) { // minutes: tools/reliability sweep
  CHECK(sweep_everything(1) > 1'000);
}

TEST_CASE("fault sweep: starting, with every fault of the first load") {
  for (const StorageFault fault : every_fault)
    for (const bool for_good : {false, true}) {
      CAPTURE(static_cast<int>(fault));
      CAPTURE(for_good);
      auto disk = furnished();
      const std::string before = kept(*disk);
      Device device{disk, 5};
      Schedule schedule{0, fault, for_good};
      device.storage.watch([&](StorageCall call, StorageArea area) { return schedule(call, area); });
      device.load();
      const Id made = device.workspace.create(titled("early"));
      for (int round = 0; round < 4; ++round) {
        device.clock.advance(Saver::gather);
        device.workspace.tick();
        device.workspace.flush();
        device.storage.answer_all();
        if (device.workspace.save_status().state != SaveState::saved) CHECK(kept(*disk) == before);
      }
      schedule.over = true;
      for (int round = 0; round < 4; ++round) {
        device.clock.advance(Saver::patience);
        device.workspace.tick();
        device.storage.answer_all();
      }
      CHECK(device.workspace.save_status().state == SaveState::saved);
      CHECK(kept(*disk) == content(device.workspace));
      CHECK(device.workspace.find(first_case) != nullptr);
      CHECK(device.workspace.find(made) != nullptr);
    }
}

int sweep_take_over(int stride) {
  int played = 0, number = 0;
  for (const bool in_old_tab : {false, true})
    for (int call = 0; call < 12; ++call)
      for (const StorageFault fault : every_fault)
        for (const bool for_good : {false, true}) {
          if (number++ % stride != 0) continue;
          const std::string place = std::format("{} tab, call {}, fault {}{}", in_old_tab ? "old" : "new",
                                                call, static_cast<int>(fault), for_good ? " for good" : "");
          CAPTURE(place);
          ++played;
          auto disk = furnished();
          Device old_tab{disk, 5}, new_tab{disk, 6, StorageMode::follower};
          Schedule schedule{call, fault, for_good};
          (in_old_tab ? old_tab : new_tab).storage.watch([&](StorageCall kind, StorageArea area) {
            return schedule(kind, area);
          });
          const auto pass = [&] {
            for (const Milliseconds span :
                 {Saver::gather, Archive::pace, Saver::patience, Saver::retry_after, Saver::gather})
              for (Device* tab : {&old_tab, &new_tab}) {
                tab->clock.advance(span);
                tab->workspace.tick();
                tab->storage.answer_all();
              }
          };
          old_tab.load();
          new_tab.load();
          pass();
          old_tab.workspace.open(first_case);
          if (old_tab.workspace.editor()) old_tab.workspace.editor()->edit("title", "old tab");
          old_tab.workspace.flush();
          old_tab.storage.answer_all();
          const SaveStatus flushed = old_tab.workspace.save_status();
          const bool acknowledged =
              flushed.state == SaveState::saved && !flushed.has_unsaved() && old_tab.workspace.editor();
          // The new tab steals the lock; the old one hears of it only later, unless it is still reading: then
          // it is awake, and a load that it repeats would take the data back.
          new_tab.storage.become(StorageMode::writer);
          new_tab.workspace.reload();
          new_tab.storage.answer_all();
          if (flushed.state == SaveState::loading || flushed.state == SaveState::load_failed)
            old_tab.storage.become(StorageMode::follower);
          if (old_tab.workspace.editor()) old_tab.workspace.editor()->edit("client/name", "too late");
          pass();
          old_tab.storage.become(StorageMode::follower);
          old_tab.workspace.taken_over();
          pass();
          if (acknowledged) CHECK(kept(*disk).contains("old tab"));
          schedule.over = true;
          pass();
          pass();
          REQUIRE(new_tab.workspace.open(second_case));
          new_tab.workspace.editor()->edit("title", "new tab");
          pass();
          CHECK(new_tab.workspace.save_status().state == SaveState::saved);
          CHECK(kept(*disk) == content(new_tab.workspace));
          CHECK(kept(*disk).contains("new tab"));
          if (acknowledged) CHECK(kept(*disk).contains("old tab"));
          CHECK(old_tab.workspace.save_status().state != SaveState::saved);
          // What the old tab could not save is still there, to be exported.
          if (old_tab.workspace.save_status().state == SaveState::refused)
            CHECK(export_all(old_tab.workspace).front().contains("too late"));
        }
  MESSAGE("played: ", played, " of ", number);
  return played;
}

TEST_CASE("fault sweep: a take-over, with some of the faults of either tab") {
  CHECK(sweep_take_over(13) > 20);
}

TEST_CASE("fault sweep: a take-over, with every fault of either tab" * doctest::skip()) {
  CHECK(sweep_take_over(1) > 300);
}

} // namespace
} // namespace sanpo
