// Export and import. Rule: design.md, Keeping data, 10 and 7.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/exchange.h"
#include "core/record/codes.h"
#include "core/record/decode.h"
#include "core/record/encode.h"
#include "fixtures.h"

namespace sanpo {
namespace {

Case titled(std::string title) {
  Case document;
  document.title = std::move(title);
  return document;
}

Import read_all(const Workspace& workspace, std::string bytes) {
  Import import{workspace, std::move(bytes)};
  while (!import.step()) {
  }
  return import;
}

TEST_CASE("point 10: an exported case is a document that reads again, with the time of its last change") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  const auto document = decode_case(export_case(device.workspace, id));
  REQUIRE(document.has_value());
  CHECK(document->title == "one");
  CHECK(document->changed == Moment{ManualClock::start.milliseconds / 1'000});
  CHECK(export_case(device.workspace, {"aaaaaaaaaaaa"}).empty());
}

TEST_CASE("point 10: everything exported comes back on an empty device") {
  Device from;
  from.load();
  Settings settings;
  settings.sales_mode = true;
  from.workspace.keep_settings([&](Settings& kept) { kept = settings; });
  from.workspace.create(titled("one"));
  from.workspace.throw_away(from.workspace.create(titled("two")));
  const std::string bytes = export_all(from.workspace).front();

  Device to{std::make_shared<MemoryDisk>(), 2};
  to.load();
  Import import = read_all(to.workspace, bytes);
  CHECK_FALSE(import.error().has_value());
  CHECK(import.settings() == settings);
  REQUIRE(import.items().size() == 2);
  for (const ImportItem& item : import.items()) {
    CHECK(item.kind == ImportItem::Kind::fresh);
    CHECK(item.choice == ImportChoice::add);
  }
  import.take(to.workspace);
  CHECK(to.workspace.cases().size() == 1);
  REQUIRE(to.workspace.bin().size() == 1); // what was thrown away does not come back as a case
  CHECK(to.workspace.bin().front()->document->title == "two");
  CHECK(to.workspace.settings() == Settings{});
}

TEST_CASE("point 10: cases are read one a slice") {
  Device device;
  device.load();
  for (const auto* title : {"one", "two", "three"})
    device.workspace.create(titled(title));
  Import import{device.workspace, export_all(device.workspace).front()};
  CHECK_FALSE(import.step());
  CHECK(import.cases_in_file() == 3);
  for (std::size_t read = 1; read <= 3; ++read) {
    CHECK(import.step() == (read == 3));
    CHECK(import.cases_read() == read);
  }
}

TEST_CASE("point 10: a long export is looked through in slices, and each case has the guards for itself") {
  // What 1,000 cases hold together is more than one document may: 200,000 values.
  Device device;
  device.load();
  Case document = decode_case(fixtures::asset("samples/company-a.json")).value();
  std::string bytes = R"({"format":"sanpo-export","version":1,"cases":[)";
  std::size_t count = 0;
  for (; count < 1'200; ++count) {
    document.id = device.ids.next();
    bytes += (count ? "," : "") + encode_case(document);
  }
  bytes += "]}";
  REQUIRE(bytes.size() > 3'000'000);
  Import import{device.workspace, std::move(bytes)};
  std::size_t slices = 0;
  for (; import.cases_in_file() == 0 && !import.error(); ++slices)
    CHECK_FALSE(import.step());
  CHECK(slices > 10);
  while (!import.step()) {
  }
  CHECK_FALSE(import.error().has_value());
  CHECK(static_cast<std::size_t>(
            std::ranges::count(import.items(), ImportItem::Kind::fresh, &ImportItem::kind)) == count);
}

TEST_CASE("point 10: an export in slices takes what is changed meanwhile as it is in its turn") {
  Device from;
  from.load();
  const Id first = from.workspace.create(titled("first")), second = from.workspace.create(titled("second")),
           third = from.workspace.create(titled("third"));
  const std::size_t before = export_all(from.workspace).front().size();
  Export all(from.workspace);
  CHECK_FALSE(all.step()); // one of them begun
  for (const Id& id : {first, second, third}) {
    from.workspace.throw_away(id);
    from.workspace.erase(id);
  }
  const Id fourth = from.workspace.create(titled("fourth"));
  while (!all.step()) {
  }
  const auto files = all.take();
  REQUIRE(files.size() == 1);
  CHECK(files.front().size() < before);
  Device to{std::make_shared<MemoryDisk>(), 2};
  to.load();
  Import import = read_all(to.workspace, files.front());
  CHECK_FALSE(import.error().has_value());
  CHECK(import.items().empty()); // what came later is in the next export
  CHECK(export_all(from.workspace).front().contains(fourth.value));
}

TEST_CASE("point 10: an own export beyond 10 MB comes back") {
  Device from;
  from.load();
  Case document = decode_case(fixtures::asset("samples/company-a.json")).value();
  std::vector<Case> cases;
  for (std::size_t bytes = 0, each = encode_case(document).size(); bytes < 11'000'000; bytes += each) {
    document.id = from.ids.next();
    cases.push_back(document);
  }
  const std::size_t count = cases.size();
  from.workspace.put(std::move(cases));
  const auto files = export_all(from.workspace);
  REQUIRE(files.size() == 1);
  CHECK(files.front().size() > 10'000'000);
  Device to{std::make_shared<MemoryDisk>(), 2};
  to.load();
  Import import = read_all(to.workspace, files.front());
  CHECK_FALSE(import.error().has_value());
  import.take(to.workspace);
  CHECK(to.workspace.cases().size() == count);
}

TEST_CASE(
    "point 10: what an import would not take in one file is exported in several, each of which comes back") {
  Device from;
  from.load();
  Settings settings;
  settings.sales_mode = true;
  settings.price_list = std::string(200'000, '"') + "\n\\終";
  for (int i = 0; i < 50'000; ++i)
    settings.price_draft += "価格";
  settings.editions = {{{"own"}, std::string(150'000, '\\')}, {{"other"}, "{}"}};
  from.workspace.keep_settings([&](Settings& kept) { kept = settings; });
  for (int i = 0; i < 400; ++i) {
    const Id id = from.workspace.create(titled(std::string(100, 'a')));
    if (i % 3 == 0) from.workspace.throw_away(id);
  }
  constexpr std::size_t most = 1'500'000;
  const auto files = export_all(from.workspace, most);
  CHECK(export_all(from.workspace).size() == 1);
  const auto small = export_all(from.workspace, 10'000);
  CHECK(small.size() > 10);
  for (const auto* parts : {&files, &small}) {
    Device to{std::make_shared<MemoryDisk>(), 2};
    to.load();
    for (std::size_t i = 0; i < parts->size(); ++i) {
      const std::string& bytes = (*parts)[i];
      if (parts == &files || i > 0) CHECK(bytes.size() <= (parts == &files ? most : 10'000));
      Import import = read_all(to.workspace, bytes);
      CHECK_FALSE(import.error().has_value());
      CHECK(import.settings().has_value() == (i == 0));
      if (import.settings()) CHECK(*import.settings() == settings);
      import.take(to.workspace);
    }
    CHECK(to.workspace.cases().size() == 266);
    CHECK(to.workspace.bin().size() == 134);
  }
}

TEST_CASE("point 10: a case that is no JSON is told with its line in the file, and the others can be taken") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  const std::string sound = export_case(device.workspace, id);
  Device to{std::make_shared<MemoryDisk>(), 2};
  to.load();
  Import import = read_all(to.workspace, "{\"format\":\"sanpo-export\",\"version\":1,\n\"cases\":[\n" +
                                             sound + ",\n{\"format\":\n\"sanpo-case\",\n,}]}");
  CHECK_FALSE(import.error().has_value());
  REQUIRE(import.items().size() == 2);
  CHECK(import.items()[0].kind == ImportItem::Kind::fresh);
  CHECK(import.items()[1].kind == ImportItem::Kind::wrong);
  CHECK(import.items()[1].errors.front().code == document_code::not_json);
  const auto lines = 3 + std::ranges::count(sound, '\n') + 3;
  CHECK(import.items()[1].errors.front().arguments.front().second == Argument{Count{lines}});
}

TEST_CASE("point 10: an export that was cut off is refused as a whole") {
  Device device;
  device.load();
  for (const auto* title : {"one", "two"})
    device.workspace.create(titled(title));
  const std::string bytes = export_all(device.workspace).front();
  for (std::size_t size = 0; size + 2 < bytes.size(); size += 11) {
    const Import import = read_all(device.workspace, bytes.substr(0, size));
    CHECK(import.error().has_value());
    CHECK(import.cases_in_file() == 0);
  }
}

TEST_CASE("point 10: a list of cases that cannot be told apart is refused") {
  Device device;
  device.load();
  const auto code = [&](std::string_view cases) {
    const Import import =
        read_all(device.workspace, R"({"format":"sanpo-export","version":1,)" + std::string{cases} + "}");
    return import.error() ? import.error()->code : std::string{};
  };
  CHECK(code(R"("cases":[],"cases":[{}])") == document_code::duplicate_key);
  CHECK(code(R"("c\u0061ses":[{}])") == document_code::expected_list);
  std::string many = "\"cases\":[0";
  for (int i = 0; i < 100'000; ++i)
    many += ",0";
  CHECK(code(many + "]") == document_code::too_many_values);
}

TEST_CASE("point 10: never over an existing case without asking") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  const std::string bytes = export_case(device.workspace, id);
  CHECK(read_all(device.workspace, bytes).items().front().kind == ImportItem::Kind::same);
  device.workspace.editor()->edit("title", "two");

  Import import = read_all(device.workspace, bytes);
  CHECK(import.items().front().kind == ImportItem::Kind::differs);
  CHECK(import.items().front().choice == ImportChoice::skip);
  CHECK(import.items().front().changed_here.has_value());
  import.take(device.workspace);
  CHECK(device.workspace.cases().size() == 1);
  CHECK(device.workspace.find(id)->document->title == "two");
}

TEST_CASE("point 10: added beside the existing case, it is a case of its own") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  const std::string bytes = export_case(device.workspace, id);
  Import import = read_all(device.workspace, bytes);
  import.items().front().choice = ImportChoice::add;
  import.take(device.workspace);
  REQUIRE(device.workspace.cases().size() == 2);
  CHECK(device.workspace.cases()[0]->id != device.workspace.cases()[1]->id);
}

TEST_CASE("point 7: a replaced case goes to the bin, and both survive a reload") {
  Device device;
  device.load();
  const Id id = device.workspace.create(titled("one"));
  const std::string bytes = export_case(device.workspace, id);
  device.workspace.editor()->edit("title", "two");
  Import import = read_all(device.workspace, bytes);
  import.items().front().choice = ImportChoice::replace;
  import.take(device.workspace);
  device.save();
  Device again{device.disk, 2};
  again.load();
  REQUIRE(again.workspace.cases().size() == 1);
  CHECK(again.workspace.find(id)->document->title == "one");
  REQUIRE(again.workspace.bin().size() == 1);
  CHECK(again.workspace.bin().front()->document->title == "two");
}

TEST_CASE("point 10: what is wrong is said for each case, and the others can be taken") {
  Device device;
  device.load();
  device.workspace.create(titled("one"));
  std::string bytes = export_all(device.workspace).front();
  const std::size_t list = bytes.find('[', bytes.find("\"cases\""));
  bytes.insert(list + 1, "{\"format\":\"sanpo-case\",\"version\":1,\"titel\":\"x\"},");
  Device to{std::make_shared<MemoryDisk>(), 2};
  to.load();
  Import import = read_all(to.workspace, bytes);
  REQUIRE(import.items().size() == 2);
  CHECK(import.items()[0].kind == ImportItem::Kind::wrong);
  CHECK_FALSE(import.items()[0].errors.empty());
  CHECK(import.items()[1].kind == ImportItem::Kind::fresh);
  import.take(to.workspace);
  CHECK(to.workspace.cases().size() == 1);
}

TEST_CASE("point 10: a file that is no export says why nothing can be taken") {
  Device device;
  device.load();
  CHECK(read_all(device.workspace, "not json").error()->code == document_code::not_json);
  CHECK(read_all(device.workspace, std::string(10'000'001, ' ')).error()->code == document_code::too_large);
  CHECK(read_all(device.workspace, std::string(100, '[') + std::string(100, ']')).error()->code ==
        document_code::too_deep);
  CHECK(read_all(device.workspace, R"({"format":"sanpo-export","version":2,"cases":[]})").error()->code ==
        document_code::newer_version);
  CHECK(read_all(device.workspace, R"({"format":"sanpo-export","version":1})").error()->code ==
        document_code::expected_list);
  CHECK(read_all(device.workspace, R"({"hello":1})").error()->code == document_code::not_a_case);
}

} // namespace
} // namespace sanpo
