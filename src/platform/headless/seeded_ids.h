// Identities from a seed (SplitMix64): the same in each run.
#pragma once

#include <cstdint>

#include "platform/ids.h"

namespace sanpo {

class SeededIds final : public Ids {
public:
  explicit SeededIds(std::uint64_t seed = 1) : state_(seed) {}
  Id next() override;
private:
  std::uint64_t state_;
};

} // namespace sanpo
