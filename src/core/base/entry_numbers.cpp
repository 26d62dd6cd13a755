// Amounts, numbers of people, hours and rates as people type them. Rule: entry.md, rows yen to percent.
#include <array>
#include <span>

#include "core/base/decimal.h"
#include "core/base/entry.h"
#include "core/base/entry_codes.h"

namespace sanpo {

namespace {

std::unexpected<EntryError> refuse(std::string_view code) {
  return std::unexpected(EntryError{std::string(code), {}});
}

std::unexpected<EntryError> too_precise(int decimals) {
  return std::unexpected(EntryError{std::string(entry_code::too_precise), {{"decimals", Count{decimals}}}});
}

void skip_blanks(std::string_view& text) {
  while (text.starts_with(' '))
    text.remove_prefix(1);
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  skip_blanks(text);
  return true;
}

/// A leading minus: such numbers are read all the same, so that the message can name the lower limit.
bool take_minus(std::string_view& text) { return take(text, "-") || take(text, "▲") || take(text, "△"); }

/// The value in its unit's own parts, or a refusal that names the limit.
template <class T> EntryResult<T> within(Int128 parts, Bounds<T> bounds, auto parts_of, auto value_of) {
  if (parts > parts_of(bounds.max))
    return std::unexpected(EntryError{std::string(entry_code::too_large), {{"max", bounds.max}}});
  if (parts < parts_of(bounds.min))
    return std::unexpected(EntryError{std::string(entry_code::too_small), {{"min", bounds.min}}});
  return Entered<T>{value_of(static_cast<std::int64_t>(parts)), std::nullopt};
}

struct Amount {
  Int128 yen = 0;
  bool fraction = false; ///< there were parts of a yen
};

/// `1億2,000万3`: parts in falling order, each smaller than the unit of the part before it.
std::optional<Amount> take_amount(std::string_view& text) {
  Amount sum;
  Int128 ceiling = 0; // none yet
  while (true) {
    std::optional<Decimal> part = take_decimal(text);
    if (!part) return std::nullopt;
    skip_blanks(text);
    const bool with_point = part->decimals > 0;
    const int zeros = take(text, "億") ? 8 : take(text, "万") ? 4 : 0;
    Int128 unit = 1;
    for (int i = 0; i < zeros; ++i)
      unit *= 10;
    for (int i = 0; i < zeros; ++i)
      if (part->decimals > 0)
        --part->decimals;
      else
        part->digits *= 10;
    while (part->decimals > 0) {
      sum.fraction = sum.fraction || part->digits % 10 != 0;
      part->digits /= 10;
      --part->decimals;
    }
    if (ceiling != 0 && part->digits >= ceiling) return std::nullopt;
    sum.yen += part->digits;
    if (unit == 1 || text.empty() || text[0] < '0' || text[0] > '9') return sum;
    if (with_point) return std::nullopt; // "1.5万3" says nothing clear
    ceiling = unit;
  }
}

constexpr std::array<std::string_view, 12> counters{"人",   "名",   "回",   "ヶ所", "か所", "カ所",
                                                    "ヵ所", "ケ所", "箇所", "部",   "件",   "ヶ月"};

/// A number with an optional word behind it and nothing else.
std::optional<Decimal> number_with(std::string_view text, std::span<const std::string_view> words) {
  const std::optional<Decimal> number = take_decimal(text);
  if (!number) return std::nullopt;
  skip_blanks(text);
  for (const std::string_view word : words)
    if (take(text, word)) break;
  if (!text.empty()) return std::nullopt;
  return number;
}

/// A number in 10^-decimals of its unit, with its sign; refused with `refusal` when it is more precise.
std::expected<Int128, EntryError> read_scaled(std::string_view text, std::span<const std::string_view> words,
                                              int decimals, EntryError refusal) {
  const bool minus = take_minus(text);
  const std::optional<Decimal> number = number_with(text, words);
  if (!number) return refuse(entry_code::not_a_number);
  const std::optional<Int128> parts = scaled(*number, decimals);
  if (!parts) return std::unexpected(std::move(refusal));
  return minus ? -*parts : *parts;
}

/// Hours in 1/300 h from `1:30`, `1時間30分`, `90分`; nothing when the text has none of these forms.
std::optional<Int128> clock_hours(std::string_view text) {
  const auto whole = [&]() -> std::optional<Int128> {
    const std::optional<Decimal> number = take_decimal(text);
    return number ? scaled(*number, 0) : std::nullopt;
  };
  constexpr Int128 minute = hour_parts / 60;
  const std::optional<Int128> first = whole();
  if (!first) return std::nullopt;
  if (text.starts_with(':')) {
    text.remove_prefix(1);
    const bool two_digits = text.size() == 2;
    const std::optional<Int128> minutes = whole();
    if (!two_digits || !minutes || !text.empty() || *minutes >= 60) return std::nullopt;
    return *first * hour_parts + *minutes * minute;
  }
  skip_blanks(text);
  if (take(text, "時間")) {
    const std::optional<Int128> minutes = whole();
    skip_blanks(text);
    if (!minutes || *minutes >= 60 || !take(text, "分") || !text.empty()) return std::nullopt;
    return *first * hour_parts + *minutes * minute;
  }
  if (!take(text, "分") || !text.empty()) return std::nullopt;
  return *first * minute;
}

} // namespace

EntryResult<Yen> read_yen(std::string_view typed, Bounds<Yen> bounds) {
  const std::string folded = fold_for_numbers(typed);
  if (folded.empty()) return Entered<Yen>{};
  std::string_view text = folded;
  bool minus = take_minus(text);
  take(text, "¥");
  minus = minus || take_minus(text);
  const std::optional<Amount> amount = take_amount(text);
  if (!amount) return refuse(entry_code::not_a_number);
  take(text, "円");
  if (!text.empty()) return refuse(entry_code::not_a_number);
  if (amount->fraction) return refuse(entry_code::fraction_of_yen);
  return within<Yen>(
      minus ? -amount->yen : amount->yen, bounds, [](Yen yen) { return Int128{yen.value}; },
      [](std::int64_t parts) { return Yen{parts}; });
}

EntryResult<Count> read_count(std::string_view typed, Bounds<Count> bounds) {
  const std::string folded = fold_for_numbers(typed);
  if (folded.empty()) return Entered<Count>{};
  const auto parts = read_scaled(folded, counters, 0, EntryError{std::string(entry_code::not_whole), {}});
  if (!parts) return std::unexpected(parts.error());
  return within<Count>(
      *parts, bounds, [](Count count) { return Int128{count.value}; },
      [](std::int64_t value) { return Count{value}; });
}

EntryResult<Quantity> read_quantity(std::string_view typed, Bounds<Quantity> bounds) {
  const std::string folded = fold_for_numbers(typed);
  if (folded.empty()) return Entered<Quantity>{};
  const auto parts = read_scaled(folded, counters, 2, too_precise(2).error());
  if (!parts) return std::unexpected(parts.error());
  return within<Quantity>(
      *parts, bounds, [](Quantity quantity) { return Int128{quantity.hundredths}; },
      [](std::int64_t value) { return Quantity{value}; });
}

EntryResult<Hours> read_hours(std::string_view typed, Bounds<Hours> bounds) {
  const std::string folded = fold_for_numbers(typed);
  if (folded.empty()) return Entered<Hours>{};
  static constexpr std::array<std::string_view, 3> words{"時間", "h", "H"};
  std::string_view text = folded;
  const bool minus = take_minus(text);
  const std::optional<Int128> clock = clock_hours(text);
  Int128 parts = 0;
  if (clock) {
    parts = *clock;
  } else {
    const std::optional<Decimal> number = number_with(text, words);
    if (!number) return refuse(entry_code::not_hours);
    const std::optional<Int128> hundredths = scaled(*number, 2);
    if (!hundredths) return too_precise(2);
    parts = *hundredths * (hour_parts / 100);
  }
  return within<Hours>(
      minus ? -parts : parts, bounds, [](Hours hours) { return Int128{hours.parts}; },
      [&](std::int64_t value) { return Hours{value, clock.has_value()}; });
}

EntryResult<Percent> read_percent(std::string_view typed, Bounds<Percent> bounds) {
  const std::string folded = fold_for_numbers(typed);
  if (folded.empty()) return Entered<Percent>{};
  static constexpr std::array<std::string_view, 2> words{"%", "パーセント"};
  const auto parts = read_scaled(folded, words, 1, too_precise(1).error());
  if (!parts) return std::unexpected(parts.error());
  return within<Percent>(
      *parts, bounds, [](Percent percent) { return Int128{percent.tenths}; },
      [](std::int64_t value) { return Percent{static_cast<std::int32_t>(value)}; });
}

} // namespace sanpo
