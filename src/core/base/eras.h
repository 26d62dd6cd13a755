// The Japanese eras since 1868: their names, letters and days. Rule: 元号法 and the tables before it.
#pragma once

#include <array>
#include <string_view>

#include "core/base/units.h"

namespace sanpo {

struct Era {
  std::string_view name;
  char letter;
  Date first; ///< first day of year 1 (元年)
};

/// Latest first; an era ends on the day before the next one begins.
inline constexpr std::array<Era, 5> eras{{
    {"令和", 'R', {2019, 5, 1}},
    {"平成", 'H', {1989, 1, 8}},
    {"昭和", 'S', {1926, 12, 25}},
    {"大正", 'T', {1912, 7, 30}},
    {"明治", 'M', {1868, 1, 25}},
}};

} // namespace sanpo
