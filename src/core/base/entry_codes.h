// Stable codes of what can be wrong or doubtful about typed text. A code is also the key of its text.
#pragma once

#include <string_view>

namespace sanpo::entry_code {

// Impossible: the text is not taken.
inline constexpr std::string_view not_a_number = "entry.not_a_number";
inline constexpr std::string_view fraction_of_yen = "entry.fraction_of_yen";
inline constexpr std::string_view not_whole = "entry.not_whole";
inline constexpr std::string_view too_precise = "entry.too_precise"; ///< {decimals}
inline constexpr std::string_view too_large = "entry.too_large";     ///< {max}
inline constexpr std::string_view too_small = "entry.too_small";     ///< {min}
inline constexpr std::string_view not_hours = "entry.not_hours";
inline constexpr std::string_view not_a_date = "entry.not_a_date";
inline constexpr std::string_view not_a_month = "entry.not_a_month";
inline constexpr std::string_view no_such_day = "entry.no_such_day"; ///< {text}
inline constexpr std::string_view too_long = "entry.too_long";       ///< {max}, {length}
inline constexpr std::string_view not_text = "entry.not_text";       ///< broken UTF-8
inline constexpr std::string_view url_form = "entry.url_form";
inline constexpr std::string_view email_form = "entry.email_form";
inline constexpr std::string_view telephone_form = "entry.telephone_form";
inline constexpr std::string_view registration_number_form = "entry.registration_number_form";
inline constexpr std::string_view not_a_choice = "entry.not_a_choice"; ///< {text}
inline constexpr std::string_view not_a_tick = "entry.not_a_tick";
inline constexpr std::string_view not_a_reference = "entry.not_a_reference";

// Doubtful: the text is taken, and the person is asked to look again.
inline constexpr std::string_view outside_era = "entry.outside_era"; ///< {date}
inline constexpr std::string_view url_doubtful = "entry.url_doubtful";
inline constexpr std::string_view email_doubtful = "entry.email_doubtful";
inline constexpr std::string_view postal_code_doubtful = "entry.postal_code_doubtful";
inline constexpr std::string_view telephone_doubtful = "entry.telephone_doubtful";
inline constexpr std::string_view registration_check_digit = "entry.registration_check_digit"; ///< {expected}

} // namespace sanpo::entry_code
