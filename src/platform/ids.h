// Where new identities come from. Rule: design.md, One catalogue of fields (12 base32 characters).
#pragma once

#include <cstdint>

#include "core/base/units.h"

namespace sanpo {

class Ids {
public:
  virtual ~Ids() = default;
  /// A new identity: 60 random bits as 12 characters a–z, 2–7.
  virtual Id next() = 0;
};

/// The low 60 bits as an identity.
inline Id id_from_bits(std::uint64_t bits) {
  static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
  std::string text(12, 'a');
  for (char& letter : text) {
    letter = alphabet[bits & 31];
    bits >>= 5;
  }
  return {text};
}

} // namespace sanpo
