#include "core/base/decimal.h"

#include <cstddef>

namespace sanpo {

namespace {

constexpr int max_digits = 24;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digit_run(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length]))
    ++length;
  return length;
}

} // namespace

std::optional<Decimal> take_decimal(std::string_view& text) {
  std::string_view rest = text;
  Decimal number;
  int taken = 0;
  const auto take = [&](std::size_t length) {
    for (std::size_t i = 0; i < length; ++i) {
      if (++taken > max_digits) return false;
      number.digits = number.digits * 10 + (rest[i] - '0');
    }
    rest.remove_prefix(length);
    return true;
  };

  const std::size_t first = digit_run(rest);
  const bool grouped = first < rest.size() && rest[first] == ',';
  if (first == 0 || (grouped && first > 3) || !take(first)) return std::nullopt;
  while (!rest.empty() && rest[0] == ',') {
    rest.remove_prefix(1);
    if (digit_run(rest) != 3 || !take(3)) return std::nullopt;
  }
  if (!rest.empty() && rest[0] == '.') {
    rest.remove_prefix(1);
    const std::size_t fraction = digit_run(rest);
    if (fraction == 0 || !take(fraction)) return std::nullopt;
    number.decimals = static_cast<int>(fraction);
    while (number.decimals > 0 && number.digits % 10 == 0) {
      number.digits /= 10;
      --number.decimals;
    }
  }
  text = rest;
  return number;
}

std::optional<Int128> scaled(Decimal number, int decimals) {
  if (number.decimals > decimals) return std::nullopt;
  for (int i = number.decimals; i < decimals; ++i)
    number.digits *= 10;
  return number.digits;
}

} // namespace sanpo
