#include "documents/enquiry.h"

#include <algorithm>

namespace sanpo {
namespace {

constexpr std::size_t most_lines = 30; // mail programs cut longer addresses

void add_encoded(std::string& address, std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n')
      address += "%0D%0A";
    else if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
             std::string_view("-._~@").contains(c))
      address += c;
    else
      address.append({'%', digits[byte >> 4], digits[byte & 15]});
  }
}

} // namespace

std::string enquiry_text(const Desk& d, const QuotationSource& source) {
  const EstimateResult& result = source.result;
  std::string text = d.f("enquiry.opening"_text, {{"client", d.client()}}) + "\n\n";
  for (const Site& site : d.document.sites)
    if (site.employees)
      text += d.f("enquiry.site"_text, {{"site", d.site(site.id)}, {"people", *site.employees}}) + "\n";
  text += "\n" + d.t("enquiry.lines"_text) + "\n";
  std::size_t count = 0;
  for (const PriceLine& line : result.lines) {
    if (line.role != LineRole::counted) continue;
    if (++count > most_lines) continue;
    const std::string amount = line.amount
                                   ? d.yen_from(*line.amount, line.flags.from)
                                   : d.key(line.flags.at_cost ? "choice.price_line.flag.at_cost"
                                                              : "choice.price_line.flag.to_be_quoted");
    text += d.f("enquiry.line"_text, {{"line", line_label(d, source.list, line)}, {"amount", amount}}) + "\n";
  }
  if (count > most_lines)
    text += d.f("paper.more"_text, {{"count", Count{static_cast<std::int64_t>(count - most_lines)}}}) + "\n";
  text += "\n";
  text += d.f("enquiry.total"_text,
              {{"first", d.yen_from(result.first_year().with_tax, result.lower_bound)},
               {"following", d.yen_from(result.following_year().with_tax, result.lower_bound)}});
  text += "\n" + d.t("enquiry.rough"_text) + "\n\n" + d.t("enquiry.question"_text) + "\n";
  return text;
}

std::string mail_address(std::string_view to, std::string_view subject, std::string_view body) {
  std::string address = "mailto:";
  add_encoded(address, to);
  address += "?subject=";
  add_encoded(address, subject);
  address += "&body=";
  add_encoded(address, body);
  return address;
}

} // namespace sanpo
