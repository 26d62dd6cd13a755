// Row by row: entry.md, text · 登録番号, tel, e-mail, URL; quotation.md, 登録番号.
#include <doctest/doctest.h>

#include "core/base/entry.h"
#include "core/base/entry_codes.h"
#include "core/base/text_forms.h"
#include "core/base/utf8.h"

using namespace sanpo;

namespace {

std::string code_of(const auto& result) { return result ? "taken" : result.error().code; }
std::string doubt_of(const auto& result) { return result && result->doubt ? result->doubt->code : ""; }

} // namespace

TEST_CASE("entry.md, text: control characters and the blanks around it are dropped") {
  CHECK(read_text("　株式会社\x01アサヒ \t", 200)->value == "株式会社アサヒ");
  CHECK(read_text("a\nb\tc", 200)->value == "a b c");
  CHECK(read_note(" a\r\nb\tc\r\n", 200)->value == "a\nb\tc");
  CHECK(read_text("𠮷野家 ①㈱", 200)->value == "𠮷野家 ①㈱");
  CHECK_FALSE(read_text(" 　\n", 200)->value);
}

TEST_CASE("entry.md, text: at most so many characters, counted as characters; the limit is named") {
  std::string text;
  for (int i = 0; i < 2'000; ++i)
    text += "𠮷";
  CHECK(read_text(text, 2'000)->value == text);
  const auto result = read_text(text + "x", 2'000);
  REQUIRE_FALSE(result);
  CHECK(result.error() ==
        EntryError{std::string(entry_code::too_long), {{"max", Count{2'000}}, {"length", Count{2'001}}}});
  CHECK(code_of(read_text("\xC3\x28", 200)) == entry_code::not_text);
}

TEST_CASE("entry.md, text: no text is taken that a document could not carry") {
  std::string text;
  for (int i = 0; i < 17'000; ++i)
    text += "𠮷"; // 68,000 bytes in 17,000 characters
  CHECK(code_of(read_note(text, 20'000)) == entry_code::too_long);
}

TEST_CASE("quotation.md, 登録番号: T and 13 digits; a wrong check digit only warns") {
  CHECK(read_registration_number("T7000012050002")->value == "T7000012050002");
  CHECK(doubt_of(read_registration_number("T7000012050002")) == "");
  CHECK(read_registration_number("Ｔ７０００-０１２０-５０００２")->value == "T7000012050002");
  CHECK(read_registration_number("t7000012050002")->value == "T7000012050002");
  CHECK(doubt_of(read_registration_number("T1000012050002")) == entry_code::registration_check_digit);
  for (const char* typed :
       {"7000012050002", "T700001205000", "T70000120500021", "T70000120500a2", "X7000012050002"}) {
    CAPTURE(typed);
    CHECK(code_of(read_registration_number(typed)) == entry_code::registration_number_form);
  }
  CHECK_FALSE(read_registration_number("")->value);
}

TEST_CASE("entry.md, tel: impossible is an error, doubtful a warning") {
  CHECK(read_postal_code("１００－０００１", 20)->value == "100-0001");
  CHECK(read_postal_code("〒1000001", 20)->value == "100-0001");
  CHECK(doubt_of(read_postal_code("〒 100-0001", 20)) == "");
  CHECK(doubt_of(read_postal_code("100-001", 20)) == entry_code::postal_code_doubtful);
  CHECK(read_postal_code("SW1A 1AA", 20)->value == "SW1A 1AA"); // abroad
  CHECK(doubt_of(read_telephone("03-1234-5678", 40)) == "");
  CHECK(read_telephone("０３-１２３４-５６７８", 40)->value == "03-1234-5678");
  CHECK(doubt_of(read_telephone("+81 3 1234 5678", 40)) == "");
  CHECK(doubt_of(read_telephone("090(1234)5678", 40)) == "");
  CHECK(doubt_of(read_telephone("1234", 40)) == entry_code::telephone_doubtful);
  CHECK(doubt_of(read_telephone("03-1234-5678 内線5", 40)) == entry_code::telephone_doubtful);
  CHECK(code_of(read_telephone("なし", 40)) == entry_code::telephone_form);
}

TEST_CASE("entry.md, e-mail: impossible is an error, doubtful a warning") {
  CHECK(doubt_of(read_email("jinji@example.co.jp", 254)) == "");
  CHECK(read_email("ｊｉｎｊｉ＠ｅｘａｍｐｌｅ．ｊｐ", 254)->value == "jinji@example.jp");
  CHECK(doubt_of(read_email("a@localhost", 254)) == entry_code::email_doubtful);
  CHECK(doubt_of(read_email("a@b..jp", 254)) == entry_code::email_doubtful);
  CHECK(doubt_of(read_email("人事@example.jp", 254)) == entry_code::email_doubtful);
  for (const char* typed : {"a", "@b.jp", "a@", "a@b@c.jp", "a b@c.jp"}) {
    CAPTURE(typed);
    CHECK(code_of(read_email(typed, 254)) == entry_code::email_form);
  }
}

TEST_CASE("entry.md, URL: http and https only; impossible is an error, doubtful a warning") {
  CHECK(doubt_of(read_url("https://example.co.jp/a?b=c#d", 2'000)) == "");
  CHECK(doubt_of(read_url("http://intranet/health", 2'000)) == entry_code::url_doubtful);
  for (const char* typed : {"example.jp", "javascript:alert(1)", "data:text/html,x", "https://", "ftp://a.jp",
                            "https://a b.jp", "https://a.jp/<x>", "HTTPS"}) {
    CAPTURE(typed);
    CHECK(code_of(read_url(typed, 2'000)) == entry_code::url_form);
  }
}

TEST_CASE("ids and slugs have their forms") {
  CHECK(has_id_form("abcdefgh2345"));
  for (const char* id : {"", "abcdefgh234", "abcdefgh23456", "ABCDEFGH2345", "abcdefgh2341", "abcdefgh234/"})
    CHECK_FALSE(has_id_form(id));
  CHECK(has_slug_form("standard.visit_1h"));
  CHECK(has_slug_form("2024"));
  for (const char* slug : {"", ".a", "a/b", "A", "a b", "あ"})
    CHECK_FALSE(has_slug_form(slug));
  CHECK_FALSE(has_slug_form(std::string(65, 'a')));
}

TEST_CASE("UTF-8: only shortest forms without surrogates are valid") {
  for (const char* valid : {"", "a", "é", "産", "𠮷", "\xF4\x8F\xBF\xBF"})
    CHECK(is_valid_utf8(valid));
  for (const char* broken :
       {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\xE7\x94", "\x80"})
    CHECK_FALSE(is_valid_utf8(broken));
  std::string copy;
  const std::string text = "aé産𠮷";
  for (std::size_t i = 0; i < text.size();)
    append_character(copy, next_character(text, i));
  CHECK(copy == text);
  CHECK(count_characters(text) == 4);
}
