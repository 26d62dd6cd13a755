// Stable codes of what can be wrong with a document's bytes, and of findings about a case as a whole. A code
// is also the key of its text (findings: behind "finding.").
#pragma once

#include <string_view>

namespace sanpo::document_code {

// The bytes are no JSON that is taken (design.md, Keeping data, point 10).
inline constexpr std::string_view not_json = "document.not_json";               ///< {line}
inline constexpr std::string_view broken_text = "document.broken_text";         ///< not UTF-8
inline constexpr std::string_view too_deep = "document.too_deep";               ///< {max}
inline constexpr std::string_view too_many_values = "document.too_many_values"; ///< {max}
inline constexpr std::string_view too_large = "document.too_large";             ///< {max} MB
inline constexpr std::string_view string_too_long = "document.string_too_long"; ///< {max} bytes
inline constexpr std::string_view duplicate_key = "document.duplicate_key";     ///< {key}
inline constexpr std::string_view number_out_of_range = "document.number_out_of_range";

// It is JSON, but no case of this version.
inline constexpr std::string_view not_a_case = "document.not_a_case";
inline constexpr std::string_view newer_version = "document.newer_version"; ///< {version}, {known}
inline constexpr std::string_view unknown_key = "document.unknown_key";     ///< {key}
inline constexpr std::string_view missing_key = "document.missing_key";     ///< {key}
inline constexpr std::string_view duplicate_id = "document.duplicate_id";   ///< {id}

// A value is not what its field takes.
inline constexpr std::string_view expected_object = "document.expected_object";
inline constexpr std::string_view expected_list = "document.expected_list";
inline constexpr std::string_view expected_values = "document.expected_values"; ///< {count}
inline constexpr std::string_view expected_set = "document.expected_set";
inline constexpr std::string_view expected_tick = "document.expected_tick";
inline constexpr std::string_view expected_choice = "document.expected_choice"; ///< {choices}
inline constexpr std::string_view expected_text = "document.expected_text";     ///< {max}
inline constexpr std::string_view expected_id = "document.expected_id";
inline constexpr std::string_view expected_slug = "document.expected_slug";
inline constexpr std::string_view expected_yen = "document.expected_yen";           ///< {min}, {max}
inline constexpr std::string_view expected_count = "document.expected_count";       ///< {min}, {max}
inline constexpr std::string_view expected_quantity = "document.expected_quantity"; ///< {max}
inline constexpr std::string_view expected_hours = "document.expected_hours";       ///< {max}
inline constexpr std::string_view expected_percent = "document.expected_percent";
inline constexpr std::string_view expected_date = "document.expected_date";
inline constexpr std::string_view expected_month = "document.expected_month";
inline constexpr std::string_view expected_moment = "document.expected_moment";
inline constexpr std::string_view expected_url = "document.expected_url";
inline constexpr std::string_view expected_email = "document.expected_email";
inline constexpr std::string_view expected_telephone = "document.expected_telephone";
inline constexpr std::string_view expected_registration_number = "document.expected_registration_number";
inline constexpr std::string_view expected_sha256 = "document.expected_sha256";

} // namespace sanpo::document_code

namespace sanpo::case_code {

/// A reference to a record that is not in the case. {id}
inline constexpr std::string_view reference_missing = "case.reference_missing";

} // namespace sanpo::case_code
