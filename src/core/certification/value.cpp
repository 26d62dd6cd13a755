// See value.h.
#include "core/certification/value.h"

#include <algorithm>

namespace sanpo {

namespace {

Value at_least(std::size_t n, std::span<const Judged> parts, Value Judged::* axis) {
  const auto met = static_cast<std::size_t>(std::ranges::count(parts, Value::met, axis));
  const auto lost = static_cast<std::size_t>(std::ranges::count(parts, Value::not_met, axis));
  if (met >= n) return Value::met;
  return parts.size() - lost < n ? Value::not_met : Value::undecided;
}

Value opposite(Value value) {
  switch (value) {
  case Value::met: return Value::not_met;
  case Value::not_met: return Value::met;
  case Value::undecided: break;
  }
  return Value::undecided;
}

} // namespace

Judged at_least(std::size_t n, std::span<const Judged> parts) {
  return {at_least(n, parts, &Judged::value), at_least(n, parts, &Judged::firm)};
}

Judged opposite(Judged judged) { return {opposite(judged.value), opposite(judged.firm)}; }

std::vector<std::size_t> deciding(std::size_t n, std::span<const Judged> parts) {
  const Judged whole = at_least(n, parts);
  const bool firm = whole.firmness() == Firmness::confirmed;
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (parts[i].value == whole.value && (!firm || parts[i].firm == whole.value)) positions.push_back(i);
  return positions;
}

} // namespace sanpo
