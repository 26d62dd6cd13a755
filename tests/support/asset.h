// Reads a file of the repository for a test; a missing file ends the test.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "support/places.h"

namespace sanpo::fixtures {

/// The bytes of a file under assets/, named relative to it.
inline std::string asset(const std::string& path) {
  std::ifstream file(test::source_folder() + "/assets/" + path, std::ios::binary);
  REQUIRE_MESSAGE(file, path);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

} // namespace sanpo::fixtures
