// Words are not torn apart at the end of a line. Rule: ux.md, "real typography".
#include <doctest/doctest.h>

#include <string>

#include "driver.h"
#include "ui/text/line_ends.h"

namespace sanpo::test {
namespace {

/// "a|b": the line may end well at the bar.
LineEnd at_bar(std::string text) {
  const std::size_t bar = text.find('|');
  REQUIRE(bar != std::string::npos);
  return line_end_at(text.erase(bar, 1), bar);
}

} // namespace

TEST_CASE("a line ends well behind a phrase, and before a new word") {
  for (const std::string text : {"決まります。|次", "従業員の時間、|設備", "（税込）|合計"})
    CHECK_MESSAGE(at_bar(text) == LineEnd::phrase, text);
  for (const std::string text :
       {"健康経営の|実践", "実践に|向けた土台", "向けた|土台づくり", "事業場が|いくつもある",
        "制度を|つくりたい", "産業保健|スタッフ", "スタンダード |選任", "受診|（実質100%）",
        "確かめて|ください", "事業場には|あります", "メンタルヘルス|不調"})
    CHECK_MESSAGE(at_bar(text) == LineEnd::word, text);
}

TEST_CASE("a word, its ending and its particle are no place to end a line") {
  for (const std::string text :
       {"土|台づくり", "いく|つもある", "つ|くりたい", "スタンダ|ード", "取り|組みを", "書き|出す",
        "働き|方の", "お|困り", "実践|に向けた", "13|条", "上が|る", "見積も|る", "申請|です", "落と|す",
        "サービス|料の", "各|グループ"})
    CHECK_MESSAGE(at_bar(text) == LineEnd::poor, text);
}

TEST_CASE("a line ends before a word where that costs no line") {
  Driver d;
  auto& text = d.ui().text();
  const std::string_view words = "50人以上の事業場がいくつもある";
  const float width = text.width(type::body, "50人以上の事業場がいく") + 1;
  const auto lines = text.lines(type::body, words, width);
  REQUIRE(lines.size() == 2);
  CHECK(words.substr(lines[1].begin) == "いくつもある");
}

TEST_CASE("a word in katakana stays whole, whatever it costs, unless it is longer than a line") {
  Driver d;
  auto& text = d.ui().text();
  const std::string_view words = "産業医サポート スタンダード 選任手数料 ・ 本社";
  const float width = text.width(type::body, "産業医サポート スタンダー") + 1;
  const auto lines = text.lines(type::body, words, width);
  CHECK(words.substr(lines[0].begin, lines[0].end - lines[0].begin) == "産業医サポート");
  const auto behind_number =
      text.lines(type::body, words, text.width(type::body, "産業医サポート スタンダード 選任手数料") + 1);
  CHECK(words.substr(behind_number.back().begin) != "・ 本社"); // 禁則: no line begins with ・
  const std::string_view one_word = "スタンダードスタンダード";
  CHECK(text.lines(type::body, one_word, text.width(type::body, "スタンダード") + 1).size() == 2);
}

} // namespace sanpo::test
