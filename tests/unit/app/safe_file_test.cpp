// Files that survive damage. Rule: design.md, Keeping data, 4.
#include <doctest/doctest.h>

#include "app/storage/safe_file.h"
#include "platform/headless/memory_storage.h"

namespace sanpo {
namespace {

constexpr StorageArea live = StorageArea::live;

StoredFile version(std::uint64_t revision) {
  return {.kind = "case", .revision = revision, .body = "body " + std::to_string(revision)};
}

bool anything(const StoredFile&) { return true; }

struct Written {
  MemoryStorage storage;
  Written() {
    storage.load(live, [](StorageResult) {});
    storage.answer_all();
    REQUIRE(put_safely(storage, live, "a.case", version(1)));
    REQUIRE(put_safely(storage, live, "a.case", version(2)));
  }
  void damage(std::string_view name) {
    std::string bytes = storage.read(live, name).value();
    bytes.back() = '?';
    REQUIRE(storage.write(live, name, bytes));
  }
};

TEST_CASE("point 4: a file is written anew and renamed, and the one before stays beside it") {
  Written written;
  CHECK(written.storage.list(live) == std::vector<std::string>{"a.case", "a.case.previous"});
  CHECK(open_safely(written.storage, live, "a.case", anything).file == version(2));
  CHECK(unframe(written.storage.read(live, "a.case.previous").value()) == version(1));
}

TEST_CASE("point 4: a damaged file is set aside, never deleted, and the previous one opens") {
  Written written;
  written.damage("a.case");
  const std::string damaged = written.storage.read(live, "a.case").value();
  const OpenedFile opened = open_safely(written.storage, live, "a.case", anything);
  CHECK(opened.file == version(1));
  CHECK(opened.older);
  CHECK(opened.damaged == std::vector<std::string>{"a.case.damaged-1"});
  CHECK(written.storage.read(live, "a.case.damaged-1") == damaged);
}

TEST_CASE("point 4: a second damaged file does not take the place of the first") {
  Written written;
  written.damage("a.case");
  open_safely(written.storage, live, "a.case", anything);
  REQUIRE(put_safely(written.storage, live, "a.case", version(3)));
  written.damage("a.case");
  const OpenedFile opened = open_safely(written.storage, live, "a.case", anything);
  CHECK(opened.damaged == std::vector<std::string>{"a.case.damaged-2"});
  CHECK(written.storage.read(live, "a.case.damaged-1").has_value());
}

TEST_CASE("point 4: when both are damaged nothing opens and nothing is lost") {
  Written written;
  written.damage("a.case");
  written.damage("a.case.previous");
  const OpenedFile opened = open_safely(written.storage, live, "a.case", anything);
  CHECK_FALSE(opened.file.has_value());
  CHECK(written.storage.list(live) == std::vector<std::string>{"a.case.damaged-1", "a.case.damaged-2"});
}

TEST_CASE("point 4: a damaged previous file alone does not make the open one older") {
  Written written;
  written.damage("a.case.previous");
  const OpenedFile opened = open_safely(written.storage, live, "a.case", anything);
  CHECK(opened.file == version(2));
  CHECK_FALSE(opened.older);
}

TEST_CASE("point 4: a body that makes no sense counts as damaged") {
  Written written;
  const OpenedFile opened =
      open_safely(written.storage, live, "a.case", [](const StoredFile& file) { return file.revision == 1; });
  CHECK(opened.file == version(1));
  CHECK(opened.damaged.size() == 1);
}

TEST_CASE("point 4: a writing that stopped half-way leaves a version that opens") {
  Written written;
  REQUIRE(written.storage.write(live, "a.case.new", frame(version(3))));
  CHECK(open_safely(written.storage, live, "a.case", anything).file == version(3));
  REQUIRE(written.storage.rename(live, "a.case", "a.case.previous"));
  CHECK(open_safely(written.storage, live, "a.case", anything).file == version(3));
}

TEST_CASE("point 1: a follower sets nothing aside") {
  auto disk = std::make_shared<MemoryDisk>();
  std::string broken = frame(version(2));
  broken.back() = '?';
  disk->live.files = {{"a.case", broken}, {"a.case.previous", frame(version(1))}};
  MemoryStorage storage{disk, StorageMode::follower};
  storage.load(live, [](StorageResult) {});
  storage.answer_all();
  const OpenedFile opened = open_safely(storage, live, "a.case", anything);
  CHECK(opened.file == version(1));
  CHECK(opened.damaged == std::vector<std::string>{"a.case"});
  CHECK(storage.read(live, "a.case") == broken);
}

TEST_CASE("files of an ending are named once, whatever is left of them") {
  MemoryStorage storage;
  for (const auto* name : {"a.case", "a.case.previous", "b.case.previous", "c.case.new", "d.case.damaged-1",
                           "settings", "settings.previous"})
    REQUIRE(storage.write(live, name, "x"));
  CHECK(names_with_ending(storage, live, "case") == std::vector<std::string>{"a", "b", "c"});
}

} // namespace
} // namespace sanpo
