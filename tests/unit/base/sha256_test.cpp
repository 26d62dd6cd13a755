// SHA-256. Rule: FIPS 180-4, with its examples.
#include <doctest/doctest.h>

#include "core/base/sha256.h"

namespace sanpo {

TEST_CASE("SHA-256 of the standard's examples") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 at the edges of a block") {
  CHECK(sha256(std::string(55, 'x')) != sha256(std::string(56, 'x')));
  CHECK(sha256(std::string(64, '\0')) == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b");
}

TEST_CASE("only 64 lower-case hexadecimal digits have the form of a SHA-256") {
  CHECK(has_sha256_form(sha256("")));
  CHECK_FALSE(has_sha256_form(""));
  CHECK_FALSE(has_sha256_form(std::string(63, 'a')));
  CHECK_FALSE(has_sha256_form(std::string(64, 'A')));
  CHECK_FALSE(has_sha256_form("../" + std::string(61, 'a')));
}

} // namespace sanpo
