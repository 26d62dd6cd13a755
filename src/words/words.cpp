// Texts of one language. See words.h.
#include "words/words.h"

#include <algorithm>
#include <format>

#include "core/base/check.h"
#include "words/text_values.h"

namespace sanpo {

namespace {

/// The place of a text in its file, or nothing when there is no such text.
std::optional<std::size_t> place_of(Text text) {
  const auto found = std::ranges::lower_bound(text_values, static_cast<std::uint32_t>(text));
  if (found == text_values.end() || *found != static_cast<std::uint32_t>(text)) return std::nullopt;
  return static_cast<std::size_t>(found - text_values.begin());
}

} // namespace

std::expected<Words, Words::Error> Words::from(std::string_view bytes, Style style) {
  const std::size_t head = bytes.find('\n');
  if (bytes.substr(0, head) != text_keys_hash) return std::unexpected(Error::other_keys);
  if (head == std::string_view::npos) return std::unexpected(Error::wrong_count);
  bytes.remove_prefix(head + 1);

  Words words;
  words.style_ = style;
  words.bytes_.reserve(bytes.size());
  words.starts_.reserve(text_values.size() + 1);
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
  if (!ended || words.starts_.size() != text_values.size() + 1) return std::unexpected(Error::wrong_count);
  return words;
}

std::string_view Words::at(std::size_t place) const {
  return std::string_view(bytes_).substr(starts_[place], starts_[place + 1] - starts_[place]);
}

std::string_view Words::get(Text text) const {
  const auto place = place_of(text);
  SANPO_CHECK(place.has_value());
  return at(*place);
}

std::optional<std::string_view> Words::get(std::string_view key) const {
  const auto place = place_of(text_of(key));
  if (!place) return std::nullopt;
  return at(*place);
}

std::string Words::in_brackets(std::string_view text) const {
  return std::format("{}{}{}", marks().open, text, marks().close);
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
    const std::size_t forms = name.find('|');
    const auto argument = std::ranges::find(arguments, name.substr(0, forms), &Arguments::value_type::first);
    if (argument == arguments.end())
      text += pattern.substr(open, close - open + 1);
    else if (forms == std::string_view::npos)
      text += shown(argument->second, style_);
    else
      text += form_for(shown(argument->second, style_), name.substr(forms + 1));
    pattern.remove_prefix(close + 1);
  }
  return text += pattern;
}

} // namespace sanpo
