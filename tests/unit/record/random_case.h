// Generated cases for property tests: every member of every record filled with some value that its field
// takes. The same seed gives the same case.
#pragma once

#include <cstdint>

#include "core/record/case.h"

namespace sanpo::test {

/// `fill`: percent of the members that get a value; 0 gives an empty case with an id.
Case random_case(std::uint32_t seed, int fill);

Id random_id(std::uint32_t seed);

} // namespace sanpo::test
