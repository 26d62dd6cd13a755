// See apportion.h.
#include "core/pricing/apportion.h"

#include <algorithm>
#include <numeric>

namespace sanpo {

std::vector<Yen> apportion(Yen amount, std::span<const Yen> weights) {
  std::vector<Yen> parts(weights.size());
  Int128 total = 0;
  for (const Yen weight : weights)
    total += weight.value;
  if (total == 0) return parts;
  std::vector<Int128> fractions(weights.size());
  std::int64_t left = amount.value;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Int128 exact = Int128{amount.value} * weights[i].value;
    parts[i] = {static_cast<std::int64_t>(exact / total)};
    fractions[i] = exact % total;
    left -= parts[i].value;
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return fractions[i]; });
  for (std::size_t i = 0; left > 0; ++i, --left)
    parts[order[i]] += Yen{1};
  return parts;
}

} // namespace sanpo
