#include "ui/text/line_ends.h"

#include "core/base/utf8.h"

namespace sanpo {
namespace {

enum class Kind : std::uint8_t { other, kanji, hiragana, katakana, latin };

Kind kind_of(char32_t c) {
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c >= 0x20000 || c == U'々')
    return Kind::kanji;
  if (c >= 0x3041 && c <= 0x309F) return Kind::hiragana;
  if ((c >= 0x30A1 && c <= 0x30FA) || c == U'ー') return Kind::katakana;
  if ((c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z')) return Kind::latin;
  return Kind::other;
}

constexpr bool one_of(char32_t c, std::u32string_view all) { return all.contains(c); }

/// The characters around a place; 0 beyond the text.
struct Around {
  char32_t before3 = 0, before2 = 0, before = 0, after = 0, after2 = 0;
};

Around around(std::string_view text, std::size_t at) {
  Around a;
  std::size_t begin = at;
  for (char32_t* const slot : {&a.before, &a.before2, &a.before3}) {
    if (begin == 0) break;
    do
      --begin;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80);
    std::size_t position = begin;
    *slot = next_character(text, position);
  }
  for (char32_t* const slot : {&a.after, &a.after2})
    if (at < text.size()) *slot = next_character(text, at);
  return a;
}

// What follows a particle would make it a part of another word: が + る (上がる), で + す (です), と + す
// (落とす).
bool goes_on(char32_t particle, char32_t after) {
  switch (particle) {
  case U'が': return one_of(after, U"るりっられろ");
  case U'は': return one_of(after, U"いっじ");
  case U'に': return one_of(after, U"はもの");
  case U'の': return one_of(after, U"ではにみ");
  case U'へ': return after == U'の';
  case U'で': return one_of(after, U"きすはものさなし");
  case U'と': return one_of(after, U"すしさせそはものっいらなりれめき");
  case U'も': return one_of(after, U"るりっられのし");
  default: return true;
  }
}

bool behind_particle(const Around& a) {
  if (a.before == U'を') return true;
  if (a.before == U'て' && a.after == U'く' && a.after2 == U'だ') return true;       // …て｜ください
  const bool joined = one_of(a.before, U"はもの") && one_of(a.before2, U"にでとへ"); // には, での, とも …
  const Kind word = kind_of(joined ? a.before3 : a.before2);
  const bool stem = word == Kind::kanji || word == Kind::katakana || word == Kind::latin ||
                    one_of(joined ? a.before3 : a.before2, U"）」");
  return stem && !goes_on(a.before, a.after);
}

bool before_word(const Around& a) {
  const Kind before = kind_of(a.before), after = kind_of(a.after);
  if (after == Kind::other) return false;
  switch (before) {
  case Kind::hiragana:
    if (after == Kind::hiragana) return behind_particle(a);
    if (one_of(a.before, U"おご")) return false; // お困り, ご担当者
    // 取り組み, 書き出す, 働き方の: one word
    return !(after == Kind::kanji && kind_of(a.before2) == Kind::kanji &&
             kind_of(a.after2) == Kind::hiragana && one_of(a.before, U"りきけみちしいえれげびぎ"));
  case Kind::katakana: return after == Kind::kanji && kind_of(a.after2) == Kind::kanji;  // not サービス料
  case Kind::kanji: return after == Kind::katakana && kind_of(a.before2) == Kind::kanji; // not 各グループ
  default: return false;
  }
}

} // namespace

bool is_one_piece(std::string_view text, std::size_t at) {
  const Around a = around(text, at);
  if (a.before == U' ' && a.after == U'・') return true;
  return kind_of(a.before) == Kind::katakana && kind_of(a.after) == Kind::katakana;
}

LineEnd line_end_at(std::string_view text, std::size_t at) {
  const Around a = around(text, at);
  if (one_of(a.before, U"、。）」：？！")) return LineEnd::phrase;
  if (one_of(a.before, U" \u3000・／") || one_of(a.after, U"（「『")) return LineEnd::word;
  return before_word(a) ? LineEnd::word : LineEnd::poor;
}

} // namespace sanpo
