// Files as evidence of an item, on the screen: attached, told, handed out, taken out; the seal; the export
// with files and back. Rule: certification.md, What the tool gives; design.md, Keeping data, 4 and 10.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/exchange.h"
#include "core/base/sha256.h"
#include "driver.h"

namespace sanpo::test {
namespace {

/// The sample of the certification at an item, and the path of the item's evidence.
Path open_item(Driver& driver) {
  driver.open_sample("certification", Screen::certification);
  const Assessment& assessment = driver.document().assessments[0];
  const Path item = Path("assessments") / assessment.id.value / "items" / "education";
  driver.go(Screen::certification, std::string(item.text()));
  return item / "evidence";
}

const Evidence& evidence_of(Driver& driver) {
  const auto& items = driver.document().assessments[0].items;
  return std::ranges::find(items, Slug{"education"}, &ItemRecord::id)->evidence.back();
}

} // namespace

TEST_CASE("a file is attached by button or drop, and shown with name, size and day in every layout") {
  for (const float width : {390.0f, 820.0f, 1'440.0f}) {
    Driver driver;
    driver.resize(width, 844);
    const Path list = open_item(driver);
    CHECK(driver.root().takes_attachments());
    driver.press(list / "attach");
    CHECK(driver.asked.back() == "choose_attachments");
    driver.attach("研修の案内.pdf", std::string(340'000, 'x'));
    CHECK(driver.name("toast/words") == "「研修の案内.pdf」を添付しました。");
    driver.attach("名簿.xlsx", "y");
    REQUIRE(driver.document().attachments.size() == 2);
    CHECK(driver.shows("研修の案内.pdf"));
    CHECK(driver.shows("340 KB ・ 2026年11月22日"));
    CHECK(driver.shows("名簿.xlsx"));
    CHECK_FALSE(driver.shows("ui."));
  }
}

TEST_CASE("what cannot be attached is told in the list, with what was expected, until the next try") {
  Driver driver;
  const Path list = open_item(driver);
  driver.root().take_attachment({.name = "大きい.pdf", .bytes = {}, .size = 7'200'000});
  driver.look();
  CHECK(driver.name(list / "trouble" / "0") ==
        "「大きい.pdf」は7.2 MBあります。5.0 MBまでのファイルを選んでください。");
  driver.attach("page.html", "<script>");
  CHECK(driver.has(list / "trouble" / "1"));
  driver.press(list / "attach");
  CHECK_FALSE(driver.has(list / "trouble" / "0"));
  driver.blobs().inject(BlobCall::put, StorageFailure::Kind::quota);
  driver.attach("a.pdf", "a");
  CHECK(driver.shows("端末の空きが足りず、「a.pdf」を添付できませんでした"));
  CHECK(driver.document().attachments.empty());
}

TEST_CASE("while a file is being kept, that is said") {
  Driver driver;
  const Path list = open_item(driver);
  driver.root().take_attachment({.name = "a.pdf", .bytes = "a", .size = 1});
  driver.look();
  CHECK(driver.has(list / "keeping"));
  driver.blobs().answer_all();
  driver.look();
  CHECK_FALSE(driver.has(list / "keeping"));
}

TEST_CASE("a file is handed out, named, and taken out so that undo brings it back") {
  Driver driver;
  const Path list = open_item(driver);
  driver.attach("a.pdf", "the bytes");
  driver.blobs().answer_all();
  const Path one = list / evidence_of(driver).id.value;
  driver.press(one / "attachment" / "give-out");
  driver.blobs().answer_all();
  CHECK(driver.asked.back() == "save_file a.pdf");
  CHECK(driver.saved_file == "the bytes");
  driver.type(one / "text", "研修の実施記録");
  CHECK(evidence_of(driver).text == "研修の実施記録");
  driver.press(one / "remove");
  CHECK(driver.document().attachments.empty());
  CHECK(driver.root().undo());
  driver.look();
  CHECK(driver.document().attachments.size() == 1);
  driver.press(one / "attachment" / "give-out");
  driver.blobs().answer_all();
  CHECK(driver.saved_file == "the bytes");
}

TEST_CASE("a file that is not on this device is told before anybody asks for it") {
  Driver driver;
  const Path list = open_item(driver);
  driver.attach("a.pdf", "a");
  driver.blobs().shelf().contents.clear();
  driver.work().attachments().forget();
  driver.look();
  driver.blobs().answer_all();
  driver.look();
  const Path one = list / evidence_of(driver).id.value / "attachment";
  CHECK(driver.has(one / "lost"));
  CHECK_FALSE(driver.has(one / "give-out"));
}

TEST_CASE(
    "evidence of the kind file asks for its file; of several chosen the others are evidence of their own") {
  Driver driver;
  const Path list = open_item(driver);
  driver.press(list / "add");
  const Path one = list / evidence_of(driver).id.value;
  driver.press(one / "kind" / "file");
  driver.press(one / "choose");
  driver.attach("a.pdf", "a");
  driver.attach("b.pdf", "b");
  const auto& items = driver.document().assessments[0].items;
  const auto& evidence = std::ranges::find(items, Slug{"education"}, &ItemRecord::id)->evidence;
  REQUIRE(evidence.size() == 2);
  CHECK(evidence[0].id.value == one.text().substr(one.text().rfind('/') + 1));
  CHECK(driver.document().attachments.size() == 2);
}

TEST_CASE("a tab that only reads attaches nothing") {
  auto disk = std::make_shared<MemoryDisk>();
  auto shelf = std::make_shared<BlobShelf>();
  Driver writer(Language::ja, StorageMode::writer, disk, shelf);
  open_item(writer);
  writer.attach("a.pdf", "the bytes");
  const Id id = writer.document().id;
  const std::string place = writer.root().route().place;
  writer.save();
  Driver follower(Language::ja, StorageMode::follower, disk, shelf);
  follower.go_to({Screen::certification, id, place});
  CHECK_FALSE(follower.root().takes_attachments());
  const Path list = Path(place) / "evidence";
  CHECK((follower.find(list / "attach")->state & state::disabled) != 0);
  follower.press(list / evidence_of(follower).id.value / "attachment" / "give-out");
  follower.blobs().answer_all();
  CHECK(follower.saved_file == "the bytes");
}

TEST_CASE(
    "an export of ours that is dropped on an item is an import, and elsewhere a file is none of evidence") {
  Driver driver;
  open_item(driver);
  driver.attach("cases.json", export_all(driver.work()).front());
  CHECK(driver.root().route().screen == Screen::data);
  CHECK_FALSE(driver.root().takes_attachments());
}

TEST_CASE("the gap report names the evidence of each item") {
  Driver driver;
  const Path list = open_item(driver);
  driver.attach("研修の案内.pdf", "x");
  driver.type(list / evidence_of(driver).id.value / "text", "実施の証明");
  driver.go(Screen::documents, "certification_report");
  CHECK(driver.document_page.contains("実施の証明（研修の案内.pdf）"));
}

TEST_CASE("with attachments everything leaves as an archive, which says what is not in it; and comes back") {
  Driver from;
  open_item(from);
  from.attach("a.pdf", "the bytes");
  from.press(Path("nav") / "data");
  from.blobs().answer_all();
  from.look();
  CHECK(from.shows("1件・1 KB"));
  from.press("saving/export-all");
  CHECK(from.asked.back() == "save_bundle 産保プランナー-20261122.zip");
  REQUIRE(from.bundled.size() == 1);
  CHECK(from.bundled[0].sha256 == sha256("the bytes"));
  from.root().bundle_saved(1);
  from.look();
  CHECK(from.shows("添付ファイル1件は読み出せず"));

  Driver to;
  to.root().take_brought("the bytes");
  to.give_file("export.zip", from.saved_file);
  CHECK(to.shows("添付ファイル1件も取り込みます"));
  to.press("import/take");
  CHECK(to.work().cases().empty()); // the files come first
  to.blobs().answer_all();
  to.look();
  CHECK(to.work().cases().size() == 1);
  CHECK(to.blobs().shelf().contents.at(sha256("the bytes")).bytes == "the bytes");
}

TEST_CASE("an import whose files cannot be kept takes nothing until a person says so") {
  Driver from;
  open_item(from);
  from.attach("a.pdf", "the bytes");
  const std::string json = export_all(from.work()).front();
  Driver to;
  to.root().take_brought("the bytes");
  to.give_file("export.zip", json);
  to.blobs().inject(BlobCall::put, StorageFailure::Kind::quota);
  to.blobs().answer_all();
  to.press("import/take");
  to.blobs().answer_all();
  to.look();
  CHECK(to.shows("まだ何も取り込んでいません"));
  CHECK(to.work().cases().empty());
  to.press("import/without-files");
  CHECK(to.work().cases().size() == 1);
}

TEST_CASE("documents without their files say how many are missing") {
  Driver from;
  open_item(from);
  from.attach("a.pdf", "the bytes");
  Driver to;
  to.give_file("export.json", export_all(from.work()).front());
  CHECK(to.shows("添付ファイル1件のうち1件は、このファイルにも端末にもありません"));
}

TEST_CASE("全データ削除 that could not remove the attachments says so and can be pressed again") {
  Driver driver;
  open_item(driver);
  driver.attach("a.pdf", "a");
  driver.save();
  driver.press(Path("nav") / "data");
  driver.blobs().answer_all();
  driver.blobs().inject(BlobCall::clear, StorageFailure::Kind::failed);
  driver.press("room/erase");
  driver.press("room/erase-now");
  driver.storage().answer_all();
  driver.blobs().answer_all();
  driver.look();
  CHECK(driver.has("room/erase-left"));
  CHECK_FALSE(std::ranges::contains(driver.asked, "reopen 2"));
  driver.press("room/erase-now");
  driver.storage().answer_all();
  driver.blobs().answer_all();
  CHECK(driver.asked.back() == "reopen 2");
}

TEST_CASE("the seal is shown where it is chosen; what is no picture is told there") {
  Driver driver;
  Settings settings = driver.work().settings();
  settings.sales_mode = true;
  settings.issuer.name = "株式会社みほん";
  driver.work().keep_settings([&](Settings& kept) { kept = settings; });
  driver.open_sample("three-sites", Screen::documents);
  const Path issuer("documents/issuer");
  driver.press(issuer / "open");
  driver.press(issuer / "seal");
  CHECK(driver.asked.back() == "choose_image");
  driver.root().take_image({}, Root::NoImage::too_large);
  driver.look();
  CHECK(driver.name(issuer / "seal-refused").contains("5 MB"));
  driver.root().take_image("data:text/html;base64,AAAA");
  driver.look();
  CHECK(driver.name(issuer / "seal-refused").contains("画像として読めません"));
  CHECK(driver.work().settings().issuer.seal.empty());
  driver.root().take_image("data:image/png;base64,AAAA");
  driver.look();
  CHECK_FALSE(driver.has(issuer / "seal-refused"));
  CHECK(driver.value(issuer / "seal-picture") == "data:image/png;base64,AAAA");
  CHECK(driver.document_page.contains("data:image/png;base64,AAAA"));
  driver.press(issuer / "seal-remove");
  CHECK_FALSE(driver.has(issuer / "seal-picture"));
}

} // namespace sanpo::test
