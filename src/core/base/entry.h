// Typed text → values with units, and nothing guessed: what is unclear, too precise or too large is refused
// with the limit named, never rounded or cut. Empty text is "no value". Only what numbers need is folded here
// (full-width ASCII, ideographic space); NFKC and NFC of whole texts are left to the platform.
// Rule: entry.md, every row of its table; quotation.md, Formats and 登録番号.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/finding.h"
#include "core/base/moment.h"
#include "core/base/units.h"

namespace sanpo {

/// What is wrong (or doubtful) about a typed text: a code of entry_codes.h and the arguments of its text.
struct EntryError {
  std::string code;
  std::vector<std::pair<std::string, Argument>> arguments;
  bool operator==(const EntryError&) const = default;
};

/// A taken entry: the value (none for empty text), and a doubt to be shown as a warning.
template <class T> struct Entered {
  std::optional<T> value;
  std::optional<EntryError> doubt;
};

template <class T> using EntryResult = std::expected<Entered<T>, EntryError>;

/// The least and the largest value taken, both included.
template <class T> struct Bounds {
  T min{};
  T max{};
};

/// Whole yen: `1,234円`, `¥1,234`, `1.5万`, `1億2,000万`.
EntryResult<Yen> read_yen(std::string_view typed, Bounds<Yen> bounds = {Yen{0}, max_yen});

/// Whole numbers: `1,370人`, `12回`, `3ヶ所`.
EntryResult<Count> read_count(std::string_view typed, Bounds<Count> bounds);

/// Up to two decimals: `2.25人`.
EntryResult<Quantity> read_quantity(std::string_view typed, Bounds<Quantity> bounds);

/// `1.5`, `1.5時間` (up to two decimals), or `1:30`, `90分`, `1時間30分`: kept exactly and shown as h:mm.
EntryResult<Hours> read_hours(std::string_view typed, Bounds<Hours> bounds);

/// `30`, `30%`, up to one decimal.
EntryResult<Percent> read_percent(std::string_view typed, Bounds<Percent> bounds = {{0}, {1'000}});

/// `2026-11-22`, `2026/11/22`, `20261122`, `2026年11月22日`, `令和8年11月22日`, `R8.11.22`. Years 1000–2999.
EntryResult<Date> read_date(std::string_view typed);

/// `2026-04`, `2026/4`, `202604`, `2026年4月`, `令和8年4月`, `R8.4`.
EntryResult<Month> read_month(std::string_view typed);

/// `2026-11-22T03:04:05Z` only: moments come from the clock, not from typing.
EntryResult<Moment> read_moment(std::string_view typed);

/// One line: blanks around it and control characters dropped. `max_characters` counts code points.
EntryResult<std::string> read_text(std::string_view typed, std::size_t max_characters);

/// Several lines: line feeds and tabs stay, CR LF becomes a line feed.
EntryResult<std::string> read_note(std::string_view typed, std::size_t max_characters);

/// http or https only, so that no document can carry a script behind a link.
EntryResult<std::string> read_url(std::string_view typed, std::size_t max_characters);
EntryResult<std::string> read_email(std::string_view typed, std::size_t max_characters);
/// Seven digits, with or without 〒 and the hyphen, become `123-4567`; anything else is kept and doubted.
EntryResult<std::string> read_postal_code(std::string_view typed, std::size_t max_characters);
EntryResult<std::string> read_telephone(std::string_view typed, std::size_t max_characters);

/// 適格請求書発行事業者の登録番号: T and 13 digits. A wrong check digit is a doubt only, since the numbers of
/// sole proprietors have none.
EntryResult<std::string> read_registration_number(std::string_view typed);

/// No text of a document is longer than this in bytes, whatever it counts in characters (design.md, point
/// 10).
inline constexpr std::size_t max_text_bytes = 65'536;

/// Full-width ASCII and the ideographic space become ASCII, ￥ becomes ¥, − becomes -; blanks around it
/// dropped.
std::string fold_for_numbers(std::string_view typed);

} // namespace sanpo
