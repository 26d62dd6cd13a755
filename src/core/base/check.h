// Assertions that stay on in release: a broken invariant stops the program instead of showing a wrong figure.
#pragma once

namespace sanpo {

/// Ends the program with the text. Never returns.
[[noreturn]] void check_failed(const char* expression, const char* file, int line);

} // namespace sanpo

#define SANPO_CHECK(expression)                                                                              \
  ((expression) ? static_cast<void>(0) : ::sanpo::check_failed(#expression, __FILE__, __LINE__))
