// Who issues 御見積書: what is printed of the provider, and what is proposed for a new quotation. It belongs
// to the device, not to a case; an issued quotation carries its own copy. Rule: quotation.md, 御見積書
// (issuer block, numbering).
#pragma once

#include <string>

#include "core/base/units.h"

namespace sanpo {

/// `YYYY`, `MM`, `DD`: the day; `@`: the device's letter; the first run of `N`: the day's number, so many
/// digits.
inline constexpr std::string_view default_number_template = "YYYYMMDD-@NNN";
inline constexpr int default_valid_days = 30;

struct Issuer {
  std::string name;
  std::string postal_code;
  std::string address;
  std::string tel;
  std::string email;
  std::string person;
  std::string registration_number; ///< T and 13 digits
  std::string bank;                ///< bank details; empty: not printed
  std::string payment_terms;       ///< of a new quotation
  std::string delivery;            ///< of a new quotation
  std::string number_template{default_number_template};
  std::string device_letter; ///< so that two devices never give the same number
  std::string seal;          ///< an image as a data URL
  Count valid_days{default_valid_days};
  bool operator==(const Issuer&) const = default;
};

/// 見積番号 number `n` of the day.
std::string paper_number(std::string_view number_template, Date day, std::string_view letter, int n);
/// Whether numbers of one day differ: a template without `N` would give the same number twice.
bool counts(std::string_view number_template);

} // namespace sanpo
