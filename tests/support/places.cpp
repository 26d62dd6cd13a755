#include "support/places.h"

namespace sanpo::test {

std::string source_folder() { return SANPO_SOURCE_DIR; }
std::string build_folder() { return SANPO_BINARY_DIR; }

} // namespace sanpo::test
