// Texts of one language. See words.h.
#include "words/words.h"

#include <algorithm>

#include "core/base/check.h"

namespace sanpo {

std::optional<Text> find_text(std::string_view key) {
  const auto found = std::ranges::lower_bound(text_keys, key);
  if (found == text_keys.end() || *found != key) return std::nullopt;
  return static_cast<Text>(found - text_keys.begin());
}

std::expected<Words, Words::Error> Words::from(std::string_view bytes, Style style) {
  const std::size_t head = bytes.find('\n');
  if (bytes.substr(0, head) != text_keys_hash) return std::unexpected(Error::other_keys);
  if (head == std::string_view::npos) return std::unexpected(Error::wrong_count);
  bytes.remove_prefix(head + 1);

  Words words;
  words.style_ = style;
  words.bytes_.reserve(bytes.size());
  words.starts_.reserve(text_keys.size() + 1);
  words.starts_.push_back(0);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\n') {
      words.starts_.push_back(static_cast<std::uint32_t>(words.bytes_.size()));
    } else if (bytes[at] == '\\' && at + 1 < bytes.size()) {
      ++at;
      words.bytes_ += bytes[at] == 'n' ? '\n' : bytes[at];
    } else {
      words.bytes_ += bytes[at];
    }
  }
  const bool ended = bytes.empty() || bytes.back() == '\n';
  if (!ended || words.starts_.size() != text_keys.size() + 1) return std::unexpected(Error::wrong_count);
  return words;
}

std::string_view Words::get(Text text) const {
  const auto index = static_cast<std::size_t>(text);
  SANPO_CHECK(index + 1 < starts_.size());
  return std::string_view(bytes_).substr(starts_[index], starts_[index + 1] - starts_[index]);
}

std::optional<std::string_view> Words::get(std::string_view key) const {
  const auto text = find_text(key);
  if (!text) return std::nullopt;
  return get(*text);
}

std::string Words::format(Text text, const Arguments& arguments) const { return fill(get(text), arguments); }

std::string Words::text(const Finding& finding) const {
  const auto pattern = get("finding." + finding.code);
  return pattern ? fill(*pattern, finding.arguments) : finding.code;
}

std::string Words::text(const Reason& reason) const {
  const auto pattern = get("reason." + reason.code);
  return pattern ? fill(*pattern, reason.arguments) : reason.code;
}

std::string Words::text(std::string_view key, const Arguments& arguments) const {
  const auto pattern = get(key);
  return pattern ? fill(*pattern, arguments) : std::string(key);
}

std::string Words::fill(std::string_view pattern, const Arguments& arguments) const {
  std::string text;
  text.reserve(pattern.size() + 16 * arguments.size());
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    text += pattern.substr(0, open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto argument = std::ranges::find(arguments, name, &Arguments::value_type::first);
    text += argument != arguments.end() ? shown(argument->second, style_)
                                        : std::string(pattern.substr(open, close - open + 1));
    pattern.remove_prefix(close + 1);
  }
  return text += pattern;
}

} // namespace sanpo
