// A large case in slices: the same outcome as in one piece, whatever is right or wrong with it, and no slice
// that takes long. Rule: design.md, Keeping data, 10.
#include <doctest/doctest.h>

#include "core/record/case_reader.h"
#include "core/record/codes.h"
#include "core/record/decode.h"
#include "core/record/encode.h"
#include "support/asset.h"

namespace sanpo {
namespace {

Id id_of(std::string_view prefix, int number) {
  Id id{std::string(prefix)};
  for (; id.value.size() < 12; number /= 20)
    id.value += static_cast<char>('a' + number % 20);
  return id;
}

/// Company A's sheet for many years, and one of them with very many lines.
Case large_case(int lines = 700) {
  Case document = decode_case(fixtures::asset("samples/company-a.json")).value();
  const CostSheet first = document.cost_sheets.front();
  for (int year = 0; year < 12; ++year) {
    CostSheet sheet = first;
    sheet.id = id_of("yearshe", year);
    document.cost_sheets.push_back(sheet);
  }
  CostSheet& long_one = document.cost_sheets[3];
  for (int line = 0; line < lines; ++line) {
    ExpenseLine more = long_one.expense_lines.front();
    more.id = id_of("morelin", line);
    more.note = "前年の実績をもとに、請求書と \"記録\" を突き合わせた。[{,}]";
    long_one.expense_lines.push_back(more);
  }
  return document;
}

std::expected<Case, std::vector<DocumentError>> in_slices(std::string_view bytes,
                                                          std::size_t* slices = nullptr) {
  CaseReader reader{bytes};
  std::size_t count = 1;
  for (; !reader.step(); ++count)
    REQUIRE(count < 100'000);
  if (slices) *slices = count;
  return reader.take();
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.rfind(what);
  REQUIRE(at != text.npos);
  return text.replace(at, what.size(), by);
}

TEST_CASE("slices: a large case is the same as in one piece, compact or indented") {
  const Case document = large_case();
  for (const JsonLayout layout : {JsonLayout::compact, JsonLayout::indented}) {
    const std::string bytes = encode_case(document, layout);
    REQUIRE(bytes.size() > 150'000);
    std::size_t slices = 0;
    const auto read = in_slices(bytes, &slices);
    REQUIRE(read.has_value());
    CHECK(*read == document);
    CHECK(slices > 700); // the long sheet is read line by line
  }
}

TEST_CASE("slices: a null byte behind a record is no end of the case") {
  const std::string sound = encode_case(large_case());
  REQUIRE(in_slices(sound).has_value());
  const std::string broken = replaced(sound, "}]", "}" + std::string(40, '\0') + "]");
  CHECK_FALSE(decode_case(broken).has_value());
  CHECK(in_slices(broken) == decode_case(broken));
}

TEST_CASE("slices: a small case is read at once") {
  std::size_t slices = 0;
  const std::string bytes = fixtures::asset("samples/three-sites.json");
  CHECK(in_slices(bytes, &slices) == decode_case(bytes));
  CHECK(slices == 1);
}

TEST_CASE("slices: what is wrong anywhere is told as in one piece") {
  const std::string sound = encode_case(large_case());
  REQUIRE(decode_case(sound).has_value());
  const std::string last_line = R"({"id":")" + id_of("morelin", 699).value + '"';
  const std::pair<const char*, std::string> wrong[] = {
      {"an unknown key in a line", replaced(sound, R"("note":)", R"("noted":)")},
      {"an id twice in a list", replaced(sound, id_of("morelin", 699).value, id_of("morelin", 7).value)},
      {"an id twice among the sheets",
       replaced(sound, id_of("yearshe", 11).value, id_of("yearshe", 10).value)},
      {"a line that is no object", replaced(sound, last_line, "7," + last_line)},
      {"a mark of byte order before a line", replaced(sound, last_line, "\xEF\xBB\xBF" + last_line)},
      {"no comma between two lines", replaced(sound, "," + last_line, last_line)},
      {"two commas", replaced(sound, last_line, "," + last_line)},
      {"a number that is none", replaced(sound, last_line, R"({"id":NaN)")},
      {"a list twice",
       replaced(sound, R"("cost_sheets":[)", R"("cost_sheets":[{"id":"aaaaaaaaaaaa"}],"cost_sheets":[)")},
      {"a list under a key of none", replaced(sound, R"("cost_sheets":[)", R"("cost_sheet":[)")},
      {"no case", replaced(sound, case_format, "sanpo-other")},
      {"a newer version", replaced(sound, R"("schema":1)", R"("schema":2)")},
      {"cut off", sound.substr(0, sound.size() - 5'000)},
      {"something behind it", sound + "}"},
      {"invalid UTF-8", replaced(sound, "前年", "\xFF\xFE")},
      {"too deep",
       replaced(sound, last_line,
                R"({"x":)" + std::string(61, '[') + std::string(61, ']') + "," + last_line.substr(1))},
      {"beyond 10 MB", sound + std::string(10'000'000, ' ')},
  };
  for (const auto& [name, bytes] : wrong) {
    CAPTURE(name);
    const auto whole = decode_case(bytes);
    REQUIRE_FALSE(whole.has_value());
    const auto read = in_slices(bytes);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error() == whole.error());
  }
}

TEST_CASE("slices: the guard of 200,000 values holds for all pieces together") {
  Case document = large_case(2'000);
  const CostSheet sheet = document.cost_sheets[3];
  for (int year = 0; year < 24; ++year) {
    document.cost_sheets.push_back(sheet);
    document.cost_sheets.back().id = id_of("moreshe", year);
  }
  const std::string bytes = encode_case(document);
  const auto whole = decode_case(bytes), read = in_slices(bytes);
  REQUIRE_FALSE(whole.has_value());
  CHECK(whole.error().front().code == document_code::too_many_values);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error() == whole.error());
}

TEST_CASE("slices: a key that is written with escapes, spaces and empty lists make no difference") {
  std::string bytes = encode_case(large_case(), JsonLayout::indented);
  bytes = replaced(bytes, R"("cost_sheets")", R"("cost\u005fsheets")");
  CHECK(in_slices(bytes) == decode_case(bytes));
  bytes = replaced(bytes, "{", "{ \"snapshots\" : [ ] ,\t\"estimates\": [\n] ,");
  CHECK(in_slices(bytes).has_value() == decode_case(bytes).has_value());
}

TEST_CASE("slices: a case is written as in one piece, whatever the size of a slice") {
  const Case document = large_case();
  for (const JsonLayout layout : {JsonLayout::compact, JsonLayout::indented}) {
    const std::string whole = encode_case(document, layout);
    for (const std::size_t bytes : {std::size_t{1}, std::size_t{5'000}, CaseWriter::piece}) {
      CaseWriter writer{document, layout};
      std::size_t slices = 1;
      while (!writer.step(bytes))
        ++slices;
      CHECK(writer.take() == whole);
      CHECK(slices > 1);
    }
  }
}

} // namespace
} // namespace sanpo
