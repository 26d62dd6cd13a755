// Row by row: entry.md, yen · people, times, sites · hours · percent.
#include <doctest/doctest.h>

#include "core/base/entry.h"
#include "core/base/entry_codes.h"
#include "core/base/value_text.h"

using namespace sanpo;

namespace {

struct YenRow {
  const char* typed;
  std::int64_t yen;
};

std::string code_of(const auto& result) { return result ? "taken" : result.error().code; }

constexpr Bounds<Count> people{{0}, {10'000'000}};
constexpr Bounds<Quantity> quantities{{0}, {1'000'000'000}};
constexpr Bounds<Hours> working_time{{0}, {10'000 * hour_parts}};

} // namespace

TEST_CASE("entry.md, yen: what is taken") {
  for (const YenRow& row : {
           YenRow{"0", 0},
           {"1234567", 1'234'567},
           {"1,234,567", 1'234'567},
           {"１，２３４，５６７", 1'234'567},
           {"　１２３４円　", 1'234},
           {"¥1,234", 1'234},
           {"￥1,234", 1'234},
           {"￥ 1,234 円", 1'234},
           {"1.5万", 15'000},
           {"1.5万円", 15'000},
           {"１．５万", 15'000},
           {"1億2,000万", 120'000'000},
           {"1億2000万3円", 120'000'003},
           {"1.23456億", 123'456'000},
           {"3万5000", 35'000},
           {"100.00", 100},
           {"999,999,999,999", 999'999'999'999},
           {"9,999億9,999万9,999", 999'999'999'999},
       }) {
    CAPTURE(row.typed);
    const auto result = read_yen(row.typed);
    REQUIRE(result);
    CHECK(result->value == Yen{row.yen});
    CHECK_FALSE(result->doubt);
  }
}

TEST_CASE("entry.md, yen: empty is no value, not 0") {
  for (const char* typed : {"", " ", "　"}) {
    const auto result = read_yen(typed);
    REQUIRE(result);
    CHECK_FALSE(result->value);
  }
}

TEST_CASE("entry.md, yen: what is refused, and why") {
  CHECK(code_of(read_yen("100.5")) == entry_code::fraction_of_yen);
  CHECK(code_of(read_yen("1.00001万")) == entry_code::fraction_of_yen);
  CHECK(code_of(read_yen("-1")) == entry_code::too_small);
  CHECK(code_of(read_yen("▲10,000")) == entry_code::too_small);
  CHECK(code_of(read_yen("1兆")) == entry_code::not_a_number);
  CHECK(code_of(read_yen("10000億")) == entry_code::too_large);
  CHECK(code_of(read_yen("123456789012345678901234")) == entry_code::too_large);
  for (const char* typed :
       {"abc",   "1,23",   "1234,567", "1,2345", "1.",    ".5",    "1..2", "1万2億", "1億20000万", "1万1万",
        "12 34", "1.5万3", "5円円",    "1e3",    "約5万", "5万～", "\xFF", "1,",     "円",         "万"}) {
    CAPTURE(typed);
    CHECK(code_of(read_yen(typed)) == entry_code::not_a_number);
  }
}

TEST_CASE("entry.md: larger than allowed is refused with the limit named") {
  const auto result = read_yen("1,000,000,000,000");
  REQUIRE_FALSE(result);
  REQUIRE(result.error().code == entry_code::too_large);
  REQUIRE(result.error().arguments.size() == 1);
  CHECK(result.error().arguments[0].first == "max");
  CHECK(std::get<Yen>(result.error().arguments[0].second) == max_yen);
}

TEST_CASE("entry.md, people, times, sites: whole numbers with their counter words") {
  for (const char* typed :
       {"1370", "1,370", "１３７０", "1,370人", "1370 名", "1370回", "1,370ヶ所", "1370か所", "1370.0"}) {
    CAPTURE(typed);
    const auto result = read_count(typed, people);
    REQUIRE(result);
    CHECK(result->value == Count{1'370});
  }
  CHECK(code_of(read_count("1.5人", people)) == entry_code::not_whole);
  CHECK(code_of(read_count("-3", people)) == entry_code::too_small);
  CHECK(code_of(read_count("10,000,001", people)) == entry_code::too_large);
  CHECK(code_of(read_count("3人4", people)) == entry_code::not_a_number);
}

TEST_CASE("entry.md, people and times on the cost sheet: up to two decimals") {
  CHECK(read_quantity("2.25人", quantities)->value == Quantity{225});
  CHECK(read_quantity("0.5回", quantities)->value == Quantity{50});
  CHECK(read_quantity("2.500", quantities)->value == Quantity{250});
  const auto result = read_quantity("0.125", quantities);
  REQUIRE_FALSE(result);
  CHECK(result.error() == EntryError{std::string(entry_code::too_precise), {{"decimals", Count{2}}}});
}

TEST_CASE("entry.md, hours: decimals, h:mm, minutes, words") {
  CHECK(read_hours("1.5", working_time)->value == Hours{450, false});
  CHECK(read_hours("1.5時間", working_time)->value == Hours{450, false});
  CHECK(read_hours("0.25h", working_time)->value == Hours{75, false});
  CHECK(read_hours("1:30", working_time)->value == Hours{450, true});
  CHECK(read_hours("１：３０", working_time)->value == Hours{450, true});
  CHECK(read_hours("90分", working_time)->value == Hours{450, true});
  CHECK(read_hours("20分", working_time)->value == Hours{100, true});
  CHECK(read_hours("1時間30分", working_time)->value == Hours{450, true});
  CHECK(read_hours("2時間", working_time)->value == Hours{600, false});
  CHECK(read_hours("0", working_time)->value == Hours{0, false});
  CHECK(code_of(read_hours("1.125", working_time)) == entry_code::too_precise);
  CHECK(code_of(read_hours("-1", working_time)) == entry_code::too_small);
  CHECK(code_of(read_hours("10001", working_time)) == entry_code::too_large);
  for (const char* typed : {"1:5", "1:60", "1:300", "1時間90分", "1:30:00", "1.5分", "half", "1.5:30"}) {
    CAPTURE(typed);
    CHECK(code_of(read_hours(typed, working_time)) == entry_code::not_hours);
  }
}

TEST_CASE("entry.md, percent: 0 to 100, up to one decimal") {
  for (const char* typed : {"30", "30%", "３０％", "30.0", "30 %", "30パーセント"}) {
    CAPTURE(typed);
    CHECK(read_percent(typed)->value == Percent{300});
  }
  CHECK(read_percent("0.5%")->value == Percent{5});
  CHECK(read_percent("100")->value == Percent{1'000});
  CHECK(code_of(read_percent("100.1")) == entry_code::too_large);
  CHECK(code_of(read_percent("33.33")) == entry_code::too_precise);
  CHECK(code_of(read_percent("30%%")) == entry_code::not_a_number);
}

TEST_CASE("entry.md: what a field shows is taken again as the same value") {
  for (const std::int64_t yen : {0LL, 1LL, 999LL, 1'000LL, 1'234'567LL, 999'999'999'999LL})
    CHECK(read_yen(field_text(Yen{yen}))->value == Yen{yen});
  for (std::int64_t parts = 0; parts < 3'000; parts += 3) {
    CHECK(read_hours(canonical(Hours{parts, false}), working_time)->value == Hours{parts, false});
    CHECK(read_quantity(canonical(Quantity{parts}), quantities)->value == Quantity{parts});
  }
  for (std::int64_t parts = 0; parts < 3'000; parts += 5)
    CHECK(read_hours(field_text(Hours{parts, true}), working_time)->value == Hours{parts, true});
  for (std::int32_t tenths = 0; tenths <= 1'000; ++tenths)
    CHECK(read_percent(canonical(Percent{tenths}))->value == Percent{tenths});
}

TEST_CASE("quotation.md, Formats: commas, and a triangle before a negative") {
  CHECK(field_text(Yen{1'234'567}) == "1,234,567");
  CHECK(field_text(Yen{-10'000}) == "▲10,000");
  CHECK(field_text(Yen{-100}) == "▲100");
  CHECK(field_text(Hours{450, false}) == "1.5");
  CHECK(field_text(Hours{450, true}) == "1:30");
  CHECK(field_text(Quantity{123'456}) == "1,234.56");
}
