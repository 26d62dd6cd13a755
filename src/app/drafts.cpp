// Drafts stand in the case, so undo brings them back with the rest.
#include "app/drafts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/entry.h"
#include "core/base/utf8.h"

namespace sanpo {
namespace {

/// The text in the form that a document takes: no control characters, at most so many characters and bytes.
std::string in_document_form(std::string_view typed) {
  constexpr std::size_t most_characters = 20'000;
  std::string text;
  if (!is_valid_utf8(typed)) return text;
  std::size_t characters = 0;
  for (std::size_t position = 0; position < typed.size() && characters < most_characters;) {
    const char32_t c = next_character(typed, position);
    if (is_control(c) && c != U'\n' && c != U'\t') continue;
    const std::size_t before = text.size();
    append_character(text, c);
    ++characters;
    if (text.size() <= max_text_bytes) continue;
    text.resize(before);
    break;
  }
  return text;
}

} // namespace

const Draft* find_draft(const Case& document, std::string_view path) {
  const auto found = std::ranges::find(document.drafts, path, &Draft::path);
  return found == document.drafts.end() ? nullptr : &*found;
}

void keep_draft(Case& document, std::string_view path, std::string_view text, Ids& ids) {
  std::string kept = in_document_form(text);
  const auto found = std::ranges::find(document.drafts, path, &Draft::path);
  if (found != document.drafts.end()) {
    found->text = std::move(kept);
  } else {
    document.drafts.push_back({ids.next(), std::string{path}, std::move(kept)});
  }
}

void drop_draft(Case& document, std::string_view path) {
  std::erase_if(document.drafts, [&](const Draft& draft) { return draft.path == path; });
}

void drop_drafts_of_record(Case& document, std::string_view record) {
  const std::string inside = std::string{record} + "/";
  std::erase_if(document.drafts, [&](const Draft& draft) { return draft.path.starts_with(inside); });
}

} // namespace sanpo
