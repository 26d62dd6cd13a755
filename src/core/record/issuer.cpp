#include "core/record/issuer.h"

namespace sanpo {
namespace {

std::string padded(std::int64_t value, std::size_t digits) {
  std::string text = std::to_string(value);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

} // namespace

std::string paper_number(std::string_view number_template, Date day, std::string_view letter, int n) {
  std::string number;
  bool counted = false;
  for (std::string_view rest = number_template; !rest.empty();) {
    if (rest.starts_with("YYYY")) {
      number += padded(day.year, 4);
      rest.remove_prefix(4);
    } else if (rest.starts_with("MM")) {
      number += padded(day.month, 2);
      rest.remove_prefix(2);
    } else if (rest.starts_with("DD")) {
      number += padded(day.day, 2);
      rest.remove_prefix(2);
    } else if (rest.front() == '@') {
      number += letter;
      rest.remove_prefix(1);
    } else if (rest.front() == 'N' && !counted) {
      const std::size_t end = rest.find_first_not_of('N');
      const std::size_t digits = end == std::string_view::npos ? rest.size() : end;
      number += padded(n, digits);
      rest.remove_prefix(digits);
      counted = true;
    } else {
      number += rest.front();
      rest.remove_prefix(1);
    }
  }
  return number;
}

bool counts(std::string_view number_template) { return number_template.contains('N'); }

} // namespace sanpo
