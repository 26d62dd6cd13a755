// What is typed finds what is meant, whatever the width, the kana and the capitals. Rule: ux.md, Everywhere.
#include <doctest/doctest.h>

#include "app/find.h"

namespace sanpo {
namespace {

bool finds(std::string_view typed, std::initializer_list<std::string_view> texts) {
  return FindQuery(typed).rank(texts).has_value();
}

TEST_CASE("a text without the kanji of a word is passed over, whatever it is folded to") {
  const FindQuery query("ABC健康診断");
  CHECK(query.some_may_be_in("", "ａｂｃ健康診断の記録"));
  CHECK_FALSE(query.some_may_be_in("", "abc健康相談"));
  CHECK(query.some_may_be_in("abc健康診断", ""));
  CHECK(FindQuery("ｶﾞｲﾄﾞ").some_may_be_in("", "ガイド")); // no kanji: it has to be folded
  CHECK(FindQuery("本社 相談").some_may_be_in("", "相談窓口"));
}

TEST_CASE("find: width, kana and capitals make no difference") {
  CHECK(finds("ＡＢＣ工業", {"abc工業"}));
  CHECK(finds("ｻﾝﾎﾟ", {"さんぽプランナー"}));
  CHECK(finds("ぷらんなー", {"産保プランナー"}));
  CHECK(finds("ｶﾞｲﾄﾞ", {"がいど"}));
  CHECK(finds("ｳﾞｧ", {"ヴァ"}));
  CHECK(finds("１２３", {"123"}));
  CHECK(finds("にんてい", {"認定チェック", "にんてい nintei"}));
  CHECK_FALSE(finds("はは", {"ぱぱ"}));
}

TEST_CASE("find: every voiced half-width kana is the one that it stands for") {
  const std::pair<std::string_view, std::string_view> pairs[] = {
      {"ｶﾞｷﾞｸﾞｹﾞｺﾞ", "がぎぐげご"}, {"ｻﾞｼﾞｽﾞｾﾞｿﾞ", "ざじずぜぞ"}, {"ﾀﾞﾁﾞﾂﾞﾃﾞﾄﾞ", "だぢづでど"},
      {"ﾊﾞﾋﾞﾌﾞﾍﾞﾎﾞ", "ばびぶべぼ"}, {"ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ", "ぱぴぷぺぽ"},
  };
  for (const auto& [half, full] : pairs)
    CHECK(fold_for_find(half) == full);
}

TEST_CASE("find: an amount is found with and without its commas") {
  CHECK(finds("10500000", {"10,500,000円"}));
  CHECK(finds("10,500,000", {"10500000"}));
  CHECK(finds("１０，５００", {"10,500,000円"}));
  CHECK(fold_for_find("a,1") == "a,1");
}

TEST_CASE("find: all words must be there, in any of the texts") {
  CHECK(finds("本社 人数", {"人数", "本社・工場"}));
  CHECK(finds("本社　人数", {"人数", "本社・工場"}));
  CHECK_FALSE(finds("本社 住所", {"人数", "本社・工場"}));
  CHECK(FindQuery(" 　 ").empty());
}

TEST_CASE("find: what begins with the words comes before what holds them, the first text before the others") {
  const FindQuery query("会社");
  const auto rank = [&](std::initializer_list<std::string_view> texts) { return query.rank(texts).value(); };
  CHECK(rank({"会社"}) < rank({"会社名"}));
  CHECK(rank({"会社名"}) < rank({"株式 会社"}));
  CHECK(rank({"株式 会社"}) < rank({"株式会社"}));
  CHECK(rank({"株式会社"}) < rank({"宛名", "会社"}));
}

TEST_CASE("find: broken text is no reason to stop") { CHECK_FALSE(finds("a", {"\xff\xfe"})); }

} // namespace
} // namespace sanpo
