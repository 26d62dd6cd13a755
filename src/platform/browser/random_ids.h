// Identities from the browser's random numbers (crypto.getRandomValues).
#pragma once

#include <unistd.h>

#include "core/base/check.h"
#include "platform/ids.h"

namespace sanpo {

class RandomIds final : public Ids {
public:
  Id next() override {
    std::uint64_t bits = 0;
    SANPO_CHECK(getentropy(&bits, sizeof bits) == 0);
    return id_from_bits(bits);
  }
};

} // namespace sanpo
