// Row by row: entry.md, date, month; quotation.md, Formats (西暦 and 和暦).
#include <doctest/doctest.h>

#include "core/base/entry.h"
#include "core/base/entry_codes.h"
#include "core/base/value_text.h"

using namespace sanpo;

namespace {

std::string code_of(const auto& result) { return result ? "taken" : result.error().code; }

} // namespace

TEST_CASE("entry.md, date: every way to write 22 November 2026") {
  for (const char* typed : {"2026-11-22", "2026/11/22", "2026.11.22", "20261122", "2026年11月22日",
                            "２０２６年１１月２２日", "令和8年11月22日", "令和８年１１月２２日", "R8.11.22",
                            "r8.11.22", "R8/11/22", "R8-11-22", "R08.11.22", " 2026-11-22 "}) {
    CAPTURE(typed);
    const auto result = read_date(typed);
    REQUIRE(result);
    CHECK(result->value == Date{2026, 11, 22});
    CHECK_FALSE(result->doubt);
  }
}

TEST_CASE("entry.md, date: other eras, and the first year of an era") {
  CHECK(read_date("令和元年5月1日")->value == Date{2019, 5, 1});
  CHECK(read_date("平成31年4月30日")->value == Date{2019, 4, 30});
  CHECK(read_date("H1.1.8")->value == Date{1989, 1, 8});
  CHECK(read_date("昭和64年1月7日")->value == Date{1989, 1, 7});
  CHECK(read_date("S47.6.8")->value == Date{1972, 6, 8});
  CHECK(read_date("大正元年7月30日")->value == Date{1912, 7, 30});
}

TEST_CASE("entry.md, date: a day outside the era it names is doubtful") {
  for (const char* typed : {"平成31年5月1日", "令和元年4月30日", "昭和64年1月8日"}) {
    CAPTURE(typed);
    const auto result = read_date(typed);
    REQUIRE(result);
    REQUIRE(result->doubt);
    CHECK(result->doubt->code == entry_code::outside_era);
  }
}

TEST_CASE("entry.md, date: days that do not exist are named as such") {
  for (const char* typed : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "20260431",
                            "令和8年2月30日", "2100-02-29", "0999-01-01", "3000-01-01", "R0.1.1"}) {
    CAPTURE(typed);
    CHECK(code_of(read_date(typed)) == entry_code::no_such_day);
  }
  CHECK(read_date("2024-02-29")->value == Date{2024, 2, 29});
  CHECK(read_date("2000-02-29")->value == Date{2000, 2, 29});
}

TEST_CASE("entry.md, date: anything unclear is refused") {
  for (const char* typed : {"11/22", "22.11.2026", "26-11-22", "2026-11", "2026/11-22", "2026年11月",
                            "2026年11月22", "202611", "明日", "2026-11-22x", "2026-111-22"}) {
    CAPTURE(typed);
    CHECK(code_of(read_date(typed)) == entry_code::not_a_date);
  }
  CHECK_FALSE(read_date("")->value);
}

TEST_CASE("entry.md, month: a month without a day where a month is asked") {
  for (const char* typed :
       {"2026-04", "2026/4", "202604", "2026年4月", "令和8年4月", "R8.4", "２０２６－０４"}) {
    CAPTURE(typed);
    const auto result = read_month(typed);
    REQUIRE(result);
    CHECK(result->value == Month{2026, 4});
    CHECK_FALSE(result->doubt);
  }
  CHECK(read_month("令和元年5月")->value == Month{2019, 5});
  CHECK(read_month("平成31年4月")->value == Month{2019, 4});
  CHECK(read_month("平成31年5月")->doubt);
  for (const char* typed : {"2026-04-01", "2026-13", "4月", "2026", "2026年"}) {
    CAPTURE(typed);
    CHECK(code_of(read_month(typed)) == entry_code::not_a_month);
  }
}

TEST_CASE("dates, months and moments: canonical text is read back as the same value") {
  for (std::int64_t day = -100'000; day < 200'000; day += 97) {
    const Date date = date_of_days(day);
    CHECK(days_since_epoch(date) == day);
    CHECK(read_date(canonical(date))->value == date);
    CHECK(read_date(field_text(date))->value == date);
    CHECK(read_date(field_text(date, Calendar::japanese))->value == date);
    CHECK_FALSE(read_date(field_text(date, Calendar::japanese))->doubt);
    const Month month{date.year, date.month};
    CHECK(read_month(canonical(month))->value == month);
    CHECK(read_month(field_text(month, Calendar::japanese))->value == month);
  }
  CHECK(canonical(Moment{0}) == "1970-01-01T00:00:00Z");
  CHECK(canonical(max_moment) == "2999-12-31T23:59:59Z");
  for (const std::int64_t seconds : {0LL, 1'764'000'000LL, 951'782'400LL, 32'503'679'999LL})
    CHECK(read_moment(canonical(Moment{seconds}))->value == Moment{seconds});
  CHECK_FALSE(read_moment("2026-11-22T24:00:00Z"));
  CHECK_FALSE(read_moment("2026-11-22 10:00:00Z"));
}

TEST_CASE("quotation.md, Formats: 2026年11月22日, or 令和8年11月22日 by setting") {
  CHECK(field_text(Date{2026, 11, 22}) == "2026年11月22日");
  CHECK(field_text(Date{2026, 11, 22}, Calendar::japanese) == "令和8年11月22日");
  CHECK(field_text(Date{2019, 5, 1}, Calendar::japanese) == "令和元年5月1日");
  CHECK(field_text(Date{2019, 4, 30}, Calendar::japanese) == "平成31年4月30日");
  CHECK(field_text(Month{2026, 4}, Calendar::japanese) == "令和8年4月");
}
