// SplitMix64 by Sebastiano Vigna (public domain): one addition and two multiplications a number.
#include "platform/headless/seeded_ids.h"

namespace sanpo {

Id SeededIds::next() {
  std::uint64_t mixed = (state_ += 0x9e3779b97f4a7c15U);
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
  return id_from_bits(mixed ^ (mixed >> 31));
}

} // namespace sanpo
