// How text is compared when somebody looks for something: what was typed against labels and values, without
// regard to width (ＡＢＣ, ｱｲｳ), kana (ア, あ), capitals, and commas in numbers. What there is to be found in
// a case is left to find_in_case.h, in the list of commands to the palette. Rule: ux.md, Everywhere.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanpo {

/// The text as it is compared. Not for showing.
std::string fold_for_find(std::string_view text);

/// What was typed: words with blanks between them, all of which must be found.
class FindQuery {
public:
  explicit FindQuery(std::string_view typed);
  [[nodiscard]] bool empty() const { return words_.empty(); }
  /// How well the texts fit, the most telling text first; 0 is best. Nothing when a word is in none of them.
  [[nodiscard]] std::optional<int> rank(std::initializer_list<std::string_view> texts) const;
  /// The same for texts that are folded already.
  [[nodiscard]] std::optional<int> rank_folded(std::span<const std::string_view> texts) const;
  /// False when no word can be in the folded text nor in what the other one is folded to: told without
  /// folding it, by the kanji, which stay as they are.
  [[nodiscard]] bool some_may_be_in(std::string_view folded, std::string_view unfolded) const;
private:
  std::vector<std::string> words_; ///< folded
  std::vector<std::string> kanji_; ///< the first ones of each word; empty where it has none
};

} // namespace sanpo
