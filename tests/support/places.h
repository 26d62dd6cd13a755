// Where the tests find the project's files. Known to one source alone: the others compile alike in every
// clone, so that the compiler's cache serves them all.
#pragma once

#include <string>

namespace sanpo::test {

/// The project's folder, without a slash at the end.
std::string source_folder();
/// The folder of this build, without a slash at the end.
std::string build_folder();

} // namespace sanpo::test
