// SHA-256 of bytes: the name under which the content of an attachment is kept, and the proof that it is the
// same when it comes back. Rule: FIPS 180-4; design.md, Keeping data, 4 (content-addressed).
#pragma once

#include <string>
#include <string_view>

namespace sanpo {

/// 64 hexadecimal digits in lower case.
std::string sha256(std::string_view bytes);

/// Whether the text could be one.
bool has_sha256_form(std::string_view text);

} // namespace sanpo
