// An enquiry to the provider as a mail to be written: what the estimate is about, in words. Sending it is the
// mail program's. Rule: RFC 6068; pricing.md (every output says 概算 until a sales rep issues a 御見積書).
#pragma once

#include <string>
#include <string_view>

#include "documents/quotation.h"

namespace sanpo {

/// Company, sites with their people, lines, and the totals of the first year; at most about 40 lines.
std::string enquiry_text(const Desk& desk, const QuotationSource& source);

/// `mailto:` with everything that is not plain ASCII in percent signs.
std::string mail_address(std::string_view to, std::string_view subject, std::string_view body);

} // namespace sanpo
