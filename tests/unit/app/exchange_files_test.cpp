// Attachments in exports and imports: named in the documents, carried in an archive beside them, proven by
// their content. Rule: design.md, Keeping data, 4 and 10.
#include <doctest/doctest.h>

#include "app/evidence_files.h"
#include "app/exchange.h"
#include "core/base/sha256.h"
#include "core/record/codes.h"
#include "core/record/decode.h"
#include "fixtures.h"

namespace sanpo {
namespace {

Attachment file_of(const std::string& id, const std::string& name, const std::string& bytes) {
  return {.id = {id},
          .name = name,
          .media_type = "application/pdf",
          .bytes = Count{static_cast<std::int64_t>(bytes.size())},
          .sha256 = sha256(bytes)};
}

Case with_files() {
  Case document;
  document.title = "with files";
  document.assessments.push_back({.id = {"aaaaaaaaaaab"}, .edition = {"2024"}});
  ItemRecord item{.id = {"policy"}};
  item.evidence.push_back({.id = {"aaaaaaaaaaac"}, .kind = EvidenceKind::file, .file = {"aaaaaaaaaaad"}});
  document.assessments[0].items.push_back(item);
  document.attachments = {file_of("aaaaaaaaaaad", "規程/最新.pdf", "one"),
                          file_of("aaaaaaaaaaae", "b.pdf", "two"), file_of("aaaaaaaaaaaf", "c.pdf", "two")};
  return document;
}

Import read_all(const Workspace& workspace, std::string bytes, BroughtFiles brought = {}) {
  Import import{workspace, std::move(bytes), std::move(brought)};
  while (!import.step()) {
  }
  return import;
}

BroughtFiles brought(std::initializer_list<std::string> contents) {
  BroughtFiles files;
  for (const std::string& bytes : contents)
    files[sha256(bytes)] = bytes;
  return files;
}

struct Exported {
  Device device;
  Id id;
  std::string json;
  Exported() {
    device.load();
    id = device.workspace.create(with_files());
    json = export_case(device.workspace, id);
  }
};

TEST_CASE("an export names each content once, under a path that stays inside of the archive") {
  const Exported from;
  const auto files = files_to_export(from.device.workspace, from.id);
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "files/" + sha256("one").substr(0, 12) + "/規程_最新.pdf");
  CHECK(files_to_export(from.device.workspace) == files);
  CHECK(files_to_export(from.device.workspace, {"zzzzzzzzzzzz"}).empty());
}

TEST_CASE("an import says which files came along, keeps them first, and then takes the case") {
  const Exported from;
  Device to{std::make_shared<MemoryDisk>(), 2};
  to.load();
  to.workspace.attachments().need();
  to.blobs.answer_all();
  Import import = read_all(to.workspace, from.json, brought({"one", "two", "nobody refers to this"}));
  REQUIRE(import.items()[0].kind == ImportItem::Kind::fresh);
  CHECK(import.files_of(import.items()[0]).all == 3);
  CHECK(import.files_of(import.items()[0]).missing == 0);
  REQUIRE(import.has_files_to_keep());
  bool kept = false;
  import.keep_files(to.workspace, [&](const StorageResult& done) { kept = done.has_value(); });
  to.blobs.answer_all();
  CHECK(kept);
  CHECK(to.blobs.shelf().contents.size() == 2);
  CHECK_FALSE(import.has_files_to_keep());
  import.take(to.workspace);
  CHECK(to.workspace.find(from.id)->document->attachments.size() == 3);
}

TEST_CASE("files that cannot be kept are told by the first failure, and no more are tried") {
  const Exported from;
  Device to{std::make_shared<MemoryDisk>(), 2};
  to.load();
  to.blobs.inject(BlobCall::put, StorageFailure::Kind::quota);
  const Import import = read_all(to.workspace, from.json, brought({"one", "two"}));
  std::optional<StorageFailure> failure;
  import.keep_files(to.workspace, [&](const StorageResult& done) {
    if (!done) failure = done.error();
  });
  to.blobs.answer_all();
  REQUIRE(failure.has_value());
  CHECK(failure->kind == StorageFailure::Kind::quota);
  CHECK(to.blobs.shelf().contents.empty());
}

TEST_CASE("documents alone come in, with what is missing counted; the files can follow later") {
  const Exported from;
  Device to{std::make_shared<MemoryDisk>(), 2};
  to.load();
  Import alone = read_all(to.workspace, from.json);
  CHECK(alone.files_of(alone.items()[0]).missing == 3);
  CHECK_FALSE(alone.has_files_to_keep());
  alone.take(to.workspace);
  Import again = read_all(to.workspace, from.json, brought({"one", "two"}));
  CHECK(again.items()[0].kind == ImportItem::Kind::same);
  CHECK(again.has_files_to_keep()); // although the case itself is not taken again
}

TEST_CASE("a hostile document with a false checksum or size is refused with the place") {
  Exported from;
  const auto refused = [&](const std::string& before, const std::string& after, BroughtFiles files = {}) {
    std::string json = from.json;
    json.replace(json.find(before), before.size(), after);
    Device to{std::make_shared<MemoryDisk>(), 2};
    to.load();
    Import import = read_all(to.workspace, json, std::move(files));
    REQUIRE(import.items()[0].kind == ImportItem::Kind::wrong);
    return import.items()[0].errors[0];
  };
  const DocumentError form = refused(sha256("one"), "../../" + sha256("one").substr(6));
  CHECK(form.pointer == "/attachments/0/sha256");
  CHECK(form.code == document_code::expected_sha256);
  const DocumentError none = refused("\"bytes\": 3,", "\"bytes\": 0,");
  CHECK(none.pointer == "/attachments/0/bytes");
  const DocumentError size = refused("\"bytes\": 3,", "\"bytes\": 4,", brought({"one"}));
  CHECK(size.pointer == "/attachments/0/bytes");
}

TEST_CASE("a link carries no files, and nothing in it refers to them") {
  const auto document = decode_case(document_of_link([] {
    Case made = with_files();
    made.id = {"aaaaaaaaaaaa"};
    return made;
  }()));
  REQUIRE(document.has_value());
  CHECK(document->attachments.empty());
  CHECK(document->assessments[0].items[0].evidence.empty());
}

TEST_CASE("point 10: settings with a price list and a seal leave and come back, however long together") {
  Device from;
  from.load();
  Settings settings;
  settings.issuer.seal = "data:image/png;base64," + std::string(59'000, 'A');
  settings.price_list = std::string(40'000, 'p');
  settings.issuer.bank = "一行目\n二行目";
  from.workspace.keep_settings([&](Settings& kept) { kept = settings; });
  Device to{std::make_shared<MemoryDisk>(), 2};
  to.load();
  CHECK(read_all(to.workspace, export_all(from.workspace).front()).settings() == settings);
}

} // namespace
} // namespace sanpo
