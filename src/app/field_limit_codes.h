// What is said of a value that other values of the case do not allow. The codes are keys of the texts.
#pragma once

#include <string_view>

namespace sanpo::entry_code {

inline constexpr std::string_view discount_above_base = "entry.discount_above_base";     ///< {limit}
inline constexpr std::string_view examined_above_people = "entry.examined_above_people"; ///< {people}

} // namespace sanpo::entry_code
