#include "app/find.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"

namespace sanpo {
namespace {

/// U+FF61 to U+FF9F (half-width 。 to ゜), in their order.
constexpr std::u32string_view half_width =
    U"。「」、・をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそ"
    U"たちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん゛゜";
static_assert(half_width.size() == 0xFF9F - 0xFF61 + 1);

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// か with ゛ is が; 0 when there is no such kana.
char32_t voiced(char32_t kana, char32_t mark) {
  if (mark == U'゛' && kana == U'う') return U'ゔ';
  const bool row_h = kana >= U'は' && kana <= U'ほ' && (kana - U'は') % 3 == 0;
  if (mark == U'゜') return row_h ? kana + 2 : 0;
  if (row_h) return kana + 1;
  // か to ち stand on odd places, つ to と on even ones (between them lies っ).
  const bool row_k = kana >= U'か' && kana <= U'ち' && (kana - U'か') % 2 == 0;
  const bool row_t = kana == U'つ' || kana == U'て' || kana == U'と';
  return row_k || row_t ? kana + 1 : 0;
}

char32_t folded(char32_t c) {
  if (c >= U'！' && c <= U'～') c = c - U'！' + U'!';
  if (c >= 0xFF61 && c <= 0xFF9F) return half_width[c - 0xFF61];
  if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
  if (c >= U'ァ' && c <= U'ヶ') return c - U'ァ' + U'ぁ';
  if (c == U'\u3000' || c == U'\u00A0' || c == U'\n' || c == U'\t') return U' ';
  if (c == U'‐' || c == U'‑' || c == U'–' || c == U'−') return U'-';
  if (c == U'〜') return U'~';
  return c;
}

/// Of U+4000 to U+9FFF, by the first byte in UTF-8.
constexpr bool leads_kanji(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead >= 0xE4 && lead <= 0xE9;
}

/// Those that stand together first in the text.
std::string first_kanji(std::string_view text) {
  const auto begin = std::ranges::find_if(text, leads_kanji);
  auto end = begin;
  while (text.end() - end >= 3 && leads_kanji(*end))
    end += 3;
  return {begin, end};
}

} // namespace

std::string fold_for_find(std::string_view text) {
  std::string result;
  if (!is_valid_utf8(text)) return std::string(text);
  result.reserve(text.size());
  char32_t last = 0, before = 0; // the last two characters of the result
  std::size_t last_begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    // Most of a Japanese text are kanji, which stay as they are.
    if (leads_kanji(text[at])) {
      std::size_t end = at;
      do
        end += 3;
      while (end < text.size() && leads_kanji(text[end]));
      before = end - at > 3 ? U'字' : last;
      last = U'字';
      last_begin = result.size() + (end - at) - 3;
      result.append(text, at, end - at);
      at = end;
      continue;
    }
    const char32_t c = folded(next_character(text, at));
    if (c == U'゛' || c == U'゜')
      if (const char32_t one = voiced(last, c)) {
        result.resize(last_begin);
        append_character(result, last = one);
        continue;
      }
    // 10,500,000 is found as 10500000.
    if (last == U',' && is_digit(c) && is_digit(before)) {
      result.pop_back();
      last = before;
    }
    before = std::exchange(last, c);
    last_begin = result.size();
    append_character(result, c);
  }
  return result;
}

FindQuery::FindQuery(std::string_view typed) {
  const std::string text = fold_for_find(typed);
  std::string word;
  for (const char c : text + ' ')
    if (c != ' ')
      word += c;
    else if (!word.empty())
      words_.push_back(std::exchange(word, {}));
  for (const std::string& each : words_)
    kanji_.push_back(first_kanji(each));
}

bool FindQuery::some_may_be_in(std::string_view folded, std::string_view unfolded) const {
  for (std::size_t i = 0; i < words_.size(); ++i)
    if (unfolded.contains(kanji_[i]) || folded.contains(words_[i])) return true;
  return false;
}

std::optional<int> FindQuery::rank(std::initializer_list<std::string_view> texts) const {
  std::vector<std::string> folded_texts;
  for (const std::string_view text : texts)
    folded_texts.push_back(fold_for_find(text));
  return rank_folded(std::vector<std::string_view>(folded_texts.begin(), folded_texts.end()));
}

std::optional<int> FindQuery::rank_folded(std::span<const std::string_view> texts) const {
  int sum = 0;
  for (const std::string& word : words_) {
    int best = -1, place = 0;
    for (const std::string_view text : texts) {
      const std::size_t at = text.find(word);
      if (best < 0 && at != text.npos)
        best = 4 * place + (at == 0 ? (text.size() == word.size() ? 0 : 1) : text[at - 1] == ' ' ? 2 : 3);
      ++place;
    }
    if (best < 0) return std::nullopt;
    sum += best;
  }
  return sum;
}

} // namespace sanpo
