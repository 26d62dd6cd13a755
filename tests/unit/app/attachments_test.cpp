// Files as evidence: kept before anything refers to them, the same bytes again, and gone when nothing brings
// them back. Rule: design.md, Keeping data, 4, 7 and 8.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/evidence_files.h"
#include "core/base/sha256.h"
#include "fixtures.h"

namespace sanpo {
namespace {

/// A device with an open case that has an assessment, and an item to attach to.
struct Desk {
  Device device;
  EvidenceFiles files{device.workspace};
  EvidencePlace place;

  explicit Desk(std::shared_ptr<MemoryDisk> disk = std::make_shared<MemoryDisk>(),
                std::shared_ptr<BlobShelf> shelf = std::make_shared<BlobShelf>())
      : device(std::move(disk), 1, StorageMode::writer, std::move(shelf)) {
    device.load();
    Case document;
    const Id assessment = device.ids.next();
    document.assessments.push_back({.id = assessment, .edition = {"2024"}});
    place = {device.workspace.create(std::move(document)), assessment, {"policy"}, {}};
    device.save_archive();
  }

  void attach(std::string name, std::string bytes) {
    files.begin();
    const std::uint64_t size = bytes.size();
    files.attach(place, {.name = std::move(name), .bytes = std::move(bytes), .size = size});
    device.blobs.answer_all();
  }
  CaseEditor& editor() { return *device.workspace.editor(); }
  const std::vector<Attachment>& attachments() { return editor().document().attachments; }
  const std::vector<Evidence>& evidence() { return editor().document().assessments[0].items[0].evidence; }
  std::string trouble() {
    const auto all = files.troubles(place.list());
    return all.empty() ? std::string() : all.back().code;
  }
  auto& contents() { return device.blobs.shelf().contents; }
};

/// Another run of the program on the same device, at this time.
struct Later {
  Device device;
  Later(Desk& before, Milliseconds after)
      : device(before.device.disk, 7, StorageMode::writer, before_shelf(before)) {
    device.clock.advance(after);
    device.load();
  }
  /// Something is done and saved, and with it the contents are looked at.
  void work(const Id& id) {
    REQUIRE(device.workspace.open(id));
    device.save_archive();
    device.workspace.editor()->edit("title", std::to_string(device.clock.now().milliseconds));
    device.save_archive();
    device.save();
  }
  static std::shared_ptr<BlobShelf> before_shelf(Desk& before) {
    return {std::shared_ptr<BlobShelf>{}, &before.device.blobs.shelf()};
  }
};

TEST_CASE("a file becomes evidence in one step, with its name, size, type and time, and undo takes it back") {
  Desk desk;
  desk.attach("規程.PDF", "%PDF-1.7 …");
  REQUIRE(desk.attachments().size() == 1);
  const Attachment& file = desk.attachments()[0];
  CHECK(file.name == "規程.PDF");
  CHECK(file.media_type == "application/pdf");
  CHECK(file.bytes == Count{12});
  CHECK(file.sha256 == sha256("%PDF-1.7 …"));
  CHECK(file.added.has_value());
  REQUIRE(desk.evidence().size() == 1);
  CHECK(desk.evidence()[0].kind == EvidenceKind::file);
  CHECK(desk.evidence()[0].file.value == file.id.value);
  CHECK(desk.contents().at(file.sha256).bytes == "%PDF-1.7 …");
  CHECK(desk.editor().undo());
  CHECK(desk.attachments().empty());
  CHECK(desk.editor().redo());
  CHECK(desk.attachments().size() == 1);
}

TEST_CASE("point 4: nothing refers to a file before it is kept") {
  Desk desk;
  desk.files.attach(desk.place, {.name = "a.pdf", .bytes = "a", .size = 1});
  CHECK(desk.attachments().empty());
  CHECK(desk.files.keeping(desk.place.list()));
  desk.device.blobs.answer_all();
  CHECK(desk.attachments().size() == 1);
  CHECK_FALSE(desk.files.keeping(desk.place.list()));
}

TEST_CASE("point 4: a file that could not be kept is told with the reason, and nothing refers to it") {
  using enum StorageFailure::Kind;
  const std::pair<StorageFailure::Kind, std::string> faults[] = {
      {failed, "app.file.not_kept"},     {closed, "app.file.not_kept"},     {no_answer, "app.file.not_kept"},
      {quota, "app.file.no_room"},       {read_only, "app.file.read_only"}, {refused, "app.file.read_only"},
      {unavailable, "app.file.not_kept"}};
  for (const auto& [kind, code] : faults) {
    Desk desk;
    desk.device.blobs.inject(BlobCall::put, kind);
    desk.attach("a.pdf", "a");
    CHECK(desk.trouble() == code);
    CHECK(desk.attachments().empty());
    CHECK(desk.contents().empty());
    desk.attach("a.pdf", "a"); // and again, with better luck
    CHECK(desk.trouble().empty());
    CHECK(desk.attachments().size() == 1);
  }
}

TEST_CASE("a store that never answers leaves the case as it is") {
  Desk desk;
  desk.device.blobs.inject(BlobCall::put, std::nullopt);
  desk.attach("a.pdf", "a");
  CHECK(desk.attachments().empty());
  desk.attach("b.pdf", "b");
  CHECK(desk.attachments().size() == 1);
}

TEST_CASE("too large, empty, of a strange kind, unreadable: refused where it happened, and not kept") {
  Desk desk;
  desk.files.attach(desk.place, {.name = "a.pdf", .bytes = {}, .size = 5'000'001});
  CHECK(desk.trouble() == "app.file.too_large");
  CHECK(desk.files.troubles("elsewhere").empty());
  desk.attach("a.pdf", "");
  CHECK(desk.trouble() == "app.file.nothing");
  for (const char* name : {"page.html", "run.exe", "picture.svg", "noending"}) {
    desk.attach(name, "x");
    CHECK(desk.trouble() == "app.file.kind");
  }
  desk.files.attach(desk.place, {.name = "folder.pdf", .bytes = {}, .size = 0, .readable = false});
  CHECK(desk.trouble() == "app.file.unreadable");
  CHECK(desk.contents().empty());
  desk.attach("a.pdf", std::string(5'000'000, 'a'));
  CHECK(desk.trouble().empty());
  CHECK(desk.attachments().size() == 1);
}

TEST_CASE("all attachments together have a limit, which an import can bring in one file") {
  Desk desk;
  desk.contents()["other"] = {std::string(Attachments::most - 1, 'x'), {}};
  desk.device.workspace.attachments().need();
  desk.device.blobs.answer_all();
  desk.attach("a.pdf", "aa");
  CHECK(desk.trouble() == "app.file.too_many");
  desk.attach("a.pdf", "a");
  CHECK(desk.trouble().empty());
}

TEST_CASE("a case that was closed while its file was kept stays as it is, which is said") {
  Desk desk;
  desk.files.attach(desk.place, {.name = "a.pdf", .bytes = "a", .size = 1});
  desk.device.workspace.create(Case{});
  desk.device.blobs.answer_all();
  CHECK(desk.trouble() == "app.file.case_left");
  CHECK(desk.device.workspace.find(desk.place.document)->document->attachments.empty());
}

TEST_CASE("a file comes out with the same bytes, and with the type of its ending, whatever a document says") {
  Desk desk;
  const std::string bytes("\0<script>\xff\r\n", 12);
  desk.attach("a.pdf", bytes);
  Attachment file = desk.attachments()[0];
  std::string got, type;
  const auto save = [&](std::string_view, std::string_view kind, std::string_view out) {
    type = kind, got = out;
  };
  desk.files.give_out(desk.place, file, save);
  desk.device.blobs.answer_all();
  CHECK(got == bytes);
  CHECK(type == "application/pdf");
  file.name = "a.html";
  file.media_type = "text/html";
  desk.files.give_out(desk.place, file, save);
  desk.device.blobs.answer_all();
  CHECK(type == "application/octet-stream");
}

TEST_CASE("a file that is not here, is damaged or cannot be read is told so and not handed out") {
  Desk desk;
  desk.attach("a.pdf", "a");
  const Attachment file = desk.attachments()[0];
  bool saved = false;
  const auto try_it = [&] {
    desk.files.give_out(desk.place, file, [&](auto, auto, auto) { saved = true; });
    desk.device.blobs.answer_all();
    return desk.trouble();
  };
  desk.contents()[file.sha256].bytes = "b";
  CHECK(try_it() == "app.file.damaged");
  desk.device.blobs.inject(BlobCall::get, StorageFailure::Kind::failed);
  CHECK(try_it() == "app.file.not_read");
  desk.contents().clear();
  CHECK(try_it() == "app.file.missing");
  CHECK_FALSE(saved);
  desk.attach("again.pdf", "a"); // the same content: both have it again
  CHECK(try_it().empty());
  CHECK(saved);
}

TEST_CASE("evidence that is taken out takes its file along, in one step; a file that others refer to stays") {
  Desk desk;
  desk.attach("a.pdf", "a");
  desk.attach("b.pdf", "b");
  CHECK(desk.editor().remove(desk.place.list() + "/" + desk.evidence()[0].id.value));
  REQUIRE(desk.attachments().size() == 1);
  CHECK(desk.attachments()[0].name == "b.pdf");
  CHECK(desk.editor().undo());
  CHECK(desk.attachments().size() == 2);
  CHECK(desk.editor().remove("assessments/" + desk.place.assessment.value));
  CHECK(desk.attachments().empty());
  CHECK(desk.editor().undo());
  CHECK(desk.attachments().size() == 2);
}

TEST_CASE("a follower reads files and keeps none") {
  auto shelf = std::make_shared<BlobShelf>();
  shelf->contents[sha256("a")] = {"a", {}};
  Device follower{std::make_shared<MemoryDisk>(), 1, StorageMode::follower, shelf};
  follower.load();
  bool read = false, kept = true;
  follower.workspace.attachments().read(sha256("a"), [&](const auto& got) { read = got.has_value(); });
  follower.workspace.attachments().keep("b", [&](const auto& done) { kept = done.has_value(); });
  follower.blobs.answer_all();
  CHECK(read);
  CHECK_FALSE(kept);
}

TEST_CASE("point 4: a content that nothing refers to goes, but not before thirty days") {
  Desk desk;
  desk.contents()["0" + std::string(63, 'a')] = {"left by a crash", {}};
  desk.device.workspace.editor()->edit("title", "x");
  desk.device.save();
  desk.device.save();
  CHECK(desk.contents().begin()->second.unused_since.has_value());
  Later early(desk, std::chrono::days{29});
  early.work(desk.place.document);
  CHECK(desk.contents().size() == 1);
  Later late(desk, std::chrono::days{31});
  late.work(desk.place.document);
  CHECK(desk.contents().empty());
}

TEST_CASE("point 4: what a case, the bin, undo or a backup can bring back stays, however long") {
  Desk desk;
  desk.attach("kept.pdf", "kept");
  desk.attach("undone.pdf", "undone");
  desk.device.save();
  desk.device.save_archive();
  CHECK(desk.editor().remove(desk.place.list() + "/" + desk.evidence()[1].id.value));
  desk.device.save();
  desk.device.save_archive();
  for (int month = 1; month <= 4; ++month) {
    Later later(desk, std::chrono::days{31 * month});
    later.work(desk.place.document);
    CHECK(desk.contents().size() == 2);
  }
  Later again(desk, std::chrono::days{200});
  again.device.workspace.create(Case{});
  again.device.workspace.throw_away(desk.place.document);
  again.device.save();
  again.device.save_archive();
  CHECK(desk.contents().size() == 2);
}

TEST_CASE("what is referred to again is of use again") {
  Desk desk;
  desk.contents()[sha256("a")] = {"a", ManualClock::start};
  Later later(desk, std::chrono::days{31});
  REQUIRE(later.device.workspace.open(desk.place.document));
  EvidenceFiles files(later.device.workspace);
  files.attach(desk.place, {.name = "a.pdf", .bytes = "a", .size = 1});
  later.device.blobs.answer_all();
  later.work(desk.place.document);
  REQUIRE(desk.contents().size() == 1);
  CHECK_FALSE(desk.contents().begin()->second.unused_since.has_value());
}

TEST_CASE("全データ削除: attachments go, and nothing is said to be gone before they are") {
  Desk desk;
  desk.attach("a.pdf", "a");
  desk.device.save();
  bool erased = false;
  desk.device.blobs.inject(BlobCall::clear, StorageFailure::Kind::failed);
  CHECK(desk.device.workspace.erase_everything([&] { erased = true; }));
  desk.device.storage.answer_all();
  desk.device.blobs.answer_all();
  CHECK_FALSE(erased);
  CHECK(desk.device.workspace.files_left());
  CHECK(desk.device.workspace.erase_everything([&] { erased = true; }));
  CHECK_FALSE(erased);
  desk.device.storage.answer_all();
  desk.device.blobs.answer_all();
  CHECK(erased);
  CHECK(desk.contents().empty());
}

} // namespace
} // namespace sanpo
