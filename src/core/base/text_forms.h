// The forms that a URL, an address and a number must have to be taken at all, in typed text and in documents.
// Each has the same rule as a pattern for the JSON Schema beside it. Doubts are left to core/base/entry.
#pragma once

#include <string_view>

namespace sanpo {

inline constexpr std::string_view url_pattern = "^https?://[^\\u0000-\\u0020\\u007f-\\u009f\"<>\\\\^`{|}]+$";
inline constexpr std::string_view email_pattern =
    "^[^\\u0000-\\u0020\\u007f-\\u009f@]+@[^\\u0000-\\u0020\\u007f-\\u009f@]+$";
inline constexpr std::string_view telephone_pattern =
    "^[^\\u0000-\\u001f\\u007f-\\u009f]*[0-9][^\\u0000-\\u001f\\u007f-\\u009f]*$";
inline constexpr std::string_view registration_number_pattern = "^T[0-9]{13}$";
inline constexpr std::string_view slug_pattern = "^[a-z0-9][a-z0-9_.-]{0,63}$";
inline constexpr std::string_view id_pattern = "^[a-z2-7]{12}$";
inline constexpr std::string_view text_pattern = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$";
inline constexpr std::string_view note_pattern = "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*$";

bool has_url_form(std::string_view text);
bool has_email_form(std::string_view text);
bool has_telephone_form(std::string_view text);
bool has_registration_number_form(std::string_view text);
bool has_slug_form(std::string_view text);
bool has_id_form(std::string_view text);
/// Without control characters (`note`: but line feeds and tabs).
bool has_text_form(std::string_view text, bool note);

/// 9 − (Σ Pₙ·Qₙ mod 9) over the twelve digits, counted from the right; Q is 1 for odd n and 2 for even n.
/// Rule: 法人番号の指定等に関する省令 2条, as quoted in quotation.md.
int registration_check_digit(std::string_view twelve_digits);

} // namespace sanpo
